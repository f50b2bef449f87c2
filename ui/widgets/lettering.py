"""Small makers of labels, so that every text of the page is set alike."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.widgets.dressing import plain_label


def words(text: str, role: str = "", *, wraps: bool = True) -> QLabel:
    """Return a label that takes its text as it is, in a role of the style sheet."""
    label = plain_label(role, text=text, wraps=wraps)
    if wraps:
        policy = label.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        label.setSizePolicy(policy)
        # else the longest word of any label would say how wide the whole page is
        label.setMinimumWidth(1)
    return label


def figure(text: str, role: str = "") -> QLabel:
    """Return a label for a number in a column: on the right and never broken."""
    label = words(text, role, wraps=False)
    label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return label
