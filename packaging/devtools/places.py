"""Where things lie in a checkout, and how a child process is started there."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
SCRIPTS = VENV / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = SCRIPTS / ("python.exe" if sys.platform == "win32" else "python")
LOCALE = ROOT / "assets" / "locale"
LOCK = ROOT / "packaging" / "requirements.txt"


class DevError(Exception):
    """Something could not be done; the text says what, and what to do about it."""


def child_environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give the environment for our own Python processes."""
    environment = dict(os.environ)
    # without compiled files the app starts five times slower
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment.update(extra or {})
    return environment


def call(words: Sequence[str | Path], *, cwd: Path | None = None, extra: Mapping[str, str] | None = None) -> int:
    """Run a command with our own output and input, and give its exit code."""
    sys.stdout.flush()
    return subprocess.run([str(word) for word in words], cwd=cwd, env=child_environment(extra), check=False).returncode


def must(words: Sequence[str | Path], why: str, *, extra: Mapping[str, str] | None = None) -> None:
    """Run a command of the set-up from the root; stop everything with `why` where it fails."""
    if call(words, cwd=ROOT, extra=extra) != 0:
        raise DevError(f"{why} The command was: {' '.join(str(word) for word in words)}")
