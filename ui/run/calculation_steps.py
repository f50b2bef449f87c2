"""How much of a calculation the room sees: year by year, the sums last, and back again."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator.session.reckoning import bars_shown
from facilitator.session.state import Calculation
from facilitator.texts import Texts
from ui.widgets.dressing import button


class CalculationSteps(QWidget):
    """Two buttons: one bar more, one bar fewer.

    Signals:
        bars_requested: the room is to see so many bars; one more than there are years stands for the sums.
    """

    bars_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without words and without a calculation."""
        super().__init__(parent)
        self._known: Calculation | None = None
        self._more = button("show_next_bar", "eye")
        self._fewer = button("show_fewer_bars", "minus", bare=True)
        self._more.clicked.connect(self.on_more_clicked)
        self._fewer.clicked.connect(self.on_fewer_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._more, 1)
        row.addWidget(self._fewer)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_steps(self, calculation: Calculation, texts: Texts, *, on_wall: bool) -> None:
        """Say what comes next; without a chart of it `on_wall` there is nothing to step through."""
        self._known = calculation
        shown, years = bars_shown(calculation), calculation.figures.years
        words = texts.t("Show year {year}", year=texts.number(shown + 1))
        self._more.setText(texts.t("Show the sums") if shown >= years else words)
        self._more.setEnabled(shown <= years)
        self._fewer.setEnabled(shown > 0)
        fewer = texts.t("Take the last bar off the wall")
        self._fewer.setToolTip(fewer)
        self._fewer.setAccessibleName(fewer)
        self.setVisible(on_wall)

    @Slot()
    def on_more_clicked(self) -> None:
        """Let the room see one year more, and after the last one the sums."""
        if self._known is not None:
            self.bars_requested.emit(min(bars_shown(self._known) + 1, self._known.figures.years + 1))

    @Slot()
    def on_fewer_clicked(self) -> None:
        """Take the latest bar back."""
        if self._known is not None:
            self.bars_requested.emit(max(0, bars_shown(self._known) - 1))
