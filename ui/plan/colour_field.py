"""The client's colour: a few to take at once, and any other by its number."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.texts import Texts, msgid
from ui.look.theme import palette_of
from ui.widgets.form import fault_label
from ui.widgets.text_field import TextField

_NUMBER = re.compile(r"#?([0-9a-fA-F]{6})")
_SIDE = 30
SWATCHES = (
    ("", msgid("No colour")),
    ("#005F94", msgid("Blue")),
    ("#00706B", msgid("Sea green")),
    ("#5A4FA2", msgid("Violet")),
    ("#9B2F6B", msgid("Plum")),
    ("#A8431D", msgid("Rust")),
    ("#33414E", msgid("Slate")),
)


class ColourField(QWidget):
    """Swatches and a number.

    Signals:
        colour_chosen: another colour was chosen; carries `#RRGGBB`, empty for none.
    """

    colour_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no colour."""
        super().__init__(parent)
        self._colour = ""
        self._group = QButtonGroup(self)
        self._swatches = [Swatch(colour) for colour, _ in SWATCHES]
        for place, swatch in enumerate(self._swatches):
            self._group.addButton(swatch, place)
        self._group.idToggled.connect(self.on_swatch_toggled)
        self._number = TextField("colour_number")
        self._number.setMaxLength(7)
        self._number.setFixedWidth(112)
        self._number.setPlaceholderText("#005F94")
        self._number.chosen.connect(self.on_number_chosen)
        self._fault = fault_label("colour_fault")
        self._lay_out()

    def show_colour(self, colour: str, texts: Texts) -> None:
        """Show the colour as it is now."""
        self._colour = colour
        self._fault.setText(texts.t("A colour is # and six signs from 0–9 and A–F, such as #005F94."))
        self._fault.hide()
        self._number.setAccessibleName(texts.t("Colour by its number"))
        self._number.show_text(colour)
        known = next((place for place, (value, _) in enumerate(SWATCHES) if value.lower() == colour.lower()), -1)
        with QSignalBlocker(self._group):
            self._group.setExclusive(False)
            for place, swatch in enumerate(self._swatches):
                swatch.reword(texts.t(SWATCHES[place][1]))
                swatch.setChecked(place == known)
            self._group.setExclusive(True)

    @Slot(int, bool)
    def on_swatch_toggled(self, place: int, checked: bool) -> None:
        """Ask for a swatch's colour."""
        if checked:
            self.colour_chosen.emit(SWATCHES[place][0])

    @Slot(str)
    def on_number_chosen(self, number: str) -> None:
        """Ask for a colour by its number, or say how one is written."""
        found = _NUMBER.fullmatch(number)
        if number and found is None:
            self._fault.show()
            return
        self._fault.hide()
        self.colour_chosen.emit(f"#{found[1].upper()}" if found is not None else "")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        for swatch in self._swatches:
            row.addWidget(swatch)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self._number)
        column.addWidget(self._fault)


class Swatch(QAbstractButton):
    """A round field of one colour; a ring says that it is the one taken."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        """Show `colour`, or a struck-out ring for none."""
        super().__init__(parent)
        self._colour = colour
        self.setObjectName(f"swatch_{colour.lstrip('#').lower() or 'none'}")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def reword(self, words: str) -> None:
        """Give the colour its name."""
        self.setAccessibleName(words)
        self.setToolTip(words)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = palette_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            painter.setPen(QPen(QColor(colours.ink), 2))
            painter.drawEllipse(area)
        inner = area.adjusted(4, 4, -4, -4)
        if self._colour:
            painter.setPen(QPen(QColor(colours.edge), 1))
            painter.setBrush(QColor(self._colour))
            painter.drawEllipse(inner)
            return
        painter.setPen(QPen(QColor(colours.edge), 1.5))
        painter.drawEllipse(inner)
        painter.drawLine(
            inner.center() + (inner.bottomLeft() - inner.center()) * 0.7,
            inner.center() + (inner.topRight() - inner.center()) * 0.7,
        )
