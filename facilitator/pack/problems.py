"""The faults of a pack: a code with values for each, where it is, and the error that carries them all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from facilitator.errors import ErrorCode, ExpectedError


class ProblemCode(Enum):
    """What is wrong. `facilitator.pack.sentences` says each in words."""

    # files and folders
    MISSING_FILE = "missing_file"
    MISSING_LANGUAGE = "missing_language"
    UNREADABLE = "unreadable"
    NOT_UTF8 = "not_utf8"
    TOO_BIG = "too_big"
    BROKEN_TOML = "broken_toml"
    PATH_OUTSIDE = "path_outside"
    # one value by itself
    BAD_KEY = "bad_key"
    MISSING_KEY = "missing_key"
    WRONG_TYPE = "wrong_type"
    BAD_CHOICE = "bad_choice"
    BAD_ID = "bad_id"
    BAD_TIME = "bad_time"
    OUT_OF_BOUNDS = "out_of_bounds"
    LEAST_ABOVE_MOST = "least_above_most"
    DEFAULT_OUTSIDE = "default_outside"
    # the structure as a whole
    DUPLICATE_ID = "duplicate_id"
    ID_NOT_FILE_NAME = "id_not_file_name"
    EMPTY_PACK = "empty_pack"
    EMPTY_EXERCISE = "empty_exercise"
    EMPTY_DECK = "empty_deck"
    EMPTY_TEMPLATE = "empty_template"
    UNKNOWN_DECK = "unknown_deck"
    UNKNOWN_EXERCISE = "unknown_exercise"
    UNKNOWN_PHASE = "unknown_phase"
    UNKNOWN_SERIES = "unknown_series"
    UNKNOWN_ROLE = "unknown_role"
    UNKNOWN_FIELD = "unknown_field"
    UNKNOWN_SECTOR = "unknown_sector"
    SERIES_APART = "series_apart"
    UNUSED_SERIES = "unused_series"
    NO_TEAMS = "no_teams"
    APART_WITHOUT_TEAMS = "apart_without_teams"
    NOT_DEALT = "not_dealt"
    NOT_A_SHEET = "not_a_sheet"
    LINES_NOT_FIXED = "lines_not_fixed"
    LISTS_OF_WORDS = "lists_of_words"
    SHEET_WITHOUT_TEAMS = "sheet_without_teams"
    UNKNOWN_COLUMN = "unknown_column"
    CHART_OF_WORDS = "chart_of_words"
    UNKNOWN_PROMPT = "unknown_prompt"
    NO_REFERENCE = "no_reference"
    BAD_REFERENCE = "bad_reference"
    NOT_SHOWABLE = "not_showable"
    PRIVATE_ON_WALL = "private_on_wall"
    EMPTY_ITEM = "empty_item"
    TWO_IN_ONE_ITEM = "two_in_one_item"
    PAUSE_WITHOUT_LENGTH = "pause_without_length"
    OUTSIDE_RANGE = "outside_range"
    OVER_BOOKED = "over_booked"
    POINTS_UNLIKE_ANSWERS = "points_unlike_answers"
    BAD_ANSWER = "bad_answer"
    UNKNOWN_ANSWER = "unknown_answer"
    NO_BAND = "no_band"
    BANDS_OVERLAP = "bands_overlap"
    # the texts
    MISSING_TEXT = "missing_text"
    EMPTY_TEXT = "empty_text"
    EXTRA_TEXT = "extra_text"
    CARD_FIELD_TYPE = "card_field_type"
    CATEGORY_WITHOUT_LABEL = "category_without_label"
    SENSITIVE_WITHOUT_WORDS = "sensitive_without_words"
    TOO_FEW_ENTRIES = "too_few_entries"
    TOO_LONG = "too_long"
    PLACEHOLDER = "placeholder"
    EMPTY_SECTION = "empty_section"
    ROWS_WITHOUT_COLUMNS = "rows_without_columns"
    OTHER_COUNT = "other_count"
    SAME_AS_ENGLISH = "same_as_english"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: what it is, in which file of the pack, at which field, and the values its sentence needs.

    `file` is relative to the pack with forward slashes; `field` is a path of names and ids, with a number counted from
    one where an entry has no id (`items.3`), and empty where the whole file is meant.
    """

    code: ProblemCode
    file: str
    field: str
    values: dict[str, str]


class PackFaults(ExpectedError):  # noqa: N818 - it carries many faults, and is named for them
    """A pack cannot be used; `problems` holds all that is wrong with it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep `problems`."""
        super().__init__(ErrorCode.PACK_FAULTY, count=len(problems))
        self.problems = problems


class ProblemLog:
    """Gathers problems while a pack is read and checked."""

    def __init__(self) -> None:
        """Start with none."""
        self._problems: list[Problem] = []

    def add(self, code: ProblemCode, file: str, field: str = "", **values: object) -> None:
        """Keep one problem."""
        told = {name: str(value) for name, value in values.items()}
        self._problems.append(Problem(code, file, field, told))

    def for_file(self, file: str) -> FileLog:
        """Return a log for the problems of one file."""
        return FileLog(self, file)

    def problems(self) -> tuple[Problem, ...]:
        """Return all problems by file, `pack.toml` first, those of a file in the order in which they were found."""
        return tuple(sorted(self._problems, key=lambda problem: (problem.file != "pack.toml", problem.file)))


class FileLog:
    """Gathers the problems of one file."""

    def __init__(self, log: ProblemLog, file: str) -> None:
        """Write into `log` under the name `file`."""
        self._log = log
        self.file = file

    def tell(self, code: ProblemCode, field: str = "", **values: object) -> None:
        """Keep one problem of this file."""
        self._log.add(code, self.file, field, **values)
