"""The day and the booked times of a workshop, written as the console's language writes them."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QDate, QLocale, QSignalBlocker, QTime, Signal, Slot
from PySide6.QtGui import QKeyEvent, QValidator
from PySide6.QtWidgets import QDateEdit, QDateTimeEdit, QTimeEdit, QWidget
from typing_extensions import override

from facilitator.texts import Texts
from ui.widgets.wheel import WheelToList

_YEARS = range(2000, 2100)
_DIGITS = 4
_LOCALES = {"en": "en_GB", "nb": "nb_NO", "id": "id_ID"}


class DayField(QDateEdit):
    """A date.

    Signals:
        chosen: the person gave another day; carries a `date`.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make a field called `name`."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setCalendarPopup(True)
        self.setKeyboardTracking(False)
        WheelToList(self, turns=False)
        self.dateChanged.connect(self.on_date_changed)

    def show_day(self, day: date, texts: Texts) -> None:
        """Show a day that nobody chose here."""
        with QSignalBlocker(self):
            self.setLocale(QLocale(_LOCALES[texts.language]))
            self.setDisplayFormat("d. MMMM yyyy" if texts.language == "nb" else "d MMMM yyyy")
            self.setDate(QDate(day.year, day.month, day.day))

    @override
    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        # Qt would make its earliest day, in 1752, of a year before it, and say nothing.
        year = text.rsplit(" ", 1)[-1]
        if len(year) >= _DIGITS and year.isdecimal() and int(year) not in _YEARS:
            return QValidator.State.Invalid, text, place
        return super().validate(text, place)

    @Slot(QDate)
    def on_date_changed(self, day: QDate) -> None:
        """Tell the day."""
        self.chosen.emit(date(day.year(), day.month(), day.day()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        begin_anew(self, event)
        super().keyPressEvent(event)


class ClockField(QTimeEdit):
    """A time of the day.

    Signals:
        chosen: the person gave another time; carries a `time`.
    """

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Make a field called `name`."""
        super().__init__(parent)
        self.setObjectName(name)
        self.setKeyboardTracking(False)
        # the padding of the style sheet does not reach the text of a box with arrows
        self.lineEdit().setTextMargins(9, 0, 0, 0)
        WheelToList(self, turns=False)
        self.timeChanged.connect(self.on_time_changed)

    def show_time(self, moment: time, texts: Texts) -> None:
        """Show a time that nobody chose here."""
        with QSignalBlocker(self):
            self.setLocale(QLocale(_LOCALES[texts.language]))
            self.setDisplayFormat("HH.mm" if texts.language == "id" else "HH:mm")
            self.setTime(QTime(moment.hour, moment.minute))

    @Slot(QTime)
    def on_time_changed(self, moment: QTime) -> None:
        """Tell the time."""
        self.chosen.emit(time(moment.hour(), moment.minute()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        begin_anew(self, event)
        super().keyPressEvent(event)


def begin_anew(field: QDateTimeEdit, event: QKeyEvent) -> None:
    """Let a digit typed over the whole selected text begin with the first part, where Qt would drop it."""
    whole = field.lineEdit().selectedText() == field.lineEdit().text()
    if whole and event.text().isdigit():
        field.setSelectedSection(field.sectionAt(0))
