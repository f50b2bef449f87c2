"""Looking things up in a pack by id, in structure and in words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from facilitator.assessment.key import TestKey
from facilitator.pack.kinds import FieldKind
from facilitator.pack.model import (
    CardSpec,
    DeckSpec,
    ExerciseSpec,
    HandoutSpec,
    Pack,
    PhaseSpec,
    PromptSpec,
    SeriesSpec,
    TemplateSpec,
)
from facilitator.pack.own_cards import OwnCard
from facilitator.pack.texts import (
    CardText,
    DeckText,
    ExerciseText,
    HandoutText,
    PackTexts,
    PhaseText,
    PromptText,
    Term,
    TestText,
)


@dataclass(frozen=True, slots=True)
class CardPart:
    """A field of a card in words: its label, its lines, and for a glossary what each line means."""

    id: str
    label: str
    lines: tuple[str, ...]
    glosses: tuple[str, ...] = ()


class _Index:
    """What a pack holds, by id; where ids are told apart by what holds them, by both."""

    def __init__(self, pack: Pack) -> None:
        self.exercises = {exercise.id: exercise for exercise in pack.exercises}
        self.decks = {deck.id: deck for deck in pack.decks}
        self.templates = {template.id: template for template in pack.templates}
        self.handouts = {handout.id: handout for handout in pack.handouts}
        self.tests = {test.id: test for test in pack.tests}
        self.phases = {(ex.id, phase.id): phase for ex in pack.exercises for phase in ex.phases}
        self.series = {(ex.id, series.id): series for ex in pack.exercises for series in ex.series}
        self.cards = {(deck.id, card.id): card for deck in pack.decks for card in deck.cards}
        self.prompts = {(ex.id, prompt.id): prompt for ex in pack.exercises for prompt in ex.prompts}


class Catalog:
    """One pack, indexed. A `KeyError` from it is a bug: the pack was checked before."""

    def __init__(self, pack: Pack, own_cards: tuple[OwnCard, ...] = (), *, index: _Index | None = None) -> None:
        """Index `pack`, unless it was before; `own_cards` stand first in their decks."""
        self.pack = pack
        self._index = index or _Index(pack)
        self._own_cards = own_cards
        self._own = {(card.deck, card.id): card for card in own_cards}

    def exercise(self, exercise_id: str) -> ExerciseSpec:
        """Return an exercise's structure."""
        return self._index.exercises[exercise_id]

    def has_exercise(self, exercise_id: str) -> bool:
        """Tell whether the pack has this exercise."""
        return exercise_id in self._index.exercises

    def phase(self, exercise_id: str, phase_id: str) -> PhaseSpec:
        """Return a phase's structure."""
        return self._index.phases[exercise_id, phase_id]

    def series(self, exercise_id: str, series_id: str) -> SeriesSpec:
        """Return the structure of a series."""
        return self._index.series[exercise_id, series_id]

    def prompt(self, exercise_id: str, prompt_id: str) -> PromptSpec:
        """Return a prompt's structure."""
        return self._index.prompts[exercise_id, prompt_id]

    def has_prompt(self, exercise_id: str, prompt_id: str) -> bool:
        """Tell whether the exercise has this prompt."""
        return (exercise_id, prompt_id) in self._index.prompts

    def deck(self, deck_id: str) -> DeckSpec:
        """Return a deck's structure."""
        deck = self._index.decks[deck_id]
        own = tuple(CardSpec(card.id) for card in self._own_cards if card.deck == deck_id)
        return replace(deck, cards=(*own, *deck.cards)) if own else deck

    def card(self, deck_id: str, card_id: str) -> CardSpec:
        """Return a card's structure."""
        if self.is_own(deck_id, card_id):
            return CardSpec(card_id)
        return self._index.cards[deck_id, card_id]

    def template(self, template_id: str) -> TemplateSpec:
        """Return a template's structure."""
        return self._index.templates[template_id]

    def item_label(self, language: str, label: str) -> str:
        """Return the title that `template/label` names, empty where it names none."""
        template_id, _, name = label.partition("/")
        words = self.words(language).templates.get(template_id)
        return words.titles.get(name, "") if words is not None else ""

    def handout(self, handout_id: str) -> HandoutSpec:
        """Return a handout's structure."""
        return self._index.handouts[handout_id]

    def test(self, test_id: str) -> TestKey:
        """Return a test's key."""
        return self._index.tests[test_id]

    def words(self, language: str) -> PackTexts:
        """Return all texts in `language`, in the pack's first language where it has no such texts."""
        texts = self.pack.texts
        return texts.get(language) or texts[self.pack.languages[0]]

    def exercise_text(self, language: str, exercise_id: str) -> ExerciseText:
        """Return an exercise's words."""
        return self.words(language).exercises[exercise_id]

    def phase_text(self, language: str, exercise_id: str, phase_id: str) -> PhaseText:
        """Return a phase's words."""
        return self.exercise_text(language, exercise_id).phases[phase_id]

    def prompt_text(self, language: str, exercise_id: str, prompt_id: str) -> PromptText:
        """Return a prompt's words."""
        return self.exercise_text(language, exercise_id).prompts[prompt_id]

    def deck_text(self, language: str, deck_id: str) -> DeckText:
        """Return a deck's words."""
        return self.words(language).decks[deck_id]

    def handout_text(self, language: str, handout_id: str) -> HandoutText:
        """Return a handout's words."""
        return self.words(language).handouts[handout_id]

    def test_text(self, language: str, test_id: str) -> TestText:
        """Return a test's words."""
        return self.words(language).tests[test_id]

    def face(self, language: str, deck_id: str, card_id: str) -> str:
        """Return what the room reads on a revealed card."""
        return _lines(self._card_text(language, deck_id, card_id)[self.deck(deck_id).face])[0]

    def forbidden(self, language: str, deck_id: str, card_id: str) -> tuple[str, ...]:
        """Return the words that must not be said while this card is played."""
        field_id = self.deck(deck_id).forbidden
        return _lines(self._card_text(language, deck_id, card_id).get(field_id, ())) if field_id else ()

    def card_parts(self, language: str, deck_id: str, card_id: str) -> tuple[CardPart, ...]:
        """Return every field of a card in words, in the deck's order."""
        labels = self.deck_text(language, deck_id).fields
        text = self._card_text(language, deck_id, card_id)
        parts = []
        for field in self.deck(deck_id).fields:
            if field.id not in text:
                continue  # a card that a room made has what somebody wrote on it, and no more
            value = text[field.id]
            glosses = _glosses(value) if field.kind is FieldKind.GLOSSARY else ()
            parts.append(CardPart(field.id, labels[field.id], _lines(value), glosses))
        return tuple(parts)

    def numbered_parts(self, language: str, deck_id: str, card_id: str) -> tuple[CardPart, ...]:
        """Return every field of a card; the words that must not be said bear the numbers they are counted by."""
        forbidden = self.deck(deck_id).forbidden
        return tuple(
            replace(part, lines=tuple(f"{number} {line}" for number, line in enumerate(part.lines, start=1)))
            if part.id == forbidden
            else part
            for part in self.card_parts(language, deck_id, card_id)
        )

    def including(self, cards: tuple[OwnCard, ...]) -> Catalog:
        """Return this content with the cards that a workshop made for itself, first in their decks."""
        if cards == self._own_cards:
            return self
        return Catalog(self.pack, cards, index=self._index)

    def is_own(self, deck_id: str, card_id: str) -> bool:
        """Tell whether a card was made by this workshop."""
        return (deck_id, card_id) in self._own

    def _card_text(self, language: str, deck_id: str, card_id: str) -> CardText:
        own = self._own.get((deck_id, card_id))
        if own is not None:
            kinds = {field.id: field.kind for field in self.deck(deck_id).fields}
            single = FieldKind.TEXT
            return {name: lines[0] if kinds.get(name) is single else lines for name, lines in own.texts if lines}
        return self.deck_text(language, deck_id).cards[card_id]


def _lines(value: str | tuple[str, ...] | tuple[Term, ...]) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(entry.term if isinstance(entry, Term) else entry for entry in value)


def _glosses(value: str | tuple[str, ...] | tuple[Term, ...]) -> tuple[str, ...]:
    return tuple(entry.gloss for entry in value if isinstance(entry, Term))
