"""What the commands say alike: a value for programs, and why something cannot be worked out."""

from __future__ import annotations

import json

import click

from facilitator import figure_sentences
from facilitator.assessment.refused import FigureError
from facilitator.texts import Texts


def refuse(error: FigureError, texts: Texts) -> int:
    """Say why something cannot be worked out, and return the exit code."""
    click.echo(figure_sentences.refused(error, texts), err=True)
    return 1


def fail(sentence: str, code: int = 1) -> int:
    """Say why something was not done, and return the exit code."""
    click.echo(sentence, err=True)
    return code


def echo_json(value: object) -> None:
    """Write a value for programs."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))
