"""The line below everything: what is saved, where the wall is, whether gongs sound and the machine stays awake."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from facilitator.session.live import Status
from facilitator.texts import Texts, msgid
from ui.bridge import Bridge
from ui.keys.key_map import key_names
from ui.machine.awake import Awake
from ui.machine.sound import Sound, SoundState
from ui.screens.names import name_of
from ui.screens.screens import Screens, Situation
from ui.widgets.status_button import StatusButton
from ui.widgets.status_item import StatusItem

HEIGHT = 28
_MARGIN = 16
_GAP = 24
_SHARED = {
    Situation.SINGLE: msgid("One screen: F11 gives it to the wall, F11 again brings you back"),
    Situation.SINGLE_SHOWN: msgid("The wall has your screen: F11 brings you back"),
    Situation.MIRRORED: msgid("Mirrored: the room sees your screen"),
}


class StatusLine(QFrame):
    """Says in small words that all is well, or what is not.

    Signals:
        mute_requested: the gongs are to be muted, or let loose again.
    """

    mute_requested = Signal()

    def __init__(
        self, bridge: Bridge, screens: Screens, awake: Awake, sound: Sound, parent: QWidget | None = None
    ) -> None:
        """Read what is saved from `bridge`, the wall from `screens`."""
        super().__init__(parent)
        self.setObjectName("status_line")
        self.setProperty("bar", "bottom")
        self.setFixedHeight(HEIGHT)
        self._bridge = bridge
        self._screens = screens
        self._awake = awake
        self._sound = sound
        self._is_spare = False
        self.saved = StatusItem("check", parent=self)
        self.wall = StatusItem("monitor", parent=self)
        self.sound = StatusButton("sound", self)
        self.sound.clicked.connect(self.mute_requested)
        self.kept_awake = StatusItem("sun", parent=self)
        self.hint = QLabel(self)
        self.hint.setProperty("role", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.setSpacing(_GAP)
        for item in (self.saved, self.wall, self.sound, self.kept_awake):
            row.addWidget(item)
        row.addStretch()
        row.addWidget(self.hint)
        bridge.save_changed.connect(self.on_changed)
        bridge.opened.connect(self.on_changed)
        bridge.flow_changed.connect(self.on_changed)
        bridge.properties_changed.connect(self.on_changed)
        screens.changed.connect(self.on_changed)
        screens.wall_lost.connect(self.on_changed)
        screens.wall_found.connect(self.on_changed)
        awake.changed.connect(self.on_awake_changed)
        sound.changed.connect(self.on_changed)

    @Slot(bool)
    def on_awake_changed(self, _: bool) -> None:
        """Show whether the machine stays awake."""
        self.on_changed()

    @Slot()
    def on_changed(self) -> None:
        """Read everything anew."""
        if not self._bridge.is_open:
            return
        texts = self._bridge.console_texts
        self._show_saved(texts)
        self._show_wall(texts)
        self._show_sound(texts)
        self.kept_awake.say(texts.t("Staying awake") if self._awake.is_on else "")
        running = self._bridge.state.live.status is Status.RUNNING
        self.hint.setText(self._hint(texts) if running else "")
        self._fit_hint()

    def say_spare(self) -> None:
        """Say from now on that nothing is saved in the person's own folder."""
        self._is_spare = True
        self.on_changed()

    def _fit_hint(self) -> None:
        """Show the hint only where there is room for all of it: what must be known comes first, and no word is cut."""
        items = [item for item in (self.saved, self.wall, self.sound, self.kept_awake) if not item.isHidden()]
        taken = sum(item.sizeHint().width() + _GAP for item in items) + 2 * _MARGIN
        self.hint.setVisible(bool(self.hint.text()) and taken + self.hint.sizeHint().width() <= self.width())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hint()

    def _show_saved(self, texts: Texts) -> None:
        workshop = self._bridge.workshop
        waiting = workshop.unsaved_since
        if waiting is not None:
            at = texts.time(waiting.astimezone())
            self.saved.say(texts.t("Not saved since {time}", time=at), "triangle-alert")
        elif self._is_spare:
            self.saved.say(texts.t("Saved in a spare folder only"), "triangle-alert")
        elif workshop.saved_at is not None:
            self.saved.say(texts.t("Saved {time}", time=texts.time_s(workshop.saved_at.astimezone())), "check")
        else:
            self.saved.say(texts.t("Saved"), "check")

    def _hint(self, texts: Texts) -> str:
        """Return the two keys that are needed in a hurry, as they are now."""
        hold, black = (key_names(texts, self._bridge.key_map.of(name)[:1]) for name in ("hold", "black"))
        return texts.t("{hold} holds a card open · {black} blacks out the wall", hold=hold, black=black)

    def _show_wall(self, texts: Texts) -> None:
        situation = self._screens.situation()
        if situation in _SHARED:
            self.wall.say(texts.t(_SHARED[situation]), "triangle-alert")
            return
        screen = self._screens.shown_on()
        if screen is None:
            self.wall.say(texts.t("The wall is hidden: F11 shows it"), "monitor-off")
            return
        named = name_of(screen)
        shape = f"{named.width} × {named.height}"
        words = texts.t("Wall: {name}, {size}", name=screen.name(), size=shape)
        self.wall.say(words, "monitor")

    def _show_sound(self, texts: Texts) -> None:
        words, icon_name, does = {
            SoundState.ON: (texts.t("Sound on"), "volume-2", texts.t("Mute the gongs")),
            SoundState.MUTED: (texts.t("Sound off"), "volume-x", texts.t("Let the gongs sound")),
            SoundState.NO_DEVICE: (
                texts.t("No sound device"),
                "volume-x",
                texts.t("Connect a loudspeaker, or check the sound settings of this computer"),
            ),
        }[self._sound.state]
        self.sound.say(words, icon_name, does)
