"""The drawer beside the agenda: the selected item, the library, and the workshop's own data."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from facilitator.texts import Texts
from ui.plan.item_details import ItemDetails
from ui.plan.library import Library
from ui.plan.properties import PropertiesSheet
from ui.widgets.card import hairline
from ui.widgets.tab_bar import TabBar

WIDTH = 392


class Drawer(QFrame):
    """Three pages under three words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with the selected item."""
        super().__init__(parent)
        self.setObjectName("plan_drawer")
        self.setProperty("panel", True)
        self.setFixedWidth(WIDTH)
        self.details = ItemDetails()
        self.library = Library()
        self.properties = PropertiesSheet()
        self._tabs = TabBar()
        self._tabs.setObjectName("plan_tabs")
        self._pages = QStackedWidget()
        for name, page in (("details", self.details), ("library", self.library), ("workshop", self.properties)):
            self._tabs.add(name, name)
            self._pages.addWidget(page)
        self._tabs.currentChanged.connect(self.on_tab_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        tabs = QVBoxLayout()
        tabs.setContentsMargins(6, 0, 6, 0)
        tabs.addWidget(self._tabs)
        column.addLayout(tabs)
        column.addWidget(hairline())
        column.addWidget(self._pages, 1)

    def reword(self, texts: Texts) -> None:
        """Say the words over the pages in another language."""
        self._tabs.setAccessibleName(texts.t("Beside the agenda"))
        self._tabs.reword("details", texts.t("Details"))
        self._tabs.reword("library", texts.t("Library"))
        self._tabs.reword("workshop", texts.t("Workshop"))

    def show_details(self) -> None:
        """Bring the selected item to the front."""
        self._tabs.choose("details")

    @Slot(int)
    def on_tab_changed(self, place: int) -> None:
        """Show the page under the chosen word."""
        self.properties.flush()
        self._pages.setCurrentIndex(place)
