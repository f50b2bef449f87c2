"""What the last row sees: contrast measured from pixels, states told apart in grey, letters never under the limit."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from facilitator import back_row
from facilitator.back_row import Room
from facilitator.dial import ClockState
from facilitator.pack.model import Pack
from facilitator.pack.texts import CardText
from facilitator.texts import LANGUAGES
from facilitator.tokens import WALL_DARK, WALL_LIGHT
from facilitator.view import AudienceView, CardFace, GroupFace, Scene
from tests.support.contrast import contrast_in, differing_share
from tests.ui.projector.samples import SIZES, STATES, WORDS, clock, day, drawn_pages, painted
from tests.ui.workbench import shipped_pack
from ui.projector.canvas import HEIGHT, Drawn, Kind
from ui.projector.painting import WallPainter
from ui.projector.stage import least_of

__all__ = ["shipped_pack"]

SIZE = (1366, 768)
LARGE = 0.08 * HEIGHT
CLIENTS = ("#B71C1C", "#7A7A7A", "#F9A825", "#005F94", "#FFFFFF", "#000000")


def pixels(rect: QRectF, size: tuple[int, int]) -> QRect:
    scale = size[1] / HEIGHT
    return QRectF(rect.topLeft() * scale, rect.size() * scale).toAlignedRect()


def pages(view: AudienceView, size: tuple[int, int] = SIZE) -> list[tuple[QImage, tuple[Drawn, ...]]]:
    """Return the picture of each page with what is drawn on it."""
    wall = WallPainter(view)
    made = []
    for page in range(wall.pages(QRect(0, 0, *size))):
        image = QImage(*size, QImage.Format.Format_RGB32)
        wall.move_to(page * 8.0)
        painter = QPainter(image)
        wall.paint(painter, image.rect())
        painter.end()
        made.append((image, wall.drawn()))
    return made


def too_faint(view: AudienceView) -> list[tuple[str, float]]:
    """Return the words of a view that stand out too little, with their contrast."""
    found = []
    for image, drawn in pages(view)[:2]:
        for each in drawn:
            if each.kind is not Kind.TEXT or not each.text.strip():
                continue
            seen = contrast_in(image, pixels(each.rect, SIZE))
            if seen < (4.5 if each.size >= LARGE else 7.0):
                found.append((each.text, round(seen, 2)))
    return found


def with_levels(view: AudienceView) -> AudienceView:
    teams = tuple(
        GroupFace(level, "", ("Ada", "Bo"), level, name)
        for level, name in (("L", "low"), ("S", "standard"), ("W", "WOW"))
    )
    return replace(view, scene=Scene.TEAMS, groups=teams, clocks=())


@pytest.mark.parametrize("light", [False, True], ids=["dark", "light"])
@pytest.mark.parametrize("name", [name for name in day() if name not in ("black", "white")])
def test_every_word_on_the_wall_stands_out_seven_to_one(qapp: QApplication, name: str, light: bool) -> None:
    assert too_faint(replace(day()[name], light=light)) == []


@pytest.mark.parametrize("light", [False, True], ids=["dark", "light"])
@pytest.mark.parametrize("state", list(STATES))
@pytest.mark.parametrize("scene", [Scene.CLOCK, Scene.TASK])
def test_a_clock_stands_out_in_every_state(qapp: QApplication, scene: Scene, state: ClockState, light: bool) -> None:
    view = AudienceView(scene, "Siapkan adegan", text="Pelan.", clocks=(STATES[state],), words=WORDS, light=light)
    assert too_faint(view) == []


@pytest.mark.parametrize("light", [False, True], ids=["dark", "light"])
def test_the_letters_of_the_levels_stand_out(qapp: QApplication, light: bool) -> None:
    assert too_faint(replace(with_levels(day()["teams"]), light=light)) == []


@pytest.mark.parametrize("colour", CLIENTS)
def test_a_cards_mark_stands_out_on_any_clients_colour(qapp: QApplication, colour: str) -> None:
    view = day()["card back"]
    assert too_faint(replace(view, brand=replace(view.brand, colour=colour))) == []


def test_the_measure_finds_words_that_are_too_faint(qapp: QApplication) -> None:
    image = QImage(200, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("#101010"))
    painter = QPainter(image)
    painter.setPen(QColor("#707070"))
    painter.drawText(20, 40, "faint")
    painter.end()
    assert contrast_in(image, image.rect()) < 7.0


def without_figures(view: AudienceView, size: tuple[int, int] = SIZE) -> QImage:
    """Return the picture of a clock in grey, its figures and its words blotted out alike in every state."""
    image, drawn = pages(view, size)[0]
    colours = WALL_LIGHT if view.light else WALL_DARK
    painter = QPainter(image)
    for each in drawn:
        if each.kind is Kind.TEXT and each.text:
            painter.fillRect(pixels(each.rect, size), colours.ground)
    painter.end()
    return image


FOUR = (ClockState.RUNNING, ClockState.SOON, ClockState.LAST, ClockState.OVER)


@pytest.mark.parametrize("light", [False, True], ids=["dark", "light"])
@pytest.mark.parametrize(("one", "other"), list(combinations(FOUR, 2)))
def test_grey_pictures_of_two_states_differ_without_figures_and_words(
    qapp: QApplication, one: ClockState, other: ClockState, light: bool
) -> None:
    """The same rest of the time in both, so that the bar's length alone tells nothing."""
    rests = {ClockState.RUNNING: 121.0, ClockState.SOON: 119.0, ClockState.LAST: 29.0, ClockState.OVER: -37.0}
    first, second = (
        without_figures(AudienceView(Scene.CLOCK, "Siap", clocks=(clock(rests[state]),), words=WORDS, light=light))
        for state in (one, other)
    )
    assert differing_share(first, second) >= 0.01


def test_the_measure_finds_two_pictures_that_are_alike(qapp: QApplication) -> None:
    views = (AudienceView(Scene.CLOCK, clocks=(clock(rest),), words=WORDS) for rest in (444.0, 443.0))
    first, second = map(without_figures, views)
    assert differing_share(first, second) < 0.01


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("rest_s", [-37.0, -599.0, -600.0, -3000.0])
@pytest.mark.parametrize("length_s", [600.0, 1800.0])
@pytest.mark.parametrize("scene", [Scene.CLOCK, Scene.TASK])
def test_figures_stand_in_the_middle_of_their_plate(
    qapp: QApplication, scene: Scene, length_s: float, rest_s: float, size: tuple[int, int]
) -> None:
    page = drawn_pages(AudienceView(scene, "Siap", clocks=(clock(rest_s, length_s),), words=WORDS), size)[0]
    figures = next(each.rect for each in page if each.text.startswith("+"))
    plate = next(each.rect for each in page if each.kind is Kind.PANEL and each.rect.contains(figures.center()))
    assert abs(plate.center().x() - figures.center().x()) < 0.02 * plate.width()
    assert plate.contains(figures)


@pytest.mark.parametrize("least", [0.0, 0.055, 0.07])
def test_large_letters_leave_the_figures_their_height(qapp: QApplication, least: float) -> None:
    for scene, share in ((Scene.CLOCK, 0.30), (Scene.TASK, 0.12)):
        view = AudienceView(scene, "Siapkan adegan", clocks=(clock(444),), words=WORDS, least=least)
        page = drawn_pages(view, (1024, 768))[0]
        assert max(each.rect.height() for each in page if ":" in each.text) >= share * HEIGHT


def longest_cards(pack: Pack, language: str) -> list[CardFace]:
    """Return the faces of the longest card of each deck, as a reveal shows them."""
    words = pack.texts[language]
    made = []
    for deck in pack.decks:
        texts = ["\n".join(_strings(card)) for card in words.decks[deck.id].cards.values()]
        made.append(CardFace(words.decks[deck.id].title, max(texts, key=len), "W", revealed=True))
    return made


def _strings(card: CardText) -> list[str]:
    return [text for value in card.values() for text in ([value] if isinstance(value, str) else map(str, value))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("distance_cm", [900, 1150])
def test_no_letter_of_the_longest_cards_is_under_the_rooms_limit(
    qapp: QApplication, shipped_pack: Pack, language: str, distance_cm: int
) -> None:
    room = Room(picture_cm=120, distance_cm=distance_cm)
    assert back_row.is_readable(room, large_print=False)
    for card in longest_cards(shipped_pack, language):
        view = AudienceView(Scene.REVEAL, card=card, least=back_row.least_share(room, large_print=False))
        sizes = [each.size for page in drawn_pages(view, (1024, 768)) for each in page if each.text]
        capital_cm = min(sizes) / HEIGHT * back_row.CAPITAL * room.picture_cm
        assert min(sizes) >= least_of(view)
        assert capital_cm >= distance_cm / 200


def test_pictures_are_of_the_size_they_are_asked_for(qapp: QApplication) -> None:
    assert painted(day()["task"], (1024, 768)).width() == 1024
