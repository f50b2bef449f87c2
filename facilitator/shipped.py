"""The pack that ships with the app."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from facilitator import paths
from facilitator.errors import ErrorCode, ExpectedError
from facilitator.pack import compiled
from facilitator.pack.model import Pack
from facilitator.pack.problems import PackFaults

PACK_NAME = "customer-focus"


def shipped_pack() -> Pack:
    """Return the pack that ships, read when first asked for and never again in this process.

    Raises:
        ExpectedError: it has faults, which `facilitator check` lists.
    """
    folder = paths.scenarios() / PACK_NAME
    try:
        return _read(folder)
    except PackFaults as faults:
        raise ExpectedError(ErrorCode.PACK_FAULTY, path=str(folder), count=len(faults.problems)) from faults


@cache
def _read(folder: Path) -> Pack:
    return compiled.load(folder)
