"""What is known of the workshop besides its agenda: each field asks for its own change, at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLabel, QWidget

from facilitator.pack.catalog import Catalog
from facilitator.session.state import Properties
from facilitator.texts import LANGUAGES, OWN_NAMES, Texts, msgid
from ui.plan.colour_field import ColourField
from ui.plan.date_fields import ClockField, DayField
from ui.plan.logo_field import LogoField
from ui.widgets.check_box import CheckBox
from ui.widgets.choice import Choice
from ui.widgets.form import Form, fault_label
from ui.widgets.text_field import TextField

_LAST = time(23, 59)


class PropertiesSheet(Form):
    """The workshop's own data as a form.

    Signals:
        properties_requested: the workshop is to have these `Properties`.
    """

    properties_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the form; it is filled by `show_properties`."""
        super().__init__("properties", parent)
        self._known: Properties | None = None
        self._title = TextField("workshop_title")
        self._client = TextField("client")
        self._place = TextField("place")
        self._trainer = TextField("trainer")
        self._day = DayField("day")
        self._starts = ClockField("starts")
        self._ends = ClockField("ends")
        self._logo = LogoField()
        self._colour = ColourField()
        self._sector = Choice("sector")
        self._sensitive = CheckBox("sensitive_cards")
        self._sensitive_why = QLabel()
        self._sensitive_why.setProperty("role", "small")
        self._sensitive_why.setWordWrap(True)
        self._console = Choice("language_console")
        self._wall = Choice("language_wall")
        self._paper = Choice("language_paper")
        self._no_title = fault_label("title_fault")
        self._no_time = fault_label("time_fault")
        self._lay_out()
        self._connect()

    def show_properties(self, known: Properties, catalog: Catalog, texts: Texts) -> None:
        """Show what is known now, in the words of `texts`."""
        self._known = known
        self.reword(texts)
        for field, text in (
            (self._title, known.title),
            (self._client, known.client),
            (self._place, known.place),
            (self._trainer, known.trainer),
        ):
            field.show_text(text)
        self._day.show_day(known.day, texts)
        self._starts.show_time(known.starts, texts)
        self._ends.show_time(known.ends, texts)
        self._logo.show_logo(known.logo, texts)
        self._colour.show_colour(known.colour, texts)
        sectors = catalog.words(texts.language).sectors
        self._sector.show_choice([(name, sectors[name]) for name in catalog.pack.sectors], known.sector)
        self._sensitive.setText(texts.t("Sensitive cards too"))
        self._sensitive.setChecked(known.sensitive_cards)
        self._sensitive_why.setText(texts.t("Cards that may touch somebody closely. Ask the client first."))
        names = [(language, OWN_NAMES[language]) for language in LANGUAGES]
        self._console.show_choice(names, known.languages.console)
        self._wall.show_choice(names, known.languages.wall)
        self._paper.show_choice(names, known.languages.paper)
        self._no_title.setText(texts.t("A workshop needs a title."))
        self._no_time.setText(texts.t("The day has to end after it starts."))
        self._no_title.hide()
        self._no_time.hide()

    @Slot()
    def flush(self) -> None:
        """Tell at once of what was typed."""
        for field in (self._title, self._client, self._place, self._trainer):
            field.flush()

    @Slot(str)
    def on_title_chosen(self, title: str) -> None:
        """Ask for another title, which must not be empty."""
        self._no_title.setVisible(not title)
        if self._known is not None and title:
            self._ask(replace(self._known, title=title))

    @Slot()
    def on_title_left(self) -> None:
        """Put the title back where none was given."""
        if self._known is not None and not self._title.text().strip():
            self._title.show_text(self._known.title)
            self._no_title.hide()

    @Slot(str)
    def on_client_chosen(self, client: str) -> None:
        """Ask for another client."""
        if self._known is not None:
            self._ask(replace(self._known, client=client))

    @Slot(str)
    def on_place_chosen(self, place: str) -> None:
        """Ask for another place."""
        if self._known is not None:
            self._ask(replace(self._known, place=place))

    @Slot(str)
    def on_trainer_chosen(self, trainer: str) -> None:
        """Ask for another trainer."""
        if self._known is not None:
            self._ask(replace(self._known, trainer=trainer))

    @Slot(object)
    def on_day_chosen(self, day: date) -> None:
        """Ask for another day."""
        if self._known is not None:
            self._ask(replace(self._known, day=day))

    @Slot(object)
    def on_starts_chosen(self, starts: time) -> None:
        """Ask for another start; a day that would end before it keeps its length instead."""
        if self._known is None:
            return
        ends = self._known.ends
        if ends <= starts:
            ends = _later(starts, _span(self._known))
        self._ask_times(starts, ends)

    @Slot(object)
    def on_ends_chosen(self, ends: time) -> None:
        """Ask for another booked end."""
        if self._known is not None:
            self._ask_times(self._known.starts, ends)

    @Slot(object)
    def on_logo_chosen(self, logo: bytes) -> None:
        """Ask for another logo, or none."""
        if self._known is not None:
            self._ask(replace(self._known, logo=logo))

    @Slot(str)
    def on_colour_chosen(self, colour: str) -> None:
        """Ask for another colour, or none."""
        if self._known is not None:
            self._ask(replace(self._known, colour=colour))

    @Slot(str)
    def on_sector_chosen(self, sector: str) -> None:
        """Ask for cards of another sector."""
        if self._known is not None:
            self._ask(replace(self._known, sector=sector))

    @Slot(bool)
    def on_sensitive_clicked(self, wanted: bool) -> None:
        """Ask for sensitive cards too, or not."""
        if self._known is not None:
            self._ask(replace(self._known, sensitive_cards=wanted))

    @Slot()
    def on_language_chosen(self) -> None:
        """Ask for other languages of console, wall and paper."""
        if self._known is not None:
            languages = replace(
                self._known.languages,
                console=str(self._console.currentData()),
                wall=str(self._wall.currentData()),
                paper=str(self._paper.currentData()),
            )
            self._ask(replace(self._known, languages=languages))

    def _ask_times(self, starts: time, ends: time) -> None:
        self._no_time.setVisible(ends <= starts)
        if self._known is not None and starts < ends:
            self._ask(replace(self._known, starts=starts, ends=ends))

    def _ask(self, wanted: Properties) -> None:
        if wanted != self._known:
            self.properties_requested.emit(wanted)

    def _connect(self) -> None:
        self._title.chosen.connect(self.on_title_chosen)
        self._title.editingFinished.connect(self.on_title_left)
        self._client.chosen.connect(self.on_client_chosen)
        self._place.chosen.connect(self.on_place_chosen)
        self._trainer.chosen.connect(self.on_trainer_chosen)
        self._day.chosen.connect(self.on_day_chosen)
        self._starts.chosen.connect(self.on_starts_chosen)
        self._ends.chosen.connect(self.on_ends_chosen)
        self._logo.logo_chosen.connect(self.on_logo_chosen)
        self._colour.colour_chosen.connect(self.on_colour_chosen)
        self._sector.chosen.connect(self.on_sector_chosen)
        self._sensitive.clicked.connect(self.on_sensitive_clicked)
        for choice in (self._console, self._wall, self._paper):
            choice.chosen.connect(self.on_language_chosen)

    def _lay_out(self) -> None:
        self.add_heading(msgid("The workshop"))
        self.add_field(msgid("Title"), self._title)
        self.add_widget(self._no_title)
        self.add_field(msgid("Client"), self._client)
        self.add_field(msgid("Place"), self._place)
        self.add_field(msgid("Trainer"), self._trainer)
        self.add_heading(msgid("When"))
        self.add_field(msgid("Day"), self._day)
        self.add_fields((msgid("Booked from"), self._starts), (msgid("Booked until"), self._ends))
        self.add_widget(self._no_time)
        self.add_heading(msgid("Languages"))
        self.add_field(msgid("Your console"), self._console)
        self.add_field(msgid("The wall"), self._wall)
        self.add_field(msgid("Paper"), self._paper)
        self.add_heading(msgid("The client’s look"))
        self.add_field(msgid("Logo"), self._logo)
        self.add_field(msgid("Colour"), self._colour)
        self.add_heading(msgid("Cards"))
        self.add_field(msgid("Sector"), self._sector)
        self.add_widget(self._sensitive)
        self.add_widget(self._sensitive_why)
        self.add_end()


def _span(known: Properties) -> timedelta:
    return datetime.combine(known.day, known.ends) - datetime.combine(known.day, known.starts)


def _later(moment: time, span: timedelta) -> time:
    """Return the time `span` later, on the same day at the latest."""
    day = date(2000, 1, 1)
    later = datetime.combine(day, moment) + span
    return later.time() if later.date() == day else _LAST
