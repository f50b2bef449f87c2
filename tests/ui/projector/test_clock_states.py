"""The clock on the wall: large, still while its numbers change, and told apart in every state without colour."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from facilitator.dial import ClockState
from facilitator.view import AudienceView, ClockFace, GroupFace, Scene
from tests.ui.projector.samples import SIZES, STATES, WORDS, clock, drawn_pages, painted
from ui.projector.canvas import Drawn, Kind
from ui.projector.figures import cells
from ui.projector.lettering import metrics
from ui.projector.painting import WallPainter

SIZE = (1366, 768)


def clock_view(face: ClockFace, scene: Scene = Scene.CLOCK) -> AudienceView:
    return AudienceView(scene, "Siapkan adegan", clocks=(face,), words=WORDS)


def figures(face: ClockFace, size: tuple[int, int] = SIZE, scene: Scene = Scene.CLOCK) -> Drawn:
    page = drawn_pages(clock_view(face, scene), size)[0]
    return next(drawn for drawn in page if drawn.text and drawn.text[-3:-2] == ":" and drawn.size > 100)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("rest_s", [5400.0, 3600.0, 600.0, 9.0, -37.0, -611.0])
def test_figures_are_a_third_of_the_height_and_an_eighth_beside_a_task(
    qapp: QApplication, size: tuple[int, int], rest_s: float
) -> None:
    face = clock(rest_s, max(600.0, rest_s))
    assert figures(face, size).rect.height() >= 300
    assert figures(face, size, Scene.TASK).rect.height() >= 120


def test_parallel_clocks_stay_as_large_as_one_beside_a_task(qapp: QApplication) -> None:
    faces = tuple(clock(60.0 * at, label=f"Tim {at}") for at in range(6))
    for size in SIZES:
        pages = drawn_pages(AudienceView(Scene.CLOCK, clocks=faces, words=WORDS), size)
        heights = [drawn.rect.height() for page in pages for drawn in page if ":" in drawn.text]
        assert len(heights) == 6
        assert min(heights) >= 120


def plate(over_s: float, scene: Scene) -> QRectF:
    """Return the plate under figures that are over time."""
    page = drawn_pages(clock_view(clock(-over_s), scene), SIZE)[0]
    figure = next(drawn.rect for drawn in page if drawn.text and drawn.text[-3:-2] == ":" and drawn.size > 100)
    return next(drawn.rect for drawn in page if drawn.kind is Kind.PANEL and drawn.rect.contains(figure))


@pytest.mark.parametrize("over_s", [3601.0, 4205.0, 7740.0, 36605.0])
def test_a_clock_that_is_hours_over_keeps_to_the_edge_beside_a_task_and_to_the_middle_alone(
    qapp: QApplication, over_s: float
) -> None:
    beside, usual = plate(over_s, Scene.TASK), plate(605.0, Scene.TASK)
    assert beside.right() == pytest.approx(usual.right(), abs=1.0)
    assert beside.left() >= usual.left() - 1.0
    middle = 500.0 * SIZE[0] / SIZE[1]
    assert plate(over_s, Scene.CLOCK).center().x() == pytest.approx(middle, abs=1.0)


@pytest.mark.parametrize("teams", [3, 6])
@pytest.mark.parametrize("size", SIZES)
def test_teams_that_work_apart_see_their_name_over_large_figures_beside_their_people(
    qapp: QApplication, size: tuple[int, int], teams: int
) -> None:
    marks = "ABCDEF"[:teams]
    groups = tuple(GroupFace(mark, f"Team {mark}", ("Ada", "Bo Berg", "Åse")) for mark in marks)
    faces = tuple(clock(60.0 * (9 - at), label=f"Team {mark}") for at, mark in enumerate(marks))
    view = AudienceView(Scene.TEAMS, "Prepare", text="Find a visit.", clocks=faces, groups=groups, words=WORDS)
    pages = drawn_pages(view, size)
    seen = [drawn for page in pages for drawn in page if drawn.text[-3:-2] == ":"]
    # each page is drawn at the time when it is shown
    assert len(seen) >= teams
    assert min(drawn.rect.height() for drawn in seen) >= 120
    told = {drawn.text for page in pages for drawn in page}
    assert {f"Team {mark}" for mark in marks} <= told


def test_every_figure_has_the_same_width() -> None:
    widths = {width for sign, _, width in cells("+12:34:56:78:90") if sign.isdigit()}
    assert len(widths) == 1


def test_the_fonts_own_figures_are_tabular_too(qapp: QApplication) -> None:
    for weight in (400, 600):
        assert len({metrics(100, weight).horizontalAdvance(figure) for figure in "0123456789"}) == 1


def right_edge(face: ClockFace, scene: Scene) -> tuple[float, float]:
    rect = figures(face, SIZE, scene).rect
    return round(rect.right(), 3), round(rect.height(), 3)


@pytest.mark.parametrize("scene", [Scene.CLOCK, Scene.TASK])
@pytest.mark.parametrize("rests", [(600.0, 599.0, 480.0, 121.0, 119.0, 31.0), (-1.0, -59.0, -599.0, -600.0, -3599.0)])
def test_seconds_stay_where_they_are_while_the_number_changes(
    qapp: QApplication, scene: Scene, rests: tuple[float, ...]
) -> None:
    assert len({right_edge(clock(rest), scene) for rest in rests}) == 1


def grey(image: QImage) -> QImage:
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def changes(image: QImage, points: list[tuple[int, int]]) -> int:
    """Return how often the grey changes clearly on the way from point to point."""
    greys = [image.pixelColor(x, y).lightness() for x, y in points]
    return sum(abs(one - other) > 60 for one, other in pairwise(greys))


def shape_of(state: ClockState, light: bool) -> tuple[bool, bool, bool, bool]:
    """Return whether the grey picture has stripes, a frame, a plate, a pause sign: what tells states apart."""
    face = STATES[state]
    view = replace(clock_view(face), light=light)
    image = grey(painted(view, SIZE))
    scale = SIZE[1] / 1000
    drawn = drawn_pages(view, SIZE)[0]
    large = next(one.rect for one in drawn if one.size > 100 and one.text)
    bars = [one.rect for one in drawn if 15 < one.rect.height() < 31 and one.kind is Kind.FIGURE]
    y = int(bars[0].center().y() * scale) if bars else 0
    along = [(x, y) for x in range(int(70 * scale), int((bars[0].right() - 10) * scale))] if bars else []
    across = [(int(large.center().x() * scale), row) for row in range(int(100 * scale), int(large.top() * scale) - 4)]
    signs = [one for one in drawn if one.kind is Kind.TEXT and not one.text]
    beside = image.pixelColor(int((large.right() + 30) * scale), int(large.center().y() * scale)).lightness()
    ground = image.pixelColor(2, 2).lightness()
    return changes(image, along) >= 4, changes(image, across) >= 2, abs(beside - ground) > 40, bool(signs)


@pytest.mark.parametrize("light", [False, True])
def test_states_are_told_apart_in_a_grey_print_by_their_shapes(qapp: QApplication, light: bool) -> None:
    shapes = {state: shape_of(state, light) for state in STATES}
    stripes, frame, plate, sign = range(4)
    assert [state for state, shape in shapes.items() if shape[stripes]] == [ClockState.SOON]
    assert [state for state, shape in shapes.items() if shape[frame]] == [ClockState.LAST]
    assert [state for state, shape in shapes.items() if shape[plate]] == [ClockState.OVER]
    assert [state for state, shape in shapes.items() if shape[sign]] == [ClockState.PAUSED]


def test_a_clock_that_has_not_started_has_a_hollow_bar(qapp: QApplication) -> None:
    def middle_of_bar(state: ClockState) -> int:
        view = clock_view(STATES[state])
        bar = next(one.rect for one in drawn_pages(view, SIZE)[0] if 15 < one.rect.height() < 31)
        point = QRectF(bar).center() * (SIZE[1] / 1000)
        return grey(painted(view, SIZE)).pixelColor(int(point.x()) // 2, int(point.y())).lightness()

    assert middle_of_bar(ClockState.READY) < 80
    assert middle_of_bar(ClockState.RUNNING) > 200


@pytest.mark.parametrize("state", list(STATES))
def test_each_state_says_its_word(qapp: QApplication, state: ClockState) -> None:
    texts = [drawn.text for drawn in drawn_pages(clock_view(STATES[state]), SIZE)[0]]
    assert WORDS[state] in texts


def test_over_time_counts_up_with_a_plus_in_dark_figures(qapp: QApplication) -> None:
    face = STATES[ClockState.OVER]
    assert figures(face).text == "+0:37"
    rect = figures(face).rect
    image = painted(clock_view(face), SIZE)
    scale = SIZE[1] / 1000
    y = int(rect.center().y() * scale)
    row = {image.pixelColor(int(x * scale), y).name() for x in range(int(rect.left()), int(rect.right()))}
    assert {"#101010", "#d55e00"} <= row


def test_a_clock_that_holds_stays_at_zero(qapp: QApplication) -> None:
    assert figures(replace(clock(-5.0), holds=True)).text == "0:00"


def test_the_bar_shows_what_is_left(qapp: QApplication) -> None:
    def fill(rest_s: float) -> float:
        page = drawn_pages(clock_view(clock(rest_s, 1000.0)), SIZE)[0]
        return next(one.rect.width() for one in page if one.kind is Kind.FIGURE)

    # it grows in quarters of a unit
    assert fill(500.0) == pytest.approx(fill(1000.0) / 2, abs=0.25)


def test_only_figures_and_bar_change_from_one_second_to_the_next(qapp: QApplication) -> None:
    rect = QRect(0, 0, *SIZE)
    wall = WallPainter(clock_view(clock(443.9)))
    wall.move_to(0.01)
    assert wall.changed(rect, 0.0).isEmpty()
    wall.move_to(1.0)
    changed = wall.changed(rect, 0.0)
    assert not changed.isEmpty()
    assert not changed.intersects(QRect(0, 0, SIZE[0], 100))
    assert changed.boundingRect().height() < 0.8 * SIZE[1]
