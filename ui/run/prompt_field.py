"""A question with the control for its answer."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.pack.kinds import PromptKind
from facilitator.texts import Texts
from ui.run.prompt_editors import editor_for
from ui.run.prompt_lines import PromptLine
from ui.widgets.dressing import label

_HINT_BELOW = (PromptKind.SCALE, PromptKind.YES_NO, PromptKind.CALCULATION)
"""The kinds with nothing empty to show their hint in."""


class PromptField(QWidget):
    """The question, whose turn it is about, and what was answered.

    Signals:
        note_written: text under this question, whole; carries its `PromptId` and the text.
        value_given: a number under this question, or None; carries its `PromptId` and the number.
        command_given: something else was given; carries the command that says it whole.
        left: the field lost the keyboard.
    """

    note_written = Signal(object, str)
    value_given = Signal(object, object)
    command_given = Signal(object)
    left = Signal()

    def __init__(self, line: PromptLine) -> None:
        """Make the field for a question; it shows the answer when `show_line` is called."""
        super().__init__()
        self.id = line.id
        self.setObjectName(f"prompt_{line.id.prompt_id}_{line.id.turn}")
        self._ask = label("strong", "ask", wraps=True)
        self._turn = label("small", "turn")
        self._hint = label("small", "hint", wraps=True)
        self._hint.setVisible(False)
        self._is_sheet = line.sheet is not None
        self.editor = editor_for(line)
        self.editor.text_given.connect(self.on_text_given)
        self.editor.value_given.connect(self.on_value_given)
        self.editor.command_given.connect(self.command_given)
        self.editor.left.connect(self.left)
        self._ask.setBuddy(self.editor)
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(self._ask, 1)
        heading.addWidget(self._turn, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(heading)
        column.addWidget(self.editor)
        column.addWidget(self._hint)
        self.setFocusProxy(self.editor)

    def show_line(self, line: PromptLine, texts: Texts) -> None:
        """Show question and answer as they are now; what is being typed stays."""
        self._ask.setText(line.ask)
        self._turn.setText(line.turn_name)
        self._turn.setVisible(bool(line.turn_name))
        has_hint = line.kind in _HINT_BELOW and bool(line.hint)
        self._hint.setVisible(has_hint)
        # the row stays where own figures took the example's place: nothing below moves while they are typed
        self._hint.setText(line.hint if has_hint and not line.has_own_figures else "")
        self.editor.show_line(line, texts)

    def name_exercise(self, title: str) -> None:
        """Say which exercise the question belongs to, where the day went on while somebody was writing."""
        self._turn.setText(title)
        self._turn.setVisible(bool(title))

    def has_keyboard(self) -> bool:
        """Tell whether somebody is writing here."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def flush(self) -> None:
        """Have what was typed saved at once."""
        self.editor.flush()

    @Slot(str)
    def on_text_given(self, text: str) -> None:
        """Say under which question a text was written."""
        self.note_written.emit(self.id, text)

    @Slot(object)
    def on_value_given(self, value: int | None) -> None:
        """Say under which question a number was given."""
        self.value_given.emit(self.id, value)

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self._is_sheet:
            # Said outright: the column reckons with the height that the rows had before their words wrapped.
            self.setMinimumHeight(self.heightForWidth(self.width()))
        return done
