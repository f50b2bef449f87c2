"""The clock and the small picture of the wall paint only what changes; on the screen they look as if painted whole."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from facilitator.view import AudienceView, Scene
from tests.ui.projector.samples import WORDS, clock, look_alike
from tests.ui.widgets.conftest import Show
from ui.widgets.clock_dial import ClockDial
from ui.widgets.wall_picture import WallPicture


def on_screen(window: QWidget) -> QImage:
    return window.screen().grabWindow(window.winId()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def painted_whole(window: QWidget) -> QImage:
    return window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def shows(picture: WallPicture, digits: str) -> bool:
    return digits in picture.painted_texts()


@pytest.mark.parametrize("rest_s", [600.0, 122.0, 32.0, 2.0, -598.0])
def test_five_seconds_painted_in_parts_leave_what_one_painting_shows(qtbot: QtBot, show: Show, rest_s: float) -> None:
    dial, picture = ClockDial(), WallPicture("On the wall")
    window = show(dial, picture)
    dial.show_face(clock(rest_s), WORDS, "sampai 10.53")
    picture.show_view(AudienceView(Scene.CLOCK, "Judul", clocks=(clock(rest_s),), words=WORDS))
    qtbot.waitUntil(lambda: on_screen(window) == painted_whole(window))
    for second in range(1, 6):
        for part in (dial, picture):
            part.show_time(float(second))
        digits = clock(rest_s).reading(second).digits
        # the picture is asked first: painting the window whole would paint the parts as well
        qtbot.waitUntil(partial(shows, picture, digits))
        shown = on_screen(window)
        assert look_alike(shown, painted_whole(window))
        assert dial.text().startswith(digits)
