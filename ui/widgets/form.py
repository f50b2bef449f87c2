"""A form of one column: headings, captions above their fields, and a line that says what is wrong."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from facilitator.texts import Texts

_MARGIN = 20
_WHOLE = Qt.AlignmentFlag(0)


class Form(QScrollArea):
    """Holds captions by their English text, so that all of them are put into another language at once."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make an empty form."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._captions: list[tuple[QLabel, str, QWidget | None]] = []
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(_MARGIN, 20, _MARGIN, _MARGIN)
        self._column.setSpacing(4)
        self.setWidget(content)

    def add_heading(self, words: str) -> None:
        """Begin a group of fields; `words` is a marked English text."""
        if self._captions:
            self._column.addSpacing(16)
        label = QLabel()
        label.setProperty("role", "strong")
        self._captions.append((label, words, None))
        self._column.addWidget(label)
        self._column.addSpacing(4)

    def add_field(self, words: str, field: QWidget) -> None:
        """Put a field under its caption; `words` is a marked English text."""
        self._column.addLayout(self._captioned(words, field))
        self._column.addSpacing(8)

    def add_fields(self, *fields: tuple[str, QWidget]) -> None:
        """Put several fields with their captions beside each other."""
        row = QHBoxLayout()
        row.setSpacing(12)
        for words, field in fields:
            row.addLayout(self._captioned(words, field), 1)
        self._column.addLayout(row)
        self._column.addSpacing(8)

    def add_widget(self, widget: QWidget, align: Qt.AlignmentFlag = _WHOLE) -> None:
        """Put something in that speaks for itself."""
        self._column.addWidget(widget, 0, align)

    def add_space(self, pixels: int) -> None:
        """Part what follows from what came before."""
        self._column.addSpacing(pixels)

    def add_end(self) -> None:
        """Keep everything at the top."""
        self._column.addStretch(1)

    def reword(self, texts: Texts) -> None:
        """Say every caption in the words of `texts`."""
        for label, words, field in self._captions:
            said = texts.t(words)
            label.setText(said)
            if field is not None:
                field.setAccessibleName(said)

    def _captioned(self, words: str, field: QWidget) -> QVBoxLayout:
        label = QLabel()
        label.setProperty("role", "small")
        label.setBuddy(field)
        self._captions.append((label, words, field))
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(field)
        return column


def fault_label(name: str) -> QLabel:
    """Return a line that says what is wrong, hidden until something is."""
    label = QLabel()
    label.setObjectName(name)
    label.setProperty("role", "fault")
    label.setWordWrap(True)
    label.hide()
    return label
