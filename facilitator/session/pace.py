"""How the day keeps its plan: when each step was to begin, how far behind the day is, and when it will end.

Clock times are local times of the workshop's day. A day that runs on another date than planned is measured by the
hours of the plan on the date it runs, so that a rehearsal the evening before is not a day early. One that begins at
another hour altogether is measured from its begin: nobody makes up for half a day.
"""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta

from facilitator.clock import Instant
from facilitator.pack.catalog import Catalog
from facilitator.session import agenda
from facilitator.session.agenda import Step
from facilitator.session.live import PhaseKey, Status
from facilitator.session.state import WorkshopState

ANOTHER_HOUR = timedelta(hours=1)
"""A day that begins more than this too early or too late is another one than was booked; up to it, it is late."""


def shift(state: WorkshopState, *, local_offset: timedelta | None = None) -> timedelta:
    """Return by how much the plan is moved to where the day really began: by days, or to another hour altogether."""
    if state.live.began is None:
        return timedelta(0)
    began = _local(state.live.began.utc, local_offset)
    planned = datetime.combine(state.properties.day, state.properties.starts)
    days = began.date() - planned.date()
    off = began - (planned + days)
    return days + off if abs(off) > ANOTHER_HOUR else days


def held_on(state: WorkshopState, *, local_offset: timedelta | None = None) -> date:
    """Return the date of the day: the planned one where anything began on it, else that on which most phases began.

    What was tried out the evening before changes nothing about a day that is held as planned.
    """
    planned = state.properties.day
    begun = Counter(_local(run.started, local_offset).date() for run in state.runs)
    if not begun or planned in begun:
        return planned
    return max(begun, key=lambda day: (begun[day], day))


def booked_end(state: WorkshopState, *, local_offset: timedelta | None = None) -> datetime:
    """Return the booked end; it moves along with the plan."""
    return agenda.booked_end(state) + shift(state, local_offset=local_offset)


def planned_start(state: WorkshopState, catalog: Catalog, key: PhaseKey) -> datetime | None:
    """Return when a step begins as planned, or None where the agenda has it no longer.

    What was run of its item counts with the length it was planned with then, whatever was changed since.
    """
    slot = next((slot for slot in agenda.timeline(state, catalog) if slot.item.id == key.item_id), None)
    if slot is None:
        return None
    at = slot.starts
    for step in agenda.steps(slot.item, catalog):
        if step.key == key:
            return at
        at += timedelta(seconds=_planned_s(state, step))
    return None


def behind_s(
    state: WorkshopState, catalog: Catalog, now: Instant, *, local_offset: timedelta | None = None
) -> float | None:
    """Return by how many seconds the day is behind its plan, negative where it is ahead, None where none runs.

    What counts is how late the running phase began, and how much longer than planned it has taken by now. A day that
    has not begun is behind once the time for it has come. `local_offset` is the difference between local time and
    UTC, the machine's own by default.
    """
    live = state.live
    if live.status is Status.PLANNED:
        late = _late_begin(state, now, local_offset)
        return late.total_seconds() if timedelta(0) < late <= ANOTHER_HOUR else None
    if live.status is not Status.RUNNING or live.key is None or live.entered is None:
        return None
    planned = planned_start(state, catalog, live.key)
    step = agenda.step_at(state, live.key, catalog)
    if planned is None or step is None:
        return None
    due = planned + shift(state, local_offset=local_offset)
    late_s = (_local(live.entered.utc, local_offset) - due).total_seconds()
    return late_s + max(0.0, now.after(live.entered) - _planned_s(state, step))


def ended_at(state: WorkshopState, *, local_offset: timedelta | None = None) -> datetime | None:
    """Return when the last phase ended, None while one runs or where none has run."""
    last = state.runs[-1] if state.runs else None
    if state.live.key is not None or last is None or last.actual_s is None:
        return None
    return _local(last.started, local_offset) + timedelta(seconds=last.actual_s)


def expected_finish(
    state: WorkshopState, catalog: Catalog, now: Instant, *, local_offset: timedelta | None = None
) -> datetime:
    """Return when the agenda will end if everything still ahead takes as long as planned; when it is over, the end."""
    ended = ended_at(state, local_offset=local_offset)
    if ended is not None:
        return ended
    live = state.live
    step = agenda.step_at(state, live.key, catalog) if live.key is not None else None
    if step is None or live.entered is None:
        late = _late_begin(state, now, local_offset) if live.status is Status.PLANNED else timedelta(0)
        return agenda.finish(state, catalog) + max(late, timedelta(0))
    spent_s = max(_planned_s(state, step), now.after(live.entered))
    return _local(live.entered.utc, local_offset) + timedelta(seconds=spent_s + _ahead_s(state, catalog, step.key))


def over_s(state: WorkshopState, catalog: Catalog, now: Instant, *, local_offset: timedelta | None = None) -> float:
    """Return by how many seconds the day will end after the booked end, negative where it ends before it."""
    finish = expected_finish(state, catalog, now, local_offset=local_offset)
    return (finish - booked_end(state, local_offset=local_offset)).total_seconds()


def _late_begin(state: WorkshopState, now: Instant, local_offset: timedelta | None) -> timedelta:
    """Return by how much the time to begin has passed on the day itself, nothing on any other."""
    local_now = _local(now.utc, local_offset)
    if local_now.date() != state.properties.day:
        return timedelta(0)
    return local_now - datetime.combine(state.properties.day, state.properties.starts)


def _planned_s(state: WorkshopState, step: Step) -> float:
    """Return how long a step was planned to take when it was run last, else how long it is planned to take."""
    key = step.key
    runs = [run for run in state.runs if (run.item_id, run.phase_id, run.turn) == (key.item_id, key.phase_id, key.turn)]
    return runs[-1].planned_s if runs else step.planned_s


def _ahead_s(state: WorkshopState, catalog: Catalog, key: PhaseKey) -> float:
    """Return how long everything takes as planned that comes after a step."""
    ids = [item.id for item in state.items]
    here = ids.index(key.item_id)
    own = agenda.steps(state.items[here], catalog)
    after = [step.key for step in own].index(key) + 1
    later = (agenda.planned_s(item, catalog) for item in state.items[here + 1 :] if not item.skipped)
    return sum(step.planned_s for step in own[after:]) + sum(later)


def _local(utc: datetime, local_offset: timedelta | None) -> datetime:
    """Return a local time without a zone, as the plan writes its times."""
    local = utc.astimezone() if local_offset is None else utc + local_offset
    return local.replace(tzinfo=None)
