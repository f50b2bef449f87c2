"""Only what changes is painted again, and what stands in the end is what a fresh painting shows."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, QRegion
from PySide6.QtWidgets import QApplication

from facilitator.dial import ClockState
from facilitator.view import AudienceView, ClockFace, Scene
from tests.ui.projector.samples import TASK, WORDS, clock, look_alike
from ui.projector.painting import WallPainter

SIZES = ((1366, 768), (338, 190))
LENGTHS = (60.0, 600.0, 3599.0, 7200.0)


def after(faces: tuple[ClockFace, ...], scene: Scene, light: bool = False) -> AudienceView:
    return AudienceView(scene, "Judul", text=TASK[:60], clocks=faces, words=WORDS, light=light)


def painted_on(image: QImage, wall: WallPainter, before_s: float | None) -> None:
    rect = QRect(0, 0, image.width(), image.height())
    painter = QPainter(image)
    wall.paint(painter, rect, None if before_s is None else wall.changed(rect, before_s))
    painter.end()


@pytest.mark.parametrize("size", SIZES)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rest_s=st.floats(-4000.0, 7200.0),
    length_s=st.sampled_from(LENGTHS),
    steps=st.lists(st.floats(0.0, 130.0), min_size=1, max_size=4),
    scene=st.sampled_from([Scene.TASK, Scene.CLOCK]),
    clocks=st.integers(1, 3),
    light=st.booleans(),
)
@example(rest_s=121.0, length_s=600.0, steps=[1.0, 1.0, 89.0, 1.0], scene=Scene.TASK, clocks=1, light=False)
@example(rest_s=-598.0, length_s=600.0, steps=[1.0, 1.0, 1.0], scene=Scene.CLOCK, clocks=1, light=True)
def test_a_wall_painted_in_parts_looks_like_one_painted_whole(
    qapp: QApplication,
    size: tuple[int, int],
    rest_s: float,
    length_s: float,
    steps: list[float],
    scene: Scene,
    clocks: int,
    light: bool,
) -> None:
    faces = tuple(clock(rest_s - 7 * at, length_s, label=f"Tim {at}" if clocks > 1 else "") for at in range(clocks))
    wall = WallPainter(after(faces, scene, light))
    image, fresh = (QImage(*size, QImage.Format.Format_RGB32) for _ in range(2))
    painted_on(image, wall, None)
    now_s = 0.0
    for step in steps:
        before_s, now_s = now_s, now_s + step
        wall.move_to(now_s)
        painted_on(image, wall, before_s)
    painted_on(fresh, wall, None)
    assert look_alike(image, fresh)


def test_a_second_takes_only_the_figure_and_the_end_of_the_bar(qapp: QApplication) -> None:
    rect = QRect(0, 0, 1920, 1080)
    wall = WallPainter(after((clock(444.0),), Scene.CLOCK))
    wall.move_to(1.0)
    changed, upper = wall.changed(rect, 0.0), QRect(0, 0, 1920, 850)
    figure, bar = changed & upper, changed - QRegion(upper)
    assert 0 < figure.boundingRect().width() < 0.2 * rect.width()
    assert 0 < bar.boundingRect().width() < 0.1 * rect.width()


def test_a_new_state_takes_the_whole_clock(qapp: QApplication) -> None:
    rect = QRect(0, 0, 1920, 1080)
    wall = WallPainter(after((clock(0.5),), Scene.CLOCK))
    wall.move_to(1.0)
    assert wall.changed(rect, 0.0).boundingRect().width() > 0.8 * rect.width()


def test_the_words_that_a_part_leaves_alone_still_count_as_shown(qapp: QApplication) -> None:
    wall = WallPainter(after((clock(444.0, playback=ClockState.RUNNING),), Scene.TASK))
    image = QImage(*SIZES[0], QImage.Format.Format_RGB32)
    painted_on(image, wall, None)
    wall.move_to(1.0)
    painted_on(image, wall, 0.0)
    assert {"Judul", "7:23", "berjalan"} <= set(wall.texts())


def test_pictures_that_differ_in_one_figure_do_not_look_alike(qapp: QApplication) -> None:
    one, other = (QImage(*SIZES[1], QImage.Format.Format_RGB32) for _ in range(2))
    wall = WallPainter(after((clock(444.0),), Scene.CLOCK))
    painted_on(one, wall, None)
    wall.move_to(1.0)
    painted_on(other, wall, None)
    assert not look_alike(one, other)
