"""The calculator: a group's own figures, and what they come to while they are typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from facilitator.assessment.lost_customer import Unit
from facilitator.money import CURRENCIES
from facilitator.session.reckoning_words import sums_of
from facilitator.session.state import Calculation
from facilitator.texts import Texts
from ui.look.icons import GAP, dress
from ui.run.calculation_fields import LABELS, Reckoned, Typed, read, text_of
from ui.run.calculation_steps import CalculationSteps
from ui.widgets.autosave import Autosave
from ui.widgets.dressing import label
from ui.widgets.wheel import WheelToList

_FIRST = ("first_year", "increase", "years", "margin")
_MORE = ("customers", "told", "winning_cost")
_FIELD_WIDTH = 108
_AROUND_WORDS = 60
"""What a drop-down list takes beside its words: its edges and its arrow."""


class CalculationForm(QWidget):
    """Fields in a column, the result under them, and the steps in which the room sees it.

    Signals:
        given: figures that make sense were typed or chosen; carries a `Reckoned`.
        bars_requested: the room is to see so many bars; one more than there are years stands for the sums.
        left: a field was left, and what was typed has been told.
    """

    given = Signal(object)
    bars_requested = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the empty form."""
        super().__init__(parent)
        self.setObjectName("calculation")
        self._texts = Texts("en")
        self._told: Reckoned | None = None
        self._known: Calculation | None = None
        self._guess: int | None = None
        self._fields = {name: QLineEdit() for name in (*_FIRST, *_MORE)}
        self._captions = {name: label("small", f"caption_{name}", wraps=True) for name in self._fields}
        self._growth, self._unit, self._currency = QComboBox(), QComboBox(), QComboBox()
        self._choices = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._for_client = QCheckBox()
        self._trouble = label("fault", "figures_trouble", wraps=True)
        self._result = label("strong", "figures_result", wraps=True)
        self._fold = QToolButton()
        self._more = QWidget()
        self._steps = CalculationSteps()
        self._steps.bars_requested.connect(self.bars_requested)
        self._autosave = Autosave(self)
        self._autosave.due.connect(self.on_due)
        self._prepare()
        self._arrange()
        self.setFocusProxy(self._fields["first_year"])

    def show_calculation(
        self, calculation: Calculation, texts: Texts, *, guess: int | None = None, on_wall: bool = False
    ) -> None:
        """Show what is reckoned with, unless something newer is being typed; `on_wall` offers it to the room."""
        reworded = texts.language != self._texts.language or self._known is None
        if reworded:
            self._texts = texts
            self._reword()
        self._known, self._guess = calculation, guess
        saved = Reckoned(calculation.figures, calculation.unit, calculation.currency, calculation.for_client)
        if reworded or (not self._autosave.is_waiting and saved != self._told):
            self._fill(saved)
        self._told = saved
        self._show_result()
        self._steps.show_steps(calculation, texts, on_wall=on_wall)

    def flush(self) -> None:
        """Have what was typed told at once."""
        self._autosave.flush()

    @Slot()
    def on_due(self) -> None:
        """Tell what was typed, where it makes sense; else say what to mend."""
        self._autosave.forget()
        reading = read(self._typed(), self._texts)
        self._mark(reading.trouble, reading.field)
        if reading.reckoned is not None and reading.reckoned != self._told:
            self._told = reading.reckoned
            self.given.emit(reading.reckoned)

    @Slot()
    def on_field_left(self) -> None:
        """Save at once when a field is left."""
        self._autosave.flush()
        self.left.emit()

    @Slot(int)
    def on_chosen(self, _index: int) -> None:
        """Save a choice at once."""
        self.on_due()

    @Slot(bool)
    def on_checked(self, _checked: bool) -> None:
        """Save whether the client may read it."""
        self.on_due()

    @Slot(bool)
    def on_fold_toggled(self, unfolded: bool) -> None:
        """Show or hide what goes beyond the one customer."""
        dress(self._fold, "chevron-down" if unfolded else "chevron-right", "muted", gap=GAP)
        self._more.setVisible(unfolded)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_choices()

    def _show_from_the_left(self) -> None:
        """Show the beginning of the words: the cursor behind them would push it out of a narrow field."""
        line = self._currency.lineEdit()
        if line is not None and not line.hasFocus():
            line.setCursorPosition(0)

    def _fit_choices(self) -> None:
        """Let the currency stand below the unit where the two have no room side by side for their words."""
        none = self._currency.fontMetrics().horizontalAdvance(self._currency.itemText(0)) + _AROUND_WORDS
        beside = self._unit.sizeHint().width() + self._choices.spacing() + none <= self.width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._choices.direction() is not way:
            self._choices.setDirection(way)

    def _typed(self) -> Typed:
        return Typed(
            fields={name: field.text() for name, field in self._fields.items()},
            by_percent=bool(self._growth.currentIndex()),
            unit=list(Unit)[max(0, self._unit.currentIndex())],
            currency=self._currency_code(),
            for_client=self._for_client.isChecked(),
        )

    def _currency_code(self) -> str:
        text = self._currency.currentText().strip()
        return "" if text == self._currency.itemText(0) else text.upper()

    def _fill(self, reckoned: Reckoned) -> None:
        for name, text in text_of(reckoned.figures, self._texts).items():
            self._fields[name].setText(text)
        choices = {self._growth: int(reckoned.figures.by_percent), self._unit: list(Unit).index(reckoned.unit)}
        for box, index in choices.items():
            box.setCurrentIndex(index)
        self._currency.setCurrentText(reckoned.currency or self._currency.itemText(0))
        self._show_from_the_left()
        self._for_client.setChecked(reckoned.for_client)
        if any(self._fields[name].text() for name in _MORE):
            self._fold.setChecked(True)
        self._mark("", "")

    def _mark(self, trouble: str, field: str) -> None:
        caption = self._captions.get(field)
        self._trouble.setText(f"{caption.text()}: {trouble}" if caption is not None else trouble)
        self._trouble.setVisible(bool(trouble))
        self._result.setVisible(not trouble)

    def _show_result(self) -> None:
        if self._known is not None:
            lines = (f"{each.label}: {each.value}" for each in sums_of(self._known, self._texts, self._guess))
            self._result.setText("\n".join(lines))

    def _reword(self) -> None:
        texts = self._texts
        for name, caption in self._captions.items():
            caption.setText(texts.t(LABELS[name]))
            self._fields[name].setAccessibleName(texts.t(LABELS[name]))
        units = (texts.t("in full"), texts.t("in thousands"), texts.t("in millions"))
        growth = (texts.t("amount"), "%")
        for box, said, name in (
            (self._growth, growth, texts.t("How the increase is given")),
            (self._unit, units, texts.t("What amounts are counted in")),
            (self._currency, (texts.t("no currency"), *CURRENCIES), texts.t("Currency")),
        ):
            chosen = max(0, box.currentIndex())
            box.blockSignals(True)
            box.clear()
            box.addItems(said)
            box.setCurrentIndex(chosen)
            box.blockSignals(False)
            box.setAccessibleName(name)
        self._show_from_the_left()
        self._fit_choices()
        self._for_client.setText(texts.t("In the client’s summary"))
        self._fold.setText(texts.t("More than one customer"))

    def _prepare(self) -> None:
        for name, field in self._fields.items():
            field.setObjectName(name)
            field.setFixedWidth(_FIELD_WIDTH)
            field.setAlignment(Qt.AlignmentFlag.AlignRight)
            field.textEdited.connect(self._autosave.on_typed)
            field.editingFinished.connect(self.on_field_left)
        for box, name in ((self._growth, "growth"), (self._unit, "unit"), (self._currency, "currency")):
            box.setObjectName(name)
            box.activated.connect(self.on_chosen)
            WheelToList(box)
        # The others are as wide as their words; what is typed into can be read along.
        self._currency.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._currency.setMinimumContentsLength(4)
        self._unit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._growth.setFixedWidth(_FIELD_WIDTH)
        self._currency.setEditable(True)
        self._currency.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self._currency.lineEdit()
        assert line is not None, "a box that is typed into has a line"
        line.editingFinished.connect(self.on_due)
        self._for_client.setObjectName("for_client")
        self._for_client.clicked.connect(self.on_checked)
        self._fold.setObjectName("more_figures")
        self._fold.setCheckable(True)
        self._fold.setProperty("quiet", True)
        self._fold.setProperty("flush", True)
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.toggled.connect(self.on_fold_toggled)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._grid(_FIRST))
        self._choices.setSpacing(8)
        self._choices.addWidget(self._unit)
        self._choices.addWidget(self._currency, 1)
        column.addLayout(self._choices)
        column.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        self._more.setLayout(self._grid(_MORE))
        column.addWidget(self._more)
        for part in (self._trouble, self._result):
            column.addWidget(part)
        column.addWidget(self._steps)
        column.addWidget(self._for_client)
        self.on_fold_toggled(False)

    def _grid(self, names: tuple[str, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        row = 0
        for name in names:
            grid.addWidget(self._captions[name], row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(self._fields[name], row, 1)
            row += 1
            if name == "increase":
                # Under its figure: beside it a small window would leave the words no room.
                grid.addWidget(self._growth, row, 1)
                row += 1
        return grid
