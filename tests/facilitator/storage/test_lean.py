"""The store loads little of what sqlite-utils brings along, and all of it is still there for whoever asks."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import sys
if sys.argv[1:]:
    import PySide6.QtCore  # looks at every module that is imported after it
import facilitator.desk
names = ("_hashlib", "_ssl", "click", "dateutil.parser")
print([name for name in names if name in sys.modules])
import hashlib
from sqlite_utils import recipes, utils
print(hashlib.sha256(b"a pack").hexdigest()[:8], recipes.parsedate("1 May 2026"), utils.click.Path(exists=True).exists)
import click
import dateutil.parser
print(click.Group.__mro__[1].__module__, dateutil.parser.parse("1 May 2026").day)
"""


@pytest.mark.parametrize("beside_qt", [[], ["qt"]])
def test_neither_openssl_nor_a_command_line_is_loaded_and_what_they_do_is_done(beside_qt: list[str]) -> None:
    command = [sys.executable, "-c", PROGRAM, *beside_qt]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.splitlines() == ["[]", "d55b1796 2026-05-01 True", "click.core 1"]
