"""Checks the sheets of one exercise, and which of its answers a phase puts on the wall."""

from __future__ import annotations

from facilitator.pack.kinds import Grouping, PromptKind, WallKind
from facilitator.pack.model import ExerciseSpec, PhaseSpec, PromptSpec
from facilitator.pack.problems import FileLog, ProblemCode
from facilitator.pack.shapes import nearest
from facilitator.pack.sheets import ColumnKind, ColumnSpec, RowsKind, SheetSpec
from facilitator.pack.structure import Found, Structure, repeated

COUNTED = (ColumnKind.TALLY, ColumnKind.NUMBER)
"""The columns whose values are amounts."""
LEAST_OPTIONS = 2
_ON_WALL = (WallKind.SHEET, WallKind.CHART)
_DRAWN = (PromptKind.SCALE, PromptKind.NUMBER, PromptKind.CALCULATION)


def check_sheets(found: Found[ExerciseSpec], exercise: ExerciseSpec, structure: Structure, told: FileLog) -> None:
    """Tell everything that is wrong with the sheets of an exercise, and with what its phases show of them."""
    for prompt in exercise.prompts:
        at = f"prompts.{prompt.id}"
        if prompt.sheet is None:
            if prompt.kind is PromptKind.SHEET and found.is_sure(f"{at}.sheet"):
                told.tell(ProblemCode.MISSING_KEY, f"{at}.sheet", key="sheet")
        elif prompt.kind is not PromptKind.SHEET:
            told.tell(ProblemCode.NOT_A_SHEET, f"{at}.kind", kind=prompt.kind.value)
        else:
            _Sheet(prompt, prompt.sheet, found, told).check()
            _check_teams(prompt, prompt.sheet, exercise, found, told)
            _check_deck(prompt.sheet, f"{at}.sheet.deck", structure, told)
    for phase in exercise.phases:
        _check_shows(phase, exercise, found, told)


def column_names(spec: SheetSpec) -> tuple[str, ...]:
    """Return the ids of every column that a sheet can have, those for few teams among them."""
    return tuple(name for column in spec.columns for name in (column.id, *column.few))


class _Sheet:
    """Checks one sheet by itself."""

    def __init__(self, prompt: PromptSpec, spec: SheetSpec, found: Found[ExerciseSpec], told: FileLog) -> None:
        self._at = f"prompts.{prompt.id}.sheet"
        self._spec = spec
        self._found = found
        self._told = told
        self._columns = column_names(spec)
        self._sure_of_columns = found.is_sure(f"{self._at}.columns")

    def check(self) -> None:
        """Tell what does not fit together."""
        if not self._spec.columns and self._sure_of_columns:
            self._told.tell(ProblemCode.MISSING_KEY, f"{self._at}.columns", key="columns")
        for column in self._spec.columns:
            self._column(column, f"{self._at}.columns.{column.id}")
        self._repeated("columns", self._columns)
        self._repeated("lines", [line.id for line in self._spec.lines])
        self._rows()
        for line in self._spec.lines:
            for name in line.without:
                self._known(name, f"{self._at}.lines.{line.id}.without")
        self._chart()

    def _column(self, column: ColumnSpec, at: str) -> None:
        if column.kind is ColumnKind.CHOICE and len(column.options) < LEAST_OPTIONS:
            values = {"count": len(column.options), "least": LEAST_OPTIONS}
            self._told.tell(ProblemCode.TOO_FEW_ENTRIES, f"{at}.options", **values)
        if column.most and column.least >= column.most:
            self._told.tell(ProblemCode.LEAST_ABOVE_MOST, at, least=column.least, most=column.most)
        for name in repeated(column.options):
            self._told.tell(ProblemCode.DUPLICATE_ID, f"{at}.options", id=name)

    def _repeated(self, where: str, names: list[str] | tuple[str, ...]) -> None:
        for name in repeated(names):
            self._told.tell(ProblemCode.DUPLICATE_ID, f"{self._at}.{where}.{name}", id=name)

    def _rows(self) -> None:
        fixed = self._spec.rows is RowsKind.FIXED
        if not self._found.is_sure(f"{self._at}.rows"):
            return
        if fixed and not self._spec.lines and self._found.is_sure(f"{self._at}.lines"):
            self._told.tell(ProblemCode.MISSING_KEY, f"{self._at}.lines", key="lines")
        if self._spec.lines and not fixed:
            self._told.tell(ProblemCode.LINES_NOT_FIXED, f"{self._at}.rows", rows=self._spec.rows.value)
        words = all(column.kind is ColumnKind.TEXT for column in self._spec.columns)
        if self._spec.lists and not (words and self._spec.rows is RowsKind.GROWING):
            self._told.tell(ProblemCode.LISTS_OF_WORDS, f"{self._at}.lists")

    def _chart(self) -> None:
        kinds = {column.id: column.kind for column in self._spec.columns}
        for name in self._spec.chart:
            if self._known(name, f"{self._at}.chart") and kinds.get(name, ColumnKind.TALLY) not in COUNTED:
                self._told.tell(ProblemCode.CHART_OF_WORDS, f"{self._at}.chart", name=name)

    def _known(self, name: str, at: str) -> bool:
        if name not in self._columns and self._sure_of_columns:
            self._told.tell(ProblemCode.UNKNOWN_COLUMN, at, name=name, near=nearest(name, self._columns))
        return name in self._columns


def _check_teams(
    prompt: PromptSpec, spec: SheetSpec, exercise: ExerciseSpec, found: Found[ExerciseSpec], told: FileLog
) -> None:
    """Tell of a sheet with teams in it that is asked for before any are drawn."""
    needs = spec.rows is RowsKind.TEAMS or any(column.by_team for column in spec.columns)
    phases = [phase.id for phase in exercise.phases]
    if not needs or prompt.phase not in phases or not found.is_sure("phases") or found.touches("draw"):
        return
    earlier = exercise.phases[: phases.index(prompt.phase) + 1]
    if not any(phase.draw is not None and phase.draw.groups is Grouping.TEAMS for phase in earlier):
        told.tell(ProblemCode.SHEET_WITHOUT_TEAMS, f"prompts.{prompt.id}.sheet")


def _check_deck(spec: SheetSpec, at: str, structure: Structure, told: FileLog) -> None:
    if spec.deck and spec.deck not in structure.decks:
        told.tell(ProblemCode.UNKNOWN_DECK, at, name=spec.deck, near=nearest(spec.deck, structure.decks))


def _check_shows(phase: PhaseSpec, exercise: ExerciseSpec, found: Found[ExerciseSpec], told: FileLog) -> None:
    at = f"phases.{phase.id}"
    if not phase.shows and phase.wall in _ON_WALL and found.is_sure(f"{at}.shows"):
        told.tell(ProblemCode.MISSING_KEY, f"{at}.shows", key="shows")
    wanted = (("shows", phase.shows, phase.wall), ("meanwhile", phase.meanwhile, WallKind.CHART))
    prompts = {prompt.id: prompt for prompt in exercise.prompts}
    for field, name, wall in wanted:
        shown = prompts.get(name)
        if name and shown is None and found.is_sure("prompts"):
            told.tell(ProblemCode.UNKNOWN_PROMPT, f"{at}.{field}", name=name, near=nearest(name, prompts))
        elif shown is not None and not _can_show(wall, shown):
            told.tell(ProblemCode.NOT_SHOWABLE, f"{at}.{field}", name=name, wall=wall.value)
        elif shown is not None and shown.private and wall in _ON_WALL:
            told.tell(ProblemCode.PRIVATE_ON_WALL, f"{at}.{field}", name=name)


def _can_show(wall: WallKind, prompt: PromptSpec) -> bool:
    """Tell whether a phase can have these answers at hand, or on such a wall."""
    if wall is WallKind.CHART:
        return prompt.kind in _DRAWN or (prompt.sheet is not None and bool(prompt.sheet.chart))
    return prompt.kind is PromptKind.SHEET
