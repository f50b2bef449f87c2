"""What the room sees of numbers that were given: the bars of a sheet, a calculation, or a scale in all its turns."""

from __future__ import annotations

from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import Grouping, PromptKind, WallKind
from facilitator.pack.model import PromptSpec
from facilitator.session.agenda import Step
from facilitator.session.audience_sheets import shown_turn
from facilitator.session.drawing import latest_draw
from facilitator.session.reckoning_words import calculation_chart
from facilitator.session.sheet_amounts import amounts
from facilitator.session.sheet_words import sheet_words
from facilitator.session.sheets import sheet_at
from facilitator.session.state import Deal, Item, WorkshopState
from facilitator.texts import Texts
from facilitator.view import ChartBar, ChartFace


def chart_face(state: WorkshopState, item: Item, step: Step, catalog: Catalog, texts: Texts) -> ChartFace | None:
    """Return the bars that this phase puts on the wall, None where it shows none, or there is nothing to compare."""
    name = step.phase.shows if step.phase.wall is WallKind.CHART else step.phase.meanwhile
    if not name or not catalog.has_prompt(item.exercise_id, name):
        return None
    prompt = catalog.prompt(item.exercise_id, name)
    if prompt.private:
        return None
    if prompt.kind is PromptKind.CALCULATION:
        return calculation_chart(state, item.id, prompt, texts)
    sheet = sheet_at(state, item, prompt, shown_turn(prompt, item, step, catalog))
    if sheet is None:
        return _of_turns(state, item, prompt, catalog, texts)
    found = amounts(sheet, sheet_words(sheet, item.exercise_id, catalog, texts))
    most = max((bar.value or 0 for bar in found), default=0)
    bars = [
        ChartBar(bar.label, texts.number(bar.value), bar.value / most) if bar.value is not None else ChartBar(bar.label)
        for bar in found
    ]
    return ChartFace(tuple(bars)) if bars else None


def _of_turns(state: WorkshopState, item: Item, prompt: PromptSpec, catalog: Catalog, texts: Texts) -> ChartFace | None:
    """Return a number given in every turn side by side, in the order of the deck where marked cards were played."""
    given = sorted(
        (result.turn, result.value)
        for result in state.results
        if (result.item_id, result.prompt_id) == (item.id, prompt.id)
    )
    if not given:
        return None
    most = max(prompt.most, 1) if prompt.kind is PromptKind.SCALE else max(1, *(value for _, value in given))
    bars: list[tuple[int, ChartBar]] = []
    for turn, value in given:
        level = _level(state, item, turn, catalog)
        mark = catalog.card(level.deck, level.card).mark if level is not None else ""
        face = catalog.face(texts.language, level.deck, level.card) if level is not None else ""
        team = _team(state, item, turn, texts)
        label = " · ".join(part for part in (face, team) if part)
        bars.append((_place(level, catalog), ChartBar(label, texts.number(value), value / most, mark)))
    if all(bar.level for _, bar in bars):
        bars.sort(key=lambda placed: placed[0])
    return ChartFace(tuple(bar for _, bar in bars))


def _level(state: WorkshopState, item: Item, turn: int, catalog: Catalog) -> Deal | None:
    """Return the marked card of a turn, once it is revealed: before that the room must not know it."""
    ours = (deal for deal in state.deals if (deal.item_id, deal.turn) == (item.id, turn) and deal.revealed)
    return next((deal for deal in ours if catalog.card(deal.deck, deal.card).mark), None)


def _place(level: Deal | None, catalog: Catalog) -> int:
    if level is None:
        return 0
    return [card.id for card in catalog.deck(level.deck).cards].index(level.card)


def _team(state: WorkshopState, item: Item, turn: int, texts: Texts) -> str:
    draw = latest_draw(state, item.id, Grouping.TEAMS)
    if draw is None or not draw.groups:
        return texts.t("Round {turn}", turn=texts.number(turn))
    return texts.t("Team {mark}", mark=draw.groups[(turn - 1) % len(draw.groups)].key.upper())
