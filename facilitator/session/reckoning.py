"""What a group reckons with under a prompt: its figures, and how much of the result the room sees yet."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from facilitator.assessment.lost_customer import Cost, Figures, Unit, work_out
from facilitator.assessment.refused import FigureError
from facilitator.errors import Refusal, RefusalCode
from facilitator.money import is_currency, places_of
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import PromptKind
from facilitator.pack.model import PromptSpec
from facilitator.session import agenda
from facilitator.session.by_id import without
from facilitator.session.draft import Draft
from facilitator.session.record_commands import SaveCalculation, ShowBars
from facilitator.session.record_events import BarsShown, CalculationSaved
from facilitator.session.state import Calculation, WorkshopState


def save_calculation(draft: Draft, command: SaveCalculation) -> Refusal | None:
    """Reckon with these figures from now on; figures that make no sense are refused."""
    prompt = _prompt(draft, command.item_id, command.prompt_id)
    if prompt is None:
        return Refusal(RefusalCode.UNKNOWN_PROMPT)
    if not is_currency(command.currency):
        return Refusal(RefusalCode.BAD_FIGURES)
    try:
        work_out(command.figures, places_of(command.currency, command.unit))
    except FigureError:
        return Refusal(RefusalCode.BAD_FIGURES)
    changed = replace(
        _kept(draft, command.item_id, prompt),
        figures=command.figures,
        unit=command.unit,
        currency=command.currency,
        for_client=command.for_client,
    )
    _keep(draft, changed)
    draft.emit(CalculationSaved(draft.now, command.item_id, command.prompt_id))
    return None


def show_bars(draft: Draft, command: ShowBars) -> Refusal | None:
    """Let the room see more of the bars, or fewer."""
    prompt = _prompt(draft, command.item_id, command.prompt_id)
    if prompt is None:
        return Refusal(RefusalCode.UNKNOWN_PROMPT)
    kept = _kept(draft, command.item_id, prompt)
    most = kept.figures.years + 1
    if not 0 <= command.count <= most:
        return Refusal(RefusalCode.OUT_OF_RANGE, {"least": 0, "most": most})
    _keep(draft, replace(kept, shown=command.count))
    draft.emit(BarsShown(draft.now, command.item_id, command.prompt_id, command.count))
    return None


def calculation_at(state: WorkshopState, item_id: str, prompt: PromptSpec) -> Calculation | None:
    """Return what the group reckons with: its own figures, or the worked example until it has some."""
    own = own_calculation(state, item_id, prompt.id)
    if own is not None or prompt.reference is None:
        return own
    known = prompt.reference
    figures = Figures(Decimal(known.first_year), Decimal(known.increase), known.years, Decimal(known.margin))
    language = state.properties.languages.wall
    unit, currency = known.unit.get(language, Unit.ONES), known.currency.get(language, "")
    return Calculation("", item_id, prompt.id, figures, unit, currency)


def own_calculation(state: WorkshopState, item_id: str, prompt_id: str) -> Calculation | None:
    """Return what was saved under a prompt, None where nothing was."""
    key = (item_id, prompt_id)
    return next((each for each in state.calculations if (each.item_id, each.prompt_id) == key), None)


def cost_of(calculation: Calculation) -> Cost:
    """Return what a calculation comes to; what was saved makes sense."""
    return work_out(calculation.figures, places_of(calculation.currency, calculation.unit))


def bars_shown(calculation: Calculation) -> int:
    """Return how many bars the room sees: fewer years may have been reckoned with since."""
    return min(calculation.shown, calculation.figures.years + 1)


def next_bars(state: WorkshopState, catalog: Catalog) -> ShowBars | None:
    """Return the command that lets the room see one bar more, None where this phase shows none or all are seen."""
    key = state.live.key
    item = agenda.item_of(state, key.item_id) if key is not None else None
    if key is None or item is None or not item.exercise_id:
        return None
    name = catalog.phase(item.exercise_id, key.phase_id).shows
    if not name or catalog.prompt(item.exercise_id, name).kind is not PromptKind.CALCULATION:
        return None
    known = calculation_at(state, item.id, catalog.prompt(item.exercise_id, name))
    if known is None or bars_shown(known) > known.figures.years:
        return None
    return ShowBars(item.id, name, bars_shown(known) + 1)


def _prompt(draft: Draft, item_id: str, prompt_id: str) -> PromptSpec | None:
    item = agenda.item_of(draft.state, item_id)
    if item is None or not item.exercise_id or not draft.catalog.has_prompt(item.exercise_id, prompt_id):
        return None
    prompt = draft.catalog.prompt(item.exercise_id, prompt_id)
    return prompt if prompt.kind is PromptKind.CALCULATION else None


def _kept(draft: Draft, item_id: str, prompt: PromptSpec) -> Calculation:
    """Return what is reckoned with now, with an id of its own."""
    known = calculation_at(draft.state, item_id, prompt)
    if known is None:
        zero = Decimal(0)
        known = Calculation("", item_id, prompt.id, Figures(zero, zero, 1, zero))
    return known if known.id else replace(known, id=draft.rules.new_id())


def _keep(draft: Draft, calculation: Calculation) -> None:
    others = without(draft.state.calculations, calculation.id)
    draft.state = replace(draft.state, calculations=(*others, calculation))
