"""A line of text that is longer than its field is read from its beginning, unless somebody writes in it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLineEdit


def read_from_beginning(field: QLineEdit) -> None:
    """Let a field show the beginning of its text whenever it was left."""
    field.editingFinished.connect(partial(_to_beginning, field))


def show_from_beginning(field: QLineEdit, text: str) -> None:
    """Write a text into a field and show its beginning."""
    field.setText(text)
    _to_beginning(field)


def _to_beginning(field: QLineEdit) -> None:
    field.setCursorPosition(0)
