"""Ids and places for commands at random: mostly of what is there, now and then of nothing at all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from facilitator.session.state import WorkshopState
from tests.facilitator.stage_exercises import EXERCISES

WRITTEN = "written by somebody"
"""Stands in every name and text that these commands bring in, and nowhere else."""


NUMBERS = (1, 2, 3, 0, -1, 60, -60, 7, 10**9, 10**30)


def pick(values: Sequence[Any], number: int, nonsense: str = "nonsense") -> Any:  # noqa: ANN401 - whatever is in there
    """Return one of the values, or now and then one that is not among them."""
    return nonsense if number % 11 == 10 or not values else values[number % len(values)]


def item_id(state: WorkshopState, number: int) -> str:
    return str(pick([item.id for item in state.items], number))


def deal_id(state: WorkshopState, number: int) -> str:
    # the latest first: those are in play
    return str(pick([deal.id for deal in reversed(state.deals)], number))


def prompt_id(state: WorkshopState, item: int, number: int) -> str:
    exercise = next((line.exercise_id for line in state.items if line.id == item_id(state, item)), "")
    spec = next((spec for spec in EXERCISES if spec.id == exercise), EXERCISES[0])
    return str(pick(["free", *(prompt.id for prompt in spec.prompts)], number))


def phase_id(state: WorkshopState, item: int, number: int) -> str:
    exercise = next((line.exercise_id for line in state.items if line.id == item_id(state, item)), "")
    spec = next((spec for spec in EXERCISES if spec.id == exercise), EXERCISES[0])
    return str(pick([phase.id for phase in spec.phases], number))


def series_id(state: WorkshopState, item: int, number: int) -> str:
    exercise = next((line.exercise_id for line in state.items if line.id == item_id(state, item)), "")
    spec = next((spec for spec in EXERCISES if spec.id == exercise and spec.series), EXERCISES[1])
    return str(pick([series.id for series in spec.series], number))


def person_id(state: WorkshopState, number: int) -> str:
    return str(pick([person.id for person in state.people], number))


def group_id(state: WorkshopState, number: int) -> str:
    # the latest draws first: those are at work
    return str(pick([group.id for draw in reversed(state.draws) for group in draw.groups], number))


def deal_here(state: WorkshopState, number: int) -> str:
    """Return a card of the turn that runs: the one the wall would show."""
    key = state.live.key
    here = [deal.id for deal in state.deals if key and (deal.item_id, deal.turn) == (key.item_id, key.turn)]
    return str(pick(here, number))


def clock_id(state: WorkshopState, number: int) -> str:
    """Return a clock of the phase that runs, or that of a team which has none of its own yet."""
    return str(pick([*(clock.id for clock in state.live.clocks), "a", "b"], number))


def here(state: WorkshopState) -> tuple[str, str]:
    key = state.live.key
    return (key.item_id, key.phase_id) if key is not None else ("nonsense", "nonsense")


def text(number: int) -> str:
    return str(pick(["", f"{WRITTEN} {number}", f"{WRITTEN} æøå 🙂", f"{WRITTEN} \ud800 half"], number))


def sheet_place(state: WorkshopState, a: int, b: int) -> tuple[str, str, int]:
    """Return a sheet: item, prompt and turn; now and then one that is none."""
    known = [
        (item.id, prompt.id)
        for item in state.items
        for spec in EXERCISES
        if spec.id == item.exercise_id
        for prompt in spec.prompts
        if prompt.sheet is not None
    ]
    item, prompt = pick(known, a, "1")[:2] if known and a % 11 != 10 else (item_id(state, a), "free")
    return item, prompt, NUMBERS[b % 4]


COLUMNS = ("why", "met", "told", "always", "never", "done", "how", "votes-a", "votes-b", "trainer", "writers")


def row_id(state: WorkshopState, number: int) -> str:
    return str(pick([*(row.id for row in state.sheet_rows), "heard", "agreed", "a", "b"], number))


def cell_place(state: WorkshopState, a: int, b: int) -> tuple[str, str, int, str, str]:
    """Return a cell of a sheet, mostly one that is there."""
    rows = [row for row in state.sheet_rows if row.id == row_id(state, a)]
    if rows:
        row = rows[0]
        return row.item_id, row.prompt_id, row.turn, row.id, str(pick(COLUMNS[:5], b))
    return (*sheet_place(state, a, b), row_id(state, a + b), str(pick(COLUMNS, a + 3 * b)))


def own_card_id(state: WorkshopState, number: int) -> str:
    return str(pick([card.id for card in state.own_cards], number))
