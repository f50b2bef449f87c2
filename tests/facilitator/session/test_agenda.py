"""The agenda's times as they are told: begin, end and minutes agree wherever they stand."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.session.agenda import Slot
from facilitator.session.state import Item

MORNING = datetime(2026, 3, 9, 9, tzinfo=UTC)


def slot(begins_s: float, took_s: float) -> Slot:
    """Return an item that was run for `took_s` from so many seconds after nine o'clock."""
    item = Item("item", "", length_min=5)
    return Slot(item, MORNING, MORNING, 300.0, MORNING + timedelta(seconds=begins_s), took_s)


def test_minutes_are_those_between_the_begin_and_the_end_as_they_are_told() -> None:
    run = slot(25, 325)
    assert run.actual_span == (MORNING, MORNING + timedelta(minutes=6))
    assert run.actual_min == 6


@given(begins_s=st.floats(0, 30_000), took_s=st.floats(0, 30_000))
def test_minutes_told_are_less_than_a_minute_off_what_was_taken(begins_s: float, took_s: float) -> None:
    minutes = slot(begins_s, took_s).actual_min
    assert minutes is not None and abs(minutes * 60 - took_s) <= 60


def test_what_was_not_run_has_no_minutes() -> None:
    planned = Slot(Item("item", "", length_min=5), MORNING, MORNING, 300.0)
    assert (planned.actual_span, planned.actual_min) == (None, None)
