"""Catalogues of a few words, so that a test of switching knows what it looks for, whatever the shipped ones say."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo


def write_catalogue(assets: Path, language: str, words: Mapping[str, str]) -> None:
    """Write what `words` says for each English text, as a compiled catalogue below `assets`."""
    catalogue = Catalog(locale=language)
    for english, said in words.items():
        catalogue.add(english, said)
    path = assets / "locale" / language / "LC_MESSAGES" / "facilitator.mo"
    path.parent.mkdir(parents=True)
    with path.open("wb") as file:
        write_mo(file, catalogue)
