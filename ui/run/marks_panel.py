"""Marks: a button and a key for each kind, and what was marked in the running item so far."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.session.commands import Undo
from facilitator.session.marks import kind_names
from facilitator.session.record_commands import AddMark, RemoveMark, WordMark
from facilitator.session.state import MarkKind
from facilitator.texts import Texts
from ui.bridge import Bridge
from ui.run.fresh import Fresh
from ui.run.mark_lines import ICONS, mark_lines
from ui.run.mark_row import MarkRow
from ui.widgets.card import hairline
from ui.widgets.dressing import button, label
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.showing import show_if
from ui.widgets.side_scroll import SideScroll


class MarksPanel(QWidget):
    """Three buttons on top, the newest mark right below them; taking one away can be taken back."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        """Stay empty until a workshop is open."""
        super().__init__(parent)
        self.setObjectName("marks_panel")
        self._bridge = bridge
        self._fresh = Fresh(bridge)
        self._rows: dict[str, MarkRow] = {}
        self._buttons = {kind: button(f"mark_{kind.value}", ICONS[kind]) for kind in MarkKind}
        self._buttons[MarkKind.GOOD].clicked.connect(self.on_good_clicked)
        self._buttons[MarkKind.MISSED].clicked.connect(self.on_missed_clicked)
        self._buttons[MarkKind.ASK].clicked.connect(self.on_ask_clicked)
        self._empty = label("muted", "marks_empty", wraps=True)
        self._undo = NoticeBar("")
        self._undo.setObjectName("mark_removed")
        self._undo.answered.connect(self.on_undo_answered)
        self._scroll = SideScroll(left=16, right=16, spacing=16)
        self._list = self._scroll.column
        self._list.addWidget(self._empty)
        self._list.addStretch(1)
        self._lay_out()
        bridge.opened.connect(self.on_opened)
        for changed in (bridge.flow_changed, bridge.notes_changed, bridge.properties_changed, bridge.groups_changed):
            changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def on_opened(self) -> None:
        """Begin anew with another workshop."""
        for known in list(self._rows):
            self._take_away(known)
        self._undo.hide()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the marks of the running item as they are now."""
        if not self._fresh.is_new():
            return
        state, texts = self._bridge.state, self._bridge.console_texts
        key = state.live.key
        lines = mark_lines(state, key.item_id, self._bridge.catalog, texts) if key is not None else ()
        for gone in [known for known in self._rows if known not in {line.id for line in lines}]:
            self._take_away(gone)
        for at, line in enumerate(reversed(lines)):
            row = self._rows.get(line.id) or self._new_row(line.id, MarkRow(line))
            row.show_line(line, texts)
            self._list.removeWidget(row)
            self._list.insertWidget(at + 1, row)
            row.show()
        self._reword(texts, runs=key is not None)
        show_if(self._empty, not lines)
        self._undo.hide()

    def flush(self) -> None:
        """Have everything typed saved at once."""
        for row in list(self._rows.values()):
            row.flush()

    def is_typed_in(self) -> bool:
        """Tell whether somebody is writing here."""
        return any(row.has_keyboard() for row in self._rows.values())

    def mark(self, kind: MarkKind) -> None:
        """Mark this moment."""
        if self._bridge.is_open:
            self._bridge.do(AddMark(kind))

    @Slot()
    def on_good_clicked(self) -> None:
        """Mark something that was done well."""
        self.mark(MarkKind.GOOD)

    @Slot()
    def on_missed_clicked(self) -> None:
        """Mark something that was missed."""
        self.mark(MarkKind.MISSED)

    @Slot()
    def on_ask_clicked(self) -> None:
        """Mark something to ask about."""
        self.mark(MarkKind.ASK)

    @Slot(str, str)
    def on_worded(self, mark_id: str, words: str) -> None:
        """Save the words on a mark."""
        if self._bridge.is_open:
            self._bridge.do(WordMark(mark_id, words))

    @Slot(str)
    def on_remove_requested(self, mark_id: str) -> None:
        """Take a mark away, and offer to bring it back."""
        if self._bridge.do(RemoveMark(mark_id)):
            texts = self._bridge.console_texts
            self._undo.say(texts.t("The mark is gone."), (texts.t("Undo"),))

    @Slot(int)
    def on_undo_answered(self, _place: int) -> None:
        """Bring the mark back."""
        self._bridge.do(Undo())

    def _reword(self, texts: Texts, *, runs: bool) -> None:
        names = kind_names(texts)
        for kind, made in self._buttons.items():
            made.setText(names[kind])
            made.setEnabled(runs)
            made.setToolTip(texts.t("Mark this moment; the key is on the page of keys (F1)"))
        self._empty.setText(
            texts.t("One press marks this very second. The debrief begins with what you marked; words can wait.")
        )
        self._undo.set_dismiss_name(texts.t("Put this notice away"))

    def _new_row(self, mark_id: str, row: MarkRow) -> MarkRow:
        self._rows[mark_id] = row
        row.worded.connect(self.on_worded)
        row.remove_requested.connect(self.on_remove_requested)
        return row

    def _take_away(self, mark_id: str) -> None:
        row = self._rows.pop(mark_id)
        row.forget()
        self._list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(16, 16, 16, 12)
        top.setSpacing(8)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._buttons[MarkKind.GOOD], 1)
        first.addWidget(self._buttons[MarkKind.MISSED], 1)
        top.addLayout(first)
        top.addWidget(self._buttons[MarkKind.ASK])
        top.addWidget(self._undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(hairline())
        column.addWidget(self._scroll, 1)
        order: list[QPushButton] = list(self._buttons.values())
        QWidget.setTabOrder(order[0], order[1])
        QWidget.setTabOrder(order[1], order[2])

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()
