"""Nothing is cut on a small laptop, a usual one and a large screen, in any language, and nothing is nameless."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from facilitator.pack.kinds import PromptKind
from facilitator.session.commands import Begin, Close, PartClocks
from facilitator.session.people_commands import AddPeople
from facilitator.session.plan_commands import SetProperties
from facilitator.session.state import Languages
from tests.ui.run.conftest import Room
from ui.look.theme import apply_theme
from ui.run.prompt_field import PromptField
from ui.run.side_panel import NARROW
from ui.widgets.tab_bar import TabBar

SIZES = ((1000, 564), (1024, 692), (1366, 692), (1920, 1004))
"""What is left for Run inside the smallest window, and on screens of 1024×768, 1366×768 and 1920×1080."""

_MARGIN = 16
"""What stands free at both sides of the questions beside the stage."""
_AROUND_WORDS = 28
"""What a field keeps free at both sides of its words."""

_ARROW = 40
"""What a choice needs beside its words: its arrow and its padding."""

PHASES = (
    ("opening", "hands", 1),
    ("service-levels", "prepare", 1),
    ("service-levels", "word", 2),
    ("guess-whats-wrong", "play", 1),
    ("vocabulary", "debrief", 1),
    ("lost-customer", "work-out", 1),
    ("closing", "witness", 1),
)


@pytest.mark.parametrize("language", ["en", "nb", "id"])
def test_no_words_are_cut(room: Room, qapp: QApplication, language: str) -> None:
    dressed(room, qapp)
    properties = replace(room.bench.state.properties, languages=Languages(language, language, language))
    room.bench.do(SetProperties(properties))
    room.begin_at("opening", "welcome")
    for exercise, phase, turn in PHASES:
        room.go_to(exercise, phase, turn)
        for width, height in SIZES:
            room.console.resize(width, height)
            # the layouts take their places one after another
            room.qtbot.waitUntil(lambda: assert_nothing_cut(room))
        if room.button("reveal").isVisible():
            room.click("reveal")
        room.panel.main_step()


@pytest.mark.parametrize("language", ["en", "nb", "id"])
def test_every_hint_in_a_field_of_one_line_is_read_whole_on_a_small_laptop(
    room: Room, qapp: QApplication, language: str
) -> None:
    dressed(room, qapp)
    catalog, field = room.bench.bridge.catalog, QLineEdit(room.panel)
    field.ensurePolished()
    prompts = [(exercise.id, prompt) for exercise in catalog.pack.exercises for prompt in exercise.prompts]
    hints = [
        catalog.prompt_text(language, exercise, prompt.id).hint
        for exercise, prompt in prompts
        if prompt.kind in (PromptKind.LINE, PromptKind.NUMBER)
    ]
    held = NARROW - 2 * _MARGIN - _AROUND_WORDS
    assert [hint for hint in hints if field.fontMetrics().horizontalAdvance(hint) > held] == []


@pytest.mark.parametrize("language", ["en", "nb", "id"])
def test_the_figures_of_more_than_one_customer_push_nothing_together(
    room: Room, qapp: QApplication, language: str
) -> None:
    dressed(room, qapp)
    room.bench.do(
        SetProperties(replace(room.bench.state.properties, languages=Languages(language, language, language)))
    )
    room.console.resize(1024, 692)
    room.begin_at("lost-customer", "work-out")
    room.go_to("lost-customer", "reveal")
    form = room.part("calculation")
    for name, figure in (("first_year", "999999999"), ("years", "12"), ("margin", "33")):
        field = next(field for field in form.findChildren(QLineEdit, name))
        field.setFocus()
        field.selectAll()
        room.qtbot.keyClicks(field, figure)
        room.qtbot.keyClick(field, Qt.Key.Key_Return)
    room.click("more_figures", form)

    room.panel.grab()

    def all_have_their_room() -> None:
        fields = [field for field in form.findChildren(QLineEdit) if field.isVisible()]
        assert [field.objectName() for field in fields if field.height() < field.sizeHint().height()] == []
        asked = [field for field in room.panel.findChildren(PromptField) if field.isVisible()]
        areas = sorted((field.geometry() for field in asked), key=QRect.top)
        assert all(above.bottom() < below.top() for above, below in pairwise(areas))
        assert cut_words(room.panel) == []

    room.qtbot.waitUntil(all_have_their_room)


@pytest.mark.parametrize("language", ["en", "nb", "id"])
def test_no_words_are_cut_before_the_day_and_after_it(room: Room, qapp: QApplication, language: str) -> None:
    dressed(room, qapp)
    properties = replace(room.bench.state.properties, languages=Languages(language, language, language))
    room.bench.do(SetProperties(properties))
    for commands in ((), (Begin(1), Close())):
        room.bench.do(*commands)
        for width, height in SIZES:
            room.console.resize(width, height)
            room.qtbot.waitUntil(lambda: assert_no_words_cut(room))


@pytest.mark.parametrize(("width", "height"), [(1000, 600), *SIZES[1:]])
def test_nothing_lies_over_anything_else(room: Room, qapp: QApplication, width: int, height: int) -> None:
    dressed(room, qapp)
    room.begin_at("service-levels", "word", 1)
    room.bench.bridge.do(SetProperties(replace(room.bench.state.properties, title="")))
    assert room.notice() != ""
    room.console.resize(width, height)
    room.qtbot.waitUntil(lambda: assert_apart(room))


@pytest.mark.parametrize(("width", "height"), [(1000, 600), *SIZES[1:]])
def test_the_question_about_the_time_away_takes_its_room_from_the_pictures(
    room: Room, qapp: QApplication, width: int, height: int
) -> None:
    dressed(room, qapp)
    room.console.resize(width, height)
    room.begin_at("opening", "hands")
    room.click("main_button")
    room.bench.clock.sleep(60)
    room.pass_time(0)
    assert room.part("away_bar").isVisible()
    room.qtbot.waitUntil(lambda: assert_nothing_cut(room))
    assert room.button("black").isVisible()
    assert room.part("wall_now").isVisible() is (height > 650)
    room.click("count_away")
    room.qtbot.waitUntil(room.part("wall_now").isVisible)


def test_everything_that_can_be_pressed_has_a_name(room: Room) -> None:
    for exercise, phase, turn in (("opening", "hands", 1), *PHASES[1:]):
        if room.bench.state.live.key is None:
            room.begin_at(exercise, phase, turn)
        room.go_to(exercise, phase, turn)
        for button in room.panel.findChildren(QAbstractButton):
            # a scroll button of a tab bar is the toolkit's own, and never seen here
            if button.isVisible():
                assert button.text() or button.accessibleName(), button.objectName()


def dressed(room: Room, qapp: QApplication) -> None:
    apply_theme(qapp, dark=False)
    room.console.ensurePolished()


def assert_nothing_cut(room: Room) -> None:
    assert [f"{room.key.phase_id} at {room.panel.width()}: {words}" for words in cut_words(room.panel)] == []


def assert_no_words_cut(room: Room) -> None:
    assert cut_words(room.panel) == []


def assert_apart(room: Room) -> None:
    names = ("notice", "stage_phase", "stage_say", "clock", "main_button", "minute_more", "wall_strip")
    areas = [area(room, name) for name in names]
    for above, below in pairwise(areas):
        assert above.bottom() < below.top()
    assert areas[-1].bottom() <= room.panel.height()
    for left, right in pairwise(area(room, name) for name in ("back", "main_button", "reveal", "next")):
        assert left.right() < right.left()


def area(room: Room, name: str) -> QRect:
    part = room.part(name)
    return QRect(part.mapTo(room.panel, QPoint(0, 0)), part.size())


def cut_words(panel: QWidget) -> list[str]:
    """Return the words of every visible label and button that has less room than they need."""
    labels = [label for label in panel.findChildren(QLabel) if label.isVisible() and label.text()]
    cut = [label.text() for label in labels if _is_cut(label)]
    for button in panel.findChildren(QPushButton):
        if button.isVisible() and button.width() < button.minimumSizeHint().width():
            cut.append(button.text())
    for box in panel.findChildren(QComboBox):
        needed = box.fontMetrics().horizontalAdvance(box.currentText()) + _ARROW
        line = box.lineEdit()
        has_room = box.width() >= needed and (line is None or line.width() >= needed - _ARROW)
        if box.isVisible() and not has_room:
            cut.append(box.currentText())
    for bar in panel.findChildren(TabBar):
        words = sum(bar.tabRect(at).width() for at in range(bar.count()))
        if bar.isVisible() and bar.width() < words:
            cut.append(f"tabs of {bar.objectName()}")
    for scroll in panel.findChildren(QScrollArea):
        inside = scroll.widget()
        if inside is not None and scroll.isVisible() and inside.width() > scroll.viewport().width():
            cut.append(f"{scroll.objectName()} is wider than its place")
    return cut


def _is_cut(label: QLabel) -> bool:
    if label.wordWrap():
        return label.height() < label.heightForWidth(label.width())
    return label.width() < label.fontMetrics().horizontalAdvance(label.text())


@pytest.mark.parametrize(("language", "people"), [("en", 5), ("nb", 24), ("id", 24)])
def test_the_clocks_of_three_teams_and_of_six_find_their_room(
    room: Room, qapp: QApplication, language: str, people: int
) -> None:
    dressed(room, qapp)
    properties = replace(room.bench.state.properties, languages=Languages(language, language, language))
    room.bench.do(SetProperties(properties), AddPeople(tuple(f"Person {number}" for number in range(people))))
    room.begin_at("service-levels", "prepare")
    room.bench.do(PartClocks())
    for width, height in SIZES:
        room.console.resize(width, height)
        room.qtbot.waitUntil(lambda: assert_nothing_cut(room))
        clocks = [area(room, f"team_clock_{clock.id}") for clock in room.bench.state.live.clocks]
        assert len(clocks) == (6 if people > 12 else 3)
        assert not any(one.intersects(other) for at, one in enumerate(clocks) for other in clocks[:at])
        # six of them are scrolled through in a very low window
        assert area(room, "team_clocks").bottom() < area(room, "main_button").top()
        assert all(clock.height() > 110 for clock in clocks)


@pytest.mark.parametrize(("width", "height"), SIZES[1:])
def test_pictures_of_the_wall_give_way_to_the_clocks_of_six_teams(
    room: Room, qapp: QApplication, width: int, height: int
) -> None:
    dressed(room, qapp)
    room.bench.do(AddPeople(tuple(f"Person {number}" for number in range(24))))
    room.begin_at("service-levels", "prepare")
    room.bench.do(PartClocks())
    room.console.resize(width, height)
    room.qtbot.waitUntil(lambda: assert_all_clocks_in_sight(room))


def assert_all_clocks_in_sight(room: Room) -> None:
    place = area(room, "team_clocks")
    assert all(place.contains(area(room, f"team_clock_{clock.id}")) for clock in room.bench.state.live.clocks)


@pytest.mark.parametrize("language", ["en", "nb", "id"])
@pytest.mark.parametrize(("width", "height"), SIZES[1:3])
def test_the_largest_letters_leave_the_words_of_the_day_whole(
    room: Room, qapp: QApplication, language: str, width: int, height: int
) -> None:
    dressed(room, qapp)
    apply_theme(qapp, dark=False, percent=130)
    properties = replace(room.bench.state.properties, languages=Languages(language, language, language))
    room.bench.do(SetProperties(properties))
    room.bench.do(AddPeople(("Ada", "Bo", "Cleo", "Dag", "Eva", "Finn")))
    room.begin_at("service-levels", "prepare")
    room.console.resize(width, height)
    try:
        room.qtbot.waitUntil(lambda: assert_labels_whole(room))
        assert room.tab() == "cards"
        room.click("hand_over_card")
        room.qtbot.waitUntil(lambda: assert_buttons_whole(room, "cover_hold", "cover_done"))
        room.click("cover_done")
        room.go_to("service-levels", "word", 1)
        room.qtbot.waitUntil(lambda: assert_labels_whole(room))
    finally:
        apply_theme(qapp, dark=False)


@pytest.mark.parametrize("language", ["en", "nb", "id"])
def test_the_largest_letters_leave_every_word_of_the_middle_and_the_agenda_whole_on_a_small_laptop(
    room: Room, qapp: QApplication, language: str
) -> None:
    dressed(room, qapp)
    apply_theme(qapp, dark=False, percent=130)
    properties = replace(room.bench.state.properties, languages=Languages(language, language, language))
    room.bench.do(SetProperties(properties))
    room.begin_at("opening", "welcome")
    room.console.resize(*SIZES[1])
    try:
        for exercise in ("lost-customer", "why-customers-leave", "service-levels", "guess-whats-wrong"):
            room.go_to(exercise, room.bench.bridge.catalog.exercise(exercise).phases[0].id)
            room.qtbot.waitUntil(lambda: assert_no_words_cut(room))
            buttons = room.panel.findChildren(QPushButton)
            assert [
                each.text() for each in buttons if each.isVisible() and each.width() < each.sizeHint().width()
            ] == []
    finally:
        apply_theme(qapp, dark=False)


def test_larger_letters_take_their_room_as_soon_as_they_are_chosen(room: Room, qapp: QApplication) -> None:
    dressed(room, qapp)
    room.begin_at("opening", "welcome")
    room.console.resize(*SIZES[1])
    sides = [room.part(name) for name in ("agenda_rail", "side_panel")]
    usual = [part.width() for part in sides]
    try:
        apply_theme(qapp, dark=False, percent=130)
        room.qtbot.waitUntil(lambda: all(part.width() > width for part, width in zip(sides, usual, strict=True)))
    finally:
        apply_theme(qapp, dark=False)
    room.qtbot.waitUntil(lambda: [part.width() for part in sides] == usual)


def assert_labels_whole(room: Room) -> None:
    cut = [label.text() for label in room.panel.findChildren(QLabel) if label.isVisible() and _is_cut(label)]
    cut += [words for words in cut_words(room.panel) if words == "cards_panel is wider than its place"]
    assert cut == []
    assert_buttons_whole(room, "back", "next", "restart", "main_button")


def assert_buttons_whole(room: Room, *names: str) -> None:
    buttons = [room.button(name) for name in names]
    assert [each.text() for each in buttons if each.width() < _width_of_words(each) + 16] == []
    assert not any(one.geometry().intersects(other.geometry()) for one, other in pairwise(buttons[:2]))


def _width_of_words(button: QAbstractButton) -> int:
    return button.fontMetrics().horizontalAdvance(button.text())


@pytest.mark.parametrize("language", ["en", "nb", "id"])
def test_the_hint_of_a_field_for_a_number_is_read_whole(room: Room, qapp: QApplication, language: str) -> None:
    dressed(room, qapp)
    properties = replace(room.bench.state.properties, languages=Languages(language, language, language))
    room.bench.do(SetProperties(properties), Begin(1))
    for exercise, phase, prompt in (("lost-customer", "guess", "guess"), ("why-customers-leave", "share", "told")):
        room.go_to(exercise, phase)
        field = room.line_edit(prompt)
        words = field.fontMetrics().horizontalAdvance(field.placeholderText())
        assert words + _AROUND_WORDS <= field.width(), (language, field.placeholderText())
