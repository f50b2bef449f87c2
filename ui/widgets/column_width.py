"""Keeps a label as wide as the widest text it may have to show, whatever size of letters is chosen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel
from typing_extensions import override

_CHANGED = frozenset({QEvent.Type.FontChange, QEvent.Type.Polish, QEvent.Type.StyleChange})


class ColumnWidth(QObject):
    """Gives a label of a column its fixed width: that of `widest`, and `least` at the usual size of letters."""

    def __init__(self, label: QLabel, widest: str, least: int) -> None:
        """Hold `label` to the width of `widest`, never narrower than `least` pixels."""
        super().__init__(label)
        self._label = label
        self._widest = widest
        self._least = least
        label.setFixedWidth(least)
        label.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _CHANGED:
            wide = self._label.fontMetrics().horizontalAdvance(self._widest) + 2
            self._label.setFixedWidth(max(self._least, wide))
        return False
