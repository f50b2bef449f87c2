"""Commands at random for any state of a workshop, sensible ones and nonsense alike, from a few numbers each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from random import Random

from facilitator.assessment.lost_customer import Figures, Unit
from facilitator.pack.kinds import OverMode, PauseKind
from facilitator.session import card_commands as plays
from facilitator.session import commands as ask
from facilitator.session import people_commands as casts
from facilitator.session import plan_commands as plan
from facilitator.session import record_commands as record
from facilitator.session import sheet_commands as sheet
from facilitator.session.commands import Command
from facilitator.session.live import WallMode
from facilitator.session.state import Commitment, Languages, MarkKind, WorkshopState
from tests.facilitator.session.random_ids import (
    COLUMNS,
    NUMBERS,
    WRITTEN,
    cell_place,
    clock_id,
    deal_here,
    deal_id,
    group_id,
    here,
    item_id,
    own_card_id,
    person_id,
    phase_id,
    pick,
    prompt_id,
    row_id,
    series_id,
    sheet_place,
    text,
)
from tests.facilitator.stage import Stage
from tests.facilitator.stage_exercises import EXERCISES
from tests.facilitator.stage_pack import LANGUAGES


@dataclass(frozen=True)
class Throw:
    """What one random step is made of: how time passes before it, which move, and two numbers that choose in it."""

    wait_s: float
    weather: int
    move: int
    a: int
    b: int


WAITS_S = (0.0, 1.0, 20.0, 170.0, 900.0)


def throws(seed: int, count: int) -> Iterator[Throw]:
    """Give the first throws of the day that a seed stands for."""
    chance = Random(seed)
    for _ in range(count):
        yield Throw(chance.choice(WAITS_S), *(chance.randrange(top) for top in (50, len(_WHEEL), 61, 61)))


def properties(state: WorkshopState, a: int, b: int) -> Command:
    known = state.properties
    choices = [
        replace(known, title=f"{WRITTEN} {a}", client=f"{WRITTEN}"),
        replace(known, languages=Languages(*(pick(LANGUAGES, a + n, "xx") for n in range(3)))),
        replace(known, sector=pick(["general", "bank"], b), sensitive_cards=bool(b % 2)),
        replace(known, title="  "),
        replace(known, ends=known.starts),
        replace(known, logo=bytes([a]), colour="#123456", place=text(b)),
    ]
    return plan.SetProperties(choices[a % len(choices)])


def commitment(state: WorkshopState, a: int, b: int) -> Command:
    number = pick(["", *(old.id for old in state.commitments)], a)
    return record.SaveCommitment(Commitment(number, text(b), text(b + 1), text(b + 2), text(b + 3)))


def save_cell(state: WorkshopState, a: int, b: int) -> Command:
    value = None if b % 7 == 6 else NUMBERS[(a + b) % len(NUMBERS)]
    return sheet.SaveCell(*cell_place(state, a, b), text(b), value)


def own_card(state: WorkshopState, a: int, b: int) -> Command:
    words = (("reason", (text(a), text(b))), ("forbidden", (text(b),)), ("nonsense", (text(a),)))
    return sheet.SaveOwnCard(own_card_id(state, a), words[: 1 + b % 3])


def shown_here(state: WorkshopState, a: int, b: int) -> Command:
    """Write something into what the phase that runs shows: a first row, then counts in it."""
    key = state.live.key
    item = next((item for item in state.items if key and item.id == key.item_id), None)
    exercise = next((spec for spec in EXERCISES if item and spec.id == item.exercise_id), None)
    shows = [p.shows for p in exercise.phases if key and p.id == key.phase_id] if exercise else []
    rows = [row for row in state.sheet_rows if item and shows and (row.item_id, row.prompt_id) == (item.id, shows[0])]
    if item is None or not shows or not shows[0]:
        return save_cell(state, a, b)
    if rows:
        return sheet.CountCell(item.id, shows[0], 1, rows[a % len(rows)].id, "met", 1 + b % 3)
    return sheet.AddRow(item.id, shows[0], 1, 0, "why", text(b))


def calculation(state: WorkshopState, a: int, b: int) -> Command:
    amounts = [Decimal(text) for text in ("10", "-2", "0", "0.05", "1e20", "NaN", "1500000")]
    figures = Figures(
        amounts[a % 7],
        amounts[b % 7],
        NUMBERS[a % len(NUMBERS)],
        Decimal(b),
        by_percent=bool(a % 2),
        customers=NUMBERS[b % len(NUMBERS)],
        told=a,
        winning_cost=amounts[(a + b) % 7],
    )
    currency = str(pick(["", "NOK", "IDR"], b))
    return record.SaveCalculation(
        item_id(state, a), prompt_id(state, a, b), figures, list(Unit)[a % 3], currency, b < 30
    )


def sums(state: WorkshopState, a: int, _b: int) -> Command:
    """Go where a calculation is on the wall, or bring it into the day."""
    known = next((item for item in state.items if item.exercise_id == "sums"), None)
    return plan.AddItem(a, "sums") if known is None else ask.GoTo(known.id)


Move = Callable[[WorkshopState, int, int], Command]

MOVES: dict[str, tuple[int, Move]] = {
    "next": (34, lambda _s, _a, _b: ask.Next()),
    "start": (14, lambda _s, _a, _b: ask.Start()),
    "start_team": (4, lambda s, a, _b: ask.Start(clock_id(s, a))),
    "begin": (1, lambda _s, a, _b: ask.Begin(pick(NUMBERS, a, "1").__index__() if a % 11 != 10 else a)),
    "go_to": (10, lambda s, a, _b: ask.GoTo(item_id(s, a))),
    "back": (7, lambda _s, _a, _b: ask.Back()),
    "skip": (2, lambda _s, _a, _b: ask.Skip()),
    "pause": (4, lambda s, a, b: ask.Pause(clock_id(s, a) if b % 2 else "")),
    "add_time": (
        6,
        lambda s, a, b: ask.AddTime(float(NUMBERS[a % len(NUMBERS)]), clock_id(s, b) if b % 3 == 0 else ""),
    ),
    "late": (
        5,
        lambda s, a, b: ask.StartedLate(float(NUMBERS[a % len(NUMBERS)]), clock_id(s, b) if b % 3 == 0 else ""),
    ),
    "part": (3, lambda _s, _a, _b: ask.PartClocks()),
    "join": (2, lambda _s, _a, _b: ask.JoinClocks()),
    "restart": (3, lambda s, a, b: ask.Restart(clock_id(s, a) if b % 2 else "")),
    "tick": (6, lambda _s, _a, _b: ask.Tick()),
    "answer": (5, lambda _s, a, _b: ask.AnswerAway(counted=bool(a % 2))),
    "close": (1, lambda _s, _a, _b: ask.Close()),
    "reopen": (5, lambda _s, _a, _b: ask.Reopen()),
    "wall": (4, lambda _s, a, _b: ask.SetWall(list(WallMode)[a % len(WallMode)])),
    "message": (3, lambda _s, a, _b: ask.ShowMessage("" if a % 9 == 8 else WRITTEN)),
    "take_message": (2, lambda _s, _a, _b: ask.TakeMessage()),
    "draw_again": (4, lambda _s, _a, _b: casts.DrawAgain()),
    "draw_teams": (3, lambda _s, a, b: casts.DrawAgain(*((NUMBERS[a % 10], 0) if b % 2 else (0, NUMBERS[a % 10])))),
    "draw_cast": (3, lambda _s, a, _b: casts.DrawAgain(at_once=bool(a % 2))),
    "pass": (3, lambda s, a, b: casts.SetPass(person_id(s, a), passes=bool(b % 2))),
    "apart": (4, lambda s, a, b: casts.KeepApart(person_id(s, a), person_id(s, b))),
    "together": (2, lambda s, a, _b: casts.LetTogether(str(pick([apart.id for apart in s.aparts], a)))),
    "move_person": (5, lambda s, a, b: casts.MovePerson(person_id(s, a), group_id(s, b))),
    "slip": (3, lambda s, a, b: plays.CountSlip(deal_id(s, a), NUMBERS[b % 4], NUMBERS[a % 5])),
    "lay_aside": (4, lambda s, a, _b: plays.LayAside(deal_here(s, a))),
    "dealing": (4, lambda _s, a, _b: plays.ChooseDealing(each=bool(a % 2))),
    "deal_another": (4, lambda s, a, _b: plays.DealAnother(deal_id(s, a))),
    "show": (4, lambda s, a, _b: plays.ShowCard(deal_id(s, a))),
    "print": (2, lambda s, a, _b: plays.PrintCard(deal_id(s, a))),
    "print_deck": (
        2,
        lambda _s, a, b: plays.PrintDeck(str(pick(("reasons", "nowhere"), a)), NUMBERS[b % len(NUMBERS)]),
    ),
    "hide": (2, lambda s, a, _b: plays.HideCard(deal_id(s, a))),
    "reveal_here": (16, lambda s, a, _b: plays.Reveal(deal_here(s, a))),
    "another_here": (4, lambda s, a, _b: plays.DealAnother(deal_here(s, a))),
    "reveal": (2, lambda s, a, _b: plays.Reveal(deal_id(s, a))),
    "guess": (3, lambda s, a, b: plays.CountGuess(deal_id(s, a), NUMBERS[b % len(NUMBERS)])),
    "outcome": (3, lambda s, a, b: plays.SaveOutcome(deal_id(s, a), found=bool(b % 2))),
    "note": (14, lambda s, a, b: record.WriteNote(item_id(s, a), prompt_id(s, a, b), NUMBERS[b % 4], text(b))),
    "result": (
        4,
        lambda s, a, b: record.SaveResult(
            item_id(s, a), prompt_id(s, a, b), NUMBERS[a % 3], pick([None, *NUMBERS], b, "1") if b % 11 != 10 else None
        ),
    ),
    "add_row": (
        10,
        lambda s, a, b: sheet.AddRow(*sheet_place(s, a, b), NUMBERS[b % len(NUMBERS)], COLUMNS[b % 5], text(a)),
    ),
    "remove_row": (3, lambda s, a, _b: sheet.RemoveRow(row_id(s, a))),
    "move_row": (3, lambda s, a, b: sheet.MoveRow(row_id(s, a), NUMBERS[b % len(NUMBERS)])),
    "save_cell": (10, save_cell),
    "shown_here": (8, shown_here),
    "count_cell": (10, lambda s, a, b: sheet.CountCell(*cell_place(s, a, b), NUMBERS[b % len(NUMBERS)])),
    "calculation": (3, calculation),
    "bars": (4, lambda s, a, b: record.ShowBars(item_id(s, a), prompt_id(s, a, b), NUMBERS[b % len(NUMBERS)])),
    "sums": (4, sums),
    "make_cards": (5, lambda s, a, b: sheet.MakeCards(*sheet_place(s, a, b))),
    "own_card": (3, own_card),
    "remove_own_card": (2, lambda s, a, _b: sheet.RemoveOwnCard(own_card_id(s, a))),
    "commitment": (3, commitment),
    "remove_commitment": (2, lambda s, a, _b: record.RemoveCommitment(str(pick([c.id for c in s.commitments], a)))),
    "properties": (3, properties),
    "add_people": (4, lambda _s, a, b: casts.AddPeople(tuple(text(b + n) for n in range(a % 5)))),
    "rename": (2, lambda s, a, b: casts.RenamePerson(str(pick([p.id for p in s.people], a)), text(b))),
    "present": (4, lambda s, a, b: casts.SetPresent(str(pick([p.id for p in s.people], a)), present=bool(b % 3))),
    "remove_person": (2, lambda s, a, _b: casts.RemovePerson(str(pick([p.id for p in s.people], a)))),
    "add_exercise": (
        3,
        lambda _s, a, b: plan.AddItem(
            NUMBERS[a % len(NUMBERS)], str(pick([spec.id for spec in EXERCISES], b)), None, a
        ),
    ),
    "add_pause": (
        2,
        lambda _s, a, b: plan.AddItem(a, "", list(PauseKind)[b % len(PauseKind)], NUMBERS[a % len(NUMBERS)]),
    ),
    "move": (4, lambda s, a, b: plan.MoveItem(item_id(s, a), NUMBERS[b % len(NUMBERS)])),
    "remove_item": (3, lambda s, a, _b: plan.RemoveItem(item_id(s, a))),
    "minutes": (
        3,
        lambda s, a, b: plan.SetMinutes(item_id(s, a), phase_id(s, a, b), NUMBERS[a % len(NUMBERS)]),
    ),
    "turns": (
        4,
        lambda s, a, b: plan.SetTurns(item_id(s, a), series_id(s, a, b), NUMBERS[(a + b) % len(NUMBERS)]),
    ),
    "over": (
        3,
        lambda s, a, b: plan.SetOver(item_id(s, a), phase_id(s, a, b), list(OverMode)[(a + b) % len(OverMode)]),
    ),
    "over_here": (3, lambda s, a, _b: plan.SetOver(*here(s), list(OverMode)[a % len(OverMode)])),
    "skip_item": (3, lambda s, a, b: plan.SetSkipped(item_id(s, a), skipped=bool(b % 3))),
    "rescue": (2, lambda _s, a, _b: plan.Rescue(list(plan.RescueKind)[a % len(plan.RescueKind)])),
    "mark": (5, lambda _s, a, _b: record.AddMark(list(MarkKind)[a % len(MarkKind)])),
    "word_mark": (3, lambda s, a, b: record.WordMark(str(pick([mark.id for mark in s.marks], a)), text(b))),
    "remove_mark": (2, lambda s, a, _b: record.RemoveMark(str(pick([mark.id for mark in s.marks], a)))),
    "nice": (2, lambda s, a, b: plan.SetNiceToHave(item_id(s, a), nice=bool(b % 2))),
    "undo": (12, lambda _s, _a, _b: ask.Undo()),
    "redo": (8, lambda _s, _a, _b: ask.Redo()),
}
_WHEEL = [name for name, (weight, _) in MOVES.items() for _ in range(weight)]


def command_for(state: WorkshopState, throw: Throw) -> Command:
    """Return the command that a throw stands for in this state."""
    return MOVES[_WHEEL[throw.move]][1](state, throw.a, throw.b)


def let_time_pass(stage: Stage, throw: Throw) -> None:
    """Let time pass before a command: mostly as it does, sometimes with sleep, a changed clock or a restart."""
    stage.wait(throw.wait_s)
    match throw.weather:
        case 0 | 1:
            stage.clock.sleep(throw.wait_s)
        case 2:
            stage.clock.set_wall(stage.now.utc + timedelta(seconds=(throw.a - 30) * 1000))
        case 3:
            stage.reopen().came_back(stage.now)
        case 4:
            stage.clock.reboot(f"next to {stage.now.boot_id}", (throw.a - 20) * 60.0)
            stage.reopen().came_back(stage.now)
