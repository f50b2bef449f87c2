"""The sheets of paper that can be printed on, and where a text lies on them. Lengths are points."""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.pagesizes import A4, LETTER

from facilitator.export.paper_size import PaperSize
from facilitator.export.pdf_styles import FOOT, MARGIN, WIDTH


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper, upright. Texts are as wide on every size; what is left over goes to the margins."""

    width: float
    height: float

    @property
    def left(self) -> float:
        """Return where texts begin."""
        return (self.width - WIDTH) / 2

    @property
    def top(self) -> float:
        """Return where texts begin from above, measured from the lower edge."""
        return self.height - MARGIN

    @property
    def text_height(self) -> float:
        """Return how much room there is for text above the running line."""
        return self.height - MARGIN - FOOT


_SHEETS = {PaperSize.A4: Sheet(*A4), PaperSize.LETTER: Sheet(*LETTER)}


def sheet_of(size: PaperSize) -> Sheet:
    """Return the sheet of a size."""
    return _SHEETS[size]
