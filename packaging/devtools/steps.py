"""Steps of a check: run side by side, each told in one line with its time, the output of a failed one shown."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from devtools.places import ROOT, child_environment


@dataclass(frozen=True, slots=True)
class Step:
    """One command of a check.

    Attributes:
        name: What a person calls it.
        words: The command; it runs in the root of the project.
        advice: What to do where it fails, if that is not plain from its output.
    """

    name: str
    words: tuple[str | Path, ...]
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a step went."""

    step: Step
    exit_code: int
    output: str
    took_s: float

    @property
    def ok(self) -> bool:
        """Tell whether the step passed."""
        return self.exit_code == 0


def run_side_by_side(steps: Sequence[Step], at_once: int | None = None) -> list[Outcome]:
    """Run all steps, as many at once as there are cores or as said, and tell each when it is done."""
    outcomes = []
    with ThreadPoolExecutor(max_workers=at_once or os.cpu_count()) as pool:
        for future in as_completed([pool.submit(_run, step) for step in steps]):
            outcomes.append(future.result())
            tell(outcomes[-1])
    return outcomes


def run_streaming(step: Step) -> tuple[Outcome, str]:
    """Run one step with its output passed on as it comes, all but the last line, which is given back.

    So that the closing line of a test runner can be the last of all.
    """
    began = time.monotonic()
    held = ""
    with subprocess.Popen(
        [str(word) for word in step.words],
        cwd=ROOT,
        env=child_environment(),
        text=True,
        encoding="utf-8",
        errors="replace",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(held, end="", flush=True)
            held = line
    outcome = Outcome(step, process.returncode, "", time.monotonic() - began)
    return outcome, held


def tell(outcome: Outcome) -> None:
    """Print one line for a step, and below it the output where it failed."""
    verdict = "ok    " if outcome.ok else "FAILED"
    print(f"{verdict} {outcome.step.name:<24} {outcome.took_s:6.1f} s", flush=True)
    if not outcome.ok:
        print("\n".join(f"    {line}" for line in outcome.output.splitlines()))
        if outcome.step.advice:
            print(f"    → {outcome.step.advice}")
        sys.stdout.flush()


def summary(outcomes: Sequence[Outcome], took_s: float) -> str:
    """Say in one line how all of it went."""
    failed = [outcome.step.name for outcome in outcomes if not outcome.ok]
    verdict = f"FAILED: {', '.join(failed)}" if failed else f"all {len(outcomes)} steps passed"
    return f"{verdict} ({took_s:.0f} s)"


def exit_code(outcomes: Sequence[Outcome]) -> int:
    """Give the exit code of the first step that failed, else 0."""
    return next((outcome.exit_code or 1 for outcome in outcomes if not outcome.ok), 0)


def _run(step: Step) -> Outcome:
    began = time.monotonic()
    done = subprocess.run(
        [str(word) for word in step.words],
        cwd=ROOT,
        env=child_environment(),
        text=True,
        encoding="utf-8",
        errors="replace",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return Outcome(step, done.returncode, done.stdout, time.monotonic() - began)
