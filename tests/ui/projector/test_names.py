"""The names of the people in the room are read whole: a wall that breaks one in the middle is the talk of the break."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from facilitator.view import AudienceView, GroupFace, Scene
from tests.ui.projector.samples import SIZES, WORDS, clock, drawn_pages

LONG = (
    ("Muhammad Fadillah", "Siti Nurhaliza binti Tarudin", "Jørn Æsop", "Åse Bjørnstad"),
    ("Anne-Margrethe Thorvaldsdóttir", "Łukasz Żółć", "Per Åge Ødegård", "Kjærsti Østerås-Wilhelmsen"),
    ("Ragnhild Sørbø", "I Gusti Ngurah Agung Wiratmaja", "Bo", "Øyvind Ås", "Bartholomäus Featherstonehaugh"),
)
TASK = "Finn på et kundebesøk på det hemmelige nivået. Velg hvem som er kunde, og spill det én gang."


def lines(view: AudienceView, size: tuple[int, int]) -> list[str]:
    """Return every line of words on every page."""
    return [line for page in drawn_pages(view, size) for drawn in page for line in drawn.text.splitlines()]


@pytest.mark.parametrize("size", SIZES)
def test_no_name_of_a_team_is_broken_in_the_middle_of_a_word(qapp: QApplication, size: tuple[int, int]) -> None:
    groups = tuple(GroupFace("ABC"[at], f"Lag {'ABC'[at]}", people) for at, people in enumerate(LONG))
    view = AudienceView(Scene.TEAMS, "Forbered scenen", TASK, groups=groups, clocks=(clock(600),), words=WORDS)
    shown = " ".join(lines(view, size)).replace(",", " ").split()
    wanted = {part for people in LONG for person in people for part in person.replace("-", "- ").split()}
    whole = {part for word in shown for part in word.replace("-", "- ").split()}
    assert wanted - whole == set()


@pytest.mark.parametrize("size", SIZES)
def test_no_card_that_a_team_works_with_is_broken_in_the_middle_of_a_word(
    qapp: QApplication, size: tuple[int, int]
) -> None:
    cards = ("Retur barang", "Kasir: membayar, membungkus, pamit", "Ada yang tidak beres", "Satu pertanyaan sederhana")
    groups = tuple(
        GroupFace("ABCD"[at], f"Tim {'ABCD'[at]}", ("Liv", "Dewi", "Jon"), level="6", level_name=card)
        for at, card in enumerate(cards)
    )
    view = AudienceView(Scene.TEAMS, "Apa temuan Anda?", TASK, groups=groups, clocks=(clock(180),), words=WORDS)
    shown = " ".join(lines(view, size)).split()
    assert {word for card in cards for word in card.split()} - set(shown) == set()


def test_no_page_ends_in_the_middle_of_a_name(qapp: QApplication) -> None:
    groups = tuple(GroupFace("ABC"[at], f"Lag {'ABC'[at]}", people) for at, people in enumerate(LONG))
    view = AudienceView(Scene.TEAMS, "Forbered scenen", TASK, groups=groups, clocks=(clock(600),), words=WORDS)
    pages = drawn_pages(view, (1366, 768))
    assert len(pages) > 1
    for page in pages:
        shown = " ".join(drawn.text for drawn in page).replace("\u00a0", " ").replace(",", "")
        for name in ("Per Åge Ødegård", "Øyvind Ås", "Ragnhild Sørbø"):
            assert name in shown or not set(name.split()) & set(shown.split())


@pytest.mark.parametrize("scene", [Scene.TASK, Scene.TEAMS])
def test_who_is_on_stage_stands_on_the_first_of_several_pages(qapp: QApplication, scene: Scene) -> None:
    waiting = tuple(GroupFace("ABC"[at], f"Lag {'ABC'[at]}", people) for at, people in enumerate(LONG))
    groups = (*waiting[:2], replace(waiting[2], on_stage=True))
    view = AudienceView(scene, "Scenen", f"{TASK} {TASK[:60]}.", groups=groups, clocks=(clock(60),), words=WORDS)
    pages = drawn_pages(view, (1366, 768))
    assert len(pages) > 1
    assert "Ragnhild" in " ".join(drawn.text for drawn in pages[0])
