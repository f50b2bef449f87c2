"""What people promise to do: a list to write while they say it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.session.commands import Undo
from facilitator.session.record_commands import RemoveCommitment, SaveCommitment
from facilitator.session.state import Commitment
from ui.bridge import Bridge
from ui.run.commitment_card import CommitmentCard
from ui.widgets.dressing import button, label
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.showing import show_if
from ui.widgets.side_scroll import SideScroll


class CommitmentsPanel(QWidget):
    """A card for each commitment; a new one at the end; removing can be taken back."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        """Stay empty until a workshop is open."""
        super().__init__(parent)
        self.setObjectName("commitments_panel")
        self._bridge = bridge
        self._cards: dict[str, CommitmentCard] = {}
        self._empty = label("muted", "commitments_empty", wraps=True)
        self._add = button("add_commitment", "plus")
        self._undo = NoticeBar("")
        self._undo.setObjectName("commitment_removed")
        self._scroll = SideScroll(left=16, right=16, spacing=12)
        self._list = self._scroll.column
        self._list.addWidget(self._empty)
        self._list.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 16)
        foot.setSpacing(8)
        foot.addWidget(self._undo)
        foot.addWidget(self._add)
        column.addLayout(foot)
        self._add.clicked.connect(self.on_add_requested)
        self._undo.answered.connect(self.on_undo_answered)
        bridge.opened.connect(self.on_opened)
        for edited in (bridge.notes_changed, bridge.properties_changed, bridge.plan_changed, bridge.people_changed):
            edited.connect(self.refresh)
        self.refresh()

    @Slot()
    def on_opened(self) -> None:
        """Begin anew with another workshop; what is still typed here belonged to the one before."""
        for known in list(self._cards):
            self._take_away(known)
        self._undo.hide()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the commitments as they are now."""
        if not self._bridge.is_open:
            return
        texts = self._bridge.console_texts
        there = {commitment.id: commitment for commitment in self._bridge.state.commitments}
        for gone in [known for known in self._cards if known not in there]:
            self._take_away(gone)
        for at, commitment in enumerate(there.values()):
            card = self._cards.get(commitment.id) or self._new_card(commitment)
            card.show_commitment(commitment, texts)
            self._list.removeWidget(card)
            self._list.insertWidget(at + 1, card)
            # At once: a new one takes the keyboard.
            card.show()
        # Undo takes back the latest edit: after another one it would not be this one any more.
        self._undo.hide()
        self._empty.setText(texts.t("Promises go here: who, what, by when, and who will notice."))
        show_if(self._empty, not there)
        self._add.setText(texts.t("Add a commitment"))
        self._undo.set_dismiss_name(texts.t("Put this notice away"))

    def flush(self) -> None:
        """Have everything typed saved at once."""
        for card in list(self._cards.values()):
            card.flush()

    def is_typed_in(self) -> bool:
        """Tell whether somebody is writing here."""
        return any(card.has_keyboard() for card in self._cards.values())

    @Slot()
    def on_add_requested(self) -> None:
        """Make an empty commitment and let it be written."""
        self.flush()
        if self._bridge.do(SaveCommitment(Commitment(""))):
            newest = self._cards[self._bridge.state.commitments[-1].id]
            newest.begin()
            self._list.activate()
            self._scroll.ensureWidgetVisible(newest)

    @Slot(object)
    def on_written(self, commitment: Commitment) -> None:
        """Save a commitment."""
        if self._bridge.is_open:
            self._bridge.do(SaveCommitment(commitment))

    @Slot(str)
    def on_remove_requested(self, commitment_id: str) -> None:
        """Take a commitment away, and offer to bring it back."""
        card = self._cards.get(commitment_id)
        if card is not None:
            card.flush()
        if self._bridge.do(RemoveCommitment(commitment_id)):
            texts = self._bridge.console_texts
            self._undo.say(texts.t("The commitment was removed."), (texts.t("Undo"),))

    @Slot(int)
    def on_undo_answered(self, _place: int) -> None:
        """Bring the commitment back."""
        self._bridge.do(Undo())

    def _new_card(self, commitment: Commitment) -> CommitmentCard:
        card = self._cards[commitment.id] = CommitmentCard(commitment)
        card.written.connect(self.on_written)
        card.remove_requested.connect(self.on_remove_requested)
        card.next_requested.connect(self.on_add_requested)
        return card

    def _take_away(self, commitment_id: str) -> None:
        card = self._cards.pop(commitment_id)
        card.forget()
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()
