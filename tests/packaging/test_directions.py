"""What import-linter cannot say: the types of the wall stand on the standard library alone."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# these two know each other and nothing else, so whatever draws the wall reaches no secret through them
TOGETHER = {"facilitator", "facilitator.dial", "facilitator.view"}


def imported(tree: ast.AST) -> Iterator[str]:
    """Give each module that is imported anywhere in a file, and each name taken from our own package."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.module is not None
            yield node.module
            if node.module == "facilitator":
                yield from (f"facilitator.{name.name}" for name in node.names)


def strangers(source: str) -> set[str]:
    """Give the modules that are neither of the standard library nor of the two files themselves."""
    names = set(imported(ast.parse(source)))
    return {name for name in names - TOGETHER if name.split(".")[0] not in sys.stdlib_module_names}


@pytest.mark.parametrize("name", ["view", "dial"])
def test_the_types_of_the_wall_import_only_the_standard_library(name: str) -> None:
    assert strangers((ROOT / "facilitator" / f"{name}.py").read_text(encoding="utf-8")) == set()


@pytest.mark.parametrize(
    "line", ["import msgspec", "from facilitator import texts", "def f():\n    from facilitator.pack.model import Card"]
)
def test_an_import_from_elsewhere_is_seen(line: str) -> None:
    assert strangers(line)
