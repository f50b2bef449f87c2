"""The button with three dots: what is wanted now and then, in a menu that takes no room."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Slot
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.texts import Texts
from ui.look.icons import icon_for
from ui.widgets.icon_button import IconButton


@dataclass(frozen=True, slots=True)
class MoreEntry:
    """One line of the menu: `words` is a marked English text, `called` what happens.

    `name` is the object name of the action. `day_only` entries stand in the menu only where a workshop is open; a
    `parted` one has a line above it.
    """

    name: str
    words: str
    icon: str
    called: Callable[[], object]
    day_only: bool = False
    parted: bool = False


class MoreButton(IconButton):
    """Opens the menu below itself; nothing of the menu is made before somebody asks for it."""

    def __init__(self, entries: tuple[MoreEntry, ...] = (), parent: QWidget | None = None) -> None:
        """Offer `entries` in their order; without any the button is not shown."""
        super().__init__("ellipsis", "more", parent=parent)
        self._entries = entries
        self._texts: Texts | None = None
        self._menu: QMenu | None = None
        if not entries:
            self.hide()
        self.clicked.connect(self.on_clicked)

    def say(self, texts: Texts) -> None:
        """Speak the words of `texts`; a menu that is open keeps its lines until it is opened again."""
        self._texts = texts
        self.reword(texts.t("More"))

    @Slot()
    def on_clicked(self) -> None:
        """Open the menu under the button, as far as the window reaches."""
        if self._texts is None:
            return
        if self._menu is None:
            self._menu = QMenu(self)
            self._menu.setObjectName("more_menu")
        self._fill(self._menu, self._texts)
        under = self.mapToGlobal(QPoint(self.width(), self.height() + 4))
        self._menu.popup(under - QPoint(self._menu.sizeHint().width(), 0))
        # opened by the keyboard or not, the first line is where the arrows begin
        self._menu.setActiveAction(self._menu.actions()[0])

    def _fill(self, menu: QMenu, texts: Texts) -> None:
        menu.clear()
        menu.setAccessibleName(texts.t("More"))
        for entry in self._entries:
            if entry.parted:
                menu.addSeparator()
            action = menu.addAction(icon_for(self, entry.icon), texts.t(entry.words))
            action.setObjectName(entry.name)
            action.triggered.connect(entry.called)
