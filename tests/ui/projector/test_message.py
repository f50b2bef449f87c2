"""A message to the room is read above everything else and covers nothing: no word, and above all no clock."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.view import AudienceView, Scene
from tests.ui.projector.samples import SIZES, day, drawn_pages
from tests.ui.projector.test_painting import outside_margins, overlapping
from ui.projector.stage import least_of

LUNCH = "Makan siang sudah siap"
LONG = "Rombongan dari Fjordbanken silakan berkumpul di lobi depan pukul tiga belas ya"


@pytest.mark.parametrize("message", [LUNCH, LONG])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", day())
def test_a_message_covers_nothing_in_any_scene(
    qapp: QApplication, name: str, size: tuple[int, int], message: str
) -> None:
    view = replace(day()[name], message=message)
    if view.scene in (Scene.BLACK, Scene.WHITE):
        return
    for page in drawn_pages(view, size):
        band = [drawn for drawn in page if drawn.text and drawn.text in message and drawn.rect.top() < 200]
        assert " ".join(drawn.text.strip() for drawn in band) == message
        assert overlapping(page) == []
        assert [drawn for drawn in outside_margins(page, size) if drawn not in band] == []
        assert [drawn for drawn in page if drawn.text and drawn.size < least_of(view)] == []


def test_a_black_wall_stays_black(qapp: QApplication) -> None:
    view = AudienceView(Scene.BLACK, message=LUNCH)
    assert all(not drawn.text for page in drawn_pages(view, SIZES[0]) for drawn in page)
