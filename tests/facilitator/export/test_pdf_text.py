"""What people type comes out legible, within its column, and whole."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.export.pdf_fonts import REGULAR, SEMIBOLD, has_character, text_width
from facilitator.export.pdf_text import MISSING, break_lines, clean, one_line, shortened
from tests.support.timing import least_seconds

HALF_PIXEL = 0.01


@pytest.mark.parametrize(
    "text",
    [
        "Blåbærsyltetøy på Ærøskøbing",
        "żółć, đồng, şık, ĉ, ř, œuvre, Straße, İstanbul",
        "Καλημέρα, Привет",
        "«Hun sa ‘hei’ …» – “yes” — 50 % · 3 € ½ №",
        "one\ntwo\n\nthree",
        "<b>bold</b> &amp; <img src='file:///etc/passwd'/> {braces} %s",
    ],
)
def test_what_the_font_has_is_left_as_it_was_typed(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("a\r\nb\rc\x0bd\x0ce\u2028f\u2029g\u0085h", "a\nb\nc\nd\ne\nf\ng\nh"),
        ("one\n\ntwo\n \n\t\n\r\nthree", "one\n\ntwo\n\nthree"),
        ("tab\there", "tab here"),
        ("nul\x00 bell\x07 esc\x1b[31m", "nul bell esc[31m"),
        ("soft\u00adhyphen", "softhyphen"),
        ("\u202eright to left\u202c \u2066x\u2069", "right to left x"),
        ("cafe\u0301", "café"),
        ("Z\u0301\u0302\u0303\u0304\u0305", "Ź\u0302\u0303"),
        ("thin\u2009space, wide\u3000space", "thin space, wide space"),
        ("12\u00a0000", "12\u00a0000"),
        ("ｆｕｌｌ ｗｉｄｔｈ", "full width"),
        ("𝐁𝐨𝐥𝐝", "Bold"),
        ("→ ✓ ≥ ☺", "-> [x] >= :-)"),
        ("👩‍👩‍👧‍👦!", f"{MISSING}!"),
        ("🇳🇴", MISSING),
        ("👍🏽👍🏽 ok", f"{MISSING} ok"),
        ("שלום Dana", f"{MISSING * 4} Dana"),
        ("中文", MISSING * 2),
        ("\ud800 lone", f"{MISSING} lone"),
        ("\ue000\uffff", MISSING),
    ],
)
def test_what_the_font_lacks_gets_a_plain_form_or_a_neutral_sign(typed: str, printed: str) -> None:
    assert clean(typed) == printed


def test_the_sign_for_what_is_missing_can_be_drawn_itself() -> None:
    assert has_character(MISSING)
    assert text_width(MISSING, REGULAR, 10) > 0


@given(st.text())
def test_every_character_that_is_left_can_be_drawn(text: str) -> None:
    assert [character for character in clean(text) if character != "\n" and not has_character(character)] == []


@given(st.text(alphabet=st.characters(codec="utf-8", max_codepoint=0x2FF, exclude_categories=("Cc", "Cf"))))
def test_plain_letters_are_never_lost(text: str) -> None:
    assert clean(text).split() == text.replace("\u0149", "ʼn").split() or MISSING not in clean(text)


@given(st.text(), st.floats(20, 400), st.sampled_from([REGULAR, SEMIBOLD]), st.sampled_from([8, 10, 20]))
def test_no_line_is_wider_than_its_column_and_nothing_is_lost(text: str, width: float, font: str, size: int) -> None:
    cleaned = clean(text)
    lines = break_lines(cleaned, width, font, size)
    # a column narrower than a letter still gets the letter
    for line in lines:
        assert line.indent + text_width(line.text, font, size) <= width + HALF_PIXEL or len(line.text) == 1
    assert "".join("".join(line.text.split()) for line in lines) == "".join(cleaned.split())


def test_lines_are_broken_between_words_and_kept_where_they_were_typed() -> None:
    lines = [line.text for line in break_lines("one two three\nfour", text_width("one two ", REGULAR, 10), REGULAR, 10)]
    assert lines == ["one two", "three", "four"]


def test_words_joined_by_a_hard_space_stay_together() -> None:
    width = text_width("Ada – Bo ·", REGULAR, 10)
    lines = break_lines("Ada\u00a0–\u00a0Bo · Eva\u00a0–\u00a0Jo", width, REGULAR, 10)
    assert [line.text for line in lines] == ["Ada\u00a0–\u00a0Bo ·", "Eva\u00a0–\u00a0Jo"]


def test_what_hard_spaces_join_is_broken_at_them_where_no_line_can_hold_it() -> None:
    together = "Håkon\u00a0Sætre\u00a0–\u00a0Bartholomäus\u00a0–\u00a0I\u00a0Gusti\u00a0Wiratmaja"
    lines = [line.text for line in break_lines(together, text_width("Håkon Sætre – Barth", REGULAR, 10), REGULAR, 10)]
    assert lines == ["Håkon\u00a0Sætre\u00a0–", "Bartholomäus\u00a0–\u00a0I", "Gusti\u00a0Wiratmaja"]


def test_a_long_name_is_broken_after_its_hyphen() -> None:
    name = "Konstantinides-Featherstonehaugh"
    lines = [line.text for line in break_lines(name, text_width(name[:-6], SEMIBOLD, 40), SEMIBOLD, 40)]
    assert lines == ["Konstantinides-", "Featherstonehaugh"]


@pytest.mark.parametrize("mark", ["-", "•", "–", "*", "1.", "12)"])
def test_a_list_hangs_under_its_mark(mark: str) -> None:
    first, second = break_lines(f"{mark} one two", text_width(f"{mark} one t", REGULAR, 10), REGULAR, 10)
    assert (first.indent, first.text) == (0, f"{mark} one")
    assert second.text == "two"
    assert second.indent == pytest.approx(text_width(f"{mark} ", REGULAR, 10))


def test_a_long_address_is_broken_after_a_joint() -> None:
    address = "https://example.org/very/long/path/to-the-page?with=a&question=in-it"
    lines = [line.text for line in break_lines(address, 120, REGULAR, 10)]
    assert "".join(lines) == address
    assert all(line[-1] in "/-?=&." for line in lines[:-1])


def test_figures_have_one_width_so_that_columns_of_numbers_align() -> None:
    for font in (REGULAR, SEMIBOLD):
        assert len({text_width(figure, font, 1000) for figure in "0123456789"}) == 1


@given(st.text(alphabet="Wil åø."), st.floats(20, 200))
def test_a_line_is_shortened_only_where_it_is_too_wide(text: str, width: float) -> None:
    short = shortened(text, width, REGULAR, 10)
    assert text_width(short, REGULAR, 10) <= width + HALF_PIXEL
    assert (short == text) == (text_width(text, REGULAR, 10) <= width)
    assert text.startswith(short.removesuffix("…"))


def test_a_title_for_the_file_has_one_line_and_keeps_what_only_the_font_lacks() -> None:
    assert one_line(" a\x00\nb\t c\u2028 😀 \ud800") == "a b c 😀"


@pytest.mark.parametrize(
    "text",
    [
        "w" * 200_000,
        "/" * 200_000,
        "- " * 100_000,
        "\n" * 200_000,
        "é" * 200_000,
        "😀" * 200_000,
        "a\u0301" * 100_000,
        " " * 200_000,
    ],
    ids=["word", "joints", "marks", "lines", "accents", "emoji", "combining", "spaces"],
)
def test_two_hundred_thousand_of_anything_cost_about_as_much_as_of_prose(text: str) -> None:
    prose = ("It was a bank branch in a small town. " * 6000)[:200_000]

    def work(given: str) -> Callable[[], object]:
        return lambda: break_lines(clean(given), 320, REGULAR, 10)

    assert least_seconds(work(text)) < 12 * least_seconds(work(prose))
