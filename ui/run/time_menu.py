"""The clock's own menu: a start that was late, what happens at the end, a clock for each team, and passing over."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.session.commands import Command, JoinClocks, PartClocks, Skip, StartedLate
from facilitator.session.plan_commands import SetOver
from facilitator.texts import Texts
from ui.language import wording
from ui.run.time_offer import TimeOffer
from ui.widgets.icon_button import IconButton

LATE_MIN = (1, 2, 5)


class TimeMenu(IconButton):
    """A button that opens the menu; everything in it is reached by the arrow keys.

    Signals:
        command_requested: something is to be done; carries the `Command`.
    """

    command_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer nothing yet."""
        super().__init__("clock", "time_menu", parent=parent)
        self._offer: TimeOffer | None = None
        self._texts: Texts | None = None
        self._menu: QMenu | None = None
        self.clicked.connect(self.on_clicked)

    def show_offer(self, offer: TimeOffer | None, texts: Texts) -> None:
        """Offer what can be done now."""
        self._offer, self._texts = offer, texts
        self.setEnabled(offer is not None)
        self.reword(texts.t("More about the time"))

    @Slot()
    def on_clicked(self) -> None:
        """Open the menu over the button."""
        if self._offer is None or self._texts is None:
            return
        menu = self.menu_of(self._offer, self._texts)
        menu.popup(self.mapToGlobal(QPoint(0, -menu.sizeHint().height() - 4)))
        menu.setActiveAction(menu.actions()[0])

    def menu_of(self, offer: TimeOffer, texts: Texts) -> QMenu:
        """Return the menu for what can be done now."""
        if self._menu is not None:
            self._menu.deleteLater()
        menu = self._menu = QMenu(self)
        menu.setObjectName("time_choices")
        menu.setAccessibleName(texts.t("More about the time"))
        menu.triggered.connect(self.on_triggered)
        self._add_late(menu.addMenu(texts.t("Started late")), offer, texts)
        self._add_over(menu.addMenu(texts.t("When the time is up")), offer, texts)
        if offer.may_part:
            _add(menu, "part_clocks", texts.t("A clock for each team"), PartClocks())
        if offer.are_apart:
            _add(menu, "join_clocks", texts.t("One clock for all teams"), JoinClocks())
        menu.addSeparator()
        _add(menu, "skip_phase", texts.t("Pass over this phase"), Skip())
        return menu

    @Slot(QAction)
    def on_triggered(self, action: QAction) -> None:
        """Ask for what was chosen."""
        command = action.data()
        if isinstance(command, Command):
            self.command_requested.emit(command)

    def _add_late(self, menu: QMenu, offer: TimeOffer, texts: Texts) -> None:
        _add_earlier(menu, texts)
        if offer.teams:
            menu.addSeparator()
        for team in offer.teams:
            own = menu.addMenu(texts.t("Team {mark}", mark=team.upper()))
            own.setObjectName(f"late_team_{team}")
            _add_earlier(own, texts, team)

    def _add_over(self, menu: QMenu, offer: TimeOffer, texts: Texts) -> None:
        group = QActionGroup(menu)
        for mode, words in wording.over_words(texts).items():
            command = SetOver(offer.key.item_id, offer.key.phase_id, mode)
            action = _add(menu, f"over_{mode.value}", words, command)
            action.setCheckable(True)
            action.setChecked(mode is offer.over)
            group.addAction(action)


def _add_earlier(menu: QMenu, texts: Texts, clock: str = "") -> None:
    """Add by how much a start was late: of every clock, or of one team's."""
    end = f"_{clock}" if clock else ""
    for minutes in LATE_MIN:
        words = texts.n("This began {count} minute ago", "This began {count} minutes ago", minutes)
        _add(menu, f"late_{minutes}{end}", words, StartedLate(minutes * 60.0, clock))
    menu.addSeparator()
    _add(menu, f"late_back{end}", texts.t("Take a minute of that back"), StartedLate(-60.0, clock))


def _add(menu: QMenu, name: str, words: str, command: Command) -> QAction:
    action = menu.addAction(words)
    action.setObjectName(name)
    action.setData(command)
    return action
