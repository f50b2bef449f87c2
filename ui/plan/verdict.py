"""How the plan stands against the booked time: a sign, a few words, and a plate that turns dark when it runs over."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from facilitator import lengths
from facilitator.texts import Texts
from ui.look.theme import palette_of
from ui.widgets.icon_label import IconLabel

HEIGHT = 28
_ICON = 16


class Verdict(QWidget):
    """Room, to the minute, or over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._over = False
        self._icon = IconLabel("circle-check", "accent", _ICON)
        self._words = QLabel()
        self._words.setObjectName("verdict")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(6)
        row.addWidget(self._icon)
        row.addWidget(self._words)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_over(self, over_min: int, texts: Texts) -> None:
        """Show by how many minutes the plan runs over, negative where there is room."""
        self._over = over_min > 0
        if over_min > 0:
            words = texts.t("{span} over", span=lengths.length(texts, over_min))
        elif over_min < 0:
            words = texts.t("{span} to spare", span=lengths.length(texts, -over_min))
        else:
            words = texts.t("to the minute")
        self._icon.show_icon("triangle-alert" if self._over else "circle-check", "surface" if self._over else "accent")
        self._words.setText(words)
        self._words.setProperty("role", "chip_dark" if self._over else "chip")
        self._words.style().unpolish(self._words)
        self._words.style().polish(self._words)
        self.setAccessibleName(words)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.ink if self._over else colours.tint))
        painter.drawRoundedRect(QRectF(self.rect()), HEIGHT / 2, HEIGHT / 2)
