"""One page of the room check: what to do, what it takes to do it, and the answers."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QDoubleSpinBox, QFrame, QHBoxLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from facilitator.back_row import Room
from facilitator.room_check import CLICKS, Step, Verdict
from facilitator.texts import Texts
from ui.room import words
from ui.room.conductor import Conductor
from ui.widgets.dressing import plain_label
from ui.widgets.icon_label import IconLabel
from ui.widgets.showing import show_if

_ICONS = {Verdict.GREEN: ("circle-check", "accent"), Verdict.RED: ("triangle-alert", "ink")}
_USUAL = Room(picture_cm=150, distance_cm=800)
_FIELD_WIDTH = 140
_NUMBER_PX = 200


class RoomPage(QWidget):
    """Shows the present step.

    Signals:
        answered: a person said yes or no.
        measured: the room was measured; carries the `Room`.
    """

    answered = Signal(bool)
    measured = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty page."""
        super().__init__(parent)
        self._icon = IconLabel("circle", "muted")
        self._name = plain_label("heading", "room_step_name")
        self.sentence = plain_label("instruction", "room_sentence", wraps=True)
        self._number = plain_label("", "room_number")
        self._number.setText("1")
        self._number.setStyleSheet(f"font-size: {_NUMBER_PX}px; font-weight: 600;")
        self._clicks = {click: _Arrival(click) for click in CLICKS}
        self._clicks_row = _row(*self._clicks.values())
        self.picture = QSpinBox()
        self.picture.setObjectName("room_picture")
        self.distance = QDoubleSpinBox()
        self.distance.setObjectName("room_distance")
        self._picture_caption = plain_label("small", "room_picture_caption")
        self._distance_caption = plain_label("small", "room_distance_caption")
        self.take = QPushButton()
        self.take.setObjectName("room_take")
        self._fields = self._make_fields()
        self._letters = plain_label("muted", "room_letters", wraps=True)
        self.yes = QPushButton()
        self.yes.setObjectName("room_yes")
        self.no = QPushButton()
        self.no.setObjectName("room_no")
        self._answers = _row(self.yes, self.no)
        self._lay_out()
        self.yes.clicked.connect(self.on_yes)
        self.no.clicked.connect(self.on_no)
        self.take.clicked.connect(self.on_measured)
        self.picture.valueChanged.connect(self.on_measured)
        self.distance.valueChanged.connect(self.on_measured)

    def show_step(self, step: Step, conductor: Conductor, texts: Texts) -> None:
        """Show a step as it stands."""
        finding = conductor.finding
        said = words.page(step, finding, texts, conductor.printers)
        icon, role = _ICONS.get(finding.verdict, ("circle", "muted"))
        self._icon.show_icon(icon, role)
        self._name.setText(said.name)
        self.sentence.setText(said.sentence)
        self.setAccessibleName(f"{said.name}. {said.sentence}")
        self._number.setVisible(step is Step.SCREENS and finding.verdict is Verdict.ASKED)
        self._clicks_row.setVisible(step is Step.CLICKER)
        self._show_clicks(conductor.pressed, texts)
        self._show_room(step, conductor, texts)
        for button, at in ((self.yes, 0), (self.no, 1)):
            wanted = finding.verdict is Verdict.ASKED and at < len(said.answers)
            button.setText(said.answers[at] if wanted else "")
            show_if(button, wanted)
        self._answers.setVisible(finding.verdict is Verdict.ASKED and bool(said.answers))

    def room(self) -> Room:
        """Return what stands in the fields."""
        return Room(self.picture.value(), round(self.distance.value() * 100))

    @Slot()
    def on_yes(self) -> None:
        """Say yes."""
        self.answered.emit(True)

    @Slot()
    def on_no(self) -> None:
        """Say no."""
        self.answered.emit(False)

    @Slot()
    def on_measured(self) -> None:
        """Tell what was measured."""
        self.measured.emit(self.room())

    def _show_clicks(self, pressed: frozenset[str], texts: Texts) -> None:
        names = {"next": texts.t("Next"), "back": texts.t("Back"), "black": texts.t("Black")}
        for click, arrival in self._clicks.items():
            arrival.show_arrival(names[click], texts, arrived=click in pressed)

    def _show_room(self, step: Step, conductor: Conductor, texts: Texts) -> None:
        here = step is Step.BACK_ROW
        self._fields.setVisible(here)
        self._letters.setVisible(here)
        if not here:
            return
        room = conductor.probes.room()
        with QSignalBlocker(self.picture), QSignalBlocker(self.distance):
            shown = room or _USUAL
            self.distance.setLocale(QLocale(texts.language))
            self.picture.setValue(shown.picture_cm)
            self.distance.setValue(shown.distance_cm / 100)
        self.picture.setSuffix(" cm")
        self.distance.setSuffix(" m")
        self._picture_caption.setText(texts.t("Height of the picture"))
        self.picture.setAccessibleName(texts.t("Height of the picture"))
        self._distance_caption.setText(texts.t("From the picture to the last row"))
        self.distance.setAccessibleName(texts.t("From the picture to the last row"))
        self.take.setText(texts.t("Take these"))
        show_if(self.take, conductor.finding.verdict is Verdict.ASKED)
        large_print = conductor.probes.large_print()
        self._letters.setText("" if room is None else words.letters(room, texts, large_print=large_print))

    def _make_fields(self) -> QWidget:
        self.picture.setRange(40, 500)
        self.picture.setSingleStep(5)
        self.distance.setRange(1.0, 60.0)
        self.distance.setSingleStep(0.5)
        self.distance.setDecimals(1)
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for caption, field in ((self._picture_caption, self.picture), (self._distance_caption, self.distance)):
            field.setKeyboardTracking(False)
            field.setMinimumWidth(_FIELD_WIDTH)
            caption.setBuddy(field)
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(caption)
            column.addWidget(field)
            row.addLayout(column)
        row.addWidget(self.take, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self._clicks_row)
        column.addWidget(self._answers)
        column.addWidget(self._fields)
        column.addWidget(self._letters)
        column.addWidget(self._number, 1, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(1)


class _Arrival(QFrame):
    """A button of the clicker, and whether it has arrived."""

    def __init__(self, click: str) -> None:
        super().__init__()
        self.setObjectName(f"room_click_{click}")
        self.setProperty("card", True)
        self._icon = IconLabel("circle", "muted")
        self._words = plain_label("strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._words)

    def show_arrival(self, name: str, texts: Texts, *, arrived: bool) -> None:
        """Show whether the button has been pressed."""
        self._icon.show_icon("circle-check" if arrived else "circle", "accent" if arrived else "muted")
        self._words.setText(name)
        said = texts.t("{button}: has arrived", button=name) if arrived else texts.t("{button}: not yet", button=name)
        self.setAccessibleName(said)


def _row(*parts: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    for part in parts:
        row.addWidget(part)
    row.addStretch(1)
    return made
