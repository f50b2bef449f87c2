"""The phases of an item, one under the other, each with a box for its minutes and the range for them."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from facilitator.texts import Texts
from ui.language import wording
from ui.plan.lines import PhaseLine, SeriesLine
from ui.plan.over_button import OverButton
from ui.widgets.number_box import NumberBox

_INDENT = 16
_BOX_WIDTH = 64


@dataclass(frozen=True, slots=True)
class _Row:
    """The widgets of one line: the name, the box, the range, and for a phase what it does at its end."""

    name: QLabel
    box: NumberBox
    span: QLabel
    over: OverButton | None = None

    @property
    def parts(self) -> tuple[QWidget, ...]:
        """Return the widgets from left to right."""
        shown = (self.name, self.box, self.span)
        return shown if self.over is None else (*shown, self.over)


class PhaseTable(QWidget):
    """Boxes for minutes and turns.

    Signals:
        minutes_chosen: other minutes for a phase; carries its id and the minutes.
        turns_chosen: another number of turns for a series; carries its id and the number.
        over_chosen: something else at the end of a phase; carries its id and the `OverMode`.
    """

    minutes_chosen = Signal(str, int)
    turns_chosen = Signal(str, int)
    over_chosen = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty table."""
        super().__init__(parent)
        self._rows: dict[tuple[str, str], _Row] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(0, 1)

    def show_phases(self, phases: tuple[PhaseLine, ...], texts: Texts) -> None:
        """Show these phases; where they are the same as before, only numbers and words change."""
        keys = _keys(phases)
        if list(self._rows) != keys:
            self._build(keys)
        shown: set[str] = set()
        for phase in phases:
            if phase.series is not None:
                if phase.series.id not in shown:
                    self._show_series(self._rows["turns", phase.series.id], phase.series, phase.name, texts)
                shown.add(phase.series.id)
            self._show_phase(self._rows["minutes", phase.id], phase, texts)

    @property
    def boxes(self) -> tuple[QWidget, ...]:
        """Return every box from top to bottom, each with the button beside it."""
        return tuple(part for row in self._rows.values() for part in (row.box, row.over) if part is not None)

    def _build(self, keys: list[tuple[str, str]]) -> None:
        for row in self._rows.values():
            for widget in row.parts:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows = {key: self._add(position, *key) for position, key in enumerate(keys)}

    def _add(self, position: int, kind: str, key: str) -> _Row:
        over = OverButton(key) if kind == "minutes" else None
        row = _Row(QLabel(), NumberBox(key), QLabel(), over)
        if over is not None:
            over.chosen.connect(self.over_chosen)
        row.box.setObjectName(f"{kind}_{key}")
        row.box.setFixedWidth(_BOX_WIDTH)
        row.box.chosen.connect(self.turns_chosen if kind == "turns" else self.minutes_chosen)
        row.name.setBuddy(row.box)
        row.name.setWordWrap(True)
        row.span.setProperty("role", "small")
        for column, widget in enumerate(row.parts):
            self._grid.addWidget(widget, position, column, Qt.AlignmentFlag.AlignVCenter)
            # a layout shows what it gets only with the next turn of the loop, too late for the keyboard
            widget.show()
        return row

    def _show_phase(self, row: _Row, phase: PhaseLine, texts: Texts) -> None:
        row.name.setText(phase.name)
        row.name.setContentsMargins(_INDENT if phase.series is not None else 0, 0, 0, 0)
        row.box.setAccessibleName(texts.t("{phase}, minutes", phase=phase.name))
        row.box.show_number(phase.minutes, phase.least, phase.most)
        row.span.setText(texts.t("{span} min", span=wording.span_of(texts, phase.least, phase.most)))
        if row.over is not None:
            row.over.show_over(phase.over, phase.name, texts)

    def _show_series(self, row: _Row, series: SeriesLine, first: str, texts: Texts) -> None:
        """Show a series, whose first phase is called `first`."""
        if series.per_team:
            name = told = texts.t("Turns, one for each team")
        elif (series.least, series.most) == (0, 1):
            name, told = texts.t("With (1) or without (0)"), texts.t("With “{phase}” (1) or without (0)", phase=first)
        else:
            name = told = texts.t("Rounds")
        row.name.setText(name)
        row.box.setAccessibleName(told)
        row.box.show_number(series.turns, series.least, series.most)
        row.span.setText(wording.span_of(texts, series.least, series.most))


def _keys(phases: tuple[PhaseLine, ...]) -> list[tuple[str, str]]:
    """Return a key for each row: a series stands before the first of its phases."""
    keys: list[tuple[str, str]] = []
    for phase in phases:
        if phase.series is not None and ("turns", phase.series.id) not in keys:
            keys.append(("turns", phase.series.id))
        keys.append(("minutes", phase.id))
    return keys
