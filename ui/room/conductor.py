"""Goes through the room check: asks the probes, takes answers and keys, and remembers what each step found."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from facilitator import room_check
from facilitator.back_row import Room
from facilitator.room_check import ASKED, GREEN, NEEDED_CLICKS, OPEN, Cause, Finding, Step, Verdict, red
from ui.room.probes import Probes

STEPS = tuple(Step)
_NO: dict[Step, Cause] = {
    Step.SCREENS: Cause.NUMBERS_WRONG,
    Step.CLICKER: Cause.CLICKER_SILENT,
    Step.SOUND: Cause.NOT_HEARD,
    Step.BATTERY: Cause.ON_BATTERY,
    Step.PRINTER: Cause.NO_PRINTER,
}
"""What it means when somebody answers no."""


class Conductor(QObject):
    """The check as it goes on, without a window.

    Signals:
        changed: another step, another finding, or something arrived from the clicker.
    """

    changed = Signal()

    def __init__(self, probes: Probes, parent: QObject | None = None) -> None:
        """Ask `probes`."""
        super().__init__(parent)
        self.probes = probes
        self.findings: dict[Step, Finding] = dict.fromkeys(STEPS, OPEN)
        self.pressed: frozenset[str] = frozenset()
        self.printers: tuple[str, ...] = ()
        self.step: Step | None = None

    @property
    def finding(self) -> Finding:
        """Return what the present step found so far."""
        return OPEN if self.step is None else self.findings[self.step]

    @property
    def all_green(self) -> bool:
        """Tell whether every step is well."""
        return all(finding.verdict is Verdict.GREEN for finding in self.findings.values())

    def reds(self) -> tuple[tuple[Step, Finding], ...]:
        """Return the steps where something is to be done."""
        return tuple((step, found) for step, found in self.findings.items() if found.verdict is Verdict.RED)

    def left_out(self) -> tuple[Step, ...]:
        """Return the steps that were not finished."""
        return tuple(step for step, found in self.findings.items() if found.verdict in (Verdict.OPEN, Verdict.ASKED))

    def go_to(self, step: Step | None) -> None:
        """Look at a step, anew where it is not green yet; None is the end."""
        self._leave()
        self.step = step
        if step is not None and self.findings[step].verdict is not Verdict.GREEN:
            self.findings[step] = self._look(step)
        if step is Step.SCREENS and self.findings[step] == ASKED:
            self.probes.show_sign(True)
        self.changed.emit()

    def go_on(self) -> None:
        """Look at the next step; a clicker with both buttons that matter is good enough."""
        if self.step is None:
            return
        if self.step is Step.CLICKER and self.pressed >= NEEDED_CLICKS and self.finding == ASKED:
            self.findings[Step.CLICKER] = GREEN
        at = STEPS.index(self.step) + 1
        self.go_to(STEPS[at] if at < len(STEPS) else None)

    def look_again(self) -> None:
        """Look at the present step once more."""
        if self.step is not None:
            self.findings[self.step] = OPEN
            self.pressed = frozenset() if self.step is Step.CLICKER else self.pressed
            self.go_to(self.step)

    def answer(self, yes: bool) -> None:
        """Take what a person says about the present step."""
        if self.step is None or self.finding.verdict is not Verdict.ASKED:
            return
        self.findings[self.step] = GREEN if yes else red(_NO[self.step])
        self.changed.emit()

    def take_click(self, action: str) -> None:
        """Take what a button of the clicker sent."""
        if self.step is not Step.CLICKER or action not in room_check.CLICKS:
            return
        self.pressed |= {action}
        self.findings[Step.CLICKER] = room_check.clicker(self.pressed)
        self.changed.emit()

    def measure(self, room: Room) -> None:
        """Take the picture's height and the last row's distance, and keep them for this room."""
        self.probes.keep_room(room)
        self.findings[Step.BACK_ROW] = room_check.last_row(room, large_print=self.probes.large_print())
        self.changed.emit()

    def end(self) -> None:
        """Put the wall back as it was."""
        self._leave()

    def _leave(self) -> None:
        if self.step is Step.SCREENS:
            self.probes.show_sign(False)

    def _look(self, step: Step) -> Finding:
        match step:
            case Step.SCREENS:
                count, mirrored = self.probes.screens()
                return room_check.screens(count, mirrored=mirrored)
            case Step.CLICKER:
                return room_check.clicker(self.pressed)
            case Step.SOUND:
                return ASKED if self.probes.play() else red(Cause.NO_SOUND_DEVICE)
            case Step.AWAKE:
                return GREEN if self.probes.stays_awake() else red(Cause.MAY_SLEEP)
            case Step.BATTERY:
                return room_check.battery(self.probes.power())
            case Step.DISK:
                return room_check.disk(self.probes.free_mb())
            case Step.PRINTER:
                self.printers = self.probes.printers()
                return GREEN if self.printers else ASKED
            case Step.BACK_ROW:
                room = self.probes.room()
                large_print = self.probes.large_print()
                return ASKED if room is None else room_check.last_row(room, large_print=large_print)
