"""Parts that only show something: clock, picture of the wall, chip, status, label, card, empty place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from facilitator.dial import ClockState
from facilitator.view import AudienceView, Scene
from tests.ui.projector.samples import STATES, TASK, WORDS, clock, day
from tests.ui.widgets.conftest import Show
from ui.look.theme import apply_theme
from ui.projector.window import WallWindow
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.clock_dial import ClockDial
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.icon_label import IconLabel
from ui.widgets.status_item import StatusItem
from ui.widgets.wall_picture import WallPicture


def test_the_dial_says_figures_word_and_note(show: Show) -> None:
    dial = ClockDial()
    show(dial)
    dial.show_face(clock(444), WORDS, "sampai 10.53")
    assert dial.text() == dial.accessibleName() == "7:24 berjalan · sampai 10.53"
    dial.show_time(1.0)
    assert dial.accessibleName().startswith("7:23")
    dial.show_face(None, WORDS)
    assert dial.accessibleName() == ""


def test_the_dial_changes_its_word_with_the_time(show: Show) -> None:
    dial = ClockDial()
    show(dial)
    dial.show_face(clock(2.0), WORDS)
    dial.show_time(3.5)
    assert dial.text() == "+0:01 waktu habis"


def test_every_state_of_the_dial_looks_otherwise(show: Show) -> None:
    dial = ClockDial()
    show(dial)
    pictures = []
    for face in STATES.values():
        # the same figures for all, as far as a state allows
        dial.show_face(face, {})
        pictures.append(dial.grab().toImage())
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[:at])


@pytest.mark.parametrize("width", [200, 300, 520, 900])
def test_the_dial_stays_inside_itself_at_any_width(show: Show, width: int) -> None:
    dial = ClockDial()
    window = show(dial)
    window.resize(width + 30, 300)
    dial.show_face(STATES[ClockState.OVER], WORDS, "sampai 10.53")
    picture = dial.grab().toImage()
    orange = [x for x in range(picture.width()) if picture.pixelColor(x, picture.height() // 3).name() == "#d55e00"]
    assert orange
    assert orange[0] >= 0
    assert orange[-1] < dial.width()


def test_the_small_picture_shows_what_the_wall_shows(qtbot: QtBot, show: Show) -> None:
    picture, wall = WallPicture("On the wall"), WallWindow()
    qtbot.addWidget(wall)
    show(picture)
    picture.set_shape(QSize(1366, 768))
    wall.resize(1366, 768)
    for view in day().values():
        picture.show_view(view)
        wall.show_view(view)
        assert picture.accessibleDescription() == wall.accessibleDescription()
        picture.grab()
        wall.grab()
        assert picture.painted_texts() == wall.painted_texts()
    assert picture.accessibleName() == "On the wall"


def test_the_small_picture_follows_the_time_and_turns_pages(show: Show) -> None:
    picture = WallPicture("On the wall")
    show(picture)
    picture.show_view(AudienceView(Scene.CLOCK, "Judul", clocks=(clock(444),), words=WORDS))
    picture.show_time(4.0)
    picture.grab()
    assert "7:20" in picture.painted_texts()
    picture.show_view(AudienceView(Scene.TASK, "Judul", text=" ".join([TASK] * 3)))
    first = picture.accessibleDescription()
    picture.show_time(12.5)
    assert picture.accessibleDescription() != first


def test_the_small_picture_has_the_shape_of_its_wall(show: Show) -> None:
    picture = WallPicture("On the wall")
    assert picture.heightForWidth(320) == 180
    picture.set_shape(QSize(1024, 768))
    assert picture.heightForWidth(320) == 240
    picture.resize(300, 300)
    assert (picture.area().width(), picture.area().height()) == (300, 225)


def test_a_small_picture_turns_its_pages_like_the_wall(qtbot: QtBot, show: Show) -> None:
    picture = WallPicture("On the wall", boot_s_now=lambda: 0.0)
    window = show(picture)
    picture.show_view(AudienceView(Scene.TASK, "Judul", text=" ".join([TASK] * 3)))
    timer = picture.findChild(QTimer, "page_timer")
    assert isinstance(timer, QTimer)
    assert timer.isActive()
    window.hide()
    assert not timer.isActive()


def test_a_chip_is_there_only_while_it_has_something_to_say(show: Show) -> None:
    chip = Chip()
    show(chip)
    assert not chip.isVisible()
    chip.say("4 min behind")
    assert chip.isVisible()
    assert chip.accessibleName() == "4 min behind"
    chip.say("")
    assert not chip.isVisible()


def test_parts_that_speak_before_they_have_a_window_make_none(qapp: QApplication, show: Show) -> None:
    before = set(qapp.topLevelWidgets())
    parts: list[QWidget] = [Chip("4 min behind"), StatusItem("check", "Saved 10:45")]
    assert not any(part.isVisible() for part in parts)
    assert all(not widget.isVisible() for widget in set(qapp.topLevelWidgets()) - before)
    show(*parts)
    assert all(part.isVisible() for part in parts)


def test_a_status_says_another_thing(show: Show) -> None:
    item = StatusItem("check", "Saved 10:45:52")
    show(item)
    item.say("Not saved since 10:46", "circle-alert")
    assert item.text() == item.accessibleName() == "Not saved since 10:46"


def test_a_label_has_a_tooltip_only_while_something_is_hidden(show: Show) -> None:
    label = ElidedLabel("The cost of a lost customer")
    show(label)
    label.resize(60, label.height())
    assert label.is_elided()
    assert label.toolTip() == "The cost of a lost customer"
    assert label.shown_text().endswith("…")
    label.resize(600, label.height())
    assert not label.is_elided()
    assert label.toolTip() == ""
    label.setText("The cost of a lost customer " * 20)
    assert label.toolTip() == label.text()


def test_an_empty_place_says_how_to_begin(qtbot: QtBot, show: Show) -> None:
    place = EmptyState("users", "No people yet.", "Paste names")
    show(place)
    assert place.accessibleName() == "No people yet."
    button = place.findChild(QPushButton)
    assert button is not None
    with qtbot.waitSignal(place.action_requested):
        button.click()
    place.reword("Belum ada peserta.")
    assert not button.isVisible()


def test_a_chosen_card_looks_otherwise(show: Show) -> None:
    card = Card()
    card.body.addWidget(IconLabel("clock"))
    show(card)
    before = card.grab().toImage()
    card.set_chosen(True)
    assert card.grab().toImage() != before


def test_an_icon_follows_the_theme(qapp: QApplication, show: Show) -> None:
    icon = IconLabel("clock", "ink")
    show(icon)
    before = icon.pixmap().toImage()
    apply_theme(qapp, dark=True)
    assert icon.pixmap().toImage() != before


def test_the_dial_follows_the_theme(qapp: QApplication, show: Show) -> None:
    dial = ClockDial()
    show(dial)
    dial.show_face(replace(clock(444), playback=ClockState.PAUSED), WORDS)
    before = dial.grab().toImage()
    apply_theme(qapp, dark=True)
    assert dial.grab().toImage() != before
