"""What can be printed besides the summary, under names that a command line can carry, and how it becomes a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from itertools import cycle, islice

from facilitator.errors import ErrorCode, ExpectedError
from facilitator.export.card_faces import DeckWish, card_sheets, chosen_cards, folded_cards, folded_for
from facilitator.export.certificate import certificates
from facilitator.export.collection import About, Collection, Part
from facilitator.export.leaf_exercise import ExerciseSource, exercise_leaf
from facilitator.export.leaf_guide import guide_leaf
from facilitator.export.leaf_handout import handout_leaf
from facilitator.export.leaf_questions import key_leaf, leaf_of_test
from facilitator.export.paper_size import PaperSize
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import HandoutFor
from facilitator.session.dealing import paper_order
from facilitator.session.pace import held_on
from facilitator.session.state import Deal, WorkshopState
from facilitator.texts import Texts


class Kind(Enum):
    """A kind of paper; the value stands before its id, save for handouts."""

    HANDOUT = "handout"
    EXERCISE = "exercise"
    GUIDE = "guide"
    TEST = "test"
    KEY = "key"
    DECK = "cards"
    CERTIFICATES = "certificates"


@dataclass(frozen=True, slots=True)
class Printable:
    """One paper that can be printed."""

    kind: Kind
    id: str = ""

    @property
    def code(self) -> str:
        """Return its name on the command line."""
        if self.kind is Kind.HANDOUT:
            return self.id
        return f"{self.kind.value}:{self.id}" if self.id else self.kind.value


@dataclass(frozen=True, slots=True)
class PrintWish:
    """Which papers are wanted and how.

    Cards are `sector`'s and the general ones; they are cut from sheets with their backs if `backs`, or folded one by
    one, so many of each deck as `folded` says.
    """

    chosen: tuple[Printable, ...]
    language: str
    size: PaperSize = PaperSize.A4
    sector: str = "general"
    sensitive: bool = False
    backs: bool = True
    folded: int = 0


def printables(catalog: Catalog, state: WorkshopState | None = None) -> tuple[Printable, ...]:
    """Return all that can be printed, of a workshop its own exercises in their order and certificates too."""
    pack = catalog.pack
    exercises = [exercise.id for exercise in pack.exercises]
    if state is not None:
        exercises = list(dict.fromkeys(item.exercise_id for item in state.items if item.exercise_id))
    readers = list(HandoutFor)
    handouts = sorted(pack.handouts, key=lambda handout: readers.index(handout.for_whom))
    found = [Printable(Kind.HANDOUT, handout.id) for handout in handouts]
    found += [Printable(kind, exercise) for kind in (Kind.EXERCISE, Kind.GUIDE) for exercise in exercises]
    found += [Printable(kind, test.id) for kind in (Kind.TEST, Kind.KEY) for test in pack.tests]
    found += [Printable(Kind.DECK, deck.id) for deck in pack.decks]
    if state is not None and any(person.present and person.name.strip() for person in state.people):
        found.append(Printable(Kind.CERTIFICATES))
    return tuple(found)


def named(codes: Iterable[str], catalog: Catalog) -> tuple[Printable, ...]:
    """Return what the codes name.

    Raises:
        ExpectedError: a code names nothing.
    """
    known = {printable.code: printable for printable in printables(catalog)}
    chosen = []
    for code in codes:
        if code not in known:
            raise ExpectedError(ErrorCode.UNKNOWN_PAPER, id=code)
        chosen.append(known[code])
    return tuple(dict.fromkeys(chosen))


def title_of(printable: Printable, catalog: Catalog, texts: Texts) -> str:
    """Return what a paper is called."""
    words, name = catalog.words(texts.language), printable.id
    titles: dict[Kind, Callable[[], str]] = {
        Kind.HANDOUT: lambda: words.handouts[name].title,
        Kind.EXERCISE: lambda: words.exercises[name].title,
        Kind.GUIDE: lambda: words.exercises[name].title,
        Kind.TEST: lambda: words.tests[name].title,
        Kind.KEY: lambda: words.tests[name].title,
        Kind.DECK: lambda: words.decks[name].title,
        Kind.CERTIFICATES: lambda: texts.t("Certificates of attendance"),
    }
    return titles[printable.kind]()


def collection(
    wish: PrintWish, catalog: Catalog, texts: Texts, *, day: date, state: WorkshopState | None = None
) -> Collection:
    """Return the papers of a wish, finished in words; `texts` are those of its language."""
    parts = [part for printable in wish.chosen for part in _parts(printable, wish, catalog, texts, state)]
    known = state.properties if state is not None else None
    title = texts.t("Handouts and cards")
    if len(wish.chosen) == 1:
        title = title_of(wish.chosen[0], catalog, texts)
    about = About(
        language=texts.language,
        title=title,
        author=known.trainer if known is not None else "",
        subject=known.title if known is not None else catalog.words(texts.language).title,
        day=day,
    )
    return Collection(about, tuple(parts), page_words(texts), wish.size)


def dealt_cards(
    state: WorkshopState, deals: tuple[Deal, ...], catalog: Catalog, texts: Texts, size: PaperSize
) -> Collection:
    """Return dealt cards to be folded, one a page; nothing about the file says what is on them."""
    title = texts.t("Card") if len(deals) == 1 else texts.t("Cards")
    about = About(texts.language, title, "", state.properties.title, held_on(state))
    parts = tuple(card for deal in deals for card in folded_for(state, deal, catalog, texts))
    return Collection(about, parts, page_words(texts), size)


def secret_decks(catalog: Catalog) -> frozenset[str]:
    """Return the decks of which an exercise deals hidden cards."""
    phases = (phase for exercise in catalog.pack.exercises for phase in exercise.phases)
    return frozenset(deal.deck for phase in phases for deal in phase.deals if deal.hidden)


def hidden_cards(wish: PrintWish, catalog: Catalog) -> tuple[tuple[str, int], ...]:
    """Return the decks of hidden cards that a wish puts on paper, each with how many of its cards."""
    secret = secret_decks(catalog)
    wanted = (DeckWish(paper.id, wish.sector, wish.sensitive) for paper in wish.chosen if paper.kind is Kind.DECK)
    return tuple((one.deck, wish.folded or len(chosen_cards(catalog, one))) for one in wanted if one.deck in secret)


def page_words(texts: Texts) -> str:
    """Return the text of a page number, to be filled in by the printer."""
    return texts.t("Page {page} of {pages}", page="{page}", pages="{pages}")


def _parts(
    printable: Printable, wish: PrintWish, catalog: Catalog, texts: Texts, state: WorkshopState | None
) -> tuple[Part, ...]:
    match printable.kind:
        case Kind.HANDOUT:
            return (handout_leaf(catalog, texts, printable.id),)
        case Kind.EXERCISE:
            return (exercise_leaf(_source(printable.id, catalog, texts, state)),)
        case Kind.GUIDE:
            return (guide_leaf(_source(printable.id, catalog, texts, state)),)
        case Kind.TEST:
            return (leaf_of_test(catalog, texts, printable.id),)
        case Kind.KEY:
            return (key_leaf(catalog, texts, printable.id),)
        case Kind.DECK:
            return _cards(printable.id, wish, catalog, texts, state)
        case Kind.CERTIFICATES:
            return certificates(state, catalog, texts) if state is not None else ()


def _source(exercise_id: str, catalog: Catalog, texts: Texts, state: WorkshopState | None) -> ExerciseSource:
    items = state.items if state is not None else ()
    item = next((item for item in items if item.exercise_id == exercise_id), None)
    return ExerciseSource(catalog, texts, exercise_id, state, item)


def _cards(deck: str, wish: PrintWish, catalog: Catalog, texts: Texts, state: WorkshopState | None) -> tuple[Part, ...]:
    wanted = DeckWish(deck, wish.sector, wish.sensitive)
    if not wish.folded:
        return (card_sheets(catalog, texts, wanted, with_backs=wish.backs),)
    cards = tuple(card.id for card in chosen_cards(catalog, wanted))
    if state is not None:
        cards = paper_order(state, deck, cards, catalog)
    # with more groups than cards a card comes again, as late as possible
    return folded_cards(catalog, texts, wanted, tuple(islice(cycle(cards), wish.folded)))
