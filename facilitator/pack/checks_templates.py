"""Checks one template: its items against the exercises of the pack, and their sum against the time booked."""

from __future__ import annotations

import re

from facilitator.pack.model import ExerciseSpec, Minutes, PhaseSpec, TemplateItem, TemplateSpec
from facilitator.pack.problems import FileLog, ProblemCode
from facilitator.pack.shapes import nearest
from facilitator.pack.structure import Found, Structure

_START = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


def check_template(found: Found[TemplateSpec], structure: Structure, told: FileLog) -> None:
    """Tell everything that is wrong inside one template."""
    template = found.spec
    if template is None:
        return
    if template.start and not _START.fullmatch(template.start):
        told.tell(ProblemCode.BAD_TIME, "start", value=template.start)
    if not template.items and found.is_sure("items"):
        told.tell(ProblemCode.EMPTY_TEMPLATE)
    for number, item in enumerate(template.items, start=1):
        _check_item(item, f"items.{number}", found, structure, told)
    total = sum(_length(item, structure) for item in template.items)
    if template.booked and total > template.booked:
        told.tell(ProblemCode.OVER_BOOKED, "booked", total=total, booked=template.booked)


def _check_item(item: TemplateItem, at: str, found: Found[TemplateSpec], structure: Structure, told: FileLog) -> None:
    sure = found.is_sure(f"{at}.exercise") and found.is_sure(f"{at}.pause")
    if item.exercise and item.pause is not None:
        told.tell(ProblemCode.TWO_IN_ONE_ITEM, at, exercise=item.exercise, pause=item.pause.value)
    elif item.pause is not None:
        if item.length < 1 and found.is_sure(f"{at}.length"):
            told.tell(ProblemCode.PAUSE_WITHOUT_LENGTH, at, pause=item.pause.value)
    elif item.exercise:
        _check_exercise_item(item, at, structure, told)
    elif sure:
        told.tell(ProblemCode.EMPTY_ITEM, at)


def _check_exercise_item(item: TemplateItem, at: str, structure: Structure, told: FileLog) -> None:
    if item.exercise not in structure.exercises:
        near = nearest(item.exercise, structure.exercises)
        told.tell(ProblemCode.UNKNOWN_EXERCISE, f"{at}.exercise", name=item.exercise, near=near)
        return
    found = structure.exercises[item.exercise]
    if found.spec is None:
        return
    minutes = {phase.id: phase.minutes for phase in found.spec.phases}
    rounds = {series.id: series.rounds for series in found.spec.series}
    if found.is_sure("phases"):
        _check_numbers(item, item.minutes, minutes, (ProblemCode.UNKNOWN_PHASE, f"{at}.minutes"), told)
    if found.is_sure("series"):
        _check_numbers(item, item.rounds, rounds, (ProblemCode.UNKNOWN_SERIES, f"{at}.rounds"), told)


def _check_numbers(
    item: TemplateItem,
    numbers: dict[str, int],
    ranges: dict[str, Minutes],
    unknown: tuple[ProblemCode, str],
    told: FileLog,
) -> None:
    code, where = unknown
    for name, number in numbers.items():
        at = f"{where}.{name}"
        allowed = ranges.get(name)
        if allowed is None:
            told.tell(code, at, name=name, exercise=item.exercise, near=nearest(name, ranges))
        elif allowed.most and not allowed.least <= number <= allowed.most:
            told.tell(ProblemCode.OUTSIDE_RANGE, at, value=number, least=allowed.least, most=allowed.most)


def _length(item: TemplateItem, structure: Structure) -> int:
    """Return an item's minutes as planned; nothing for an exercise that could not be read."""
    if item.pause is not None:
        return item.length
    found = structure.exercises.get(item.exercise)
    if found is None or found.spec is None:
        return 0
    return sum(_planned(phase, item, found.spec) for phase in found.spec.phases)


def _planned(phase: PhaseSpec, item: TemplateItem, exercise: ExerciseSpec) -> int:
    turns = {series.id: item.rounds.get(series.id, series.rounds.default) for series in exercise.series}
    return item.minutes.get(phase.id, phase.minutes.default) * turns.get(phase.series, 1)
