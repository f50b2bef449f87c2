"""The bar over home: the program's name, its language and its look."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from facilitator.settings import THEMES
from facilitator.texts import LANGUAGES, OWN_NAMES, Texts
from ui.language.wording import theme_name
from ui.widgets.choice import Choice
from ui.widgets.icon_label import IconLabel
from ui.widgets.more_button import MoreButton, MoreEntry

APP_NAME = "Facilitator"
_HEIGHT = 48


class HomeHeader(QFrame):
    """A thin bar with two choices, and the menu with all the others.

    Signals:
        language_chosen: another language was taken; carries its code.
        theme_chosen: another look was taken; carries `system`, `light` or `dark`.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(str)

    def __init__(self, theme: str, more: tuple[MoreEntry, ...] = (), parent: QWidget | None = None) -> None:
        """Show `theme` as the look that is chosen; `more` stands in the menu at the right."""
        super().__init__(parent)
        self.setProperty("bar", "top")
        self._theme = theme
        self._themes: list[tuple[str, str]] = []
        name = QLabel(APP_NAME)
        name.setProperty("role", "strong")
        self._languages = Choice("language")
        self._languages.chosen.connect(self.language_chosen)
        self._looks = Choice("theme")
        self._looks.chosen.connect(self.theme_chosen)
        self._more = MoreButton(more)
        for choice in (self._languages, self._looks):
            choice.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 8 if more else 24, 0)
        row.setSpacing(8)
        row.addWidget(name, 1)
        row.addWidget(IconLabel("languages"))
        row.addWidget(self._languages)
        row.addSpacing(16)
        row.addWidget(IconLabel("sun"))
        row.addWidget(self._looks)
        row.addSpacing(8)
        row.addWidget(self._more)
        self.setFixedHeight(_HEIGHT)

    def reword(self, texts: Texts) -> None:
        """Say the choices in other words; every language has its own name for itself."""
        self._languages.setAccessibleName(texts.t("Language"))
        self._languages.setToolTip(texts.t("Language"))
        self._languages.show_choice(((code, OWN_NAMES[code]) for code in LANGUAGES), texts.language)
        self._looks.setAccessibleName(texts.t("Look"))
        self._looks.setToolTip(texts.t("Look"))
        self._themes = [(name, theme_name(texts, name)) for name in THEMES]
        self._more.say(texts)
        self.show_theme(self._theme)

    def show_theme(self, theme: str) -> None:
        """Show which look is chosen."""
        self._theme = theme
        self._looks.show_choice(self._themes, theme)
