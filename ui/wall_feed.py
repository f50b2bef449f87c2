"""Gives the wall what the room may see: each new view, each second, each page that is turned."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from facilitator.session.live import Status
from facilitator.view import AudienceView
from ui.bridge import Bridge
from ui.choices import Choices
from ui.machine.awake import Awake
from ui.projector.window import WallWindow
from ui.screens.screens import Screens


class WallFeed(QObject):
    """Feeds the wall from the bridge, which it cannot know itself; while the day runs, the screen stays on."""

    def __init__(
        self, bridge: Bridge, wall: WallWindow, screens: Screens, awake: Awake, choices: Choices, parent: QObject
    ) -> None:
        """Begin with the ground of the wall that is chosen."""
        super().__init__(parent)
        self._bridge = bridge
        self._wall = wall
        self._screens = screens
        self._awake = awake
        self._choices = choices
        bridge.set_wall_light(choices.now.wall_light)
        bridge.opened.connect(self.on_opened)
        bridge.audience_changed.connect(self.on_audience_changed)
        bridge.ticker.second.connect(wall.show_time)
        bridge.page_turned.connect(wall.turn_page)
        choices.changed.connect(self.on_choices_changed)

    @Slot()
    def on_opened(self) -> None:
        """Bring the wall up with the workshop."""
        self._screens.place_wall()

    @Slot(object)
    def on_audience_changed(self, view: AudienceView) -> None:
        """Show the view as it looks now."""
        self._wall.show_view(view)
        self._wall.show_time(self._bridge.now().boot_s)
        self._awake.keep(self._bridge.is_open and self._bridge.state.live.status is Status.RUNNING)

    @Slot()
    def on_choices_changed(self) -> None:
        """Lay the wall on the ground that is chosen now."""
        self._bridge.set_wall_light(self._choices.now.wall_light)
