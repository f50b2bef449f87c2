"""The look: contrast one can read by, one sheet for both themes, tinted icons, a ring for the keyboard."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from facilitator import tokens
from facilitator.dial import ClockState
from facilitator.paths import asset
from facilitator.tokens import DARK, LIGHT, WALL_DARK, WALL_LIGHT, Palette, WallColours, contrast
from ui.look.icons import dress, pixmap
from ui.look.stylesheet import style_sheet
from ui.look.theme import apply_theme, is_dark, palette_of

THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK])
WALLS = pytest.mark.parametrize("wall", [WALL_LIGHT, WALL_DARK])


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    apply_theme(qapp, dark=False)
    yield qapp
    qapp.setStyleSheet("")


@THEMES
def test_words_in_windows_reach_the_contrast_for_text(colours: Palette) -> None:
    grounds = (colours.ground, colours.surface, colours.raised, colours.tint, colours.hover, colours.pressed)
    inks = (colours.ink, colours.muted, colours.accent)
    assert [(ink, ground) for ink, ground in itertools.product(inks, grounds) if contrast(ink, ground) < 4.5] == []
    for accent in (colours.accent, colours.accent_hover, colours.accent_pressed):
        assert contrast(colours.on_accent, accent) >= 4.5


@THEMES
def test_what_can_be_filled_in_has_an_edge_one_can_see(colours: Palette) -> None:
    assert min(contrast(colours.edge, ground) for ground in (colours.ground, colours.surface, colours.raised)) >= 3


@WALLS
def test_words_on_the_wall_reach_seven_to_one(wall: WallColours) -> None:
    pairs = [
        (wall.ink, wall.ground),
        (wall.muted, wall.ground),
        (wall.on_paper, wall.paper),
        (wall.on_paper_muted, wall.paper),
    ]
    assert [pair for pair in pairs if contrast(*pair) < 7] == []


@WALLS
def test_large_figures_and_letters_on_colour_reach_four_and_a_half(wall: WallColours) -> None:
    assert contrast(wall.clock.on_over, wall.clock.over) >= 4.5
    assert min(contrast(tokens.readable_on(level), level) for level in wall.levels) >= 4.5


@WALLS
@pytest.mark.parametrize("state", [state for state in ClockState if state is not ClockState.OVER])
def test_a_bar_can_be_seen_on_its_track(wall: WallColours, state: ClockState) -> None:
    assert contrast(tokens.clock_colour(wall.clock, state), wall.clock.track) >= 3


@WALLS
def test_stripes_can_be_seen_without_colour(wall: WallColours) -> None:
    assert contrast(wall.clock.soon, wall.clock.soon_stripe) >= 3


def test_black_and_white_are_as_far_apart_as_can_be() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


@pytest.mark.parametrize(("ground", "ink"), [("#FFEE00", "#101010"), ("#102030", "#FFFFFF"), ("#005F94", "#FFFFFF")])
def test_ink_on_a_clients_colour_is_the_one_that_reads_better(ground: str, ink: str) -> None:
    assert tokens.readable_on(ground) == ink


@THEMES
def test_the_sheet_has_a_colour_for_every_name(colours: Palette) -> None:
    sheet = style_sheet(colours)
    assert "$" not in sheet
    assert set(re.findall(r"#[0-9A-Fa-f]{6}", sheet)) <= {
        value for value in (getattr(colours, name) for name in colours.__slots__) if isinstance(value, str)
    }


def test_the_theme_changes_while_windows_stand(qtbot: QtBot, dressed: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    assert palette_of(window) is LIGHT
    apply_theme(dressed, dark=True)
    assert palette_of(window) is DARK
    assert window.palette().color(QPalette.ColorRole.Window).name().upper() == DARK.ground


@pytest.mark.parametrize(("choice", "dark"), [("light", False), ("dark", True)])
def test_a_choice_of_theme_is_followed(qapp: QApplication, choice: str, dark: bool) -> None:
    assert is_dark(qapp, choice) is dark


def test_without_a_choice_the_system_decides(qapp: QApplication) -> None:
    assert is_dark(qapp, "system") is (qapp.styleHints().colorScheme() is Qt.ColorScheme.Dark)


def test_a_control_says_with_a_ring_that_it_has_the_keyboard(qtbot: QtBot, dressed: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QVBoxLayout(window)
    button, field = QPushButton("Mulai"), QLineEdit()
    row.addWidget(button)
    row.addWidget(field)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(button, Qt.Key.Key_Tab)
    qtbot.waitUntil(field.hasFocus)
    ring = window.findChild(QWidget, "focus_ring_line")
    assert ring is not None
    assert ring.isVisible()
    assert ring.geometry() == field.geometry().adjusted(-4, -4, 4, 4)
    field.move(field.x(), field.y() + 10)
    assert ring.geometry() == field.geometry().adjusted(-4, -4, 4, 4)
    field.hide()
    qtbot.waitUntil(lambda: not any(ring.isVisible() and ring.geometry().contains(field.geometry()) for _ in (0,)))


def test_a_field_as_wide_as_its_scrolled_panel_has_its_whole_ring(qtbot: QtBot, dressed: QApplication) -> None:
    window, inside, scroll = QWidget(), QWidget(), QScrollArea()
    qtbot.addWidget(window)
    window.resize(400, 300)
    scroll.setParent(window)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidget(inside)
    scroll.setGeometry(50, 50, 300, 200)
    inside.resize(300, 600)
    field = QLineEdit(inside)
    field.setGeometry(0, 20, 300, 36)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: window.findChild(QWidget, "focus_ring_line") is not None)
    ring = window.findChild(QWidget, "focus_ring_line")
    assert ring is not None
    assert ring.mask().boundingRect() == ring.rect()
    scroll.verticalScrollBar().setValue(40)
    # half of it scrolled away: above the panel there is no ring
    assert ring.mask().boundingRect().top() == 24
    scroll.verticalScrollBar().setValue(120)
    # and none at all over what stands there once the whole field is scrolled away
    assert not ring.isVisible()
    scroll.verticalScrollBar().setValue(0)
    assert ring.isVisible()


def test_icons_are_tinted_and_sharp(qapp: QApplication) -> None:
    sharp = pixmap("pause", "#005F94", 20, 2.0)
    assert (sharp.width(), sharp.devicePixelRatio()) == (40, 2.0)
    image = sharp.toImage()
    seen = {
        image.pixelColor(x, y).name() for x in range(40) for y in range(40) if image.pixelColor(x, y).alpha() == 255
    }
    assert seen == {"#005f94"}


@pytest.mark.parametrize("path", sorted(asset("icons").glob("*.svg")), ids=lambda path: path.stem)
def test_every_icon_can_be_drawn(qapp: QApplication, path: object) -> None:
    image = pixmap(getattr(path, "stem", ""), "#000000").toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(20) for y in range(20))


def test_a_buttons_icon_follows_the_theme(qtbot: QtBot, dressed: QApplication) -> None:
    button = QPushButton("Lanjut")
    qtbot.addWidget(button)
    button.setProperty("main", True)
    dress(button, "play", "on_accent")
    button.show()

    def colour() -> str:
        image = button.icon().pixmap(20, 20).toImage()
        return next(image.pixelColor(x, 10).name().upper() for x in range(20) if image.pixelColor(x, 10).alpha() == 255)

    assert colour() == LIGHT.on_accent
    apply_theme(dressed, dark=True)
    assert colour() == DARK.on_accent
    dress(button, "x", "ink")
    apply_theme(dressed, dark=False)
    assert button.icon().cacheKey() != 0


def test_rows_of_a_list_do_not_overlap(qtbot: QtBot, dressed: QApplication) -> None:
    items = QListWidget()
    qtbot.addWidget(items)
    items.addItems(["Opening", "Break"])
    items.show()
    assert items.visualItemRect(items.item(0)).bottom() < items.visualItemRect(items.item(1)).top()


@THEMES
def test_an_icon_fades_with_the_words_of_its_button(dressed: QApplication, qtbot: QtBot, colours: Palette) -> None:
    apply_theme(dressed, dark=colours is DARK)
    button = QPushButton("Next")
    qtbot.addWidget(button)
    dress(button, "play", size=24)

    def strongest(mode: QIcon.Mode) -> str:
        picture = button.icon().pixmap(24, mode).toImage()
        solid = (picture.pixelColor(x, y) for x in range(24) for y in range(24))
        return next(colour.name().upper() for colour in solid if colour.alpha() == 255)

    assert strongest(QIcon.Mode.Normal) == colours.ink
    assert strongest(QIcon.Mode.Disabled) == colours.edge
