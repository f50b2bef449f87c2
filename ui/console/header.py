"""The line above everything: the way home, whose day it is, the four places, how the day stands, and the time."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from facilitator.session import pace
from facilitator.session.live import Status
from facilitator.texts import Texts
from ui.bridge import Bridge
from ui.language import wording
from ui.look.icons import dress
from ui.widgets.chip_button import ChipButton
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.more_button import MoreButton, MoreEntry
from ui.widgets.tab_bar import TabBar

HEIGHT = 48
PLACES = ("plan", "people", "run", "review")


class Header(QFrame):
    """Leads from place to place.

    Signals:
        home_requested: the trainer wants to leave this workshop.
        place_requested: the trainer wants to see one of `PLACES`.
        rescue_requested: the trainer asks for ways to end in time.
    """

    home_requested = Signal()
    place_requested = Signal(str)
    rescue_requested = Signal()

    def __init__(self, bridge: Bridge, more: tuple[MoreEntry, ...] = (), parent: QWidget | None = None) -> None:
        """Read everything from `bridge`; `more` stands in the menu at the right."""
        super().__init__(parent)
        self.setObjectName("header")
        self.setProperty("bar", "top")
        self.setFixedHeight(HEIGHT)
        self._bridge = bridge
        self.home = QPushButton(self)
        self.home.setObjectName("home")
        self.home.setProperty("quiet", True)
        dress(self.home, "chevron-left", "muted")
        self.home.clicked.connect(self.home_requested)
        self.title = ElidedLabel(parent=self)
        self.title.setProperty("role", "strong")
        self.client = ElidedLabel(parent=self)
        self.client.setProperty("role", "muted")
        self.tabs = TabBar(parent=self)
        self.tabs.setObjectName("places")
        for name in PLACES:
            self.tabs.add(name, name)
        self.tabs.currentChanged.connect(self.on_tab_chosen)
        self.tabs.tabBarClicked.connect(self.on_tab_clicked)
        self.pace = ChipButton("pace", parent=self)
        self.pace.clicked.connect(self.rescue_requested)
        self.time = QLabel(self)
        self.time.setProperty("role", "clock")
        self.more = MoreButton(more)
        self._lay_out()
        for changed in (bridge.opened, bridge.properties_changed, bridge.flow_changed, bridge.plan_changed):
            changed.connect(self.on_changed)
        bridge.ticker.minute.connect(self.on_changed)

    def show_place(self, place: str) -> None:
        """Mark the place that is shown; one that has no tab leaves none marked."""
        self.tabs.set_faded(place not in PLACES)
        if place in PLACES:
            self.tabs.choose(place)

    @Slot(int)
    def on_tab_chosen(self, index: int) -> None:
        """Pass on which place is wanted."""
        self.place_requested.emit(PLACES[index])

    @Slot(int)
    def on_tab_clicked(self, index: int) -> None:
        """Lead back from a place that has no tab to the one that was shown before."""
        if index == self.tabs.currentIndex():
            self.place_requested.emit(PLACES[index])

    @Slot()
    def on_changed(self) -> None:
        """Read everything anew."""
        if not self._bridge.is_open:
            return
        texts = self._bridge.console_texts
        known = self._bridge.state.properties
        self.home.setText(texts.t("Home"))
        self.title.setText(known.title)
        self.client.setText(known.client)
        for name, words in zip(PLACES, place_names(texts), strict=True):
            self.tabs.reword(name, words)
        self.tabs.setAccessibleName(texts.t("Places of the workshop"))
        self.time.setText(texts.time(self._bridge.now().utc.astimezone()))
        self.more.say(texts)
        self._show_pace(texts)
        self._share()

    def _show_pace(self, texts: Texts) -> None:
        state = self._bridge.state
        running = state.live.status is Status.RUNNING
        catalog, now = self._bridge.catalog, self._bridge.now()
        late_s = pace.behind_s(state, catalog, now) if running else None
        if late_s is None:
            self.pace.say("", "")
            return
        late_min, over_min = wording.whole_minutes(late_s), wording.whole_minutes(pace.over_s(state, catalog, now))
        self.pace.say(wording.outlook(texts, late_min, over_min), wording.rescue_ways(texts, over_min))

    def _lay_out(self) -> None:
        rule = QFrame(self)
        rule.setProperty("line", True)
        rule.setFixedSize(1, 24)
        left = QHBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.home)
        left.addWidget(rule)
        left.addWidget(self.title)
        left.addWidget(self.client, 1)
        right = QHBoxLayout()
        right.setSpacing(16)
        right.addStretch(1)
        right.addWidget(self.pace)
        right.addWidget(self.time)
        right.addWidget(self.more)
        self._left, self._right = left, right
        self._row = row = QHBoxLayout(self)
        # The way home brings its own blank at the left.
        row.setContentsMargins(4, 0, 8, 0)
        row.addLayout(left, 1)
        row.addWidget(self.tabs)
        row.addLayout(right, 1)

    def _share(self) -> None:
        """Keep the places in the middle while title and client have room at the left, else move them along."""
        margins = self._row.contentsMargins()
        blank = margins.left() + margins.right() + 2 * max(0, self._row.spacing())
        both = max(2, self.width() - blank - self.tabs.sizeHint().width())
        left = max(both // 2, min(self._left.sizeHint().width(), both - self._right.sizeHint().width()))
        self._row.setStretch(0, max(1, left))
        self._row.setStretch(2, max(1, both - left))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()


def place_names(texts: Texts) -> tuple[str, str, str, str]:
    """Return what the places are called, in their order."""
    return texts.t("Plan"), texts.t("People"), texts.t("Run"), texts.t("Review")
