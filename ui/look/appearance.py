"""Keeps the whole application in the look that is chosen, while it runs."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from ui.choices import Choices
from ui.look.theme import apply_theme, is_dark

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
)


class Appearance(QObject):
    """Dresses the application anew whenever a choice, or the system's own look, makes a difference."""

    def __init__(self, app: QApplication, choices: Choices, parent: QObject) -> None:
        """Follow `choices`; what was put on before the first picture stays."""
        super().__init__(parent)
        self._app = app
        self._choices = choices
        self._flash_ms = app.cursorFlashTime()
        self._worn = self._wanted()
        choices.changed.connect(self.on_changed)
        app.styleHints().colorSchemeChanged.connect(self.on_changed)
        self._keep_still()

    @Slot()
    def on_changed(self) -> None:
        """Put on what is wanted now, where that is something else."""
        wanted = self._wanted()
        if wanted != self._worn:
            self._worn = wanted
            dark, percent = wanted
            apply_theme(self._app, dark=dark, percent=percent)
        self._keep_still()

    def _wanted(self) -> tuple[bool, int]:
        now = self._choices.now
        return is_dark(self._app, now.theme), now.text_size

    def _keep_still(self) -> None:
        moves = not self._choices.now.reduced_motion
        for effect in _EFFECTS:
            self._app.setEffectEnabled(effect, moves)
        self._app.setCursorFlashTime(self._flash_ms if moves else 0)
