"""Tabs as plain words with a line under the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QSizePolicy, QTabBar, QWidget

PADDING = 14
TIGHT_PADDING = 6
"""What the style sheet leaves free at either side of a tab's words."""


class TabBar(QTabBar):
    """A row of words; arrow keys change between them. Each tab has a name that stays when its words change."""

    def __init__(self, accessible_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("uses_arrows", True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def add(self, name: str, text: str) -> int:
        """Add a tab called `name` that shows `text`, and return its place."""
        at = self.addTab(text)
        self.setTabData(at, name)
        return at

    def place_of(self, name: str) -> int:
        """Return where the tab called `name` is, -1 if there is none."""
        return next((at for at in range(self.count()) if self.tabData(at) == name), -1)

    def choose(self, name: str) -> None:
        """Choose the tab called `name`."""
        self.setCurrentIndex(self.place_of(name))

    def set_faded(self, faded: bool) -> None:
        """Mark no tab as chosen, or the chosen one again; Qt knows no row without a chosen tab."""
        if self.property("faded") != faded:
            self.setProperty("faded", faded)
            self.style().unpolish(self)
            self.style().polish(self)

    def fit(self, width: int) -> None:
        """Let the words stand closer where they would reach beyond `width`."""
        tight = bool(self.property("tight"))
        wanted = sum(self.tabSizeHint(at).width() for at in range(self.count()))
        if tight:
            wanted += 2 * (PADDING - TIGHT_PADDING) * self.count()
        if (wanted > width) != tight:
            self.setProperty("tight", not tight)
            self.style().unpolish(self)
            self.style().polish(self)
            # Qt measures the tabs anew only when it hears of a change.
            QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))

    def chosen(self) -> str:
        """Return the name of the chosen tab, empty if there is none."""
        return str(self.tabData(self.currentIndex()) or "")

    def reword(self, name: str, text: str) -> None:
        """Show other words on the tab called `name`."""
        self.setTabText(self.place_of(name), text)
