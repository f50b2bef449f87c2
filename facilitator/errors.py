"""The expected ways in which something cannot be done: codes and values, never sentences.

A refusal is the machine's only no. An `ExpectedError` is a trouble of the world (disk full, file missing) that a
person can do something about; everything else that is raised is a bug and is loud.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class RefusalCode(Enum):
    """Why a command was refused."""

    NOT_PLANNED = "not_planned"
    NOT_RUNNING = "not_running"
    CLOSED = "closed"
    NOT_CLOSED = "not_closed"
    EMPTY_AGENDA = "empty_agenda"
    NO_PHASE = "no_phase"
    NOTHING_BEFORE = "nothing_before"
    CLOCK_RUNS = "clock_runs"
    CLOCK_STANDS = "clock_stands"
    NO_TIME_TO_TAKE = "no_time_to_take"
    NOT_SO_LONG = "not_so_long"
    UNKNOWN_CLOCK = "unknown_clock"
    NOT_APART = "not_apart"
    NOT_ALIKE = "not_alike"
    NOT_AWAY = "not_away"
    UNKNOWN_ITEM = "unknown_item"
    UNKNOWN_PERSON = "unknown_person"
    UNKNOWN_CARD = "unknown_card"
    UNKNOWN_PROMPT = "unknown_prompt"
    UNKNOWN_EXERCISE = "unknown_exercise"
    UNKNOWN_PHASE = "unknown_phase"
    UNKNOWN_COMMITMENT = "unknown_commitment"
    UNKNOWN_ROW = "unknown_row"
    UNKNOWN_COLUMN = "unknown_column"
    OWN_TEAM = "own_team"
    NO_CELL = "no_cell"
    NOT_COUNTED = "not_counted"
    NOTHING_TO_MAKE = "nothing_to_make"
    ROWS_ARE_FIXED = "rows_are_fixed"
    UNKNOWN_MARK = "unknown_mark"
    NOTHING_TO_GAIN = "nothing_to_gain"
    ITEM_RUNS = "item_runs"
    ALREADY_SEEN = "already_seen"
    ALREADY_REVEALED = "already_revealed"
    NOT_HIDDEN = "not_hidden"
    NO_CARD_LEFT = "no_card_left"
    NO_GROUPS_HERE = "no_groups_here"
    OUT_OF_RANGE = "out_of_range"
    BAD_FIGURES = "bad_figures"
    EMPTY_NAME = "empty_name"
    EMPTY_TITLE = "empty_title"
    TURN_BEGUN = "turn_begun"
    UNKNOWN_WORD = "unknown_word"
    NOT_OPEN = "not_open"
    ONE_FOR_ALL_ONLY = "one_for_all_only"
    UNKNOWN_GROUP = "unknown_group"
    SAME_PERSON = "same_person"
    ALREADY_APART = "already_apart"
    KEPT_APART = "kept_apart"
    CANNOT_KEEP_APART = "cannot_keep_apart"
    PASSES_TODAY = "passes_today"
    ALREADY_THERE = "already_there"
    NO_SHORT_MESSAGE = "no_short_message"
    USED_SINCE = "used_since"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A command that was not carried out, and why."""

    code: RefusalCode
    values: dict[str, str | int | float] = field(default_factory=dict)


class ErrorCode(Enum):
    """Expected troubles of the world."""

    UNKNOWN_WORKSHOP = "unknown_workshop"
    UNKNOWN_TEMPLATE = "unknown_template"
    NO_STORE = "no_store"
    STORE_NEWER = "store_newer"
    STORE_DAMAGED = "store_damaged"
    STORE_LOCKED = "store_locked"
    STORE_READ_ONLY = "store_read_only"
    DISK_FULL = "disk_full"
    CANNOT_WRITE = "cannot_write"
    PACK_FAULTY = "pack_faulty"
    NO_FOLDER = "no_folder"
    UNKNOWN_PAPER = "unknown_paper"
    NOTHING_TO_PRINT = "nothing_to_print"
    ALREADY_OPEN = "already_open"


class ExpectedError(Exception):
    """A trouble that a person can do something about, as a code with values."""

    def __init__(self, code: ErrorCode, **values: str | int | float) -> None:
        """Keep `code` and the values its sentence needs."""
        super().__init__(code.value)
        self.code = code
        self.values = values
