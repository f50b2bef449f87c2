"""The first place of the console: the workshops there are, and new ones from a template."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.pack.catalog import Catalog
from facilitator.storage.workshops import WorkshopRow
from facilitator.texts import Texts
from facilitator.tokens import CONTROL_HEIGHT
from ui.home.header import HomeHeader
from ui.home.templates import BAR, TemplateList, template_words
from ui.home.workshop_list import WorkshopList
from ui.keys.shortcuts import bind
from ui.widgets.more_button import MoreEntry
from ui.widgets.notice_bar import NoticeBar

_WIDE_FROM = 1280
_BELOW = 24
_SEARCH_WIDTH = 280
_AROUND_HINT = 40


def _today() -> date:
    return datetime.now().astimezone().date()


class HomePanel(QWidget):
    """Lists workshops and templates, and tells what is wanted. It never sees the store.

    Signals:
        open_requested: a workshop is to be opened; carries its id.
        new_requested: a workshop is to be made; carries the id of its template.
        remove_requested: a workshop is to leave the list; carries its id.
        restore_requested: a workshop that left the list is to come back; carries its id.
        language_chosen: the program is to speak another language; carries its code.
        theme_chosen: the program is to look otherwise; carries `system`, `light` or `dark`.
    """

    open_requested = Signal(str)
    new_requested = Signal(str)
    remove_requested = Signal(str)
    restore_requested = Signal(str)
    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(
        self,
        texts: Texts,
        theme: str = "system",
        today: Callable[[], date] = _today,
        more: tuple[MoreEntry, ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        """Speak the words of `texts`; `today` says what day it is, `more` stands in the menu of the header."""
        super().__init__(parent)
        self.setObjectName("home")
        self._texts = texts
        self._today = today
        self._rows: tuple[WorkshopRow, ...] = ()
        self._catalog: Catalog | None = None
        self._removed = ""
        self._header = HomeHeader(theme, more)
        self._heading = QLabel()
        self._heading.setProperty("role", "title")
        self._search = QLineEdit()
        self._search.setObjectName("search_workshops")
        self._search.setClearButtonEnabled(True)
        self._list = WorkshopList()
        self._new_heading = QLabel()
        self._new_heading.setProperty("role", "heading")
        self._templates = TemplateList()
        self._notice = NoticeBar("")
        self._notice.setObjectName("home_notice")
        self._lay_out()
        self._connect()
        self.set_texts(texts)

    def set_texts(self, texts: Texts) -> None:
        """Say everything in other words."""
        self._texts = texts
        self._header.reword(texts)
        self._heading.setText(texts.t("Workshops"))
        self._search.setPlaceholderText(texts.t("Search titles, clients, places"))
        self._search.setAccessibleName(texts.t("Search titles, clients, places"))
        self._new_heading.setText(texts.t("New workshop"))
        self._notice.set_dismiss_name(texts.t("Put this message away"))
        self._notice.hide()
        self._show_rows()
        self._show_templates()

    def show_choices(self, texts: Texts, theme: str) -> None:
        """Show which look is chosen, and say everything in other words if the language is another."""
        self._header.show_theme(theme)
        if texts is not self._texts:
            self.set_texts(texts)

    def show_rows(self, rows: tuple[WorkshopRow, ...]) -> None:
        """Show the workshops there are, the one touched last first."""
        self._rows = rows
        self._show_rows()

    def show_templates(self, catalog: Catalog) -> None:
        """Show the templates of a pack."""
        self._catalog = catalog
        self._show_templates()

    @Slot(str)
    def on_search_edited(self, _sought: str) -> None:
        """Show what is sought for."""
        self._show_rows()

    @Slot()
    def on_search_wanted(self) -> None:
        """Bring the keyboard to the search."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    @Slot()
    def on_search_left(self) -> None:
        """Show all workshops again."""
        self._search.clear()
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def on_remove_requested(self, workshop_id: str) -> None:
        """Ask for a workshop to leave the list, and offer the way back."""
        title = next((row.title for row in self._rows if row.id == workshop_id), "")
        self._removed = workshop_id
        self.remove_requested.emit(workshop_id)
        self._notice.say(self._texts.t("“{title}” is off the list.", title=title), (self._texts.t("Undo"),))

    @Slot(int)
    def on_notice_answered(self, _answer: int) -> None:
        """Ask for the workshop to come back."""
        self.restore_requested.emit(self._removed)

    def _show_rows(self) -> None:
        self._list.show_rows(self._rows, self._search.text(), self._texts, self._today())

    def _show_templates(self) -> None:
        if self._catalog is not None:
            self._templates.show_templates(template_words(self._catalog, self._texts), self._texts)

    def _connect(self) -> None:
        self._search.textChanged.connect(self.on_search_edited)
        self._list.open_requested.connect(self.open_requested)
        self._list.remove_requested.connect(self.on_remove_requested)
        self._list.search_left.connect(self.on_search_left)
        self._templates.new_requested.connect(self.new_requested)
        self._notice.answered.connect(self.on_notice_answered)
        self._header.language_chosen.connect(self.language_chosen)
        self._header.theme_chosen.connect(self.theme_chosen)
        bind(self, "Ctrl+F", self.on_search_wanted)

    def _lay_out(self) -> None:
        self._search.setMaximumWidth(_SEARCH_WIDTH)
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._search, 2)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addLayout(head)
        left.addWidget(self._list, 1)
        left.addWidget(self._notice)
        left.setContentsMargins(0, 0, 0, _BELOW)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(16)
        side.addWidget(self._new_heading)
        side.addWidget(self._templates, 1)
        self._body = QHBoxLayout()
        self._body.addLayout(left, 1)
        self._body.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        column.addLayout(self._body, 1)

    def _fit_headings(self) -> None:
        """Give both headings one height, so that list and templates begin at the same line with letters of any size."""
        self._heading.ensurePolished()
        height = max(CONTROL_HEIGHT, self._heading.fontMetrics().height())
        for heading in (self._heading, self._new_heading):
            heading.setFixedHeight(height)
        hint = self._search.fontMetrics().horizontalAdvance(self._search.placeholderText())
        self._search.setMaximumWidth(max(_SEARCH_WIDTH, hint + _AROUND_HINT))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_headings()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_headings()
        if not self._list.focus_main():
            self._templates.focus_first()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= _WIDE_FROM
        edge = 48 if wide else 24
        # the templates scroll down to the edge of the window, and their bar lies in the margin
        self._side.setFixedWidth((400 if wide else 308) + BAR)
        self._body.setContentsMargins(edge, 32 if wide else 24, edge - BAR, 0)
        self._body.setSpacing(32 if wide else 24)
