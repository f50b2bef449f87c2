"""A window that turns choices into paper: makes it off the GUI thread, shows it, saves it, sends it to a printer."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import replace
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QWidget

from facilitator.session.plan_commands import SetProperties
from facilitator.texts import Texts
from ui.papers import making
from ui.papers.making import CardsOrder, PapersOrder
from ui.papers.means import PaperMeans
from ui.papers.paper_form import PaperForm
from ui.paperwork.actions import PaperActions
from ui.paperwork.folder import folder_after
from ui.paperwork.office import PaperOffice
from ui.paperwork.one_preview import OnePreview
from ui.paperwork.saved import SavedPaper
from ui.paperwork.saved_notice import SavedNotice

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from facilitator.export.saving import Paper


class Purpose(Enum):
    """What a paper is made for."""

    LOOK = "look"
    PRINT = "print"


class PaperDialog(QDialog):
    """What every window with papers does; its subclasses say which papers those are."""

    def __init__(self, means: PaperMeans, parent: QWidget, *, with_preview: bool) -> None:
        """Work with `means`, over `parent`."""
        super().__init__(parent)
        self._bridge = means.bridge
        self._means = means
        self._saved_in: Path | None = None
        self.preview = OnePreview(self)
        self._print_dialog: QPrintDialog | None = None
        self._purpose = Purpose.LOOK
        self._made: PapersOrder | CardsOrder | None = None
        self.office = PaperOffice(means.background, self, render=making.render, save=making.save)
        self.notice = SavedNotice(means.open_url)
        self.notice.setObjectName("papers_notice")
        self.actions_box = PaperActions("papers", with_preview=with_preview)
        self.form = PaperForm()
        self._wire()

    @abstractmethod
    def order(self) -> PapersOrder | CardsOrder:
        """Return what is wanted now."""

    @abstractmethod
    def file_name(self, order: PapersOrder | CardsOrder) -> str:
        """Return the name that a file of this order is suggested under."""

    def may_show(self) -> bool:
        """Tell whether papers may be looked at now; where not, the window has said why."""
        return True

    def on_paper(self, order: PapersOrder | CardsOrder) -> None:
        """Hear that an order was saved or printed."""

    @property
    def texts(self) -> Texts:
        """Return the words of the console."""
        return self._bridge.console_texts

    def show_printer(self) -> None:
        """Offer to print where the system knows a printer."""
        from ui.papers.printing import has_printer

        self.actions_box.printing.setVisible(has_printer())

    @Slot(str)
    def on_language_chosen(self, language: str) -> None:
        """Let the workshop's paper speak another language, from now on."""
        known = self._bridge.state.properties
        self._bridge.do(SetProperties(replace(known, languages=replace(known.languages, paper=language))))

    @Slot(str)
    def on_size_chosen(self, size: str) -> None:
        """Print on another size of paper, from now on."""
        self._means.sizes.keep(size)

    @Slot()
    def on_preview_requested(self) -> None:
        """Make the papers to look at."""
        if self.may_show():
            self._make(Purpose.LOOK)

    @Slot()
    def on_print_requested(self) -> None:
        """Make the papers to print."""
        self._make(Purpose.PRINT)

    @Slot()
    def on_save_requested(self) -> None:
        """Ask where the papers shall be, then make them."""
        order = self.order()
        self._ask(order, partial(self._save, order))

    @Slot(object)
    def on_rendered(self, papers: Paper) -> None:
        """Show what was made, or ask for the printer."""
        if self._purpose is Purpose.PRINT:
            self._ask_printer(papers.content)
            return
        if not self.may_show():
            # the screens may have changed while it was made
            return
        self.preview.show(papers.content, self.texts)

    @Slot(bytes)
    def on_preview_save_requested(self, content: bytes) -> None:
        """Ask where the papers shall be that are being looked at."""
        assert self._made is not None, "what is shown was ordered"
        self._ask(self._made, partial(self.office.save_content, content))

    @Slot(object)
    def on_saved(self, paper: SavedPaper) -> None:
        """Say where the papers are."""
        self._saved_in = paper.path.parent
        self.notice.say_saved(paper, self.texts)
        if self._made is not None:
            self.on_paper(self._made)

    @Slot(object)
    def on_printed(self, _pages: object) -> None:
        """Say that the printer has it."""
        self.notice.say(self.texts.t("Sent to the printer."), (), "circle-check")
        if self._made is not None:
            self.on_paper(self._made)

    @Slot()
    def on_busy(self) -> None:
        """Show that something is being made."""
        self.actions_box.show_busy(True)

    @Slot()
    def on_idle(self) -> None:
        """Be ready for the next."""
        self.actions_box.show_busy(False)

    def _make(self, purpose: Purpose) -> None:
        self._purpose = purpose
        self._made = self.order()
        self.office.render(self._made)

    def _save(self, order: PapersOrder | CardsOrder, path: Path) -> None:
        self._made = order
        self.office.save(order, path)

    def _ask(self, order: PapersOrder | CardsOrder, chosen: Callable[[Path], None]) -> None:
        folder = folder_after(self._saved_in, self._means.papers)
        self._means.ask_path(self.preview.front, self.texts, folder / self.file_name(order), chosen)

    def _ask_printer(self, content: bytes) -> None:
        from PySide6.QtPrintSupport import QPrintDialog

        from facilitator.export.paper_size import PaperSize
        from ui.papers.printing import new_printer

        assert self._made is not None, "what is printed was ordered"
        size = self._made.wish.size if isinstance(self._made, PapersOrder) else self._made.size
        printer = new_printer(letter=size is PaperSize.LETTER)
        self._print_dialog = QPrintDialog(printer, self)
        self._print_dialog.accepted.connect(partial(self._print, content, printer))
        self._print_dialog.show()

    def _print(self, content: bytes, printer: QPrinter) -> None:
        from ui.papers.printing import print_pages

        self.on_busy()
        job = self._means.background.run(print_pages, content, printer)
        job.progressed.connect(self.actions_box.on_progressed)
        job.done.connect(self.on_printed)
        job.ended.connect(self.on_idle)

    def _wire(self) -> None:
        box, office = self.actions_box, self.office
        box.save_requested.connect(self.on_save_requested)
        box.preview_requested.connect(self.on_preview_requested)
        box.print_requested.connect(self.on_print_requested)
        box.cancel_requested.connect(office.cancel)
        office.busy.connect(self.on_busy)
        office.idle.connect(self.on_idle)
        office.progressed.connect(box.on_progressed)
        office.rendered.connect(self.on_rendered)
        office.saved.connect(self.on_saved)
        self.form.language.chosen.connect(self.on_language_chosen)
        self.form.page_size.chosen.connect(self.on_size_chosen)
        self.preview.save_requested.connect(self.on_preview_save_requested)
