"""The controls under a question: a note, a line, a number, a point on a scale, yes or no. All speak alike."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.pack.kinds import PromptKind
from facilitator.session.record_commands import SaveCalculation, ShowBars
from facilitator.session.sheets import MOST_NUMBER
from facilitator.texts import Texts
from ui.run.calculation_fields import Reckoned
from ui.run.calculation_form import CalculationForm
from ui.run.prompt_lines import PromptId, PromptLine
from ui.sheets.editor import SheetEditor
from ui.sheets.lines import SheetLines
from ui.widgets.autosave import Autosave
from ui.widgets.growing_text_edit import GrowingTextEdit
from ui.widgets.scale_field import ScaleField
from ui.widgets.yes_no import YesNo

_NUMBER_WIDTH = 120
_AROUND_HINT = 36


class Editor(QWidget):
    """What an answer is given with.

    Signals:
        text_given: a note or line was written; carries the whole text.
        value_given: a number was chosen or typed; None takes it away.
        command_given: something else was given that one command of the workshop says whole; carries it.
        left: the field was left, and what was typed has been told.
    """

    text_given = Signal(str)
    value_given = Signal(object)
    command_given = Signal(object)
    left = Signal()

    def show_line(self, line: PromptLine, texts: Texts) -> None:
        """Show the answer as it was saved, unless something newer was typed that is not saved yet."""
        raise NotImplementedError

    def flush(self) -> None:
        """Tell at once of what was typed."""

    def _hold(self, part: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(part)
        self.setFocusProxy(part)


class NoteEditor(Editor):
    """A note that grows with its text."""

    def __init__(self, line: PromptLine) -> None:
        """Make the empty field."""
        super().__init__()
        self._told = ""
        self._edit = GrowingTextEdit(line.ask, line.hint)
        self._edit.setObjectName("note")
        self._edit.text_edited.connect(self.on_text_edited)
        self._edit.left.connect(self.left)
        self._hold(self._edit)

    @override
    def show_line(self, line: PromptLine, texts: Texts) -> None:
        self._edit.setAccessibleName(line.ask)
        self._edit.setPlaceholderText(line.hint)
        if self._edit.toPlainText() == self._told:
            self._told = line.text
            self._edit.show_text(line.text)

    @override
    def flush(self) -> None:
        self._edit.flush()

    @Slot(str)
    def on_text_edited(self, text: str) -> None:
        """Pass on what was written."""
        self._told = text
        self.text_given.emit(text)


class LineEditor(Editor):
    """A single line; with `of_numbers` a whole number, or none."""

    def __init__(self, line: PromptLine, *, of_numbers: bool = False) -> None:
        """Make the empty field."""
        super().__init__()
        self._of_numbers = of_numbers
        self._told = ""
        self._edit = QLineEdit()
        self._edit.setObjectName("number" if of_numbers else "line")
        if of_numbers:
            self._edit.setMaximumWidth(_NUMBER_WIDTH)
            self._edit.setValidator(QIntValidator(0, MOST_NUMBER, self._edit))
        self._autosave = Autosave(self)
        self._autosave.due.connect(self.on_due)
        self._edit.textEdited.connect(self._autosave.on_typed)
        self._edit.editingFinished.connect(self.on_left)
        self._hold(self._edit)

    @override
    def show_line(self, line: PromptLine, texts: Texts) -> None:
        self._edit.setAccessibleName(line.ask)
        self._edit.setPlaceholderText(line.hint)
        self._leave_room_for(line.hint)
        saved = line.text
        if self._of_numbers:
            saved = "" if line.value is None else str(line.value)
        if self._edit.text() == self._told and saved != self._told:
            self._told = saved
            self._edit.setText(saved)
            # a long text is read from its beginning
            self._edit.setCursorPosition(0)

    def _leave_room_for(self, hint: str) -> None:
        """Make the short field for a number as wide as its hint, which is cut nowhere."""
        if self._of_numbers:
            self._edit.ensurePolished()
            words = self._edit.fontMetrics().horizontalAdvance(hint)
            self._edit.setMaximumWidth(max(_NUMBER_WIDTH, words + _AROUND_HINT))

    @override
    def flush(self) -> None:
        self._autosave.flush()

    @Slot()
    def on_due(self) -> None:
        """Pass on what was typed."""
        text = self._edit.text()
        self._told = text
        if self._of_numbers:
            self.value_given.emit(int(text) if text.isdecimal() else None)
        else:
            self.text_given.emit(text)

    @Slot()
    def on_left(self) -> None:
        """Save at once when the field is left or Enter was pressed."""
        self._autosave.flush()
        self.left.emit()


class ScaleEditor(Editor):
    """A point on a scale."""

    def __init__(self, line: PromptLine) -> None:
        """Make the row of numbers."""
        super().__init__()
        self._scale = ScaleField(line.ask, line.least, line.most)
        self._scale.setObjectName("scale")
        self._scale.chosen.connect(self.on_chosen)
        self._hold(self._scale)
        self.setToolTip(line.hint)

    @override
    def show_line(self, line: PromptLine, texts: Texts) -> None:
        self._scale.set_name(line.ask)
        self._scale.set_value(line.value or 0)
        self.setToolTip(line.hint)

    @Slot(int)
    def on_chosen(self, number: int) -> None:
        """Pass on the number, or that it was taken back."""
        self.value_given.emit(number or None)


class YesNoEditor(Editor):
    """Yes or no."""

    def __init__(self) -> None:
        """Make the two buttons."""
        super().__init__()
        self._answers = YesNo()
        self._answers.chosen.connect(self.value_given)
        self._hold(self._answers)

    @override
    def show_line(self, line: PromptLine, texts: Texts) -> None:
        for value, words in ((1, texts.t("Yes")), (0, texts.t("No"))):
            self._answers.show_words(value, words, texts.t("{question} {answer}", question=line.ask, answer=words))
        self._answers.show_value(line.value)


class CalculationEditor(Editor):
    """The calculator."""

    def __init__(self) -> None:
        """Make the empty form."""
        super().__init__()
        self._prompt: PromptId | None = None
        self._form = CalculationForm()
        self._form.given.connect(self.on_given)
        self._form.bars_requested.connect(self.on_bars_requested)
        self._form.left.connect(self.left)
        self._hold(self._form)

    @override
    def show_line(self, line: PromptLine, texts: Texts) -> None:
        self._prompt = line.id
        if line.calculation is not None:
            self._form.show_calculation(line.calculation, texts, guess=line.guess, on_wall=line.on_wall)

    @override
    def flush(self) -> None:
        self._form.flush()

    @Slot(object)
    def on_given(self, reckoned: Reckoned) -> None:
        """Pass on the figures."""
        if self._prompt is not None:
            self.command_given.emit(
                SaveCalculation(
                    self._prompt.item_id,
                    self._prompt.prompt_id,
                    reckoned.figures,
                    reckoned.unit,
                    reckoned.currency,
                    reckoned.for_client,
                )
            )

    @Slot(int)
    def on_bars_requested(self, count: int) -> None:
        """Pass on how much the room is to see."""
        if self._prompt is not None:
            self.command_given.emit(ShowBars(self._prompt.item_id, self._prompt.prompt_id, count))


class SheetPrompt(Editor):
    """A sheet in the narrow room beside the stage."""

    def __init__(self, lines: SheetLines) -> None:
        """Make the empty sheet."""
        super().__init__()
        self._sheet = SheetEditor(lines.place)
        self._sheet.asked.connect(self.command_given)
        self._sheet.left.connect(self.left)
        self._hold(self._sheet)

    @override
    def show_line(self, line: PromptLine, texts: Texts) -> None:
        if line.sheet is not None:
            self._sheet.show_sheet(line.sheet, texts)

    @override
    def flush(self) -> None:
        self._sheet.flush()


def editor_for(line: PromptLine) -> Editor:
    """Return the control for a kind of question."""
    match line.kind:
        case PromptKind.LINE:
            return LineEditor(line)
        case PromptKind.NUMBER:
            return LineEditor(line, of_numbers=True)
        case PromptKind.SCALE:
            return ScaleEditor(line)
        case PromptKind.YES_NO:
            return YesNoEditor()
        case PromptKind.CALCULATION:
            return CalculationEditor()
    if line.sheet is not None:
        return SheetPrompt(line.sheet)
    return NoteEditor(line)
