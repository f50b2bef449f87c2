"""The letter of a level in its disc, and how the levels are told apart: by letter, colour and pattern."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from facilitator.tokens import LEVEL_LETTERS, SEMIBOLD, TEXT_SMALL, Palette, readable_on
from ui.look.fonts import console_font
from ui.look.theme import palette_of

_DISC = 20
_PATTERNS = (Qt.BrushStyle.NoBrush, Qt.BrushStyle.BDiagPattern, Qt.BrushStyle.Dense6Pattern)


class LevelMark(QWidget):
    """A level's letter in a disc of its colour."""

    def __init__(self, mark: str, name: str, parent: QWidget | None = None) -> None:
        """Show the letter `mark`; `name` is what a screen reader says."""
        super().__init__(parent)
        self._mark = mark
        self.setAccessibleName(name or mark)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_DISC, _DISC)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = level_colour(palette_of(self), self._mark)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QRectF(0, 0, _DISC, _DISC))
        painter.setPen(QColor(readable_on(colour)))
        painter.setFont(console_font(TEXT_SMALL, SEMIBOLD))
        painter.drawText(QRectF(0, 0, _DISC, _DISC), Qt.AlignmentFlag.AlignCenter, self._mark[:1])


def level_colour(palette: Palette, mark: str) -> str:
    """Return the colour of a level by its letter, the accent for what has no level."""
    return palette.levels[LEVEL_LETTERS.index(mark)] if mark in LEVEL_LETTERS else palette.accent


def level_pattern(mark: str, colour: str) -> QBrush:
    """Return what lies on a bar's colour, so that bars are told apart without the colour."""
    style = _PATTERNS[LEVEL_LETTERS.index(mark)] if mark in LEVEL_LETTERS else Qt.BrushStyle.NoBrush
    return QBrush(QColor(colour), style)
