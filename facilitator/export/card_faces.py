"""Cards as they are printed: their words in full, for those who may read them.

Nothing that stands on a hidden card goes anywhere but onto the card: not into a title, a bookmark or a file's name.
"""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.pack.catalog import CardPart, Catalog
from facilitator.pack.model import CardSpec
from facilitator.session.dealing import eligible
from facilitator.session.faces import receiver_name
from facilitator.session.receiving import receivers
from facilitator.session.state import Deal, WorkshopState
from facilitator.texts import Texts


@dataclass(frozen=True, slots=True)
class CardFace:
    """One card in words. `number` tells it from the others of its deck without saying what is on it.

    The words that must not be said bear the numbers by which the trainer counts them.
    """

    deck: str
    number: str
    mark: str
    parts: tuple[CardPart, ...]


@dataclass(frozen=True, slots=True)
class CardSheets:
    """A deck to be cut: several cards to a page, and if wanted their backs for the other side of the paper."""

    title: str
    back: str
    faces: tuple[CardFace, ...]
    with_backs: bool
    hint: str
    """What to mind when printing, beside the ruler."""


@dataclass(frozen=True, slots=True)
class FoldedCard:
    """One card on a page of its own, which is folded twice so that only the receiver's name is outside."""

    face: CardFace
    receiver: str
    alone: str
    fold: str
    outline: str


@dataclass(frozen=True, slots=True)
class DeckWish:
    """Which cards of a deck are wanted: those of a sector and the general ones; sensitive ones only if `sensitive`."""

    deck: str
    sector: str = "general"
    sensitive: bool = False


def chosen_cards(catalog: Catalog, wish: DeckWish) -> tuple[CardSpec, ...]:
    """Return the cards that are wanted, in the deck's order."""
    return eligible(catalog.deck(wish.deck), wish.sector, sensitive=wish.sensitive)


def card_sheets(catalog: Catalog, texts: Texts, wish: DeckWish, *, with_backs: bool) -> CardSheets:
    """Return a deck to be cut."""
    words = catalog.deck_text(texts.language, wish.deck)
    hint = texts.t("This is 50 mm. If not, print at 100%.")
    if with_backs:
        hint = texts.t("This is 50 mm. If not, print at 100%. Both sides: flip on the long edge.")
    faces = (card_face(catalog, texts, wish.deck, card.id) for card in chosen_cards(catalog, wish))
    return CardSheets(words.title, words.back, tuple(faces), with_backs, hint)


def folded_for(state: WorkshopState, deal: Deal, catalog: Catalog, texts: Texts) -> tuple[FoldedCard, ...]:
    """Return a dealt card to be folded, with the name of the one it was dealt to; one for all is there for each."""
    face = card_face(catalog, texts, deal.deck, deal.card)
    names = [receiver_name(state, deal, catalog, texts)]
    if any(draw.id == deal.to for draw in state.draws):
        gets = receivers(state, deal, catalog)
        names = [person.name for person in state.people if person.id in gets] or names
    return tuple(_folded(face, name, texts) for name in names)


def folded_cards(catalog: Catalog, texts: Texts, wish: DeckWish, cards: tuple[str, ...]) -> tuple[FoldedCard, ...]:
    """Return cards to be folded, one for each group of the room; which group gets which, chance decides."""
    faces = (card_face(catalog, texts, wish.deck, card) for card in cards)
    return tuple(
        _folded(face, texts.t("Group {number}", number=texts.number(number)), texts)
        for number, face in enumerate(faces, start=1)
    )


def card_face(catalog: Catalog, texts: Texts, deck: str, card: str) -> CardFace:
    """Return a card in the language of `texts`."""
    ids = [known.id for known in catalog.deck(deck).cards]
    number = texts.t("{number} of {count}", number=texts.number(ids.index(card) + 1), count=texts.number(len(ids)))
    title = catalog.deck_text(texts.language, deck).title
    return CardFace(title, number, catalog.card(deck, card).mark, catalog.numbered_parts(texts.language, deck, card))


def _folded(face: CardFace, receiver: str, texts: Texts) -> FoldedCard:
    return FoldedCard(
        face,
        receiver,
        alone=texts.t("For you alone"),
        fold=texts.t("Fold the upper half back, then fold once more along the middle: the name stays outside."),
        outline=texts.t("Card for {receiver}", receiver=receiver),
    )
