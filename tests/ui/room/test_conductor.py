"""The room check runs to green, and to each red with what to do about it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.back_row import Room
from facilitator.power import Power
from facilitator.room_check import Cause, Step, Verdict
from facilitator.texts import LANGUAGES, Texts
from tests.ui.room.rooms import TestRoom
from ui.room import words
from ui.room.conductor import STEPS, Conductor


def run_through(room: TestRoom, no: Step | None = None, measured: Room | None = None) -> Conductor:
    """Go through the whole check as a person does: yes to every question but one."""
    check = Conductor(room.probes())
    check.go_to(STEPS[0])
    while check.step is not None:
        if check.step is Step.CLICKER and no is not Step.CLICKER:
            for click in ("next", "back", "black"):
                check.take_click(click)
        elif check.step is Step.BACK_ROW and room.room is None:
            check.measure(measured or Room(150, 600))
        elif check.finding.verdict is Verdict.ASKED:
            check.answer(check.step is not no)
        check.go_on()
    return check


def test_a_room_in_order_is_green_in_one_go(qapp: QApplication) -> None:
    room = TestRoom()
    check = run_through(room)
    assert check.all_green
    assert (check.reds(), check.left_out()) == ((), ())
    assert room.played == 1
    assert not room.sign


def at_screens(room: TestRoom) -> None:
    room.count = 1


def mirrored(room: TestRoom) -> None:
    room.mirrored = True


def no_device(room: TestRoom) -> None:
    room.device = False


def sleeps(room: TestRoom) -> None:
    room.awake = False


def on_battery(room: TestRoom) -> None:
    room.power = Power(plugged=False, percent=63)


def full_disk(room: TestRoom) -> None:
    room.free_mb = 120


def far(room: TestRoom) -> None:
    room.room = Room(100, 1500)


REDS: list[tuple[Step, Cause, Callable[[TestRoom], None] | None]] = [
    (Step.SCREENS, Cause.ONE_SCREEN, at_screens),
    (Step.SCREENS, Cause.MIRRORED, mirrored),
    (Step.SCREENS, Cause.NUMBERS_WRONG, None),
    (Step.CLICKER, Cause.CLICKER_SILENT, None),
    (Step.SOUND, Cause.NO_SOUND_DEVICE, no_device),
    (Step.SOUND, Cause.NOT_HEARD, None),
    (Step.AWAKE, Cause.MAY_SLEEP, sleeps),
    (Step.BATTERY, Cause.ON_BATTERY, on_battery),
    (Step.DISK, Cause.DISK_LOW, full_disk),
    (Step.BACK_ROW, Cause.TOO_FAR, far),
]


@pytest.mark.parametrize(("step", "cause", "spoil"), REDS, ids=[cause.value for _, cause, _ in REDS])
def test_each_thing_that_is_wrong_makes_its_step_red_and_says_what_to_do(
    qapp: QApplication, step: Step, cause: Cause, spoil: Callable[[TestRoom], None] | None
) -> None:
    room = TestRoom()
    if spoil is not None:
        spoil(room)
    check = run_through(room, no=step if spoil is None else None)
    assert [(red, found.cause) for red, found in check.reds()] == [(step, cause)]
    assert not check.all_green
    for language in LANGUAGES:
        assert len(words.what_to_do(check.findings[step], Texts(language))) > 20


def test_where_the_system_tells_nothing_of_its_power_somebody_looks(qapp: QApplication) -> None:
    assert run_through(TestRoom(power=None)).all_green
    check = run_through(TestRoom(power=None), no=Step.BATTERY)
    assert [found.cause for _, found in check.reds()] == [Cause.ON_BATTERY]


def test_without_a_printer_it_is_asked_whether_the_day_needs_one(qapp: QApplication) -> None:
    assert run_through(TestRoom(printers=())).all_green
    check = run_through(TestRoom(printers=()), no=Step.PRINTER)
    assert [found.cause for _, found in check.reds()] == [Cause.NO_PRINTER]


def test_every_cause_can_come_up(qapp: QApplication) -> None:
    assert {cause for _, cause, _ in REDS} | {Cause.NO_PRINTER} == set(Cause)


def test_what_was_red_is_green_once_it_is_mended(qapp: QApplication) -> None:
    room = TestRoom(count=1)
    check = run_through(room)
    room.count = 2
    check.go_to(Step.SCREENS)
    assert room.sign
    check.answer(True)
    check.go_to(None)
    assert check.all_green
    assert not room.sign


def test_a_clicker_without_a_button_for_black_is_good_enough(qapp: QApplication) -> None:
    check = Conductor(TestRoom().probes())
    check.go_to(Step.CLICKER)
    check.take_click("next")
    check.go_on()
    assert check.findings[Step.CLICKER].verdict is Verdict.ASKED
    check.go_to(Step.CLICKER)
    check.take_click("back")
    check.go_on()
    assert check.findings[Step.CLICKER].verdict is Verdict.GREEN


def test_what_was_left_out_is_neither_green_nor_red(qapp: QApplication) -> None:
    check = Conductor(TestRoom().probes())
    check.go_to(Step.DISK)
    check.go_to(None)
    assert Step.SCREENS in check.left_out()
    assert Step.DISK not in check.left_out()
    assert not check.all_green


def test_large_print_needs_a_nearer_last_row(qapp: QApplication) -> None:
    room = Room(150, 900)
    assert run_through(TestRoom(), measured=room).all_green
    check = run_through(TestRoom(large_print=True), measured=room)
    assert [found.cause for _, found in check.reds()] == [Cause.TOO_FAR]
