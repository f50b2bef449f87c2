"""One exercise of a report: its teams, its turns, and what was said under its prompts."""

from __future__ import annotations

from facilitator.dial import digits
from facilitator.export.document import Entry, Line, Part, Section
from facilitator.export.report_agenda import times_of
from facilitator.export.report_groups import card_entry, groups_entry, outcome_entry
from facilitator.export.report_reckoning import calculation_parts, kept_from_client
from facilitator.export.report_seen import seen_entries, slips_entry
from facilitator.export.report_sheets import sheet_parts
from facilitator.export.report_turns import series_of_deal, turn_parts, turn_prompts
from facilitator.export.sources import Sources
from facilitator.pack.model import PromptSpec
from facilitator.session.agenda import Slot
from facilitator.session.audience import phase_name
from facilitator.session.marks import kind_names, marks_of
from facilitator.session.state import Deal, Item


def build_section(sources: Sources, slot: Slot) -> Section | None:
    """Return what there is to tell of an exercise; None for a pause, and for one that was neither run nor recorded."""
    item = slot.item
    if not item.exercise_id:
        return None
    parts: tuple[Part, ...] = (
        *_drawn(sources, item),
        *_shown(sources, item),
        *turn_parts(sources, item),
        *_answers(sources, item),
        *_marks(sources, item),
        *seen_entries(sources, item),
    )
    if slot.actual_starts is None and not parts:
        return None
    return Section(
        title=sources.item_title(item),
        number=sources.number(item),
        times=times_of(sources, slot),
        summary=sources.catalog.exercise_text(sources.texts.language, item.exercise_id).summary,
        parts=parts,
        remark="" if parts else _remark(sources, item),
    )


def next_steps(sources: Sources) -> Section | None:
    """Return what was said about the time after the day, None where nothing was."""
    parts = tuple(
        entry
        for item in sources.state.items
        for prompt in sources.prompts(item)
        if prompt.id in sources.comes_next(item)
        for entry in answers(sources, item, prompt)
    )
    return Section(title=sources.texts.t("What comes next"), parts=parts) if parts else None


def answers(sources: Sources, item: Item, prompt: PromptSpec) -> tuple[Entry, ...]:
    """Return what was written and given under a prompt that is asked once, nothing where it stayed empty."""
    lines = []
    value = sources.value(item, prompt, 1)
    if value is not None:
        lines.append(Line(sources.value_text(prompt, value)))
    text = sources.note(item, prompt.id, 1)
    if text:
        lines.append(Line(text))
    return (Entry(sources.ask(item, prompt), tuple(lines)),) if lines else ()


def _drawn(sources: Sources, item: Item) -> tuple[Entry, ...]:
    once = (draw for draw in sources.draws(item) if not sources.series_of(item, draw.phase_id))
    entries = (groups_entry(sources, item, draw) for draw in once)
    return tuple(entry for entry in entries if entry is not None)


def _shown(sources: Sources, item: Item) -> tuple[Entry, ...]:
    """Return the cards that belong to no turn: what the room has seen, and how the guessing ended."""
    ours = [deal for deal in sources.state.deals if deal.item_id == item.id]
    once = [deal for deal in ours if not series_of_deal(sources, item, deal)]
    entries = [entry for deal in once for entry in _card_told(sources, deal)]
    return tuple(entry for entry in entries if entry is not None)


def _card_told(sources: Sources, deal: Deal) -> tuple[Entry | None, ...]:
    return card_entry(sources, deal, with_team=True), outcome_entry(sources, deal), slips_entry(sources, deal)


def _answers(sources: Sources, item: Item) -> tuple[Part, ...]:
    series = [known.id for known in sources.catalog.exercise(item.exercise_id).series]
    by_turn = {prompt.id for each in series for prompt in turn_prompts(sources, item, each)}
    elsewhere = by_turn | sources.comes_next(item)
    parts: list[Part] = []
    hidden = kept_from_client(sources, item)
    for prompt in sources.prompts(item):
        if prompt.id not in elsewhere | hidden:
            parts.extend(answers(sources, item, prompt))
            parts.extend(sheet_parts(sources, item, prompt))
            parts.extend(calculation_parts(sources, item, prompt))
    free = sources.free_notes(item)
    if free:
        parts.append(Entry(sources.texts.t("Your own notes"), tuple(Line(text) for text in free)))
    return tuple(parts)


def _marks(sources: Sources, item: Item) -> tuple[Entry, ...]:
    """Return the moments that the trainer marked, each with its second, where they are told."""
    texts, names = sources.texts, kind_names(sources.texts)
    lines = []
    for mark in marks_of(sources.state, item.id) if sources.marks else ():
        phase = phase_name(item, mark.phase_id, sources.catalog, texts)
        said = texts.t("{phase}, {time}: {mark}", phase=phase, time=digits(int(mark.phase_s)), mark=names[mark.kind])
        words = mark.words.strip()
        lines.append(Line(texts.t("{mark}. {words}", mark=said, words=words) if words else said))
    return (Entry(texts.t("What you marked"), tuple(lines)),) if lines else ()


def _remark(sources: Sources, item: Item) -> str:
    if sources.gathers_commitments(item) and sources.state.commitments:
        return sources.texts.t("What was promised stands under “Commitments”.")
    return sources.texts.t("Nothing was written down here.")
