"""What a screen reader finds in a window: every control with its role and its name."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from facilitator.paths import asset

Role = QAccessible.Role
_CONTROLS = frozenset(
    {
        Role.Button,
        Role.ButtonMenu,
        Role.ButtonDropDown,
        Role.CheckBox,
        Role.RadioButton,
        Role.ComboBox,
        Role.EditableText,
        Role.SpinBox,
        Role.Slider,
        Role.PageTab,
        Role.MenuItem,
        Role.ListItem,
        Role.List,
        Role.Dial,
        Role.Link,
    }
)
_SHORTEST = 6
"""A text with fewer letters of its own beside its placeholders could be anything."""


@dataclass(frozen=True)
class Found:
    """A control as a screen reader tells of it."""

    role: str
    name: str
    where: str


def controls(window: QWidget) -> list[Found]:
    """Return every visible control of a window, in the order of the tree."""
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None, f"{window.objectName()} cannot be read"
    return list(_walk(root, window.objectName(), 0))


def _walk(node: QAccessibleInterface, where: str, depth: int) -> Iterator[Found]:
    assert depth < 60, f"{where} never ends"
    if node.state().invisible:
        return
    role = node.role()
    held = _object(node)
    named = held.objectName() if isinstance(held, QObject) else ""
    here = f"{where}/{named}" if named else where
    if role in _CONTROLS or _takes_keys(node, depth):
        yield Found(role.name, node.text(QAccessible.Text.Name).strip(), here)
    if role in (Role.ComboBox, Role.SpinBox, Role.EditableText):
        # what is inside belongs to the control
        return
    for at in range(node.childCount()):
        child = _child(node, at)
        if child is not None and child.isValid():
            yield from _walk(child, here, depth + 1)


def _takes_keys(node: QAccessibleInterface, depth: int) -> bool:
    """Tell whether Tab leads to something of another role; what hands the keyboard on to its proxy is no control."""
    held = _object(node)
    if depth == 0 or not isinstance(held, QWidget) or held.focusProxy() is not None or not held.isEnabled():
        return False
    return held.isVisible() and bool(held.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _child(node: QAccessibleInterface, at: int) -> QAccessibleInterface | None:
    return node.child(at)


def _object(node: QAccessibleInterface) -> object:
    return node.object()


def nameless(found: list[Found]) -> list[str]:
    """Return the controls that say nothing, or have no role."""
    return [f"{one.role} {one.where}" for one in found if not one.name or one.role == "NoRole"]


def in_english(found: list[Found], language: str) -> list[str]:
    """Return the names that are still in English although the catalogue knows them in `language`."""
    english, spoken = _patterns(language)
    return [one.name for one in found if english.fullmatch(one.name) and not spoken.fullmatch(one.name)]


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    path = asset(f"locale/{language}/LC_MESSAGES/facilitator.mo")
    with path.open("rb") as file:
        known = gettext.GNUTranslations(file)._catalog  # type: ignore[attr-defined]  # noqa: SLF001 - only there
    pairs = [(key if isinstance(key, str) else key[0], text) for key, text in known.items()]
    pairs = [
        (key, text) for key, text in pairs if key and key != text and len(re.sub(r"\{\w+\}|\W", "", key)) >= _SHORTEST
    ]
    return _any_of(key for key, _ in pairs), _any_of(text for _, text in pairs)


def _any_of(texts: Iterator[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.sub(r"\\\{\w+\\\}", ".+", re.escape(text)) for text in texts), re.DOTALL)
