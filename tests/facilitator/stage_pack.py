"""A small pack in code, with words in two languages.

Every text of a card is marked and occurs nowhere else, so that a leak is found by looking for it.
"""

from __future__ import annotations

from facilitator.pack.catalog import Catalog
from facilitator.pack.checks_sheets import column_names
from facilitator.pack.kinds import FieldKind, PauseKind
from facilitator.pack.model import (
    CardSpec,
    DeckSpec,
    FieldSpec,
    Pack,
    PromptSpec,
    TemplateItem,
    TemplateSpec,
)
from facilitator.pack.texts import (
    CardText,
    DeckText,
    ExerciseText,
    GuideText,
    PackTexts,
    PhaseText,
    PromptText,
    TemplateText,
    Term,
)
from tests.facilitator.stage_exercises import EXERCISES

LANGUAGES = ("en", "nb")

DECKS = (
    DeckSpec(
        "reasons",
        (FieldSpec("reason"), FieldSpec("forbidden", FieldKind.LIST), FieldSpec("terms", FieldKind.GLOSSARY)),
        face="reason",
        forbidden="forbidden",
        cards=(
            *(CardSpec(f"reason-{number}") for number in range(6)),
            CardSpec("reason-bank", sector="bank"),
            CardSpec("reason-grief", sensitive=True),
        ),
    ),
    DeckSpec(
        "levels",
        (FieldSpec("level"), FieldSpec("how", FieldKind.LIST)),
        face="level",
        cards=tuple(CardSpec(f"level-{mark.lower()}", mark=mark) for mark in "LSW"),
        shuffled=False,
    ),
    DeckSpec("topics", (FieldSpec("topic"),), face="topic", cards=tuple(CardSpec(f"topic-{n}") for n in range(4))),
)

TEMPLATE = TemplateSpec(
    "day",
    "09:00",
    180,
    (
        TemplateItem("talk"),
        TemplateItem("scenes"),
        TemplateItem(pause=PauseKind.BREAK, length=10),
        TemplateItem("pairs", rounds={"rounds": 3}),
        TemplateItem("cases", minutes={"play": 6}, nice_to_have=True),
        TemplateItem(pause=PauseKind.RESERVE, length=5),
        TemplateItem("promises"),
    ),
)


def mark(deck: str, card: str, field: str, language: str, number: int = 0) -> str:
    """Return the text of one entry of a card's field."""
    return f"<{language} {deck} {card} {field} {number}>"


def _card_text(deck: DeckSpec, card: CardSpec, language: str) -> CardText:
    text: CardText = {}
    for field in deck.fields:
        entries = tuple(mark(deck.id, card.id, field.id, language, number) for number in range(2))
        if field.kind is FieldKind.TEXT:
            text[field.id] = entries[0]
        elif field.kind is FieldKind.LIST:
            text[field.id] = entries
        else:
            text[field.id] = tuple(Term(entry, f"{entry} explained") for entry in entries)
    return text


def _prompt_text(prompt: PromptSpec, language: str) -> PromptText:
    sheet = prompt.sheet
    if sheet is None:
        return PromptText(f"{language} {prompt.id}?")
    options = [name for column in sheet.columns for name in column.options]
    return PromptText(
        f"{language} {prompt.id}?",
        columns={name: f"{language} {name}" for name in column_names(sheet)},
        lines={line.id: f"{language} {line.id}" for line in sheet.lines},
        options={name: f"{language} {name}" for name in options},
    )


def _texts(language: str) -> PackTexts:
    guide = GuideText("", "", "", "", "", (), "", "")
    exercises = {
        spec.id: ExerciseText(
            title=f"{language} {spec.id}",
            summary="",
            guide=guide,
            phases={
                phase.id: PhaseText(f"{language} {phase.id}", say="", task=f"{language} task of {phase.id}")
                for phase in spec.phases
            },
            prompts={prompt.id: _prompt_text(prompt, language) for prompt in spec.prompts},
            roles={"client": f"{language} client", "manager": f"{language} manager"},
        )
        for spec in EXERCISES
    }
    decks = {
        deck.id: DeckText(
            title=f"{language} {deck.id}",
            back=f"{language} back of {deck.id}",
            fields={field.id: f"{language} {field.id}" for field in deck.fields},
            cards={card.id: _card_text(deck, card, language) for card in deck.cards},
        )
        for deck in DECKS
    }
    return PackTexts(f"{language} stage", {}, exercises, decks, {"day": TemplateText(f"{language} day", "")})


PACK = Pack(
    "stage",
    "1",
    LANGUAGES,
    ("general", "bank"),
    EXERCISES,
    DECKS,
    (TEMPLATE,),
    {language: _texts(language) for language in LANGUAGES},
)
CATALOG = Catalog(PACK)


def card_texts(deck: str, card: str) -> tuple[str, ...]:
    """Return every text of a card in every language."""
    found = []
    for language in LANGUAGES:
        for part in CATALOG.card_parts(language, deck, card):
            found += [*part.lines, *part.glosses]
    return tuple(found)
