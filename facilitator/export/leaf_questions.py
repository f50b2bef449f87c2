"""A test on paper: the items for the one who fills it in, and the key for the trainer, never on the same page."""

from __future__ import annotations

from facilitator.assessment.key import TestKey
from facilitator.assessment_words import cannot_tell, caution
from facilitator.export.leaf import Answer, Field, Leaf, Listing, Part, Question, Scale, Term
from facilitator.pack.catalog import Catalog
from facilitator.pack.texts import Passage, TestText
from facilitator.texts import Texts


def leaf_of_test(catalog: Catalog, texts: Texts, test_id: str) -> Leaf:
    """Return a test to be filled in, without its key and without anybody's name."""
    key, words = catalog.test(test_id), catalog.test_text(texts.language, test_id)
    fields = Field((texts.t("My own code word, not my name"), texts.t("Date")))
    return Leaf(
        title=words.title,
        kicker=texts.t("For yourself alone. Filling it in is your choice; what you share of it is, too."),
        lead=words.intro,
        parts=(fields, *_items(key, words, texts)),
        closing=caution(texts),
        foot=words.title,
    )


def key_leaf(catalog: Catalog, texts: Texts, test_id: str) -> Leaf:
    """Return the key of a test: what the answers count, and what the sum says."""
    key, words = catalog.test(test_id), catalog.test_text(texts.language, test_id)
    title = texts.t("{title}: the key", title=words.title)
    bands = tuple(
        Term(words.bands[band.id].title, words.bands[band.id].text, f"{band.from_}–{band.to}") for band in key.bands
    )
    return Leaf(
        title=title,
        kicker=texts.t("For the trainer"),
        lead=texts.t("Everybody counts for themselves. Nobody has to show their sum, and nobody asks for it."),
        parts=(
            Passage(texts.t("What the answers count"), points=_points(key, texts)),
            Listing(texts.t("What the sum says"), bands),
            Passage(texts.t("Mind"), points=_cautions(key, texts)),
        ),
        foot=title,
    )


def _items(key: TestKey, words: TestText, texts: Texts) -> tuple[Part, ...]:
    numbers = range(1, key.items + 1)
    if key.statements:
        scale = tuple(Answer(sign, words.answers[sign]) for sign in key.answers)
        return (Scale(scale, tuple((texts.number(item), words.ask(item)) for item in numbers)),)
    return tuple(
        Question(
            texts.number(item), words.ask(item), tuple(Answer(sign, words.answer(item, sign)) for sign in key.answers)
        )
        for item in numbers
    )


def _points(key: TestKey, texts: Texts) -> tuple[str, ...]:
    pairs = zip(key.answers, key.points, strict=True)
    if key.statements:
        count = texts.t("Each answer counts as its number. Add the numbers of all {items} statements.", items=key.items)
    else:
        worth = "  ·  ".join(f"{sign}\u00a0=\u00a0{texts.number(points)}" for sign, points in pairs)
        count = texts.t("{worth}. Add the points of all {items} items.", worth=worth, items=key.items)
    span = texts.t("The sum lies between {least} and {most}.", least=key.least, most=key.most)
    return (count, span, texts.t("With an item left out there is no sum: fill it in, or leave the sum."))


def _cautions(key: TestKey, texts: Texts) -> tuple[str, ...]:
    shares = texts.t("In the group only what people offer by themselves; no sheet is collected with a name on it.")
    unsure: tuple[str, ...] = ()
    if key.unsure is not None:
        often = texts.t("From {count} times “{answer}” on:", count=key.unsure.from_, answer=key.unsure.answer)
        unsure = (f"{often} {cannot_tell(texts)}",)
    return (*unsure, shares, caution(texts))
