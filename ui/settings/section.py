"""What every part of the settings has in common: fields under captions, and words that can change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QLabel

from facilitator.texts import Texts
from ui.widgets.dressing import plain_label
from ui.widgets.form import Form


class Section(Form):
    """One part of the settings. Whoever makes one puts fields in and fills them in `show_choices`."""

    def show_choices(self, texts: Texts) -> None:
        """Show what is chosen now, in the words of `texts`; called whenever a choice or the language changed."""
        self.reword(texts)


@dataclass(frozen=True, slots=True)
class SectionEntry:
    """A line in the list of sections: `words` is a marked English text, `make` builds it when it is wanted first."""

    name: str
    words: str
    make: Callable[[], Section]


def hint_label(name: str) -> QLabel:
    """Return a small line that says what a choice means."""
    return plain_label("small", name, wraps=True)
