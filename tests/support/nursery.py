"""Starts one program of the tests again and again, each time a process of its own that others can kill.

A fresh Python would spend most of a short life importing the same modules. So one process imports them, and each life
is a fork of it from before there is any application; how a start goes from its very beginning is tested elsewhere.

Run as `python -m tests.support.nursery MODULE...`. Each line of JSON that comes in begins a life: the file its output
goes to, then its arguments. The main() of the first module is called in it. Each life is told by its process id, and
its end by its exit code.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Self

ROOT = Path(__file__).resolve().parents[2]


class Nursery:
    """The tests' end of it: one life at a time."""

    def __init__(self, *modules: str) -> None:
        """Import the modules, the program's own first."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.support.nursery", *modules],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._alive = 0

    def start(self, out: Path, *arguments: str) -> None:
        """Begin a life that writes to `out`."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([str(out), *arguments]) + "\n")
        self._process.stdin.flush()
        self._alive = self._told()

    def ends_within(self, seconds: float) -> bool:
        """Tell whether the life ends by itself before so many seconds have passed."""
        assert self._process.stdout is not None
        return bool(select.select([self._process.stdout], [], [], seconds)[0])

    def kill(self) -> None:
        """End the life with SIGKILL, and wait until it is gone; it must not have ended by itself."""
        os.kill(self._alive, signal.SIGKILL)
        self._alive = 0
        assert self._told() == -signal.SIGKILL, "it ended before it was killed"

    def __enter__(self) -> Self:
        """Return the nursery."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the life that runs, and the nursery."""
        if self._alive:
            os.kill(self._alive, signal.SIGKILL)
        self._process.communicate()

    def _told(self) -> int:
        assert self._process.stdout is not None
        return int(self._process.stdout.readline())


def main(modules: list[str]) -> None:
    """Begin the lives that are asked for, one after the other."""
    program, *_ = [import_module(module) for module in modules]
    for line in sys.stdin:
        out, *arguments = json.loads(line)
        pid = os.fork()
        if not pid:
            _live(program.main, Path(out), [program.__name__, *arguments])
        _tell(pid)
        _, status = os.waitpid(pid, 0)
        _tell(os.waitstatus_to_exitcode(status))


def _live(program: object, out: Path, words: list[str]) -> None:
    """Be the program until the end."""
    with out.open("wb") as file, open(os.devnull, "rb") as nothing:
        os.dup2(file.fileno(), sys.stdout.fileno())
        os.dup2(nothing.fileno(), sys.stdin.fileno())
    sys.argv = words
    assert callable(program)
    code = 1
    try:
        code = program() or 0
    finally:
        sys.stdout.flush()
        os._exit(code)


def _tell(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
