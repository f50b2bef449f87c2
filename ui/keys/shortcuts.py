"""Keys that mean something inside one part of a window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def bind(part: QWidget, keys: str, slot: Callable[[], None]) -> None:
    """Call `slot` when `keys` are pressed while the keyboard is inside `part`; a field that types goes first."""
    shortcut = QShortcut(QKeySequence(keys), part, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(slot)


def bind_window(window: QWidget, keys: str, slot: Callable[[], None]) -> None:
    """Call `slot` when `keys` are pressed anywhere in a window."""
    QShortcut(QKeySequence(keys), window, context=Qt.ShortcutContext.WindowShortcut).activated.connect(slot)
