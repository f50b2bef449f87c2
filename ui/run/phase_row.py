"""One phase of the running item, or one turn of a series, under the item it belongs to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.texts import Texts
from ui.run.mark_dot import MarkDot
from ui.run.rail_lines import Mark, PhaseLine
from ui.widgets.dressing import label, set_role

_INDENT = 50
_DEEPER = 18
_BEFORE_MINUTES = 4
"""Beside the usual gap: a figure so near the name would read as a part of it."""


class PhaseRow(QWidget):
    """Sign, name over as many lines as it needs, minutes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self.setObjectName("phase_row")
        self._mark = MarkDot(self, of_phase=True)
        self._name = label("", "phase_name", wraps=True)
        self._minutes = label("small", "phase_minutes")
        self._row = QHBoxLayout(self)
        self._row.setSpacing(6)
        top = Qt.AlignmentFlag.AlignTop
        self._row.addWidget(self._mark, 0, top)
        self._row.addWidget(self._name, 1, top)
        self._row.addSpacing(_BEFORE_MINUTES)
        self._row.addWidget(self._minutes, 0, top)

    def show_line(self, line: PhaseLine, texts: Texts) -> None:
        """Show a phase as it is now."""
        self._row.setContentsMargins(_INDENT + _DEEPER * line.depth, 5, 8, 5)
        self._mark.show_mark(line.mark, plain=line.is_turn)
        self._name.setText(line.name)
        set_role(self._name, "role", {Mark.CURRENT: "strong", Mark.DONE: "muted"}.get(line.mark, ""))
        self._minutes.setText(texts.number(line.minutes))
        told = {
            Mark.DONE: texts.t("{name}, done", name=line.name),
            Mark.CURRENT: texts.t("{name}, running", name=line.name),
            Mark.AHEAD: line.name,
        }
        self.setAccessibleName(told[line.mark])
