"""The place for tests and surveys: the list, the table for paper, the figures, and the way to fill in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from facilitator.assessment.paper_rows import Column, columns_of, scale, yes_no
from facilitator.assessment.sheets import Moment
from facilitator.desk import Desk
from facilitator.pack.catalog import Catalog
from facilitator.surveying import NPS, SURVEY, TOOLS, Surveying
from facilitator.texts import Texts
from ui.bridge import Bridge
from ui.paperwork.page_size import PageSizes
from ui.process.background import Background
from ui.screens.curtain import Curtain, CurtainReason
from ui.surveys.figures_desk import FiguresDesk
from ui.surveys.figures_page import FiguresPage
from ui.surveys.fill_page import FillPage
from ui.surveys.line_row import Line
from ui.surveys.overview import Overview
from ui.surveys.paper_page import PaperPage
from ui.surveys.titles import title_of

_COLUMNS: dict[str, Callable[[], tuple[Column, ...]]] = {
    SURVEY: lambda: (scale(1, 10), yes_no(), yes_no()),
    NPS: lambda: (scale(0, 10),),
}


class SurveysPanel(QWidget):
    """Shows the list, or what was chosen from it.

    Signals:
        fill_requested: a page is ready, and is to be all that the window shows; carries it.
        filled: the trainer has the laptop back.
    """

    fill_requested = Signal(QWidget)
    filled = Signal()

    def __init__(
        self,
        bridge: Bridge,
        desk: Desk,
        curtain: Curtain,
        background: Background,
        papers: Callable[[], Path],
        sizes: PageSizes,
        parent: QWidget | None = None,
    ) -> None:
        """Read the workshop from `bridge`, and keep the answers on the desk.

        `background` writes PDFs, `papers` names the folder to offer for them, and `sizes` knows their size of paper.
        """
        super().__init__(parent)
        self.setObjectName("surveys_panel")
        self._bridge = bridge
        self._desk = desk
        self._curtain = curtain
        self._moment = Moment.BEFORE
        self._wanted: tuple[Callable[[str], None], str] | None = None
        self._paper = ""
        self.overview = Overview()
        self.paper = PaperPage()
        self.figures = FiguresPage()
        self._figures_desk = FiguresDesk(self.figures, bridge, background, papers, sizes)
        # kept here until the window is all its own
        self.fill = FillPage(curtain, self)
        self.fill.hide()
        self._stack = QStackedWidget()
        for page in (self.overview, self.paper, self.figures):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self._connect()
        if bridge.is_open:
            self.on_opened()

    @Slot()
    def on_opened(self) -> None:
        """Begin with the list of another workshop."""
        self._moment = Moment.BEFORE
        self.overview.notice.hide()
        self._show_overview()

    @Slot()
    def on_properties_changed(self) -> None:
        """Say everything in the console's language, which may be another."""
        self._show_lines()
        if self._stack.currentWidget() is self.paper:
            self.paper.set_texts(self._texts, self._title(self._paper, self._texts))
        elif self._stack.currentWidget() is self.figures:
            self._figures_desk.show()

    @Slot(object)
    def on_moment_chosen(self, moment: Moment) -> None:
        """Fill in, type in and show for another moment."""
        self._moment = moment
        self._show_lines()

    @Slot(str)
    def on_fill_requested(self, test: str) -> None:
        """Let people fill in a test, unless the room could watch them."""
        self._unless_seen(self._fill_in, test)

    @Slot(str)
    def on_paper_requested(self, name: str) -> None:
        """Type in from paper, unless the room could read people's answers."""
        if name in TOOLS:
            self._type_in(name)
        else:
            self._unless_seen(self._type_in, name)

    @Slot()
    def on_projector_confirmed(self) -> None:
        """Do what was wanted, now that the room sees nothing."""
        self.overview.notice.hide()
        if self._wanted is not None:
            (do, name), self._wanted = self._wanted, None
            do(name)

    @Slot()
    def on_fill_left(self) -> None:
        """Show the list again."""
        self._show_overview()
        self.filled.emit()

    @Slot(str)
    def on_figures_requested(self, name: str) -> None:
        """Show what the sheets come to."""
        self._figures_desk.begin(name, self._moment, self._surveying, self._catalog)
        self._show(self.figures)

    @Slot()
    def on_back_requested(self) -> None:
        """Go back to the list."""
        self._show_overview()

    @property
    def _texts(self) -> Texts:
        return self._bridge.console_texts

    @property
    def _catalog(self) -> Catalog:
        """Return the content the workshop was made with; one made before there were tests takes those that ship."""
        own = self._bridge.catalog
        return own if own.pack.tests else Catalog(self._desk.pack)

    @property
    def _surveying(self) -> Surveying:
        bridge = self._bridge
        return Surveying(self._desk.sheets, bridge.state.id, self._catalog.pack.tests, bridge.now)

    def _unless_seen(self, do: Callable[[str], None], name: str) -> None:
        """Do something with people's answers, or ask about the projector first."""
        self._wanted = (do, name)
        if self._curtain.reason() is not CurtainReason.SAME_SCREEN:
            self.on_projector_confirmed()
            return
        texts = self._texts
        self.overview.notice.say(
            texts.t("The room could read along: this window is where the wall is shown."),
            (texts.t("The projector is off or covered"),),
            "eye-off",
        )

    def _fill_in(self, test: str) -> None:
        """Begin with the first person; they read the language of the room."""
        texts, surveying = self._bridge.wall_texts, self._surveying
        words = self._catalog.test_text(texts.language, test)
        self.fill.begin(surveying, surveying.key(test), words, self._moment, texts)
        self.fill_requested.emit(self.fill)

    def _type_in(self, name: str) -> None:
        self._paper = name
        columns = _COLUMNS[name]() if name in TOOLS else columns_of(self._surveying.key(name))
        self.paper.begin(self._surveying, name, self._moment, columns, in_piles=name == SURVEY)
        self.paper.set_texts(self._texts, self._title(name, self._texts))
        self._show(self.paper)

    def _show_overview(self) -> None:
        if self._bridge.is_open:
            self._show_lines()
        self._show(self.overview)

    def _show(self, page: QWidget) -> None:
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page)
        if self.isVisible():
            page.setFocus()

    def _show_lines(self) -> None:
        texts, surveying = self._texts, self._surveying
        lines = [
            Line(key.id, self._title(key.id, texts), self._detail(key.id, key.items, surveying, texts), is_test=True)
            for key in self._catalog.pack.tests
        ]
        lines += [
            Line(name, self._title(name, texts), self._detail(name, 0, surveying, texts), is_test=False)
            for name in TOOLS
        ]
        self.overview.show_lines(lines, self._moment, texts)

    def _title(self, name: str, texts: Texts) -> str:
        return title_of(name, self._catalog, texts)

    def _detail(self, name: str, items: int, surveying: Surveying, texts: Texts) -> str:
        count = surveying.count(name, self._moment)
        said = texts.n("one sheet", "{count} sheets", count.sheets) if count.sheets else texts.t("no sheets yet")
        if count.finished < count.sheets:
            unfinished = count.sheets - count.finished
            said = texts.n("{sheets}, {count} unfinished", "{sheets}, {count} unfinished", unfinished, sheets=said)
        if not items:
            # alone it is a sentence of its own
            return said[:1].upper() + said[1:]
        return " · ".join((texts.n("one item", "{count} items", items), said))

    def _connect(self) -> None:
        bridge, overview = self._bridge, self.overview
        bridge.opened.connect(self.on_opened)
        bridge.properties_changed.connect(self.on_properties_changed)
        overview.moment_chosen.connect(self.on_moment_chosen)
        overview.fill_requested.connect(self.on_fill_requested)
        overview.paper_requested.connect(self.on_paper_requested)
        overview.figures_requested.connect(self.on_figures_requested)
        overview.projector_confirmed.connect(self.on_projector_confirmed)
        for page in (self.paper, self.figures):
            page.back_requested.connect(self.on_back_requested)
        self.fill.left.connect(self.on_fill_left)
