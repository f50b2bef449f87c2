"""What stands large in the middle of Run: the clock, the clocks of the teams, or the day at rest."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from facilitator.clock import Instant
from facilitator.session import audience
from facilitator.session.state import WorkshopState
from facilitator.texts import Texts
from ui.run.rest import Rest
from ui.run.team_clocks_view import TeamClocksView
from ui.widgets.clock_dial import ClockDial

_HIGHEST = 320
_LOWEST = 80
_OVER_SHEET = 104
"""The highest clock where the phase has a sheet: the work is below it."""


class ClockStack(QStackedWidget):
    """One of three, in the same place.

    Signals:
        command_requested: something is to be done with one team's clock; carries the `Command`.
        review_requested: the day is closed, and the trainer wants to read on in Review.
        reopen_requested: the closed day is to be opened again.
    """

    command_requested = Signal(object)
    review_requested = Signal()
    reopen_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make all three without words."""
        super().__init__(parent)
        self._dial = ClockDial()
        self._dial.setObjectName("clock")
        self._dial.setMinimumHeight(_LOWEST)
        self._rest = Rest()
        self._teams = TeamClocksView()
        self.setMaximumHeight(_HIGHEST)
        for part in (self._dial, self._rest, self._teams):
            self.addWidget(part)
        self._teams.command_requested.connect(self.command_requested)
        self._rest.review_requested.connect(self.review_requested)
        self._rest.reopen_requested.connect(self.reopen_requested)

    def show_now(self, state: WorkshopState, texts: Texts, now: Instant, *, ended: bool, over_sheet: bool) -> None:
        """Show the clocks as they are now; `ended` says that nothing of the agenda is left to time."""
        self._rest.show_day(state, texts)
        faces = audience.clock_faces(state, texts, now)
        apart = len(faces) > 1
        self._teams.take_room(apart)
        clocks = self._teams if apart else self._dial
        self.setCurrentWidget(clocks if faces and not ended else self._rest)
        self.setMaximumHeight(_OVER_SHEET if over_sheet and not apart else _HIGHEST)
        if apart:
            self._teams.show_faces(faces, now.boot_s, texts)
            return
        face = faces[0] if faces else None
        self._dial.show_face(face, audience.clock_words(texts), face.ends if face is not None else "", now.boot_s)

    def wish(self) -> int:
        """Return how much higher it would be to show the clocks of all teams at once."""
        return self._teams.wish() if self.currentWidget() is self._teams else 0

    def show_time(self, boot_s: float) -> None:
        """Show the clocks as they look at this moment."""
        self._dial.show_time(boot_s)
        self._teams.show_time(boot_s)
