"""What a screen is known by from one day to the next: never its number, which changes with every plug."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication, QScreen

_OWN_PANELS = ("edp", "lvds", "dsi", "built-in", "color lcd", "internal")
"""How systems call the screen that a laptop brings along."""

_SURE = 2
"""From this likeness on it is taken for the same screen: its size may be another, its name and model may not."""


@dataclass(frozen=True, slots=True)
class ScreenName:
    """A screen by name, model, serial number and size."""

    name: str
    model: str
    serial: str
    width: int
    height: int

    def likeness(self, other: ScreenName) -> int:
        """Return how surely this is the same screen as `other`: 0 is no, more is surer."""
        if self.serial and self.serial == other.serial and self.model == other.model:
            return 4
        same_size = (self.width, self.height) == (other.width, other.height)
        if self.name == other.name and self.model == other.model:
            return 3 if same_size else 2
        return 1 if same_size and self.model == other.model and bool(self.model) else 0

    def is_surely(self, other: ScreenName | None) -> bool:
        """Tell whether this is to be taken for the same screen as `other`."""
        return other is not None and self.likeness(other) >= _SURE

    @property
    def as_kept(self) -> tuple[str, str, str, int, int]:
        """Return what the settings keep of it."""
        return self.name, self.model, self.serial, self.width, self.height

    @property
    def is_own_panel(self) -> bool:
        """Tell whether the name says that this is a laptop's own screen."""
        return self.name.lower().startswith(_OWN_PANELS)


def name_of(screen: QScreen) -> ScreenName:
    """Return what a screen is known by."""
    # in pixels of the screen itself: what the person set as its scale tells nothing of which one it is
    size = screen.geometry().size() * screen.devicePixelRatio()
    return ScreenName(screen.name(), screen.model(), screen.serialNumber(), size.width(), size.height())


def known_again(named: ScreenName | None) -> QScreen | None:
    """Return the screen that goes by a name of last time, None where it is not there."""
    if named is None:
        return None
    alike = {screen: name_of(screen).likeness(named) for screen in QGuiApplication.screens()}
    best = max(alike, key=lambda screen: alike[screen])
    return best if alike[best] >= _SURE else None


def screen_for_console(wall: ScreenName | None) -> QScreen:
    """Return the screen where the trainer most likely sits: not the wall's of last time, else the laptop's own."""
    primary = QGuiApplication.primaryScreen()

    def rank(screen: QScreen) -> tuple[bool, bool, bool]:
        name = name_of(screen)
        return not name.is_surely(wall), name.is_own_panel, screen is primary

    return max(QGuiApplication.screens(), key=rank)
