"""The summary as the Review page shows it: the very report that is printed, with a place to write for every note.

The report is built from a workshop in which each note is only a mark of its own place. So it says where every note
stands, has room for those nobody wrote yet, and is the same value as long as nothing but the notes' texts changes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from facilitator.export.document import Report
from facilitator.export.report import Audience, build_report
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import PromptKind
from facilitator.pack.model import PromptSpec
from facilitator.session.agenda import item_of
from facilitator.session.events import Event
from facilitator.session.records import FREE_NOTE, note_at
from facilitator.session.state import Item, Note, WorkshopState
from facilitator.texts import Texts

_MARK = "\ue000"
_WRITTEN = (PromptKind.NOTE, PromptKind.LINE)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a note belongs: under a prompt, in one turn of an item."""

    item_id: str
    prompt_id: str
    turn: int

    @property
    def mark(self) -> str:
        """Return what stands in the report where the note will stand."""
        return f"{_MARK}{self.item_id}{_MARK}{self.prompt_id}{_MARK}{self.turn}"


def place_of(text: str) -> Place | None:
    """Return the place that a text of the report marks, None where it is a text for reading."""
    if not text.startswith(_MARK):
        return None
    item_id, prompt_id, turn = text.removeprefix(_MARK).split(_MARK)
    return Place(item_id, prompt_id, int(turn))


@dataclass(frozen=True, slots=True)
class PageContent:
    """What the page shows: the report with marks, and for each marked place its note and what its empty field says."""

    report: Report
    notes: dict[Place, str]
    hints: dict[Place, str]


def page_content(state: WorkshopState, catalog: Catalog, texts: Texts, events: tuple[Event, ...] = ()) -> PageContent:
    """Return what the page shows of a workshop in the words of `texts`."""
    places = _sorted_places(state, catalog)
    return PageContent(
        _report(state, catalog, texts, places, events),
        {place: _written(state, place) for place in places},
        {place: _hint(state, place, catalog, texts) for place in places},
    )


def local_offset(state: WorkshopState) -> timedelta:
    """Return local time minus UTC, on this machine, when the workshop was held."""
    known = state.properties
    held = state.runs[0].started if state.runs else datetime.combine(known.day, known.starts)
    return held.astimezone().utcoffset() or timedelta(0)


def _report(
    state: WorkshopState, catalog: Catalog, texts: Texts, places: tuple[Place, ...], events: tuple[Event, ...]
) -> Report:
    notes = tuple(Note(place.mark, place.item_id, place.prompt_id, place.turn, place.mark) for place in places)
    marked = replace(state, notes=notes)
    return build_report(
        marked, catalog, texts, Audience.TRAINER, names=True, local_offset=local_offset(state), events=events
    )


def _written(state: WorkshopState, place: Place) -> str:
    note = note_at(state, place.item_id, place.prompt_id, place.turn)
    return note.text if note is not None else ""


def _hint(state: WorkshopState, place: Place, catalog: Catalog, texts: Texts) -> str:
    item = item_of(state, place.item_id)
    if place.prompt_id == FREE_NOTE or item is None or not item.exercise_id:
        return texts.t("Anything else worth keeping")
    return catalog.prompt_text(texts.language, item.exercise_id, place.prompt_id).hint


def _sorted_places(state: WorkshopState, catalog: Catalog) -> tuple[Place, ...]:
    """Return every place once, in an order of their own, so that the report does not depend on who wrote first."""
    found = set(_places(state, catalog))
    return tuple(sorted(found, key=lambda place: (place.item_id, place.prompt_id, place.turn)))


def _places(state: WorkshopState, catalog: Catalog) -> Iterator[Place]:
    for note in state.notes:
        if note.text.strip():
            yield Place(note.item_id, note.prompt_id, note.turn)
    begun = {run.item_id for run in state.runs}
    for item in state.items:
        if item.id in begun and item.exercise_id:
            yield from _of_item(state, item, catalog)


def _of_item(state: WorkshopState, item: Item, catalog: Catalog) -> Iterator[Place]:
    """Yield every place of an item that was begun, its free note among them."""
    for prompt in catalog.exercise(item.exercise_id).prompts:
        if prompt.kind in _WRITTEN:
            for turn in _turns(state, item, prompt, catalog):
                yield Place(item.id, prompt.id, turn)
    free = [note for note in state.notes if note.item_id == item.id and note.prompt_id == FREE_NOTE]
    if not any(note.text.strip() for note in free):
        yield Place(item.id, FREE_NOTE, free[0].turn if free else 1)


def _turns(state: WorkshopState, item: Item, prompt: PromptSpec, catalog: Catalog) -> tuple[int, ...]:
    """Return the turns in which a prompt was asked so far; one that is asked once has its place from the start."""
    series = catalog.phase(item.exercise_id, prompt.phase).series
    if not (prompt.per_turn and series):
        return (1,)
    runs = (run for run in state.runs if run.item_id == item.id)
    return tuple(run.turn for run in runs if catalog.phase(item.exercise_id, run.phase_id).series == series)
