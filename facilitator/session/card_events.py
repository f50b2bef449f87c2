"""What happened to cards: dealt, shown, revealed, printed, and what was counted while they were played."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.session.events import Event
from facilitator.session.live import PhaseKey


@dataclass(frozen=True, slots=True)
class CardEvent(Event):
    """Something happened to a dealt card; `to` is a group's id, or `room`."""

    deal: str
    deck: str
    card: str
    to: str


@dataclass(frozen=True, slots=True)
class CardDealt(CardEvent):
    """A card was dealt."""

    key: PhaseKey


@dataclass(frozen=True, slots=True)
class CardShown(CardEvent):
    """A hidden card was opened to the one it is for."""


@dataclass(frozen=True, slots=True)
class CardPrinted(CardEvent):
    """A hidden card was put on paper for the one it is for."""


@dataclass(frozen=True, slots=True)
class CardHidden(CardEvent):
    """A hidden card was covered again."""


@dataclass(frozen=True, slots=True)
class CardRevealed(CardEvent):
    """The room may see a card from now on."""


@dataclass(frozen=True, slots=True)
class CardReturned(CardEvent):
    """A card that nobody saw went back, because another was dealt in its place."""


@dataclass(frozen=True, slots=True)
class CardLaidAside(CardEvent):
    """The room went on from an open card to another one."""


@dataclass(frozen=True, slots=True)
class DeckPrinted(Event):
    """Hidden cards of a deck were put on paper, and nobody knows here who is handed which."""

    deck: str
    cards: int


@dataclass(frozen=True, slots=True)
class SlipCounted(Event):
    """A word slipped out that must not be said: its place on the card, and how often it was said by now."""

    deal: str
    word: int
    count: int


@dataclass(frozen=True, slots=True)
class GuessCounted(Event):
    """Somebody guessed; `guesses` is the count now."""

    deal: str
    guesses: int


@dataclass(frozen=True, slots=True)
class OutcomeSaved(Event):
    """Whether a hidden card was found, and after how much time."""

    deal: str
    found: bool
    found_s: float
