"""Which questions of the running item are asked by now, as plain values: those of this phase first."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import PromptKind
from facilitator.pack.model import PhaseSpec, PromptSpec
from facilitator.session import agenda, reckoning, records
from facilitator.session.live import PhaseKey
from facilitator.session.reckoning_words import guess_of
from facilitator.session.sheets import sheet_at
from facilitator.session.state import Calculation, Item, WorkshopState
from facilitator.texts import Texts
from ui.run.turns import turn_name
from ui.sheets.at_hand import sheet_at_hand
from ui.sheets.lines import SheetLines, sheet_lines


class Part(Enum):
    """Where a question stands: of this phase, asked earlier in this turn, or in an earlier turn."""

    NOW = "now"
    EARLIER = "earlier"
    OTHER_TURNS = "other_turns"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class PromptId:
    """Names an answer: one prompt of one item in one turn."""

    item_id: str
    prompt_id: str
    turn: int


@dataclass(frozen=True, slots=True)
class PromptLine:
    """A question in words with what was answered so far. `turn_name` is empty where it is asked once.

    A calculation comes with the group's guess; `on_wall` says that the room sees the answers in this phase.
    """

    id: PromptId
    part: Part
    kind: PromptKind
    ask: str
    hint: str
    turn_name: str = ""
    least: int = 1
    most: int = 10
    text: str = ""
    value: int | None = None
    calculation: Calculation | None = None
    guess: int | None = None
    on_wall: bool = False
    sheet: SheetLines | None = None

    @property
    def has_own_figures(self) -> bool:
        """Tell whether the group's own figures are reckoned with, no longer the worked example's."""
        return self.calculation is not None and bool(self.calculation.id)


def prompt_lines(state: WorkshopState, catalog: Catalog, texts: Texts) -> tuple[PromptLine, ...]:
    """Return the questions asked by now in the running item, and the free note last; nothing where no item runs."""
    key = state.live.key
    item = agenda.item_of(state, key.item_id) if key is not None else None
    if key is None or item is None:
        return ()
    asked = [
        _line(state, item, prompt, turn, part, catalog, texts)
        for prompt in _prompts(item, catalog)
        for turn, part in _turns(state, item, prompt, key, catalog)
    ]
    at_hand = sheet_at_hand(state, catalog)
    if at_hand is not None:
        # That one stands in the middle, and in two places at once nobody knows which is the last word.
        place = (at_hand[1].prompt_id, at_hand[1].turn)
        asked = [line for line in asked if (line.id.prompt_id, line.id.turn) != place]
    ordered = [line for part in (Part.NOW, Part.EARLIER) for line in asked if line.part is part]
    return (*ordered, _free(state, item, texts), *(line for line in asked if line.part is Part.OTHER_TURNS))


def _prompts(item: Item, catalog: Catalog) -> tuple[PromptSpec, ...]:
    return catalog.exercise(item.exercise_id).prompts if item.exercise_id else ()


def _turns(
    state: WorkshopState, item: Item, prompt: PromptSpec, key: PhaseKey, catalog: Catalog
) -> list[tuple[int, Part]]:
    """Return the turns in which a prompt has been asked by now, each with where it stands."""
    order = [step.key for step in agenda.steps(item, catalog)]
    reached = order[: order.index(key) + 1] if key in order else []
    turns = [step.turn for step in reached if step.phase_id == prompt.phase]
    if not turns:
        return []
    if not prompt.per_turn:
        here = prompt.phase == key.phase_id or _is_shown(state, item, prompt, catalog)
        return [(1, Part.NOW if here else Part.EARLIER)]
    series = catalog.phase(item.exercise_id, key.phase_id).series
    same_series = bool(series) and catalog.phase(item.exercise_id, prompt.phase).series == series
    return [(turn, _part(prompt, turn, key, same_series=same_series)) for turn in turns]


def _part(prompt: PromptSpec, turn: int, key: PhaseKey, *, same_series: bool) -> Part:
    if not same_series or turn != key.turn:
        return Part.OTHER_TURNS
    return Part.NOW if prompt.phase == key.phase_id else Part.EARLIER


def _line(
    state: WorkshopState, item: Item, prompt: PromptSpec, turn: int, part: Part, catalog: Catalog, texts: Texts
) -> PromptLine:
    words = catalog.prompt_text(texts.language, item.exercise_id, prompt.id)
    phase: PhaseSpec = catalog.phase(item.exercise_id, prompt.phase)
    note = records.note_at(state, item.id, prompt.id, turn)
    result = records.result_at(state, item.id, prompt.id, turn)
    sheet = sheet_at(state, item, prompt, turn)
    return PromptLine(
        id=PromptId(item.id, prompt.id, turn),
        part=part,
        kind=prompt.kind,
        ask=words.ask,
        hint=words.hint,
        turn_name=turn_name(state, item, phase, turn, catalog, texts) if prompt.per_turn else "",
        least=prompt.least,
        most=prompt.most,
        text=note.text if note is not None else "",
        value=result.value if result is not None else None,
        calculation=reckoning.calculation_at(state, item.id, prompt),
        guess=guess_of(state, item.id, prompt),
        on_wall=_is_shown(state, item, prompt, catalog),
        sheet=sheet_lines(sheet, item.exercise_id, catalog, texts) if sheet is not None else None,
    )


def _is_shown(state: WorkshopState, item: Item, prompt: PromptSpec, catalog: Catalog) -> bool:
    """Tell whether the running phase puts the answers to a prompt on the wall."""
    key = state.live.key
    return key is not None and catalog.phase(item.exercise_id, key.phase_id).shows == prompt.id


def _free(state: WorkshopState, item: Item, texts: Texts) -> PromptLine:
    note = records.note_at(state, item.id, records.FREE_NOTE, 1)
    return PromptLine(
        id=PromptId(item.id, records.FREE_NOTE, 1),
        part=Part.FREE,
        kind=PromptKind.NOTE,
        ask=texts.t("Free note"),
        hint=texts.t("Anything else worth keeping"),
        text=note.text if note is not None else "",
    )
