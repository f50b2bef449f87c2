"""The window of the settings: its sections at the left, the chosen one beside them. There is nothing to confirm."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListWidget, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.texts import Texts
from ui.settings.section import Section, SectionEntry

_SIZE = QSize(800, 600)
_LIST_WIDTH = 208
_BESIDE_WORDS = 8
_WIDEST = 560


class SettingsWindow(QDialog):
    """Shows one section at a time; the day goes on meanwhile, and the clicker means what it always means."""

    def __init__(self, entries: tuple[SectionEntry, ...], texts: Texts, parent: QWidget | None = None) -> None:
        """Offer the sections of `entries` in their order, in the words of `texts`."""
        super().__init__(parent)
        self.setObjectName("settings_window")
        self._entries = entries
        self._texts = texts
        self._sections: dict[str, Section] = {}
        self._list = QListWidget()
        self._list.setObjectName("settings_sections")
        self._list.setFixedWidth(_LIST_WIDTH)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._stack = QStackedWidget()
        for entry in entries:
            self._list.addItem(entry.name)
        self._lay_out()
        self.set_texts(texts)
        self._list.currentRowChanged.connect(self.on_row_changed)
        self._list.setCurrentRow(0)
        self.resize(_SIZE.boundedTo(QGuiApplication.primaryScreen().availableSize()))

    def set_texts(self, texts: Texts) -> None:
        """Say everything in these words, and show what is chosen now."""
        self._texts = texts
        self.setWindowTitle(texts.t("Settings"))
        self._list.setAccessibleName(texts.t("Kinds of settings"))
        for row, entry in enumerate(self._entries):
            self._list.item(row).setText(texts.t(entry.words))
        self._fit_list()
        for name, section in self._sections.items():
            self._name(section, name)
            section.show_choices(texts)

    def _fit_list(self) -> None:
        """Be wide enough for the longest name of a section."""
        self._list.ensurePolished()
        self._list.setFixedWidth(max(_LIST_WIDTH, self._list.sizeHintForColumn(0) + _BESIDE_WORDS))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_list()

    def show_section(self, name: str) -> None:
        """Show the section called `name`."""
        names = [entry.name for entry in self._entries]
        self._list.setCurrentRow(names.index(name))

    @Slot(int)
    def on_row_changed(self, row: int) -> None:
        """Show the section that was chosen, built now if nobody wanted it before."""
        if row < 0:
            return
        entry = self._entries[row]
        if entry.name not in self._sections:
            section = self._sections[entry.name] = entry.make()
            section.show_choices(self._texts)
            self._name(section, entry.name)
            self._stack.addWidget(section)
        self._stack.setCurrentWidget(self._sections[entry.name])

    def _name(self, section: Section, name: str) -> None:
        words = next(entry.words for entry in self._entries if entry.name == name)
        section.setAccessibleName(self._texts.t(words))

    def _lay_out(self) -> None:
        left = QWidget()
        left_column = QVBoxLayout(left)
        left_column.setContentsMargins(12, 16, 0, 16)
        left_column.addWidget(self._list)
        line = QFrame()
        line.setProperty("line", True)
        line.setFixedWidth(1)
        self._stack.setMaximumWidth(_WIDEST)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(left)
        row.addWidget(line)
        row.addWidget(self._stack, 1)
