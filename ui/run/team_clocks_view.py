"""The clocks of teams that work apart, side by side in the place of the one clock."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from facilitator.texts import Texts
from facilitator.view import ClockFace
from ui.run.team_clock import TeamClock

_COLUMNS = 3
_LOWEST = 96


class TeamClocksView(QScrollArea):
    """Three clocks in a row; more teams have a second one, which only a very low window scrolls to.

    Signals:
        command_requested: something is to be done with one clock; carries the `Command`.
    """

    command_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without clocks."""
        super().__init__(parent)
        self.setObjectName("team_clocks")
        self._clocks: dict[str, TeamClock] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(8)
        self.setWidget(inside)

    def show_faces(self, faces: tuple[ClockFace, ...], boot_s: float, texts: Texts) -> None:
        """Show a clock for each of these."""
        if list(self._clocks) != [face.id for face in faces]:
            self._build(faces)
        for face in faces:
            self._clocks[face.id].show_face(face, boot_s, texts)

    def take_room(self, needed: bool) -> None:
        """Ask for room only while there are several clocks: what is behind another part still counts in a stack."""
        self.setMinimumHeight(_LOWEST if needed else 0)

    def wish(self) -> int:
        """Return the height that would show every clock at once, beyond what is asked for anyway."""
        inside = self.widget()
        return max(0, inside.minimumSizeHint().height() - self.minimumHeight()) if inside is not None else 0

    def show_time(self, boot_s: float) -> None:
        """Show the clocks as they look at this moment."""
        for clock in self._clocks.values():
            clock.show_time(boot_s)

    def _build(self, faces: tuple[ClockFace, ...]) -> None:
        for clock in self._clocks.values():
            self._grid.removeWidget(clock)
            clock.hide()
            clock.deleteLater()
        self._clocks = {}
        for at, face in enumerate(faces):
            clock = self._clocks[face.id] = TeamClock(face.id)
            clock.command_requested.connect(self.command_requested)
            self._grid.addWidget(clock, at // _COLUMNS, at % _COLUMNS)
            clock.show()
