"""From the picture's height and the last row's distance follows the smallest letter, and what is beyond any letter."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import back_row, settings
from facilitator.back_row import KnownRoom, Room
from facilitator.settings import Settings
from facilitator.tokens import WALL_LEAST_MOST, WALL_SMALLEST

NEAR = Room(picture_cm=150, distance_cm=600)
FAR = Room(picture_cm=120, distance_cm=1000)
rooms = st.builds(Room, st.integers(40, 400), st.integers(100, 4000))


def test_a_capital_is_a_two_hundredth_of_the_distance_high() -> None:
    assert back_row.letter_mm(FAR, large_print=False) == 50  # 10 m / 200
    assert back_row.letter_mm(Room(200, 700), large_print=True) == 85  # 7 m / 82


def test_in_a_room_that_is_not_deep_the_usual_letters_stay() -> None:
    assert back_row.least_share(NEAR, large_print=False) == WALL_SMALLEST
    assert back_row.least_share(None, large_print=False) == WALL_SMALLEST


def test_large_print_is_larger_also_where_nobody_measured() -> None:
    assert back_row.least_share(None, large_print=True) > 1.4 * WALL_SMALLEST
    assert back_row.least_share(NEAR, large_print=True) > back_row.least_share(NEAR, large_print=False)


@given(room=rooms, large_print=st.booleans())
def test_within_reach_the_letters_are_large_enough_and_beyond_it_that_is_said(room: Room, large_print: bool) -> None:
    share = back_row.least_share(room, large_print=large_print)
    assert WALL_SMALLEST <= share <= WALL_LEAST_MOST
    divisor = 82 if large_print else 200
    seen_cm = share * back_row.CAPITAL * room.picture_cm
    if back_row.is_readable(room, large_print=large_print):
        assert seen_cm >= room.distance_cm / divisor - 0.01
    else:
        assert room.distance_cm > back_row.reach_cm(room.picture_cm, large_print=large_print)


def test_a_room_is_known_by_its_workshop_first_then_by_its_place() -> None:
    known = (KnownRoom("a", "Bergen", NEAR), KnownRoom("b", "Bergen", FAR))
    assert back_row.found(known, "a", "Bergen") == NEAR
    assert back_row.found(known, "new", " bergen ") == FAR
    assert back_row.found(known, "new", "Oslo") is None
    assert back_row.found((KnownRoom("a", "", NEAR),), "new", "") is None


def test_a_room_measured_anew_takes_the_place_of_the_old_and_the_oldest_are_forgotten() -> None:
    known: tuple[KnownRoom, ...] = ()
    for at in range(back_row.MOST_KEPT + 5):
        known = back_row.remembered(known, KnownRoom(str(at), "", NEAR))
    known = back_row.remembered(known, KnownRoom("20", "", FAR))
    assert len(known) == back_row.MOST_KEPT
    assert back_row.found(known, "20", "") == FAR
    assert back_row.found(known, "0", "") is None


def test_rooms_and_large_print_come_back_from_the_settings(tmp_path: Path) -> None:
    chosen = replace(Settings(), large_print=True, rooms=(KnownRoom("a", "Bergen", NEAR),))
    assert settings.save(tmp_path, chosen)
    assert settings.load(tmp_path) == chosen


@pytest.mark.parametrize("rooms", ['"x"', '[{"workshop": 1}]', '[{"workshop":"a","place":"","room":{"picture_cm":0}}]'])
def test_rooms_that_make_no_sense_are_as_if_never_measured(tmp_path: Path, rooms: str) -> None:
    (tmp_path / settings.FILE_NAME).write_text(f'{{"rooms": {rooms}}}', encoding="utf-8")
    assert settings.load(tmp_path).rooms == ()
