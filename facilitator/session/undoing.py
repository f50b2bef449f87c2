"""Taking edits back: what an edit changed, value by value, so that everything that came after it stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from facilitator.session.state import WorkshopState

_PARTS = ("items", "people", "notes", "results", "commitments")


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
    kept = [old[value.id] if _changed(value.id, old, new) else value for value in now if not _added(value.id, old, new)]
    for index, value in enumerate(before):
        if value.id not in new and all(other.id != value.id for other in kept):
            kept.insert(index, value)
    if [value.id for value in before if value.id in new] != [value.id for value in after if value.id in old]:
        order = {value.id: index for index, value in enumerate(before)}
        kept.sort(key=lambda value: order.get(value.id, len(order)))
    return tuple(kept)


def _added(value_id: str, old: dict[str, Any], new: dict[str, Any]) -> bool:
    return value_id in new and value_id not in old


def _changed(value_id: str, old: dict[str, Any], new: dict[str, Any]) -> bool:
    return value_id in old and value_id in new and old[value_id] != new[value_id]
