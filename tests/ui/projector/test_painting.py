"""What stands on the wall: inside the margins, nothing over anything else, large enough, and nothing lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from facilitator.dial import ClockState
from facilitator.view import AudienceView, Brand, CardFace, ChartBar, ChartFace, ChartSum, GroupFace, Scene, TableFace
from tests.ui.projector.samples import NAMES, SIZES, TASK, TEAMS, WORDS, clock, day, drawn_pages, painted
from ui.projector.canvas import HEIGHT, Drawn, Kind
from ui.projector.painting import WallPainter
from ui.projector.stage import LEAST_MOST, MARGIN, SMALLEST, least_of

_HAIR = 1.0


def content(size: tuple[int, int]) -> QRectF:
    return QRectF(MARGIN, MARGIN, HEIGHT * size[0] / size[1] - 2 * MARGIN, HEIGHT - 2 * MARGIN)


def outside_margins(page: tuple[Drawn, ...], size: tuple[int, int]) -> list[Drawn]:
    inside = content(size).adjusted(-_HAIR, -_HAIR, _HAIR, _HAIR)
    return [drawn for drawn in page if drawn.kind is not Kind.GROUND and not inside.contains(drawn.rect)]


def overlapping(page: tuple[Drawn, ...]) -> list[tuple[Drawn, Drawn]]:
    """Return pairs where something covers words or a figure, or words stand half on a panel."""
    found = []
    for at, later in enumerate(page):
        if later.kind is Kind.GROUND:
            continue
        mine = later.rect.adjusted(_HAIR, _HAIR, -_HAIR, -_HAIR)
        touched = [one for one in page[:at] if one.kind is not Kind.GROUND and one.rect.intersects(mine)]
        found += [(one, later) for one in touched if one.kind is not Kind.PANEL]
        panels = [one for one in touched if one.kind is Kind.PANEL]
        if panels and later.kind is not Kind.PANEL and not panels[-1].rect.contains(mine):
            found.append((panels[-1], later))
    return found


def said(pages: list[tuple[Drawn, ...]]) -> str:
    return "".join(drawn.text for page in pages for drawn in page).replace(" ", "").replace("\u00a0", "")


def assert_well_set(view: AudienceView, size: tuple[int, int]) -> list[tuple[Drawn, ...]]:
    pages = drawn_pages(view, size)
    for page in pages:
        assert outside_margins(page, size) == []
        assert overlapping(page) == []
        assert [drawn for drawn in page if drawn.text and drawn.size < least_of(view)] == []
    return pages


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", day())
def test_every_scene_of_an_indonesian_day_keeps_to_its_place(
    qapp: QApplication, name: str, size: tuple[int, int]
) -> None:
    assert_well_set(day()[name], size)


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080)])
@pytest.mark.parametrize("least", [0.0, 0.055])
@pytest.mark.parametrize(
    ("headings", "row"),
    [
        (("Idea", "Touchpoint", "Who", "By when"), ("Ring back the same day, every day", "Counter", "Kari", "Monday")),
        (
            ("Ide", "Berøringspunkt", "Hvem", "Når"),
            ("Vi ringer tilbake samme dag, hver dag", "Skranke", "Kari", "Mandag"),
        ),
        (("Alasan", "Pernah mengalami"), ("Menunggu lama di depan loket pembayaran", "12")),
    ],
)
def test_no_word_of_a_table_is_broken_while_there_is_room_for_all(
    qapp: QApplication, headings: tuple[str, ...], row: tuple[str, ...], least: float, size: tuple[int, int]
) -> None:
    view = AudienceView(Scene.TABLE, "Plan", table=TableFace(headings, (row,) * 5), least=least)
    drawn = {word for page in drawn_pages(view, size) for piece in page for word in piece.text.split()}
    assert [word for text in (*headings, *row) for word in text.split() if word not in drawn] == []


@pytest.mark.parametrize("least", [0.055, 0.063, 1.0])
@pytest.mark.parametrize("name", day())
def test_a_far_last_row_gets_larger_letters_on_more_pages(qapp: QApplication, name: str, least: float) -> None:
    view = replace(day()[name], least=least)
    pages = assert_well_set(view, SIZES[0])
    usual = drawn_pages(day()[name], SIZES[0])
    # with many words the card makes room for them
    assert len(pages) >= len(usual) or name == "card back"
    if name == "task":
        assert all(word in said(pages) for word in TASK.split())


def test_letters_grow_no_further_than_the_wall_can_bear(qapp: QApplication) -> None:
    assert least_of(AudienceView(Scene.TASK)) == SMALLEST
    assert least_of(AudienceView(Scene.TASK, least=0.0623)) == 63
    assert least_of(AudienceView(Scene.TASK, least=0.5)) == LEAST_MOST


@pytest.mark.parametrize("size", SIZES)
def test_a_task_is_shown_whole_whatever_the_size_of_the_wall(qapp: QApplication, size: tuple[int, int]) -> None:
    text = said(assert_well_set(day()["task"], size))
    assert all(word in text for word in [*TASK.split(), *" ".join(NAMES[:8]).split()])


words = st.sampled_from(["dan", "Ya", "pelayanan", "bertanggungjawab", "å", "kundeopplevelsesundersøkelse", "W"])
texts = st.lists(words, max_size=40).map(" ".join) | st.text(max_size=60)
names = st.sampled_from(NAMES) | st.text(min_size=1, max_size=30).filter(lambda name: bool(name.strip()))
groups = st.lists(
    st.builds(
        GroupFace,
        st.sampled_from(["", "A", "12"]),
        st.sampled_from(["", "Tim A", "Penjaga waktu dan pencatat"]),
        st.lists(names, max_size=8).map(tuple),
        st.sampled_from(["", "L", "W"]),
        st.sampled_from(["", "standar", "lebih dari yang diharapkan tamu"]),
        st.booleans(),
    ),
    max_size=14,
).map(tuple)
clocks = st.lists(
    st.builds(
        clock,
        st.floats(-4000, 7200),
        st.sampled_from([60.0, 600.0, 900.0, 3600.0, 5400.0]),
        st.sampled_from([ClockState.READY, ClockState.RUNNING, ClockState.PAUSED]),
        st.sampled_from(["", "Tim A", "Tim pengamat"]),
    ),
    max_size=4,
).map(tuple)
cards = st.none() | st.builds(CardFace, texts, texts, st.sampled_from(["", "7", "W"]), st.booleans())
bars = st.builds(
    ChartBar, texts, st.sampled_from(["", "7", "Rp828.000.000"]), st.floats(0, 1), st.sampled_from(["", "L", "W"])
)
charts = st.none() | st.builds(
    ChartFace,
    st.lists(bars, max_size=14).map(tuple),
    st.booleans(),
    st.lists(st.builds(ChartSum, texts, st.sampled_from(["70", "Rp4.140.000.000"])), max_size=3).map(tuple),
)
tables = st.none() | st.integers(1, 7).flatmap(
    lambda columns: st.builds(
        TableFace,
        st.lists(texts, min_size=columns, max_size=columns).map(tuple),
        st.lists(st.lists(texts | st.just("12"), min_size=columns, max_size=columns).map(tuple), max_size=9).map(tuple),
        st.lists(st.booleans(), min_size=columns, max_size=columns).map(tuple),
        st.booleans(),
    )
)
views = st.builds(
    AudienceView,
    st.sampled_from(Scene),
    texts,
    texts,
    st.sampled_from(["", "babak 2 dari 3", "Tim A · 1 dari 3"]),
    clocks,
    groups,
    cards,
    charts,
    tables,
    st.just(WORDS),
    st.builds(Brand, names, names, st.sampled_from(["", "#B71C1C", "red"]), st.just(b"no picture")),
    light=st.booleans(),
    least=st.sampled_from([0.0, 0.0, 0.055, 1.0]),
    dealt=st.integers(0, 3),
)


@given(view=views, size=st.sampled_from(SIZES))
@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
def test_whatever_is_to_be_shown_stays_inside_the_margins_and_covers_nothing(
    qapp: QApplication, view: AudienceView, size: tuple[int, int]
) -> None:
    # bars with wild names have room for the usual letters only; those of a real day are drawn in large ones above
    assert_well_set(replace(view, least=0.0) if view.scene is Scene.CHART else view, size)


@given(people=st.lists(st.sampled_from(NAMES), min_size=1, max_size=90), size=st.sampled_from(SIZES))
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
def test_nobody_is_left_out_however_many_there_are(
    qapp: QApplication, people: list[str], size: tuple[int, int]
) -> None:
    numbered = [f"{name}{at}" for at, name in enumerate(people)]
    teams = tuple(GroupFace("ABCDEF"[at], f"Tim {at}", tuple(numbered[at::6])) for at in range(6))
    for scene in (Scene.TEAMS, Scene.PAIRS, Scene.TASK):
        text = said(assert_well_set(AudienceView(scene, "Siapa dengan siapa", groups=teams), size))
        assert [name for name in numbered if name.replace(" ", "") not in text] == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lists", [False, True])
def test_every_row_of_a_long_table_comes_round_in_letters_no_smaller_than_the_smallest(
    qapp: QApplication, size: tuple[int, int], lists: bool
) -> None:
    reasons = [f"{at}. {TASK[:70]}" for at in range(24)]
    face = TableFace(("Alasan", "Sisi"), tuple((reason, "xyz") for reason in reasons), lists=lists)
    pages = assert_well_set(AudienceView(Scene.TABLE, "Alasan", clocks=(clock(60),), table=face, words=WORDS), size)
    assert len(pages) > 1
    assert [reason for reason in reasons if reason.replace(" ", "") not in said(pages)] == []
    assert all("Alasan" in said([page]) for page in pages)


def test_a_short_list_is_written_large_and_figures_stand_on_one_edge(qapp: QApplication) -> None:
    face = TableFace(("Alasan", "Kali"), (("Lambat", "7"), ("Mahal", "12")), (False, True))
    page = drawn_pages(AudienceView(Scene.TABLE, "Alasan", table=face), (1366, 768))[0]
    drawn = {each.text: each for each in page if each.text}
    assert drawn["Lambat"].size == 60
    assert abs(drawn["7"].rect.right() - drawn["12"].rect.right()) < 2


def test_the_check_finds_what_lies_over_something_else() -> None:
    one = Drawn(Kind.TEXT, QRectF(100, 100, 200, 60), "one", 45)
    assert overlapping((one, replace(one, rect=QRectF(150, 120, 200, 60)))) != []
    assert overlapping((Drawn(Kind.PANEL, QRectF(120, 90, 300, 80)), one)) != []
    assert outside_margins((replace(one, rect=QRectF(10, 100, 200, 60)),), SIZES[0]) != []


def test_a_word_longer_than_the_wall_goes_on_in_the_next_line(qapp: QApplication) -> None:
    word = "forretningsmulighet" * 8
    pages = assert_well_set(AudienceView(Scene.TASK, text=word), SIZES[0])
    assert word in said(pages)


def test_pages_turn_every_eight_seconds_and_begin_again(qapp: QApplication) -> None:
    view = AudienceView(Scene.TASK, "Baca", text=" ".join([TASK] * 3))
    rect = QRect(0, 0, 1366, 768)
    wall = WallPainter(view, 100.0)
    count = wall.pages(rect)
    seen = []
    for boot_s in (100.0, 107.9, 108.0, 100.0 + 8.0 * count):
        wall.move_to(boot_s)
        seen.append(wall.page(rect))
    assert count > 1
    assert seen == [0, 0, 1, 0]


def test_a_page_ends_with_a_sentence(qapp: QApplication) -> None:
    pages = drawn_pages(AudienceView(Scene.TASK, text=" ".join([TASK] * 3)), (1366, 768))
    last_words = [[drawn.text for drawn in page if drawn.text][-1] for page in pages]
    assert all(words.endswith(".") for words in last_words)


def test_a_small_picture_breaks_its_lines_where_the_wall_does(qapp: QApplication) -> None:
    view = day()["task"]
    small, large = (drawn_pages(view, size) for size in ((192, 108), (1920, 1080)))
    assert [[drawn.text for drawn in page] for page in small] == [[drawn.text for drawn in page] for page in large]


def test_black_and_white_are_nothing_but_that(qapp: QApplication) -> None:
    for name, value in (("black", 0), ("white", 255)):
        image = painted(day()[name], (160, 90))
        greys = {image.pixelColor(x, y).lightness() for x in range(160) for y in range(90)}
        assert greys == {value}
        assert drawn_pages(day()[name], (160, 90))[0][0].kind is Kind.GROUND


def test_a_card_is_seen_from_behind_until_it_is_revealed(qapp: QApplication) -> None:
    card = CardFace("Alasan", "Hanya klien yang tahu", revealed=False)
    page = drawn_pages(AudienceView(Scene.REVEAL, card=card), (1366, 768))[0]
    assert "Hanyaklien" in said([page])
    assert max(drawn.size for drawn in page) < 80


@pytest.mark.parametrize("deck", ["Servicenivåer", "Møtepunkter", "Requirements", "Complaints and objections"])
def test_the_name_on_the_back_of_a_card_is_set_smaller_before_a_word_of_it_is_cut(
    qapp: QApplication, deck: str
) -> None:
    view = AudienceView(Scene.CARD_BACK, "Gjett", text="Opp med hånda.", card=CardFace(deck, "", revealed=False))
    lines = [drawn.text for drawn in drawn_pages(view, (1366, 768))[0] if drawn.text]
    assert deck in " ".join(lines)


def test_a_revealed_card_is_alone_and_large(qapp: QApplication) -> None:
    card = CardFace("Alasan", "Tagihan datang dua kali.", revealed=True)
    view = AudienceView(Scene.REVEAL, "Judul", clocks=(clock(60),), card=card, words=WORDS)
    page = drawn_pages(view, (1366, 768))[0]
    assert {drawn.text: drawn.size for drawn in page if drawn.text} == {
        "Alasan": SMALLEST,
        "Tagihan datang dua kali.": 80,
    }


def test_the_team_on_stage_has_a_thick_rule_and_a_filled_mark(qapp: QApplication) -> None:
    teams = (replace(TEAMS[0], on_stage=True), *TEAMS[1:])
    page = drawn_pages(AudienceView(Scene.TEAMS, groups=teams), (1366, 768))[0]
    rules = [drawn.rect.height() for drawn in page if drawn.kind is Kind.FIGURE and drawn.rect.width() > 300]
    assert rules[0] > 3 * rules[1] == 3 * rules[2]


def test_a_logo_that_would_be_lost_on_the_ground_gets_a_plate(qapp: QApplication, tmp_path: Path) -> None:
    dark = AudienceView(Scene.TITLE, "Hari", brand=Brand("Hari", logo=logo_bytes(tmp_path / "logo.png", "#111111")))
    bright = AudienceView(Scene.TITLE, "Hari", brand=Brand("Hari", logo=logo_bytes(tmp_path / "logo.png", "#EEEEEE")))
    panels = [
        [drawn for drawn in drawn_pages(view, (1366, 768))[0] if drawn.kind is Kind.PANEL] for view in (dark, bright)
    ]
    assert (len(panels[0]), len(panels[1])) == (1, 0)


def logo_bytes(path: Path, colour: str) -> bytes:
    image = QImage(120, 60, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.fillRect(QRect(0, 0, 60, 60), QColor(colour))
    painter.end()
    image.save(str(path))
    return path.read_bytes()
