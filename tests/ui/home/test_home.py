"""Home lists workshops, finds them, takes them away and back, and makes new ones from a template."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from facilitator.pack.catalog import Catalog
from facilitator.pack.model import Pack
from facilitator.session.live import Status
from facilitator.session.outline import outline
from facilitator.texts import Texts
from tests.ui.hands import CTRL, Hands, cut_words, nameless
from tests.ui.home.conftest import House
from tests.ui.workbench import DAY
from ui.home.day_strip import DayStrip
from ui.home.panel import HomePanel
from ui.home.templates import TemplateCard
from ui.language.wording import well_broken
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice_bar import NoticeBar

Key = Qt.Key


def empty_words(house: House) -> list[str]:
    states = house.hands.window.findChildren(EmptyState)
    return [state.accessibleName() for state in states if state.isVisible()]


def notice(house: House) -> NoticeBar:
    found = house.hands.window.findChild(NoticeBar, "home_notice")
    assert found is not None
    return found


def button(house: House, place: int) -> QPushButton:
    return house.hands.find(QPushButton, "open_workshop", house.lines[place])


def test_without_a_workshop_it_says_how_to_begin(house: House) -> None:
    house.refresh()
    assert [words for words in empty_words(house) if "template" in words]
    assert house.hands.focused.objectName() == f"template_{house.pack.templates[0].id}"
    house.make("First")
    assert empty_words(house) == []


def test_a_row_tells_what_where_when_and_how_far(house: House) -> None:
    house.make("Service day", Status.RUNNING, client="Fjordbanken", place="Bergen")
    line = house.lines[0]
    assert [house.hands.says(name, line) for name in ("row_title", "row_where", "row_when")] == [
        "Service day",
        "Fjordbanken, Bergen",
        "Today",
    ]
    assert line.accessibleName() == "Service day, Fjordbanken, Bergen, Today, running"


@pytest.mark.parametrize(
    ("day", "told"),
    [(date(2026, 11, 4), "Tomorrow"), (date(2026, 12, 24), "24 Dec"), (date(2025, 10, 21), "21 October 2025")],
)
def test_a_day_is_told_as_short_as_it_is_clear(house: House, day: date, told: str) -> None:
    house.make("Service day", day=day)
    assert house.hands.says("row_when", house.lines[0]) == told


@pytest.mark.parametrize("status", [Status.RUNNING, Status.CLOSED])
def test_a_day_that_was_run_earlier_than_planned_tells_when_that_was(house: House, status: Status) -> None:
    house.make("Service day", status, day=date(2026, 11, 4))
    assert house.hands.says("row_when", house.lines[0]) == "Today"


def test_the_running_day_is_the_one_to_go_on_with(house: House) -> None:
    running = house.make("Running", Status.RUNNING)
    house.make("Planned later")
    house.make("Closed last", Status.CLOSED)
    assert house.titles() == ["Closed last", "Planned later", "Running"]
    looks = [(button(house, place).text(), bool(button(house, place).property("main"))) for place in range(3)]
    assert looks == [("Open", False), ("Open", False), ("Continue", True)]
    house.hands.click_at(button(house, 2))
    assert house.opened == [running]


def test_without_a_running_day_the_latest_one_still_open_is_the_one_to_go_on_with(house: House) -> None:
    house.make("Planned")
    house.make("Closed", Status.CLOSED)
    assert [(button(house, at).text(), button(house, at).property("main")) for at in (0, 1)] == [
        ("Open", False),
        ("Continue", True),
    ]


def test_where_all_are_closed_the_latest_stands_out_and_opens(house: House) -> None:
    house.make("Closed", Status.CLOSED)
    assert (button(house, 0).text(), button(house, 0).property("main")) == ("Open", True)


def test_a_click_anywhere_on_a_row_opens_it(house: House) -> None:
    made = house.make("Service day")
    label = house.hands.find(QLabel, "row_title", house.lines[0])
    house.hands.click_at(label)
    assert house.opened == [made]


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
def test_a_row_opens_by_keys(house: House, key: Qt.Key) -> None:
    made = house.make("Service day")
    button(house, 0).setFocus(Qt.FocusReason.TabFocusReason)
    house.hands.press(key)
    assert house.opened == [made]


def test_a_workshop_taken_off_the_list_comes_back_by_undo(house: House) -> None:
    house.make("Kept")
    gone = house.make("Service day")
    house.hands.click("remove_workshop", house.lines[0])
    assert house.titles() == ["Kept"]
    assert house.opened == []
    assert "Service day" in notice(house).sentence()
    house.hands.click_at(next(found for found in notice(house).findChildren(QPushButton) if found.isVisible()))
    assert house.titles() == ["Service day", "Kept"]
    assert house.store.load(gone).properties.title == "Service day"


def test_delete_takes_the_workshop_off_that_has_the_keyboard(house: House) -> None:
    house.make("Kept")
    house.make("Service day")
    button(house, 0).setFocus(Qt.FocusReason.TabFocusReason)
    house.hands.press(Key.Key_Delete)
    assert house.titles() == ["Kept"]


def test_the_search_narrows_the_rows_as_one_types(house: House) -> None:
    house.make("Kundedag", client="Hotell Ås")
    house.make("Service day", client="Fjordbanken", place="Bergen")
    house.hands.press(Key.Key_F, CTRL)
    assert house.hands.focused.objectName() == "search_workshops"
    house.hands.type("fjord")
    assert house.titles() == ["Service day"]
    house.hands.type(" BERGEN")
    assert house.titles() == ["Service day"]
    house.hands.press(Key.Key_A, CTRL)
    house.hands.type("hotell å")
    assert house.titles() == ["Kundedag"]


def test_the_button_that_empties_the_search_stands_in_the_middle_of_its_line(house: House) -> None:
    house.hands.go_to("search_workshops")
    house.hands.type("zebra")
    search = house.hands.find(QLineEdit, "search_workshops")
    search.grab()
    [empties] = search.findChildren(QToolButton)
    assert abs(empties.geometry().center().y() - search.rect().center().y()) <= 1
    assert search.rect().contains(empties.geometry())


def test_a_search_that_finds_nothing_says_so_and_shows_all_again(house: House) -> None:
    house.make("Kundedag")
    house.hands.go_to("search_workshops")
    house.hands.type("zebra")
    assert house.titles() == []
    assert "zebra" in empty_words(house)[0]
    state = next(found for found in house.hands.window.findChildren(EmptyState) if found.isVisible())
    house.hands.click_at(state.findChildren(QPushButton)[0])
    assert house.titles() == ["Kundedag"]


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, None])
def test_a_template_makes_a_new_workshop_by_key_and_click(house: House, key: Qt.Key | None) -> None:
    if key is None:
        house.hands.click("template_half-day")
    else:
        house.hands.go_to("template_half-day")
        house.hands.press(key)
    assert house.wanted == ["half-day"]


def test_every_template_of_the_pack_has_a_card_with_its_length_and_its_exercises(house: House) -> None:
    for spec in house.pack.templates:
        card = house.hands.find(TemplateCard, f"template_{spec.id}")
        words = house.pack.texts["en"].templates[spec.id]
        told = [label.text() for label in card.findChildren(QLabel)]
        assert {words.title, well_broken(words.summary)} <= set(told)
        exercises = sum(bool(line.exercise) for line in spec.items) - 2
        assert f"Opening · {exercises} exercises · closing" in told


def test_the_strip_shows_the_day_in_its_proportions(house: House) -> None:
    strip = house.hands.find(DayStrip, "day_strip", house.hands.find(TemplateCard, "template_half-day"))
    widths = [area.width() for area in strip.areas()]
    minutes = [block.minutes for block in outline(Catalog(house.pack).template("half-day"), Catalog(house.pack)).blocks]
    assert [round(width / widths[0], 3) for width in widths] == [round(at / minutes[0], 3) for at in minutes]
    assert strip.areas()[-1].right() == pytest.approx(strip.width())


def test_language_and_look_are_chosen_in_the_head(house: House) -> None:
    languages = house.hands.find(QComboBox, "language")
    assert [languages.itemText(at) for at in range(languages.count())] == [
        "English",
        "Norsk bokmål",
        "Bahasa Indonesia",
    ]
    house.hands.go_to("language")
    house.hands.press(Key.Key_Down)
    house.hands.go_to("theme")
    house.hands.press(Key.Key_Down)
    house.hands.press(Key.Key_Down)
    assert (house.languages, house.themes) == (["nb"], ["light", "dark"])


def test_showing_another_choice_asks_for_nothing(house: House) -> None:
    house.panel.show_choices(Texts("en"), "dark")
    assert house.hands.find(QComboBox, "theme").currentData() == "dark"
    assert house.themes == []


@pytest.mark.usefixtures("small_catalogues")
def test_another_language_rewords_everything_that_is_shown(house: House) -> None:
    house.make("Service day", Status.CLOSED)
    house.make("Next", day=date(2026, 12, 24))
    house.panel.set_texts(Texts("nb"))
    assert button(house, 1).text() == "Åpne"
    assert house.hands.says("row_when", house.lines[0]) == "24. des."
    card = house.hands.find(TemplateCard, "template_half-day")
    assert house.pack.texts["nb"].templates["half-day"].summary in card.accessibleDescription()
    assert house.languages == []


def test_every_control_has_a_name_for_a_screen_reader(house: House) -> None:
    house.make("Service day")
    assert nameless(house.hands.window) == []


@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)])
@pytest.mark.parametrize("language", ["en", "nb", "id"])
def test_no_word_is_cut(qtbot: QtBot, shipped_pack: Pack, house: House, size: tuple[int, int], language: str) -> None:
    house.make("Service day", Status.RUNNING, client="Fjordbanken", place="Bergen")
    house.make("Kundedag", day=date(2025, 9, 30), client="Hotell Solsiden")
    panel = HomePanel(Texts(language), today=lambda: DAY)
    panel.show_templates(Catalog(shipped_pack))
    panel.show_rows(house.store.listed())
    assert cut_words(Hands(qtbot, panel, size).window) == []
