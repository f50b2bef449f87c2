"""The program without a window: the same door from the command line, and no Qt.

Errors go to standard error as one sentence; exit code 2 is for wrong use, 1 for what could not be done.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from facilitator import paths, settings
from facilitator.cli_figures import add_figures
from facilitator.cli_help import SpokenGroup
from facilitator.cli_papers import add_papers
from facilitator.cli_tests import add_score
from facilitator.errors import ExpectedError
from facilitator.texts import LANGUAGES, Texts

OpenApp = Callable[[Path | None], int]
"""Opens the windows on a data folder and returns the exit code when they are closed."""

_DATA = click.Path(path_type=Path, file_okay=False)
_SEED = click.IntRange(0, 2**53)
_FILE = click.Path(path_type=Path, dir_okay=False)


def main(arguments: Sequence[str], open_app: OpenApp) -> int:
    """Carry out a command line and return the exit code; without a command the app opens."""
    # Pipes and consoles of other encodings must not lose an ø; everything written is UTF-8.
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    texts = Texts(_language(_named_folder(arguments)))
    try:
        outcome = command_line(texts, open_app).main(list(arguments), prog_name="facilitator", standalone_mode=False)
    except click.UsageError as error:
        return _fail(_usage_sentence(error, texts), 2)
    except click.Abort:
        return 1
    except ExpectedError as error:
        from facilitator.sentences import error as sentence

        return _fail(sentence(error, texts), 1)
    return outcome if isinstance(outcome, int) else 0


def _named_folder(arguments: Sequence[str]) -> Path | None:
    """Return the folder after `--data`; it holds the language that the rest is read and answered in."""
    for index, argument in enumerate(arguments):
        if argument == "--data":
            return Path(*arguments[index + 1 : index + 2])
        if argument.startswith("--data="):
            return Path(argument.removeprefix("--data="))
    return None


def _language(data: Path | None) -> str:
    """Return the language to speak: the one chosen in the app, else the system's, else English."""
    chosen = settings.load(paths.home(data))
    if chosen.chosen_language:
        return chosen.language
    named = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    short = {"no": "nb", "nn": "nb"}.get(named[:2], named[:2])
    return short if short in LANGUAGES else LANGUAGES[0]


def _fail(sentence: str, code: int) -> int:
    click.echo(sentence, err=True)
    return code


def _usage_sentence(error: click.UsageError, texts: Texts) -> str:
    """Return wrong use as one sentence in the person's language."""
    match error:
        case click.NoSuchOption(option_name=name):
            return texts.t("There is no option {name}; --help shows what there is.", name=name)
        case click.MissingParameter(param=click.Parameter(human_readable_name=name)):
            return texts.t("{name} is missing; --help shows how to ask.", name=name)
        case click.BadParameter(param=click.Parameter(human_readable_name=name)):
            return texts.t("{name} cannot have this value; --help shows what it can be.", name=name)
        case _:
            return texts.t("This command is not known or not complete; --help shows what there is.")


@contextmanager
def _folder(data: Path | None, *, throw_away: bool = False) -> Iterator[Path]:
    """Hand out the data folder: the chosen one, the person's, or a temporary one that is gone afterwards."""
    if data is None and throw_away:
        with tempfile.TemporaryDirectory(prefix="facilitator-") as temporary:
            yield Path(temporary)
    else:
        yield paths.home(data)


def command_line(texts: Texts, open_app: OpenApp) -> click.Group:
    """Return the command line in one language."""
    t = texts.t
    of_data = click.option("--data", type=_DATA, help=t("The folder for the workshops; made if it is not there."))

    about = t("Run customer-focus workshops. Without a command the app opens.")

    @click.group(cls=SpokenGroup, texts=texts, invoke_without_command=True, help=about)
    @of_data
    @click.pass_context
    def program(context: click.Context, data: Path | None) -> int:
        context.obj = data
        return open_app(data) if context.invoked_subcommand is None else 0

    @program.command(help=t("Play a whole day through on a simulated clock, and write down what happens."))
    @click.option("--template", default="half-day", show_default=True, help=t("Which day to play."))
    @click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help=t("Its language."))
    @click.option("--people", type=click.IntRange(0, 200), default=12, show_default=True, help=t("How many take part."))
    @click.option("--seed", type=_SEED, default=1, show_default=True, help=t("The same seed gives the same day."))
    @of_data
    @click.option("--pdf", type=_FILE, help=t("Write the summary here."))
    @click.option("--journal", type=_FILE, help=t("Write one line of JSON for each event here."))
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
        from facilitator.rehearsing import Wish, rehearse_day

        with _folder(data or context.obj, throw_away=True) as folder, Desk.rehearsal(folder, seed) as desk:
            wish = Wish(template, lang, people, seed)
            told = rehearse_day(desk, wish, pdf, journal)
        click.echo(told.sentence(texts))
        return 0

    @program.command(help=t("List the workshops."))
    @click.option("--json", "as_json", is_flag=True, help=t("As JSON."))
    @of_data
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
            click.echo(json.dumps(plain, ensure_ascii=False, indent=2))
        elif not rows:
            click.echo(t("There are no workshops yet."))
        else:
            for row in rows:
                click.echo("  ".join(part for part in (row.id, row.day.isoformat(), row.title, row.client) if part))
        return 0

    @program.command(help=t("Write a workshop's summary as PDF."))
    @click.argument("workshop_id", metavar="ID")
    @click.option("--pdf", type=_FILE, required=True, help=t("Where to write it."))
    @of_data
    @click.pass_context
    def export(context: click.Context, workshop_id: str, pdf: Path, data: Path | None) -> int:
        from facilitator.desk import Desk
        from facilitator.rehearsing import write_summary

        with Desk.open(paths.home(data or context.obj)) as desk:
            write_summary(desk.open_workshop(workshop_id), pdf)
        click.echo(t("Written: {path}", path=pdf))
        return 0

    @program.command(help=t("Check a pack and tell everything that is wrong with it."))
    @click.argument("pack_dir", type=click.Path(path_type=Path), metavar="PACK_DIR")
    @of_data
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

    add_figures(program, texts)
    add_papers(program, texts)
    add_score(program, texts)
    return program
