"""The machine: `apply(state, command, now, rules)` gives the new state and what happened, or a refusal.

It is pure but for the ids it asks of `rules`. No sequence of commands raises: a refusal with a code is the only no.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from facilitator.clock import Instant
from facilitator.errors import Refusal
from facilitator.session import (
    card_commands,
    cards,
    commands,
    countdown,
    editing,
    flow,
    marks,
    messages,
    moving,
    own_cards,
    passing,
    people_commands,
    plan_commands,
    playing,
    reckoning,
    record_commands,
    records,
    rescue,
    sheet_commands,
    sheet_edits,
    timing,
    together,
)
from facilitator.session.commands import Command
from facilitator.session.draft import Draft, Rules
from facilitator.session.events import Event
from facilitator.session.state import WorkshopState


@dataclass(frozen=True, slots=True)
class Applied:
    """A command that was carried out."""

    state: WorkshopState
    events: tuple[Event, ...]


# A handler takes its own command type, which a table keyed by that type cannot say.
Handler = Callable[[Draft, Any], Refusal | None]

HANDLERS: dict[type[Command], Handler] = {
    commands.Begin: flow.begin,
    commands.Start: timing.start,
    commands.Pause: timing.pause,
    commands.Next: flow.go_next,
    commands.Skip: flow.skip,
    commands.Back: flow.back,
    commands.GoTo: flow.go_to,
    commands.AddTime: timing.add_time,
    commands.StartedLate: timing.started_late,
    commands.PartClocks: timing.part_clocks,
    commands.JoinClocks: timing.join_clocks,
    commands.Restart: timing.restart,
    commands.Wake: passing.wake,
    commands.AnswerAway: passing.answer_away,
    commands.Close: flow.close,
    commands.Reopen: flow.reopen,
    commands.SetWall: flow.set_wall,
    commands.ShowMessage: messages.show_message,
    commands.TakeMessage: messages.take_message,
    card_commands.DealAnother: cards.deal_another,
    card_commands.ShowCard: cards.show_card,
    card_commands.PrintCard: cards.print_card,
    card_commands.HideCard: cards.hide_card,
    card_commands.Reveal: cards.reveal,
    card_commands.CountGuess: cards.count_guess,
    card_commands.SaveOutcome: cards.save_outcome,
    card_commands.PrintDeck: cards.print_deck,
    card_commands.CountSlip: playing.count_slip,
    card_commands.LayAside: playing.lay_aside,
    card_commands.ChooseDealing: playing.choose_dealing,
    people_commands.DrawAgain: cards.draw_again,
    people_commands.AddPeople: editing.add_people,
    people_commands.RenamePerson: editing.rename_person,
    people_commands.SetPresent: editing.set_present,
    people_commands.RemovePerson: editing.remove_person,
    people_commands.SetPass: together.set_pass,
    people_commands.KeepApart: together.keep_apart,
    people_commands.LetTogether: together.let_together,
    people_commands.MovePerson: moving.move_person,
    plan_commands.SetProperties: editing.set_properties,
    plan_commands.AddItem: editing.add_item,
    plan_commands.MoveItem: editing.move_item,
    plan_commands.RemoveItem: editing.remove_item,
    plan_commands.SetMinutes: editing.set_minutes,
    plan_commands.SetTurns: editing.set_turns,
    plan_commands.Rescue: rescue.rescue,
    plan_commands.SetOver: editing.set_over,
    plan_commands.SetSkipped: editing.set_skipped,
    plan_commands.SetNiceToHave: editing.set_nice_to_have,
    record_commands.WriteNote: records.write_note,
    record_commands.SaveResult: records.save_result,
    record_commands.SaveCalculation: reckoning.save_calculation,
    record_commands.ShowBars: reckoning.show_bars,
    record_commands.SaveCommitment: records.save_commitment,
    record_commands.RemoveCommitment: records.remove_commitment,
    record_commands.AddMark: marks.add_mark,
    record_commands.WordMark: marks.word_mark,
    record_commands.RemoveMark: marks.remove_mark,
    sheet_commands.AddRow: sheet_edits.add_row,
    sheet_commands.RemoveRow: sheet_edits.remove_row,
    sheet_commands.MoveRow: sheet_edits.move_row,
    sheet_commands.SaveCell: sheet_edits.save_cell,
    sheet_commands.CountCell: sheet_edits.count_cell,
    sheet_commands.MakeCards: own_cards.make_cards,
    sheet_commands.SaveOwnCard: own_cards.save_own_card,
    sheet_commands.RemoveOwnCard: own_cards.remove_own_card,
}


def apply(state: WorkshopState, command: Command, now: Instant, rules: Rules) -> Applied | Refusal:
    """Carry out one command at `now`; whatever was due by then happens first."""
    draft = Draft(state, now, rules)
    if not isinstance(command, commands.Wake):
        # Waking tells first how long the app was away; only then is it known what was due.
        passing.settle(draft)
    # A tick has no handler: that time has passed is all it says.
    handler = HANDLERS.get(type(command))
    if handler is not None and (refusal := handler(draft, command)) is not None:
        return refusal
    return Applied(draft.state, tuple(draft.events))


def next_boundary(state: WorkshopState, now: Instant) -> Instant | None:
    """Return when something will happen by itself, `now` where it is overdue, None where nothing will."""
    waits = [countdown.wait_s(clock, now) for clock in state.live.clocks]
    known = [wait_s for wait_s in waits if wait_s is not None]
    return now.plus(min(known)) if known else None
