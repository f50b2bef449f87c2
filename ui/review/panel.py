"""Review: what the day left behind on one long page, and the way to a PDF of it, always in the same corner."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDesktopServices, QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.session.commands import Reopen, Undo
from facilitator.session.live import Status
from facilitator.session.record_commands import RemoveCommitment, SaveCommitment, WriteNote
from facilitator.session.state import Commitment
from facilitator.session.undoing import Made
from facilitator.texts import Texts
from facilitator.tokens import SPACES
from ui.bridge import Bridge
from ui.look.icons import GAP, dress
from ui.paperwork.ask_path import AskPath, SavePdfDialog
from ui.paperwork.folder import documents
from ui.paperwork.page_size import PageSizes
from ui.paperwork.saved import SavedPaper
from ui.paperwork.saved_notice import OpenUrl, SavedNotice
from ui.process.background import Background
from ui.review.contents import ContentsList
from ui.review.export_corner import ExportCorner
from ui.review.page import ReviewPage
from ui.review.places import PageContent, Place, page_content
from ui.widgets.notice_bar import NoticeBar

_PAGE_WIDTH = 920


class ReviewPanel(QWidget):
    """The place where a day is looked back on, mended and printed.

    Signals:
        papers_requested: handouts or cards are wanted, not the summary.
    """

    papers_requested = Signal()

    def __init__(
        self,
        bridge: Bridge,
        background: Background,
        *,
        ask_path: AskPath = SavePdfDialog.ask,
        open_url: OpenUrl = QDesktopServices.openUrl,
        papers: Callable[[], Path] = documents,
        sizes: PageSizes | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Read from `bridge` and let `background` make the paper; the others ask, open, name a folder and the size."""
        super().__init__(parent)
        self.setObjectName("review_panel")
        self._bridge = bridge
        self._removal: Made | None = None
        self._page: ReviewPage | None = None
        self._is_stale = True
        self.exports = ExportCorner(bridge, background, bridge.texts("en"), ask_path, papers, sizes or PageSizes())
        self.closed_notice = _notice("closed_notice")
        self.saved_notice = SavedNotice(open_url)
        self.saved_notice.setObjectName("saved_notice")
        self.removed_notice = _notice("removed_notice")
        self.contents = ContentsList()
        self.papers = QPushButton()
        self.papers.setObjectName("review_papers")
        dress(self.papers, "printer", gap=GAP)
        self._scroll = QScrollArea()
        self._lay_out()
        self._connect()
        if bridge.is_open:
            self.on_opened()

    @property
    def page(self) -> ReviewPage | None:
        """Return the page that is shown, None before anything was."""
        return self._page

    @Slot()
    def on_opened(self) -> None:
        """Begin anew with another workshop."""
        self.saved_notice.hide()
        self.removed_notice.hide()
        self.exports.preview.close()
        self._replace_page(None)
        self.on_properties_changed()

    @Slot()
    def on_properties_changed(self) -> None:
        """Read titles and languages anew."""
        texts = self._texts
        for notice in (self.closed_notice, self.saved_notice, self.removed_notice):
            notice.set_dismiss_name(texts.t("Put away"))
        self.papers.setText(texts.t("Handouts and cards…"))
        self.exports.reread()
        self._scroll.setAccessibleName(texts.t("Review"))
        self.saved_notice.reword(texts)
        if not self.removed_notice.isHidden():
            self._tell_removed()
        self.on_changed()

    @Slot()
    def on_changed(self) -> None:
        """Show what changed: at once, or as soon as somebody looks and nobody writes."""
        if self._bridge.workshop.latest_edit is not self._removal:
            # Undo would take back something else by now
            self.removed_notice.hide()
        self._is_stale = True
        self._freshen()

    @Slot(QWidget, QWidget)
    def on_focus_changed(self, _old: QWidget | None, _new: QWidget | None) -> None:
        """Catch up once nobody writes any more."""
        if self._is_stale and self.isVisible():
            # not now: the field that lost the focus is still telling of it
            QTimer.singleShot(0, self, self._freshen)

    @Slot(object, str)
    def on_note_written(self, place: Place, text: str) -> None:
        """Save a note."""
        self._bridge.do(WriteNote(place.item_id, place.prompt_id, place.turn, text))

    @Slot(object)
    def on_commitment_written(self, commitment: Commitment) -> None:
        """Save a commitment."""
        self._bridge.do(SaveCommitment(commitment))

    @Slot(str)
    def on_removal_requested(self, commitment_id: str) -> None:
        """Take a commitment away, and offer to put it back."""
        if self._bridge.do(RemoveCommitment(commitment_id)):
            self._removal = self._bridge.workshop.latest_edit
            self._tell_removed()

    @Slot(int)
    def on_removed_answered(self, _answer: int) -> None:
        """Take the removal back."""
        self._bridge.do(Undo())

    @Slot()
    def on_ordered(self) -> None:
        """Have everything saved that was typed, so that it stands on the paper."""
        if self._page is not None:
            self._page.flush()

    @Slot(object)
    def on_saved(self, paper: SavedPaper) -> None:
        """Say where the paper is."""
        self.saved_notice.say_saved(paper, self._texts)

    @Slot(int)
    def on_part_chosen(self, place: int) -> None:
        """Bring a part of the page to the top."""
        holder = self._scroll.widget()
        if self._page is not None and holder is not None:
            top = self._page.heading(place).mapTo(holder, QPoint(0, -SPACES[3])).y()
            self._scroll.verticalScrollBar().setValue(top)

    @Slot(int)
    def on_closed_answered(self, _answer: int) -> None:
        """Open the day again."""
        self._bridge.do(Reopen())

    @property
    def _texts(self) -> Texts:
        return self._bridge.console_texts

    def _freshen(self) -> None:
        if not (self._is_stale and self._bridge.is_open and self.isVisible()):
            return
        state = self._bridge.state
        self._tell_closed()
        content = page_content(state, self._bridge.catalog, self._texts, self._bridge.workshop.cards_record())
        if self._page is not None and self._page.shows(content.report):
            self._page.show_written(content.notes, state.commitments)
        elif self._page is not None and self._page.is_written_in:
            return
        else:
            self._show_page(content)
        self._is_stale = False

    def _show_page(self, content: PageContent) -> None:
        """Put another page in the place of the old one, looking at the same part of it."""
        page = ReviewPage(content, self._bridge.state.commitments, self._texts)
        page.note_written.connect(self.on_note_written)
        page.commitment_written.connect(self.on_commitment_written)
        page.removal_requested.connect(self.on_removal_requested)
        bar = self._scroll.verticalScrollBar()
        seen = bar.value()
        if self._page is not None:
            page.open_again(self._page.open_places())
        self._replace_page(page)
        bar.setValue(seen)

    def _replace_page(self, page: ReviewPage | None) -> None:
        self._page = page
        old = self._scroll.takeWidget()
        if old is not None:
            old.deleteLater()
        self.contents.setVisible(page is not None)
        if page is not None:
            self._scroll.setWidget(_centred(page))
            self.contents.show_titles(page.titles(), self._texts)

    def _tell_closed(self) -> None:
        if self._bridge.state.live.status is Status.CLOSED:
            sentence = self._texts.t("The day is closed. What is written here can still be changed and printed.")
            self.closed_notice.say(sentence, (self._texts.t("Reopen the day"),), "circle-check", can_be_dismissed=False)
        else:
            self.closed_notice.hide()

    def _tell_removed(self) -> None:
        self.removed_notice.say(self._texts.t("The commitment was removed."), (self._texts.t("Undo"),), "trash-2")

    def _lay_out(self) -> None:
        self._scroll.setObjectName("review_scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setProperty("uses_arrows", True)
        self.setFocusProxy(self._scroll)
        body = QHBoxLayout()
        body.setSpacing(SPACES[4])
        body.addWidget(self._scroll, 1)
        side = QVBoxLayout()
        side.setSpacing(SPACES[2])
        side.addWidget(self.exports)
        side.addWidget(self.papers)
        side.addWidget(self.contents, 1)
        body.addLayout(side)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACES[4], SPACES[3], SPACES[4], 0)
        column.setSpacing(SPACES[2])
        for notice in (self.closed_notice, self.saved_notice, self.removed_notice):
            column.addWidget(notice)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        bridge = self._bridge
        bridge.opened.connect(self.on_opened)
        bridge.properties_changed.connect(self.on_properties_changed)
        for changed in (
            bridge.flow_changed,
            bridge.notes_changed,
            bridge.plan_changed,
            bridge.people_changed,
            bridge.groups_changed,
            bridge.cards_changed,
        ):
            changed.connect(self.on_changed)
        self.contents.chosen.connect(self.on_part_chosen)
        self.papers.clicked.connect(self.papers_requested)
        self.exports.ordered.connect(self.on_ordered)
        self.exports.saved.connect(self.on_saved)
        self.removed_notice.answered.connect(self.on_removed_answered)
        self.closed_notice.answered.connect(self.on_closed_answered)
        app = QApplication.instance()
        assert isinstance(app, QApplication), "a panel lives in a running app"
        app.focusChanged.connect(self.on_focus_changed)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._freshen()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._page is not None and self._bridge.is_open:
            self._page.flush()


def _notice(name: str) -> NoticeBar:
    notice = NoticeBar("")
    notice.setObjectName(name)
    return notice


def _centred(page: ReviewPage) -> QWidget:
    """Return the page in the middle of what room there is, no wider than lines are pleasant to read."""
    page.setMaximumWidth(_PAGE_WIDTH)
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, SPACES[4])
    row.addStretch(1)
    row.addWidget(page, 100, Qt.AlignmentFlag.AlignTop)
    row.addStretch(1)
    return holder
