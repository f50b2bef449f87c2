"""Taking edits back: what an edit changed, value by value, so that everything that came after it stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from facilitator.pack.own_cards import OwnCard
from facilitator.session.state import (
    Apart,
    Calculation,
    Commitment,
    Draw,
    Item,
    Mark,
    Note,
    Person,
    Result,
    SheetCell,
    SheetRow,
    WorkshopState,
)

Value = TypeVar(
    "Value", Item, Person, Apart, Draw, Note, Result, SheetRow, SheetCell, OwnCard, Commitment, Mark, Calculation
)
Pairs = tuple[tuple[str, Any], ...]

_PARTS = (
    "items",
    "people",
    "aparts",
    "draws",
    "notes",
    "results",
    "sheet_rows",
    "cells",
    "own_cards",
    "commitments",
    "marks",
    "calculations",
)
_TABLES = frozenset({"minutes", "turns", "overs"})
"""Fields that hold a value for each key: only what the edit changed in them is taken back."""


@dataclass(frozen=True, slots=True)
class Made:
    """An edit that was made: the state before and after it."""

    before: WorkshopState
    after: WorkshopState


def taken_back(state: WorkshopState, edit: Made) -> WorkshopState:
    """Return `state` without what an edit changed."""
    changed: dict[str, Any] = {}
    for part in _PARTS:
        before, after = getattr(edit.before, part), getattr(edit.after, part)
        if before is not after:
            changed[part] = _reversed(getattr(state, part), before, after)
    if edit.before.properties is not edit.after.properties:
        changed["properties"] = edit.before.properties
    return replace(state, **changed)


def again(edit: Made) -> Made:
    """Return the edit that makes a taken-back one again."""
    return Made(before=edit.after, after=edit.before)


def _reversed(now: Sequence[Any], before: Sequence[Any], after: Sequence[Any]) -> tuple[Any, ...]:
    old = {value.id: value for value in before}
    new = {value.id: value for value in after}
    kept = [
        _restored(value, old[value.id], new[value.id]) if value.id in old and value.id in new else value
        for value in now
        if value.id in old or value.id not in new
    ]
    for index, value in enumerate(before):
        if value.id not in new and all(other.id != value.id for other in kept):
            kept.insert(index, value)
    if [value.id for value in before if value.id in new] != [value.id for value in after if value.id in old]:
        order = {value.id: index for index, value in enumerate(before)}
        kept.sort(key=lambda value: order.get(value.id, len(order)))
    return tuple(kept)


def _restored(value: Value, before: Value, after: Value) -> Value:
    """Return a value with what an edit changed in it as it was before, and all else as it is now."""
    changed: dict[str, Any] = {}
    for field in fields(before):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old != new:
            table = field.name in _TABLES
            changed[field.name] = _restored_table(getattr(value, field.name), old, new) if table else old
    return replace(value, **changed) if changed else value


def _restored_table(now: Pairs, before: Pairs, after: Pairs) -> Pairs:
    old, new = dict(before), dict(after)
    touched = {key for key in {*old, *new} if old.get(key) != new.get(key)}
    kept = [(key, old[key] if key in touched else value) for key, value in now if key not in touched or key in old]
    there = {key for key, _ in kept}
    return (*kept, *((key, value) for key, value in before if key in touched and key not in there))
