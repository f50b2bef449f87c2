"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from facilitator.texts import Texts

FILE = click.Path(path_type=Path, dir_okay=False)
"""A file to write."""


def data_option(texts: Texts) -> Callable[[Any], Any]:
    """Return the option that names another data folder."""
    folder = click.Path(path_type=Path, file_okay=False)
    return click.option("--data", type=folder, help=texts.t("The folder for the workshops; made if it is not there."))
