"""The commands that look into packs: check one, list the decks and cards of the one that ships."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli.options import data_option
from facilitator.cli.telling import echo_json, fail
from facilitator.texts import LANGUAGES, Texts

if TYPE_CHECKING:
    from facilitator.pack.catalog import CardPart, Catalog


def add_packs(program: click.Group, texts: Texts) -> None:
    """Add the commands to the command line, in one language."""
    _add_check(program, texts)
    _add_decks(program, texts)


def shipped_catalog() -> Catalog:
    """Return the pack that ships, read without opening anybody's workshops."""
    from facilitator.pack.catalog import Catalog
    from facilitator.shipped import shipped_pack

    return Catalog(shipped_pack())


def no_deck(deck: str, catalog: Catalog, texts: Texts) -> int:
    """Say which decks there are instead, and return the exit code."""
    known = ", ".join(spec.id for spec in catalog.pack.decks)
    return fail(texts.t("There is no deck “{id}”: choose one of these: {known}.", id=deck, known=known))


def _add_check(program: click.Group, texts: Texts) -> None:
    t = texts.t

    @program.command(help=t("Check a pack and tell everything that is wrong with it."))
    @click.argument("pack_dir", type=click.Path(path_type=Path), metavar="PACK_DIR")
    @data_option(texts)
    def check(pack_dir: Path, data: Path | None) -> int:
        from facilitator.pack.loader import read_pack
        from facilitator.pack.sentences import line

        pack, problems = read_pack(pack_dir)
        for problem in problems:
            click.echo(line(problem, texts), err=True)
        if pack is None:
            return 1
        cards = sum(len(deck.cards) for deck in pack.decks)
        click.echo(
            t(
                "{title} is in order: {exercises} exercises, {cards} cards, {templates} templates ({languages}).",
                title=pack.texts[pack.languages[0]].title,
                exercises=len(pack.exercises),
                cards=cards,
                templates=len(pack.templates),
                languages=", ".join(pack.languages),
            )
        )
        return 0


def _add_decks(program: click.Group, texts: Texts) -> None:
    t = texts.t

    @program.command(help=t("List the decks, or the cards of one."))
    @click.option("--deck", metavar="NAME", help=t("Only this deck, with its cards."))
    @click.option("--lang", type=click.Choice(LANGUAGES), default=texts.language, help=t("The language of the cards."))
    @click.option("--json", "as_json", is_flag=True, help=t("As JSON, with every text of every card."))
    def decks(deck: str | None, lang: str, as_json: bool) -> int:
        catalog = shipped_catalog()
        known = [spec.id for spec in catalog.pack.decks]
        if deck is not None and deck not in known:
            return no_deck(deck, catalog, texts)
        if as_json:
            echo_json({name: _cards(catalog, lang, name) for name in ([deck] if deck else known)})
        elif deck is None:
            _tell_decks(catalog, texts)
        else:
            for card in catalog.deck(deck).cards:
                click.echo(f"{card.id}  {card.sector}  {catalog.face(lang, deck, card.id)}")
        return 0


def _tell_decks(catalog: Catalog, texts: Texts) -> None:
    for spec in catalog.pack.decks:
        click.echo(f"{spec.id}  {texts.n('one card', '{count} cards', len(spec.cards))}")


def _cards(catalog: Catalog, language: str, deck: str) -> list[dict[str, object]]:
    """Return the cards of a deck with their texts by field."""
    cards: list[dict[str, object]] = []
    for card in catalog.deck(deck).cards:
        kinds = {field.id: field.kind.value for field in catalog.deck(deck).fields}
        parts = catalog.card_parts(language, deck, card.id)
        words = {part.id: _words(part, kinds[part.id]) for part in parts}
        cards.append({"id": card.id, "sector": card.sector, **words})
    return cards


def _words(part: CardPart, kind: str) -> object:
    """Return a field as JSON has it: a text, a list of texts, or terms with their glosses."""
    if kind == "glossary":
        return [{"term": term, "gloss": gloss} for term, gloss in zip(part.lines, part.glosses, strict=True)]
    return part.lines[0] if kind == "text" else list(part.lines)
