"""Whatever people type anywhere, the paper is made: nothing is taken for markup, nothing is lost, nothing stops it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from facilitator.export.document import Audience
from facilitator.export.pdf_text import MISSING, clean
from facilitator.export.summary import render_summary
from facilitator.session.state import Commitment, Person
from tests.facilitator.export.days import Day, full_day
from tests.facilitator.export.papers import printed, text_of, unbroken
from tests.support.timing import least_seconds

NASTY = [
    "<b>hello",
    "</para></font><br/>&nbsp;&amp;&#x41;&bogus;",
    '<img src="file:///etc/hostname"/><a href="javascript:app.alert(1)">press</a>',
    "(unbalanced \\) paren (( \\ \\101 \\n",
    "%PDF-1.4 endstream endobj /JS (x)",
    "null\x00byte and \x1b[2J control \x7f",
    "{page} of {pages} %s %(x)s {0} {}",
    "\u202eevil\u202c שלום سلام",
    "👩‍👩‍👧 🇳🇴 \ud83d lone",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
    "https://example.org/" + "a" * 120,
    "w" * 160,
    "\n\n\n",
    " ",
]


def everywhere(text: str) -> Day:
    """Return a day with a text in every place that takes one."""
    day = full_day()
    day.set(title=text, client=text, place=text, trainer=text)
    people = tuple(Person(person.id, text) for person in day.state.people)
    items = tuple(replace(item, title=text) for item in day.state.items)
    notes = tuple(replace(note, text=text) for note in day.state.notes)
    promises = (Commitment("c1", text, text, text, text),)
    day.state = replace(day.state, people=people, items=items, notes=notes, commitments=promises)
    return day


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_a_nasty_text_is_printed_as_it_was_typed_and_does_nothing(text: str) -> None:
    paper = printed(everywhere(text).report(Audience.TRAINER))
    assert unbroken(clean(text)) in unbroken(text_of(paper))
    assert not {"/OpenAction", "/AA", "/Names", "/AcroForm"} & set(paper.root_object)
    for page in paper.pages:
        assert "/Annots" not in page
        assert not page.images


@settings(max_examples=10)
@given(st.text(alphabet=st.characters(), min_size=1, max_size=60))
def test_any_text_at_all_is_printed(text: str) -> None:
    told = unbroken(text_of(printed(everywhere(text).report(Audience.TRAINER))))
    assert unbroken(clean(text.strip())) in told


def test_a_name_that_the_font_lacks_is_a_row_of_neutral_signs_beside_those_it_has() -> None:
    day = full_day()
    strange = replace(day.state.people[0], name="محمد")
    day.state = replace(day.state, people=(strange, *day.state.people[1:]))
    told = text_of(printed(day.report(Audience.TRAINER)))
    assert MISSING * 4 in told
    assert "Bjørn" in told


def test_a_note_goes_on_over_as_many_pages_as_it_needs() -> None:
    lines = [f"line {number} of a very long talk" for number in range(300)]
    day = full_day()
    day.note("scenes", "always", "\n".join(lines))
    paper = printed(day.report())
    told = text_of(paper)
    assert [line for line in lines if line not in told] == []
    assert len(paper.pages) >= 7
    # Page by page from top to bottom, and in the columns of the notes alone.
    order = [told.index(f"{line} ") for line in lines]
    assert order == sorted(order)


def test_a_word_longer_than_a_page_is_whole_across_its_pages() -> None:
    day = full_day()
    day.note("scenes", "always", "w" * 5000)
    pages = [page.extract_text().partition("Kundedag ·")[0] for page in printed(day.report()).pages]
    # where a page begins within the exercise stands its title
    assert "w" * 5000 in unbroken("".join(page.removeprefix("en scenes title\n") for page in pages))


def test_a_title_longer_than_a_page_does_not_stop_the_paper() -> None:
    paper = printed(everywhere("w" * 3000).report())
    assert len(paper.pages) > 5


def test_a_word_of_two_hundred_thousand_letters_costs_about_as_much_as_prose() -> None:
    prose = ("It was a bank branch in a small town. " * 6000)[:200_000]

    def work(text: str) -> Callable[[], object]:
        day = full_day()
        day.note("scenes", "always", text)
        report = day.report()
        return lambda: render_summary(report)

    assert least_seconds(work("w" * 200_000)) < 5 * least_seconds(work(prose))


def test_a_day_eight_times_as_big_takes_about_eight_times_as_long() -> None:
    def work(times: int) -> Callable[[], object]:
        day = full_day()
        for prompt in ("always", "honest", "free"):
            day.note("scenes", prompt, "They looked up and said hello before they went on typing.\n" * 100 * times)
        report = day.report(Audience.TRAINER)
        return lambda: render_summary(report)

    assert least_seconds(work(8)) < 16 * least_seconds(work(1))


def test_nothing_is_drawn_outside_the_paper() -> None:
    for text in ("w" * 2000, "word " * 400):
        paper = PdfReader(BytesIO(render_summary(everywhere(text).report(Audience.TRAINER)).content))
        for page in paper.pages:
            places: list[tuple[float, float]] = []

            def note_place(text: str, _cm: object, matrix: list[float], _font: object, _size: object) -> None:
                if text.strip():
                    places.append((matrix[4], matrix[5]))  # noqa: B023 - called before the loop goes on

            page.extract_text(visitor_text=note_place)
            assert [place for place in places if not (50 < place[0] < 545 and 30 < place[1] < 800)] == []
