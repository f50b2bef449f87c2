"""Every value comes back from its row as it was, and so do events, the restore point and whole workshops."""

from __future__ import annotations

import itertools
import json
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator import session
from facilitator.clock import Instant
from facilitator.dial import ClockState
from facilitator.session.events import ClockChanged, Event
from facilitator.session.live import Clock, Live, PhaseKey
from facilitator.session.state import Properties, WorkshopState
from facilitator.storage.database import open_database
from facilitator.storage.rows import (
    EVENT_NAMES,
    EVENT_TYPES,
    PARTS,
    Part,
    event_from,
    event_text,
    from_row,
    live_from,
    live_text,
    properties_from,
    properties_row,
    to_row,
)
from facilitator.storage.workshops import WorkshopStore
from tests.facilitator.made import any_of, different

NOW = Instant(1.0, 1.0, "boot", datetime(2026, 11, 3, 9, 0, tzinfo=UTC))
_numbers = itertools.count()


@st.composite
def states(draw: st.DrawFn, like: WorkshopState | None = None) -> WorkshopState:
    """Return any workshop; `like` another one it shares many of its values with, in whatever order."""
    parts: dict[str, Any] = {}
    for part in PARTS:
        values: list[Any] = list(draw(different(part.kind)))
        if like is not None:
            old = draw(st.lists(st.sampled_from(getattr(like, part.attribute) or [None]), unique=True))
            kept = {value.id: value for value in old if value is not None}
            values = list(draw(st.permutations([*kept.values(), *(value for value in values if value.id not in kept)])))
        parts[part.attribute] = tuple(values)
    number = "w" if like is None else like.id
    return WorkshopState(number, "hash", draw(any_of(Properties)), live=draw(any_of(Live)), **parts)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.table)
@given(data=st.data())
@settings(max_examples=15)
def test_a_row_gives_the_value_it_was_made_from(part: Part, data: st.DataObject) -> None:
    value = data.draw(any_of(part.kind))
    memory = sqlite3.connect(":memory:")
    try:
        row = to_row(value)
        columns = ", ".join(f'"{name}"' for name in row)
        memory.execute(f"CREATE TABLE t ({columns})")
        memory.execute(f"INSERT INTO t VALUES ({', '.join('?' * len(row))})", list(row.values()))
        stored = dict(zip(row, memory.execute("SELECT * FROM t").fetchone(), strict=True))
    finally:
        memory.close()
    assert from_row(stored, part.kind) == value


@given(any_of(Properties))
@settings(max_examples=30)
def test_a_workshops_own_data_come_back(properties: Properties) -> None:
    assert properties_from(properties_row(properties)) == properties


@given(any_of(Live))
@settings(max_examples=40)
def test_the_restore_point_comes_back(live: Live) -> None:
    assert live_from(live_text(live)) == live


@pytest.mark.parametrize("name", EVENT_TYPES)
@given(data=st.data())
@settings(max_examples=5)
def test_an_event_comes_back_under_its_name(name: str, data: st.DataObject) -> None:
    event = data.draw(any_of(EVENT_TYPES[name]))
    assert event_from(EVENT_NAMES[type(event)], event_text(event)) == event


def test_every_event_that_can_happen_can_be_stored() -> None:
    files = [file.stem for file in Path(session.__file__).parent.glob("*events.py")]
    modules = [import_module(f"{session.__name__}.{name}") for name in files]
    found = [kind for module in modules for kind in vars(module).values()]
    kinds = [kind for kind in found if isinstance(kind, type) and issubclass(kind, Event)]
    leaves = {kind for kind in kinds if not any(other is not kind and issubclass(other, kind) for other in kinds)}
    assert leaves == set(EVENT_TYPES.values())


def test_an_event_stored_before_a_field_was_added_can_still_be_read() -> None:
    event = ClockChanged(NOW, PhaseKey("i", "p"), Clock("main", 60.0), ClockState.OVER, ended=True)
    old = json.loads(event_text(event))
    del old["ended"]
    assert event_from("clock_state", json.dumps(old)) == replace(event, ended=False)


@given(st.data())
@settings(max_examples=15)
def test_any_workshop_can_be_stored_and_changed_into_any_other_and_back(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    path = tmp_path_factory.getbasetemp() / "states" / f"{next(_numbers)}.sqlite"
    first = data.draw(states())
    second = data.draw(states(like=first))
    db = open_database(path)
    try:
        store = WorkshopStore(db, path, "here")
        store.create(first, b"{}", NOW)
        assert store.load("w") == first
        store.save(first, second, (), NOW)
        assert store.load("w") == second
        store.save(second, first, (), NOW)
        assert store.load("w") == first
    finally:
        db.close()
