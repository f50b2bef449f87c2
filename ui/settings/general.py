"""The language and the look of the program."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot

from facilitator.settings import TEXT_SIZES, THEMES
from facilitator.texts import LANGUAGES, OWN_NAMES, Texts, msgid
from ui.choices import Choices
from ui.language.wording import theme_name
from ui.settings.section import Section, hint_label
from ui.widgets.check_box import CheckBox
from ui.widgets.choice import Choice

_SIZE_WORDS = {100: msgid("Normal"), 115: msgid("Large"), 130: msgid("Largest")}


class GeneralSection(Section):
    """What is seen everywhere.

    Signals:
        language_chosen: the program is to speak another language; carries its code.
    """

    language_chosen = Signal(str)

    def __init__(self, choices: Choices) -> None:
        """Show and change `choices`."""
        super().__init__("settings_general")
        self._choices = choices
        self._language = Choice("settings_language")
        self._language_hint = hint_label("settings_language_hint")
        self._theme = Choice("settings_theme")
        self._size = Choice("settings_text_size")
        self._still = CheckBox("settings_reduced_motion")
        self._still_hint = hint_label("settings_reduced_motion_hint")
        self.add_field(msgid("Language"), self._language)
        self.add_widget(self._language_hint)
        self.add_heading(msgid("Look"))
        self.add_field(msgid("Theme"), self._theme)
        self.add_field(msgid("Text size"), self._size)
        self.add_widget(self._still)
        self.add_widget(self._still_hint)
        self.add_end()
        self._language.chosen.connect(self.language_chosen)
        self._theme.chosen.connect(self.on_theme_chosen)
        self._size.chosen.connect(self.on_size_chosen)
        self._still.clicked.connect(self.on_still_clicked)

    def show_choices(self, texts: Texts) -> None:
        """Show what is chosen now."""
        super().show_choices(texts)
        now = self._choices.now
        self._language.show_choice([(code, OWN_NAMES[code]) for code in LANGUAGES], texts.language)
        self._language_hint.setText(
            texts.t("New workshops begin in it too. Under Plan, console, wall and paper can each have their own.")
        )
        self._theme.show_choice([(name, theme_name(texts, name)) for name in THEMES], now.theme)
        sizes = [(str(percent), texts.t(_SIZE_WORDS[percent])) for percent in TEXT_SIZES]
        self._size.show_choice(sizes, str(now.text_size))
        self._still.setText(texts.t("Less motion"))
        self._still.setChecked(now.reduced_motion)
        self._still_hint.setText(texts.t("Nothing slides, fades or blinks on the console."))

    @Slot(str)
    def on_theme_chosen(self, theme: str) -> None:
        """Wear another theme."""
        self._choices.keep(replace(self._choices.now, theme=theme))

    @Slot(str)
    def on_size_chosen(self, percent: str) -> None:
        """Write larger or smaller."""
        self._choices.keep(replace(self._choices.now, text_size=int(percent)))

    @Slot(bool)
    def on_still_clicked(self, still: bool) -> None:
        """Keep everything still, or let it move."""
        self._choices.keep(replace(self._choices.now, reduced_motion=still))
