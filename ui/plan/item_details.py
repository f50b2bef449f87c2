"""What the selected item of the agenda is made of: its phases with their minutes, its turns, and what can be done."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from facilitator import lengths
from facilitator.pack.kinds import OverMode
from facilitator.texts import Texts
from ui.plan.lines import AgendaLine, Progress
from ui.plan.phase_table import PhaseTable
from ui.widgets.card import hairline
from ui.widgets.check_box import CheckBox
from ui.widgets.dressing import plain_label
from ui.widgets.icon_button import IconButton


class ItemDetails(QScrollArea):
    """Shows one item, or says what to do while there is none.

    Signals:
        minutes_requested: a phase is to have other minutes; carries item, phase and minutes.
        turns_requested: a series is to have another number of turns; carries item, series and number.
        nice_requested: the item may go first when time runs short, or may not.
        over_requested: a phase is to do something else at its end; carries item, phase and `OverMode`.
        skip_requested: the day is to pass over the item, or is not to.
        move_requested: the item is to stand one place earlier (-1) or later (1).
        remove_requested: the item is to leave the agenda.
    """

    minutes_requested = Signal(str, str, int)
    turns_requested = Signal(str, str, int)
    nice_requested = Signal(str, bool)
    over_requested = Signal(str, str, object)
    skip_requested = Signal(str, bool)
    move_requested = Signal(int)
    remove_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing until a line is given."""
        super().__init__(parent)
        self.setObjectName("item_details")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._item_id = ""
        self._title = plain_label("heading", wraps=True)
        self._title.setObjectName("details_title")
        self._when = plain_label("muted", wraps=True)
        self._summary = plain_label("muted", wraps=True)
        self._table = PhaseTable()
        self._table.minutes_chosen.connect(self.on_minutes_chosen)
        self._table.turns_chosen.connect(self.on_turns_chosen)
        self._table.over_chosen.connect(self.on_over_chosen)
        self._skip = CheckBox("skip_item")
        self._skip.clicked.connect(self.on_skip_clicked)
        self._nice = CheckBox("nice_to_have")
        self._nice.clicked.connect(self.on_nice_clicked)
        self._nice_why = plain_label("small", wraps=True)
        self._up = IconButton("arrow-up", "move_up", "muted")
        self._up.clicked.connect(self.on_up_clicked)
        self._down = IconButton("arrow-down", "move_down", "muted")
        self._down.clicked.connect(self.on_down_clicked)
        self._remove = IconButton("trash-2", "remove_item", "muted")
        self._remove.clicked.connect(self.on_remove_clicked)
        self._empty = plain_label("muted", wraps=True)
        self._page = QWidget()
        self._lay_out()

    def show_line(self, line: AgendaLine | None, texts: Texts) -> None:
        """Show an item, or none; boxes that are there already keep the focus."""
        self._empty.setText(texts.t("Choose an item in the agenda to see its phases here."))
        self._empty.setVisible(line is None)
        self._page.setVisible(line is not None)
        self._item_id = line.item_id if line is not None else ""
        if line is None:
            return
        self._title.setText(line.title)
        length = lengths.length(texts, line.minutes)
        self._when.setText(texts.t("{time} · {length}", time=line.starts, length=length))
        self._summary.setText(line.summary)
        self._summary.setVisible(bool(line.summary))
        self._table.show_phases(line.phases, texts)
        for before, after in pairwise((self._remove, *self._table.boxes, self._nice, self._skip)):
            QWidget.setTabOrder(before, after)
        self._nice.setText(texts.t("Nice to have"))
        self._nice.setChecked(line.nice_to_have)
        self._nice_why.setText(texts.t("May go first when time runs short."))
        self._up.reword(texts.t("Move up"), "Alt+↑")
        self._down.reword(texts.t("Move down"), "Alt+↓")
        self._remove.reword(texts.t("Remove {title} from the agenda", title=line.title), texts.t("Del"))
        self._remove.setEnabled(line.progress is Progress.AHEAD or line.skipped)
        self._skip.setText(texts.t("Pass over it today"))
        self._skip.setChecked(line.skipped)
        self._skip.setEnabled(line.progress is Progress.AHEAD or line.progress is Progress.SKIPPED)

    @Slot()
    def focus_first_box(self) -> None:
        """Bring the keyboard to the first box."""
        if self._table.boxes:
            self._table.boxes[0].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(str, int)
    def on_minutes_chosen(self, phase_id: str, minutes: int) -> None:
        """Ask for other minutes in this item."""
        self.minutes_requested.emit(self._item_id, phase_id, minutes)

    @Slot(str, int)
    def on_turns_chosen(self, series_id: str, turns: int) -> None:
        """Ask for another number of turns in this item."""
        self.turns_requested.emit(self._item_id, series_id, turns)

    @Slot(str, object)
    def on_over_chosen(self, phase_id: str, over: OverMode) -> None:
        """Ask for something else at the end of a phase."""
        self.over_requested.emit(self._item_id, phase_id, over)

    @Slot(bool)
    def on_skip_clicked(self, skipped: bool) -> None:
        """Ask for the day to pass over this item, or not."""
        self.skip_requested.emit(self._item_id, skipped)

    @Slot(bool)
    def on_nice_clicked(self, nice: bool) -> None:
        """Ask for this item to be nice to have, or not."""
        self.nice_requested.emit(self._item_id, nice)

    @Slot()
    def on_up_clicked(self) -> None:
        """Ask to stand one place earlier."""
        self.move_requested.emit(-1)

    @Slot()
    def on_down_clicked(self) -> None:
        """Ask to stand one place later."""
        self.move_requested.emit(1)

    @Slot()
    def on_remove_clicked(self) -> None:
        """Ask to be taken out."""
        self.remove_requested.emit(self._item_id)

    def _lay_out(self) -> None:
        deeds = QHBoxLayout()
        deeds.setSpacing(0)
        deeds.addWidget(self._when, 1)
        for button in (self._up, self._down, self._remove):
            deeds.addWidget(button)
        page = QVBoxLayout(self._page)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addWidget(self._title)
        page.addLayout(deeds)
        page.addWidget(self._summary)
        page.addSpacing(4)
        page.addWidget(hairline())
        page.addSpacing(4)
        page.addWidget(self._table)
        page.addSpacing(4)
        page.addWidget(hairline())
        page.addSpacing(4)
        page.addWidget(self._nice)
        page.addWidget(self._nice_why)
        page.addWidget(self._skip)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(20, 20, 20, 24)
        column.addWidget(self._empty)
        column.addWidget(self._page)
        column.addStretch(1)
        self.setWidget(holder)
