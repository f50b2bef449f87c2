"""Groups beside each other, in as many columns as there is room for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.texts import Texts
from facilitator.view import GroupFace
from ui.widgets.card import Card
from ui.widgets.chip import Chip

_SPACING = 12


class GroupGrid(QWidget):
    """A heading and a card for each group."""

    def __init__(self, name: str, card_width: int, parent: QWidget | None = None) -> None:
        """Make an empty grid called `name`; a card is at least `card_width` wide."""
        super().__init__(parent)
        self.setObjectName(name)
        self._card_width = card_width
        self._columns = 0
        self._cards: list[Card] = []
        self._shown: tuple[GroupFace, ...] = ()
        self._heading = QLabel()
        self._heading.setProperty("role", "strong")
        self._grid = QGridLayout()
        self._grid.setSpacing(_SPACING)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addLayout(self._grid)

    def show_groups(self, heading: str, groups: tuple[GroupFace, ...], texts: Texts) -> None:
        """Show these groups, or nothing at all where there are none."""
        self._heading.setText(heading)
        self.setVisible(bool(groups))
        if groups != self._shown:
            self._shown = groups
            for card in self._cards:
                self._grid.removeWidget(card)
                card.hide()
                card.deleteLater()
            self._cards = [_card(group, texts) for group in groups]
            self._columns = 0
        self._arrange()

    def _arrange(self) -> None:
        fits = (self.width() + _SPACING) // (self._card_width + _SPACING)
        columns = max(1, min(fits, len(self._cards)))
        if columns == self._columns:
            return
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 0)
        self._columns = columns
        for place, card in enumerate(self._cards):
            self._grid.addWidget(card, *divmod(place, columns))
            card.show()
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


def _card(group: GroupFace, texts: Texts) -> Card:
    card = Card(margin=12)
    card.setObjectName("group")
    card.body.setSpacing(2)
    if group.name:
        head = QHBoxLayout()
        title = _label(group.name, "strong")
        head.addWidget(title, 1)
        if group.level_name:
            head.addWidget(Chip(group.level_name))
        card.body.addLayout(head)
    for name in group.people:
        card.body.addWidget(_label(name, ""))
    if not group.people:
        card.body.addWidget(_label(texts.t("nobody"), "muted"))
    card.body.addStretch(1)
    people = ", ".join(group.people) or texts.t("nobody")
    card.setAccessibleName(f"{group.name}: {people}" if group.name else people)
    return card


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
