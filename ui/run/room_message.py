"""Brings a short message to the wall and off it again: by the key, the menu, or after a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from facilitator.session.commands import ShowMessage, TakeMessage
from facilitator.session.messages import message_text
from ui.bridge import Bridge
from ui.widgets.showing import bring_up

if TYPE_CHECKING:
    from ui.run.message_window import MessageWindow


class RoomMessenger(QObject):
    """Holds the window in which a message is typed; it is built when it is wanted first."""

    def __init__(self, bridge: Bridge, console: QWidget) -> None:
        """Send what is typed over `console` through `bridge`."""
        super().__init__(console)
        self._bridge = bridge
        self._console = console
        self._window: MessageWindow | None = None
        for changed in (bridge.opened, bridge.flow_changed, bridge.properties_changed):
            changed.connect(self.on_changed)

    @Slot()
    def on_key(self) -> None:
        """Take the message away, or ask for one."""
        if message_text(self._bridge.state):
            self.on_take_requested()
        else:
            self.on_asked()

    @Slot()
    def on_asked(self) -> None:
        """Ask for a line."""
        if self._window is None:
            from ui.run.message_window import MessageWindow

            self._window = MessageWindow(self._bridge.console_texts, self._console)
            self._window.show_requested.connect(self.on_show_requested)
            self._window.take_requested.connect(self.on_take_requested)
        self.on_changed()
        bring_up(self._window)
        self._window.begin()

    @Slot(str)
    def on_show_requested(self, text: str) -> None:
        """Let the room read it."""
        self._bridge.do(ShowMessage(text))

    @Slot()
    def on_take_requested(self) -> None:
        """Take it off the wall."""
        if self._bridge.is_open:
            self._bridge.do(TakeMessage())

    @Slot()
    def on_changed(self) -> None:
        """Show in the window what is on the wall."""
        if self._window is not None and self._bridge.is_open:
            self._window.show_message(message_text(self._bridge.state), self._bridge.console_texts)
