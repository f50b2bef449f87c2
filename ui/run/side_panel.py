"""The right side of Run: notes, cards, groups and commitments, of which the one that is needed opens by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.session.live import PhaseKey
from facilitator.texts import Texts
from ui.bridge import Bridge
from ui.run.debrief_panel import DebriefPanel
from ui.run.fresh import Fresh
from ui.run.side_tabs import SideTab, tab_to_open, tabs_for
from ui.widgets.card import hairline
from ui.widgets.tab_bar import TabBar

if TYPE_CHECKING:
    from ui.run.cards_panel import CardsPanel

WIDTH = 340
NARROW = 300
NARROW_MOST = 316
WIDE = 380


class _Written(Protocol):
    """A panel that is written in."""

    def is_typed_in(self) -> bool:
        """Tell whether somebody is writing there."""

    def flush(self) -> None:
        """Have everything typed saved at once."""


class SidePanel(QFrame):
    """Tabs over their panels, each built when it is wanted first. While somebody is typing, no tab opens by itself.

    Signals:
        hold_started: a card is to be open from now on; carries its deal's id.
        hold_ended: it is to be covered; carries its deal's id.
        print_requested: a hidden card is wanted on paper; carries its deal's id.
        hand_over_requested: the one a card is for gets the laptop; carries its deal's id.
    """

    hold_started = Signal(str)
    hold_ended = Signal(str)
    print_requested = Signal(str)
    hand_over_requested = Signal(str)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        """Stay empty until a workshop is open."""
        super().__init__(parent)
        self.setObjectName("side_panel")
        self.setFixedWidth(WIDTH)
        self._bridge = bridge
        self._fresh = Fresh(bridge)
        self._builders: dict[SideTab, Callable[[], QWidget]] = {
            SideTab.DEBRIEF: self._build_debrief,
            SideTab.CARDS: self._build_cards,
            SideTab.TEAMS: self._build_teams,
            SideTab.MARKS: self._build_marks,
            SideTab.COMMITMENTS: self._build_commitments,
        }
        self._panels: dict[SideTab, QWidget] = {}
        self._written: list[_Written] = []
        self._cards: CardsPanel | None = None
        self._tabs = TabBar()
        self._tabs.setObjectName("side_tabs")
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(hairline())
        column.addWidget(self._stack, 1)
        self._tabs.currentChanged.connect(self.on_tab_changed)
        bridge.opened.connect(self.on_opened)
        bridge.flow_changed.connect(self.refresh)
        bridge.properties_changed.connect(self.refresh)
        bridge.phase_started.connect(self.on_phase_started)
        self.on_opened()

    def chosen(self) -> str:
        """Return the name of the tab that is open."""
        return self._tabs.chosen()

    def open_tab(self, tab: SideTab) -> None:
        """Open a tab, if it is there."""
        if self._tabs.place_of(tab.value) >= 0:
            self._tabs.choose(tab.value)

    def marked_card(self) -> str:
        """Return the deal that the hold key means, empty where there is no hidden card."""
        self._panel(SideTab.CARDS)
        return "" if self._cards is None else self._cards.marked_card()

    def is_typed_in(self) -> bool:
        """Tell whether somebody is writing at the right."""
        return any(part.is_typed_in() for part in self._written)

    def flush(self) -> None:
        """Have everything typed saved at once."""
        for part in self._written:
            part.flush()

    @Slot()
    def on_opened(self) -> None:
        """Open what the phase that runs calls for."""
        self.refresh()
        key = self._bridge.state.live.key if self._bridge.is_open else None
        if key is not None:
            self._open_for(key)

    @Slot()
    def refresh(self) -> None:
        """Show the tabs that make sense now, in the console's language."""
        if not self._fresh.is_new():
            return
        wanted = [tab.value for tab in tabs_for(self._bridge.state, self._bridge.catalog)]
        words = tab_words(self._bridge.console_texts)
        for at in reversed(range(self._tabs.count())):
            if self._tabs.tabData(at) not in wanted and not self._is_kept(str(self._tabs.tabData(at))):
                self._tabs.removeTab(at)
        for name in wanted:
            if self._tabs.place_of(name) < 0:
                self._insert(name, words[SideTab(name)])
        for at in range(self._tabs.count()):
            self._tabs.setTabText(at, words[SideTab(self._tabs.tabData(at))])
        self._tabs.fit(self.width())
        self._tabs.setAccessibleName(self._bridge.console_texts.t("Notes, cards and groups"))

    @Slot(object)
    def on_phase_started(self, key: PhaseKey) -> None:
        """Open what the phase calls for, unless somebody is typing."""
        self.refresh()
        if not self.is_typed_in():
            self._open_for(key)

    @Slot(int)
    def on_tab_changed(self, _at: int) -> None:
        """Show the panel of the chosen tab."""
        if self._tabs.chosen():
            self._stack.setCurrentWidget(self._panel(SideTab(self._tabs.chosen())))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tabs.fit(self.width())

    def _panel(self, tab: SideTab) -> QWidget:
        """Return the panel of a tab, built now if nobody wanted it before."""
        if tab not in self._panels:
            self._panels[tab] = self._builders[tab]()
            self._stack.addWidget(self._panels[tab])
        return self._panels[tab]

    def _build_debrief(self) -> QWidget:
        panel = DebriefPanel(self._bridge)
        self._written.append(panel)
        return panel

    def _build_cards(self) -> QWidget:
        from ui.run.cards_panel import CardsPanel

        panel = self._cards = CardsPanel(self._bridge)
        panel.hold_started.connect(self.hold_started)
        panel.hold_ended.connect(self.hold_ended)
        panel.print_requested.connect(self.print_requested)
        panel.hand_over_requested.connect(self.hand_over_requested)
        return panel

    def _build_teams(self) -> QWidget:
        from ui.run.teams_panel import TeamsPanel

        return TeamsPanel(self._bridge)

    def _build_marks(self) -> QWidget:
        from ui.run.marks_panel import MarksPanel

        panel = MarksPanel(self._bridge)
        self._written.append(panel)
        return panel

    def _build_commitments(self) -> QWidget:
        from ui.run.commitments_panel import CommitmentsPanel

        panel = CommitmentsPanel(self._bridge)
        self._written.append(panel)
        return panel

    def _open_for(self, key: PhaseKey) -> None:
        tab = tab_to_open(self._bridge.state, key, self._bridge.catalog)
        if tab is not None:
            self.open_tab(tab)

    def _is_kept(self, name: str) -> bool:
        """Tell whether a tab stays although it makes no sense any more: somebody is writing in it."""
        return name == self._tabs.chosen() and self.is_typed_in()

    def _insert(self, name: str, words: str) -> None:
        order = [tab.value for tab in SideTab]
        before = [at for at in range(self._tabs.count()) if order.index(self._tabs.tabData(at)) < order.index(name)]
        at = self._tabs.insertTab(len(before), words)
        self._tabs.setTabData(at, name)
        if self._tabs.count() == 1:
            self.on_tab_changed(at)


def tab_words(texts: Texts) -> dict[SideTab, str]:
    """Return the word on each tab."""
    return {
        SideTab.DEBRIEF: texts.t("Debrief"),
        SideTab.CARDS: texts.t("Cards"),
        SideTab.TEAMS: texts.t("Teams"),
        SideTab.MARKS: texts.t("Marks"),
        SideTab.COMMITMENTS: texts.t("Commitments"),
    }
