"""Rows and values: how each part of a workshop's content lies in its table, and how events and `Live` are written."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, TypeVar

import msgspec

from facilitator.pack.own_cards import OwnCard
from facilitator.session import card_events, record_events
from facilitator.session import events as happened
from facilitator.session.events import Event
from facilitator.session.live import Live
from facilitator.session.state import (
    Apart,
    Calculation,
    Commitment,
    Deal,
    Draw,
    Item,
    Mark,
    Note,
    Person,
    PhaseRun,
    Properties,
    Result,
    RoomMessage,
    SheetCell,
    SheetRow,
)

Value = TypeVar("Value")

EVENT_VERSION = 1

EVENT_TYPES: dict[str, type[Event]] = {
    "workshop_opened": happened.WorkshopOpened,
    "item_started": happened.ItemStarted,
    "phase_started": happened.PhaseStarted,
    "phase_ended": happened.PhaseEnded,
    "phase_resumed": happened.PhaseResumed,
    "item_skipped": happened.ItemSkipped,
    "item_ended": happened.ItemEnded,
    "clock_state": happened.ClockChanged,
    "clocks_set": happened.ClocksSet,
    "teams_drawn": happened.TeamsDrawn,
    "pairs_drawn": happened.PairsDrawn,
    "trios_drawn": happened.TriosDrawn,
    "roles_drawn": happened.RolesDrawn,
    "groups_edited": happened.GroupsEdited,
    "card_dealt": card_events.CardDealt,
    "card_shown": card_events.CardShown,
    "card_printed": card_events.CardPrinted,
    "deck_printed": card_events.DeckPrinted,
    "card_hidden": card_events.CardHidden,
    "card_revealed": card_events.CardRevealed,
    "card_returned": card_events.CardReturned,
    "card_laid_aside": card_events.CardLaidAside,
    "slip_counted": card_events.SlipCounted,
    "guess_counted": card_events.GuessCounted,
    "outcome_saved": card_events.OutcomeSaved,
    "note_saved": record_events.NoteSaved,
    "result_saved": record_events.ResultSaved,
    "row_changed": record_events.RowChanged,
    "cell_saved": record_events.CellSaved,
    "own_cards_changed": record_events.OwnCardsChanged,
    "calculation_saved": record_events.CalculationSaved,
    "bars_shown": record_events.BarsShown,
    "commitment_changed": record_events.CommitmentChanged,
    "marked": record_events.Marked,
    "mark_changed": record_events.MarkChanged,
    "plan_changed": happened.PlanChanged,
    "people_changed": happened.PeopleChanged,
    "properties_changed": happened.PropertiesChanged,
    "edit_undone": happened.EditUndone,
    "wall_set": happened.WallSet,
    "message_shown": happened.MessageShown,
    "message_taken": happened.MessageTaken,
    "time_away": happened.TimeAway,
    "away_answered": happened.AwayAnswered,
    "workshop_closed": happened.WorkshopClosed,
    "workshop_reopened": happened.WorkshopReopened,
}
"""Every event by the name it is stored and told under."""

EVENT_NAMES = {kind: name for name, kind in EVENT_TYPES.items()}

_JSON_COLUMNS = frozenset({"minutes", "turns", "overs", "groups", "watching", "slips", "languages", "figures", "texts"})

Row = dict[str, Any]
"""A row as SQLite gives it; only this module looks inside."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of `WorkshopState` that lies in a table of its own, one row a value."""

    table: str
    attribute: str
    kind: type[Any]


PARTS = (
    Part("agenda_item", "items", Item),
    Part("person", "people", Person),
    Part("apart", "aparts", Apart),
    Part("draw", "draws", Draw),
    Part("deal", "deals", Deal),
    Part("note", "notes", Note),
    Part("result", "results", Result),
    Part("sheet_row", "sheet_rows", SheetRow),
    Part("sheet_cell", "cells", SheetCell),
    Part("own_card", "own_cards", OwnCard),
    Part("commitment", "commitments", Commitment),
    Part("room_message", "messages", RoomMessage),
    Part("mark", "marks", Mark),
    Part("calculation", "calculations", Calculation),
    Part("phase_run", "runs", PhaseRun),
)


def to_row(value: object) -> Row:
    """Return a frozen value as a row; tuples become JSON, raw bytes stay bytes."""
    row: Row = {}
    for field in fields(value):  # type: ignore[arg-type]  # every value here is a dataclass
        plain = getattr(value, field.name)
        if isinstance(plain, bytes | str | int | float | None):
            row[field.name] = plain
        elif field.name in _JSON_COLUMNS:
            row[field.name] = msgspec.json.encode(plain).decode()
        else:
            row[field.name] = msgspec.to_builtins(plain)
    return row


def from_row(row: Row, kind: type[Value]) -> Value:
    """Return a row as the value of `kind` it was made from."""
    plain = {}
    for field in fields(kind):  # type: ignore[arg-type]  # every kind here is a dataclass
        column = row[field.name]
        plain[field.name] = msgspec.json.decode(column) if field.name in _JSON_COLUMNS else column
    # SQLite keeps truth values as 0 and 1, which only the lax mode takes.
    return msgspec.convert(plain, kind, strict=False, builtin_types=(bytes,))


def properties_row(properties: Properties) -> Row:
    """Return a workshop's own data as columns of its row."""
    return to_row(properties)


def properties_from(row: Row) -> Properties:
    """Return a workshop's own data from its row."""
    return from_row(row, Properties)


def live_text(live: Live) -> str:
    """Return the restore point as it is stored."""
    return msgspec.json.encode(live).decode()


def live_from(text: str) -> Live:
    """Return the restore point that was stored."""
    return msgspec.json.decode(text, type=Live)


def event_text(event: Event) -> str:
    """Return an event as it is stored, without its name."""
    return msgspec.json.encode(event).decode()


def event_from(name: str, text: str) -> Event:
    """Return the event that was stored under a name."""
    return msgspec.json.decode(text, type=EVENT_TYPES[name])
