"""What a file of a pack may choose from: the kinds of phases, prompts, pauses and fields, and what goes with them."""

from __future__ import annotations

from enum import Enum


class PhaseKind(Enum):
    """What happens in a phase, as far as the engine and the windows must know."""

    BRIEF = "brief"
    """The trainer talks; the room reads the task."""
    WORK = "work"
    """Everybody works at once: alone, in teams or in the whole group."""
    ROUND = "round"
    """A round in pairs (or trios)."""
    SCENE = "scene"
    """One team is on stage, the others watch."""
    DEAL = "deal"
    """A card is handed over, mostly a hidden one."""
    PLAY = "play"
    """Those with roles play; guesses and words that slipped out can be counted."""
    GUESS = "guess"
    """The room guesses, and the card is revealed."""
    DEBRIEF = "debrief"
    """Talk about what happened, with a note under each prompt."""
    COMMIT = "commit"
    """Everybody writes what they will do, by when, and who will notice."""
    PAUSE = "pause"
    """A break, lunch, stretch or reserve. Only the agenda makes these, never an exercise."""


class WallKind(Enum):
    """What the wall shows while a phase runs."""

    TITLE = "title"
    TASK = "task"
    CLOCK = "clock"
    TEAMS = "teams"
    PAIRS = "pairs"
    CARD = "card"
    SHEET = "sheet"
    CHART = "chart"


class Grouping(Enum):
    """Who works together, when a phase draws new groups."""

    TEAMS = "teams"
    PAIRS = "pairs"
    TRIOS = "trios"
    """Everybody at once in threes: the roles, and who is left over looks on."""
    ROLES = "roles"


class Receiver(Enum):
    """Who a card goes to."""

    ROOM = "room"
    EACH_TEAM = "each_team"
    ROLE = "role"


class OverMode(Enum):
    """What a clock does when its time is up."""

    COUNT_ON = "count_on"
    HOLD = "hold"
    GO_ON = "go_on"


class PauseKind(Enum):
    """The items of an agenda that run no exercise."""

    BREAK = "break"
    LUNCH = "lunch"
    STRETCH = "stretch"
    RESERVE = "reserve"


class PromptKind(Enum):
    """What is recorded under a prompt."""

    NOTE = "note"
    LINE = "line"
    SCALE = "scale"
    YES_NO = "yes_no"
    NUMBER = "number"
    SHEET = "sheet"
    CALCULATION = "calculation"


class HandoutFor(Enum):
    """Who is to have a handout."""

    PEOPLE = "people"
    TRAINER = "trainer"
    MANAGER = "manager"


class FieldKind(Enum):
    """What a field of a card holds."""

    TEXT = "text"
    LIST = "list"
    GLOSSARY = "glossary"
