"""What a session summary says: finished words and numbers, with nothing left to look up or translate.

A `Report` holds only what its readers may know. A hidden card that was not revealed, a private remark or a name that
was not asked for is absent from it, so that no way of printing it can let them out.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from facilitator.export.paper_size import PaperSize


class Audience(Enum):
    """Whom a summary is for."""

    CLIENT = "client"
    TRAINER = "trainer"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing to know, with its label."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Cover:
    """The first page: the client's name (the workshop's title where there is none), its facts, logo and colour.

    `title` is empty where it stands in `name` already. `colour` and `logo` are what was given, whatever that was.
    """

    kicker: str
    name: str
    title: str
    facts: tuple[Fact, ...]
    colour: str
    logo: bytes


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One item of the agenda, planned against actual. Where `missed` says that it was not run, the actual is empty.

    `number` counts the exercises; a pause has none.
    """

    number: str
    title: str
    planned_start: str
    planned_min: str
    actual_start: str = ""
    actual_min: str = ""
    difference: str = ""
    missed: str = ""
    pause: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One item on the strip of the day: when it began and ended, in minutes after midnight of the workshop's day."""

    number: str
    planned: tuple[float, float]
    actual: tuple[float, float] | None


@dataclass(frozen=True, slots=True)
class Agenda:
    """The agenda planned against actual: a table and a strip, with what is to be known of the whole day.

    `hours` are the ticks of the strip: minutes after midnight, and how they are written.
    """

    heading: str
    facts: tuple[Fact, ...]
    item: str
    planned: str
    actual: str
    start: str
    minutes: str
    difference: str
    rows: tuple[AgendaRow, ...]
    total: AgendaRow
    blocks: tuple[Block, ...]
    hours: tuple[tuple[float, str], ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an entry: a text, with the name of what it belongs to and the letter of a level where it has one."""

    text: str
    name: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A question or label with what was written, drawn or shown under it."""

    label: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: what it stands for, and its value as a number and as it is written."""

    name: str
    value: int
    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers given on one scale, side by side; `most` is its upper end and `scale` says so in words."""

    label: str
    bars: tuple[Bar, ...]
    most: int
    scale: str


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under headings; `figures` tells of each column whether it holds amounts."""

    label: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Turn:
    """What one turn of an exercise left behind; `level` is the face of the marked card it was played by."""

    title: str
    entries: tuple[Entry, ...]
    mark: str = ""
    level: str = ""


Part = Entry | Turn | Chart | Table
"""A piece of a section."""


@dataclass(frozen=True, slots=True)
class Section:
    """An exercise of the day, or what comes next. `remark` is the one calm line where there is nothing to tell."""

    title: str
    number: str = ""
    times: tuple[str, ...] = ()
    summary: str = ""
    parts: tuple[Part, ...] = ()
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Commitments:
    """What people said they will do, a row each; the columns are those that this audience may see."""

    heading: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A session summary for one audience in one language.

    At the foot of every page stands `footer`, shortened where it is too long, and then `footer_end`, always whole.
    `page` is the text of the page number with `{page}` and `{pages}` still to be filled in: only the printer knows.
    """

    language: str
    title: str
    author: str
    subject: str
    day: date
    footer: str
    footer_end: str
    page: str
    cover: Cover
    agenda: Agenda
    sections: tuple[Section, ...]
    commitments: Commitments | None
    next_steps: Section | None
    size: PaperSize = PaperSize.A4
