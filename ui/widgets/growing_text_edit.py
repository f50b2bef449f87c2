"""A field for notes that grows with its text and tells of it soon after the last key."""

from __future__ import annotations

import math

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from ui.widgets.autosave import Autosave

QUIET_MS = 400
LONGEST_MS = 1000

LEAST_LINES = 2
_PADDING = 19
"""Padding and border that the style sheet gives the field, above and below, and the pixel Qt keeps under the text."""


class GrowingTextEdit(QPlainTextEdit):
    """Plain text, as high as its lines, and never less than `least_lines`.

    Signals:
        text_edited: the person changed the text; carries all of it. Comes 400 ms after the last key, at the latest
            1 s after the first one not yet told of, and at once when the field is left.
        left: the field lost the keyboard; what was typed has been told before.
    """

    text_edited = Signal(str)
    left = Signal()

    def __init__(
        self,
        accessible_name: str,
        placeholder: str = "",
        parent: QWidget | None = None,
        *,
        least_lines: int = LEAST_LINES,
    ) -> None:
        super().__init__(parent)
        self._least_lines = least_lines
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(3)
        self._told = ""
        self._autosave = Autosave(self, QUIET_MS, LONGEST_MS)
        self._autosave.due.connect(self.flush)
        self.textChanged.connect(self.on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self.on_size_changed)

    def show_text(self, text: str) -> None:
        """Show a text that came from elsewhere without telling anybody; the same text leaves the cursor alone."""
        self._autosave.forget()
        if text != self.toPlainText():
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
            self._grow()
        self._told = text

    @Slot()
    def flush(self) -> None:
        """Tell at once of what has been typed."""
        self._autosave.forget()
        text = self.toPlainText()
        if text != self._told:
            self._told = text
            self.text_edited.emit(text)

    @Slot()
    def on_text_changed(self) -> None:
        """Wait for the next key, but not for ever."""
        self._grow()
        if self.toPlainText() == self._told:
            self._autosave.forget()
        else:
            self._autosave.on_typed()

    @Slot()
    def on_size_changed(self) -> None:
        """Grow with the lines."""
        self._grow()

    def _grow(self) -> None:
        height = self.sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)

    @override
    def sizeHint(self) -> QSize:
        # a plain text document measures its height in lines
        lines = max(self._least_lines, round(self.document().size().height()))
        # and gives each line a whole number of pixels
        height = lines * math.ceil(QFontMetricsF(self.font()).lineSpacing())
        margins = 2 * math.ceil(self.document().documentMargin())
        return QSize(super().sizeHint().width(), height + margins + _PADDING)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()
        self.left.emit()
