"""Sending a finished PDF to a printer, at its true size. The only file that needs QtPrintSupport."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from ui.process.background import Progress

RESOLUTION = 300
"""Dots per inch: enough for letters of 8 points."""
_POINTS = 72


def has_printer() -> bool:
    """Tell whether the system knows a printer."""
    return bool(QPrinterInfo.availablePrinterNames())


def new_printer(*, letter: bool) -> QPrinter:
    """Return a printer that prints to the edges as it is told, on the paper that was chosen."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4))
    printer.setResolution(RESOLUTION)
    # else everything would be shrunk to within the margins, and cards would not be as large as their ruler says
    printer.setFullPage(True)
    # what the queue of the printer shows is no place for a title
    printer.setDocName("Facilitator")
    return printer


def print_pages(progress: Progress, content: bytes, printer: QPrinter) -> int:
    """Print a PDF page by page and return how many there were; runs in the worker."""
    buffer, document = QBuffer(), QPdfDocument()
    buffer.setData(content)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    painter = QPainter(printer)
    try:
        for page in range(document.pageCount()):
            progress.step(page, document.pageCount())
            if page:
                printer.newPage()
            size = document.pagePointSize(page) * (printer.resolution() / _POINTS)
            whole = QSize(round(size.width()), round(size.height()))
            painter.drawImage(QRect(0, 0, whole.width(), whole.height()), document.render(page, whole))
    finally:
        painter.end()
    return document.pageCount()
