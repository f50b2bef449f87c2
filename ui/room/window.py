"""The window of the room check: the steps at the left, the present one beside them, and one way on."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from facilitator.back_row import Room
from facilitator.room_check import Step, Verdict
from facilitator.texts import Texts
from ui.keys.key_map import ALWAYS, KeyMap
from ui.keys.keys import written_key
from ui.look.icons import icon_for
from ui.room import words
from ui.room.conductor import STEPS, Conductor
from ui.room.ending import EndingPage
from ui.room.page import RoomPage
from ui.widgets.showing import show_if

_SIZE = QSize(780, 520)
_LIST_WIDTH = 208
_BESIDE_WORDS = 8
_ICONS = {
    Verdict.OPEN: "circle",
    Verdict.ASKED: "circle-dot",
    Verdict.GREEN: "circle-check",
    Verdict.RED: "triangle-alert",
}


class RoomWindow(QDialog):
    """Leads through the check. While it stands open the clicker means nothing to the day: it is only tried out."""

    def __init__(self, conductor: Conductor, keys: KeyMap, texts: Texts, parent: QWidget | None = None) -> None:
        """Show what `conductor` finds; `keys` tell what the clicker's buttons mean."""
        super().__init__(parent)
        self.setObjectName("room_window")
        self.conductor = conductor
        conductor.setParent(self)
        self._keys = keys
        self._texts = texts
        self._by_list = False
        self._list = QListWidget()
        self._list.setObjectName("room_steps")
        self._list.setFixedWidth(_LIST_WIDTH)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.addItems([step.value for step in STEPS])
        self.page = RoomPage()
        self._ending: EndingPage | None = None
        self._stack = QStackedWidget()
        self._stack.addWidget(self.page)
        self._again = QPushButton()
        self._again.setObjectName("room_again")
        self._on = QPushButton()
        self._on.setObjectName("room_go_on")
        self._on.setProperty("main", True)
        self._on.setDefault(True)
        self._lay_out()
        self.resize(_SIZE.boundedTo(QGuiApplication.primaryScreen().availableSize()))
        self._connect()

    def begin(self, texts: Texts) -> None:
        """Open the window and look at the first step."""
        self._texts = texts
        self.setWindowTitle(texts.t("Room check"))
        self._list.setAccessibleName(texts.t("Steps of the check"))
        # Before it opens, so that the keyboard is where the first answer is.
        self.conductor.go_to(STEPS[0])
        self.open()

    @Slot()
    def on_changed(self) -> None:
        """Show the present step as it stands now."""
        self._show_list()
        step = self.conductor.step
        if step is None:
            self._show_ending()
        else:
            self._stack.setCurrentWidget(self.page)
            self.page.show_step(step, self.conductor, self._texts)
        red = self.conductor.finding.verdict in (Verdict.RED, Verdict.ASKED) and step is not Step.BACK_ROW
        self._again.setText(self._texts.t("Check again"))
        show_if(self._again, step is not None and red)
        self._on.setText(self._texts.t("Close") if step is None else self._texts.t("Go on"))
        self._take_focus()

    @Slot(int)
    def on_row_changed(self, row: int) -> None:
        """Look at the step that was chosen in the list."""
        if 0 <= row < len(STEPS) and STEPS[row] is not self.conductor.step:
            self._by_list = True
            self.conductor.go_to(STEPS[row])
            self._by_list = False

    @Slot()
    def on_go_on(self) -> None:
        """Look at the next step, or close after the last."""
        if self.conductor.step is None:
            self.accept()
        else:
            self.conductor.go_on()

    @Slot(bool)
    def on_answered(self, yes: bool) -> None:
        """Take an answer."""
        self.conductor.answer(yes)

    @Slot(object)
    def on_measured(self, room: Room) -> None:
        """Take what was measured."""
        self.conductor.measure(room)

    @Slot()
    def on_again(self) -> None:
        """Look at the present step once more."""
        self.conductor.look_again()

    @override
    def done(self, result: int) -> None:
        self.conductor.end()
        super().done(result)
        self.deleteLater()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.conductor.step is not Step.CLICKER:
            super().keyPressEvent(event)
            return
        written = written_key(event)
        action = ALWAYS.get(written) or self._keys.meaning(written)
        if action:
            self.conductor.take_click(action)
        elif event.key() not in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
            # A presenter's start button sends those two by turns; it must not close what tries it out.
            super().keyPressEvent(event)

    def _take_focus(self) -> None:
        """Put the keyboard where the next thing is done; a field that is being typed in keeps it."""
        if self.page.picture.hasFocus() or self.page.distance.hasFocus() or self._by_list:
            return
        if self.conductor.step is Step.CLICKER and self.conductor.finding.verdict is Verdict.ASKED:
            self.page.setFocus()
        elif self.page.yes.isVisibleTo(self):
            self.page.yes.setFocus()
        elif self.page.take.isVisibleTo(self):
            self.page.picture.setFocus()
            self.page.picture.selectAll()
        else:
            self._on.setFocus()

    def _show_list(self) -> None:
        for row, step in enumerate(STEPS):
            found = self.conductor.findings[step]
            item = self._list.item(row)
            item.setText(self._texts.t(words.NAMES[step]))
            role = "accent" if found.verdict is Verdict.GREEN else "ink"
            item.setIcon(icon_for(self, _ICONS[found.verdict], role))
        self._list.setFixedWidth(max(_LIST_WIDTH, self._list.sizeHintForColumn(0) + _BESIDE_WORDS))
        present = self.conductor.step
        with QSignalBlocker(self._list):
            self._list.setCurrentRow(-1 if present is None else STEPS.index(present))

    def _show_ending(self) -> None:
        if self._ending is not None:
            self._stack.removeWidget(self._ending)
            self._ending.deleteLater()
        self._ending = EndingPage(self.conductor, self._texts)
        self._stack.addWidget(self._ending)
        self._stack.setCurrentWidget(self._ending)

    def _connect(self) -> None:
        self.conductor.changed.connect(self.on_changed)
        self._list.currentRowChanged.connect(self.on_row_changed)
        self.page.answered.connect(self.on_answered)
        self.page.measured.connect(self.on_measured)
        self._again.clicked.connect(self.on_again)
        self._on.clicked.connect(self.on_go_on)

    def _lay_out(self) -> None:
        self.page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        line = QFrame()
        line.setProperty("line", True)
        line.setFixedWidth(1)
        left = QVBoxLayout()
        left.setContentsMargins(12, 16, 0, 16)
        left.addWidget(self._list)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._again)
        foot.addWidget(self._on)
        right = QVBoxLayout()
        right.setContentsMargins(12, 24, 24, 24)
        right.setSpacing(16)
        right.addWidget(self._stack, 1)
        right.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(left)
        row.addWidget(line)
        row.addLayout(right, 1)
