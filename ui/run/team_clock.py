"""One team's clock on the console: its name, the clock, and the buttons for this team alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.dial import ClockState
from facilitator.session import audience
from facilitator.session.commands import AddTime, Pause, Restart, Start
from facilitator.texts import Texts
from facilitator.view import ClockFace
from ui.widgets.clock_dial import ClockDial
from ui.widgets.dressing import label
from ui.widgets.icon_button import IconButton

_SMALLEST = (104, 76)
_BUTTON = 28


class TeamClock(QWidget):
    """The clock with start or pause, a minute less and more, and restart.

    Signals:
        command_requested: something is to be done with this team's clock; carries the `Command`.
    """

    command_requested = Signal(object)

    def __init__(self, clock_id: str, parent: QWidget | None = None) -> None:
        """Make the clock of a team."""
        super().__init__(parent)
        self.setObjectName(f"team_clock_{clock_id}")
        self._id = clock_id
        self._runs = False
        self._name = label("strong", "team_clock_name")
        self._name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._dial = ClockDial()
        self._dial.setMinimumSize(*_SMALLEST)
        self._start = IconButton("play", "team_start")
        self._pause = IconButton("pause", "team_pause")
        self._fewer = IconButton("minus", "team_minute_less")
        self._more = IconButton("plus", "team_minute_more")
        self._restart = IconButton("rotate-ccw", "team_restart")
        self._start.clicked.connect(self.on_start_clicked)
        self._pause.clicked.connect(self.on_pause_clicked)
        self._fewer.clicked.connect(self.on_fewer_clicked)
        self._more.clicked.connect(self.on_more_clicked)
        self._restart.clicked.connect(self.on_restart_clicked)
        self._arrange()

    def show_face(self, face: ClockFace, boot_s: float, texts: Texts) -> None:
        """Show the team's clock as it is now."""
        self._name.setText(face.label)
        self._dial.show_face(face, audience.clock_words(texts), "", boot_s)
        runs = face.playback is ClockState.RUNNING
        self._start.setVisible(not runs)
        self._pause.setVisible(runs)
        team = face.label
        self._start.reword(texts.t("Start {team}", team=team))
        self._pause.reword(texts.t("Pause {team}", team=team))
        self._fewer.reword(texts.t("A minute less for {team}", team=team))
        self._more.reword(texts.t("A minute more for {team}", team=team))
        self._restart.reword(texts.t("Start the time of {team} again", team=team))

    def show_time(self, boot_s: float) -> None:
        """Show the clock as it looks at this moment."""
        self._dial.show_time(boot_s)

    @Slot()
    def on_start_clicked(self) -> None:
        """Ask for this team's clock to start."""
        self.command_requested.emit(Start(self._id))

    @Slot()
    def on_pause_clicked(self) -> None:
        """Ask for this team's clock to be held."""
        self.command_requested.emit(Pause(self._id))

    @Slot()
    def on_fewer_clicked(self) -> None:
        """Ask for a minute less."""
        self.command_requested.emit(AddTime(-60.0, self._id))

    @Slot()
    def on_more_clicked(self) -> None:
        """Ask for a minute more."""
        self.command_requested.emit(AddTime(60.0, self._id))

    @Slot()
    def on_restart_clicked(self) -> None:
        """Ask for this team's time to begin anew."""
        self.command_requested.emit(Restart(self._id))

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        buttons.addStretch(1)
        for control in (self._start, self._pause, self._fewer, self._more, self._restart):
            # as with the other buttons under the clock: a click leaves the cursor in the note that is being written
            control.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            # four of them stand under a clock that may be narrow
            control.setProperty("close", True)
            control.setFixedSize(_BUTTON, _BUTTON)
            buttons.addWidget(control)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._name)
        column.addWidget(self._dial, 1)
        column.addLayout(buttons)
