"""The commands about days: rehearse one, list those that are there, write the summary of one."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from facilitator import paths
from facilitator.cli.options import FILE, data_option
from facilitator.cli.telling import echo_json
from facilitator.texts import LANGUAGES, Texts

_SEED = click.IntRange(0, 2**53)


def add_days(program: click.Group, texts: Texts) -> None:
    """Add the commands to the command line, in one language."""
    _add_rehearse(program, texts)
    _add_workshops(program, texts)
    _add_export(program, texts)


def _add_rehearse(program: click.Group, texts: Texts) -> None:
    t = texts.t

    @program.command(help=t("Play a whole day through on a simulated clock, and write down what happens."))
    @click.option("--template", default="half-day", show_default=True, help=t("Which day to play."))
    @click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help=t("Its language."))
    @click.option("--people", type=click.IntRange(0, 200), default=12, show_default=True, help=t("How many take part."))
    @click.option("--seed", type=_SEED, default=1, show_default=True, help=t("The same seed gives the same day."))
    @data_option(texts)
    @click.option("--pdf", type=FILE, help=t("Write the summary here."))
    @click.option("--journal", type=FILE, help=t("Write one line of JSON for each event here."))
    @click.pass_context
    def rehearse(
        context: click.Context,
        template: str,
        lang: str,
        people: int,
        seed: int,
        data: Path | None,
        pdf: Path | None,
        journal: Path | None,
    ) -> int:
        from facilitator.desk import Desk
        from facilitator.rehearsal.outcome import Wish, rehearse_day

        with _folder(data or context.obj, throw_away=True) as folder, Desk.rehearsal(folder, seed) as desk:
            wish = Wish(template, lang, people, seed)
            told = rehearse_day(desk, wish, pdf, journal)
        click.echo(told.sentence(texts))
        return 0


def _add_workshops(program: click.Group, texts: Texts) -> None:
    t = texts.t

    @program.command(help=t("List the workshops."))
    @click.option("--json", "as_json", is_flag=True, help=t("As JSON."))
    @data_option(texts)
    @click.pass_context
    def workshops(context: click.Context, as_json: bool, data: Path | None) -> int:
        from facilitator.desk import Desk

        with Desk.open(paths.home(data or context.obj)) as desk:
            rows = desk.store.listed()
        if as_json:
            plain = [
                {
                    "id": row.id,
                    "title": row.title,
                    "client": row.client,
                    "place": row.place,
                    "day": row.day.isoformat(),
                    "status": row.status.value,
                }
                for row in rows
            ]
            echo_json(plain)
        elif not rows:
            click.echo(t("There are no workshops yet."))
        else:
            for row in rows:
                click.echo("  ".join(part for part in (row.id, row.day.isoformat(), row.title, row.client) if part))
        return 0


def _add_export(program: click.Group, texts: Texts) -> None:
    t = texts.t

    @program.command(help=t("Write a workshop’s summary as PDF."))
    @click.argument("workshop_id", metavar="ID")
    @click.option("--letter", is_flag=True, help=t("On US Letter instead of A4."))
    @click.option("--pdf", type=FILE, required=True, help=t("Where to write it."))
    @data_option(texts)
    @click.pass_context
    def export(context: click.Context, workshop_id: str, letter: bool, pdf: Path, data: Path | None) -> int:
        from facilitator.desk import Desk
        from facilitator.rehearsal.outcome import write_summary

        with Desk.open(paths.home(data or context.obj)) as desk:
            write_summary(desk.open_workshop(workshop_id), pdf, letter=letter)
        click.echo(t("Written: {path}", path=pdf))
        return 0


@contextmanager
def _folder(data: Path | None, *, throw_away: bool = False) -> Iterator[Path]:
    """Hand out the data folder: the chosen one, the person's, or a temporary one that is gone afterwards."""
    if data is None and throw_away:
        with tempfile.TemporaryDirectory(prefix="facilitator-") as temporary:
            yield Path(temporary)
    else:
        yield paths.home(data)
