"""Ready-made days to begin with, one card each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from facilitator import lengths
from facilitator.pack.catalog import Catalog
from facilitator.session.outline import Outline, outline
from facilitator.texts import Texts
from ui.home.day_strip import DayStrip
from ui.language.wording import well_broken
from ui.look.theme import palette_of
from ui.widgets.dressing import plain_label

_RADIUS = 12
_MARGIN = 16
_BELOW = 24
BAR = 12
"""The room at the right of the cards that is kept for the scroll bar."""
_PRESSING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class TemplateWords:
    """A template as its card shows it."""

    id: str
    title: str
    length: str
    exercises: str
    summary: str
    day: Outline


def template_words(catalog: Catalog, texts: Texts) -> tuple[TemplateWords, ...]:
    """Return every template of a pack in words, in the order of the pack."""
    found = []
    for spec in catalog.pack.templates:
        day = outline(spec, catalog)
        words = catalog.words(texts.language).templates[spec.id]
        exercises = texts.n(
            "Opening · {count} exercise · closing", "Opening · {count} exercises · closing", day.exercises
        )
        length = lengths.length(texts, day.booked_min)
        found.append(TemplateWords(spec.id, words.title, length, exercises, words.summary, day))
    return tuple(found)


class TemplateCard(QAbstractButton):
    """A template as one large button; Enter presses it as Space does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(parent)
        self.template_id = ""
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._title = _label("strong")
        self._length = _label("muted")
        self._strip = DayStrip()
        self._exercises = _label("small")
        self._summary = _label("small")
        self._summary.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._length)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 14, _MARGIN, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._strip)
        column.addWidget(self._exercises)
        column.addWidget(self._summary)

    def show_template(self, words: TemplateWords, texts: Texts) -> None:
        """Show a template."""
        self.template_id = words.id
        self.setObjectName(f"template_{words.id}")
        self._title.setText(words.title)
        self._title.setWordWrap(True)
        self._length.setText(words.length)
        self._strip.show_blocks(words.day.blocks)
        self._exercises.setText(words.exercises)
        self._summary.setText(well_broken(words.summary))
        self.setAccessibleName(texts.t("New workshop: {title}, {length}", title=words.title, length=words.length))
        self.setAccessibleDescription(f"{words.exercises}. {words.summary}")
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        return self._column.minimumSize()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSING:
            self.click()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = palette_of(self)
        ground = colours.pressed if self.isDown() else colours.hover if self.underMouse() else colours.surface
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


class TemplateList(QScrollArea):
    """The cards, one under the other.

    Signals:
        new_requested: a workshop is to be made from a template; carries its id.
    """

    new_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self.setObjectName("templates")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._cards: list[TemplateCard] = []
        content = QWidget()
        self._column = QVBoxLayout(content)
        self._column.setSpacing(12)
        self._column.addStretch(1)
        self.setWidget(content)
        self.verticalScrollBar().rangeChanged.connect(self.on_range_changed)
        self.on_range_changed(0, 0)

    def show_templates(self, templates: tuple[TemplateWords, ...], texts: Texts) -> None:
        """Show these templates."""
        while len(self._cards) < len(templates):
            card = TemplateCard()
            card.clicked.connect(self.on_card_clicked)
            self._column.insertWidget(len(self._cards), card)
            self._cards.append(card)
        for place, card in enumerate(self._cards):
            card.setVisible(place < len(templates))
            if place < len(templates):
                card.show_template(templates[place], texts)

    def focus_first(self) -> None:
        """Bring the keyboard to the first card, where there is one."""
        if self._cards:
            self._cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int, int)
    def on_range_changed(self, least: int, most: int) -> None:
        """Keep the width of the cards whether there is something to scroll or not."""
        self._column.setContentsMargins(0, 0, 0 if most > least else BAR, _BELOW)

    @Slot()
    def on_card_clicked(self) -> None:
        """Ask for a workshop from the card that was pressed."""
        card = self.sender()
        if isinstance(card, TemplateCard):
            self.new_requested.emit(card.template_id)


def _label(role: str) -> QLabel:
    """Return a label that leaves every click to the card it stands on."""
    label = plain_label(role)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return label
