"""What can be asked about a dealt card besides opening, revealing and guessing."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.session.commands import Command


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
