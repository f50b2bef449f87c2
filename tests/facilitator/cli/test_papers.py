"""Handouts and cards from the command line: whole files, or one sentence about why not."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from pypdf import PdfReader

from facilitator.export.printables import Kind, printables
from facilitator.texts import Texts
from tests.facilitator.cli.conftest import CommandLine
from tests.facilitator.export.papers import bookmarks
from tests.facilitator.export.shipped import catalog


def test_without_ids_all_handouts_are_written(run: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "all.pdf"
    assert run("handouts", "--lang", "nb", "--pdf", str(path))[0] == 0
    listed = [paper.id for paper in printables(catalog()) if paper.kind is Kind.HANDOUT]
    assert bookmarks(PdfReader(path)) == [catalog().handout_text("nb", name).title for name in listed]
    assert sorted(listed) == [handout.id for handout in catalog().pack.handouts]


def test_handouts_sheets_guides_and_tests_go_into_one_file_in_the_order_asked_for(
    run: CommandLine, tmp_path: Path
) -> None:
    path = tmp_path / "some.pdf"
    ids = ("key:purpose", "principles", "exercise:yes-and", "guide:yes-and", "test:purpose")
    code, out, _ = run("handouts", *ids, "--letter", "--pdf", str(path))
    assert (code, out) == (0, f"Written: {path}\n")
    paper = PdfReader(path)
    words = catalog().words("en")
    purpose, yes = words.tests["purpose"].title, words.exercises["yes-and"].title
    assert bookmarks(paper) == [f"{purpose}: the key", words.handouts["principles"].title, yes, yes, purpose]
    assert round(paper.pages[0].mediabox.width) == 612


def test_what_there_is_is_listed_without_a_file(run: CommandLine) -> None:
    code, out, _ = run("handouts", "--lang", "id")
    listed = [line.split("  ")[0] for line in out.splitlines()]
    wanted = [paper.code for paper in printables(catalog()) if paper.kind is not Kind.DECK]
    assert (code, listed) == (0, wanted)


def test_a_name_that_means_nothing_is_a_sentence_and_no_file(run: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "no.pdf"
    code, _, err = run("handouts", "principels", "--pdf", str(path))
    assert (code, path.exists()) == (1, False)
    assert err.startswith("There is no paper “principels”")


def test_a_deck_is_written_with_backs_or_without(run: CommandLine, tmp_path: Path) -> None:
    both, fronts = tmp_path / "both.pdf", tmp_path / "fronts.pdf"
    assert run("cards", "levels", "--pdf", str(both))[0] == 0
    assert run("cards", "levels", "--no-backs", "--lang", "id", "--pdf", str(fronts))[0] == 0
    assert (len(PdfReader(both).pages), len(PdfReader(fronts).pages)) == (2, 1)
    assert bookmarks(PdfReader(fronts)) == [catalog().deck_text("id", "levels").title]


def test_folded_cards_are_one_a_page_for_so_many_groups(run: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "trios.pdf"
    assert run("cards", "reasons", "--sector", "bank", "--folded", "5", "--pdf", str(path))[0] == 0
    wanted = [Texts("en").t("Card for {receiver}", receiver=f"Group {number}") for number in range(1, 6)]
    assert bookmarks(PdfReader(path)) == wanted


def test_with_more_groups_than_cards_every_group_still_has_one(run: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "many.pdf"
    assert run("cards", "levels", "--folded", "7", "--pdf", str(path))[0] == 0
    assert len(PdfReader(path).pages) == 7


def test_a_full_disk_is_a_sentence_and_what_was_there_stays(
    run: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    path = tmp_path / "kept.pdf"
    path.write_bytes(b"before")
    monkeypatch.setattr("facilitator.export.writing.os.fsync", full)
    code, _, err = run("cards", "levels", "--pdf", str(path))
    assert (code, path.read_bytes()) == (1, b"before")
    assert "The disk is full" in err and list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("wrong", [("nothing",), ("reasons", "--sector", "moon")])
def test_a_deck_or_sector_that_is_not_there_is_told_with_what_there_is(
    run: CommandLine, tmp_path: Path, wrong: tuple[str, ...]
) -> None:
    code, _, err = run("cards", *wrong, "--pdf", str(tmp_path / "x.pdf"))
    assert code == 1 and "choose one of these" in err


def test_a_place_where_nothing_can_be_written_is_a_sentence(run: CommandLine, tmp_path: Path) -> None:
    code, _, err = run("cards", "levels", "--pdf", str(tmp_path / "no" / "x.pdf"))
    assert code == 1
    assert "Writing to the disk failed" in err
