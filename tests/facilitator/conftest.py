"""What the tests of the domain share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.facilitator.stage import Stage, StageMaker, stages


@pytest.fixture
def make_stage(tmp_path: Path) -> Iterator[StageMaker]:
    """Give a maker of workshops over files of their own."""
    yield from stages(tmp_path)


@pytest.fixture
def stage(make_stage: StageMaker) -> Stage:
    """Give a workshop with seven people that has not begun."""
    return make_stage(people=7)
