"""The workshop's own data are saved field by field, and what cannot be is said beside the field."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QFontMetrics, QImage
from PySide6.QtWidgets import QApplication, QComboBox, QDateEdit, QLineEdit, QTableView, QTimeEdit, QToolButton, QWidget

from facilitator.session.state import Properties
from facilitator.texts import Texts
from tests.ui.hands import CTRL, Hands
from tests.ui.plan.test_place import roll
from tests.ui.workbench import Workbench
from ui.plan.agenda_row import AgendaRow
from ui.plan.logo_field import LogoDialog

Key = Qt.Key


@pytest.fixture
def sheet(hands: Hands) -> Hands:
    """Give hands on the drawer's page of properties."""
    hands.go_to("plan_tabs")
    hands.press(Key.Key_Right)
    hands.press(Key.Key_Right)
    return hands


def saved(bench: Workbench) -> Properties:
    return bench.saved.properties


def test_a_title_is_saved_a_moment_after_the_last_key(sheet: Hands, bench: Workbench) -> None:
    sheet.type_over("workshop_title", "Kundedag på Ås")
    sheet.qtbot.waitUntil(lambda: saved(bench).title == "Kundedag på Ås")
    assert sheet.focused.objectName() == "workshop_title"


@pytest.mark.parametrize("field", ["client", "place", "trainer"])
def test_a_field_is_saved_at_once_when_it_is_left(sheet: Hands, bench: Workbench, field: str) -> None:
    sheet.type_over(field, "  Blåbær AS ")
    sheet.press(Key.Key_Tab)
    assert getattr(saved(bench), field) == "Blåbær AS"
    assert sheet.find(QLineEdit, field).cursorPosition() == 0  # a long one is read from its beginning


def test_a_field_is_saved_when_another_page_is_looked_at(sheet: Hands, bench: Workbench) -> None:
    sheet.type_over("client", "Nordlys")
    sheet.click_at(sheet.find(QWidget, "plan_tabs"))
    assert saved(bench).client == "Nordlys"


def test_typing_goes_on_undisturbed_by_the_saving(sheet: Hands, bench: Workbench) -> None:
    sheet.type_over("client", "Nordlys ")
    sheet.qtbot.waitUntil(lambda: saved(bench).client == "Nordlys")
    sheet.type("kommune")
    sheet.press(Key.Key_Tab)
    assert saved(bench).client == "Nordlys kommune"


def test_a_workshop_without_a_title_is_not_saved_and_the_old_one_comes_back(sheet: Hands, bench: Workbench) -> None:
    sheet.type_over("workshop_title", " ")
    sheet.qtbot.waitUntil(lambda: sheet.says("title_fault") != "")
    assert saved(bench).title == "Service day"
    sheet.press(Key.Key_Tab)
    assert sheet.find(QLineEdit, "workshop_title").text() == "Service day"
    assert sheet.says("title_fault") == ""


def test_ctrl_z_in_a_field_is_the_fields_own(sheet: Hands, bench: Workbench) -> None:
    sheet.type_over("client", "Nordlys")
    sheet.press(Key.Key_Tab)
    sheet.type_over("place", "Oslo")
    sheet.press(Key.Key_Z, CTRL)
    assert saved(bench).client == "Nordlys"
    assert sheet.find(QLineEdit, "place").text() != "Oslo"


def test_undo_outside_the_fields_takes_the_latest_change_back(sheet: Hands, bench: Workbench) -> None:
    sheet.type_over("client", "Nordlys")
    sheet.press(Key.Key_Tab)
    sheet.click("undo")
    assert saved(bench).client == "Fjordbanken"
    assert sheet.find(QLineEdit, "client").text() == "Fjordbanken"


def test_the_day_is_changed_by_keys(sheet: Hands, bench: Workbench) -> None:
    sheet.go_to("day")
    sheet.press(Key.Key_Up)
    assert saved(bench).day == date(2026, 11, 4)


def test_a_later_start_moves_every_time_of_the_agenda(sheet: Hands, bench: Workbench) -> None:
    sheet.go_to("starts")
    sheet.type("0901")
    sheet.press(Key.Key_Tab)
    assert saved(bench).starts == time(9, 1)
    assert (sheet.says("plan_starts"), sheet.says("plan_finish")) == ("09:01", "13:01")
    assert sheet.says("verdict") == "1 min over"


def test_a_start_after_the_booked_end_keeps_the_length_of_the_day(sheet: Hands, bench: Workbench) -> None:
    sheet.go_to("starts")
    sheet.press(Key.Key_A, CTRL)
    sheet.type("1300")
    sheet.press(Key.Key_Return)
    assert (saved(bench).starts, saved(bench).ends) == (time(13, 0), time(17, 0))


def test_an_end_before_the_start_is_not_saved_and_said(sheet: Hands, bench: Workbench) -> None:
    sheet.go_to("ends")
    sheet.press(Key.Key_A, CTRL)
    sheet.type("0830")
    sheet.press(Key.Key_Return)
    assert saved(bench).ends == time(13, 0)
    assert sheet.says("time_fault") != ""
    sheet.press(Key.Key_A, CTRL)
    sheet.type("1330")
    sheet.press(Key.Key_Return)
    assert (saved(bench).ends, sheet.says("time_fault")) == (time(13, 30), "")


def picture(path: Path, width: int, height: int) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#9B2F6B"))
    assert image.save(str(path))
    return path


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Let the file dialog be answered with `path`."""

    def ask(_parent: QWidget, _texts: Texts, on_chosen: Callable[[str], None]) -> None:
        on_chosen(str(path))

    monkeypatch.setattr(LogoDialog, "ask", ask)


def test_a_logo_is_scaled_down_and_kept(
    sheet: Hands, bench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, picture(tmp_path / "logo.jpg", 1500, 500))
    sheet.click("choose_logo")
    kept = QImage.fromData(saved(bench).logo)
    assert (kept.width(), kept.height()) == (600, 200)
    assert sheet.find(QWidget, "logo_picture").isVisible()
    sheet.click("remove_logo")
    assert saved(bench).logo == b""


def test_a_small_logo_keeps_its_size(
    sheet: Hands, bench: Workbench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, picture(tmp_path / "logo.png", 120, 40))
    sheet.click("choose_logo")
    kept = QImage.fromData(saved(bench).logo)
    assert (kept.width(), kept.height()) == (120, 40)


def too_large(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n" + b"0" * (2 * 1024 * 1024))


def no_picture(path: Path) -> None:
    path.write_text("a letter")


@pytest.mark.parametrize(
    ("make", "told"), [(too_large, "2 MB"), (no_picture, "not a picture"), (None, "cannot be read")]
)
def test_a_file_that_is_no_fit_logo_is_said_and_nothing_is_kept(
    sheet: Hands,
    bench: Workbench,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    make: Callable[[Path], None] | None,
    told: str,
) -> None:
    path = tmp_path / "file.png"
    if make is not None:
        make(path)
    choose(monkeypatch, path)
    sheet.click("choose_logo")
    assert told in sheet.says("logo_fault")
    assert saved(bench).logo == b""


def test_a_swatch_gives_the_colour_and_one_takes_it_away(sheet: Hands, bench: Workbench) -> None:
    sheet.click("swatch_9b2f6b")
    assert saved(bench).colour == "#9B2F6B"
    assert sheet.find(QLineEdit, "colour_number").text() == "#9B2F6B"
    sheet.click("swatch_none")
    assert saved(bench).colour == ""


def test_any_colour_can_be_given_by_its_number(sheet: Hands, bench: Workbench) -> None:
    sheet.type_over("colour_number", "12ab9f")
    sheet.press(Key.Key_Return)
    assert saved(bench).colour == "#12AB9F"
    sheet.type_over("colour_number", "#12")
    sheet.press(Key.Key_Return)
    assert "#005F94" in sheet.says("colour_fault")
    assert saved(bench).colour == "#12AB9F"


def test_sector_and_sensitive_cards_are_chosen(sheet: Hands, bench: Workbench) -> None:
    sheet.go_to("sector")
    sheet.press(Key.Key_Down)
    assert saved(bench).sector == bench.pack.sectors[1]
    sheet.go_to("sensitive_cards")
    sheet.press(Key.Key_Space)
    assert saved(bench).sensitive_cards


def test_console_wall_and_paper_each_have_their_language(sheet: Hands, bench: Workbench) -> None:
    for name, steps in (("language_wall", 1), ("language_paper", 2)):
        sheet.go_to(name)
        for _ in range(steps):
            sheet.press(Key.Key_Down)
    languages = saved(bench).languages
    assert (languages.console, languages.wall, languages.paper) == ("en", "nb", "id")
    names = sheet.find(QComboBox, "language_console")
    assert [names.itemText(at) for at in range(names.count())] == ["English", "Norsk bokmål", "Bahasa Indonesia"]


@pytest.mark.usefixtures("small_catalogues")
def test_another_language_of_the_console_rewords_everything_at_once(sheet: Hands, bench: Workbench) -> None:
    title = sheet.find(QLineEdit, "workshop_title")
    sheet.go_to("language_console")
    sheet.press(Key.Key_Down)
    assert saved(bench).languages.console == "nb"
    assert sheet.says("plan_finish_caption") == "Slutt etter planen"
    assert title.accessibleName() == "Tittel"
    words = bench.bridge.catalog.exercise_text("nb", "service-levels").title
    assert words in [row.title for row in sheet.window.findChildren(AgendaRow)]
    assert sheet.find(QDateEdit, "day").text() == "3. november 2026"
    assert sheet.focused.objectName() == "language_console"
    sheet.press(Key.Key_Down)
    assert sheet.says("plan_starts") == "09.00"
    assert sheet.find(QTimeEdit, "starts").text() == "09.00"


def test_a_picture_that_is_dropped_on_the_logo_is_taken(bench: Workbench, sheet: Hands, tmp_path: Path) -> None:
    field = sheet.find(QWidget, "choose_logo").parentWidget()
    assert field is not None and field.acceptDrops()
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(picture(tmp_path / "logo.png", 120, 40)))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(field, QDragEnterEvent(QPoint(5, 5), copy, carried, left, none))
    QApplication.sendEvent(field, QDropEvent(QPointF(5, 5), copy, carried, left, none))
    assert QImage.fromData(saved(bench).logo).width() == 120


def test_a_wheel_over_a_list_or_a_date_that_was_just_filled_in_changes_nothing(sheet: Hands, bench: Workbench) -> None:
    before = saved(bench)
    for name in ("language_wall", "language_paper", "sector", "day", "starts", "ends"):
        sheet.go_to(name)
        roll(sheet.find(QWidget, name), -1)
        roll(sheet.find(QWidget, name), 1)
        roll(sheet.find(QWidget, name), 1)
    assert saved(bench) == before


def test_a_year_that_nobody_can_mean_is_not_taken_while_it_is_typed(sheet: Hands, bench: Workbench) -> None:
    before = saved(bench).day
    day = sheet.find(QDateEdit, "day")
    sheet.go_to("day")
    day.setSelectedSection(QDateEdit.Section.YearSection)
    sheet.type("1430")
    sheet.press(Key.Key_Tab)
    assert saved(bench).day == before
    sheet.go_to("day")
    day.setSelectedSection(QDateEdit.Section.YearSection)
    sheet.type("2027")
    sheet.press(Key.Key_Tab)
    assert saved(bench).day == before.replace(year=2027)


@pytest.mark.parametrize("language", ["en_GB", "nb_NO", "id_ID"])
def test_the_calendar_cuts_no_day_of_the_week(sheet: Hands, language: str) -> None:
    calendar = sheet.find(QDateEdit, "day").calendarWidget()
    calendar.setLocale(QLocale(language))
    calendar.resize(calendar.sizeHint().expandedTo(calendar.minimumSize()))
    table = calendar.findChild(QTableView)
    assert table is not None
    calendar.grab()
    words = [QLocale(language).dayName(day, QLocale.FormatType.ShortFormat) for day in range(1, 8)]
    widest = max(QFontMetrics(table.font()).horizontalAdvance(word) for word in words)
    assert widest + 12 <= min(
        table.columnWidth(at) for at in range(table.model().columnCount()) if table.columnWidth(at)
    )


def test_the_arrows_of_the_calendar_are_written_in_the_ink_of_the_theme(sheet: Hands) -> None:
    calendar = sheet.find(QDateEdit, "day").calendarWidget()
    calendar.ensurePolished()
    for name, sign in (("qt_calendar_prevmonth", "‹"), ("qt_calendar_nextmonth", "›")):
        button = calendar.findChild(QToolButton, name)
        assert button is not None
        button.ensurePolished()
        # Qt's own arrows are black in the dark theme too
        assert (button.icon().isNull(), button.text()) == (True, sign)
