"""A PDF sent to a printer keeps its pages and its size."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from facilitator.export.card_faces import DeckWish, card_sheets
from facilitator.export.paper_size import PaperSize
from facilitator.texts import Texts
from tests.facilitator.export.shipped import catalog, content_of
from ui.papers.printing import new_printer, print_pages
from ui.process.background import Progress


def test_every_page_is_printed_at_its_true_size_and_the_queue_learns_nothing(
    qapp: QApplication, tmp_path: Path
) -> None:
    sheets = card_sheets(catalog(), Texts("en"), DeckWish("levels"), with_backs=True)
    printer = new_printer(letter=True)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert print_pages(Progress(), content_of(sheets, size=PaperSize.LETTER), printer) == 2
    printed = PdfReader(tmp_path / "printed.pdf")
    assert [round(page.mediabox.width) for page in printed.pages] == [612, 612]
    assert printer.docName() == "Facilitator"
    image = printed.pages[0].images[0]
    assert (image.image is not None) and abs(image.image.width - 612 * 300 / 72) < 2
