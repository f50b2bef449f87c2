"""What the tests of the command line share."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import NamedTuple

import pytest

from facilitator.cli import program


class Said(NamedTuple):
    """What a command came to."""

    code: int
    out: str
    err: str


class CommandLine:
    """Runs commands in this process and takes down whether the windows were asked for."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.opened: list[Path | None] = []

    def __call__(self, *arguments: str | Path) -> Said:
        code = program.main([str(argument) for argument in arguments], self._open)
        out, err = self._capsys.readouterr()
        return Said(code, out, err)

    def _open(self, data: Path | None) -> int:
        self.opened.append(data)
        return 0


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, memory: Path) -> CommandLine:
    """Give the command line, spoken in English; what it makes for a moment it makes in memory."""
    monkeypatch.setattr(tempfile, "tempdir", str(memory))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    return CommandLine(capsys)
