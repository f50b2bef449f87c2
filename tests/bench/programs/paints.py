"""Paintings of the wall in every view, and the least that would put the same words on a screen.

Every view of a real day is painted whole, again and again, with the clock a second further each time. The floor fills
the same window and writes every line that stood there with `QPainter.drawText`, in the same font and size.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator

from PySide6.QtCore import QRect, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from facilitator.tokens import SEMIBOLD
from facilitator.view import AudienceView
from tests.bench.programs.probe import IDLE, boot_s
from tests.ui.projector.samples import day
from ui.look.fonts import font
from ui.look.theme import apply_theme
from ui.projector.canvas import HEIGHT, Drawn, Kind
from ui.projector.window import WallWindow

FULL_HD = (1920, 1080)
FOUR_K = (3840, 2160)
DIGITS = "clock"
"""The view whose digits' area alone is painted at 4K."""


class TimedWall(WallWindow):
    """The wall, with what its paintings took."""

    def __init__(self) -> None:
        """Begin with nothing painted."""
        super().__init__()
        self.spent_ms: list[float] = []

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        begun = boot_s()
        super().paintEvent(event)
        self.spent_ms.append((boot_s() - begun) * 1000)

    def drawn(self) -> tuple[Drawn, ...]:
        """Return what stands on the wall."""
        return self._painter.drawn()


class BareWall(QWidget):
    """A ground and lines of text, written the plain way."""

    def __init__(self) -> None:
        """Begin with nothing painted."""
        super().__init__()
        self.spent_ms: list[float] = []
        self.drawn: tuple[Drawn, ...] = ()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        begun = boot_s()
        painter = QPainter(self)
        painter.fillRect(event.rect(), "black")
        painter.setPen("white")
        scale = self.height() / HEIGHT
        for drawn in self.drawn:
            if drawn.kind is Kind.TEXT and drawn.text:
                painter.setFont(font(round(drawn.size * scale), SEMIBOLD))
                painter.drawText(round(drawn.rect.left() * scale), round(drawn.rect.bottom() * scale), drawn.text)
        painter.end()
        self.spent_ms.append((boot_s() - begun) * 1000)


def main() -> int:
    """Paint everything, tell, and end."""
    app = QApplication(sys.argv[:1])
    apply_theme(app, dark=True)
    count = int(os.environ[IDLE])
    wall, bare = TimedWall(), BareWall()
    found: dict[str, dict[str, list[float]]] = {}
    steps = _measured(wall, bare, count, found)

    def step() -> None:
        if next(steps, None) is None:
            sys.stdout.write(json.dumps(found) + "\n")
            sys.stdout.flush()
            app.quit()

    timer = QTimer(app)
    timer.timeout.connect(step)
    timer.start(0)
    return app.exec()


def _measured(wall: TimedWall, bare: BareWall, count: int, found: dict[str, dict[str, list[float]]]) -> Iterator[str]:
    """Paint view after view, and give control back to the event loop in between."""
    for size in (FULL_HD, FOUR_K):
        for window in (wall, bare):
            window.resize(*size)
            window.show()
        yield "shown"
        views = day() if size == FULL_HD else {DIGITS: day()[DIGITS]}
        for name, view in views.items():
            yield name
            first = _whole(wall, bare, view, count)
            if size == FULL_HD:
                found[name] = first
            else:
                found["digits at 4K"] = _digits(wall, bare, view, count)


def _whole(wall: TimedWall, bare: BareWall, view: AudienceView, count: int) -> dict[str, list[float]]:
    """Paint a view whole; the very first painting, which lays it out, is told apart."""
    wall.spent_ms, bare.spent_ms = [], []
    begun = boot_s()
    wall.show_view(view)
    wall.repaint()
    first_ms = (boot_s() - begun) * 1000
    bare.drawn = wall.drawn()
    bare.repaint()
    wall.spent_ms, bare.spent_ms = [], []
    for second in range(count):
        wall.show_time(float(second))
        wall.repaint()
        bare.repaint()
    return {"ours": wall.spent_ms[:], "floor": bare.spent_ms[:], "first": [first_ms]}


def _digits(wall: TimedWall, bare: BareWall, view: AudienceView, count: int) -> dict[str, list[float]]:
    """Paint only the area of the digits, as each second of a running clock does."""
    digits = max((drawn for drawn in wall.drawn() if drawn.kind is Kind.TEXT), key=lambda drawn: drawn.size)
    scale = wall.height() / HEIGHT
    rect = digits.rect
    area = QRect(
        round(rect.left() * scale) - 2,
        round(rect.top() * scale) - 2,
        round(rect.width() * scale) + 4,
        round(rect.height() * scale) + 4,
    )
    bare.drawn = (digits,)
    wall.spent_ms, bare.spent_ms = [], []
    for second in range(count):
        # the same repaint as the wall's own, without the bar, which moves now and then
        wall.show_view(view)
        wall._painter.move_to(float(second))  # noqa: SLF001 - only the area of the digits is wanted
        wall.repaint(area)
        bare.repaint(area)
    return {"ours": wall.spent_ms[:], "floor": bare.spent_ms[:], "first": []}


if __name__ == "__main__":
    sys.exit(main())
