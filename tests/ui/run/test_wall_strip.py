"""The small pictures are true, and the buttons between them do what the keys do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from facilitator.session.commands import Begin, SetWall
from facilitator.session.live import WallMode
from facilitator.view import AudienceView, Scene
from tests.ui.projector.samples import TASK, WORDS, drawn_pages
from tests.ui.run.conftest import Room
from ui.widgets.wall_picture import WallPicture


def picture(room: Room, name: str) -> WallPicture:
    found = room.panel.findChild(WallPicture, name)
    assert found is not None
    return found


def test_now_is_what_the_room_sees_and_next_what_it_will_see(room: Room) -> None:
    room.begin_at("service-levels", "brief")
    assert picture(room, "wall_now").view() == room.bench.bridge.audience_view()
    assert picture(room, "wall_next").view().title == "Prepare your scene"
    room.click("next")
    assert picture(room, "wall_now").view().title == "Prepare your scene"


@pytest.mark.parametrize("size", [QSize(1024, 768), QSize(1280, 800), QSize(1920, 1080)])
def test_both_pictures_have_the_shape_of_the_wall(room: Room, size: QSize) -> None:
    room.panel.resize(1366, 700)
    room.panel.on_wall_resized(size)
    for name in ("wall_now", "wall_next"):
        small = picture(room, name)
        assert small.width() / small.height() == pytest.approx(size.width() / size.height(), rel=0.02)
        assert small.width() - small.area().width() <= 1


def test_a_picture_in_whole_pixels_breaks_its_lines_as_the_wall_does(qtbot: QtBot) -> None:
    small = WallPicture("small")
    qtbot.addWidget(small)
    small.set_shape(QSize(1920, 1080))
    small.resize(130, small.heightForWidth(130))  # 73.1 pixels high would be right
    small.show()
    for length in range(60, len(TASK), 3):
        view = AudienceView(Scene.TASK, "Terjebak", TASK[:length], words=WORDS)
        wall = [drawn.text for drawn in drawn_pages(view, (1920, 1080))[0] if drawn.text]
        small.show_view(view)
        small.grab()
        assert list(small.painted_texts()) == wall


def test_before_the_day_next_is_its_first_phase(room: Room) -> None:
    assert picture(room, "wall_now").view().footnote == "We begin at 09:00"
    assert picture(room, "wall_next").view().scene is Scene.TITLE
    assert picture(room, "wall_next").isVisible()


def test_after_the_last_phase_nothing_comes_next(room: Room) -> None:
    room.begin_at("closing", "thanks")
    assert not picture(room, "wall_next").isVisible()


def test_the_next_picture_keeps_a_card_covered(room: Room) -> None:
    room.begin_at("service-levels", "scene", 1)
    assert picture(room, "wall_next").view().scene is Scene.CARD_BACK


def test_the_clock_in_the_picture_runs(room: Room) -> None:
    room.begin_at("opening", "welcome")
    picture(room, "wall_now").grab()
    room.bench.bridge.do(SetWall(WallMode.SHOW))
    room.pass_time(60)
    small = picture(room, "wall_now")
    small.grab()
    assert "2:00" in small.painted_texts()


@pytest.mark.parametrize(
    ("name", "mode", "caption"),
    [
        ("black", WallMode.BLACK, "On the wall: black"),
        ("white", WallMode.WHITE, "On the wall: white"),
        ("freeze", WallMode.FREEZE, "On the wall: frozen"),
    ],
)
def test_a_button_changes_the_wall_and_gives_it_back(room: Room, name: str, mode: WallMode, caption: str) -> None:
    room.bench.do(Begin(1))
    room.click(name)
    assert room.bench.state.live.wall is mode
    assert checked(room) == [name]
    assert room.text("wall_now_caption") == caption
    room.click(name)
    assert room.bench.state.live.wall is WallMode.SHOW
    assert checked(room) == []
    assert room.text("wall_now_caption") == "On the wall"


def test_the_buttons_follow_the_keys(room: Room) -> None:
    room.bench.do(Begin(1), SetWall(WallMode.FREEZE))
    assert checked(room) == ["freeze"]


def test_a_frozen_wall_keeps_its_picture_while_the_trainer_moves_on(room: Room) -> None:
    room.begin_at("opening", "rules")
    before = picture(room, "wall_now").view().title
    room.click("freeze")
    room.click("next")
    assert picture(room, "wall_now").view().title == before
    assert room.text("stage_phase") == room.phase_name() != before


def test_swap_is_asked_for_upward(room: Room) -> None:
    with room.qtbot.waitSignal(room.panel.swap_requested):
        room.click("swap")


def checked(room: Room) -> list[str]:
    names = ("black", "white", "freeze")
    return [name for name in names if isinstance(room.button(name), QAbstractButton) and room.button(name).isChecked()]
