"""The printed summary says what the report says, and the file is one that a client may keep."""

from __future__ import annotations

import itertools
import struct
import subprocess
import sys
import zlib
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader
from reportlab.lib.units import mm

from facilitator.errors import ErrorCode, ExpectedError
from facilitator.export.document import Audience
from facilitator.export.paper_size import PaperSize
from facilitator.export.pdf_logo import read_logo
from facilitator.export.pdf_sheet import sheet_of
from facilitator.export.pdf_styles import FOOT_LINE, WIDTH
from facilitator.export.pdf_text import clean
from facilitator.export.saving import LeftOut, save_paper
from facilitator.export.summary import render_summary
from facilitator.export.writing import Cancelled
from tests.facilitator.export.days import Day, full_day, new_day
from tests.facilitator.export.papers import bookmarks, font_names, printed, text_of, unbroken, words_of
from tests.facilitator.export.shipped import words_on

WRITTEN = {
    "en": "“Somebody knew how it works – at last.” £3, 50 %",
    "nb": "Kundene følte seg sett; blåbærsyltetøyet på Ærøy smakte «ålreit»",
    "id": "Pelanggan merasa didengar sejak awal; antreannya tidak terasa lama",
}


def picture(kind: str = "PNG", mode: str = "RGBA", size: tuple[int, int] = (60, 20)) -> bytes:
    file = BytesIO()
    Image.new(mode, size, "#123a6b").save(file, kind)
    return file.getvalue()


@pytest.mark.parametrize("language", WRITTEN)
@pytest.mark.parametrize("audience", Audience)
def test_every_word_of_the_report_can_be_read_in_the_file(language: str, audience: Audience) -> None:
    day = full_day()
    day.note("scenes", "always", WRITTEN[language])
    report = day.report(audience, language)
    text = unbroken(text_of(printed(report)))
    inside = replace(report, language="", page="", subject="", author="", cover=replace(report.cover, colour=""))
    words = [clean(line) for line in words_of(inside).split("\n")]
    assert [line for line in words if unbroken(line) not in text] == []
    assert unbroken(WRITTEN[language]) in text


@pytest.mark.parametrize("size", PaperSize)
@pytest.mark.parametrize("audience", Audience)
def test_every_page_has_the_size_that_was_asked_for_and_keeps_its_words_within_the_margins(
    size: PaperSize, audience: Audience
) -> None:
    day = full_day()
    day.set(
        logo=picture(), client="Fjordbanken Sparebank og Sogn", title="Kundedag for alle " * 8, place="Et sted " * 9
    )
    for turn in range(1, 4):
        day.note("scenes", "felt", "They looked up and said hello.\n" * 20, turn=turn)
    paper, sheet = printed(replace(day.report(audience), size=size)), sheet_of(size)
    assert len(paper.pages) > 4
    for number, page in enumerate(paper.pages):
        assert (page.mediabox.width, page.mediabox.height) == pytest.approx((sheet.width, sheet.height), abs=0.01)
        for word in words_on(paper, number):
            assert sheet.left - 0.1 <= word.x <= sheet.left + WIDTH
            assert FOOT_LINE - 0.1 <= word.y <= sheet.top


@pytest.mark.parametrize("size", PaperSize)
def test_the_longest_facts_on_the_cover_stay_above_the_logo(size: PaperSize) -> None:
    day = full_day()
    day.set(client="Fjord", title="Kundedag for alle " * 20, place="Et sted " * 40, trainer="Ola Nordmann " * 30)
    words = words_on(printed(replace(day.report(), size=size)), 0)
    assert min(word.y for word in words) > FOOT_LINE + 6 * mm + 26 * mm, "there the logo ends"


def test_text_is_copied_out_in_the_order_of_reading() -> None:
    day = full_day()
    long = "This note is long enough to run over several lines of its column, with a label that does so beside it. " * 3
    day.note("scenes", "always", long)
    assert f"en ask always? {' '.join(long.split())}" in text_of(printed(day.report()))
    trainers = text_of(printed(day.report(Audience.TRAINER)))
    assert "Who What By when Who will notice Kari Ødegård PROMISE ring back Monday Helen" in trainers


def test_the_bookmarks_lead_through_the_parts_of_the_day() -> None:
    assert bookmarks(printed(full_day().report())) == [
        "Fjordbanken",
        "Agenda",
        "en scenes title",
        "en guess title",
        "en pairs title",
        "en end title",
        "Commitments",
        "What comes next",
    ]


def test_a_bookmark_leads_to_the_page_of_its_part() -> None:
    paper = printed(full_day().report())
    for entry in paper.outline[2:]:
        assert not isinstance(entry, list)
        number = paper.get_destination_page_number(entry)
        assert number is not None
        assert str(entry.title) in " ".join(paper.pages[number].extract_text().split())


@pytest.mark.parametrize("language", WRITTEN)
def test_language_title_author_and_subject_are_set_in_the_file(language: str) -> None:
    day = full_day()
    day.set(title="Kundedag på Ærøy", trainer="Åse Bjørnstad")
    paper = printed(day.report(language=language))
    assert str(paper.root_object["/Lang"]) == language
    assert paper.metadata is not None
    assert (paper.metadata.title, paper.metadata.author) == ("Kundedag på Ærøy", "Åse Bjørnstad")
    assert paper.metadata.subject == day.report(language=language).subject
    assert str(paper.metadata["/CreationDate"]).startswith("D:20261124")


def test_only_the_bundled_font_is_in_the_file_and_only_what_is_used_of_it() -> None:
    summary = render_summary(full_day().report())
    names = font_names(PdfReader(BytesIO(summary.content)))
    assert {name.partition("+")[2] for name in names} == {"NotoSans-Regular", "NotoSans-SemiBold"}
    assert b"Helvetica" not in summary.content
    assert len(summary.content) < 120_000


def test_the_same_report_gives_the_same_bytes() -> None:
    day = full_day()
    day.set(logo=picture())
    assert render_summary(day.report()).content == render_summary(day.report()).content


def test_the_same_bytes_come_from_another_process() -> None:
    code = (
        "import hashlib; from tests.facilitator.export.days import Day, full_day;"
        "from facilitator.export.summary import render_summary;"
        "print(hashlib.sha256(render_summary(full_day().report()).content).hexdigest())"
    )
    root = Path(__file__).parents[3]
    told = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=root,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


def test_every_page_but_the_cover_tells_title_date_and_number() -> None:
    paper = printed(full_day().report())
    texts = [" ".join(page.extract_text().split()) for page in paper.pages]
    assert len(texts) >= 3
    assert "Page" not in texts[0]
    for number, text in enumerate(texts[1:], start=2):
        assert text.endswith(f"Kundedag · 24 November 2026 Page {number} of {len(texts)}")


def test_a_long_title_is_shortened_at_the_foot_and_nothing_else_is() -> None:
    day = full_day()
    day.set(title="Kundedag for alle som møter publikum " * 5)
    text = printed(day.report(Audience.TRAINER)).pages[1].extract_text()
    foot = next(line for line in text.splitlines() if line.endswith("trainer’s copy"))
    assert foot.startswith("Kundedag for alle som")
    assert foot.endswith("… · 24 November 2026 · trainer’s copy")


def test_a_page_that_begins_within_a_turn_tells_which() -> None:
    day = full_day()
    day.note("scenes", "felt", "They looked up and said hello.\n" * 80, turn=2)
    level = turn_level(day, 2)
    tops = [page.extract_text().splitlines()[0] for page in printed(day.report()).pages]
    assert f"en scenes title · Team B · {level}" in tops


def turn_level(day: Day, turn: int) -> str:
    return next(f"en CARD-level-{deal.card}" for deal in day.deals("level") if deal.turn == turn)


def test_the_pages_are_a4() -> None:
    for page in printed(full_day().report()).pages:
        assert (round(float(page.mediabox.width)), round(float(page.mediabox.height))) == (595, 842)


@pytest.mark.parametrize(
    ("kind", "mode"), [("PNG", "RGBA"), ("PNG", "P"), ("PNG", "1"), ("JPEG", "RGB"), ("JPEG", "CMYK"), ("GIF", "P")]
)
def test_a_logo_is_on_the_cover(kind: str, mode: str) -> None:
    day = full_day()
    day.set(logo=picture(kind, mode))
    summary = render_summary(day.report())
    pages = PdfReader(BytesIO(summary.content)).pages
    assert summary.left_out == ()
    assert [len(page.images) for page in pages] == [1] + [0] * (len(pages) - 1)


@pytest.mark.parametrize(
    "logo",
    [b"no picture", b"\x89PNG\r\n\x1a\n", picture()[:60], b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a"],
)
def test_a_logo_that_is_no_picture_is_left_out_and_reported(logo: bytes) -> None:
    day = full_day()
    day.set(logo=logo)
    summary = render_summary(day.report())
    assert summary.left_out == (LeftOut.LOGO,)
    assert not PdfReader(BytesIO(summary.content)).pages[0].images


def test_a_picture_of_absurd_size_is_not_even_opened() -> None:
    head = b"IHDR" + struct.pack(">II", 30_000, 30_000) + picture()[24:29]
    absurd = picture()[:12] + head + struct.pack(">I", zlib.crc32(head)) + picture()[33:]
    assert read_logo(picture()) is not None
    assert read_logo(absurd) is None


@settings(max_examples=300)
@given(st.sampled_from([picture("PNG"), picture("JPEG", "RGB"), picture("GIF", "P")]), st.data())
def test_no_damaged_picture_stops_the_paper(whole: bytes, data: st.DataObject) -> None:
    damaged = bytearray(whole[: data.draw(st.integers(0, len(whole)))])
    for place in data.draw(st.lists(st.integers(0, max(len(damaged) - 1, 0)), max_size=4)):
        if damaged:
            damaged[place] ^= data.draw(st.integers(1, 255))
    read_logo(bytes(damaged))


@pytest.mark.parametrize("colour", ["#123a6b", "#FFF", "", "red", "#12345", "javascript:alert(1)", "#gggggg"])
def test_any_colour_gives_a_cover(colour: str) -> None:
    day = full_day()
    day.set(colour=colour)
    assert "Fjordbanken" in text_of(printed(day.report()))


def test_an_empty_day_is_a_paper_too() -> None:
    day = new_day("end", people=())
    day.state = replace(day.state, items=())
    day.set(title="", client="", place="", trainer="")
    paper = printed(day.report())
    assert "Agenda" in text_of(paper)
    assert bookmarks(paper) == ["Facilitator", "Agenda"]


def test_a_paper_half_way_through_the_day_tells_what_there_is() -> None:
    from facilitator.session.commands import Begin, Next

    day = new_day("guess", "end")
    day.do(Begin(seed=1))
    day.clock.advance(120)
    day.do(Next())
    assert "09:00" in text_of(printed(day.report()))


def test_progress_is_told_page_by_page_up_to_the_last() -> None:
    told: list[tuple[int, int]] = []
    summary = render_summary(full_day().report(), progress=lambda done, total: told.append((done, total)))
    assert told == [(number, summary.pages) for number in range(summary.pages + 1)]


def test_a_summary_is_saved_whole(tmp_path: Path) -> None:
    target = tmp_path / "Oppsummering æøå.pdf"
    summary = save_paper(partial(render_summary, full_day().report()), target)
    assert target.read_bytes() == summary.content
    assert list(tmp_path.iterdir()) == [target]


def test_calling_it_off_at_any_moment_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "summary.pdf"
    target.write_bytes(b"old")
    render = partial(render_summary, full_day().report())
    never = itertools.count()
    pages = save_paper(render, tmp_path / "other.pdf", cancelled=lambda: next(never) < 0).pages
    asked = next(never)
    assert asked > pages
    for moment in range(asked):
        answers = iter([False] * moment + [True])
        with pytest.raises(Cancelled):
            save_paper(render, target, cancelled=lambda: next(answers))  # noqa: B023 - called before the loop goes on
        assert target.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 2


def test_a_place_that_cannot_be_written_is_an_expected_error(tmp_path: Path) -> None:
    with pytest.raises(ExpectedError) as caught:
        save_paper(partial(render_summary, full_day().report()), tmp_path / "missing" / "summary.pdf")
    assert caught.value.code is ErrorCode.CANNOT_WRITE


def test_building_a_report_loads_nothing_that_draws() -> None:
    code = "import sys, facilitator.export.report; print(*{'reportlab', 'PIL'} & set(sys.modules))"
    root = Path(__file__).parents[3]
    run = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""
