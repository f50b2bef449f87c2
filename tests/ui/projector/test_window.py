"""The wall's window: it shows what it is handed, repaints no more than changed, and leaves nothing running."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QAccessible, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from typing_extensions import override

from facilitator.dial import ClockState
from facilitator.view import AudienceView, CardFace, Scene
from tests.ui.projector.samples import STATES, TASK, WORDS, clock, day
from ui.projector.window import WALL_TITLE, WallWindow


class PaintWatch(QObject):
    """Remembers which part of a widget was painted."""

    def __init__(self, watched: QObject) -> None:
        super().__init__(watched)
        self.painted: list[QRect] = []
        watched.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.painted.append(event.region().boundingRect())
        return False


class Now:
    """A time that a test sets."""

    def __init__(self) -> None:
        self.boot_s = 0.0

    def __call__(self) -> float:
        return self.boot_s


@pytest.fixture
def now() -> Now:
    return Now()


@pytest.fixture
def wall(qtbot: QtBot, now: Now) -> Iterator[WallWindow]:
    window = WallWindow(now)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()


@pytest.fixture
def screen_reader() -> Iterator[None]:
    """Have somebody listen who reads the windows aloud."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def shown(qtbot: QtBot, wall: WallWindow, text: str) -> bool:
    qtbot.waitUntil(lambda: text in wall.painted_texts())
    return True


def test_its_title_tells_nothing_of_the_day(wall: WallWindow) -> None:
    wall.show_view(day()["task"])
    assert wall.windowTitle() == WALL_TITLE == "Facilitator wall"


def test_it_begins_black(wall: WallWindow) -> None:
    assert wall.view().scene is Scene.BLACK
    assert wall.painted_texts() == ()


def test_it_paints_what_it_is_handed(qtbot: QtBot, wall: WallWindow) -> None:
    wall.show_view(AudienceView(Scene.CLOCK, "Siapkan adegan", clocks=(clock(444),), words=WORDS))
    assert shown(qtbot, wall, "7:24")
    assert wall.painted_texts() == ("Siapkan adegan", "7:24", "berjalan", "10.53")


def test_a_second_later_only_the_clock_is_painted_again(qtbot: QtBot, wall: WallWindow) -> None:
    wall.show_view(AudienceView(Scene.TASK, "Judul", text=TASK[:60], clocks=(clock(444),), words=WORDS))
    assert shown(qtbot, wall, "7:24")
    watch = PaintWatch(wall)
    wall.show_time(1.0)
    assert shown(qtbot, wall, "7:23")
    assert "Judul" in wall.painted_texts()
    assert all(rect.top() > 300 and rect.left() > 600 for rect in watch.painted)


def test_nothing_is_painted_while_nothing_changes(qtbot: QtBot, wall: WallWindow) -> None:
    wall.show_view(AudienceView(Scene.CLOCK, "Judul", clocks=(STATES[ClockState.PAUSED],), words=WORDS))
    assert shown(qtbot, wall, "7:24")
    watch = PaintWatch(wall)
    wall.show_time(1.0)
    wall.show_time(2.0)
    # a paint of its own comes after any that was asked for before
    wall.update(0, 0, 1, 1)
    qtbot.waitUntil(lambda: bool(watch.painted))
    assert watch.painted == [QRect(0, 0, 1, 1)]


def test_the_state_changes_with_the_time(qtbot: QtBot, wall: WallWindow) -> None:
    wall.show_view(AudienceView(Scene.CLOCK, "Judul", clocks=(clock(2.0),), words=WORDS))
    wall.show_time(2.5)
    assert shown(qtbot, wall, "waktu habis")
    wall.show_time(4.0)
    assert shown(qtbot, wall, "+0:02")


def test_a_screen_reader_is_told_what_is_shown(wall: WallWindow, screen_reader: None) -> None:
    wall.show_view(AudienceView(Scene.CLOCK, "Siapkan adegan", clocks=(clock(444),), words=WORDS))
    assert wall.accessibleName() == WALL_TITLE
    assert wall.accessibleDescription().splitlines()[:2] == ["Siapkan adegan", "7:24"]
    wall.show_time(1.0)
    assert "7:23" in wall.accessibleDescription()
    wall.show_view(AudienceView(Scene.BLACK))
    assert wall.accessibleDescription() == ""


def test_what_was_hidden_by_black_is_no_longer_told(qtbot: QtBot, wall: WallWindow) -> None:
    wall.show_view(AudienceView(Scene.REVEAL, card=CardFace("Alasan", "Tagihan dua kali", revealed=True)))
    assert shown(qtbot, wall, "Tagihan dua kali")
    wall.show_view(AudienceView(Scene.BLACK))
    qtbot.waitUntil(lambda: wall.painted_texts() == ())


def long_task() -> AudienceView:
    return AudienceView(Scene.TASK, "Baca", text=" ".join([TASK] * 3), words=WORDS)


def page_timer(wall: WallWindow) -> QTimer:
    timer = wall.findChild(QTimer, "page_timer")
    assert isinstance(timer, QTimer)
    return timer


def test_pages_turn_by_themselves_while_no_clock_runs(qtbot: QtBot, wall: WallWindow, now: Now) -> None:
    wall.show_view(long_task())
    first = set(wall.accessibleDescription().splitlines())
    assert page_timer(wall).isActive()
    assert page_timer(wall).interval() in range(7990, 8010)
    now.boot_s = 8.1
    page_timer(wall).timeout.emit()
    assert set(wall.accessibleDescription().splitlines()) != first


def test_a_page_turned_by_hand_stays_as_long_as_any_other(wall: WallWindow, now: Now) -> None:
    wall.show_view(long_task())
    pages = [wall.accessibleDescription()]
    now.boot_s = 3.0
    wall.turn_page()
    pages.append(wall.accessibleDescription())
    assert page_timer(wall).interval() in range(7990, 8010)
    now.boot_s = 10.9
    wall.show_time(10.9)
    assert wall.accessibleDescription() == pages[1]
    now.boot_s = 11.1
    page_timer(wall).timeout.emit()
    assert wall.accessibleDescription() != pages[1]


def test_a_view_of_one_page_cannot_be_turned(wall: WallWindow) -> None:
    wall.show_view(day()["task alone"])
    before = wall.accessibleDescription()
    wall.turn_page()
    assert wall.accessibleDescription() == before


def test_a_view_of_one_page_runs_no_timer(wall: WallWindow) -> None:
    wall.show_view(long_task())
    wall.show_view(day()["task alone"])
    assert not page_timer(wall).isActive()


def test_a_wall_out_of_sight_runs_no_timer(wall: WallWindow) -> None:
    wall.show_view(long_task())
    wall.hide()
    assert not page_timer(wall).isActive()


def test_a_change_of_the_clock_alone_does_not_turn_back_to_the_first_page(wall: WallWindow, now: Now) -> None:
    wall.show_view(replace(long_task(), clocks=(clock(444),)))
    now.boot_s = 9.0
    wall.show_time(9.0)
    second = wall.accessibleDescription().splitlines()[1]
    wall.show_view(replace(long_task(), clocks=(clock(444, playback=ClockState.PAUSED),)))
    assert wall.accessibleDescription().splitlines()[1] == second


def test_the_pointer_is_gone_when_it_has_rested(qtbot: QtBot, wall: WallWindow) -> None:
    qtbot.mouseMove(wall, QPoint(200, 200))
    qtbot.mouseMove(wall, QPoint(240, 240))
    timer = wall.findChild(QTimer, "pointer_timer")
    assert isinstance(timer, QTimer)
    assert timer.isActive()
    assert timer.interval() == 2000
    assert not wall.pointer_is_hidden()
    timer.timeout.emit()
    assert wall.pointer_is_hidden()
    qtbot.mouseMove(wall, QPoint(300, 300))
    assert not wall.pointer_is_hidden()


def test_it_has_no_tooltip_and_no_menu(wall: WallWindow) -> None:
    assert wall.toolTip() == ""
    assert wall.actions() == []


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("name", day())
def test_every_scene_is_shown_at_every_size(
    qapp: QApplication, qtbot: QtBot, wall: WallWindow, name: str, size: tuple[int, int]
) -> None:
    wall.resize(*size)
    wall.show_view(day()[name])
    picture = wall.grab()
    assert (picture.width(), picture.height()) == size
    assert set(wall.accessibleDescription().splitlines()) >= set(wall.painted_texts()) - {""}


def test_the_same_clock_read_at_another_moment_paints_nothing_anew(wall: WallWindow, qtbot: QtBot) -> None:
    view = AudienceView(Scene.CLOCK, "Judul", clocks=(clock(444),), words=WORDS)
    wall.show_view(view)
    assert shown(qtbot, wall, "7:24")
    watch = PaintWatch(wall)
    later = replace(view.clocks[0], remaining_s=441.7, as_of_s=2.3)
    wall.show_view(replace(view, clocks=(later,)))
    wall.show_time(0.0)
    QApplication.sendPostedEvents()
    assert watch.painted == []
    wall.show_view(replace(view, clocks=(replace(later, remaining_s=501.7),)))
    assert shown(qtbot, wall, "8:24")
    assert watch.painted != []


def test_a_second_painted_ahead_of_its_time_is_not_taken_back(wall: WallWindow, qtbot: QtBot) -> None:
    wall.show_view(AudienceView(Scene.CLOCK, "Judul", clocks=(clock(444),), words=WORDS))
    wall.show_time(1.0)
    assert shown(qtbot, wall, "7:23")
    watch = PaintWatch(wall)
    wall.show_time(0.997)
    QApplication.sendPostedEvents()
    assert watch.painted == []
    wall.show_time(0.5)
    assert shown(qtbot, wall, "7:24")
