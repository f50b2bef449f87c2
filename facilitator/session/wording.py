"""Texts as they were typed or pasted, made fit for a file."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, TypeVar

from facilitator.session.state import Commitment, Properties

Worded = TypeVar("Worded", Commitment, Properties)


def plain(text: str) -> str:
    """Return a text without halves of characters, which a broken paste has and which no file can hold."""
    return text.encode("utf-8", errors="replace").decode("utf-8")


def plain_fields(value: Worded) -> Worded:
    """Return a value with every text in it made fit."""
    given: dict[str, Any] = {field.name: getattr(value, field.name) for field in fields(value)}
    fit: dict[str, Any] = {name: plain(text) for name, text in given.items() if isinstance(text, str)}
    return replace(value, **fit)
