"""What can be asked about a dealt card, and about the dealing of a phase."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.session.commands import Command


@dataclass(frozen=True, slots=True)
class DealAnother(Command):
    """Take a hidden card back that nobody saw yet, and deal another in its place."""

    deal_id: str


@dataclass(frozen=True, slots=True)
class ShowCard(Command):
    """Open a hidden card to the one it is for. The windows ask only where the room cannot see it."""

    deal_id: str


@dataclass(frozen=True, slots=True)
class PrintCard(Command):
    """Take down that a hidden card was put on paper for the one it is for."""

    deal_id: str


@dataclass(frozen=True, slots=True)
class HideCard(Command):
    """Cover a hidden card again."""

    deal_id: str


@dataclass(frozen=True, slots=True)
class Reveal(Command):
    """Let the room see a card. It cannot be taken back."""

    deal_id: str


@dataclass(frozen=True, slots=True)
class CountGuess(Command):
    """Count one more guess (or one less)."""

    deal_id: str
    by: int = 1


@dataclass(frozen=True, slots=True)
class SaveOutcome(Command):
    """Say whether the hidden card was found."""

    deal_id: str
    found: bool


@dataclass(frozen=True, slots=True)
class CountSlip(Command):
    """Count that a word was said that must not be (or one time less); `word` is its place on the card, from 0."""

    deal_id: str
    word: int
    by: int = 1


@dataclass(frozen=True, slots=True)
class PrintDeck(Command):
    """Take down that so many hidden cards of a deck were put on paper before anybody was dealt one."""

    deck: str
    cards: int


@dataclass(frozen=True, slots=True)
class LayAside(Command):
    """Lay an open card aside and deal the next one in its place; it stays dealt."""

    deal_id: str


@dataclass(frozen=True, slots=True)
class ChooseDealing(Command):
    """Deal this phase's cards anew: one each to everybody who plays at once, or one for all."""

    each: bool
