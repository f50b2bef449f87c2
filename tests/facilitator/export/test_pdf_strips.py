"""Strips fall on pages in their order, whole, and never apart from what they are glued to."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from facilitator.export.pdf_strips import Cell, Flow, Page, Row, Strip, paginate
from facilitator.export.pdf_styles import BODY, LABEL

HEIGHT = 100.0

strips = st.lists(
    st.builds(Strip, height=st.floats(0, 60), gap=st.floats(0, 30), glued=st.booleans()).map(lambda strip: strip),
    max_size=60,
).map(lambda found: [replace(strip, block=number) for number, strip in enumerate(found)])


def numbers(page: Page) -> list[int]:
    return [placed.strip.block for placed in page]


@given(strips)
def test_every_strip_is_placed_once_in_its_order_and_within_the_page(given: list[Strip]) -> None:
    pages = paginate(given, HEIGHT)
    assert [number for page in pages for number in numbers(page)] == list(range(len(given)))
    for page in pages:
        bottom = 0.0
        for placed in page:
            assert placed.top >= bottom - 1e-9
            bottom = placed.top + placed.strip.height
        assert bottom <= HEIGHT + 1e-9


@given(strips)
def test_what_is_glued_stays_on_one_page_as_long_as_a_page_can_hold_it(given: list[Strip]) -> None:
    pages = paginate(given, HEIGHT)
    home = {number: index for index, page in enumerate(pages) for number in numbers(page)}
    chunk: list[Strip] = []
    for strip in given:
        chunk.append(strip)
        if not strip.glued:
            if sum(each.gap + each.height for each in chunk) <= HEIGHT:
                assert len({home[each.block] for each in chunk}) == 1
            chunk = []


@given(strips)
def test_a_page_begins_without_the_space_above(given: list[Strip]) -> None:
    assert {page[0].top for page in paginate(given, HEIGHT) if page} <= {0.0}


def test_the_head_of_a_table_is_repeated_where_a_page_begins_within_it() -> None:
    head = Strip(10, block=-1, glued=True)
    rows = [Strip(20, gap=5, block=number, again=(head,)) for number in range(8)]
    pages = paginate([head, *rows], HEIGHT)
    assert [numbers(page) for page in pages] == [[-1, 0, 1, 2], [-1, 3, 4, 5], [-1, 6, 7]]
    assert [placed.top for placed in pages[1]] == [0, 15, 40, 65]


@given(st.integers(1, 40), st.integers(0, 6))
def test_no_line_of_a_text_stands_alone_at_either_end_of_a_page(lines: int, before: int) -> None:
    flow = Flow()
    for _ in range(before):
        flow.row(Row((Cell(0, 100, "before", BODY),)))
    flow.row(Row((Cell(0, 100, "\n".join(["text"] * lines), BODY),)))
    shares = [sum(placed.strip.block == before + 1 for placed in page) for page in paginate(flow.strips, HEIGHT)]
    parted = [share for share in shares if share]
    assert sum(parted) == lines
    assert len(parted) == 1 or min(parted) >= 2


def test_a_label_runs_down_past_the_rows_beside_it() -> None:
    flow = Flow()
    rows = [Row((Cell(50, 100, text, BODY),)) for text in ("one", "two")]
    flow.labelled(Cell(0, 40, "a label\nof three\nlines", LABEL), rows)
    assert [[piece.text for piece in strip.pieces] for strip in flow.strips] == [
        ["a label", "one"],
        ["of three", "two"],
        ["lines"],
    ]
    assert [strip.glued for strip in flow.strips] == [True, True, False]


def test_what_belongs_together_is_kept_so_only_while_it_is_small() -> None:
    for most, kept in ((200.0, [True, True, False]), (30.0, [False, False, False])):
        flow = Flow()
        for _ in range(3):
            flow.row(Row((Cell(0, 100, "row", BODY),)))
        flow.keep_together(0, most)
        assert [strip.glued for strip in flow.strips] == kept


def test_a_page_that_begins_within_a_part_says_so_above() -> None:
    flow = Flow()
    for number in range(12):
        flow.row(Row((Cell(0, 100, f"row {number}", BODY),)))
    flow.run_on(2, "Where we are, told at such length that it must be cut", BODY, 100.0)
    pages = paginate(flow.strips, HEIGHT)
    tops = [page[0].strip.pieces[0].text for page in pages]
    assert tops[0] == "row 0"
    assert len(tops) > 1
    assert {top for top in tops[1:] if top.startswith("Where we are") and top.endswith("…")} == set(tops[1:])
    assert pages[1][1].top > pages[1][0].strip.pieces[0].style.leading
