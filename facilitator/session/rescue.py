"""Three ready ways to end in time when the day is behind, each with the finish it leads to.

What the day closes with is never cut. Breaks stay as long as they are; a reserve is there to be used up.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from facilitator.clock import Instant
from facilitator.errors import Refusal, RefusalCode
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import PauseKind
from facilitator.session import agenda, pace
from facilitator.session.agenda import Step
from facilitator.session.draft import Draft
from facilitator.session.events import PlanChanged
from facilitator.session.plan_commands import Rescue, RescueKind
from facilitator.session.state import Item, WorkshopState


@dataclass(frozen=True, slots=True)
class RescuePlan:
    """A way to end earlier: the finish it leads to, by how much that is past the booked end, and what it gains.

    `changed` counts the items that it touches.
    """

    kind: RescueKind
    finish: datetime
    over_s: float
    gained_s: float
    changed: int


def rescue(draft: Draft, command: Rescue) -> Refusal | None:
    """Change what lies ahead so that the day ends earlier."""
    if refusal := draft.no_phase():
        return refusal
    items = rescued(draft.state, draft.catalog, command.kind)
    if items == draft.state.items:
        return Refusal(RefusalCode.NOTHING_TO_GAIN)
    draft.state = replace(draft.state, items=items)
    draft.emit(PlanChanged(draft.now, ""))
    return None


def plans(
    state: WorkshopState, catalog: Catalog, now: Instant, *, local_offset: timedelta | None = None
) -> tuple[RescuePlan, ...]:
    """Return the three plans in their order; none where nothing runs."""
    if state.live.key is None:
        return ()
    before = pace.expected_finish(state, catalog, now, local_offset=local_offset)
    booked = pace.booked_end(state, local_offset=local_offset)
    found = []
    for kind in RescueKind:
        items = rescued(state, catalog, kind)
        finish = pace.expected_finish(replace(state, items=items), catalog, now, local_offset=local_offset)
        changed = sum(old != new for old, new in zip(state.items, items, strict=True))
        over_s, gained_s = (finish - booked).total_seconds(), (before - finish).total_seconds()
        found.append(RescuePlan(kind, finish, over_s, gained_s, changed))
    return tuple(found)


def rescued(state: WorkshopState, catalog: Catalog, kind: RescueKind) -> tuple[Item, ...]:
    """Return the agenda as a plan would have it."""
    ids = [item.id for item in state.items]
    key, closing = state.live.key, closing_of(state)
    if key is None or key.item_id not in ids or closing is None:
        return state.items
    here, end = ids.index(key.item_id), ids.index(closing.id)
    if here >= end:
        return state.items
    items = list(state.items)
    if kind is not RescueKind.DROP:
        items[here] = _shortened(items[here], _steps_after(state, catalog))
    for place in range(here + 1, end):
        items[place] = _changed(items[place], kind, catalog)
    return tuple(items)


def closing_of(state: WorkshopState) -> Item | None:
    """Return what the day closes with: the last exercise of the agenda that is not passed over."""
    return next((item for item in reversed(state.items) if item.exercise_id and not item.skipped), None)


def _changed(item: Item, kind: RescueKind, catalog: Catalog) -> Item:
    """Return an item that lies ahead as a plan would have it."""
    match kind:
        case RescueKind.MOVE_ON:
            return replace(item, skipped=True)
        case RescueKind.DROP:
            return replace(item, skipped=True) if item.nice_to_have else item
        case RescueKind.SHORTEN:
            reserve = item.pause is PauseKind.RESERVE
            return replace(item, skipped=True) if reserve else _shortened(item, agenda.steps(item, catalog))


def _shortened(item: Item, steps: tuple[Step, ...]) -> Item:
    """Return an item whose phases among `steps` take no longer than they must."""
    if not item.exercise_id or item.skipped:
        return item
    shorter = {
        step.phase.id: step.phase.minutes.least
        for step in steps
        if agenda.minutes_of(item, step.phase) > step.phase.minutes.least
    }
    minutes = {**dict(item.minutes), **shorter}
    return replace(item, minutes=tuple(minutes.items())) if shorter else item


def _steps_after(state: WorkshopState, catalog: Catalog) -> tuple[Step, ...]:
    """Return the steps that the running item still has before it."""
    key = state.live.key
    item = agenda.item_of(state, key.item_id) if key is not None else None
    steps = agenda.steps(item, catalog) if item is not None else ()
    keys = [step.key for step in steps]
    return steps[keys.index(key) + 1 :] if key is not None and key in keys else ()
