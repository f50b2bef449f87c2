"""The controls for single cells: words, counts, numbers, yes or no, and choices. Each works by keyboard alone."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QIntValidator, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget
from typing_extensions import override

from facilitator.pack.sheets import ColumnKind
from facilitator.texts import Texts
from ui.sheets.lines import CellLine
from ui.widgets.autosave import Autosave
from ui.widgets.growing_text_edit import GrowingTextEdit
from ui.widgets.yes_no import YesNo

NUMBER_WIDTH = 72
_STEP_WIDTH = 30
_COUNT_WIDTH = 48


class CellField(QWidget):
    """One cell.

    Signals:
        text_given: words were written; carries all of them.
        value_given: a number was given or chosen; None takes it away.
        counted: one more or one less.
        entered: Enter was pressed, and what was typed has been told.
        moved: the row is to go up (-1) or down (1).
        left: the keyboard went elsewhere.
    """

    text_given = Signal(str)
    value_given = Signal(object)
    counted = Signal(int)
    entered = Signal()
    moved = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        """Make an empty place for the control."""
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)

    def show_cell(self, line: CellLine, texts: Texts) -> None:
        """Show what stands in the cell; what is being typed stays."""
        raise NotImplementedError

    def flush(self) -> None:
        """Tell at once of what was typed."""


class _WordsEdit(GrowingTextEdit):
    """Words that grow with their lines; Enter goes on to the next field instead of into a new line.

    Signals:
        entered: Enter was pressed.
        moved: Alt with an arrow key was pressed; carries -1 for up and 1 for down.
    """

    entered = Signal()
    moved = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.flush()
            self.entered.emit()
        elif alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class WordsCell(CellField):
    """A cell of words."""

    def __init__(self, hint: str = "") -> None:
        """Make the empty field."""
        super().__init__()
        self._told = ""
        self.edit = _WordsEdit("", hint, least_lines=1)
        self.edit.setObjectName("words")
        self.edit.text_edited.connect(self.on_text_edited)
        self.edit.entered.connect(self.entered)
        self.edit.moved.connect(self.moved)
        self.edit.left.connect(self.left)
        self._row.addWidget(self.edit)
        self.setFocusProxy(self.edit)

    @override
    def show_cell(self, line: CellLine, texts: Texts) -> None:
        self.edit.setAccessibleName(line.name)
        if self.edit.toPlainText() == self._told:
            self._told = line.text
            self.edit.show_text(line.text)

    def set_hint(self, hint: str) -> None:
        """Say in the empty field what belongs there."""
        self.edit.setPlaceholderText(hint)

    @override
    def flush(self) -> None:
        self.edit.flush()

    @Slot(str)
    def on_text_edited(self, text: str) -> None:
        """Pass on what was written, on one line."""
        self._told = text
        self.text_given.emit(" ".join(text.split("\n")))


class TallyCell(CellField):
    """A count: a click or the space bar on it counts one more, the minus key or button one less."""

    def __init__(self) -> None:
        """Make the two buttons."""
        super().__init__()
        self._less = QPushButton("−")
        self._less.setObjectName("one_less")
        self._less.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._less.setProperty("small", True)
        self._less.setProperty("quiet", True)
        self._less.setFixedWidth(_STEP_WIDTH)
        self._more = QPushButton("0")
        self._more.setObjectName("one_more")
        self._more.setProperty("small", True)
        self._more.setMinimumWidth(_COUNT_WIDTH)
        self._less.clicked.connect(self.on_less_clicked)
        self._more.clicked.connect(self.on_more_clicked)
        self._row.addWidget(self._less)
        self._row.addWidget(self._more, 1)
        self.setFocusProxy(self._more)

    @override
    def show_cell(self, line: CellLine, texts: Texts) -> None:
        count = line.value or 0
        words = texts.number(count)
        self._more.setText(f"{words}  +")
        self._more.setAccessibleName(texts.t("{name}: {count}, one more", name=line.name, count=words))
        self._more.setToolTip(texts.t("One more (Space), one less (−)"))
        self._less.setEnabled(count > line.least)
        self._less.setAccessibleName(texts.t("{name}: one less", name=line.name))

    @Slot()
    def on_more_clicked(self) -> None:
        """Count one more."""
        self.counted.emit(1)

    @Slot()
    def on_less_clicked(self) -> None:
        """Count one less."""
        if self._less.isEnabled():
            self.counted.emit(-1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("+", "="):
            self.on_more_clicked()
        elif event.text() in ("-", "−"):
            self.on_less_clicked()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class NumberCell(CellField):
    """A number that is typed, or none."""

    def __init__(self) -> None:
        """Make the empty field."""
        super().__init__()
        self._told = ""
        self._edit = QLineEdit()
        self._edit.setObjectName("number")
        self._edit.setMinimumWidth(NUMBER_WIDTH)
        self._edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._autosave = Autosave(self)
        self._autosave.due.connect(self.on_due)
        self._edit.textEdited.connect(self._autosave.on_typed)
        self._edit.editingFinished.connect(self.on_left)
        self._edit.returnPressed.connect(self.entered)
        self._row.addWidget(self._edit)
        self.setFocusProxy(self._edit)

    @override
    def show_cell(self, line: CellLine, texts: Texts) -> None:
        self._edit.setAccessibleName(line.name)
        # From 0 on: the first figure of a number within the bounds may itself lie below them.
        self._edit.setValidator(QIntValidator(0, line.most, self._edit))
        self._edit.setProperty("least", line.least)
        saved = "" if line.value is None else str(line.value)
        if self._edit.text() == self._told and saved != self._told:
            self._told = saved
            self._edit.setText(saved)

    @override
    def flush(self) -> None:
        self._autosave.flush()

    @Slot()
    def on_due(self) -> None:
        """Pass on the number, once it is as large as it must be."""
        text = self._edit.text()
        least: int = self._edit.property("least") or 0
        if text and int(text) < least and self._edit.hasFocus():
            return
        self._told = text
        self.value_given.emit(int(text) if text else None)

    @Slot()
    def on_left(self) -> None:
        """Save at once when the field is left or Enter was pressed."""
        self._autosave.flush()
        self.left.emit()


class YesNoCell(CellField):
    """Yes or no."""

    def __init__(self) -> None:
        """Make the two buttons."""
        super().__init__()
        self._answers = YesNo(small=True)
        self._answers.chosen.connect(self.value_given)
        self._row.addWidget(self._answers, 1)
        self.setFocusProxy(self._answers)

    @override
    def show_cell(self, line: CellLine, texts: Texts) -> None:
        for value, words in ((1, texts.t("Yes")), (0, texts.t("No"))):
            self._answers.show_words(value, words, f"{line.name}: {words}")
        self._answers.show_value(line.value)


class ChoiceCell(CellField):
    """One of a few answers, or none yet."""

    def __init__(self) -> None:
        """Make the empty choice."""
        super().__init__()
        self._box = QComboBox()
        self._box.setObjectName("choice")
        self._box.activated.connect(self.on_activated)
        self._row.addWidget(self._box)
        self.setFocusProxy(self._box)

    @override
    def show_cell(self, line: CellLine, texts: Texts) -> None:
        self._box.setAccessibleName(line.name)
        wanted = ["–", *line.options]
        if [self._box.itemText(at) for at in range(self._box.count())] != wanted:
            with QSignalBlocker(self._box):
                self._box.clear()
                self._box.addItems(wanted)
        self._box.setCurrentIndex(0 if line.value is None else line.value + 1)

    @Slot(int)
    def on_activated(self, index: int) -> None:
        """Pass on what was chosen."""
        self.value_given.emit(index - 1 if index else None)


def field_for(kind: ColumnKind) -> CellField:
    """Return the control for a kind of cell."""
    makers: dict[ColumnKind, type[CellField]] = {
        ColumnKind.TALLY: TallyCell,
        ColumnKind.NUMBER: NumberCell,
        ColumnKind.YES_NO: YesNoCell,
        ColumnKind.CHOICE: ChoiceCell,
        ColumnKind.TEXT: WordsCell,
    }
    return makers[kind]()
