"""What a screen may be handed: values of plain words, with no field for a secret.

The wall draws an `AudienceView` and knows nothing else. A `PrivateView` is for the eyes of one person. Both hold
finished words in the language of their screen, so whoever draws them needs no pack, store or catalogue.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import Enum
from functools import lru_cache

from facilitator import dial
from facilitator.dial import ClockState, Stretch

_SAME_S = 1e-4
"""Faces of one clock taken at two moments differ by less: sums of binary fractions are not exact."""

_STATE_OF = {
    Stretch.PLAIN: ClockState.RUNNING,
    Stretch.SOON: ClockState.SOON,
    Stretch.LAST: ClockState.LAST,
    Stretch.OVER: ClockState.OVER,
}
"""What a running clock says in each stretch of its time."""


class Scene(Enum):
    """What the wall is showing."""

    TITLE = "title"
    TASK = "task"
    CLOCK = "clock"
    TEAMS = "teams"
    PAIRS = "pairs"
    CARD_BACK = "card_back"
    REVEAL = "reveal"
    CHART = "chart"
    TABLE = "table"
    BLACK = "black"
    WHITE = "white"


@dataclass(frozen=True, slots=True)
class ClockReading:
    """What a clock shows at one moment.

    `share` is what is left of the whole, from 1 down to 0. `seconds` is negative over time.
    """

    digits: str
    seconds: int
    state: ClockState
    stretch: Stretch
    share: float


@dataclass(frozen=True, slots=True)
class ClockFace:
    """A clock as a screen draws it: enough to work out every later second without asking again.

    `remaining_s` was true at `as_of_s` on the clock that counts sleep too (`Instant.boot_s`). `ends` tells the time
    of day of the end, empty where the clock does not run. `holds` keeps 0:00 when the time is up.
    """

    id: str
    label: str
    length_s: float
    remaining_s: float
    as_of_s: float
    playback: ClockState
    holds: bool = False
    ends: str = ""

    def __hash__(self) -> int:
        # enough to tell faces apart, and asked for at every reading
        return hash((self.id, self.remaining_s, self.as_of_s))

    def remaining_at(self, boot_s: float) -> float:
        """Return the rest in seconds at `boot_s`, negative over time."""
        if self.playback is not ClockState.RUNNING:
            return self.remaining_s
        return self.remaining_s - (boot_s - self.as_of_s)

    def goes_like(self, other: ClockFace) -> bool:
        """Tell whether another face shows the same at every moment, whenever the two were taken."""
        apart_s = abs(self.remaining_at(other.as_of_s) - other.remaining_s)
        return apart_s < _SAME_S and replace(self, remaining_s=0.0, as_of_s=0.0) == replace(
            other, remaining_s=0.0, as_of_s=0.0
        )

    def reading(self, boot_s: float) -> ClockReading:
        """Return what to show at `boot_s`."""
        return _reading(self, boot_s)


@lru_cache(maxsize=32)
def _reading(face: ClockFace, boot_s: float) -> ClockReading:
    """Return what a face shows; wall, console and their parts all ask for the same moment."""
    rest_s = face.remaining_at(boot_s)
    part = dial.stretch(rest_s, face.length_s)
    seconds = max(0, dial.shown_s(rest_s)) if face.holds else dial.shown_s(rest_s)
    share = min(1.0, max(0.0, rest_s / face.length_s)) if face.length_s > 0 else 0.0
    state = _STATE_OF[part] if face.playback is ClockState.RUNNING else face.playback
    return ClockReading(dial.digits(seconds), seconds, state, part, share)


@dataclass(frozen=True, slots=True)
class GroupFace:
    """A team, a pair or a role with the names in it.

    `mark` is a short sign (A, B, C), `level` the letter of a level once the room may know it. `on_stage` says whose
    turn it is.
    """

    mark: str
    name: str
    people: tuple[str, ...]
    level: str = ""
    level_name: str = ""
    on_stage: bool = False


@dataclass(frozen=True, slots=True)
class CardFace:
    """A card as the room may see it: the back's words until it is revealed, then its face."""

    deck: str
    text: str
    mark: str = ""
    revealed: bool = False


@dataclass(frozen=True, slots=True)
class ChartBar:
    """One bar: `share` is its length, from 0 to 1 of the longest there will be.

    `level` is the letter of a level. One whose time has not come has no share and no value, only its place.
    """

    label: str
    value: str = ""
    share: float = 0.0
    level: str = ""


@dataclass(frozen=True, slots=True)
class ChartSum:
    """A figure below the bars, such as their sum, and what it is called."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class ChartFace:
    """Bars in their order: upright where they are years, sideways where they are things with names."""

    bars: tuple[ChartBar, ...]
    upright: bool = False
    sums: tuple[ChartSum, ...] = ()


@dataclass(frozen=True, slots=True)
class Brand:
    """Whose day it is. `logo` is the picture's bytes, `colour` a `#rrggbb` or empty."""

    workshop: str = ""
    client: str = ""
    colour: str = ""
    logo: bytes = b""


@dataclass(frozen=True, slots=True)
class TableFace:
    """A table in finished words. `figures` tells of each column whether it holds amounts.

    With `lists` every column is a list of its own, and what stands beside each other in a row belongs to nothing.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: tuple[bool, ...] = ()
    lists: bool = False


@dataclass(frozen=True, slots=True)
class AudienceView:
    """Everything the room may see at one moment.

    `text` is the task, its first `dealt` lines those of cards that lie open to everybody; `footnote` a small line such
    as "round 2 of 3", `words` the clock's states in the language of the wall. `least` is the size of the smallest
    letters as a share of the wall's height, where the room asks for more than the usual. `message` is a short line to
    the room, in the words that were typed.
    """

    scene: Scene
    title: str = ""
    text: str = ""
    footnote: str = ""
    clocks: tuple[ClockFace, ...] = ()
    groups: tuple[GroupFace, ...] = ()
    card: CardFace | None = None
    chart: ChartFace | None = None
    table: TableFace | None = None
    words: dict[ClockState, str] = field(default_factory=dict)
    brand: Brand = Brand()
    language: str = "en"
    light: bool = False
    least: float = 0.0
    message: str = ""
    dealt: int = 0

    def looks_like(self, other: AudienceView) -> bool:
        """Tell whether another view looks the same at every moment; its clocks may have been read at another one."""
        return (
            len(self.clocks) == len(other.clocks)
            and all(map(ClockFace.goes_like, self.clocks, other.clocks))
            and replace(self, clocks=()) == replace(other, clocks=())
        )


@dataclass(frozen=True, slots=True)
class PrivateField:
    """A labelled part of a private card; `glosses` explains the lines of a glossary, one each."""

    label: str
    lines: tuple[str, ...]
    glosses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrivateView:
    """A hidden card for the person who may see it, in words."""

    deal_id: str
    receiver: str
    deck: str
    fields: tuple[PrivateField, ...]
    mark: str = ""
