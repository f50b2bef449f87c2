"""The turns of an exercise in a report: who had which turn, what was shown, found, said and rated in it."""

from __future__ import annotations

from facilitator.export.document import Bar, Chart, Entry, Line, Part, Turn
from facilitator.export.report_groups import card_entry, groups_entry, outcome_entry
from facilitator.export.report_seen import slips_entry
from facilitator.export.report_sheets import sheet_entry, sheet_turns
from facilitator.export.sources import Sources
from facilitator.pack.kinds import Grouping, PromptKind
from facilitator.pack.model import PromptSpec
from facilitator.session.state import Deal, Item

_NUMBERS = (PromptKind.SCALE, PromptKind.YES_NO, PromptKind.NUMBER)


def turn_parts(sources: Sources, item: Item) -> tuple[Part, ...]:
    """Return the turns of every series of an exercise, and after them the numbers of all turns side by side."""
    parts: list[Part] = []
    for series in sources.catalog.exercise(item.exercise_id).series:
        turns = range(1, _last_turn(sources, item, series.id) + 1)
        told = (_turn(sources, item, series.id, turn) for turn in turns)
        parts.extend(turn for turn in told if turn is not None)
        asked = [prompt for prompt in turn_prompts(sources, item, series.id) if prompt.kind in _NUMBERS]
        compared = (_compared(sources, item, prompt, turns) for prompt in asked)
        parts.extend(part for part in compared if part is not None)
    return tuple(parts)


def turn_prompts(sources: Sources, item: Item, series: str) -> tuple[PromptSpec, ...]:
    """Return the prompts that are asked in every turn of a series; without a series there are none."""
    prompts = sources.prompts(item)
    return tuple(
        prompt for prompt in prompts if prompt.per_turn and series and sources.series_of(item, prompt.phase) == series
    )


def series_of_deal(sources: Sources, item: Item, deal: Deal) -> str:
    """Return the series in whose turns a card was dealt or shows itself, empty where there is none."""
    own = sources.series_of(item, deal.phase_id)
    if own:
        return own
    phases = sources.catalog.exercise(item.exercise_id).phases
    return next((phase.series for phase in phases if phase.series and deal.deck in phase.reveals), "")


def _deals(sources: Sources, item: Item, series: str, turn: int) -> tuple[Deal, ...]:
    ours = (deal for deal in sources.state.deals if deal.item_id == item.id and deal.turn == turn)
    return tuple(deal for deal in ours if series_of_deal(sources, item, deal) == series)


def _last_turn(sources: Sources, item: Item, series: str) -> int:
    """Return the last turn that left anything behind."""
    state = sources.state
    prompts = {prompt.id for prompt in turn_prompts(sources, item, series)}
    seen = [0]
    seen += [draw.turn for draw in sources.draws(item) if sources.series_of(item, draw.phase_id) == series]
    seen += [
        deal.turn for deal in state.deals if deal.item_id == item.id and series_of_deal(sources, item, deal) == series
    ]
    seen += [note.turn for note in state.notes if note.item_id == item.id and note.prompt_id in prompts]
    seen += [result.turn for result in state.results if result.item_id == item.id and result.prompt_id in prompts]
    seen += sheet_turns(sources, item, prompts)
    return max(seen)


def _turn(sources: Sources, item: Item, series: str, turn: int) -> Turn | None:
    deals = _deals(sources, item, series, turn)
    level = _level(sources, deals)
    entries = (
        *_groups(sources, item, series, turn),
        *(card_entry(sources, deal) for deal in deals if deal is not level),
        *(outcome_entry(sources, deal) for deal in deals),
        *(slips_entry(sources, deal) for deal in deals),
        *_answers(sources, item, series, turn),
    )
    told = tuple(entry for entry in entries if entry is not None)
    title = _title(sources, item, series, turn)
    if level is not None:
        mark, face = _mark_and_face(sources, level)
        return Turn(title, told, mark, face)
    return Turn(title, told) if told else None


def _groups(sources: Sources, item: Item, series: str, turn: int) -> tuple[Entry | None, ...]:
    draws = (draw for draw in sources.draws(item) if draw.turn == turn)
    return tuple(
        groups_entry(sources, item, draw) for draw in draws if sources.series_of(item, draw.phase_id) == series
    )


def _answers(sources: Sources, item: Item, series: str, turn: int) -> tuple[Entry, ...]:
    entries = []
    for prompt in turn_prompts(sources, item, series):
        told = sheet_entry(sources, item, prompt, turn)
        if told is not None:
            entries.append(told)
        text = sources.note(item, prompt.id, turn)
        if text:
            entries.append(Entry(sources.ask(item, prompt), (Line(text),)))
    return tuple(entries)


def _compared(sources: Sources, item: Item, prompt: PromptSpec, turns: range) -> Chart | Entry | None:
    given = [(turn, sources.value(item, prompt, turn)) for turn in turns]
    known = [(turn, value) for turn, value in given if value is not None]
    if not known:
        return None
    if prompt.kind is PromptKind.SCALE:
        return _chart(sources, item, prompt, known)
    series = sources.series_of(item, prompt.phase)
    lines = (Line(sources.value_text(prompt, value), name=_title(sources, item, series, turn)) for turn, value in known)
    return Entry(sources.ask(item, prompt), tuple(lines))


def _chart(sources: Sources, item: Item, prompt: PromptSpec, known: list[tuple[int, int]]) -> Chart:
    """Return the bars of a scale, in the order of the deck where every turn was played by a marked card."""
    series = sources.series_of(item, prompt.phase)
    bars: list[tuple[int, Bar]] = []
    for turn, value in known:
        level = _level(sources, _deals(sources, item, series, turn))
        mark, face = _mark_and_face(sources, level) if level is not None else ("", "")
        title = _title(sources, item, series, turn)
        name = f"{title} · {face}" if face else title
        bars.append((_place(sources, level), Bar(name, value, sources.texts.number(value), mark)))
    if all(bar.mark for _, bar in bars):
        bars.sort(key=lambda placed: placed[0])
    texts = sources.texts
    scale = texts.t("Scale from {least} to {most}", least=texts.number(prompt.least), most=texts.number(prompt.most))
    return Chart(sources.ask(item, prompt), tuple(bar for _, bar in bars), max(prompt.most, 1), scale)


def _level(sources: Sources, deals: tuple[Deal, ...]) -> Deal | None:
    """Return the revealed card of a turn that carries a mark."""
    return next((deal for deal in deals if deal.revealed and sources.catalog.card(deal.deck, deal.card).mark), None)


def _mark_and_face(sources: Sources, deal: Deal) -> tuple[str, str]:
    face = sources.catalog.face(sources.texts.language, deal.deck, deal.card)
    return sources.catalog.card(deal.deck, deal.card).mark, face


def _place(sources: Sources, deal: Deal | None) -> int:
    if deal is None:
        return 0
    return [card.id for card in sources.catalog.deck(deal.deck).cards].index(deal.card)


def _title(sources: Sources, item: Item, series: str, turn: int) -> str:
    """Return the name of a turn: the team's where every team has one turn, else the number of the round."""
    per_team = sources.catalog.series(item.exercise_id, series).per_team
    teams = [draw for draw in sources.state.draws if draw.item_id == item.id and draw.kind is Grouping.TEAMS]
    if per_team and teams and len(teams[-1].groups) > 1 and turn <= len(teams[-1].groups):
        return sources.team_name(teams[-1].groups[turn - 1])
    return sources.texts.t("Round {turn}", turn=sources.texts.number(turn))
