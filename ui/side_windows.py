"""The windows beside the day: settings, keys, about. Each is built when it is wanted first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QDialog

from facilitator.session.commands import SetProperties
from facilitator.texts import Texts, msgid
from ui.bridge import Bridge
from ui.choices import Choices
from ui.console.window import ConsoleWindow

if TYPE_CHECKING:
    from ui.settings.general import GeneralSection
    from ui.settings.section import SectionEntry
    from ui.settings.window import SettingsWindow


class SideWindows(QObject):
    """Opens what the menu *More* offers; whatever is open already comes to the front."""

    def __init__(self, console: ConsoleWindow, bridge: Bridge, choices: Choices, texts: Callable[[], Texts]) -> None:
        """Open windows over `console`; `texts` gives its words."""
        super().__init__(console)
        self._console = console
        self._bridge = bridge
        self._choices = choices
        self._texts = texts
        self._settings: SettingsWindow | None = None
        for changed in (choices.changed, bridge.opened, bridge.properties_changed):
            changed.connect(self.on_changed)

    @Slot()
    def on_settings_requested(self) -> None:
        """Open the settings."""
        if self._settings is None:
            from ui.settings.window import SettingsWindow

            self._settings = SettingsWindow(self._sections(), self._texts(), self._console)
        _show(self._settings)

    @Slot()
    def on_changed(self) -> None:
        """Show what is chosen now, in the words of now."""
        if self._settings is not None:
            self._settings.set_texts(self._texts())

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

        return (SectionEntry("general", msgid("Language and look"), self._general),)

    def _general(self) -> GeneralSection:
        from ui.settings.general import GeneralSection

        section = GeneralSection(self._choices)
        section.language_chosen.connect(self.on_language_chosen)
        return section


def _show(window: QDialog) -> None:
    """Show a window, or bring it to the front. It stops nothing: the clicker goes on to mean what it means."""
    window.show()
    window.raise_()
    window.activateWindow()
