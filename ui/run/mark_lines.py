"""Marks as lines to show: what was seen, where in the exercise, at which second."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator import dial
from facilitator.pack.catalog import Catalog
from facilitator.session import agenda, audience
from facilitator.session.marks import kind_names, marks_of
from facilitator.session.state import Mark, MarkKind, WorkshopState
from facilitator.texts import Texts
from ui.run.turns import turn_name

ICONS = {MarkKind.GOOD: "star", MarkKind.MISSED: "circle-alert", MarkKind.ASK: "message-square"}
"""Each kind has a shape of its own, and its word beside it."""


@dataclass(frozen=True, slots=True)
class MarkLine:
    """A mark in words: `place` is such as “Scene · Team B”, `at` such as “2:15” into that phase."""

    id: str
    kind: MarkKind
    kind_name: str
    place: str
    at: str
    words: str

    @property
    def told(self) -> str:
        """Return everything in one sentence, for readers."""
        return ", ".join(part for part in (self.kind_name, self.place, self.at, self.words) if part)


def mark_lines(state: WorkshopState, item_id: str, catalog: Catalog, texts: Texts) -> tuple[MarkLine, ...]:
    """Return the marks of an item, in the order in which they were made."""
    return tuple(_line(state, mark, catalog, texts) for mark in marks_of(state, item_id))


def _line(state: WorkshopState, mark: Mark, catalog: Catalog, texts: Texts) -> MarkLine:
    item = agenda.item_of(state, mark.item_id)
    place = ""
    if item is not None:
        phase = agenda.phase_of(item, mark.phase_id, catalog)
        turn = turn_name(state, item, phase, mark.turn, catalog, texts) if item.exercise_id else ""
        name = audience.phase_name(item, mark.phase_id, catalog, texts)
        place = " · ".join(part for part in (name, turn) if part)
    at = dial.digits(int(mark.phase_s))
    return MarkLine(mark.id, mark.kind, kind_names(texts)[mark.kind], place, at, mark.words.strip())
