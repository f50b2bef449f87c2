"""The agenda of a report: planned against actual, as a table, as a strip of the day, and in a few facts."""

from __future__ import annotations

import math
from datetime import datetime, time, timedelta

from facilitator import lengths
from facilitator.export.document import Agenda, AgendaRow, Block, Fact
from facilitator.export.sources import Sources
from facilitator.session import agenda
from facilitator.session.agenda import Slot

_TICK_STEPS_MIN = (15, 30, 60, 120, 240)
_MOST_TICKS = 9


def build_agenda(sources: Sources) -> Agenda:
    """Return the agenda as it was planned and as it went."""
    texts = sources.texts
    slots = agenda.timeline(sources.state, sources.catalog)
    blocks = _blocks(sources, slots)
    return Agenda(
        heading=texts.t("Agenda"),
        facts=_facts(sources),
        item=texts.t("Item"),
        planned=texts.t("As planned"),
        actual=texts.t("As it went"),
        start=texts.t("start"),
        minutes=texts.t("min"),
        difference=texts.t("Difference"),
        rows=tuple(_row(sources, slot) for slot in slots),
        total=_total(sources, slots),
        blocks=blocks,
        hours=_hours(sources, blocks),
    )


def times_of(sources: Sources, slot: Slot) -> tuple[str, ...]:
    """Return when an item was run and how long it took, a line each; for one that was not run, that it was not."""
    texts = sources.texts
    span, actual_min = _span(sources, slot), slot.actual_min
    if span is None or actual_min is None:
        return (texts.t("not run"),)
    planned_min = round(slot.planned_s / 60)
    took = texts.n("{count} minute", "{count} minutes", actual_min)
    lines = (f"{texts.time(span[0])}–{texts.time(span[1])}", took)
    return lines if planned_min == actual_min else (*lines, texts.t("planned: {minutes}", minutes=planned_min))


def _span(sources: Sources, slot: Slot) -> tuple[datetime, datetime] | None:
    """Return when an item began and ended, to the minute, so that times and lengths on the page agree."""
    span = slot.actual_span
    return None if span is None else (sources.local(span[0]), sources.local(span[1]))


def _row(sources: Sources, slot: Slot) -> AgendaRow:
    texts, span, actual_min = sources.texts, _span(sources, slot), slot.actual_min
    planned_min = round(slot.planned_s / 60)
    begun = bool(sources.state.runs)
    return AgendaRow(
        number=sources.number(slot.item),
        title=sources.item_title(slot.item),
        planned_start=texts.time(slot.starts),
        planned_min=texts.number(planned_min),
        actual_start=texts.time(span[0]) if span else "",
        actual_min="" if actual_min is None else texts.number(actual_min),
        difference="" if actual_min is None else _signed(sources, actual_min - planned_min),
        missed=texts.t("not run") if begun and span is None else "",
        pause=not slot.item.exercise_id,
    )


def _total(sources: Sources, slots: tuple[Slot, ...]) -> AgendaRow:
    texts = sources.texts
    taken = [slot.actual_min for slot in slots if slot.actual_min is not None]
    planned_min = round(sum(slot.planned_s for slot in slots) / 60)
    actual_min = sum(taken)
    return AgendaRow(
        number="",
        title=texts.t("Total"),
        planned_start="",
        planned_min=texts.number(planned_min),
        actual_min=texts.number(actual_min) if taken else "",
        difference=_signed(sources, actual_min - planned_min) if taken else "",
    )


def _signed(sources: Sources, minutes: int) -> str:
    number = sources.texts.number(abs(minutes))
    return f"+{number}" if minutes > 0 else f"−{number}" if minutes < 0 else number


def _facts(sources: Sources) -> tuple[Fact, ...]:
    texts, known = sources.texts, sources.state.properties
    booked = Fact(texts.t("Booked"), _from_to(sources, known.starts, known.ends))
    held = _held(sources)
    if held is None:
        return (booked,)
    return (
        booked,
        Fact(texts.t("Held"), _from_to(sources, *held)),
        Fact(texts.t("Finished"), _against_booked(sources, held[1])),
    )


def _held(sources: Sources) -> tuple[datetime, datetime] | None:
    """Return when the first phase began and the last one ended, to the minute; None before one has."""
    ends = [run.started + timedelta(seconds=run.actual_s) for run in sources.state.runs if run.actual_s is not None]
    if not ends:
        return None
    begins = min(run.started for run in sources.state.runs)
    return agenda.to_minute(sources.local(begins)), agenda.to_minute(sources.local(max(ends)))


def _from_to(sources: Sources, begins: datetime | time, ends: datetime | time) -> str:
    return f"{sources.texts.time(begins)}–{sources.texts.time(ends)}"


def _against_booked(sources: Sources, finish: datetime) -> str:
    texts = sources.texts
    late_min = round((finish - agenda.booked_end(sources.state)).total_seconds() / 60)
    if late_min >= lengths.HOURS_FROM_MIN:
        return texts.t("{span} after the booked end", span=lengths.length(texts, late_min))
    if late_min <= -lengths.HOURS_FROM_MIN:
        return texts.t("{span} before the booked end", span=lengths.length(texts, -late_min))
    if late_min > 0:
        return texts.n("{count} minute after the booked end", "{count} minutes after the booked end", late_min)
    if late_min < 0:
        return texts.n("{count} minute before the booked end", "{count} minutes before the booked end", -late_min)
    return texts.t("at the booked end")


def _blocks(sources: Sources, slots: tuple[Slot, ...]) -> tuple[Block, ...]:
    at = sources.after_midnight_min
    blocks = []
    for slot in slots:
        span = _span(sources, slot)
        actual = None if span is None else (at(span[0]), at(span[1]))
        blocks.append(Block(sources.number(slot.item), (at(slot.starts), at(slot.ends)), actual))
    return tuple(blocks)


def _hours(sources: Sources, blocks: tuple[Block, ...]) -> tuple[tuple[float, str], ...]:
    """Return the ticks of the strip: the finest whole step that leaves room for the words."""
    moments = [at for block in blocks for at in (*block.planned, *(block.actual or ()))]
    if not moments:
        return ()
    first, last = min(moments), max(moments)
    step = next((step for step in _TICK_STEPS_MIN if (last - first) / step < _MOST_TICKS), 24 * 60)
    ticks = range(math.ceil(first / step) * step, math.floor(last / step) * step + 1, step)
    midnight = datetime.combine(sources.state.properties.day, time())
    return tuple((float(at), sources.texts.time(midnight + timedelta(minutes=at))) for at in ticks)
