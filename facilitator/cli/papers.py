"""The commands that write papers to hand out and cards to cut, from the pack that ships."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from facilitator.cli.options import FILE
from facilitator.cli.packs import no_deck, shipped_catalog
from facilitator.cli.telling import fail
from facilitator.texts import LANGUAGES, Texts

if TYPE_CHECKING:
    from facilitator.export.printables import PrintWish
    from facilitator.pack.catalog import Catalog


def add_papers(program: click.Group, texts: Texts) -> None:
    """Add the commands to the command line, in one language."""
    _add_handouts(program, texts)
    _add_cards(program, texts)


def _add_handouts(program: click.Group, texts: Texts) -> None:
    t = texts.t

    @program.command(help=t("Write handouts, exercise sheets, guides or tests as one PDF; without --pdf list them."))
    @click.argument("ids", nargs=-1, metavar="[ID]…")
    @click.option("--lang", type=click.Choice(LANGUAGES), default=texts.language, help=t("The language of the paper."))
    @click.option("--letter", is_flag=True, help=t("On US Letter instead of A4."))
    @click.option("--pdf", type=FILE, help=t("Where to write it."))
    def handouts(ids: tuple[str, ...], lang: str, letter: bool, pdf: Path | None) -> int:
        from facilitator.export.paper_size import PaperSize
        from facilitator.export.printables import Kind, PrintWish, named, printables

        catalog = shipped_catalog()
        if pdf is None:
            _list(catalog, Texts(lang))
            return 0
        every = [paper for paper in printables(catalog) if paper.kind is Kind.HANDOUT]
        wish = PrintWish(named(ids, catalog) or tuple(every), lang, size=PaperSize.LETTER if letter else PaperSize.A4)
        _write(wish, catalog, pdf)
        click.echo(t("Written: {path}", path=pdf))
        return 0


def _add_cards(program: click.Group, texts: Texts) -> None:
    t = texts.t

    @program.command(help=t("Write the cards of a deck as PDF, to be cut or folded."))
    @click.argument("deck", metavar="DECK")
    @click.option("--lang", type=click.Choice(LANGUAGES), default=texts.language, help=t("The language of the cards."))
    @click.option("--letter", is_flag=True, help=t("On US Letter instead of A4."))
    @click.option("--sector", help=t("Only the cards of this sector and the general ones."))
    @click.option("--sensitive", is_flag=True, help=t("Sensitive cards too."))
    @click.option("--no-backs", is_flag=True, help=t("Without the backs, for printing on one side."))
    @click.option("--folded", type=click.IntRange(1, 200), help=t("One card a page, folded: for so many groups."))
    @click.option("--pdf", type=FILE, required=True, help=t("Where to write it."))
    def cards(
        deck: str,
        lang: str,
        letter: bool,
        sector: str | None,
        sensitive: bool,
        no_backs: bool,
        folded: int | None,
        pdf: Path,
    ) -> int:
        from facilitator.export.paper_size import PaperSize
        from facilitator.export.printables import Kind, Printable, PrintWish

        catalog = shipped_catalog()
        sectors = catalog.pack.sectors
        if all(spec.id != deck for spec in catalog.pack.decks):
            return no_deck(deck, catalog, texts)
        if sector is not None and sector not in sectors:
            known = ", ".join(sectors)
            return fail(t("There is no sector “{id}”: choose one of these: {known}.", id=sector, known=known))
        wish = PrintWish(
            (Printable(Kind.DECK, deck),),
            lang,
            size=PaperSize.LETTER if letter else PaperSize.A4,
            sector=sector or "general",
            sensitive=sensitive,
            backs=not no_backs,
            folded=folded or 0,
        )
        _write(wish, catalog, pdf)
        click.echo(t("Written: {path}", path=pdf))
        return 0


def _list(catalog: Catalog, texts: Texts) -> None:
    from facilitator.export.printables import Kind, printables, title_of

    for paper in printables(catalog):
        if paper.kind is not Kind.DECK:
            click.echo(f"{paper.code}  {title_of(paper, catalog, texts)}")


def _write(wish: PrintWish, catalog: Catalog, pdf: Path) -> None:
    from facilitator.export.pdf_collection import render_collection
    from facilitator.export.printables import collection
    from facilitator.export.saving import save_paper

    today = date.today()  # noqa: DTZ011 - the person's own day
    papers = collection(wish, catalog, Texts(wish.language), day=today)
    save_paper(partial(render_collection, papers), pdf)
