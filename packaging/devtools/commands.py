"""What each command of `packaging/dev.py` does, once the set-up stands."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from devtools.environment import ensure_environment, install_lock
from devtools.places import PYTHON, ROOT, SCRIPTS, DevError, call, must
from devtools.steps import Step, exit_code, run_side_by_side, run_streaming, summary
from devtools.system import OFFSCREEN, WINDOWS, X_SERVER, ensure_libraries

PACKAGING = ROOT / "packaging"
REHEARSAL = ROOT / "rehearsal"
CODE = ("facilitator", "ui", "packaging", "tests")
# Qt draws into memory, so no screen is asked for
NO_SCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def run(arguments: Sequence[str]) -> int:
    """Open the app and pass the arguments on to it; without a display, rehearse the sample day instead."""
    seen = has_display(os.environ, sys.platform)
    ensure_libraries(OFFSCREEN | WINDOWS if seen else OFFSCREEN, "The app needs")
    ensure_environment()
    if not seen and opens_window(arguments):
        return _rehearse(arguments)
    # -P: a folder called `ui` where the command is given is not ours
    return call([PYTHON, "-P", "-m", "ui", *arguments])


def test(arguments: Sequence[str]) -> int:
    """Run all tests, and all checks beside them; the arguments are pytest's."""
    began = time.monotonic()
    _set_up_for_tests()
    colour = ["--color=yes"] if sys.stdout.isatty() else []
    # one process a core, and whoever is done takes over from the other: most of the time goes into starting windows
    side_by_side = ["-n", "auto", "--dist", "worksteal"]
    pytest = Step("pytest", (PYTHON, "-m", "pytest", "-q", *side_by_side, *colour, *arguments))
    # the types take longer than all other checks together: before the tests, a core would wait for them
    with ThreadPoolExecutor(max_workers=1) as beside:
        checking = beside.submit(run_side_by_side, check_steps(), at_once=1)
        tests, closing = run_streaming(pytest)
    outcomes = [*checking.result(), tests]
    print(summary(outcomes, time.monotonic() - began))
    # the closing line of pytest is the last one: whoever reads how many passed looks for it there
    print(closing, end="", flush=True)
    return exit_code(outcomes)


def setup(arguments: Sequence[str]) -> int:
    """Set up what the tests need and do nothing else; it takes no arguments."""
    if arguments:
        raise DevError(f"setup takes no arguments, and was given: {' '.join(arguments)}")
    _set_up_for_tests()
    return 0


def check(arguments: Sequence[str]) -> int:
    """Run all checks and no tests; with --fix, format and mend first what can be mended by itself."""
    began = time.monotonic()
    ensure_environment()
    if "--fix" in arguments:
        call([SCRIPTS / "ruff", "check", "--quiet", "--fix-only", *CODE], cwd=ROOT)
        call([SCRIPTS / "ruff", "format", *CODE], cwd=ROOT)
    outcomes = run_side_by_side(check_steps())
    print(summary(outcomes, time.monotonic() - began))
    return exit_code(outcomes)


def screens(arguments: Sequence[str]) -> int:
    """Unplug, lose and mirror monitors while a card lies open; skipped where there is no X server to do it on."""
    _set_up_for_tests()
    return call([PYTHON, "-m", "pytest", "-s", "tests/faults/two_monitors.py", *arguments], cwd=ROOT)


def bench(arguments: Sequence[str]) -> int:
    """Measure the app against bare programs that do the least of the same."""
    _set_up_for_tests()
    return call([PYTHON, ROOT / "tests" / "bench" / "run.py", *arguments], cwd=ROOT)


def shots(arguments: Sequence[str]) -> int:
    """Make the pictures of the README anew."""
    _set_up_for_tests()
    return call([PYTHON, PACKAGING / "shots.py", *arguments], cwd=ROOT, extra=NO_SCREEN)


def build(arguments: Sequence[str]) -> int:
    """Build the app as one folder that runs without Python being installed, in dist/."""
    ensure_libraries(OFFSCREEN | WINDOWS, "The build takes along")
    ensure_environment()
    install_lock(PACKAGING / "requirements-build.txt")
    words: list[str | Path] = ["--noconfirm", "--distpath", ROOT / "dist", "--workpath", ROOT / "build", *arguments]
    return call([PYTHON, "-m", "PyInstaller", *words, PACKAGING / "facilitator.spec"], cwd=ROOT)


def check_steps() -> list[Step]:
    """Give the checks that need no test run, the slowest first, so that the others fill the time beside it."""
    fix = "`packaging/dev.py check --fix` does it."
    return [
        Step("types", (PYTHON, "-m", "mypy")),
        Step("directions of imports", (SCRIPTS / "lint-imports",)),
        Step("format", (SCRIPTS / "ruff", "format", "--check", *CODE), fix),
        Step("lint", (SCRIPTS / "ruff", "check", *CODE)),
        Step("catalogues", (PYTHON, PACKAGING / "catalogues.py")),
        *(Step(f"pack {pack.name}", (PYTHON, "-m", "ui", "check", pack)) for pack in _packs()),
    ]


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Tell whether a window could be shown; who names a platform for Qt is taken at their word."""
    if not platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def opens_window(arguments: Iterable[str]) -> bool:
    """Tell whether the app would open its windows with these arguments: it does without a command."""
    words = iter(arguments)
    for word in words:
        if word == "--data":
            next(words, None)
        elif word in ("-h", "--help", "--version") or not word.startswith("-"):
            return False
    return True


def _rehearse(arguments: Sequence[str]) -> int:
    print("There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the sample day is rehearsed.")
    REHEARSAL.mkdir(exist_ok=True)
    pdf, journal = REHEARSAL / "summary.pdf", REHEARSAL / "journal.jsonl"
    options: list[str | Path] = ["--template", "half-day", "--pdf", pdf, "--journal", journal, *arguments]
    must([PYTHON, "-P", "-m", "ui", "rehearse", *options], "The day could not be rehearsed.")
    must(
        [PYTHON, PACKAGING / "shots.py", "--into", REHEARSAL],
        "The pictures of console and wall could not be made.",
        extra=NO_SCREEN,
    )
    print(f"Look into {REHEARSAL}:")
    for path in sorted(REHEARSAL.iterdir()):
        print(f"  {path.name:<32} {path.stat().st_size / 1024:8.0f} kB")
    return 0


def _set_up_for_tests() -> None:
    ensure_libraries(OFFSCREEN | WINDOWS | X_SERVER, "The tests need")
    ensure_environment()


def _packs() -> list[Path]:
    return sorted(path for path in (ROOT / "scenarios").glob("*") if path.is_dir())
