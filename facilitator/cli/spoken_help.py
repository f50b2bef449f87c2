"""The pages of --help in one language: click's own few words are said anew where they are written.

click takes them from whatever catalogue the process has bound for all of gettext, which here is none: every language
has its own `Texts`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import click
from typing_extensions import override

from facilitator.texts import Texts

_EXTRAS = re.compile(r"  \[(?P<items>[^\[\]]+)\]$")
"""What click adds to the help of an option: its range, its default, that it is required."""
_DEFAULT = "default: "


class SpokenFormatter(click.HelpFormatter):
    """Writes help in the words of a language."""

    texts = Texts("en")

    @override
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        usage = self.texts.t("Usage:")
        super().write_usage(prog, args, f"{usage} " if prefix is None else prefix)

    @override
    def write_heading(self, heading: str) -> None:
        said = {"Options": self.texts.t("Options"), "Commands": self.texts.t("Commands")}
        super().write_heading(said.get(heading, heading))

    @override
    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        super().write_dl([(term, self._said(words)) for term, words in rows], col_max, col_spacing)

    def _said(self, words: str) -> str:
        if words == "Show this message and exit.":
            return self.texts.t("Show this page.")
        return _EXTRAS.sub(self._extras, words)

    def _extras(self, found: re.Match[str]) -> str:
        items = "; ".join(self._extra(item) for item in found["items"].split("; "))
        return f"  [{items}]"

    def _extra(self, item: str) -> str:
        if item == "required":
            return self.texts.t("required")
        if item.startswith(_DEFAULT):
            return self.texts.t("default: {value}", value=item.removeprefix(_DEFAULT))
        return item


class SpokenContext(click.Context):
    """Lets help be written in the language of the whole command line."""

    formatter_class = SpokenFormatter

    @override
    def make_formatter(self) -> click.HelpFormatter:
        made = super().make_formatter()
        program = self.find_root().command
        if isinstance(made, SpokenFormatter) and isinstance(program, SpokenGroup):
            made.texts = program.texts
        return made


class SpokenCommand(click.Command):
    """A command whose help is written in the language of its program."""

    context_class = SpokenContext


class SpokenGroup(click.Group):
    """A program whose help, and that of all its commands, is in one language."""

    context_class = SpokenContext
    command_class = SpokenCommand

    def __init__(self, *args: Any, texts: Texts, **options: Any) -> None:
        """Take what click hands a group, and the words of its help."""
        super().__init__(*args, **options)
        self.texts = texts
