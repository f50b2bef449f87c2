"""A hidden card on paper: folded for the one it is for, in the record, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.session import card_events
from facilitator.session.card_commands import Reveal
from facilitator.session.commands import Begin, GoTo, Next
from facilitator.session.people_commands import AddPeople, DrawAgain
from tests.facilitator.export.papers import bookmarks, everything, unbroken
from tests.ui.papers.conftest import Stage
from tests.ui.review.conftest import told_by


def test_a_printed_card_is_one_page_and_counts_as_seen(stage: Stage, tmp_path: Path) -> None:
    deal = stage.deal_hidden()[0]
    window = stage.card(deal)
    paper = stage.save(window, tmp_path / "x.pdf")
    assert len(paper.pages) == 1
    stage.qtbot.waitUntil(lambda: stage.bench.state.deals[0].seen)
    (event,) = stage.log(card_events.CardPrinted)
    assert isinstance(event, card_events.CardPrinted)
    assert (event.deal, event.deck, event.card, event.to) == (deal.id, deal.deck, deal.card, deal.to)
    assert not stage.bench.state.deals[0].revealed


def test_all_hidden_cards_of_the_exercise_can_be_printed_at_once_one_each(stage: Stage, tmp_path: Path) -> None:
    deals = stage.deal_hidden()
    window = stage.card(deals[0])
    assert window.all_of_them.isVisible()
    window.all_of_them.setChecked(True)
    paper = stage.save(window, tmp_path / "x.pdf")
    assert len(paper.pages) == len(deals) > 1
    printed = [event.deal for event in stage.log(card_events.CardPrinted) if isinstance(event, card_events.CardPrinted)]
    assert printed == [deal.id for deal in deals]


def test_no_name_title_bookmark_or_window_says_what_is_on_the_card(stage: Stage, tmp_path: Path) -> None:
    deal = stage.deal_hidden()[0]
    window = stage.card(deal)
    paper = stage.save(window, tmp_path / "x.pdf")
    lines = [line for part in stage.bench.bridge.private_view(deal).fields for line in part.lines]
    about = [*bookmarks(paper), *map(str, (paper.metadata or {}).values()), *map(str, stage.suggested)]
    said = "\n".join([*about, told_by(window)])
    assert stage.suggested[-1].name == "Card 2026-11-03.pdf"
    assert lines and not [line for line in lines if line in said]
    assert all(unbroken(line) in unbroken(everything((tmp_path / "x.pdf").read_bytes())) for line in lines[:1])


def test_a_card_is_never_shown_on_a_screen_from_here(stage: Stage) -> None:
    window = stage.card(stage.deal_hidden()[0])
    assert not window.actions_box.preview.isVisible()


def test_thinking_better_of_it_leaves_no_trace(stage: Stage) -> None:
    window = stage.card(stage.deal_hidden()[0])
    stage.click(window, "papers_save")
    assert stage.suggested and not stage.log(card_events.CardPrinted)
    assert not stage.bench.state.deals[0].seen


def test_the_window_goes_with_the_secret(stage: Stage) -> None:
    deal = stage.deal_hidden()[0]
    window = stage.card(deal)
    stage.bench.do(Reveal(deal.id))
    assert not window.isVisible()


@pytest.mark.parametrize(("people", "cards"), [(9, 3), (27, 9)])
def test_trios_at_once_get_a_folded_card_each_with_the_clients_name_on_it(
    stage: Stage, tmp_path: Path, people: int, cards: int
) -> None:
    names = tuple(f"Person {chr(ord('A') + at)}x" for at in range(people))
    item = next(item for item in stage.bench.state.items if item.exercise_id == "guess-whats-wrong")
    stage.bench.do(AddPeople(names), Begin(1), GoTo(item.id), Next(), DrawAgain(at_once=True))
    window = stage.card(next(deal for deal in stage.bench.state.deals if deal.deck == "reasons"))
    window.all_of_them.setChecked(True)
    paper = stage.save(window, tmp_path / "x.pdf")
    titles = bookmarks(paper)
    assert len(paper.pages) == len(set(titles)) == cards
    assert all(title.removeprefix("Card for ") in names for title in titles)
