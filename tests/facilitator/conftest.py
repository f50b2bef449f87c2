"""What the tests of the domain share."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.facilitator.stage import Stage, StageMaker, stages


@pytest.fixture
def make_stage(memory: Path) -> Iterator[StageMaker]:
    """Give a maker of workshops over files of their own."""
    yield from stages(memory)


@pytest.fixture
def stage(make_stage: StageMaker) -> Stage:
    """Give a workshop with seven people that has not begun."""
    return make_stage(people=7)


@pytest.fixture(scope="session")
def in_memory() -> Iterator[Path]:
    """Give a folder in memory where there is one: thousands of steps need no disk that is shared to write to."""
    shared = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=shared if os.access(shared, os.W_OK) else None) as folder:
        yield Path(folder)


@pytest.fixture
def memory(in_memory: Path) -> Iterator[Path]:
    """Give a folder of this test's own in memory."""
    with tempfile.TemporaryDirectory(dir=in_memory) as folder:
        yield Path(folder)
