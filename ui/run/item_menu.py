"""What can be done with an item of the agenda while the day runs: move it, pass over it, take it out, put one in."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.pack.catalog import Catalog
from facilitator.session.commands import Command
from facilitator.session.plan_commands import MoveItem, RemoveItem, SetSkipped
from facilitator.session.state import WorkshopState
from facilitator.texts import Texts


class ItemMenu(QMenu):
    """The menu of one item; everything in it is an edit that undo takes back.

    Signals:
        command_requested: the agenda is to be changed; carries the `Command`.
    """

    command_requested = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        """Make it without entries."""
        super().__init__(parent)
        self.setObjectName("item_menu")
        self.triggered.connect(self.on_triggered)

    def open_for(self, item_id: str, place: QPoint, state: WorkshopState, catalog: Catalog, texts: Texts) -> None:
        """Open for an item, at a place of the screen."""
        self.fill(item_id, state, catalog, texts)
        self.popup(place)
        self.setActiveAction(self.actions()[0])

    def fill(self, item_id: str, state: WorkshopState, catalog: Catalog, texts: Texts) -> None:
        """Offer what can be done with this item where the day stands."""
        self.clear()
        at = next(place for place, item in enumerate(state.items) if item.id == item_id)
        item, last = state.items[at], len(state.items) - 1
        runs = state.live.key is not None and state.live.key.item_id == item_id
        entered = [run for run in state.runs if run.item_id == item_id]
        was_run = any(not run.skipped for run in entered)
        self._add("item_up", texts.t("Move up"), MoveItem(item_id, at - 1), enabled=at > 0)
        self._add("item_down", texts.t("Move down"), MoveItem(item_id, at + 1), enabled=at < last)
        words = texts.t("Take it in again") if item.skipped else texts.t("Pass over it")
        self._add("item_skip", words, SetSkipped(item_id, not item.skipped), enabled=not runs and not was_run)
        self._add("item_remove", texts.t("Take it out of the agenda"), RemoveItem(item_id), enabled=not entered)
        self.addSeparator()
        self._add_offers(at + 1, catalog, texts)

    @Slot(QAction)
    def on_triggered(self, action: QAction) -> None:
        """Ask for what was chosen."""
        command = action.data()
        if isinstance(command, Command):
            self.command_requested.emit(command)

    def _add_offers(self, index: int, catalog: Catalog, texts: Texts) -> None:
        # Loaded here: a day is begun more often than its agenda is changed.
        from ui.offers import exercises, pauses

        menus = (
            ("insert_pause", texts.t("Put a pause after it"), pauses(catalog, texts)),
            ("insert_exercise", texts.t("Put an exercise after it"), exercises(catalog, texts)),
        )
        for name, words, offers in menus:
            menu = self.addMenu(words)
            menu.setObjectName(name)
            for offer in offers:
                said = texts.t("{title}, {minutes} min", title=offer.title, minutes=offer.minutes)
                action = menu.addAction(said)
                action.setData(offer.command(index))

    def _add(self, name: str, words: str, command: Command, *, enabled: bool) -> None:
        action = self.addAction(words)
        action.setObjectName(name)
        action.setData(command)
        action.setEnabled(enabled)


def under(widget: QWidget) -> QPoint:
    """Return the place right under a widget, where a menu of it opens."""
    return widget.mapToGlobal(QPoint(0, widget.height() + 2))
