"""Two apps never work with one data folder, and a crash locks nobody out."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.errors import ErrorCode, ExpectedError
from ui.process import alone

HOLD = """
import sys
from pathlib import Path
from ui.process import alone
lock = alone.take(Path(sys.argv[1]))
print("held")
sys.stdout.flush()
sys.stdin.read()
"""


def held_by_another(folder: Path) -> subprocess.Popen[str]:
    """Have another process take the folder and keep it."""
    words = [sys.executable, "-c", HOLD, str(folder)]
    other = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None and other.stdout.readline() == "held\n"
    return other


def test_a_folder_that_another_app_has_is_refused_and_free_again_after_a_crash(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "data"
    with held_by_another(folder) as other:
        with pytest.raises(ExpectedError) as refused:
            alone.take(folder)
        other.kill()
    assert refused.value.code is ErrorCode.ALREADY_OPEN
    lock = alone.take(folder)
    assert lock is not None
    lock.unlock()


def test_a_folder_that_cannot_be_made_is_left_to_who_opens_it(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert alone.take(tmp_path / "file" / "data") is None
