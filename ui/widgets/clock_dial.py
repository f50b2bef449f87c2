"""A large clock for a window: figures, bar and word, with the same shapes for the same states as on the wall."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

from PySide6.QtCore import QRectF, QSize, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from facilitator.dial import ClockState, going_on
from facilitator.tokens import CLOCK_ON_DARK, CLOCK_ON_LIGHT, DARK, TEXT_BODY
from facilitator.view import ClockFace
from ui.projector.canvas import Canvas
from ui.projector.clock_pieces import Bar, ClockInk
from ui.projector.clocks import centred
from ui.projector.lettering import LEADING, one_line
from ui.theme import palette_of

_WIDEST = 520
_BAR = 10.0
_GAP = 10.0
_LARGEST_INK = 120.0
_LEAST_INK = 30.0
_WIDEST_SHARE = 2.4
_LARGEST_SHARE = 0.6
_PLATE_PAD = 0.12
_DOT = " · "


class ClockDial(QWidget):
    """Shows one clock, or nothing. The words of its states and the note after them are handed in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._face: ClockFace | None = None
        self._words: Mapping[ClockState, str] = {}
        self._note = ""
        self._boot_s = 0.0
        self._shown: Hashable = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumSize(200, 96)

    def show_face(
        self, face: ClockFace | None, words: Mapping[ClockState, str], note: str = "", boot_s: float | None = None
    ) -> None:
        """Show a clock; `note` stands after the word of its state, such as when it ends."""
        self._face, self._words, self._note = face, words, note
        if boot_s is not None:
            self._boot_s = going_on(boot_s, self._boot_s)
        elif face is not None:
            self._boot_s = max(self._boot_s, face.as_of_s)
        self._shown = self._key()
        self.setAccessibleName(self.text())
        self.update()

    @Slot(float)
    def show_time(self, boot_s: float) -> None:
        """Show the clock as it looks at `boot_s`."""
        self._boot_s = going_on(boot_s, self._boot_s)
        shown = self._key()
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleName(self.text())
            self.update()

    def text(self) -> str:
        """Return what the clock says, in words."""
        if self._face is None:
            return ""
        return f"{self._face.reading(self._boot_s).digits} {self._caption()}".strip()

    def _key(self) -> Hashable:
        if self._face is None:
            return None
        reading = self._face.reading(self._boot_s)
        return reading.digits, reading.state, round(reading.share * _WIDEST * 2)

    def _caption(self) -> str:
        if self._face is None:
            return ""
        word = self._words.get(self._face.reading(self._boot_s).state, "")
        return _DOT.join(part for part in (word, self._note) if part)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDEST, 180)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._face is None:
            return
        painter = QPainter(self)
        canvas = Canvas(painter)
        colours = palette_of(self)
        ink = ClockInk(colours.ink, colours.muted, CLOCK_ON_DARK if colours is DARK else CLOCK_ON_LIGHT)
        # a window with room to give has a larger clock
        width = min(float(self.width()), max(float(_WIDEST), _WIDEST_SHARE * self.height()))
        left = (self.width() - width) / 2
        row_top = self.height() - TEXT_BODY * LEADING - 2
        bar = QRectF(left, row_top - _GAP - _BAR, width, _BAR)
        room = QRectF(left, 0, width, bar.top() - _GAP)
        largest = max(_LARGEST_INK, _LARGEST_SHARE * self.height())
        figures = centred(self._face, room, largest, _LEAST_INK, _PLATE_PAD, ink)
        figures.paint(canvas, self._boot_s)
        Bar(bar, self._face, ink).paint(canvas, self._boot_s)
        caption = one_line(self._caption(), TEXT_BODY)
        for line in caption.lines:
            x = (self.width() - line.width) / 2
            canvas.line(line, x, row_top + caption.drop, TEXT_BODY, colours.muted)
        painter.end()
