"""How the day keeps its plan: when each step was to begin, how far behind the day is, and when it will end.

Clock times are local times of the workshop's day. A day that runs on another date than planned is measured by the
hours of the plan on the date it runs, so that a rehearsal the evening before is not a day early.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from facilitator.clock import Instant
from facilitator.pack.catalog import Catalog
from facilitator.session import agenda
from facilitator.session.state import PhaseKey, Status, WorkshopState


def planned_start(state: WorkshopState, catalog: Catalog, key: PhaseKey) -> datetime | None:
    """Return when a step begins as planned, or None where the agenda has it no longer."""
    slot = next((slot for slot in agenda.timeline(state, catalog) if slot.item.id == key.item_id), None)
    if slot is None:
        return None
    at = slot.starts
    for step in agenda.steps(slot.item, catalog):
        if step.key == key:
            return at
        at += timedelta(seconds=step.planned_s)
    return None


def behind_s(
    state: WorkshopState, catalog: Catalog, now: Instant, *, local_offset: timedelta | None = None
) -> float | None:
    """Return by how many seconds the day is behind its plan, negative where it is ahead, None where none runs.

    What counts is how late the running phase began, and how much longer than planned it has taken by now. A day that
    has not begun is behind once the time for it has come. `local_offset` is the difference between local time and
    UTC, the machine's own by default.
    """
    local_now = _local(now.utc, local_offset)
    live = state.live
    if live.status is Status.PLANNED:
        late_s = (local_now - datetime.combine(state.properties.day, state.properties.starts)).total_seconds()
        return late_s if late_s > 0 and local_now.date() == state.properties.day else None
    if live.status is not Status.RUNNING or live.key is None or live.entered is None or live.began is None:
        return None
    planned = planned_start(state, catalog, live.key)
    step = agenda.step_at(state, live.key, catalog)
    if planned is None or step is None:
        return None
    moved = _local(live.began.utc, local_offset).date() - state.properties.day
    late_s = (_local(live.entered.utc, local_offset) - (planned + moved)).total_seconds()
    overtime_s = max(0.0, now.after(live.entered) - step.planned_s)
    return late_s + overtime_s


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
    late_s = behind_s(state, catalog, now, local_offset=local_offset)
    return agenda.finish(state, catalog) + timedelta(seconds=late_s or 0.0)


def _local(utc: datetime, local_offset: timedelta | None) -> datetime:
    """Return a local time without a zone, as the plan writes its times."""
    local = utc.astimezone() if local_offset is None else utc + local_offset
    return local.replace(tzinfo=None)
