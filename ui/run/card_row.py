"""A dealt card as the trainer sees it: whose it is and what can be done with it, never a hidden card's words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout
from typing_extensions import override

from facilitator.texts import Texts
from ui.look.icons import GAP, dress
from ui.run.card_details import CardDetails
from ui.run.card_lines import CardLine
from ui.run.guess_strip import GuessStrip
from ui.run.slip_strip import SlipStrip
from ui.widgets.card import Card
from ui.widgets.dressing import button, label, set_role
from ui.widgets.hold_button import HoldButton
from ui.widgets.icon_button import IconButton

_MARGIN = 12
_BETWEEN = 4
_SIGN = 16
_BLANK = 40
"""What a button has around its words."""


class CardRow(Card):
    """Receiver and state of a card, with its words once they may be seen, and its buttons.

    Signals:
        touched: this card is the one the keys mean from now on; carries the deal's id, as all the others do.
        hold_started, hold_ended: it is to be open, and covered again.
        print_requested: it is wanted on paper.
        another_requested: another card is wanted in its place.
        reveal_requested: the room is to see it.
        guess_counted: a guess more, or one less; carries 1 or -1 too.
        outcome_given: whether it was found.
        slipped: a word was said that must not be, or one time less; carries its place, and 1 or -1.
        hand_over_requested: the one it is for gets the laptop.
        next_requested: the room goes on to another card.
    """

    touched = Signal(str)
    hold_started = Signal(str)
    hold_ended = Signal(str)
    print_requested = Signal(str)
    another_requested = Signal(str)
    reveal_requested = Signal(str)
    guess_counted = Signal(str, int)
    outcome_given = Signal(str, bool)
    slipped = Signal(str, int, int)
    hand_over_requested = Signal(str)
    next_requested = Signal(str)

    def __init__(self, deal_id: str) -> None:
        """Make the row of a dealt card, without words."""
        super().__init__(margin=_MARGIN)
        self.deal_id = deal_id
        self.setObjectName(f"card_{deal_id}")
        self._receiver = label("strong", "receiver", wraps=True)
        self._state = label("small", "card_state")
        self._text = label("", "card_text", wraps=True)
        self._details = CardDetails()
        self._hold = HoldButton()
        self._hold.setObjectName("hold")
        self._hold.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        dress(self._hold, "eye", size=_SIGN, gap=GAP)
        # Else its sign would make the row wider than its place.
        self._hold.setMinimumWidth(1)
        self._print = IconButton("printer", "print_card")
        self._hand = button("hand_over_card", small=True)
        self._another = IconButton("shuffle", "another")
        self._reveal = button("reveal_card", "monitor")
        self._next = button("next_card", "skip-forward")
        self._before = label("instruction", "say_before", wraps=True)
        self._strip = GuessStrip()
        self._slips = SlipStrip()
        self._arrange()
        self._hold.held.connect(self.on_held)
        self._hold.let_go.connect(self.on_let_go)
        self._print.clicked.connect(self.on_print_clicked)
        self._another.clicked.connect(self.on_another_clicked)
        self._reveal.clicked.connect(self.on_reveal_clicked)
        self._hand.clicked.connect(self.on_hand_clicked)
        self._next.clicked.connect(self.on_next_clicked)
        self._slips.slipped.connect(self.on_slipped)
        self._strip.counted.connect(self.on_counted)
        self._strip.outcome_given.connect(self.on_outcome_given)

    def show_line(self, line: CardLine, texts: Texts, *, chosen: bool, key: str = "") -> None:
        """Show the card as it is now; `chosen` marks the one that the keys mean, `key` is what holds it open."""
        self._receiver.setText(
            texts.t("{receiver} · {turn}", receiver=line.receiver, turn=line.turn_name)
            if line.turn_name
            else line.receiver
        )
        self._state.setText(_state_words(line, texts))
        self._text.setText(line.text if line.revealed else "")
        self._text.setVisible(line.revealed)
        self._details.show_parts(line.details)
        self._show_cover(line, texts, key=key if chosen else "")
        self._show_ways_on(line, texts)
        self._show_play(line, texts)
        if bool(self.property("chosen")) is not chosen:
            self.set_chosen(chosen)

    def _fit_hold(self) -> None:
        """Leave the sign on the button out, and then blank beside the words, where there is no room for them."""
        beside = self._another.sizeHint().width() + _BETWEEN if not self._another.isHidden() else 0
        self._hold.ensurePolished()
        words = self._hold.fontMetrics().horizontalAdvance(self._hold.text())
        spare = self.width() - 2 * _MARGIN - beside - words
        set_role(self._hold, "small", spare < _BLANK)
        wants_sign = spare >= _BLANK + _SIGN + GAP
        if wants_sign is self._hold.icon().isNull():
            dress(self._hold, "eye" if wants_sign else "", size=_SIGN, gap=GAP)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hold()

    def _show_cover(self, line: CardLine, texts: Texts, *, key: str) -> None:
        """Show what opens a card that the room does not know, without showing it to the room."""
        covered = line.hidden and not line.revealed
        self._hold.setVisible(covered)
        self._hold.setText(texts.t("Hold to show"))
        self._hold.setAccessibleName(texts.t("Hold to show the card of {receiver}", receiver=line.receiver))
        self._hold.setToolTip(texts.t("{key} holds the marked card.", key=key) if key else "")
        self._print.setVisible(covered)
        self._print.reword(texts.t("Print this card"))
        self._hand.setVisible(covered)
        self._hand.setText(texts.t("Hand over the laptop"))
        self._fit_hold()

    def _show_ways_on(self, line: CardLine, texts: Texts) -> None:
        self._another.setVisible(not line.revealed)
        self._another.setEnabled(not line.seen)
        self._another.reword(texts.t("Another card"))
        if line.seen:
            self._another.setToolTip(texts.t("Somebody has seen this card already, so it stays."))
        self._reveal.setVisible(line.may_reveal)
        self._reveal.setText(texts.t("Reveal"))
        self._next.setVisible(line.has_next)
        self._next.setText(texts.t("Next card"))

    def _show_play(self, line: CardLine, texts: Texts) -> None:
        self._before.setVisible(bool(line.before))
        self._before.setText(texts.t("Say first: “{words}”", words=line.before) if line.before else "")
        self._slips.setVisible(bool(line.slips))
        self._slips.show_slips(line.slips, line.slip_words, texts)
        self._strip.setVisible(line.played)
        self._strip.show_count(line.guesses, line.found, texts)

    def take_keyboard(self) -> None:
        """Give the keyboard to the button that deals another card: it may be wanted again."""
        self._another.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def on_held(self) -> None:
        """Ask for the card to be opened."""
        self.touched.emit(self.deal_id)
        self.hold_started.emit(self.deal_id)

    @Slot()
    def on_let_go(self) -> None:
        """Ask for the card to be covered."""
        self.hold_ended.emit(self.deal_id)

    @Slot()
    def on_print_clicked(self) -> None:
        """Ask for the card on paper."""
        self.print_requested.emit(self.deal_id)

    @Slot()
    def on_hand_clicked(self) -> None:
        """Ask for the laptop to be handed over."""
        self.touched.emit(self.deal_id)
        self.hand_over_requested.emit(self.deal_id)

    @Slot()
    def on_next_clicked(self) -> None:
        """Ask for the next open card."""
        self.next_requested.emit(self.deal_id)

    @Slot(int, int)
    def on_slipped(self, word: int, by: int) -> None:
        """Say on which card a word was counted."""
        self.slipped.emit(self.deal_id, word, by)

    @Slot()
    def on_another_clicked(self) -> None:
        """Ask for another card in this one's place."""
        self.another_requested.emit(self.deal_id)

    @Slot()
    def on_reveal_clicked(self) -> None:
        """Ask to show the card to the room."""
        self.reveal_requested.emit(self.deal_id)

    @Slot(int)
    def on_counted(self, by: int) -> None:
        """Say on which card a guess was counted."""
        self.guess_counted.emit(self.deal_id, by)

    @Slot(bool)
    def on_outcome_given(self, found: bool) -> None:
        """Say which card was found or not."""
        self.outcome_given.emit(self.deal_id, found)

    def _arrange(self) -> None:
        heading = QHBoxLayout()
        heading.setSpacing(8)
        heading.addWidget(self._receiver, 1)
        heading.addWidget(self._state)
        buttons = QHBoxLayout()
        buttons.setSpacing(_BETWEEN)
        buttons.addWidget(self._hold, 1)
        buttons.addWidget(self._another)
        others = QHBoxLayout()
        others.setSpacing(4)
        others.addWidget(self._hand, 1)
        others.addWidget(self._print)
        self.body.setSpacing(4)
        self.body.addLayout(heading)
        self.body.addWidget(self._text)
        self.body.addWidget(self._details)
        self.body.addSpacing(2)
        self.body.addWidget(self._before)
        self.body.addLayout(buttons)
        self.body.addLayout(others)
        self.body.addWidget(self._strip)
        self.body.addWidget(self._slips)
        self.body.addWidget(self._next)
        self.body.addWidget(self._reveal)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.touched.emit(self.deal_id)


def _state_words(line: CardLine, texts: Texts) -> str:
    if line.revealed:
        return texts.t("open to the room")
    return texts.t("seen") if line.seen else texts.t("not seen yet")
