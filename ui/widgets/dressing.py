"""Labels and buttons in the roles of the style sheet, and changing such a role later."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from facilitator.tokens import ICON
from ui.look.icons import GAP, dress


def plain_label(role: str = "", name: str = "", text: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label in a role of the style sheet that takes every text as it is, whatever signs are in it."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    made.setProperty("role", role)
    made.setObjectName(name)
    return made


def label(role: str = "", name: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label for plain text, at the left and top of its place."""
    made = plain_label(role, name, wraps=wraps)
    made.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    return made


def button(name: str, icon_name: str = "", **roles: bool) -> QPushButton:
    """Return a button without words yet; `roles` are those of the style sheet, such as `small` or `quiet`.

    `bare` is for a button that will have an icon alone.
    """
    made = QPushButton()
    made.setObjectName(name)
    # A click leaves the cursor in the note that is being written.
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    for role, value in roles.items():
        made.setProperty(role, value)
    if icon_name:
        role = "on_accent" if roles.get("main") else "ink"
        dress(made, icon_name, role, size=16 if roles.get("small") else ICON, gap=0 if roles.get("bare") else GAP)
    return made


def set_role(widget: QWidget, name: str, value: str | bool) -> None:
    """Give a widget another role; the style sheet is asked again only where it is a new one."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
