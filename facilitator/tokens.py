"""The look in one place: colours, sizes and spaces for windows, wall and paper. Standard library only.

Colours are `#rrggbb`. Sizes of windows are pixels, those of the wall are shares of its height.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from facilitator.dial import ClockState

FAMILY: Final = "Noto Sans"
REGULAR: Final = 400
SEMIBOLD: Final = 600


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of the windows in one theme.

    `edge` outlines what can be filled in or ticked (3:1), where the hairline `line` would be too faint. `tint` is the
    ground of what is chosen, `hover` and `pressed` of what the pointer touches. `levels` goes low, standard, WOW.
    """

    ground: str
    surface: str
    raised: str
    ink: str
    muted: str
    line: str
    edge: str
    accent: str
    accent_hover: str
    accent_pressed: str
    on_accent: str
    tint: str
    hover: str
    pressed: str
    levels: tuple[str, str, str]


LIGHT: Final = Palette(
    ground="#F6F5F1",
    surface="#FFFFFF",
    raised="#FFFFFF",
    ink="#1B1F24",
    muted="#5A626C",
    line="#DCD9D2",
    edge="#868B94",
    accent="#005F94",
    accent_hover="#0A6CA4",
    accent_pressed="#004C77",
    on_accent="#FFFFFF",
    tint="#E6EFF6",
    hover="#F1EFEA",
    pressed="#E6E3DC",
    levels=("#6B7280", "#2F86B8", "#B0528A"),
)

DARK: Final = Palette(
    ground="#14171A",
    surface="#1C2024",
    raised="#24292E",
    ink="#F2F1ED",
    muted="#A6AEB7",
    line="#333A41",
    edge="#737C86",
    accent="#7CC4EE",
    accent_hover="#96D0F2",
    accent_pressed="#5FB2E2",
    on_accent="#10202B",
    tint="#22323E",
    hover="#262B31",
    pressed="#2F353C",
    levels=("#8A8F98", "#56B4E9", "#CC79A7"),
)


@dataclass(frozen=True, slots=True)
class ClockColours:
    """The colours of a clock's states, never used for anything else; each goes with a shape and a word.

    `paused` is what is left while the clock stands.
    Bars and frames lie on `track` in both themes; `on_over` are the digits on the filled plate.
    """

    running: str
    paused: str
    soon: str
    soon_stripe: str
    last: str
    over: str
    on_over: str
    track: str


_SOON: Final = {"soon": "#F0E442", "soon_stripe": "#6E6816"}
_LATE: Final = {"last": "#E69F00", "over": "#D55E00", "on_over": "#101010"}

CLOCK_ON_LIGHT: Final = ClockColours(running="#F7F7F2", paused="#A6A6A0", track="#101010", **_SOON, **_LATE)
CLOCK_ON_DARK: Final = ClockColours(running="#F7F7F2", paused="#A6A6A0", track="#2C2C2C", **_SOON, **_LATE)


@dataclass(frozen=True, slots=True)
class WallColours:
    """The colours of the wall in one theme. `paper` and `on_paper` are a card's face, `levels` as in `Palette`."""

    ground: str
    ink: str
    muted: str
    line: str
    accent: str
    on_accent: str
    paper: str
    on_paper: str
    on_paper_muted: str
    levels: tuple[str, str, str]
    clock: ClockColours


WALL_DARK: Final = WallColours(
    ground="#101010",
    ink="#F7F7F2",
    muted="#BDBDB6",
    line="#3A3A38",
    accent="#7CC4EE",
    on_accent="#10202B",
    paper="#F7F7F2",
    on_paper="#101010",
    on_paper_muted="#4A4F56",
    levels=DARK.levels,
    clock=CLOCK_ON_DARK,
)

WALL_LIGHT: Final = WallColours(
    ground="#F6F5F1",
    ink="#101010",
    muted="#4A4F56",
    line="#CFCCC4",
    accent="#005F94",
    on_accent="#FFFFFF",
    paper="#FFFFFF",
    on_paper="#101010",
    on_paper_muted="#4A4F56",
    levels=LIGHT.levels,
    clock=CLOCK_ON_LIGHT,
)

BLACK: Final = "#000000"
WHITE: Final = "#FFFFFF"

TEXT_SMALL: Final = 12
TEXT_BODY: Final = 14
TEXT_INSTRUCTION: Final = 16
TEXT_HEADING: Final = 20
TEXT_TITLE: Final = 28

SPACES: Final = (4, 8, 12, 16, 24, 32, 48)
RADIUS: Final = 8
ICON: Final = 20
FOCUS_WIDTH: Final = 2
FOCUS_OFFSET: Final = 2
CONTROL_HEIGHT: Final = 36

WALL_MARGIN: Final = 0.06
WALL_TITLE: Final = 0.06
WALL_TEXT_LARGEST: Final = 0.08
WALL_TEXT: Final = 0.06
WALL_SMALLEST: Final = 0.045
WALL_LEAST_MOST: Final = 0.07
WALL_BAR: Final = 0.03
WALL_WORD: Final = 0.05
WALL_REVEAL: Final = 0.08
WALL_PAGE_S: Final = 8.0

LEVEL_LETTERS: Final = ("L", "S", "W")


def clock_colour(colours: ClockColours, state: ClockState) -> str:
    """Return the colour in which a clock's bar, frame or plate shows `state`."""
    match state:
        case ClockState.PAUSED:
            return colours.paused
        case ClockState.SOON:
            return colours.soon
        case ClockState.LAST:
            return colours.last
        case ClockState.OVER:
            return colours.over
    return colours.running


def luminance(colour: str) -> float:
    """Return the relative luminance of `#rrggbb`, from 0 for black to 1 for white (WCAG 2.2)."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def readable_on(ground: str) -> str:
    """Return the ink, near black or near white, that reads best on any colour a client may bring."""
    return max(("#101010", "#FFFFFF"), key=lambda ink: contrast(ink, ground))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
