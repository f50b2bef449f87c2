"""Fits what TOML holds to the types of the model: each misfit is told, and the rest goes on.

msgspec alone would stop at the first fault of a file and let unknown keys pass, so the table is walked here by the
types that msgspec reads from the model; what comes out can be converted strictly.
"""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Iterable
from enum import Enum
from functools import cache

from msgspec import inspect

from facilitator.pack.field_rules import (
    BOUNDS,
    CHECKED_FOR_EMPTINESS,
    ID_FIELDS,
    MAY_BE_BLANK,
    MAY_BE_NONE,
    NAMES_IN_FILES,
    OTHER_BOUNDS,
)
from facilitator.pack.kinds import PhaseKind
from facilitator.pack.model import Minutes
from facilitator.pack.problems import FileLog, ProblemCode
from facilitator.pack.reading import Table, is_id, leads_out


class _Misfit(Enum):
    MISFIT = "misfit"


MISFIT = _Misfit.MISFIT
"""Stands for a value that did not fit and was told."""


@cache
def shape(kind: object) -> inspect.Type:
    """Return msgspec's description of a type of the model."""
    return inspect.type_info(kind)


def nearest(name: str, known: Iterable[str]) -> str:
    """Return the known name that `name` was probably meant to be, or an empty text."""
    return next(iter(difflib.get_close_matches(name, list(known), n=1)), "")


def joined(where: str, name: str) -> str:
    """Return the path of `name` below `where`."""
    return f"{where}.{name}" if where else name


class Fitter:
    """Fits the tables of one file.

    `unsure` holds the fields that did not fit, and the lists with an entry whose id is not known: what is looked up
    there may be missing for that reason alone.
    """

    def __init__(self, told: FileLog, *, texts: bool = False) -> None:
        """Tell misfits to `told`; in a file of `texts` no text may be empty and names are free."""
        self._told = told
        self._texts = texts
        self.unsure: set[str] = set()

    def table(self, raw: Table, kind: type) -> Table:
        """Return `raw` as a table that can be converted to the dataclass `kind`, with neutral values for misfits."""
        fitted = self.value(raw, shape(kind), "")
        assert isinstance(fitted, dict)
        return fitted

    def value(self, raw: object, node: inspect.Type, where: str) -> object:
        """Return `raw` fitted to `node`, or `MISFIT`."""
        match node:
            case inspect.DataclassType():
                return self._table(raw, node, where)
            case inspect.VarTupleType():
                return self._entries(raw, node.item_type, where)
            case inspect.TupleType():
                return self._pair(raw, where)
            case inspect.DictType():
                return self._mapping(raw, node.value_type, where)
            case inspect.UnionType():  # something or nothing: in TOML nothing is left out
                return self.value(raw, node.types[0], where)
            case inspect.EnumType():
                return self._choice(raw, node.cls, where)
        return self._plain(raw, node, where)

    def _table(self, raw: object, node: inspect.DataclassType, where: str) -> object:
        if not isinstance(raw, dict):
            return self._wrong_type(raw, "table", where)
        before = len(self.unsure)
        known = {NAMES_IN_FILES.get(field.encode_name, field.encode_name): field for field in node.fields}
        for key in raw:
            if key not in known:
                self._told.tell(ProblemCode.BAD_KEY, joined(where, key), key=key, near=nearest(key, known))
        fitted: Table = {}
        for name, field in known.items():
            value = self._field(raw, name, field, joined(where, name))
            if value is not MISFIT:
                fitted[field.encode_name] = value
            elif field.required:
                fitted[field.encode_name] = neutral(field.type)
        if node.cls is Minutes and (len(self.unsure) > before or not self._ordered(fitted, where)):
            return neutral(node)
        return fitted

    def _field(self, raw: Table, name: str, field: inspect.Field, where: str) -> object:
        if name not in raw:
            if field.required:
                self._missing(name, field, where)
            return MISFIT
        value = self.value(raw[name], field.type, where)
        return self._settled(value, name, where, required=field.required)

    def _missing(self, name: str, field: inspect.Field, where: str) -> None:
        if self._texts and isinstance(field.type, inspect.DictType):
            return  # the texts are counted against the structure afterwards
        if where in CHECKED_FOR_EMPTINESS:
            return
        self.unsure.add(where)
        code = ProblemCode.MISSING_TEXT if self._texts else ProblemCode.MISSING_KEY
        self._told.tell(code, where, key=name)

    def _settled(self, value: object, name: str, where: str, *, required: bool) -> object:
        if isinstance(value, str):
            return self._text(value, name, where, required=required)
        if type(value) is int:
            return self._number(value, name, where)
        return value

    def _text(self, value: str, name: str, where: str, *, required: bool) -> object:
        if self._texts and not value and MAY_BE_BLANK.fullmatch(where):
            return value
        if not value.strip() and (required or self._texts):
            return self._misfit(ProblemCode.EMPTY_TEXT, where)
        if value and name in ID_FIELDS and not self._texts:
            return self._id(value, where)
        return value

    def _id(self, value: str, where: str) -> object:
        if is_id(value):
            return value
        if leads_out(value):
            return self._misfit(ProblemCode.PATH_OUTSIDE, where, name=value)
        return self._misfit(ProblemCode.BAD_ID, where, id=value)

    def _entries(self, raw: object, item: inspect.Type, where: str) -> object:
        if not isinstance(raw, list):
            return self._wrong_type(raw, "list", where)
        if self._texts and isinstance(item, inspect.StrType) and all(map(_is_written, raw)):
            return raw  # by far the most: the entries of cards
        has_ids = isinstance(item, inspect.DataclassType) and item.fields[0].name == "id"
        fitted = []
        for number, entry in enumerate(raw, start=1):
            named = entry.get("id") if has_ids and isinstance(entry, dict) else None
            known = isinstance(named, str) and is_id(named)
            value = self._entry(entry, item, where, str(named) if known else str(number))
            if value is not MISFIT:
                fitted.append(value)
            if value is MISFIT or (has_ids and not known):
                self.unsure.add(where)
        return fitted

    def _entry(self, entry: object, item: inspect.Type, where: str, name: str) -> object:
        last = where.rpartition(".")[2]
        # ids in a list stand in one line: there the list itself is found best
        plain = isinstance(item, inspect.StrType) and last in ID_FIELDS and not self._texts
        at = where if plain else joined(where, name)
        return self._settled(self.value(entry, item, at), last, at, required=True)

    def _mapping(self, raw: object, item: inspect.Type, where: str) -> object:
        if not isinstance(raw, dict):
            return self._wrong_type(raw, "table", where)
        fitted: Table = {}
        for key, entry in raw.items():
            at = joined(where, key)
            value = self._settled(self.value(entry, item, at), "", at, required=True)
            if value is not MISFIT:
                fitted[key] = value
        return fitted

    def _pair(self, raw: object, where: str) -> object:
        if not isinstance(raw, list) or len(raw) != 2 or any(type(entry) is not int for entry in raw):
            return self._wrong_type(raw, "pair", where)
        if any(self._number(entry, where, where) is MISFIT for entry in raw):
            return MISFIT
        if raw[0] > raw[1]:
            return self._misfit(ProblemCode.LEAST_ABOVE_MOST, where, least=raw[0], most=raw[1])
        return raw

    def _choice(self, raw: object, kind: type[Enum], where: str) -> object:
        if not isinstance(raw, str):
            return self._wrong_type(raw, "text", where)
        # only the agenda makes phases that are pauses
        choices = [member.value for member in kind if member is not PhaseKind.PAUSE]
        if raw in choices:
            return raw
        values = {"value": raw, "choices": ", ".join(choices), "near": nearest(raw, choices)}
        return self._misfit(ProblemCode.BAD_CHOICE, where, **values)

    def _plain(self, raw: object, node: inspect.Type, where: str) -> object:
        match node:
            case inspect.BoolType():
                return raw if isinstance(raw, bool) else self._wrong_type(raw, "yes_no", where)
            case inspect.IntType():
                # true is a number to Python, not to a trainer
                return raw if type(raw) is int else self._wrong_type(raw, "number", where)
        return raw if isinstance(raw, str) else self._wrong_type(raw, "text", where)

    def _number(self, raw: int, name: str, where: str) -> object:
        least, most = BOUNDS.get(name, OTHER_BOUNDS)
        if least <= raw <= most:
            return raw
        return self._misfit(ProblemCode.OUT_OF_BOUNDS, where, value=_digits(raw), least=least, most=most)

    def _ordered(self, fitted: Table, where: str) -> bool:
        least, default, most = (fitted[name] for name in ("least", "default", "most"))
        assert isinstance(least, int) and isinstance(default, int) and isinstance(most, int)
        values = {"least": least, "default": default, "most": most}
        floor = 0 if where.rpartition(".")[2] in MAY_BE_NONE else 1
        if least < floor:
            self._beyond(joined(where, "least"), least, floor)
        elif most < 1:
            self._beyond(joined(where, "most"), most, 1)
        elif least > most:
            self._misfit(ProblemCode.LEAST_ABOVE_MOST, where, **values)
        elif not least <= default <= most:
            self._misfit(ProblemCode.DEFAULT_OUTSIDE, where, **values)
        else:
            return True
        return False

    def _beyond(self, where: str, value: int, least: int) -> None:
        self._misfit(ProblemCode.OUT_OF_BOUNDS, where, value=value, least=least, most=OTHER_BOUNDS[1])

    def _wrong_type(self, raw: object, expected: str, where: str) -> object:
        return self._misfit(ProblemCode.WRONG_TYPE, where, expected=expected, found=kind_of(raw))

    def _misfit(self, code: ProblemCode, where: str, **values: object) -> object:
        self.unsure.add(where)
        self._told.tell(code, where, **values)
        return MISFIT


def kind_of(raw: object) -> str:
    """Return the code for what kind of value TOML held."""
    kinds: tuple[tuple[type | tuple[type, ...], str], ...] = (
        (bool, "yes_no"),
        (int, "number"),
        (float, "decimal"),
        (str, "text"),
        (list, "list"),
        (dict, "table"),
        ((datetime.date, datetime.time), "time"),
    )
    return next(name for kind, name in kinds if isinstance(raw, kind))


def neutral(node: inspect.Type) -> object:
    """Return a value for `node` that stands where a required one did not fit, and that the checks pass over."""
    match node:
        case inspect.DataclassType():
            return {field.encode_name: neutral(field.type) for field in node.fields if field.required}
        case inspect.VarTupleType():
            return []
        case inspect.TupleType():
            return [neutral(item) for item in node.item_types]
        case inspect.DictType():
            return {}
        case inspect.EnumType():
            return next(member.value for member in node.cls)
        case inspect.IntType():
            return 0
    return ""


def _is_written(raw: object) -> bool:
    return isinstance(raw, str) and not raw.isspace() and raw != ""


def _digits(number: int) -> str:
    """Return a number in digits, cut where Python would refuse to write it."""
    return str(number) if abs(number) < 10**12 else f"{'-' if number < 0 else ''}{10**12}…"
