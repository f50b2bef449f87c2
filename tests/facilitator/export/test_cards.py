"""Cards to be cut and to be folded: all of every text, large enough, in the right place, and nothing given away."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.units import mm

from facilitator.export.card_faces import CardFace, CardSheets, DeckWish, card_face, card_sheets, folded_cards
from facilitator.export.paper_size import PaperSize
from facilitator.export.pdf_cards import GRID_WIDTH, GRIDS, RULER, lay_out_cards
from facilitator.export.pdf_folded import folded_pages
from facilitator.export.pdf_fonts import register_fonts, text_width
from facilitator.export.pdf_sheet import sheet_of
from facilitator.export.pdf_strips import Page
from facilitator.pack.catalog import CardPart
from facilitator.texts import Texts
from tests.facilitator.export.papers import bookmarks, font_names, text_of, unbroken
from tests.facilitator.export.shipped import LANGUAGES, catalog, content_of, lines_on, paper_of, words_on

DECKS = [deck.id for deck in catalog().pack.decks]
EIGHT = "situations"
PRINTABLE = 7.9 * mm


@pytest.fixture(autouse=True)
def fonts() -> None:
    """Make the fonts known before anything is measured."""
    register_fonts()


def sheets_of(deck: str, language: str = "en", *, with_backs: bool = True, sensitive: bool = True) -> CardSheets:
    return card_sheets(catalog(), Texts(language), DeckWish(deck, sensitive=sensitive), with_backs=with_backs)


def set_text(page: Page) -> str:
    """Return the words of a card without spaces, each column of a text read to its end."""
    pieces = [(placed.strip.block, piece.column, piece.text) for placed in page for piece in placed.strip.pieces]
    return unbroken("".join(text for *_, text in sorted(pieces, key=lambda piece: piece[:2])))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("deck", DECKS)
def test_every_card_of_the_pack_fits_its_place_whole_and_in_letters_of_8_points_at_least(
    deck: str, language: str
) -> None:
    sheets = sheets_of(deck, language)
    laid = lay_out_cards(sheets)
    assert len(laid.cards) == len(sheets.faces)
    for card in laid.cards:
        assert card.words[-1].top + card.words[-1].strip.height <= laid.grid.inside.height
        assert min(piece.style.size for placed in card.words for piece in placed.strip.pieces) >= 8.0
        for part in card.face.parts:
            for text in (*part.lines, *part.glosses):
                assert all(unbroken(word) in set_text(card.words) for word in text.split())


@pytest.mark.parametrize("deck", DECKS)
def test_no_word_of_a_card_is_broken(deck: str) -> None:
    for language in LANGUAGES:
        for card in lay_out_cards(sheets_of(deck, language)).cards:
            pieces = {word for placed in card.words for piece in placed.strip.pieces for word in piece.text.split()}
            for part in card.face.parts:
                assert {word for line in (*part.lines, *part.glosses) for word in line.split()} <= pieces


@pytest.mark.parametrize("deck", DECKS)
def test_most_decks_are_eight_to_a_page_and_none_less_than_four(deck: str) -> None:
    assert lay_out_cards(sheets_of(deck)).grid in GRIDS[:2]


@given(
    st.lists(st.text("abcdeføÅ  ", min_size=1, max_size=700).filter(str.strip), min_size=1, max_size=6),
    st.booleans(),
)
@settings(max_examples=40, deadline=None)
def test_whatever_is_written_on_a_card_all_of_it_is_printed(texts: list[str], glossary: bool) -> None:
    parts = tuple(CardPart(str(at), "Label", (text,), ("gloss",) if glossary else ()) for at, text in enumerate(texts))
    sheets = replace(sheets_of(EIGHT), faces=(CardFace("Deck", "1 of 1", "", parts),))
    laid = lay_out_cards(sheets)
    printed = "".join(set_text(card.words) for card in laid.cards)
    assert all(unbroken(text) in printed for text in texts)
    for card in laid.cards:
        assert card.words[-1].top + card.words[-1].strip.height <= laid.grid.inside.height + 0.01


@pytest.mark.parametrize("size", PaperSize)
def test_each_back_lies_behind_its_front_when_the_paper_is_turned_on_its_long_edge(size: PaperSize) -> None:
    paper = paper_of(sheets_of(EIGHT), size=size)
    numbers = [f"{number} of {len(catalog().deck(EIGHT).cards)}" for number in range(1, 31)]
    for front in range(0, len(paper.pages), 2):
        fronts = {word.text: word for word in words_on(paper, front) if word.text in numbers}
        backs = {word.text: word for word in words_on(paper, front + 1) if word.text in numbers}
        assert fronts.keys() == backs.keys() and fronts
        middle = sheet_of(size).width / 2
        for number, word in fronts.items():
            assert (word.x < middle) != (backs[number].x < middle)
            assert abs(word.y - backs[number].y) < 62 * mm, "front and back are in the same row"


def test_the_cards_of_a_page_stand_in_the_order_of_the_deck() -> None:
    paper = paper_of(sheets_of(EIGHT, with_backs=False))
    found = [word for page in range(len(paper.pages)) for word in words_on(paper, page)]
    numbers = [int(word.text.split()[0]) for word in found if word.text.endswith(" of 30")]
    assert numbers == list(range(1, 31))


@pytest.mark.parametrize("size", PaperSize)
def test_cut_marks_and_ruler_lie_inside_what_a_printer_can_print(size: PaperSize) -> None:
    sheet = sheet_of(size)
    lines = lines_on(paper_of(sheets_of(EIGHT), size=size), 0)
    assert lines
    for x1, y1, x2, y2 in lines:
        assert min(x1, x2) >= PRINTABLE and max(x1, x2) <= sheet.width - PRINTABLE
        assert min(y1, y2) >= PRINTABLE and max(y1, y2) <= sheet.height - PRINTABLE


def test_the_cut_marks_stand_at_the_edges_of_cards_of_85_by_62_mm() -> None:
    lines = lines_on(paper_of(sheets_of(EIGHT)), 0)
    grid = [(x1, y1, x2, y2) for x1, y1, x2, y2 in lines if abs(abs(x1 - x2) + abs(y1 - y2) - 3 * mm) < 0.1]
    upright = sorted({round(x1, 1) for x1, _, x2, _ in grid if x1 == x2})
    level = sorted({round(y1, 1) for _, y1, _, y2 in grid if y1 == y2})
    assert [round((b - a) / mm) for a, b in pairwise(upright)] == [85, 85]
    assert [round((b - a) / mm) for a, b in pairwise(level)] == [62, 62, 62, 62]


def test_the_ruler_is_50_mm_long() -> None:
    lines = lines_on(paper_of(sheets_of(EIGHT)), 0)
    assert any(y1 == y2 and abs(abs(x2 - x1) - 50 * mm) < 0.01 for x1, y1, x2, y2 in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_beside_the_ruler_ends_where_the_cards_end(language: str) -> None:
    hint = sheets_of(EIGHT, language).hint
    assert text_width(hint, "NotoSans", 8.0) <= GRID_WIDTH - RULER - 3 * mm


def test_sensitive_cards_are_printed_only_where_they_are_switched_on() -> None:
    sensitive = {card.id for card in catalog().deck(EIGHT).cards if card.sensitive}
    assert sensitive
    texts = {catalog().face("en", EIGHT, card) for card in sensitive}
    without, with_them = (text_of(paper_of(sheets_of(EIGHT, sensitive=on))) for on in (False, True))
    assert not any(unbroken(text) in unbroken(without) for text in texts)
    assert all(unbroken(text) in unbroken(with_them) for text in texts)


def test_a_sector_gets_its_own_cards_and_the_general_ones() -> None:
    wish = DeckWish("reasons", sector="bank")
    faces = card_sheets(catalog(), Texts("en"), wish, with_backs=False).faces
    sectors = {card.id: card.sector for card in catalog().deck("reasons").cards}
    wanted = [card for card, sector in sectors.items() if sector in ("bank", "general")]
    assert len(faces) == len(wanted) == 24
    assert faces[0] == card_face(catalog(), Texts("en"), "reasons", wanted[0])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_not_to_be_said_bear_the_numbers_they_are_counted_by(language: str) -> None:
    faces = card_sheets(catalog(), Texts(language), DeckWish("reasons"), with_backs=False).faces
    first, place = faces[0], [field.id for field in catalog().deck("reasons").fields].index("forbidden")
    words = catalog().forbidden(language, "reasons", catalog().deck("reasons").cards[0].id)
    assert first.parts[place].lines == tuple(f"{number} {word}" for number, word in enumerate(words, start=1))
    printed = unbroken(text_of(paper_of(sheets_of("reasons", language))))
    assert unbroken(" · ".join(first.parts[place].lines)) in printed


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("deck", ["reasons", "professions", "topics", "leaflets"])
def test_a_folded_card_has_its_words_turned_inside_and_the_name_alone_on_the_front(deck: str, size: PaperSize) -> None:
    card = folded_cards(catalog(), Texts("en"), DeckWish(deck), (catalog().deck(deck).cards[0].id,))[0]
    paper = paper_of(replace(card, receiver="Åse Berg"), size=size)
    sheet = sheet_of(size)
    assert len(paper.pages) == 1
    turned = [word for word in words_on(paper, 0) if word.is_turned]
    upright = [word for word in words_on(paper, 0) if not word.is_turned]
    assert all(word.y > sheet.height / 2 for word in turned)
    front = " ".join(word.text for word in upright if word.x > sheet.width / 2)
    assert front == "Åse Berg For you alone"
    inside = unbroken("".join(word.text for word in turned))
    for part in card.face.parts:
        assert all(unbroken(word) in inside for line in (*part.lines, *part.glosses) for word in line.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("deck", DECKS)
def test_every_card_of_the_pack_can_be_folded_from_one_sheet(deck: str, language: str) -> None:
    cards = tuple(card.id for card in catalog().deck(deck).cards)
    for card in folded_cards(catalog(), Texts(language), DeckWish(deck), cards):
        assert len(folded_pages(card, sheet_of(PaperSize.LETTER))) == 1


def test_nothing_about_a_file_of_cards_says_what_is_on_them() -> None:
    deck = catalog().deck("reasons")
    faces = [catalog().face("en", "reasons", card.id) for card in deck.cards]
    folded = folded_cards(catalog(), Texts("en"), DeckWish("reasons"), (deck.cards[0].id,))
    paper = paper_of(sheets_of("reasons"), *folded)
    about = [*bookmarks(paper), *map(str, (paper.metadata or {}).values())]
    assert bookmarks(paper) == ["Reasons to leave", "Card for Group 1"]
    assert not any(face in words for face in faces for words in about)


def test_the_backs_say_nothing_of_the_fronts() -> None:
    paper = paper_of(sheets_of("reasons"))
    faces = [unbroken(face.parts[0].lines[0]) for face in sheets_of("reasons").faces]
    backs = unbroken("".join(paper.pages[page].extract_text() for page in range(1, len(paper.pages), 2)))
    assert backs and not any(face in backs for face in faces)


def test_cards_with_backs_begin_on_the_front_of_a_sheet_whatever_comes_before() -> None:
    folded = folded_cards(catalog(), Texts("en"), DeckWish(EIGHT), (catalog().deck(EIGHT).cards[0].id,))
    paper = paper_of(*folded, sheets_of("levels"))
    assert [bool(page.extract_text().strip()) for page in paper.pages] == [True, False, True, True]


def test_the_same_cards_give_the_same_bytes_and_hold_only_the_fonts_of_the_app() -> None:
    assert content_of(sheets_of(EIGHT)) == content_of(sheets_of(EIGHT))
    assert all("+NotoSans" in name for name in font_names(paper_of(sheets_of(EIGHT))))
