"""The one session timer: wakes when a shown second changes, when something is due, and at each new minute.

It counts nothing. At every wake it asks the clock again, so a late wake is only a late picture, never a wrong time.
Pictures come first: all that takes time, such as what happens at the end of a clock or goes to the disk, waits until
the windows have painted the new second. And as painting takes a few milliseconds, the timer wakes so much earlier,
as long as it took of late: the second stands on the screens when it begins. What would begin just before a second
waits for that picture too, and a second that passed while something else was at work is told at once.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from facilitator import dial
from facilitator.clock import Instant, TimeSource
from facilitator.dial import ClockState
from facilitator.view import ClockFace

_LONGEST_S = 60.0
_FIRST_LEAD_S = 0.002
_CLEAR_S = 0.1
"""What is due no longer than this before a picture waits until that is painted: nobody sees or hears the difference."""
_LEARNT = 0.25
"""How much the latest painting counts for the lead of the next."""


class Ticker(QObject):
    """Tells everybody when to look at the clock again.

    Signals:
        second: a shown second may have changed; carries the present `Instant.boot_s`.
        shown: the windows have painted what `second` asked for; carries the same instant. Work may begin.
        due: the instant handed to `follow` has come.
        minute: the minute of the day has changed.
    """

    second = Signal(float)
    shown = Signal(float)
    due = Signal()
    minute = Signal()

    def __init__(self, time_source: TimeSource, parent: QObject | None = None) -> None:
        """Ask `time_source` for the time."""
        super().__init__(parent)
        self._time = time_source
        self._faces: tuple[ClockFace, ...] = ()
        self._boundary: Instant | None = None
        self._minute = time_source.now().utc.minute
        self._timer = QTimer(self)
        self._timer.setObjectName("session ticker")
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.on_timeout)
        self._woken = time_source.now()
        self._aim_s = self._begins_s = self._woken.boot_s
        self._lead_s = _FIRST_LEAD_S
        self._is_shown = False
        # Paint requests are posted events, which Qt sends before it looks at a timer that has no time to wait.
        self._after = QTimer(self)
        self._after.setObjectName("after the pictures")
        self._after.setSingleShot(True)
        self._after.setInterval(0)
        self._after.timeout.connect(self.on_shown)
        self._schedule(self._woken)

    def follow(self, faces: Sequence[ClockFace], boundary: Instant | None) -> None:
        """Follow these clocks from now on, and tell when `boundary` has come."""
        self._faces = tuple(face for face in faces if face.playback is ClockState.RUNNING)
        self._boundary = boundary
        self._schedule(self._time.now())

    def stop(self) -> None:
        """Wake no more."""
        self._timer.stop()
        self._after.stop()

    @Slot()
    def on_timeout(self) -> None:
        """Tell what time it is; the rest follows when that is on the screens."""
        now = self._time.now()
        ahead_s = self._aim_s - now.boot_s
        self._woken = now.plus(ahead_s) if 0 < ahead_s <= dial.MOST_LEAD_S else now
        if self._faces:
            self.second.emit(self._woken.boot_s)
        self._after.start(0)

    @Slot()
    def on_shown(self) -> None:
        """Tell what has come due, and wait for the next change."""
        now = self._time.now()
        if not self._is_shown:
            self._is_shown = True
            self._learn(now)
        left_s = self._woken.boot_s - now.boot_s
        if left_s > 0:
            # nothing happens before its time, only pictures do
            self._after.start(math.ceil(left_s * 1000))
            return
        if self._boundary is not None and self._boundary.boot_s <= now.boot_s:
            self._boundary = None
            self.due.emit()
        if self._faces:
            self.shown.emit(self._woken.boot_s)
        if now.utc.minute != self._minute:
            self._minute = now.utc.minute
            self.minute.emit()
        self._schedule(self._time.now())

    def _learn(self, painted: Instant) -> None:
        """Let the next second be painted as much earlier as this one took from when the timer was to wake."""
        took_s = painted.boot_s - self._begins_s
        if self._faces and took_s > 0:
            # a second that met with trouble says nothing of the next
            learnt_s = self._lead_s + _LEARNT * (min(took_s, 2 * dial.MOST_LEAD_S) - self._lead_s)
            self._lead_s = min(learnt_s, dial.MOST_LEAD_S)

    def _schedule(self, now: Instant) -> None:
        wait_s = self._wait_s(now)
        ahead_s = max(0.0, wait_s - self._lead_s)
        self._aim_s = now.boot_s + wait_s
        self._begins_s = now.boot_s + ahead_s
        self._is_shown = False
        # A whole millisecond is the timer's grain; rounding up keeps it from waking earlier than it may.
        self._timer.start(math.ceil(ahead_s * 1000))

    def _wait_s(self, now: Instant) -> float:
        """Return the seconds until the next picture, or until work is due where that is well before it."""
        picture_s = min((self._until_change_s(face, now) for face in self._faces), default=math.inf)
        work_s = _LONGEST_S - now.utc.second - now.utc.microsecond / 1e6
        if self._boundary is not None:
            work_s = min(work_s, max(0.0, self._boundary.boot_s - now.boot_s))
        return picture_s if picture_s - work_s <= _CLEAR_S else work_s

    def _until_change_s(self, face: ClockFace, now: Instant) -> float:
        """Return the seconds until a clock is to be painted again; 0 where it changed since a second was told last."""
        told_s = self._woken.boot_s
        return max(0.0, told_s + dial.seconds_to_change(face.remaining_at(told_s)) - now.boot_s)
