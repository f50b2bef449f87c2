"""The cards made of a sheet's rows: what else may stand on them, such as hints and the words not to be said."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import FieldKind
from facilitator.session.own_cards import is_dealt
from facilitator.session.state import WorkshopState
from facilitator.texts import Texts
from ui.look.icons import GAP, dress
from ui.widgets.dressing import label
from ui.widgets.growing_text_edit import GrowingTextEdit


@dataclass(frozen=True, slots=True)
class FieldLines:
    """One field of a card: its label, and its lines under each other."""

    id: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class OwnCardLines:
    """A card of this workshop that nobody has been dealt yet."""

    id: str
    face_field: str
    face: str
    fields: tuple[FieldLines, ...]


def own_card_lines(state: WorkshopState, deck: str, catalog: Catalog, texts: Texts) -> tuple[OwnCardLines, ...]:
    """Return the cards made for a deck; one that was dealt is its client's alone and stays out."""
    spec, labels = catalog.deck(deck), catalog.deck_text(texts.language, deck).fields
    lists = [field.id for field in spec.fields if field.kind is FieldKind.LIST]
    made = []
    for card in state.own_cards:
        if card.deck != deck or is_dealt(state, card.id):
            continue
        words = dict(card.texts)
        fields = tuple(FieldLines(name, labels[name], "\n".join(words.get(name, ()))) for name in lists)
        made.append(OwnCardLines(card.id, spec.face, "".join(words.get(spec.face, ())), fields))
    return tuple(made)


class OwnCards(QWidget):
    """The cards, folded away until the trainer wants to write on them: the room may see the console.

    Signals:
        written: a card's words, whole; carries its id and the lines by field.
    """

    written = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the fold without cards."""
        super().__init__(parent)
        self.setObjectName("own_cards")
        self._fold = QToolButton()
        self._fold.setObjectName("own_cards_fold")
        self._fold.setCheckable(True)
        self._fold.setProperty("quiet", True)
        self._fold.setProperty("flush", True)
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(self._fold)
        column.addWidget(self._inside)
        self._edits: dict[tuple[str, str], GrowingTextEdit] = {}
        self._shown: tuple[str, ...] = ()
        self._lines: dict[str, OwnCardLines] = {}
        self._fold.toggled.connect(self.on_fold_toggled)
        self.on_fold_toggled(False)

    def show_cards(self, cards: tuple[OwnCardLines, ...], texts: Texts) -> None:
        """Show the cards as they are; what is being typed stays."""
        self.setVisible(bool(cards))
        self._fold.setText(texts.n("Write on {count} card", "Write on {count} cards", len(cards)))
        self._lines = {card.id: card for card in cards}
        names = tuple(card.id for card in cards)
        if names != self._shown:
            self._shown = names
            self._build(cards)
        for card in cards:
            for field in card.fields:
                edit = self._edits[card.id, field.id]
                if not edit.hasFocus():
                    edit.show_text(field.text)

    def clear(self) -> None:
        """Have what was typed saved, and forget the cards."""
        self.flush()
        self._shown = ()
        self._lines = {}
        self._build(())
        self._fold.setChecked(False)
        self.hide()

    def flush(self) -> None:
        """Tell at once of what was typed."""
        for edit in list(self._edits.values()):
            edit.flush()

    @Slot(bool)
    def on_fold_toggled(self, unfolded: bool) -> None:
        """Show the cards, or fold them away."""
        dress(self._fold, "chevron-down" if unfolded else "chevron-right", "muted", gap=GAP)
        self._inside.setVisible(unfolded)

    def _build(self, cards: tuple[OwnCardLines, ...]) -> None:
        for edit in self._edits.values():
            # At once, and not when the field itself is gone: nothing of a card stays in a window.
            edit.show_text("")
        self._edits = {}
        while (item := self._column.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for card in cards:
            face = label("strong", "own_card_face", wraps=True)
            face.setText(card.face)
            self._column.addWidget(face)
            for field in card.fields:
                edit = GrowingTextEdit(f"{card.face} – {field.label}", field.label, least_lines=1)
                edit.setObjectName(f"own_{field.id}")
                edit.text_edited.connect(partial(self._write, card.id, field.id))
                self._edits[card.id, field.id] = edit
                self._column.addWidget(edit)

    def _write(self, card_id: str, field_id: str, text: str) -> None:
        card = self._lines.get(card_id)
        if card is None:
            return
        lines = {field.id: tuple(field.text.split("\n")) for field in card.fields} | {field_id: tuple(text.split("\n"))}
        self.written.emit(card_id, ((card.face_field, (card.face,)), *lines.items()))
