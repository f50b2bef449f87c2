"""Which screen is the wall's, and how the wall looks."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication

from facilitator.texts import Texts, msgid
from ui.choices import Choices
from ui.screens.names import ScreenName, name_of
from ui.screens.screens import Screens
from ui.settings.section import Section, hint_label
from ui.widgets.check_box import CheckBox
from ui.widgets.choice import Choice


class WallSection(Section):
    """The wall's screen by its name, size and serial number, and its ground."""

    def __init__(self, choices: Choices, screens: Screens) -> None:
        """Show the screens that are there, and change `choices`."""
        super().__init__("settings_wall")
        self._choices = choices
        self._screens = screens
        self._screen = Choice("settings_wall_screen")
        self._hint = hint_label("settings_wall_hint")
        self._ground = Choice("settings_wall_ground")
        self._ground_hint = hint_label("settings_wall_ground_hint")
        self.add_field(msgid("Screen of the wall"), self._screen)
        self.add_widget(self._hint)
        self.add_space(12)
        self.add_field(msgid("Ground of the wall"), self._ground)
        self.add_widget(self._ground_hint)
        self._large_print = CheckBox("settings_large_print")
        self._large_print_hint = hint_label("settings_large_print_hint")
        self.add_space(12)
        self.add_widget(self._large_print)
        self.add_widget(self._large_print_hint)
        self.add_end()
        self._screen.chosen.connect(self.on_screen_chosen)
        self._ground.chosen.connect(self.on_ground_chosen)
        self._large_print.clicked.connect(self.on_large_print_clicked)

    def show_choices(self, texts: Texts) -> None:
        """Show the screens there are now, and which is the wall's."""
        super().show_choices(texts)
        there = QGuiApplication.screens()
        options = [(str(at), described(texts, name_of(screen))) for at, screen in enumerate(there)]
        shown = self._screens.shown_on() or self._screens.wall_screen()
        alone = len(there) < 2
        if alone or shown is None:
            options.append(("", texts.t("No second screen is connected")))
        chosen = "" if alone or shown is None else str(there.index(shown))
        self._screen.show_choice(options, chosen)
        self._screen.setEnabled(not alone)
        self._hint.setText(self._said(texts, alone=alone))
        grounds = [("dark", texts.t("Dark, for most rooms")), ("light", texts.t("Light, for bright rooms"))]
        self._ground.show_choice(grounds, "light" if self._choices.now.wall_light else "dark")
        self._ground_hint.setText(texts.t("A light wall is read more easily where the sun falls on it."))

        self._large_print.setText(texts.t("Large print"))
        self._large_print.setChecked(self._choices.now.large_print)
        self._large_print_hint.setText(
            texts.t("For people who see less well. Less stands on the wall at a time, and longer texts turn pages.")
        )

    @Slot(bool)
    def on_large_print_clicked(self, large_print: bool) -> None:
        """Write larger on the wall, or as usual."""
        self._choices.keep(replace(self._choices.now, large_print=large_print))

    @Slot(str)
    def on_screen_chosen(self, at: str) -> None:
        """Give the wall another screen; one where the console stands is swapped with it."""
        there = QGuiApplication.screens()
        if not at or int(at) >= len(there):
            return
        screen = there[int(at)]
        self._screens.choose(screen)
        named = name_of(screen)
        kept = (named.name, named.model, named.serial, named.width, named.height)
        self._choices.keep(replace(self._choices.now, wall_screen=kept))

    @Slot(str)
    def on_ground_chosen(self, ground: str) -> None:
        """Give the wall another ground."""
        self._choices.keep(replace(self._choices.now, wall_light=ground == "light"))

    def _said(self, texts: Texts, *, alone: bool) -> str:
        if alone:
            return texts.t("Connect the projector. It is remembered by name, size and serial number.")
        if not self._screens.can_place():
            return texts.t(
                "This desktop does not let a program place its windows: drag the wall to its screen and press F11."
            )
        return texts.t("Remembered by name, size and serial number, whichever socket it is plugged into.")


def described(texts: Texts, screen: ScreenName) -> str:
    """Return a screen by all that tells it from others."""
    size = f"{screen.width} × {screen.height}"
    known = " ".join(part for part in (screen.model, screen.serial) if part)
    if known:
        return texts.t("{name}, {size}, {known}", name=screen.name, size=size, known=known)
    return texts.t("{name}, {size}", name=screen.name, size=size)
