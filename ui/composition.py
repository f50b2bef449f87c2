"""Builds every part of the app and hands each what it needs; nobody else makes a window or opens a store."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.desk import Desk
from facilitator.session.live import Status
from facilitator.spare import Kept
from facilitator.texts import Texts, msgid
from ui.bridge import Bridge
from ui.choices import Choices
from ui.console.frame import WorkshopFrame
from ui.console.header import Header
from ui.console.missing_watch import MissingWatch
from ui.console.notices import Notices
from ui.console.save_watch import SaveWatch
from ui.console.screen_watch import ScreenWatch
from ui.console.status_line import StatusLine
from ui.console.window import ConsoleWindow
from ui.errors import Errors
from ui.keys.keys import Keys
from ui.language.qt_texts import QtTexts
from ui.late_places import LatePlaces
from ui.look.appearance import Appearance
from ui.machine.awake import Awake
from ui.machine.machine import Machine
from ui.machine.sound import Sound
from ui.navigation import Navigation
from ui.papers.means import PaperMeans
from ui.papers.opening import PaperWindows
from ui.paperwork.drawing import Drawing
from ui.paperwork.folder import paper_folder
from ui.paperwork.page_size import PageSizes
from ui.process.background import Background, GetLoop
from ui.projector.window import WallWindow
from ui.room.check import RoomCheck
from ui.room.far_row import FarRow
from ui.room.parts import RoomParts
from ui.run.panel import RunPanel
from ui.run.room_message import RoomMessenger
from ui.screens.curtain import Curtain
from ui.screens.names import ScreenName, name_of
from ui.screens.screens import Screens
from ui.side_windows import SideWindows
from ui.steering import Steering
from ui.wall_feed import WallFeed
from ui.widgets.more_button import MoreEntry

if TYPE_CHECKING:
    from ui.home.panel import HomePanel
    from ui.machine.session_lock import SessionLock


class Composition(QObject):
    """Every part of the running app, kept together for as long as it runs."""

    def __init__(
        self,
        app: QApplication,
        get_loop: GetLoop,
        console: ConsoleWindow,
        desk: Desk,
        choices: Choices,
        machine: Machine | None = None,
    ) -> None:
        """Build everything around the console, on an open desk and the machine it stands on.

        `get_loop` is called for the loop that work in the background comes back by, when there is some.
        """
        super().__init__(console)
        self.app = app
        self.console = console
        self.desk = desk
        self.choices = choices
        # what carries the day
        self.bridge = Bridge(desk.time_source, self)
        self.errors = Errors(self.texts, self)
        self.drawing = Drawing()
        self.background = Background(get_loop, self.errors.take, self, draw=self.drawing.draw)
        # the room: what it sees and hears, and what it must not see
        self.wall = WallWindow(self._boot_s)
        known = choices.now.wall_screen
        self.screens = Screens(console, self.wall, ScreenName(*known) if known is not None else None)
        self.curtain = Curtain(console, self.screens)
        self._lock: SessionLock | None = None
        self.machine = machine or Machine()
        self.awake = Awake(self.machine.hold_awake, self)
        self.sound = Sound(self.bridge, choices, self.machine.open_player, self)
        self.far_row = FarRow(self.bridge, choices, self)
        # the trainer's places and the windows beside them
        self.run_panel = RunPanel(self.bridge, self.curtain)
        self.messenger = RoomMessenger(self.bridge, console)
        self.side_windows = SideWindows(console, self.bridge, choices, self.screens, self.sound, self.texts)
        self.room_check = RoomCheck(self._room_parts(), choices, self.texts, console)
        sizes = PageSizes(choices)
        means = PaperMeans(self.bridge, self.background, papers=self._papers, sizes=sizes)
        self.papers = PaperWindows(console, self.curtain, means)
        self.late_places = LatePlaces(self.bridge, desk, self.background, self.curtain, self._papers, sizes, self)
        self.frame = self._frame()
        self.frame.place("run")
        self.navigation = Navigation(console, self._home, self.frame, desk, self.bridge, choices, self.errors)
        self.keys = Keys(self._now_s, self._is_running, (console, self.wall), self)
        # what tells of trouble, and what keeps words and looks as they are chosen
        self.notices = Notices(self.errors, self.texts, console)
        console.put_above(self.notices)
        SaveWatch(self.bridge, self.notices)
        ScreenWatch(self.bridge, self.screens, self.notices, self.texts)
        self.missing = MissingWatch(self.awake, self.sound, self.notices, self.texts)
        self.qt_texts = QtTexts(self.texts(), self)
        app.installTranslator(self.qt_texts)
        Appearance(app, choices, self)
        WallFeed(self.bridge, self.wall, self.screens, self.awake, choices, self)
        self._connect_places()
        self._connect_words()
        self.keys.help_requested.connect(self.side_windows.on_keys_requested)
        run, side = self.run_panel, self.side_windows
        Steering(self.keys, choices, self.bridge, self.screens, run, self.navigation, self.messenger, side)

    def texts(self) -> Texts:
        """Return the words of the console: the open workshop's language, else the program's own."""
        return self.bridge.console_texts if self.bridge.is_open else self.bridge.texts(self.choices.now.language)

    def tell_spare(self, kept: Kept) -> None:
        """Tell that the day is not kept where it belongs: once in full, and for as long as it is so in few words."""
        self.missing.on_store_moved(str(self.desk.folder), copied=kept is Kept.COPY)
        self.frame.status_line.say_spare()

    def stop(self) -> None:
        """Bring everything to its end; what was done is on the disk already."""
        self.app.removeTranslator(self.qt_texts)
        self.bridge.ticker.stop()
        self.background.shutdown()
        self.drawing.close()
        self.awake.release()
        self.sound.stop()
        self._remember_places()
        self.wall.close()
        self.console.let_go()
        self.desk.close()

    def put_away(self) -> None:
        """Stop, and delete both windows with all that hangs on them, now.

        Left to Python, they go whenever the collector finds them: first their attributes, then the objects, which in
        between still hear of every change of focus. Whoever builds a second app in one process needs this.
        """
        self.stop()
        for window in (self.wall, self.console):
            window.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @Slot()
    def on_opened(self) -> None:
        """Cover hidden cards while the session is locked, from the first workshop on: until then there are none."""
        if self._lock is None and sys.platform.startswith("linux"):
            # Loaded here: start-up has no use for the bus.
            from ui.machine.session_lock import system_lock

            self._lock = system_lock(self)
            self._lock.locked.connect(self.curtain.on_locked)
            self._lock.lock_wanted.connect(self.curtain.on_lock_wanted)

    @Slot()
    def on_words_changed(self) -> None:
        """Let Qt's own buttons and dialogs speak the console's language too."""
        self.qt_texts.set_texts(self.texts())

    @Slot()
    def on_review_requested(self) -> None:
        """Show what the day left behind."""
        self.frame.show_place("review")

    @Slot()
    def on_surveys_requested(self) -> None:
        """Show the tests and surveys of this workshop."""
        self.frame.show_place("surveys")

    @Slot(QWidget)
    def on_fill_requested(self, page: QWidget) -> None:
        """Give the whole window to whoever fills in a test."""
        self.console.show_place(page)
        page.setFocus()

    @Slot()
    def on_filled(self) -> None:
        """Give the window back to the trainer."""
        self.console.show_place(self.frame, self.bridge.state.properties.title)
        self.frame.show_place("surveys")

    @Slot()
    def on_mute_requested(self) -> None:
        """Mute the gongs, or let them sound again."""
        self.choices.keep(replace(self.choices.now, sound=not self.choices.now.sound))

    @Slot()
    def on_choices_changed(self) -> None:
        """Let home show what is chosen now."""
        self.navigation.refresh_home(self.bridge.texts(self.choices.now.language), self.choices.now.theme)

    @Slot(str)
    def on_theme_chosen(self, theme: str) -> None:
        """Wear another theme."""
        self.choices.keep(replace(self.choices.now, theme=theme))

    def _frame(self) -> WorkshopFrame:
        late = self.late_places
        places = {"plan": late.plan, "people": late.people, "run": self._run, "review": late.review}
        status_line = StatusLine(self.bridge, self.screens, self.awake, self.sound)
        status_line.mute_requested.connect(self.on_mute_requested)
        header = Header(self.bridge, self._more())
        header.rescue_requested.connect(self.side_windows.on_rescue_requested)
        return WorkshopFrame(header, status_line, {**places, "surveys": late.surveys})

    def _more(self) -> tuple[MoreEntry, ...]:
        """Return the lines of the menu *More*, the same at home and in a workshop."""
        side, asked = self.side_windows, self.messenger.on_asked
        return (
            MoreEntry("message", msgid("Message to the room…"), "message-square", asked, day_only=True),
            MoreEntry("surveys", msgid("Tests and surveys"), "file-text", self.on_surveys_requested, day_only=True),
            MoreEntry(
                "papers", msgid("Handouts and cards…"), "printer", self.papers.on_papers_requested, day_only=True
            ),
            MoreEntry("room_check", msgid("Room check…"), "circle-check", self.room_check.on_requested),
            MoreEntry("settings", msgid("Settings…"), "settings", side.on_settings_requested),
            MoreEntry("keys_help", msgid("Keys and clicker"), "keyboard", side.on_keys_requested, parted=True),
            MoreEntry("about", msgid("About Facilitator"), "info", side.on_about_requested),
        )

    def _room_parts(self) -> RoomParts:
        return RoomParts(
            self.machine, self.screens, self.wall, self.sound, self.awake, self.far_row, self.desk.folder, self.choices
        )

    def _run(self) -> RunPanel:
        """Return what stands from the start, as its keys work wherever the trainer is."""
        return self.run_panel

    def _home(self) -> HomePanel:
        from ui.home.panel import HomePanel

        more = tuple(entry for entry in self._more() if not entry.day_only)
        home = HomePanel(self.texts(), self.choices.now.theme, more=more)
        home.language_chosen.connect(self.side_windows.on_language_chosen)
        home.theme_chosen.connect(self.on_theme_chosen)
        return home

    def _connect_places(self) -> None:
        self.bridge.opened.connect(self.on_opened)
        self.wall.resized.connect(self.run_panel.on_wall_resized)
        self.run_panel.swap_requested.connect(self.screens.swap)
        self.run_panel.review_requested.connect(self.on_review_requested)
        self.run_panel.card_paper_requested.connect(self.papers.on_card_requested)
        self.late_places.papers_requested.connect(self.papers.on_papers_requested)
        self.late_places.fill_requested.connect(self.on_fill_requested)
        self.late_places.filled.connect(self.on_filled)

    def _connect_words(self) -> None:
        for changed in (self.bridge.opened, self.bridge.properties_changed, self.choices.changed):
            changed.connect(self.on_words_changed)
        self.choices.changed.connect(self.on_choices_changed)

    def _remember_places(self) -> None:
        area = self.console.normalGeometry()
        wall = self.screens.wanted
        own = name_of(self.console.screen())
        self.choices.keep(
            replace(
                self.choices.now,
                window=(area.x(), area.y(), area.width(), area.height()),
                maximized=self.console.isMaximized(),
                console_screen=own.as_kept,
                wall_screen=None if wall is None else wall.as_kept,
            )
        )

    def _papers(self) -> Path:
        return paper_folder(self.choices)

    def _boot_s(self) -> float:
        return self.bridge.now().boot_s

    def _now_s(self) -> float:
        return self.bridge.now().mono_s

    def _is_running(self) -> bool:
        return self.bridge.is_open and self.bridge.state.live.status is Status.RUNNING
