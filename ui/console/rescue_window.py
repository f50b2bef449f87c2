"""Three ready ways to end in time, each with the finish it leads to. Only the trainer ever sees it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator import lengths
from facilitator.session import pace, rescue
from facilitator.session.commands import Undo
from facilitator.session.plan_commands import Rescue, RescueKind
from facilitator.session.rescue import RescuePlan
from facilitator.session.undoing import Made
from facilitator.texts import Texts
from ui.bridge import Bridge
from ui.console.rescue_row import RescueRow
from ui.language import wording
from ui.widgets.dressing import plain_label
from ui.widgets.showing import show_if

_WIDTH = 560


class RescueWindow(QDialog):
    """Offers the plans; once one is taken it says so, and how to take it back. The day goes on meanwhile."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        """Read everything from `bridge`, anew each minute."""
        super().__init__(parent)
        self.setObjectName("rescue_window")
        self._bridge = bridge
        self._taken: Made | None = None
        self._heading = plain_label("heading", "rescue_heading", wraps=True)
        self._stands = plain_label("muted", "rescue_stands", wraps=True)
        self._rows = {kind: RescueRow(kind) for kind in RescueKind}
        self._done = plain_label("strong", "rescue_done", wraps=True)
        self._undo = QPushButton()
        self._undo.setObjectName("rescue_undo")
        self._close = QPushButton()
        self._close.setObjectName("rescue_close")
        self._close.setAutoDefault(False)
        self._undo.setAutoDefault(False)
        self._lay_out()
        for row in self._rows.values():
            row.chosen.connect(self.on_chosen)
        self._undo.clicked.connect(self.on_undo_clicked)
        self._close.clicked.connect(self.close)
        for changed in (bridge.flow_changed, bridge.plan_changed, bridge.properties_changed, bridge.ticker.minute):
            changed.connect(self.refresh)

    def begin(self) -> None:
        """Offer the plans of this moment."""
        self._taken = None
        self.refresh()
        self._heading.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Show the plans as they are now; with no phase that runs there is nothing to rescue."""
        if not self._bridge.is_open or self._bridge.state.live.key is None:
            self.close()
            return
        state, catalog, texts = self._bridge.state, self._bridge.catalog, self._bridge.console_texts
        now = self._bridge.now()
        finish, booked = pace.expected_finish(state, catalog, now), pace.booked_end(state)
        self._reword(texts)
        self._heading.setText(wording.rescue_ways(texts, wording.whole_minutes((finish - booked).total_seconds())))
        self._stands.setText(_stands(finish, booked, texts))
        for plan in rescue.plans(state, catalog, now):
            self._rows[plan.kind].show_plan(plan, _verdict(plan, texts), texts)
        taken = self._taken is not None and self._taken is self._bridge.workshop.latest_edit
        self._done.setText(texts.t("The plan is changed. The day now ends at {time}.", time=texts.time(finish)))
        show_if(self._done, taken)
        show_if(self._undo, taken)
        for row in self._rows.values():
            row.setVisible(not taken)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the sentences in this language and this size of letters need."""
        self._column.invalidate()
        height = self._column.totalHeightForWidth(_WIDTH)
        self.setMinimumHeight(height)
        self.resize(_WIDTH, height)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    @Slot(object)
    def on_chosen(self, kind: RescueKind) -> None:
        """Take a plan."""
        if self._bridge.do(Rescue(kind)):
            self._taken = self._bridge.workshop.latest_edit
            self.refresh()
            self._undo.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def on_undo_clicked(self) -> None:
        """Take the plan back."""
        self._taken = None
        self._bridge.do(Undo())

    def _reword(self, texts: Texts) -> None:
        self.setWindowTitle(texts.t("Rescue the day"))
        self._undo.setText(texts.t("Undo"))
        self._close.setText(texts.t("Close"))

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addWidget(self._stands)
        for row in self._rows.values():
            column.addWidget(row)
        column.addWidget(self._done)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self._undo)
        buttons.addWidget(self._close)
        column.addLayout(buttons)
        self.setFixedWidth(_WIDTH)


def _stands(finish: datetime, booked: datetime, texts: Texts) -> str:
    ends, until = texts.time(finish), texts.time(booked)
    return texts.t("As things stand, the day ends at {ends}. It is booked until {until}.", ends=ends, until=until)


def _verdict(plan: RescuePlan, texts: Texts) -> str:
    minutes = wording.whole_minutes(plan.over_s)
    if minutes > 0:
        return texts.t("{span} over", span=lengths.length(texts, minutes))
    return texts.t("{span} to spare", span=lengths.length(texts, -minutes)) if minutes < 0 else texts.t("just in time")
