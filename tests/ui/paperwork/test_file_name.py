"""The suggested file name says what is in the file, and every system allows it."""

from __future__ import annotations

from datetime import date

import pytest

from facilitator.texts import Texts
from ui.paperwork.file_name import suggested_name

DAY = date(2026, 11, 3)


def suggest(title: str, *, trainers_copy: bool = False) -> str:
    return suggested_name(title, DAY, Texts("en"), trainers_copy=trainers_copy)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Service day", "Service day 2026-11-03.pdf"),
        ("Kundedag på Solsiden – æøå", "Kundedag på Solsiden – æøå 2026-11-03.pdf"),
        ('What is a "WOW"? <draft>', "What is a WOW draft 2026-11-03.pdf"),
        ("Sales/service: day\\two | all*", "Sales service day two all 2026-11-03.pdf"),
        ("../../etc/passwd", "etc passwd 2026-11-03.pdf"),
        ("two\nlines\tand\x00more", "two lines and more 2026-11-03.pdf"),
        ("trailing. . .", "trailing 2026-11-03.pdf"),
        ("con", "con_ 2026-11-03.pdf"),
        ("LPT1.txt", "LPT1.txt_ 2026-11-03.pdf"),
        ("", "Session summary 2026-11-03.pdf"),
        ("???", "Session summary 2026-11-03.pdf"),
    ],
)
def test_a_title_becomes_a_name_that_is_allowed_everywhere(title: str, name: str) -> None:
    assert suggest(title) == name


def test_a_long_title_leaves_room_for_the_date_in_every_file_system() -> None:
    name = suggest("Ø" * 300)
    assert name.endswith(" 2026-11-03.pdf")
    assert len(name.encode()) < 200


def test_the_trainers_own_paper_says_so_in_its_name() -> None:
    assert suggest("Service day", trainers_copy=True) == "Service day 2026-11-03 trainer’s copy.pdf"
