"""One way to end in time: what it does, when the day would end by it, and a button to take it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from facilitator.session.plan_commands import RescueKind
from facilitator.session.rescue import RescuePlan
from facilitator.texts import Texts
from ui.widgets.card import Card
from ui.widgets.dressing import plain_label


class RescueRow(Card):
    """A title, a sentence, the finish with its verdict.

    Signals:
        chosen: this way is to be taken; carries its `RescueKind`.
    """

    chosen = Signal(object)

    def __init__(self, kind: RescueKind, parent: QWidget | None = None) -> None:
        """Make the row of one way."""
        super().__init__(parent, margin=16)
        self.setObjectName(f"rescue_{kind.value}")
        self._kind = kind
        self._title = plain_label("strong", wraps=True)
        self._what = plain_label("muted", wraps=True)
        self._finish = plain_label("strong", wraps=True)
        self._finish.setObjectName("rescue_finish")
        self._verdict = plain_label("small", wraps=True)
        self._verdict.setObjectName("rescue_verdict")
        self._take = QPushButton()
        self._take.setObjectName("rescue_take")
        self._take.setAutoDefault(False)
        self._take.clicked.connect(self.on_take_clicked)
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        right = Qt.AlignmentFlag.AlignRight
        grid.addWidget(self._title, 0, 0)
        grid.addWidget(self._finish, 0, 1, right)
        grid.addWidget(self._what, 1, 0)
        grid.addWidget(self._verdict, 1, 1, right | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._take, 0, 2, 2, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(0, 1)
        self.body.addLayout(grid)
        for label in (self._finish, self._verdict):
            label.setWordWrap(False)

    def show_plan(self, plan: RescuePlan, verdict: str, texts: Texts) -> None:
        """Show when the day would end by it; a way that gains nothing cannot be taken."""
        helps = plan.gained_s > 0
        title, what = _words(plan, texts)
        self._title.setText(title)
        self._what.setText(what if helps else _no_gain(plan.kind, texts))
        ends = texts.time(plan.finish)
        self._finish.setText(ends if helps else "")
        self._verdict.setText(verdict if helps else "")
        self._take.setText(texts.t("Do this"))
        self._take.setEnabled(helps)
        told = texts.t("{title}: the day ends at {time}, {verdict}", title=title, time=ends, verdict=verdict)
        self._take.setAccessibleName(told if helps else title)
        # A layout within a layout keeps its old measures: a sentence that has grown would be cut.
        self._grid.invalidate()
        self.body.invalidate()

    @Slot()
    def on_take_clicked(self) -> None:
        """Ask for this way to be taken."""
        self.chosen.emit(self._kind)


def _words(plan: RescuePlan, texts: Texts) -> tuple[str, str]:
    """Return the title of a way, and what it does."""
    match plan.kind:
        case RescueKind.SHORTEN:
            return (
                texts.t("Shorten what is left"),
                texts.t("Every phase takes its shortest time. Breaks and the closing stay as they are."),
            )
        case RescueKind.DROP:
            return (
                texts.t("Drop what is nice to have"),
                texts.n(
                    "{count} item is left out. The rest stays as planned.",
                    "{count} items are left out. The rest stays as planned.",
                    plan.changed,
                ),
            )
        case RescueKind.MOVE_ON:
            return (
                texts.t("Move on to the closing"),
                texts.t("After this exercise comes the closing, with all the time it was given."),
            )


def _no_gain(kind: RescueKind, texts: Texts) -> str:
    if kind is RescueKind.DROP:
        return texts.t("Nothing that lies ahead is marked as nice to have.")
    return texts.t("Here this would gain no time.")
