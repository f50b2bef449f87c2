"""From home into a workshop and back, and out of the program: what is opened, kept, and asked before closing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox

from facilitator.desk import Desk
from facilitator.errors import ExpectedError
from facilitator.opening import NewWorkshop
from facilitator.pack.catalog import Catalog
from facilitator.rehearsal import sample
from facilitator.session.live import Status
from facilitator.session.people_commands import AddPeople
from facilitator.session.state import Languages
from facilitator.texts import Texts
from facilitator.workshop import Workshop
from ui.bridge import Bridge
from ui.choices import Choices
from ui.console.frame import WorkshopFrame
from ui.console.window import ConsoleWindow
from ui.errors import Errors

if TYPE_CHECKING:
    from ui.home.panel import HomePanel

SAMPLE_TEMPLATE = "half-day"
SAMPLE_PEOPLE = 12


class Navigation(QObject):
    """Leads the console from place to place.

    Signals:
        left: the trainer closes the program, and nothing stands in the way.
    """

    left = Signal()

    def __init__(
        self,
        console: ConsoleWindow,
        make_home: Callable[[], HomePanel],
        frame: WorkshopFrame,
        desk: Desk,
        bridge: Bridge,
        choices: Choices,
        errors: Errors,
    ) -> None:
        """Take the windows and the open desk; home is made when it is wanted first."""
        super().__init__(console)
        self._console = console
        self._make_home = make_home
        self._made_home: HomePanel | None = None
        self._frame = frame
        self._desk = desk
        self._bridge = bridge
        self._choices = choices
        self._errors = errors
        frame.header.home_requested.connect(self.on_home_requested)
        bridge.properties_changed.connect(self.on_properties_changed)
        console.close_requested.connect(self.on_close_requested)

    def begin(self) -> None:
        """Show what the person was at: the day that was running, the sample at the very first start, else home."""
        rows = self._desk.store.listed()
        is_new = not self._choices.now.sample_made
        if is_new and not rows:
            self._make_sample()
            return
        running = next((row for row in rows if row.status is Status.RUNNING), None)
        # Where the choices are lost, the day that runs is not.
        if running is not None and (is_new or running.id == self._choices.now.open_workshop):
            self._open(running.id)
        else:
            self.on_home_requested()

    @Slot(str)
    def on_open_requested(self, workshop_id: str) -> None:
        """Open a workshop where it stands; one that is open still is only shown again."""
        if self._is_open(workshop_id):
            self._show_day(self._place_now())
        elif self._may_leave():
            self._open(workshop_id)

    @Slot(str)
    def on_new_requested(self, template_id: str) -> None:
        """Make a workshop from a template and show its plan."""
        if not self._may_leave():
            return
        chosen = self._choices.now
        languages = Languages(chosen.language, chosen.language, chosen.language)
        today = self._bridge.now().utc.astimezone().date()
        wish = NewWorkshop(template_id, today, languages, trainer=chosen.trainer)
        try:
            workshop = self._desk.make(wish)
        except ExpectedError as error:
            self._errors.take(error)
            return
        self._show(workshop, "plan")

    @Slot(str)
    def on_remove_requested(self, workshop_id: str) -> None:
        """Take a workshop off the list; home offers the way back."""
        self._desk.store.remove(workshop_id, self._bridge.now())
        if self._is_open(workshop_id):
            self._let_go()
        self._list()

    @Slot(str)
    def on_restore_requested(self, workshop_id: str) -> None:
        """Bring a workshop back."""
        self._desk.store.restore(workshop_id, self._bridge.now())
        self._list()

    @Slot()
    def on_home_requested(self) -> None:
        """List all workshops. The open one is let go, unless its clock runs for the room or something is not saved."""
        self._flush()
        if self._bridge.save_all() and not self._bridge.clock_runs:
            self._let_go()
        home = self._home()
        home.set_texts(self._bridge.texts(self._choices.now.language))
        self._list()
        self._console.show_place(home)

    @Slot()
    def on_properties_changed(self) -> None:
        """Keep the window's title true."""
        self._console.set_day(self._bridge.state.properties.title)

    @Slot()
    def on_close_requested(self) -> None:
        """Close at once, unless a clock runs or something is not saved: then ask."""
        self._flush()
        if not self._bridge.save_all():
            self._ask_before_losing()
        elif self._bridge.clock_runs:
            self._ask_before_closing()
        else:
            self.left.emit()

    def show_run(self) -> None:
        """Show the running day, wherever the trainer is."""
        self._show_day("run")

    def refresh_home(self, texts: Texts, theme: str) -> None:
        """Let home, where it was shown before, speak these words and tell the look that is chosen."""
        if self._made_home is not None:
            self._made_home.show_choices(texts, theme)

    def _ask_before_closing(self) -> None:
        texts = self._bridge.console_texts
        self._ask(
            texts.t("The clock is running."),
            texts.t(
                "Everything is saved. If you close now, the clock keeps running, and you carry on when you come back."
            ),
            texts.t("Close"),
        )

    def _ask_before_losing(self) -> None:
        texts = self._bridge.console_texts
        since = self._bridge.workshop.unsaved_since
        assert since is not None, "asked only where something waits to be saved"
        self._ask(
            texts.t("The latest changes are not saved."),
            texts.t(
                "Nothing could be saved since {time}. If you close now, what was written since then is lost.",
                time=texts.time(since.astimezone()),
            ),
            texts.t("Close anyway"),
        )

    def _ask(self, question: str, what_happens: str, yes: str) -> None:
        box = QMessageBox(self._console)
        box.setObjectName("close_question")
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setWindowTitle(self._console.windowTitle())
        box.setText(question)
        box.setInformativeText(what_happens)
        close = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self._bridge.console_texts.t("Stay"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        close.clicked.connect(self.left)
        box.finished.connect(box.deleteLater)
        box.open()

    def _is_open(self, workshop_id: str) -> bool:
        return self._bridge.is_open and self._bridge.state.id == workshop_id

    def _may_leave(self) -> bool:
        """Save what waits; tell whether the open workshop may be let go. Where it may not, the trainer hears why."""
        if self._bridge.save_all():
            return True
        trouble = self._bridge.workshop.trouble
        if trouble is not None:
            self._errors.take(trouble)
        return False

    def _let_go(self) -> None:
        self._bridge.close()
        self._choices.keep(replace(self._choices.now, open_workshop=""))

    def _open(self, workshop_id: str, place: str = "") -> None:
        try:
            workshop = self._desk.open_workshop(workshop_id)
        except ExpectedError as error:
            self._errors.take(error)
            self.on_home_requested()
            return
        self._show(workshop, place)

    def _show(self, workshop: Workshop, place: str) -> None:
        """Make this the workshop that is open, and go to a place in it; without one, to where its day stands."""
        self._flush()
        self._choices.keep(replace(self._choices.now, open_workshop=workshop.state.id))
        self._bridge.open(workshop)
        self._show_day(place or self._place_now())

    def _show_day(self, place: str) -> None:
        self._console.show_place(self._frame, self._bridge.state.properties.title)
        self._frame.show_place(place)

    def _place_now(self) -> str:
        """Return the place where a day of this status is worked on."""
        places = {Status.PLANNED: "plan", Status.RUNNING: "run", Status.CLOSED: "review"}
        return places[self._bridge.state.live.status]

    def _make_sample(self) -> None:
        """Make the sample day in the person's language, filled with people, and open it ready to begin."""
        language = self._choices.now.language
        filled = sample.load(language)
        today = self._bridge.now().utc.astimezone().date()
        wish = NewWorkshop(
            SAMPLE_TEMPLATE,
            today + timedelta(days=1),
            Languages(language, language, language),
            title=self._bridge.texts(language).t("Sample: a half day on customer focus"),
            client=filled.client,
            place=filled.place,
            trainer=filled.trainer,
        )
        try:
            workshop = self._desk.make(wish)
        except ExpectedError as error:
            self._errors.take(error)
            self.on_home_requested()
            return
        workshop.do(AddPeople(filled.people(SAMPLE_PEOPLE)), self._bridge.now())
        self._choices.keep(replace(self._choices.now, sample_made=True))
        # Opened anew, so that the first undo does not empty the list of people.
        self._open(workshop.state.id, "run")

    def _home(self) -> HomePanel:
        if self._made_home is None:
            home = self._made_home = self._make_home()
            home.open_requested.connect(self.on_open_requested)
            home.new_requested.connect(self.on_new_requested)
            home.remove_requested.connect(self.on_remove_requested)
            home.restore_requested.connect(self.on_restore_requested)
        return self._made_home

    def _list(self) -> None:
        try:
            self._home().show_rows(self._desk.store.listed())
            self._home().show_templates(Catalog(self._desk.pack))
        except ExpectedError as error:
            self._errors.take(error)

    def _flush(self) -> None:
        """Let a field that is being typed in hand over its text before anything is left."""
        focused = self._console.focusWidget()
        if focused is not None:
            focused.clearFocus()
