"""What the keys and clickers do: each meaning is carried to the part it is for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from facilitator.session.commands import Back, Next, SetWall, Start
from facilitator.session.live import Playback, WallMode
from ui.bridge import Bridge
from ui.choices import Choices
from ui.keys.key_map import KeyMap
from ui.keys.keys import Keys
from ui.navigation import Navigation
from ui.run.panel import RunPanel
from ui.run.room_message import RoomMessenger
from ui.screens.screens import Screens
from ui.side_windows import SideWindows


class Steering(QObject):
    """Hears what a key means, and lets it happen."""

    def __init__(
        self,
        keys: Keys,
        choices: Choices,
        bridge: Bridge,
        screens: Screens,
        run_panel: RunPanel,
        navigation: Navigation,
        messenger: RoomMessenger,
        side_windows: SideWindows,
    ) -> None:
        """Connect every meaning of `keys`, which mean what `choices` say."""
        super().__init__(keys)
        self._bridge = bridge
        self._run_panel = run_panel
        self._navigation = navigation
        self._choices = choices
        self._keys = keys
        # one line for each of `ACTIONS`
        self._called: dict[str, Callable[[], object]] = {
            "next": self.on_next_requested,
            "back": self.on_back_requested,
            "black": self.on_black_requested,
            "white": self.on_white_requested,
            "freeze": self.on_freeze_requested,
            "message": messenger.on_key,
            "reveal": run_panel.reveal_current,
            "guess": run_panel.count_guess,
            "page": bridge.turn_page,
            "mark_good": run_panel.mark_good,
            "mark_missed": run_panel.mark_missed,
            "mark_ask": run_panel.mark_ask,
            "rescue": side_windows.on_rescue_requested,
        }
        keys.meant.connect(self.on_meant)
        keys.hold_requested.connect(self.on_hold_requested)
        keys.full_screen_requested.connect(screens.toggle_single)
        run_panel.handed_over.connect(keys.on_handed_over)
        choices.changed.connect(self.on_choices_changed)
        self.on_choices_changed()

    @Slot(str)
    def on_meant(self, action: str) -> None:
        """Let happen what a key asks for."""
        self._called[action]()

    @Slot()
    def on_choices_changed(self) -> None:
        """Let the keys mean what is chosen."""
        key_map = KeyMap.from_stored(self._choices.now.keys)
        self._keys.set_map(key_map)
        self._bridge.set_keys(key_map)

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
