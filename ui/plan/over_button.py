"""What a phase does when its time is up: a small button that shows the choice and opens the three there are."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.pack.kinds import OverMode
from facilitator.texts import Texts
from ui.language import wording
from ui.look.icons import dress
from ui.widgets.icon_button import IconButton

_SIDE = 28
ICONS = {OverMode.COUNT_ON: "clock", OverMode.HOLD: "pause", OverMode.GO_ON: "skip-forward"}


class OverButton(IconButton):
    """Shows one of three signs.

    Signals:
        chosen: another choice was made; carries the phase's id and the `OverMode`.
    """

    chosen = Signal(str, object)

    def __init__(self, phase_id: str, parent: QWidget | None = None) -> None:
        """Belong to a phase."""
        super().__init__(ICONS[OverMode.COUNT_ON], f"over_{phase_id}", "muted", parent)
        self.setProperty("close", True)
        self.setFixedSize(_SIDE, _SIDE)
        self._phase_id = phase_id
        self._over = OverMode.COUNT_ON
        self._texts: Texts | None = None
        self._menu: QMenu | None = None
        self.clicked.connect(self.on_clicked)

    def show_over(self, over: OverMode, phase: str, texts: Texts) -> None:
        """Show what is chosen for the phase called `phase`."""
        self._over, self._texts = over, texts
        self._icon_name = ICONS[over]
        dress(self, ICONS[over], "muted")
        words = wording.over_words(texts)[over]
        self.setToolTip(texts.t("When the time is up: {choice}", choice=words))
        self.setAccessibleName(texts.t("{phase}, when the time is up: {choice}", phase=phase, choice=words))

    @Slot()
    def on_clicked(self) -> None:
        """Open the menu under the button."""
        if self._texts is not None:
            menu = self.menu_of(self._texts)
            menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))
            menu.setActiveAction(menu.actions()[list(OverMode).index(self._over)])

    def menu_of(self, texts: Texts) -> QMenu:
        """Return the menu of the three choices."""
        if self._menu is not None:
            self._menu.deleteLater()
        menu = self._menu = QMenu(self)
        menu.setObjectName("over_choices")
        menu.triggered.connect(self.on_triggered)
        group = QActionGroup(menu)
        for mode, words in wording.over_words(texts).items():
            action = menu.addAction(words)
            action.setObjectName(mode.value)
            action.setData(mode)
            action.setCheckable(True)
            action.setChecked(mode is self._over)
            group.addAction(action)
        return menu

    @Slot(QAction)
    def on_triggered(self, action: QAction) -> None:
        """Tell what was chosen."""
        self.chosen.emit(self._phase_id, action.data())
