"""Reading a finished PDF back, the way a person, a search and a curious mind would."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import Destination, DictionaryObject

from facilitator.export.document import Report
from facilitator.export.summary import render_summary


def printed(report: Report) -> PdfReader:
    """Return the paper of a report, opened."""
    return PdfReader(BytesIO(render_summary(report).content))


def text_of(paper: PdfReader) -> str:
    """Return all text of a paper as one line: where a line was broken stands a space."""
    return " ".join(" ".join(page.extract_text() for page in paper.pages).split())


def unbroken(text: str) -> str:
    """Return a text without any space, for what may have been broken anywhere."""
    return re.sub(r"\s", "", text)


def bookmarks(paper: PdfReader) -> list[str]:
    """Return the titles of the bookmarks."""
    return [entry.title or "" for entry in paper.outline if isinstance(entry, Destination)]


def font_names(paper: PdfReader) -> set[str]:
    """Return the names of all fonts that the pages refer to, in use or not."""
    found: set[str] = set()
    for page in paper.pages:
        resources = page["/Resources"]
        assert isinstance(resources, DictionaryObject)
        for font in resources.get("/Font", DictionaryObject()).values():
            found.add(str(font.get_object()["/BaseFont"]))
    return found


def everything(content: bytes) -> str:
    """Return all that can be got out of a file: text, drawn commands, bookmarks, data about it, and its bare bytes."""
    paper = PdfReader(BytesIO(content))
    drawn = [(page.get_contents() or DictionaryObject()) for page in paper.pages]
    commands = [stream.get_data().decode("latin-1") for stream in drawn if hasattr(stream, "get_data")]
    about = [str(value) for value in (paper.metadata or {}).values()]
    return "\n".join([text_of(paper), *commands, *bookmarks(paper), *about, content.decode("latin-1")])


def words_of(value: object) -> str:
    """Return every text inside a report, however deep it lies."""
    if is_dataclass(value) and not isinstance(value, type):
        return "\n".join(words_of(getattr(value, each.name)) for each in fields(value))
    if isinstance(value, tuple):
        return "\n".join(map(words_of, value))
    return value if isinstance(value, str) else ""
