"""Makes the figures of a test or survey: for the page, and for a PDF when that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMessageBox

from facilitator import figure_sections as in_words
from facilitator.assessment.sheets import Moment
from facilitator.export.paper_size import PaperSize
from facilitator.figure_sections import FigurePaper, FigureSection
from facilitator.pack.catalog import Catalog
from facilitator.session.pace import held_on
from facilitator.surveying import NPS, SURVEY, Surveying
from facilitator.texts import Texts
from ui.bridge import Bridge
from ui.paperwork.ask_path import AskPath, SavePdfDialog
from ui.paperwork.file_name import suggested_name
from ui.paperwork.page_size import PageSizes
from ui.paperwork.saved import SavedPaper
from ui.process.background import Background, Progress
from ui.surveys.figures_page import FiguresPage
from ui.surveys.titles import moments, title_of


class FiguresDesk(QObject):
    """Fills the page of figures, saves it where the trainer wants that, and takes sheets out."""

    def __init__(
        self,
        page: FiguresPage,
        bridge: Bridge,
        background: Background,
        papers: Callable[[], Path],
        sizes: PageSizes,
        ask_path: AskPath = SavePdfDialog.ask,
    ) -> None:
        """Work for `page`; `papers` names the folder to offer, `sizes` knows the size of paper."""
        super().__init__(page)
        self._page = page
        self._bridge = bridge
        self._background = background
        self._papers = papers
        self._sizes = sizes
        self._ask_path = ask_path
        page.paper_requested.connect(self.on_paper_requested)
        page.removal_requested.connect(self.on_removal_requested)

    def begin(self, name: str, moment: Moment, surveying: Surveying, catalog: Catalog) -> None:
        """Show the figures of a test or survey."""
        self._name, self._moment, self._surveying, self._catalog = name, moment, surveying, catalog
        self.show()

    def show(self) -> None:
        """Show the figures as they are now, in the console's language."""
        texts = self._bridge.console_texts
        title = title_of(self._name, self._catalog, texts)
        self._page.show_sections(title, self._sections(texts), self._foot(texts), texts)
        count = self._surveying.count(self._name, self._moment)
        self._page.remove.setVisible(count.sheets > 0)

    @Slot()
    def on_paper_requested(self) -> None:
        """Ask where the PDF is to be."""
        known = self._bridge.state.properties
        texts = self._bridge.texts(known.languages.paper)
        title, day = title_of(self._name, self._catalog, texts), held_on(self._bridge.state)
        name = suggested_name(title, day, texts, trainers_copy=False)
        self._ask_path(self._page, self._bridge.console_texts, self._papers() / name, self._save)

    @Slot(object)
    def on_saved(self, paper: SavedPaper) -> None:
        """Say where the PDF is."""
        self._page.notice.say_saved(paper, self._bridge.console_texts)

    @Slot()
    def on_removal_requested(self) -> None:
        """Ask before sheets are taken out: nothing brings them back."""
        texts = self._bridge.console_texts
        count = self._surveying.count(self._name, self._moment).sheets
        box = QMessageBox(self._page)
        box.setObjectName("removal_question")
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setText(texts.n("Delete one sheet for good?", "Delete {count} sheets for good?", count))
        box.setInformativeText(
            " ".join((dict(moments(texts))[self._moment.value], texts.t("Nothing brings them back.")))
        )
        yes = box.addButton(texts.t("Delete"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(texts.t("Keep them"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        yes.clicked.connect(self.on_removal_confirmed)
        box.finished.connect(box.deleteLater)
        box.open()

    @Slot()
    def on_removal_confirmed(self) -> None:
        """Take the sheets out."""
        self._surveying.forget(self._name, self._moment)
        self.show()

    def _sections(self, texts: Texts) -> tuple[FigureSection, ...]:
        surveying, when = self._surveying, dict(moments(texts))
        now = when[self._moment.value]
        if self._name == NPS:
            return (in_words.nps_section(now, surveying.nps(self._moment), texts),)
        if self._name == SURVEY:
            sections = [in_words.survey_section(now, surveying.survey(self._moment), texts)]
            colleagues = surveying.survey_by_colleague(self._moment)
            if len(colleagues) > 1:
                sections.append(in_words.colleagues_section(colleagues, texts))
            return tuple(sections)
        return self._group_sections(texts, when)

    def _group_sections(self, texts: Texts, when: dict[str, str]) -> tuple[FigureSection, ...]:
        surveying, name = self._surveying, self._name
        words = self._catalog.test_text(texts.language, name)
        sections = [
            in_words.group_section(when[moment.value], surveying.show_figures(name, moment), words, texts)
            for moment in Moment
            if moment is Moment.BEFORE or surveying.count(name, moment).sheets
        ]
        if len(sections) > 1:
            sections.append(in_words.change_section(surveying.show_change(name), texts))
        return tuple(sections)

    def _foot(self, texts: Texts) -> str:
        if self._name == NPS:
            return in_words.foot_of_nps(texts)
        if self._name == SURVEY:
            return in_words.foot_of_survey(texts)
        return in_words.foot_of_test(self._surveying.key(self._name), texts)

    def _save(self, path: Path) -> None:
        job = self._background.run(_save_paper, self._paper(), path)
        job.done.connect(self.on_saved)

    def _paper(self) -> FigurePaper:
        known = self._bridge.state.properties
        texts, day = self._bridge.texts(known.languages.paper), held_on(self._bridge.state)
        return FigurePaper(
            language=texts.language,
            title=title_of(self._name, self._catalog, texts),
            kicker=" · ".join(part for part in (known.title, known.client, texts.day(day)) if part),
            sections=self._sections(texts),
            foot=self._foot(texts),
            author=known.trainer,
            day=day,
            size=PaperSize(self._sizes.now),
        )


def _save_paper(progress: Progress, paper: FigurePaper, path: Path) -> SavedPaper:
    """Write the page to `path`, off the GUI thread; what draws PDFs is loaded only now."""
    from facilitator.export.leaf_figures import save_figures

    save_figures(paper, path, progress=progress.step, cancelled=progress.is_cancelled, draw=progress.draw)
    return SavedPaper(path, logo_left_out=False)
