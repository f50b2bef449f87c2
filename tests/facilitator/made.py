"""Any value of any of our frozen types, for hypothesis."""

from __future__ import annotations

from dataclasses import is_dataclass
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

WORDS = st.text(max_size=12) | st.sampled_from(["null", "true", "0", "3.5", "'\"; --", "æøå", "a\x00b", "🙂", "\u2028"])
_FIRST, _LAST = datetime(1990, 1, 1), datetime(2100, 1, 1)  # noqa: DTZ001  # bounds have no zone of their own
_MOMENTS = st.datetimes(_FIRST, _LAST, timezones=st.just(UTC))

_PLAIN: dict[type[Any], st.SearchStrategy[Any]] = {
    str: WORDS,
    int: st.integers(-(2**53), 2**53),
    float: st.floats(-1e9, 1e9),
    bool: st.booleans(),
    bytes: st.binary(max_size=20),
    datetime: _MOMENTS,
    date: st.dates(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False),
    time: st.times(),
    NoneType: st.none(),
}


def any_of(kind: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 - a type or what `typing` makes of types
    """Return a strategy for every value that a field of this type can have."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return st.one_of([any_of(choice) for choice in inner])
    if origin is tuple and inner[-1] is Ellipsis:
        return st.lists(any_of(inner[0]), max_size=3).map(tuple)
    if origin is tuple:
        return st.tuples(*map(any_of, inner))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(kind)
    assert isinstance(kind, type) and is_dataclass(kind), kind
    hints = get_type_hints(kind)
    return st.builds(kind, **{name: any_of(hint) for name, hint in hints.items()})


def different(kind: type[Any], most: int = 4) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return a strategy for values of a kind with ids of their own."""
    return st.lists(any_of(kind), max_size=most, unique_by=lambda value: value.id).map(tuple)
