"""Which size papers are printed on: the one taken last, at first the one that is usual where the person is."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale

from ui.choices import Choices

A4, LETTER = "a4", "letter"
"""As the settings and the papers themselves call them; what draws papers is loaded only for a paper."""
_LETTER_LANDS = frozenset(["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"])
"""Where US Letter is usual, by Unicode's table of paper sizes (CLDR, territory supplement)."""


def usual_size(locale: QLocale) -> str:
    """Return the size of paper that lies in the printers of a place."""
    return LETTER if QLocale.territoryToCode(locale.territory()) in _LETTER_LANDS else A4


class PageSizes:
    """Knows the size of paper from start to start; without choices, for as long as it lives."""

    def __init__(self, choices: Choices | None = None) -> None:
        """Keep the size among `choices`."""
        self._choices = choices
        self._taken = ""

    @property
    def now(self) -> str:
        """Return the size that papers are made on unless another is taken."""
        taken = self._choices.now.paper_size if self._choices is not None else self._taken
        return taken or usual_size(QLocale.system())

    def keep(self, size: str) -> None:
        """Take another size, from now on."""
        self._taken = size
        if self._choices is not None:
            self._choices.keep(replace(self._choices.now, paper_size=size))
