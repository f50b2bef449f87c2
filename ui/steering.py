"""What the keys and clickers do: each meaning is carried to the part it is for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from facilitator.session.commands import Back, Next, SetWall, Start
from facilitator.session.state import Playback, WallMode
from ui.bridge import Bridge
from ui.keys import Keys
from ui.navigation import Navigation
from ui.run.panel import RunPanel
from ui.screens import Screens


class Steering(QObject):
    """Hears what a key means, and lets it happen."""

    def __init__(
        self, keys: Keys, bridge: Bridge, screens: Screens, run_panel: RunPanel, navigation: Navigation
    ) -> None:
        """Connect every meaning of `keys`."""
        super().__init__(keys)
        self._bridge = bridge
        self._run_panel = run_panel
        self._navigation = navigation
        keys.full_screen_requested.connect(screens.toggle_single)
        keys.next_requested.connect(self.on_next_requested)
        keys.back_requested.connect(self.on_back_requested)
        keys.black_requested.connect(self.on_black_requested)
        keys.white_requested.connect(self.on_white_requested)
        keys.freeze_requested.connect(self.on_freeze_requested)
        keys.hold_requested.connect(self.on_hold_requested)
        keys.reveal_requested.connect(run_panel.reveal_current)
        keys.guess_requested.connect(run_panel.count_guess)

    @Slot()
    def on_next_requested(self) -> None:
        """Go one step on: a clock that waits is started, else the next phase begins."""
        waits = any(clock.playback is Playback.READY for clock in self._bridge.state.live.clocks)
        self._bridge.do(Start() if waits else Next())

    @Slot()
    def on_back_requested(self) -> None:
        """Go one step back."""
        self._bridge.do(Back())

    @Slot()
    def on_black_requested(self) -> None:
        """Black out the wall, or give it back."""
        self._toggle(WallMode.BLACK)

    @Slot()
    def on_white_requested(self) -> None:
        """Make the wall white, or give it back."""
        self._toggle(WallMode.WHITE)

    @Slot()
    def on_freeze_requested(self) -> None:
        """Freeze the wall, or let it go on."""
        self._toggle(WallMode.FREEZE)

    @Slot(bool)
    def on_hold_requested(self, held: bool) -> None:
        """Open the hidden card, or cover it. It lies open in Run, so that is where the trainer is led."""
        if held and not self._run_panel.isVisible():
            self._navigation.show_run()
        self._run_panel.hold_current_card(held)

    def _toggle(self, mode: WallMode) -> None:
        now = self._bridge.state.live.wall
        self._bridge.do(SetWall(WallMode.SHOW if now is mode else mode))
