"""Handouts, exercise sheets, guides, tests and certificates: complete, in order, and none of it over the edge."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time
from functools import cache

import pytest
from pypdf.generic import DictionaryObject

from facilitator.assessment_words import caution
from facilitator.export.certificate import certificates
from facilitator.export.leaf import Leaf
from facilitator.export.leaf_exercise import ExerciseSource, exercise_leaf
from facilitator.export.leaf_guide import guide_leaf
from facilitator.export.leaf_handout import handout_leaf
from facilitator.export.leaf_questions import key_leaf, leaf_of_test
from facilitator.export.paper_size import PaperSize
from facilitator.export.pdf_fonts import register_fonts, text_width
from facilitator.export.pdf_leaf import leaf_pages
from facilitator.export.pdf_sheet import sheet_of
from facilitator.export.pdf_strips import Align, Page
from facilitator.export.pdf_styles import FOOT, MARGIN, WIDTH
from facilitator.pack.catalog import Catalog
from facilitator.pack.freezing import freeze, thaw
from facilitator.pack.kinds import Grouping
from facilitator.pack.texts import Passage
from facilitator.session.state import Draw, Group, Item, Person, PhaseRun, Properties, WorkshopState
from facilitator.texts import Texts
from tests.facilitator.export.papers import bookmarks, font_names, text_of, unbroken
from tests.facilitator.export.shipped import DAY, LANGUAGES, catalog, paper_of, words_on

HANDOUTS = [handout.id for handout in catalog().pack.handouts]
EXERCISES = [exercise.id for exercise in catalog().pack.exercises]
TESTS = [key.id for key in catalog().pack.tests]


@pytest.fixture(autouse=True)
def fonts() -> None:
    """Make the fonts known before anything is measured."""
    register_fonts()


@cache
def thawed() -> Catalog:
    """Return the shipped pack as a workshop keeps it."""
    return Catalog(thaw(freeze(catalog().pack)[1]))


def sheet(exercise: str, language: str = "en") -> Leaf:
    return exercise_leaf(ExerciseSource(catalog(), Texts(language), exercise))


def guide(exercise: str, language: str = "en") -> Leaf:
    return guide_leaf(ExerciseSource(catalog(), Texts(language), exercise))


def every_leaf(language: str) -> list[Leaf]:
    texts = Texts(language)
    leaves = [handout_leaf(catalog(), texts, name) for name in HANDOUTS]
    leaves += [make(name, language) for name in EXERCISES for make in (sheet, guide)]
    return leaves + [make(catalog(), texts, name) for name in TESTS for make in (leaf_of_test, key_leaf)]


def assert_inside(page: Page, height: float) -> None:
    bottom = 0.0
    for placed in page:
        assert placed.top >= bottom - 0.01, "no strip lies over another"
        bottom = placed.top + placed.strip.height
        for piece in placed.strip.pieces:
            width = text_width(piece.text, piece.style.font, piece.style.size)
            left = piece.x - width if piece.align is Align.RIGHT else piece.x
            assert left >= -0.01 and left + width <= WIDTH + 0.01, piece.text
            assert piece.style.size >= 8.0
        for piece, beside in zip(placed.strip.pieces, placed.strip.pieces[1:], strict=False):
            if piece.align is Align.LEFT and beside.align is Align.LEFT and piece.x < beside.x:
                end = piece.x + text_width(piece.text, piece.style.font, piece.style.size)
                assert end <= beside.x + 0.01, (piece.text, beside.text)
    assert bottom <= height + 0.01


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_on_any_leaf_of_the_pack_is_cut_or_lies_over_something_else(language: str, size: PaperSize) -> None:
    height = sheet_of(size).text_height
    for leaf in every_leaf(language):
        for page in leaf_pages(leaf, height):
            assert_inside(page, height)


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_of_every_exercise_is_a_single_page(language: str, size: PaperSize) -> None:
    for name in EXERCISES:
        assert len(leaf_pages(sheet(name, language), sheet_of(size).text_height)) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_handout_needs_a_third_page(language: str) -> None:
    for name in HANDOUTS:
        leaf = handout_leaf(catalog(), Texts(language), name)
        assert len(leaf_pages(leaf, sheet_of(PaperSize.A4).text_height)) <= 2


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_questions_of_a_test_are_shared_out_over_its_pages(language: str, size: PaperSize) -> None:
    texts, height = Texts(language), sheet_of(size).text_height
    for key in catalog().pack.tests:
        pages = leaf_pages(leaf_of_test(catalog(), texts, key.id), height)
        ends = [page[-1].top + page[-1].strip.height for page in pages]
        assert len(pages) <= 2
        assert min(ends) > 0.3 * height


@pytest.mark.parametrize("name", HANDOUTS)
def test_all_of_a_handout_is_on_paper_in_its_order(name: str) -> None:
    words = catalog().handout_text("nb", name)
    printed = unbroken(text_of(paper_of(handout_leaf(catalog(), Texts("nb"), name))))
    texts = [words.title, words.lead]
    for section in words.sections:
        texts += [*section.text.split(), *section.points, *section.columns, *section.rows]
    assert all(unbroken(text) in printed for text in [*texts, words.closing, *(s.heading for s in words.sections)])
    places = [printed.index(unbroken(point)) for section in words.sections for point in section.points]
    assert places == sorted(places)


def test_a_handout_leaves_the_lines_and_the_table_empty_that_it_asks_for() -> None:
    leaf = Leaf("Sheet", parts=(Passage("Write", lines=4), Passage("Fill in", columns=("A", "B"), rows=("one", ""))))
    strips = [placed.strip for page in leaf_pages(leaf, 700.0) for placed in page]
    ruled = [strip for strip in strips if not strip.pieces and strip.paints and strip.height == 26.0]
    assert len(ruled) == 4


@pytest.mark.parametrize("make", [sheet, guide])
def test_an_exercise_is_told_in_the_order_of_its_phases(make: Callable[[str], Leaf]) -> None:
    words = catalog().exercise_text("en", "guess-whats-wrong")
    printed = text_of(paper_of(make("guess-whats-wrong")))
    phases = [words.phases[phase.id] for phase in catalog().exercise("guess-whats-wrong").phases]
    told = [phase.task if make is sheet else phase.say[:30] for phase in phases]
    places = [unbroken(printed).index(unbroken(text)) for text in told if text]
    assert places == sorted(places)
    assert ("observers" in printed) or make is sheet


@pytest.mark.parametrize("name", EXERCISES)
def test_the_questions_of_a_guide_stand_in_the_order_of_the_exercise_though_its_pack_was_frozen(name: str) -> None:
    leaf = guide_leaf(ExerciseSource(thawed(), Texts("en"), name))
    asked = [catalog().exercise_text("en", name).prompts[prompt.id].ask for prompt in catalog().exercise(name).prompts]
    printed = [list(part.points) for part in leaf.parts if isinstance(part, Passage)]
    assert not asked or asked in printed


def test_the_sheet_for_the_room_has_no_word_of_the_trainers_guide() -> None:
    for name in EXERCISES:
        printed = unbroken(text_of(paper_of(sheet(name))))
        guide_words = catalog().exercise_text("en", name).guide
        assert unbroken(guide_words.introduce) not in printed and unbroken(guide_words.watch) not in printed


@pytest.mark.parametrize("name", TESTS)
def test_a_printed_test_has_every_item_and_the_caution_and_nothing_of_its_key(name: str) -> None:
    words, texts = catalog().test_text("id", name), Texts("id")
    printed = unbroken(text_of(paper_of(leaf_of_test(catalog(), texts, name), language="id")))
    numbers = range(1, catalog().test(name).items + 1)
    places = [printed.index(unbroken(words.ask(item))) for item in numbers]
    assert places == sorted(places)
    assert unbroken(caution(texts)) in printed
    assert unbroken(texts.t("My own code word, not my name")) in printed
    assert not any(unbroken(band.title) in printed for band in words.bands.values())


@pytest.mark.parametrize("name", TESTS)
def test_the_key_stands_on_pages_of_its_own_with_every_band(name: str) -> None:
    texts = Texts("en")
    paper = paper_of(leaf_of_test(catalog(), texts, name), key_leaf(catalog(), texts, name))
    last = paper.pages[-1].extract_text()
    words, key = catalog().test_text("en", name), catalog().test(name)
    for band in key.bands:
        assert f"{words.bands[band.id].title} · {band.from_}–{band.to}" in " ".join(last.split())
    assert unbroken(caution(texts)) in unbroken(last)
    assert unbroken(words.ask(1)) not in unbroken(last)


def test_each_paper_of_a_file_has_its_bookmark_and_the_file_its_title_and_language() -> None:
    paper = paper_of(*(handout_leaf(catalog(), Texts("nb"), name) for name in HANDOUTS[:3]), language="nb")
    assert bookmarks(paper) == [catalog().handout_text("nb", name).title for name in HANDOUTS[:3]]
    assert paper.metadata is not None and paper.metadata.title == "Papers"
    root = paper.trailer["/Root"].get_object()
    assert isinstance(root, DictionaryObject) and str(root["/Lang"]) == "nb"
    assert all("+NotoSans" in name for name in font_names(paper))


@pytest.mark.parametrize(("size", "points"), [(PaperSize.A4, (595, 842)), (PaperSize.LETTER, (612, 792))])
def test_pages_have_the_size_that_was_asked_for_and_words_keep_to_its_margins(
    size: PaperSize, points: tuple[int, int]
) -> None:
    paper = paper_of(*(guide(name) for name in EXERCISES[:3]), size=size)
    for number, page in enumerate(paper.pages):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == points
        for word in words_on(paper, number):
            assert MARGIN - 0.1 <= word.x <= points[0] - MARGIN
            assert FOOT / 2 <= word.y <= points[1] - MARGIN


def people(*names: str) -> WorkshopState:
    properties = Properties("Kundefokus", DAY, time(9), time(13))
    everyone = tuple(Person(str(at), name, present=name != "Bo") for at, name in enumerate(names))
    return WorkshopState("w", "", replace(properties, trainer="Ola", client="Fjord"), people=everyone)


def test_everybody_who_is_there_gets_a_certificate_with_name_day_and_hours() -> None:
    found = certificates(people("Åse Ødegård", "Bo", "Citra"), catalog(), Texts("nb"))
    assert [one.name for one in found] == ["Åse Ødegård", "Citra"]
    paper = paper_of(*found, language="nb")
    assert len(paper.pages) == 2
    printed = paper.pages[0].extract_text()
    for words in ("Åse Ødegård", "Kundefokus", "24. november 2026", "09:00 til 13:00", "Ola", "Fjord"):
        assert words in printed


def test_a_certificate_tells_the_day_on_which_it_was_earned() -> None:
    run = PhaseRun("r", "i", "p", 1, 60.0, datetime(2026, 11, 20, 12, tzinfo=UTC), 60.0)
    [one] = certificates(replace(people("Åse"), runs=(run,)), catalog(), Texts("id"))
    assert one.when.startswith("20 November 2026 · ")


def test_no_word_of_a_long_name_is_broken_on_its_certificate() -> None:
    paper = paper_of(*certificates(people("Bartholomäus Featherstonehaughwallingford"), catalog(), Texts("en")))
    assert "Featherstonehaughwallingford" in paper.pages[0].extract_text()


def test_a_name_of_any_length_stays_on_its_certificate() -> None:
    found = certificates(people("Maria Fernanda de la Concepción " * 4), catalog(), Texts("en"))
    paper = paper_of(*found)
    assert unbroken("Maria Fernanda de la Concepción " * 4) in unbroken(paper.pages[0].extract_text())
    assert all(0 <= word.x <= 595 and 30 <= word.y <= 842 for word in words_on(paper, 0))


def with_groups(kind: Grouping, *parties: tuple[str, ...]) -> ExerciseSource:
    """Return an exercise in a workshop whose people were drawn into groups."""
    names = [name for party in parties for name in party]
    state = people(*names)
    ids = {person.name: person.id for person in state.people}
    keys = "abcdefghijklmnopqrstuvwxyz"
    groups = tuple(Group(keys[at], keys[at], tuple(ids[name] for name in party)) for at, party in enumerate(parties))
    item = Item("i", "service-levels", minutes=(("prepare", 12),))
    state = replace(state, items=(item,), draws=(Draw("d", "i", "prepare", 1, kind, groups),))
    return ExerciseSource(catalog(), Texts("en"), "service-levels", state, item)


def test_the_sheet_names_the_teams_that_were_drawn_and_counts_what_they_need() -> None:
    source = with_groups(Grouping.TEAMS, ("Åse", "Citra", "Dag"), ("Eva", "Frida"), ("Geir", "Hanna"))
    printed = " ".join(text_of(paper_of(exercise_leaf(source))).split())
    assert "Team A Åse, Citra, Dag" in printed and "Team C Geir, Hanna" in printed
    assert "12 min" in printed
    counts = {material.id: material for material in source.spec.materials if material.per == "team"}
    for name, material in counts.items():
        assert f"{3 * material.count} × {source.words.materials[name]}" in printed


@pytest.mark.parametrize("kind", [Grouping.PAIRS, Grouping.TRIOS])
def test_pairs_and_trios_stand_together_on_the_sheet(kind: Grouping) -> None:
    source = with_groups(kind, ("Åse Ødegård", "Citra"), ("Dag", "Eva", "Frida"))
    printed = text_of(paper_of(exercise_leaf(source)))
    assert "Åse\u00a0Ødegård\u00a0–\u00a0Citra" in printed.replace(" ", "\u00a0")
    assert "Dag\u00a0–\u00a0Eva\u00a0–\u00a0Frida" in printed.replace(" ", "\u00a0")


def test_fifty_two_people_in_pairs_still_have_their_sheet_on_one_page() -> None:
    parties = tuple((f"Person Number{at}", f"Other Number{at}") for at in range(26))
    leaf = exercise_leaf(with_groups(Grouping.PAIRS, *parties))
    assert len(leaf_pages(leaf, sheet_of(PaperSize.LETTER).text_height)) == 1


def test_before_teams_are_drawn_the_sheet_has_room_to_write_them() -> None:
    leaf = exercise_leaf(ExerciseSource(catalog(), Texts("nb"), "service-levels"))
    tables = [part for part in leaf.parts if isinstance(part, Passage) and part.columns]
    assert [part.rows for part in tables] == [("Lag A", "Lag B", "Lag C")]
