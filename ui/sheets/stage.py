"""The sheet of the phase that runs, in the middle of Run: its question, and the rows below it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.session.commands import Command
from facilitator.texts import Texts
from ui.bridge import Bridge
from ui.run.dressing import label
from ui.run.side_scroll import SideScroll
from ui.sheets.at_hand import sheet_at_hand
from ui.sheets.editor import SheetEditor
from ui.sheets.lines import sheet_lines

LEAST_HEIGHT = 150
WISHED_HEIGHT = 300
"""What a sheet is given before the pictures of the wall are."""


class SheetStage(QWidget):
    """Shows the sheet at hand and carries to the bridge what is written into it; hidden where there is none."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        """Stay empty until a phase with a sheet runs."""
        super().__init__(parent)
        self.setObjectName("sheet_stage")
        self._bridge = bridge
        self._editor: SheetEditor | None = None
        self._ask = label("strong", "sheet_ask", wraps=True)
        self._scroll = SideScroll(left=0, right=14, spacing=0, top=4)
        self._scroll.setObjectName("sheet_scroll")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._ask)
        column.addWidget(self._scroll, 1)
        self.setMinimumHeight(LEAST_HEIGHT)
        self.hide()

    def show_sheet(self, texts: Texts) -> bool:
        """Show the sheet of the phase that runs; tell whether there is one."""
        found = sheet_at_hand(self._bridge.state, self._bridge.catalog)
        if found is None:
            self._let_go()
            self.hide()
            return False
        item, sheet = found
        lines = sheet_lines(sheet, item.exercise_id, self._bridge.catalog, texts)
        if self._editor is None or self._editor.place != lines.place:
            self._let_go()
        if self._editor is None:
            self._editor = SheetEditor(lines.place)
            self._editor.asked.connect(self.on_asked)
            self._scroll.column.addWidget(self._editor)
            self._scroll.column.addStretch(1)
            # at once, and not when Qt comes to it: somebody may be typing already
            self._editor.show()
        self._ask.setText(lines.ask)
        self._editor.show_sheet(lines, texts)
        self.show()
        return True

    def is_typed_in(self) -> bool:
        """Tell whether somebody is writing here."""
        return self._editor is not None and self._editor.has_keyboard()

    def flush(self) -> None:
        """Have everything typed saved at once."""
        if self._editor is not None:
            self._editor.flush()

    @Slot(object)
    def on_asked(self, command: Command) -> None:
        """Write something into the sheet."""
        if self._bridge.is_open:
            self._bridge.do(command)

    def _let_go(self) -> None:
        """Have what was typed saved, and make room for another sheet."""
        editor, self._editor = self._editor, None
        if editor is None:
            return
        editor.flush()
        column = self._scroll.column
        while column.count():
            column.takeAt(0)
        editor.hide()
        editor.deleteLater()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()
