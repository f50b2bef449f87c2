"""One mark in the list: its sign, where and when it was made, and a line for a few words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QGridLayout, QLineEdit, QWidget

from facilitator.texts import Texts
from ui.run.mark_lines import ICONS, MarkLine
from ui.widgets.autosave import Autosave
from ui.widgets.dressing import label
from ui.widgets.icon_button import IconButton
from ui.widgets.icon_label import IconLabel

_ICON = 18


class MarkRow(QWidget):
    """A sign with its word, place and second; below it the words, which save themselves.

    Signals:
        worded: other words were written; carries the mark's id and the words.
        remove_requested: the mark is to go; carries its id.
    """

    worded = Signal(str, str)
    remove_requested = Signal(str)

    def __init__(self, line: MarkLine, parent: QWidget | None = None) -> None:
        """Make the row of a mark."""
        super().__init__(parent)
        self.setObjectName(f"mark_{line.id}")
        self._id = line.id
        self._told = line.words
        self._icon = IconLabel(ICONS[line.kind], "accent", _ICON)
        self._kind = label("strong", "mark_kind")
        self._place = label("small", "mark_place", wraps=True)
        self._words = QLineEdit()
        self._words.setObjectName("mark_words")
        self._words.setText(line.words)
        self._words.setCursorPosition(0)
        self._remove = IconButton("trash-2", "remove_mark", "muted")
        self._autosave = Autosave(self)
        self._autosave.due.connect(self.on_due)
        self._words.textEdited.connect(self._autosave.on_typed)
        self._words.editingFinished.connect(self._autosave.flush)
        self._remove.clicked.connect(self.on_remove_clicked)
        self._arrange()

    def show_line(self, line: MarkLine, texts: Texts) -> None:
        """Show a mark as it is now, unless something newer was typed."""
        self._kind.setText(line.kind_name)
        self._place.setText(f"{line.place} · {line.at}" if line.place else line.at)
        if not self._autosave.is_waiting and line.words != self._told:
            self._told = line.words
            self._words.setText(line.words)
            # a long text is read from its beginning
            self._words.setCursorPosition(0)
        self._words.setPlaceholderText(texts.t("A few words, if you like"))
        self._words.setAccessibleName(texts.t("Words on: {mark}", mark=f"{line.kind_name}, {line.place}, {line.at}"))
        self._remove.reword(texts.t("Take this mark away"))
        self.setAccessibleName(line.told)

    def has_keyboard(self) -> bool:
        """Tell whether somebody is writing here."""
        return QApplication.focusWidget() is self._words

    def flush(self) -> None:
        """Have what was typed saved at once."""
        self._autosave.flush()

    def forget(self) -> None:
        """Let go of what was typed: the mark is gone."""
        self._autosave.forget()

    @Slot()
    def on_due(self) -> None:
        """Tell the words as they are now."""
        self._told = self._words.text().strip()
        self.worded.emit(self._id, self._told)

    @Slot()
    def on_remove_clicked(self) -> None:
        """Ask for the mark to go."""
        self.remove_requested.emit(self._id)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._kind, 0, 1)
        grid.addWidget(self._remove, 0, 2, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._place, 1, 1)
        grid.addWidget(self._words, 2, 1, 1, 2)
        grid.setColumnStretch(1, 1)
        QWidget.setTabOrder(self._words, self._remove)
