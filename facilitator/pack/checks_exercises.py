"""Checks one exercise: its phases against each other, and against the decks of the pack."""

from __future__ import annotations

from decimal import Decimal

from facilitator.assessment.lost_customer import lost_customer
from facilitator.assessment.refused import FigureError
from facilitator.pack.checks_sheets import check_sheets
from facilitator.pack.kinds import Grouping, PromptKind, Receiver
from facilitator.pack.model import DealSpec, ExerciseSpec, PhaseSpec, PromptSpec
from facilitator.pack.problems import FileLog, ProblemCode
from facilitator.pack.shapes import nearest
from facilitator.pack.structure import Found, Structure, repeated

PER = ("room", "team", "person")


def check_exercise(found: Found[ExerciseSpec], structure: Structure, told: FileLog) -> None:
    """Tell everything that is wrong inside one exercise."""
    exercise = found.spec
    if exercise is None:
        return
    if not exercise.phases and found.is_sure("phases"):
        told.tell(ProblemCode.EMPTY_EXERCISE)
    _check_repeated(exercise, told)
    _check_series(exercise, found, told)
    _check_left_out(exercise, found, told)
    _Casting(exercise, found, structure, told).check()
    _check_prompts(exercise, found, told)
    check_sheets(found, exercise, structure, told)
    _check_materials(exercise, told)


def _check_repeated(exercise: ExerciseSpec, told: FileLog) -> None:
    lists = {
        "phases": [phase.id for phase in exercise.phases],
        "series": [series.id for series in exercise.series],
        "prompts": [prompt.id for prompt in exercise.prompts],
        "materials": [material.id for material in exercise.materials],
    }
    for phase in exercise.phases:
        lists[f"phases.{phase.id}.draw.roles"] = list(phase.draw.roles) if phase.draw is not None else []
    for where, names in lists.items():
        for name in repeated(names):
            told.tell(ProblemCode.DUPLICATE_ID, f"{where}.{name}", id=name)


def _check_series(exercise: ExerciseSpec, found: Found[ExerciseSpec], told: FileLog) -> None:
    known = [series.id for series in exercise.series]
    seen: list[str] = []
    for phase in exercise.phases:
        name, at = phase.series, f"phases.{phase.id}.series"
        if name and name not in known and found.is_sure("series"):
            near = nearest(name, known)
            told.tell(ProblemCode.UNKNOWN_SERIES, at, name=name, exercise=exercise.id, near=near)
        if name and name in seen and name != seen[-1]:
            told.tell(ProblemCode.SERIES_APART, at, name=name)
        seen.append(name)
    if found.is_sure("phases") and not any(field.endswith(".series") for field in found.unsure):
        for name in known:
            if name and name not in seen:
                told.tell(ProblemCode.UNUSED_SERIES, f"series.{name}", name=name)


def _check_left_out(exercise: ExerciseSpec, found: Found[ExerciseSpec], told: FileLog) -> None:
    """Tell which series may not be left out: one that teams give its turns, and one without which nothing is left."""
    optional = {series.id: series for series in exercise.series if series.rounds.most and not series.rounds.least}
    firm = [series for series in optional.values() if series.per_team]
    sure = found.is_sure("phases") and not found.touches("series")
    if sure and not firm and exercise.phases and all(phase.series in optional for phase in exercise.phases):
        firm = [optional[exercise.phases[0].series]]
    for series in firm:
        at, most = f"series.{series.id}.rounds.least", series.rounds.most
        told.tell(ProblemCode.OUT_OF_BOUNDS, at, value=0, least=1, most=most)


def _check_prompts(exercise: ExerciseSpec, found: Found[ExerciseSpec], told: FileLog) -> None:
    phases = [phase.id for phase in exercise.phases]
    for prompt in exercise.prompts:
        at = f"prompts.{prompt.id}"
        if prompt.phase and prompt.phase not in phases and found.is_sure("phases"):
            near = nearest(prompt.phase, phases)
            told.tell(ProblemCode.UNKNOWN_PHASE, f"{at}.phase", name=prompt.phase, exercise=exercise.id, near=near)
        if prompt.kind is PromptKind.SCALE and prompt.least >= prompt.most:
            told.tell(ProblemCode.LEAST_ABOVE_MOST, at, least=prompt.least, most=prompt.most)
        if prompt.kind is PromptKind.CALCULATION:
            _check_reference(prompt, exercise, found, told)


def _check_reference(prompt: PromptSpec, exercise: ExerciseSpec, found: Found[ExerciseSpec], told: FileLog) -> None:
    """Tell what is wrong with a calculation's worked example: the wall would begin with it."""
    at, known = f"prompts.{prompt.id}.reference", prompt.reference
    if known is None:
        if found.is_sure(at):
            told.tell(ProblemCode.NO_REFERENCE, at)
        return
    try:
        lost_customer(Decimal(known.first_year), Decimal(known.increase), known.years, Decimal(known.margin))
    except FigureError:
        if found.is_sure("prompts"):
            told.tell(ProblemCode.BAD_REFERENCE, at)
    others = [other.id for other in exercise.prompts if other.kind is PromptKind.NUMBER]
    if known.guess and known.guess not in others and found.is_sure("prompts"):
        near = nearest(known.guess, others)
        told.tell(ProblemCode.UNKNOWN_PROMPT, f"{at}.guess", name=known.guess, near=near)


def _check_materials(exercise: ExerciseSpec, told: FileLog) -> None:
    for material in exercise.materials:
        if material.per not in PER:
            values = {"value": material.per, "choices": ", ".join(PER), "near": nearest(material.per, PER)}
            told.tell(ProblemCode.BAD_CHOICE, f"materials.{material.id}.per", **values)


class _Casting:
    """Follows the phases in order: who was drawn so far, and which cards lie hidden.

    A draw or a deal that did not fit was told already, so nothing that might hang on it is told again.
    """

    def __init__(self, exercise: ExerciseSpec, found: Found[ExerciseSpec], structure: Structure, told: FileLog) -> None:
        self._exercise = exercise
        self._decks = structure.decks
        self._told = told
        self._sure_of_draws = found.is_sure("phases") and not found.touches("draw")
        self._sure_of_deals = found.is_sure("phases") and not found.touches("deals")
        self._sure_of_hidden = self._sure_of_deals
        self._teams = False
        self._roles: set[str] = set()
        self._hidden: set[str] = set()

    def check(self) -> None:
        """Tell every deal and every reveal that cannot work."""
        for phase in self._exercise.phases:
            self._draw(phase)
            for number, deal in enumerate(phase.deals, start=1):
                self._deal(deal, f"phases.{phase.id}.deals.{number}")
            self._reveals(phase)

    def _draw(self, phase: PhaseSpec) -> None:
        if phase.apart and not self._teams and self._sure_of_draws:
            drawn_here = phase.draw is not None and phase.draw.groups is Grouping.TEAMS
            if not drawn_here:
                self._told.tell(ProblemCode.APART_WITHOUT_TEAMS, f"phases.{phase.id}.apart")
        if phase.draw is None:
            return
        self._teams = self._teams or phase.draw.groups is Grouping.TEAMS
        self._roles.update(phase.draw.roles)
        if phase.draw.groups is Grouping.ROLES and not phase.draw.roles and self._sure_of_draws:
            self._told.tell(ProblemCode.MISSING_KEY, f"phases.{phase.id}.draw.roles", key="roles")

    def _deal(self, deal: DealSpec, at: str) -> None:
        if not self._known_deck(deal.deck, f"{at}.deck"):
            self._sure_of_hidden = False
        if deal.hidden:
            self._hidden.add(deal.deck)
        if deal.to is Receiver.EACH_TEAM and not self._teams and self._sure_of_draws:
            self._told.tell(ProblemCode.NO_TEAMS, f"{at}.to", deck=deal.deck)
        if deal.to is not Receiver.ROLE or not self._sure_of_deals:
            return
        if not deal.role:
            self._told.tell(ProblemCode.MISSING_KEY, f"{at}.role", key="role")
        elif deal.role not in self._roles and self._sure_of_draws:
            near = nearest(deal.role, self._roles)
            self._told.tell(ProblemCode.UNKNOWN_ROLE, f"{at}.role", name=deal.role, near=near)

    def _reveals(self, phase: PhaseSpec) -> None:
        at = f"phases.{phase.id}.reveals"
        for deck in phase.reveals:
            known = self._known_deck(deck, at)
            if known and deck not in self._hidden and self._sure_of_hidden:
                self._told.tell(ProblemCode.NOT_DEALT, at, deck=deck)

    def _known_deck(self, deck: str, at: str) -> bool:
        if deck and deck not in self._decks:
            self._told.tell(ProblemCode.UNKNOWN_DECK, at, name=deck, near=nearest(deck, self._decks))
            return False
        return True
