"""The gongs: each can be muted and tried out, and all have one level."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from facilitator.session.gongs import Gong
from facilitator.texts import Texts, msgid
from ui.choices import Choices
from ui.machine.sound import Sound, SoundState
from ui.settings.section import Section, hint_label
from ui.widgets.check_box import CheckBox

_WORDS = {
    Gong.SOON: msgid("When the time will soon be up"),
    Gong.ZERO: msgid("When the time is up"),
    Gong.ROUND: msgid("When a round begins"),
}
_STEP = 5


class SoundSection(Section):
    """Which gongs sound, how loud, and how they sound in this room."""

    def __init__(self, choices: Choices, sound: Sound) -> None:
        """Change `choices`, and let `sound` be heard."""
        super().__init__("settings_sound")
        self._choices = choices
        self._sound = sound
        self._on = CheckBox("settings_sound_on")
        self._boxes = {gong: CheckBox(f"settings_sound_{gong.value}") for gong in Gong}
        self._tries = {gong: _try_button(gong) for gong in Gong}
        self._level = QSlider(Qt.Orientation.Horizontal)
        self._level.setObjectName("settings_sound_level")
        self._level.setRange(_STEP, 100)
        self._level.setSingleStep(_STEP)
        self._level.setPageStep(4 * _STEP)
        self._percent = QLabel()
        self._percent.setObjectName("settings_sound_percent")
        self._hint = hint_label("settings_sound_hint")
        self.add_widget(self._on)
        self.add_space(12)
        self.add_heading(msgid("Gongs"))
        for gong in Gong:
            self.add_widget(_beside(self._boxes[gong], self._tries[gong]))
        self.add_space(12)
        self.add_field(msgid("Level"), _beside(self._level, self._percent))
        self.add_widget(self._hint)
        self.add_end()
        self._connect()

    def show_choices(self, texts: Texts) -> None:
        """Show which gongs sound now."""
        super().show_choices(texts)
        now = self._choices.now
        self._on.setText(texts.t("Gongs sound in the room"))
        self._on.setChecked(now.sound)
        chosen = {Gong.SOON: now.sound_soon, Gong.ZERO: now.sound_zero, Gong.ROUND: now.sound_round}
        for gong, box in self._boxes.items():
            words = texts.t(_WORDS[gong])
            box.setText(words)
            box.setChecked(chosen[gong])
            box.setEnabled(now.sound)
            self._tries[gong].setText(texts.t("Try it out"))
            self._tries[gong].setAccessibleName(texts.t("Try it out: {gong}", gong=words))
        self._level.setAccessibleName(texts.t("Level"))
        if not self._level.isSliderDown():
            self._level.setValue(now.sound_level)
        self._percent.setText(texts.t("{number}%", number=now.sound_level))
        missing = self._sound.state is SoundState.NO_DEVICE
        self._hint.setText(
            texts.t("No sound device was found: connect a loudspeaker, or go without the gongs.") if missing else ""
        )

    @Slot(bool)
    def on_sound_clicked(self, sound: bool) -> None:
        """Mute all gongs, or let them sound."""
        self._choices.keep(replace(self._choices.now, sound=sound))

    @Slot()
    def on_gong_clicked(self) -> None:
        """Mute a gong, or let it sound."""
        self._choices.keep(
            replace(
                self._choices.now,
                sound_soon=self._boxes[Gong.SOON].isChecked(),
                sound_zero=self._boxes[Gong.ZERO].isChecked(),
                sound_round=self._boxes[Gong.ROUND].isChecked(),
            )
        )

    @Slot(int)
    def on_level_changed(self, level: int) -> None:
        """Make all gongs louder or softer."""
        self._choices.keep(replace(self._choices.now, sound_level=level))

    @Slot()
    def on_soon_tried(self) -> None:
        """Let the gong of soon be heard."""
        self._sound.try_out(Gong.SOON)

    @Slot()
    def on_zero_tried(self) -> None:
        """Let the gong of the end be heard."""
        self._sound.try_out(Gong.ZERO)

    @Slot()
    def on_round_tried(self) -> None:
        """Let the gong of a round be heard."""
        self._sound.try_out(Gong.ROUND)

    def _connect(self) -> None:
        self._on.clicked.connect(self.on_sound_clicked)
        for box in self._boxes.values():
            box.clicked.connect(self.on_gong_clicked)
        self._level.valueChanged.connect(self.on_level_changed)
        self._tries[Gong.SOON].clicked.connect(self.on_soon_tried)
        self._tries[Gong.ZERO].clicked.connect(self.on_zero_tried)
        self._tries[Gong.ROUND].clicked.connect(self.on_round_tried)


def _try_button(gong: Gong) -> QPushButton:
    made = QPushButton()
    made.setObjectName(f"settings_try_{gong.value}")
    made.setProperty("small", True)
    return made


def _beside(wide: QWidget, narrow: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(wide, 1)
    row.addWidget(narrow)
    return made
