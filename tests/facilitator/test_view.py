"""What a screen is handed tells time by itself and has no place for a secret."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, is_dataclass, replace
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import view
from facilitator.dial import ClockState, Stretch
from facilitator.view import AudienceView, ClockFace

R, P = ClockState.RUNNING, ClockState.PAUSED


def face(left_s: float = 600.0, *, playback: ClockState = R, holds: bool = False, length_s: float = 600.0) -> ClockFace:
    return ClockFace("main", "", length_s, left_s, as_of_s=1000.0, playback=playback, holds=holds)


@pytest.mark.parametrize(
    ("after_s", "digits", "state", "share"),
    [
        (0, "10:00", ClockState.RUNNING, 1.0),
        (300, "5:00", ClockState.RUNNING, 0.5),
        (480, "2:00", ClockState.SOON, 0.2),
        (570, "0:30", ClockState.LAST, 0.05),
        (600, "0:00", ClockState.OVER, 0.0),
        (680, "+1:20", ClockState.OVER, 0.0),
    ],
)
def test_a_running_face_works_out_every_later_second(
    after_s: float, digits: str, state: ClockState, share: float
) -> None:
    reading = face().reading(1000.0 + after_s)
    assert (reading.digits, reading.state) == (digits, state)
    assert reading.share == pytest.approx(share)


@pytest.mark.parametrize("playback", [ClockState.READY, P])
def test_a_standing_face_stays_as_it_is(playback: ClockState) -> None:
    reading = face(100.0, playback=playback).reading(9000.0)
    assert (reading.digits, reading.state, reading.stretch) == ("1:40", playback, Stretch.SOON)


def test_a_face_that_holds_never_counts_up() -> None:
    reading = face(holds=True).reading(1000.0 + 700)
    assert (reading.digits, reading.seconds, reading.state) == ("0:00", 0, ClockState.OVER)


def test_a_face_without_length_has_nothing_left() -> None:
    assert face(0.0, length_s=0.0).reading(1000.0).share == 0.0


@given(st.floats(-7200, 7200), st.floats(0, 7200), st.floats(0, 7200))
def test_shown_seconds_never_go_back(left_s: float, first_s: float, second_s: float) -> None:
    shown = face(left_s)
    early, late = sorted((first_s, second_s))
    assert shown.reading(1000.0 + early).seconds >= shown.reading(1000.0 + late).seconds
    assert 0 <= shown.reading(1000.0 + late).share <= 1


def types_in(kind: Any) -> set[str]:  # noqa: ANN401 - a type or what `typing` makes of types
    """Return the names of all types that a value of this type can hold."""
    found = {getattr(kind, "__name__", "")}
    for inner in get_args(kind):
        found |= types_in(inner)
    if isinstance(kind, type) and is_dataclass(kind):
        for hint in get_type_hints(kind).values():
            found |= types_in(hint)
    return found


def test_a_view_of_the_room_can_hold_no_private_field() -> None:
    held = types_in(AudienceView)
    assert "CardFace" in held
    assert not held & {"PrivateView", "PrivateField", "Deal", "Note", "WorkshopState", "Catalog"}
    names = {field.name for kind in vars(view).values() if is_dataclass(kind) for field in fields(kind)}
    assert "forbidden" not in names


def test_the_view_needs_the_standard_library_alone() -> None:
    code = (
        "import sys; before = set(sys.modules); import facilitator.view;"
        "new = {name.split('.')[0] for name in set(sys.modules) - before};"
        "print(sorted(new - set(sys.stdlib_module_names) - {'facilitator'}))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True)
    assert told.stdout.strip() == "[]"


@given(st.floats(-600, 3600), st.floats(0, 30_000))
def test_a_running_clock_read_later_looks_the_same_and_a_minute_more_does_not(rest_s: float, later_s: float) -> None:
    first = ClockFace("main", "", 600.0, rest_s, 50.0, R)
    second = ClockFace("main", "", 600.0, first.remaining_at(50.0 + later_s), 50.0 + later_s, R)
    shown = AudienceView(view.Scene.CLOCK, clocks=(first,))
    assert AudienceView(view.Scene.CLOCK, clocks=(second,)).looks_like(shown)
    assert not AudienceView(view.Scene.TASK, clocks=(second,)).looks_like(shown)
    assert not AudienceView(view.Scene.CLOCK).looks_like(shown)
    more = replace(second, remaining_s=second.remaining_s + 60)
    assert not AudienceView(view.Scene.CLOCK, clocks=(more,)).looks_like(shown)


def test_a_paused_clock_looks_the_same_only_with_the_same_rest() -> None:
    paused = ClockFace("main", "", 600.0, 90.0, 50.0, P)
    assert paused.goes_like(replace(paused, as_of_s=70.0))
    assert not paused.goes_like(replace(paused, remaining_s=89.0))
    assert not paused.goes_like(replace(paused, playback=R))
