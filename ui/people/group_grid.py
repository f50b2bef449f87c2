"""Groups beside each other, in as many columns as there is room for; a name can be moved from one to another."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.texts import Texts
from facilitator.view import GroupFace
from ui.people.seat import Seat, Seats
from ui.widgets.card import Card
from ui.widgets.dressing import plain_label

_SPACING = 12


class GroupGrid(QWidget):
    """A heading and a card for each group.

    Signals:
        move_requested: somebody is to be in another group; carries the ids of both.
    """

    move_requested = Signal(str, str)

    def __init__(self, name: str, card_width: int, parent: QWidget | None = None) -> None:
        """Make an empty grid called `name`; a card is at least `card_width` wide."""
        super().__init__(parent)
        self.setObjectName(name)
        self._card_width = card_width
        self._columns = 0
        self._cards: list[Card] = []
        self._seats: tuple[Seats, ...] = ()
        self._shown: tuple[object, ...] = ()
        self._moved = ""
        self._heading = QLabel()
        self._heading.setProperty("role", "strong")
        self._grid = QGridLayout()
        self._grid.setSpacing(_SPACING)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addLayout(self._grid)

    def show_groups(self, heading: str, groups: tuple[GroupFace, ...], seats: tuple[Seats, ...], texts: Texts) -> None:
        """Show these groups and who sits where in them, or nothing at all where there are none."""
        self._heading.setText(heading)
        self.setVisible(bool(groups))
        if (groups, seats, texts.language) != self._shown:
            self._shown, self._seats = (groups, seats, texts.language), seats
            for card in self._cards:
                self._grid.removeWidget(card)
                card.hide()
                card.deleteLater()
            self._cards = [self._card(group, seat, texts) for group, seat in zip(groups, seats, strict=True)]
            self._columns = 0
        self._arrange()
        self._give_keyboard_back()

    @Slot(str, int)
    def on_step_requested(self, person_id: str, step: int) -> None:
        """Ask for somebody to be in the group before or after."""
        open_to = [seat.group_id for seat in self._seats if seat.group_id]
        own = next((seat.group_id for seat in self._seats if person_id in seat.people), "")
        at = open_to.index(own) + step if own in open_to else 0
        self._ask(person_id, open_to[at % len(open_to)])

    @Slot(QPoint)
    def on_dragged(self, place: QPoint) -> None:
        """Mark the group that a name is held over."""
        for card in self._cards:
            card.set_chosen(card is self._card_at(place))

    @Slot()
    def on_drag_ended(self) -> None:
        """Mark no group any more."""
        for card in self._cards:
            card.set_chosen(False)

    @Slot(str, QPoint)
    def on_dropped(self, person_id: str, place: QPoint) -> None:
        """Ask for somebody to be in the group where their name was let go."""
        card = self._card_at(place)
        target = self._seats[self._cards.index(card)] if card is not None else None
        if target is not None and target.group_id and person_id not in target.people:
            self._ask(person_id, target.group_id)

    def _ask(self, person_id: str, group_id: str) -> None:
        self._moved = person_id
        self.move_requested.emit(person_id, group_id)
        self._moved = ""

    def _give_keyboard_back(self) -> None:
        """Leave the keyboard with the one who was just moved: they may go on to the next group."""
        for card in self._cards if self._moved else ():
            for seat in card.findChildren(Seat):
                if seat.person_id == self._moved:
                    seat.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card_at(self, place: QPoint) -> Card | None:
        return next((card for card in self._cards if card.rect().contains(card.mapFromGlobal(place))), None)

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

    def _card(self, group: GroupFace, seats: Seats, texts: Texts) -> Card:
        card = Card(margin=12)
        card.setObjectName("group")
        card.body.setSpacing(2)
        if group.name:
            card.body.addWidget(plain_label("strong", text=group.name, wraps=True))
        if group.level_name:
            # A level, or the place a team walks to: it may be a whole sentence.
            card.body.addWidget(plain_label("muted", text=group.level_name, wraps=True))
        for person, name in zip(seats.people, group.people, strict=True):
            card.body.addWidget(self._seat(person, name, group.name, texts))
        if not group.people:
            card.body.addWidget(plain_label("muted", text=texts.t("nobody"), wraps=True))
        card.body.addStretch(1)
        people = ", ".join(group.people) or texts.t("nobody")
        card.setAccessibleName(f"{group.name}: {people}" if group.name else people)
        return card

    def _seat(self, person_id: str, name: str, group: str, texts: Texts) -> Seat:
        seat = Seat(person_id, name)
        seat.setAccessibleName(f"{group}: {name}" if group else name)
        how = texts.t("Drag to another group, or use the left and right arrow keys.")
        seat.setAccessibleDescription(how)
        seat.setToolTip(how)
        seat.step_requested.connect(self.on_step_requested)
        seat.dragged.connect(self.on_dragged)
        seat.drag_ended.connect(self.on_drag_ended)
        seat.dropped.connect(self.on_dropped)
        return seat
