"""The pack that ships, read once, and papers of it read back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from io import BytesIO

from pypdf import PdfReader

from facilitator.export.collection import About, Collection, Part
from facilitator.export.paper_size import PaperSize
from facilitator.export.pdf_collection import render_collection
from facilitator.pack.catalog import Catalog
from facilitator.shipped import shipped_pack

DAY = date(2026, 11, 24)
LANGUAGES = ("en", "nb", "id")


@cache
def catalog() -> Catalog:
    """Return the shipped pack."""
    return Catalog(shipped_pack())


def content_of(*parts: Part, size: PaperSize = PaperSize.A4, language: str = "en") -> bytes:
    """Return the file of some papers."""
    about = About(language, "Papers", "Ola", "A day", DAY)
    return render_collection(Collection(about, parts, "Page {page} of {pages}", size)).content


def paper_of(*parts: Part, size: PaperSize = PaperSize.A4, language: str = "en") -> PdfReader:
    """Return some papers, opened."""
    return PdfReader(BytesIO(content_of(*parts, size=size, language=language)))


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of text on a page, and where it begins (points from the lower left corner)."""

    text: str
    x: float
    y: float
    size: float
    is_turned: bool


def words_on(reader: PdfReader, page: int) -> list[Word]:
    """Return the pieces of text of a page as they are drawn."""
    found: list[Word] = []

    def visit(text: str, place: list[float], matrix: list[float], _font: object, size: float) -> None:
        if text.strip():
            x = matrix[4] * place[0] + matrix[5] * place[2] + place[4]
            y = matrix[4] * place[1] + matrix[5] * place[3] + place[5]
            found.append(Word(text.strip(), x, y, size, is_turned=place[0] < 0))

    reader.pages[page].extract_text(visitor_text=visit)
    return found


def lines_on(reader: PdfReader, page: int) -> list[tuple[float, float, float, float]]:
    """Return the straight lines drawn on a page, as far as nothing turned or moved the paper: from and to."""
    contents = reader.pages[page].get_contents()
    assert contents is not None
    found, at, ctm_depth = [], (0.0, 0.0), 0
    for operands, operator in contents.operations:
        if operator == b"q":
            ctm_depth += 1
        elif operator == b"Q":
            ctm_depth -= 1
        elif operator == b"m":
            at = (float(operands[0]), float(operands[1]))
        elif operator == b"l":
            found.append((*at, float(operands[0]), float(operands[1])))
    return found
