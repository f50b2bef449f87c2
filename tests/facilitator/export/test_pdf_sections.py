"""The parts of a report fall on pages so that what is read together stands together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from facilitator.export.document import Bar, Chart, Commitments, Entry, Line, Section, Turn
from facilitator.export.pdf_charts import Pattern, pattern_of
from facilitator.export.pdf_sections import add_commitments, add_section
from facilitator.export.pdf_strips import Flow, paginate
from facilitator.export.pdf_styles import HEIGHT

SHORT = Section("Short", parts=(Entry("First?", (Line("one"),)), Entry("Second?", (Line("two"),))))
TURNS = Section(
    "Turns",
    parts=tuple(
        Turn(
            f"Turn {number}",
            tuple(Entry(f"Question {n}", (Line(f"answer {number}.{n}"),)) for n in range(5)),
            "W",
            "WOW",
        )
        for number in range(8)
    ),
)
CHART = Section(
    "Chart",
    parts=(
        *(Entry(f"Before {number}", (Line("text\n" * 6),)) for number in range(3)),
        Chart("How much?", tuple(Bar(f"Team {mark}", 5, "5", mark) for mark in "LSWLSW"), 10, "Scale from 1 to 10"),
    ),
)
PROMISES = Commitments("Commitments", ("What", "By when"), tuple((f"promise {n}", "Monday") for n in range(40)))

Add = Callable[[Flow], None]


def pages_of(add: Add, before: float) -> list[list[str]]:
    """Return the texts on each page where `before` points of the first one are taken."""
    flow = Flow()
    flow.drawing(before, lambda _canvas, _left, _top: None)
    add(flow)
    return [[piece.text for placed in page for piece in placed.strip.pieces] for page in paginate(flow.strips, HEIGHT)]


def every_height(add: Add) -> list[list[list[str]]]:
    """Return the pages for every place on a page at which a part may begin."""
    return [pages_of(add, before) for before in range(0, int(HEIGHT), 9)]


def together(pages: list[list[str]], *texts: str) -> bool:
    return any(set(texts) <= set(page) for page in pages)


def test_a_short_section_is_never_torn_apart() -> None:
    for pages in every_height(lambda flow: add_section(flow, SHORT)):
        assert together(pages, "Short", "First?", "one", "Second?", "two")


def test_a_heading_never_stands_at_the_foot_of_a_page() -> None:
    for pages in every_height(lambda flow: add_section(flow, TURNS)):
        assert together(pages, "Turns", "Turn 0", "Question 0", "answer 0.0")


def test_a_turn_stays_on_one_page() -> None:
    for pages in every_height(lambda flow: add_section(flow, TURNS)):
        for number in range(8):
            assert together(pages, f"Turn {number}", *(f"answer {number}.{n}" for n in range(5)))


def test_a_turn_too_long_for_one_page_begins_with_two_lines_of_it() -> None:
    lines = tuple(f"line {number}" for number in range(40))
    talk = Section("Talk", parts=(SHORT.parts[0], Turn("Turn 1", (Entry("Long?", (Line("\n".join(lines)),)),))))
    for pages in every_height(lambda flow: add_section(flow, talk)):
        assert together(pages, "Turn 1", "Long?", "line 0", "line 1")
        assert together(pages, "line 38", "line 39")


def test_the_bars_of_a_chart_stay_on_one_page_with_their_question() -> None:
    for pages in every_height(lambda flow: add_section(flow, CHART)):
        assert together(pages, "How much?", "Team L", "Team S", "Team W", "Scale from 1 to 10")
        assert [page.count("5") for page in pages if "5" in page] == [6]


def test_a_long_table_goes_on_under_its_heads_and_leaves_no_row_alone() -> None:
    for pages in every_height(lambda flow: add_commitments(flow, PROMISES)):
        shares = [sum(text.startswith("promise") for text in page) for page in pages]
        assert sum(shares) == 40
        assert min(share for share in shares if share) >= 2
        assert all("By when" in page for page, share in zip(pages, shares, strict=True) if share)


@pytest.mark.parametrize(("mark", "pattern"), [("L", "plain"), ("S", "stripes"), ("W", "dots"), ("", "plain")])
def test_each_level_has_a_pattern_of_its_own(mark: str, pattern: str) -> None:
    assert pattern_of(mark) is Pattern(pattern)


def test_a_sum_of_money_stands_beside_its_bar_on_one_line() -> None:
    bars = tuple(Bar(f"Year {year}", year, f"Rp{year}.000.000 juta") for year in (10, 12))
    chart = Section("Chart", parts=(Chart("Year by year", bars, 12, "so it goes"),))

    (page,) = pages_of(lambda flow: add_section(flow, chart), 0)

    assert {"Rp10.000.000 juta", "Rp12.000.000 juta"} <= set(page)


def test_a_whole_question_stands_beside_its_answer_and_neither_runs_into_the_other() -> None:
    lines = (Line("Yes: 7 · No: 3", "Was the client heard out to the very end?"), Line("Yes: 1", "Was it agreed?"))
    sheet = Section("Sheet", parts=(Entry("The four steps", lines),))

    (page,) = pages_of(lambda flow: add_section(flow, sheet), 0)

    assert {"Yes: 7 · No: 3", "Was it agreed?", "Yes: 1"} <= set(page)
