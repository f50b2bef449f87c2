"""The buttons under the clock: one main button, a way on and a way back, and the minutes. They never move."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.texts import Texts
from ui.look.icons import GAP, dress
from ui.run.main_step import ICONS, MainStep, words_for
from ui.run.time_menu import TimeMenu
from ui.run.time_offer import TimeOffer
from ui.widgets.dressing import button, set_role

_MAIN_WIDTH = 340
_SIDE_WIDTH = 116
_NARROW_SIDE = 84
_NARROW_BELOW = 600
_SPACING = 8
_AROUND = 28
_AROUND_WITH_ICON = 60
"""What Back and Next need beside their words."""
_ICON_ROOM = 30
_TIGHTER = 16
"""What a button with little room around its word needs less."""


class Controls(QWidget):
    """Back, the main button (with Reveal beside it where a card is to be revealed) and Next; below, the minutes.

    Signals:
        main_requested: the main button was pressed.
        reveal_requested: the card of this turn is to be shown to the room.
        next_requested, back_requested, restart_requested: as they say.
        minutes_requested: seconds to add, or to take.
        command_requested: something else is to be done about the time; carries the `Command`.
    """

    main_requested = Signal()
    reveal_requested = Signal()
    next_requested = Signal()
    back_requested = Signal()
    restart_requested = Signal()
    minutes_requested = Signal(float)
    command_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the buttons without words."""
        super().__init__(parent)
        self._step: MainStep | None = None
        self._icon = ""
        self._narrow: bool | None = None
        self._main = button("main_button", main=True, large=True)
        self._reveal = button("reveal", large=True, beside=True)
        self._back = button("back", large=True, beside=True)
        self._next = button("next", large=True, beside=True)
        self._fewer = button("minute_less")
        self._more = button("minute_more")
        self._restart = button("restart", "rotate-ccw")
        self._time_menu = TimeMenu()
        self._time_menu.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._center = QWidget()
        self._reveal.hide()
        self._arrange()
        self._connect()

    def show_step(self, step: MainStep, texts: Texts) -> None:
        """Show what the main button does now."""
        self._main.setText(words_for(step, texts))
        self._main.setEnabled(step is not MainStep.NOTHING)
        self._step = step
        self._dress_main()
        runs = step in (MainStep.START, MainStep.PAUSE, MainStep.GO_ON, MainStep.NEXT)
        for control in (self._next, self._fewer, self._more, self._restart):
            control.setEnabled(runs)
        self._back.setEnabled(runs or step is MainStep.CLOSE)
        # the same words need not stand side by side; the place is kept, so that nothing moves
        self._next.setVisible(step is not MainStep.NEXT)
        self._reword(texts)

    def show_time_offer(self, offer: TimeOffer | None, texts: Texts) -> None:
        """Offer what else can be done about the time."""
        self._time_menu.show_offer(offer, texts)

    def show_reveal(self, there: bool, enabled: bool, texts: Texts) -> None:
        """Show whether this phase reveals a card, and whether one is still to be revealed."""
        self._reveal.setVisible(there)
        self._reveal.setEnabled(enabled)
        self._reveal.setText(texts.t("Reveal"))
        self._reveal.setToolTip(
            texts.t("Show the card to the room (R)") if enabled else texts.t("The room can see the card.")
        )
        self._dress_main()

    def fit(self, width: int) -> None:
        """Take the widths that suit the room there is."""
        narrow = width < _NARROW_BELOW
        side = self._side_width(narrow)
        self._center.setFixedWidth(min(_MAIN_WIDTH, width - 2 * (side + _SPACING)))
        for control in (self._back, self._next):
            control.setFixedWidth(side)
        self._fit_minutes(width)
        if narrow is self._narrow:
            return
        self._narrow = narrow
        set_role(self._main, "tight", narrow)
        for control, icon_name, gap in (
            (self._back, "chevron-left", GAP),
            (self._next, "skip-forward", -GAP),
            (self._reveal, "monitor", GAP),
        ):
            dress(control, "" if narrow else icon_name, gap=gap)
        self._dress_main()

    def _side_width(self, narrow: bool) -> int:
        """Return the width of Back and Next, the same for both: more than usual only for large letters."""
        for control in (self._back, self._next):
            control.ensurePolished()
        words = max(each.fontMetrics().horizontalAdvance(each.text()) for each in (self._back, self._next))
        return max(_NARROW_SIDE, words + _AROUND) if narrow else max(_SIDE_WIDTH, words + _AROUND_WITH_ICON)

    def _fit_minutes(self, width: int) -> None:
        """Leave the sign of Restart out where only words have room; give them less where even they have none."""
        worded = (self._fewer, self._more, self._restart)
        row = (*worded, self._time_menu)
        for control in row:
            control.ensurePolished()
        has_icon, is_tight = not self._restart.icon().isNull(), bool(self._restart.property("tight"))
        needed = sum(control.sizeHint().width() for control in row) + (len(row) - 1) * _SPACING
        needed += (len(worded) * _TIGHTER if is_tight else 0) - (_ICON_ROOM if has_icon else 0)
        fits = needed + _ICON_ROOM <= width
        if fits is not has_icon:
            dress(self._restart, "rotate-ccw" if fits else "", gap=GAP)
        for control in worded:
            set_role(control, "tight", needed > width)

    @Slot()
    def on_more_clicked(self) -> None:
        """Ask for a minute more."""
        self.minutes_requested.emit(60.0)

    @Slot()
    def on_fewer_clicked(self) -> None:
        """Ask for a minute less."""
        self.minutes_requested.emit(-60.0)

    def _dress_main(self) -> None:
        """Give the main button its icon, where words and Reveal leave room for one."""
        name = ICONS[self._step] if self._step is not None else ""
        if self._narrow and not self._reveal.isHidden():
            name = ""
        if name != self._icon:
            self._icon = name
            dress(self._main, name, "on_accent", 24, gap=6)

    def _reword(self, texts: Texts) -> None:
        self._next.setText(texts.t("Next"))
        self._back.setText(texts.t("Back"))
        self._fewer.setText(texts.t("−1 min"))
        self._more.setText(texts.t("+1 min"))
        self._restart.setText(texts.t("Restart"))
        self._next.setToolTip(texts.t("On to the next phase (Page Down)"))
        self._back.setToolTip(texts.t("Back to the phase before, with its own clock (Page Up)"))
        self._fewer.setToolTip(texts.t("Take a minute from this phase"))
        self._more.setToolTip(texts.t("Give this phase a minute more"))
        self._restart.setToolTip(texts.t("Start this phase’s time again"))

    def _arrange(self) -> None:
        inside = QHBoxLayout(self._center)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(_SPACING)
        self._main.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        inside.addWidget(self._main, 3)
        inside.addWidget(self._reveal, 2)
        first = _centred(self._back, self._center, self._next)
        second = _centred(self._fewer, self._more, self._restart, self._time_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(first)
        column.addLayout(second)
        order: tuple[QAbstractButton, ...] = (
            self._main,
            self._reveal,
            self._next,
            self._back,
            self._fewer,
            self._more,
            self._restart,
            self._time_menu,
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
        policy = self._next.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._next.setSizePolicy(policy)
        # the way on points onward: its icon stands after the word
        self._next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.fit(_NARROW_BELOW)

    def _connect(self) -> None:
        self._main.clicked.connect(self.main_requested)
        self._reveal.clicked.connect(self.reveal_requested)
        self._next.clicked.connect(self.next_requested)
        self._back.clicked.connect(self.back_requested)
        self._restart.clicked.connect(self.restart_requested)
        self._time_menu.command_requested.connect(self.command_requested)
        self._more.clicked.connect(self.on_more_clicked)
        self._fewer.clicked.connect(self.on_fewer_clicked)


def _centred(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(_SPACING)
    row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
