"""The windows beside the day: settings, keys, about. Each is built when it is wanted first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from facilitator.session.plan_commands import SetProperties
from facilitator.texts import Texts, msgid
from ui.bridge import Bridge
from ui.choices import Choices
from ui.console.window import ConsoleWindow
from ui.keys.key_map import KeyMap
from ui.keys.shortcuts import bind_window
from ui.machine.sound import Sound
from ui.screens.screens import Screens
from ui.widgets.showing import bring_up

if TYPE_CHECKING:
    from ui.console.rescue_window import RescueWindow
    from ui.help.about_window import AboutWindow
    from ui.help.keys_window import KeysWindow
    from ui.settings.general import GeneralSection
    from ui.settings.keys_section import KeysSection
    from ui.settings.papers_section import PapersSection
    from ui.settings.section import SectionEntry
    from ui.settings.sound_section import SoundSection
    from ui.settings.wall_section import WallSection
    from ui.settings.window import SettingsWindow


class SideWindows(QObject):
    """Opens what the menu *More* offers; whatever is open already comes to the front."""

    def __init__(
        self,
        console: ConsoleWindow,
        bridge: Bridge,
        choices: Choices,
        screens: Screens,
        sound: Sound,
        texts: Callable[[], Texts],
    ) -> None:
        """Open windows over `console`; `texts` gives its words."""
        super().__init__(console)
        self._console = console
        self._bridge = bridge
        self._choices = choices
        self._texts = texts
        self._screens = screens
        self._sound = sound
        self._settings: SettingsWindow | None = None
        self._keys: KeysWindow | None = None
        self._about: AboutWindow | None = None
        self._rescue: RescueWindow | None = None
        bind_window(console, "Ctrl+,", self.on_settings_requested)
        for changed in (choices.changed, bridge.opened, bridge.properties_changed, screens.changed, sound.changed):
            changed.connect(self.on_changed)

    @Slot()
    def on_settings_requested(self) -> None:
        """Open the settings."""
        if self._settings is None:
            from ui.settings.window import SettingsWindow

            self._settings = SettingsWindow(self._sections(), self._texts(), self._console)
        bring_up(self._settings)

    @Slot()
    def on_keys_requested(self) -> None:
        """Show all keys on one page."""
        if self._keys is None:
            from ui.help.keys_window import KeysWindow

            self._keys = KeysWindow(self._texts(), self._key_map(), self._console)
            self._keys.change_requested.connect(self.on_change_keys_requested)
        bring_up(self._keys)

    @Slot()
    def on_change_keys_requested(self) -> None:
        """Open the settings where the keys are."""
        self.on_settings_requested()
        if self._settings is not None:
            self._settings.show_section("keys")

    @Slot()
    def on_about_requested(self) -> None:
        """Tell what the program is and what it is made of."""
        if self._about is None:
            from ui.help.about_window import AboutWindow

            self._about = AboutWindow(self._texts(), self._console)
        bring_up(self._about)

    @Slot()
    def on_rescue_requested(self) -> None:
        """Offer three ways to end in time, while the day runs."""
        if not self._bridge.is_open or self._bridge.state.live.key is None:
            return
        if self._rescue is None:
            from ui.console.rescue_window import RescueWindow

            self._rescue = RescueWindow(self._bridge, self._console)
        self._rescue.begin()
        bring_up(self._rescue)

    @Slot()
    def on_changed(self) -> None:
        """Show what is chosen now, in the words of now."""
        if self._settings is not None:
            self._settings.set_texts(self._texts())
        if self._keys is not None:
            self._keys.show_keys(self._texts(), self._key_map())
        if self._about is not None:
            self._about.set_texts(self._texts())

    @Slot(str)
    def on_language_chosen(self, language: str) -> None:
        """Speak another language from now on: at home, in new workshops, and on the console of the open one."""
        self._choices.keep(replace(self._choices.now, language=language, chosen_language=True))
        if self._bridge.is_open:
            known = self._bridge.state.properties
            self._bridge.do(SetProperties(replace(known, languages=replace(known.languages, console=language))))

    def _sections(self) -> tuple[SectionEntry, ...]:
        """Return the sections of the settings in their order; each is built when it is looked at first."""
        from ui.settings.section import SectionEntry

        return (
            SectionEntry("general", msgid("Language and look"), self._general),
            SectionEntry("keys", msgid("Keys"), self._keys_section),
            SectionEntry("wall", msgid("Wall and screens"), self._wall_section),
            SectionEntry("sound", msgid("Sound"), self._sound_section),
            SectionEntry("papers", msgid("You and your papers"), self._papers_section),
        )

    def _general(self) -> GeneralSection:
        from ui.settings.general import GeneralSection

        section = GeneralSection(self._choices)
        section.language_chosen.connect(self.on_language_chosen)
        return section

    def _keys_section(self) -> KeysSection:
        from ui.settings.keys_section import KeysSection

        return KeysSection(self._choices)

    def _wall_section(self) -> WallSection:
        from ui.settings.wall_section import WallSection

        return WallSection(self._choices, self._screens)

    def _sound_section(self) -> SoundSection:
        from ui.settings.sound_section import SoundSection

        return SoundSection(self._choices, self._sound)

    def _papers_section(self) -> PapersSection:
        from ui.settings.papers_section import PapersSection

        return PapersSection(self._choices)

    def _key_map(self) -> KeyMap:
        return KeyMap.from_stored(self._choices.now.keys)
