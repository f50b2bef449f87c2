"""What was marked in the running item, on top of the debrief: where the talk begins."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from facilitator.texts import Texts
from ui.run.mark_lines import ICONS, MarkLine
from ui.widgets.dressing import label
from ui.widgets.icon_label import IconLabel
from ui.widgets.showing import show_if

_ICON = 16


class MarksDigest(QWidget):
    """A heading and a line for each mark; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it without marks."""
        super().__init__(parent)
        self.setObjectName("marks_digest")
        self._shown: tuple[tuple[MarkLine, ...], str] = ((), "")
        self._made: list[QWidget] = []
        self._heading = label("strong", "marks_heading")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addLayout(self._grid)
        self.hide()

    def show_lines(self, lines: tuple[MarkLine, ...], texts: Texts) -> None:
        """Show these marks."""
        if (lines, texts.language) != self._shown:
            self._shown = (lines, texts.language)
            self._heading.setText(texts.t("What you marked"))
            self._fill(lines)
        show_if(self, bool(lines))

    def _fill(self, lines: tuple[MarkLine, ...]) -> None:
        for widget in self._made:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._made = []
        top = Qt.AlignmentFlag.AlignTop
        for row, line in enumerate(lines):
            said = label("", "digest_mark", wraps=True)
            # the time stays with what comes before it
            place = "\u00a0·\u00a0".join(part for part in (line.place, line.at) if part)
            said.setText(f"{place}\n{line.words}" if line.words else f"{line.kind_name}, {place}")
            said.setAccessibleName(line.told)
            sign = IconLabel(ICONS[line.kind], "accent", _ICON)
            self._grid.addWidget(sign, row, 0, top)
            self._grid.addWidget(said, row, 1, top)
            self._made += [sign, said]
            # a layout shows what it gets only with the next turn of the loop
            sign.show()
            said.show()
