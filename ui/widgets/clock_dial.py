"""A large clock for a window: figures, bar and word, with the same shapes for the same states as on the wall."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from facilitator.dial import ClockState, going_on
from facilitator.tokens import CLOCK_ON_DARK, CLOCK_ON_LIGHT, DARK, TEXT_BODY, Palette
from facilitator.view import ClockFace
from ui.look.theme import palette_of
from ui.projector.canvas import Canvas, ink
from ui.projector.clock_pieces import Bar, ClockInk
from ui.projector.clocks import centred
from ui.projector.lettering import LEADING, one_line
from ui.projector.pieces import LivingPiece

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
    """Shows one clock, or nothing, on the surface of a panel; all that lies behind would be painted each second too.

    The words of its states and the note after them are handed in.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._face: ClockFace | None = None
        self._words: Mapping[ClockState, str] = {}
        self._note = ""
        self._boot_s = 0.0
        self._pieces: tuple[LivingPiece, ...] = ()
        self._worn: Palette | None = None
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
        self._renew()
        self.setAccessibleName(self.text())

    @Slot(float)
    def show_time(self, boot_s: float) -> None:
        """Show the clock as it looks at `boot_s`; only what looks otherwise is painted again."""
        before_s, self._boot_s = self._boot_s, going_on(boot_s, self._boot_s)
        if self._face is None:
            return
        for piece in self._pieces:
            for part in piece.changed(before_s, self._boot_s):
                self.update(_pixels(part))
        self.setAccessibleName(self.text())

    def text(self) -> str:
        """Return what the clock says, in words."""
        if self._face is None:
            return ""
        reading = self._face.reading(self._boot_s)
        return f"{reading.digits} {_caption(self._words, self._note, reading.state)}".strip()

    def _renew(self) -> None:
        """Set the clock anew for the room there is, and paint it whole."""
        self._pieces = () if self._face is None else self._set_in(self._face, palette_of(self))
        self.update()

    def _set_in(self, face: ClockFace, colours: Palette) -> tuple[LivingPiece, ...]:
        self._worn = colours
        shades = ClockInk(colours.ink, colours.muted, CLOCK_ON_DARK if colours is DARK else CLOCK_ON_LIGHT)
        # a window with room to give has a larger clock
        width = min(float(self.width()), max(float(_WIDEST), _WIDEST_SHARE * self.height()))
        left = (self.width() - width) / 2
        row = QRectF(0, self.height() - TEXT_BODY * LEADING - 2, self.width(), TEXT_BODY * LEADING + 2)
        bar = QRectF(left, row.top() - _GAP - _BAR, width, _BAR)
        room = QRectF(left, 0, width, bar.top() - _GAP)
        largest = max(_LARGEST_INK, _LARGEST_SHARE * self.height())
        figures = centred(face, room, largest, _LEAST_INK, _PLATE_PAD, shades)
        return figures, Bar(bar, face, shades), _Row(row, face, self._words, self._note, colours.muted)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDEST, 180)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._renew()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        worn = palette_of(self)
        if self._face is not None and worn is not self._worn:
            # a theme changes by painting everything
            self._pieces = self._set_in(self._face, worn)
        painter = QPainter(self)
        painter.fillRect(event.rect(), ink(worn.surface))
        canvas = Canvas(painter)
        for piece in self._pieces:
            seen = event.region().intersected(_pixels(piece.rect))
            if not seen.isEmpty():
                canvas.limit_to(seen.boundingRect())
                piece.paint(canvas, self._boot_s)
        painter.end()


@dataclass(frozen=True, slots=True, eq=False)
class _Row(LivingPiece):
    """The word of the clock's state and the note after it, in the middle of `rect`."""

    rect: QRectF
    face: ClockFace
    words: Mapping[ClockState, str]
    note: str
    colour: str

    @override
    def changed(self, before_s: float, now_s: float) -> tuple[QRectF, ...]:
        return () if self.face.reading(before_s).state is self.face.reading(now_s).state else (self.rect,)

    @override
    def paint(self, canvas: Canvas, boot_s: float) -> None:
        text = one_line(_caption(self.words, self.note, self.face.reading(boot_s).state), TEXT_BODY)
        for line in text.lines:
            x = self.rect.center().x() - line.width / 2
            canvas.line(line, x, self.rect.top() + text.drop, TEXT_BODY, self.colour)


def _pixels(rect: QRectF) -> QRect:
    """Return the pixels that a rectangle touches, with one to spare for soft edges."""
    return rect.toAlignedRect().adjusted(-1, -1, 1, 1)


def _caption(words: Mapping[ClockState, str], note: str, state: ClockState) -> str:
    return _DOT.join(part for part in (words.get(state, ""), note) if part)
