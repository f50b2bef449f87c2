"""A chart on the wall: the question first, then what has been shown, and never what has not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.view import AudienceView, ChartBar, ChartFace, Scene, TableFace
from tests.ui.projector.samples import SIZES, clock, day, drawn_pages, levels, reasons, years
from ui.projector.canvas import Drawn, Kind


def texts_of(pages: list[tuple[Drawn, ...]]) -> list[str]:
    return [drawn.text for page in pages for drawn in page if drawn.kind is Kind.TEXT]


def beams_of(pages: list[tuple[Drawn, ...]], count: int) -> list[Drawn]:
    figures = [drawn for page in pages for drawn in page if drawn.kind is Kind.FIGURE and drawn.rect.width() > 20]
    return figures[-count:]


def a_chart(chart: ChartFace) -> AudienceView:
    return replace(day()["levels"], chart=chart, clocks=(), text="")


def test_before_the_first_bar_the_room_reads_the_question(qapp: QApplication) -> None:
    view = replace(day()["years growing"], chart=years(5, 0), text="Berapa kira-kira?")

    said = texts_of(drawn_pages(view, SIZES[1]))

    assert "Berapa kira-kira?" in said
    assert "Tahun 1" not in said


def test_a_year_that_has_not_come_has_a_place_and_no_figure(qapp: QApplication) -> None:
    said = texts_of(drawn_pages(a_chart(years(5, 3)), SIZES[1]))

    assert {"10 juta", "12 juta", "14 juta", "4", "5"} <= set(said)
    assert "16 juta" not in said
    assert "Rp70 juta" not in said


@pytest.mark.parametrize("size", SIZES)
def test_the_bars_stay_where_they_are_while_more_come_and_when_the_sums_do(
    qapp: QApplication, size: tuple[int, int]
) -> None:
    view = replace(day()["years"], clocks=(clock(100),))
    places = []
    for shown in (1, 4, 5):
        pages = drawn_pages(replace(view, chart=years(5, shown)), size)
        first = next(drawn for drawn in pages[0] if drawn.text == "10 juta")
        places.append((first.rect.left(), first.rect.top()))

    if size != SIZES[0]:
        assert len(set(places)) == 1, "on a wide wall the sums have a place of their own"
    assert places[0] == places[1]


def test_bars_are_as_long_as_their_share(qapp: QApplication) -> None:
    chart = ChartFace((ChartBar("en", "2", 0.2), ChartBar("to", "10", 1.0), ChartBar("tre", "5", 0.5)))

    widths = [drawn.rect.width() for drawn in beams_of(drawn_pages(a_chart(chart), SIZES[2]), 3)]

    assert widths[0] / widths[1] == pytest.approx(0.2, abs=0.01)
    assert widths[2] / widths[1] == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("size", SIZES)
def test_every_reason_and_every_sum_is_shown_on_one_page_or_another(qapp: QApplication, size: tuple[int, int]) -> None:
    for chart in (reasons(), levels(), years(5, 5)):
        said = " ".join(" ".join(texts_of(drawn_pages(replace(day()["years"], chart=chart), size))).split())
        for bar in chart.bars:
            assert all(word in said for word in bar.label.split())
            assert bar.value in said
        for each in chart.sums:
            assert each.value in said


def test_of_sixty_years_the_last_is_always_named(qapp: QApplication) -> None:
    said = texts_of(drawn_pages(day()["sixty years"], SIZES[0]))

    assert "60" in said
    assert "128 juta" in said


@pytest.mark.parametrize("size", SIZES)
def test_bars_are_equally_thick_however_long_their_names(qapp: QApplication, size: tuple[int, int]) -> None:
    bars = (ChartBar("A: menjual", "7", 1.0), ChartBar("B: menjual yang benar-benar perlu saja · Sebelum", "5", 0.7))

    beams = beams_of(drawn_pages(a_chart(ChartFace(bars)), size), 2)

    assert beams[0].rect.height() == pytest.approx(beams[1].rect.height(), abs=1.0)


@pytest.mark.parametrize("size", SIZES)
def test_every_one_of_five_years_has_its_number(qapp: QApplication, size: tuple[int, int]) -> None:
    bars = tuple(replace(bar, value=str(at + 10)) for at, bar in enumerate(years(5, 5).bars))
    first = replace(bars[0], label="Tahun ke-1")
    view = replace(day()["years"], clocks=(clock(100),), chart=replace(years(5, 5), bars=(first, *bars[1:])))

    said = texts_of(drawn_pages(view, size))

    assert {"2", "3", "4", "5"} <= set(said)
    assert {"1", "Tahun ke-1"} & set(said)


@pytest.mark.parametrize("size", SIZES)
def test_lists_side_by_side_cut_no_word(qapp: QApplication, size: tuple[int, int]) -> None:
    columns = ("Selve varen", "Menneskene", "Det lettvinte", "Følelsen")
    table = TableFace(columns, (("Pris", "Hun så opp", "Pausen gjorde mer enn unnskyldningene.", "Ro"),), lists=True)
    view = replace(a_chart(years(5, 5)), scene=Scene.TABLE, chart=None, table=table, clocks=(clock(100),))

    said = " ".join(texts_of(drawn_pages(view, size))).split()

    assert "unnskyldningene." in said
