"""The command line as a whole: in which language it speaks, what it says to wrong use, and all its commands.

Errors go to standard error as one sentence; exit code 2 is for wrong use, 1 for what could not be done.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from facilitator import paths, settings
from facilitator.cli.days import add_days
from facilitator.cli.figures import add_figures
from facilitator.cli.options import data_option
from facilitator.cli.packs import add_packs
from facilitator.cli.papers import add_papers
from facilitator.cli.scoring import add_score
from facilitator.cli.spoken_help import SpokenGroup
from facilitator.cli.telling import fail
from facilitator.errors import ExpectedError
from facilitator.texts import LANGUAGES, Texts

OpenApp = Callable[[Path | None], int]
"""Opens the windows on a data folder and returns the exit code when they are closed."""


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
        return fail(_usage_sentence(error, texts), 2)
    except click.Abort:
        return 1
    except ExpectedError as error:
        from facilitator.sentences import error as sentence

        return fail(sentence(error, texts), 1)
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


def command_line(texts: Texts, open_app: OpenApp) -> click.Group:
    """Return the command line in one language."""
    t = texts.t
    about = t("Run customer-focus workshops. Without a command the app opens.")

    @click.group(cls=SpokenGroup, texts=texts, invoke_without_command=True, help=about)
    @data_option(texts)
    @click.pass_context
    def program(context: click.Context, data: Path | None) -> int:
        context.obj = data
        return open_app(data) if context.invoked_subcommand is None else 0

    add_days(program, texts)
    add_packs(program, texts)
    add_figures(program, texts)
    add_papers(program, texts)
    add_score(program, texts)
    return program
