"""The right half of the people's place: the groups drawn last, and who has met whom."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.pack.kinds import Grouping
from facilitator.texts import Texts
from ui.people.group_grid import GroupGrid
from ui.people.lines import GroupLines, MetTable
from ui.people.met_matrix import MetMatrix
from ui.people.shares_table import ShareLine, SharesTable
from ui.widgets.empty_state import EmptyState

_TEAM_WIDTH = 168
_PAIR_WIDTH = 150
_LEFT = 32
_RIGHT = 24


class GroupsView(QScrollArea):
    """Shows groups, or says when there will be some.

    Signals:
        move_requested: somebody is to be in another group; carries the ids of both.
    """

    move_requested = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("groups")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty("uses_arrows", True)
        self._item = QLabel()
        self._item.setProperty("role", "muted")
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self._teams = GroupGrid("teams", _TEAM_WIDTH)
        self._pairs = GroupGrid("pairs", _PAIR_WIDTH)
        self._roles = GroupGrid("roles", _TEAM_WIDTH)
        self._trios = GroupGrid("trios", _TEAM_WIDTH)
        self._met_title = QLabel()
        self._met_title.setProperty("role", "strong")
        self._met_words = QLabel()
        self._met_words.setObjectName("met_words")
        self._met_words.setProperty("role", "muted")
        self._matrix = MetMatrix()
        self._empty = EmptyState("users", "")
        self._shares = SharesTable()
        self._shares_title = QLabel()
        self._shares_title.setProperty("role", "strong")
        self._groups = QWidget()
        self._parts = QWidget()
        self._met = QWidget()
        self._lay_out()

    def show_groups(self, groups: GroupLines, met: MetTable, shares: tuple[ShareLine, ...], texts: Texts) -> None:
        """Show the groups as they are now."""
        drawn = bool(groups.teams or groups.pairs or groups.trios or groups.roles)
        self._empty.reword(texts.t("Teams and pairs appear here once an exercise has drawn them."))
        self._empty.setVisible(not drawn and met.met == 0)
        self._groups.setVisible(drawn)
        self._title.setText(texts.t("Groups"))
        self._item.setText(groups.item)
        self._teams.show_groups(texts.t("Teams"), groups.teams, groups.seats_of(Grouping.TEAMS), texts)
        self._pairs.show_groups(texts.t("Pairs"), groups.pairs, groups.seats_of(Grouping.PAIRS), texts)
        self._trios.show_groups(texts.t("Trios"), groups.trios, groups.seats_of(Grouping.TRIOS), texts)
        self._roles.show_groups(texts.t("Roles"), groups.roles, groups.seats_of(Grouping.ROLES), texts)
        self._parts.setVisible(bool(shares))
        self._shares_title.setText(texts.t("Roles so far"))
        self._shares.show_lines(shares, texts)
        self._met.setVisible(met.met > 0)
        self._met_title.setText(texts.t("Who has met whom"))
        self._met_words.setText(
            texts.n(
                "{met} of {count} possible pair has met so far.",
                "{met} of {count} possible pairs have met so far.",
                met.possible,
                met=met.met,
            )
        )
        self._matrix.show_table(met, texts)
        self._fit()

    def _fit(self) -> None:
        """Keep all in view but the matrix of a very long list."""
        width = self.viewport().width() - _LEFT - _RIGHT
        self._groups.setMaximumWidth(max(0, width))
        self._matrix.fit(width)

    def _lay_out(self) -> None:
        groups = QVBoxLayout(self._groups)
        groups.setContentsMargins(0, 0, 0, 0)
        groups.setSpacing(4)
        groups.addWidget(self._title)
        groups.addWidget(self._item)
        for grid in (self._teams, self._pairs, self._trios, self._roles):
            groups.addSpacing(12)
            groups.addWidget(grid)
            grid.move_requested.connect(self.move_requested)
        met = QVBoxLayout(self._met)
        met.setContentsMargins(0, 0, 0, 0)
        met.setSpacing(4)
        met.addWidget(self._met_title)
        met.addWidget(self._met_words)
        met.addSpacing(8)
        met.addWidget(self._matrix)
        parts = QVBoxLayout(self._parts)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(8)
        parts.addWidget(self._shares_title)
        parts.addWidget(self._shares)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(_LEFT, 20, _RIGHT, 24)
        column.setSpacing(28)
        column.addWidget(self._empty, 1)
        column.addWidget(self._groups)
        column.addWidget(self._parts)
        column.addWidget(self._met)
        column.addStretch(0)
        self.setWidget(content)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
