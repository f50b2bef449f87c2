"""Lets all frozen dataclasses share what Python writes anew for each of them.

Each has a `__repr__`, a `__setattr__` and a `__delattr__` of its own, and the last two keep a second class alive: the
one from before it had slots. With three hundred kinds of values that is 2 MB.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from dataclasses import FrozenInstanceError, fields
from types import FunctionType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_WRITTEN = "<string>"
"""The file that code names as its own which a dataclass wrote."""


def thin_values(*packages: str) -> None:
    """Do so with every frozen dataclass of these packages that is loaded by now; nothing else about them changes."""
    for kind in _frozen(packages):
        _thin(kind)
    # the second classes go only now
    gc.collect()


def _thin(kind: type) -> None:
    for name, shared in _SHARED.items():
        own = vars(kind).get(name)
        if isinstance(own, FunctionType) and _is_written(own):
            setattr(kind, name, shared)


def _frozen(packages: tuple[str, ...]) -> Iterator[type]:
    for name, module in tuple(sys.modules.items()):
        if name.partition(".")[0] in packages:
            for value in tuple(vars(module).values()):
                params = vars(value).get("__dataclass_params__") if isinstance(value, type) else None
                if params is not None and params.frozen:
                    yield value


def _is_written(method: FunctionType) -> bool:
    # a `__repr__` lies in another one, which watches for values that hold themselves
    inner: FunctionType = getattr(method, "__wrapped__", method)
    return inner.__code__.co_filename == _WRITTEN


def _tell(value: DataclassInstance) -> str:
    told = ", ".join(f"{field.name}={getattr(value, field.name)!r}" for field in fields(value) if field.repr)
    return f"{type(value).__qualname__}({told})"


def _assign(_value: object, name: str, _new: object) -> None:
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _delete(_value: object, name: str) -> None:
    raise FrozenInstanceError(f"cannot delete field {name!r}")


_SHARED = {"__repr__": _tell, "__setattr__": _assign, "__delattr__": _delete}
