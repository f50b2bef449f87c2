"""Lines of even length with sensible ends."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from ui.projector.breaking import Word, break_lines
from ui.projector.lettering import block


def words(text: str) -> list[Word]:
    return [Word(word, float(len(word))) for word in text.split()]


def test_two_lines_are_about_as_long_as_each_other() -> None:
    lines = break_lines(words("The lift has stopped between two floors now"), 38.0, 1.0)
    assert lines == ["The lift has stopped", "between two floors now"]


def test_no_word_is_left_alone_on_the_last_line_where_it_can_be_helped() -> None:
    lines = break_lines(words("Say what you would need to come back to us again tomorrow"), 26.0, 1.0)
    assert len(lines[-1].split()) > 1


def test_a_line_rather_ends_where_a_reader_takes_breath() -> None:
    lines = break_lines(words("Agree, then add. Never say no"), 20.0, 1.0)
    assert lines[0] == "Agree, then add."


def test_a_sign_between_words_never_begins_a_line(qapp: QApplication) -> None:
    text = "Dengarkan · ulangi dengan kata sendiri · cari yang menolong – lalu sepakati siapa, apa dan kapan"
    for room in range(700, 1800, 50):
        lines = [line.text for line in block(text, 90, room).lines]
        assert len(lines) > 1
        assert not [line for line in lines if line.startswith(("·", "–"))]
        assert " ".join(lines).replace("\u00a0", " ") == text


def test_what_stands_on_a_card_is_told_from_the_task_below_it(qapp: QApplication) -> None:
    text = "Order online, collect in the shop\nWhat is it, and why would they need it?"
    plain, told = block(text, 80, 1200), block(text, 80, 1200, lead=1)
    assert [line.text for line in told.lines][-1] == [line.text for line in plain.lines][-1]
    fonts = [line.shaped.font().weight() for line in told.lines]
    assert fonts[0] > fonts[-1]


def test_no_words_are_no_lines() -> None:
    assert break_lines([], 10.0, 1.0) == []


@given(st.lists(st.integers(1, 30), max_size=60), st.integers(30, 90))
def test_every_word_is_there_in_order_and_no_line_is_too_wide(lengths: list[int], room: int) -> None:
    given_words = [Word("x" * length, float(length)) for length in lengths]
    lines = break_lines(given_words, float(room), 1.0)
    assert " ".join(lines).split() == [word.text for word in given_words]
    assert all(len(line) <= room for line in lines)


@given(st.lists(st.integers(1, 12), min_size=1, max_size=40), st.integers(12, 60))
def test_even_lines_are_no_more_than_full_ones(lengths: list[int], room: int) -> None:
    given_words = [Word("x" * length, float(length)) for length in lengths]
    filled, width = 1, 0
    for length in lengths:
        if width and width + 1 + length > room:
            filled, width = filled + 1, length
        else:
            width += length + (1 if width else 0)
    assert len(break_lines(given_words, float(room), 1.0)) == filled
