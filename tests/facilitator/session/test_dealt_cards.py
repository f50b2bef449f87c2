"""A dealt card is exchanged while nobody saw it; who saw it, the guesses and the outcome stand in the record."""

from __future__ import annotations

import pytest

from facilitator.errors import RefusalCode
from facilitator.session.card_commands import (
    CountGuess,
    DealAnother,
    HideCard,
    PrintCard,
    Reveal,
    SaveOutcome,
    ShowCard,
)
from facilitator.session.card_events import CardDealt, CardPrinted, CardReturned, CardRevealed
from facilitator.session.commands import Next, Start
from facilitator.session.people_commands import DrawAgain
from tests.facilitator.stage import Stage


@pytest.fixture
def dealing_roles(stage: Stage) -> Stage:
    """Give a day in which a hidden card was dealt to a client."""
    stage.begin()
    stage.go_to("cases", "deal")
    return stage


def test_another_card_takes_the_place_of_one_that_nobody_saw(dealing_roles: Stage) -> None:
    stage = dealing_roles
    old = stage.deal("reasons")
    events = stage.do(DealAnother(old.id))
    new = stage.deal("reasons")
    assert (new.to, new.turn, new.phase_id) == (old.to, old.turn, old.phase_id)
    assert new.card != old.card
    assert [type(event) for event in events] == [CardReturned, CardDealt]
    assert stage.refused(DealAnother(old.id)) is RefusalCode.UNKNOWN_CARD


def test_asking_for_another_again_and_again_shows_the_whole_deck(dealing_roles: Stage) -> None:
    stage = dealing_roles
    cards = [stage.deal("reasons").card]
    for _ in range(6):
        stage.do(DealAnother(stage.deal("reasons").id))
        cards.append(stage.deal("reasons").card)
    assert len(set(cards)) == 7
    assert len(stage.state.deals) == 1


@pytest.mark.parametrize("seen_by", [ShowCard, PrintCard, Reveal])
def test_a_card_that_somebody_saw_stays_dealt(
    dealing_roles: Stage, seen_by: type[ShowCard] | type[PrintCard] | type[Reveal]
) -> None:
    stage = dealing_roles
    stage.do(seen_by(stage.deal("reasons").id))
    assert stage.refused(DealAnother(stage.deal("reasons").id)) is RefusalCode.ALREADY_SEEN
    assert stage.refused(DrawAgain()) is RefusalCode.ALREADY_SEEN


def test_another_card_is_refused_when_nothing_runs(dealing_roles: Stage) -> None:
    stage = dealing_roles
    stage.go_to("promises", "write")
    stage.do(Next())
    assert stage.refused(DealAnother(stage.deal("reasons").id)) is RefusalCode.NO_PHASE


def test_who_saw_a_card_and_that_it_was_revealed_stands_in_the_record(dealing_roles: Stage) -> None:
    stage = dealing_roles
    deal = stage.deal("reasons")
    stage.do(ShowCard(deal.id))
    stage.do(HideCard(deal.id))
    stage.do(ShowCard(deal.id))
    (event,) = stage.do(Reveal(deal.id))
    assert isinstance(event, CardRevealed)
    assert stage.refused(Reveal(deal.id)) is RefusalCode.ALREADY_REVEALED
    assert stage.deal("reasons").seen
    assert stage.deal("reasons").revealed


def test_a_card_on_paper_counts_as_seen_and_the_record_says_whose_it_was(dealing_roles: Stage) -> None:
    stage = dealing_roles
    deal = stage.deal("reasons")
    (event,) = stage.do(PrintCard(deal.id))
    assert isinstance(event, CardPrinted)
    assert (event.deal, event.card, event.to) == (deal.id, deal.card, deal.to)
    assert stage.deal("reasons").seen and not stage.deal("reasons").revealed
    assert stage.refused(PrintCard("gone")) is RefusalCode.UNKNOWN_CARD


def test_guesses_are_counted_up_and_down_to_nothing(dealing_roles: Stage) -> None:
    stage = dealing_roles
    deal = stage.deal("reasons")
    for by in (1, 1, 1, -1):
        stage.do(CountGuess(deal.id, by))
    assert stage.deal("reasons").guesses == 2
    assert stage.refused(CountGuess(deal.id, -3)) is RefusalCode.OUT_OF_RANGE
    assert stage.refused(CountGuess(deal.id, 10**6)) is RefusalCode.OUT_OF_RANGE


def test_the_outcome_is_kept_with_the_time_the_room_has_played(dealing_roles: Stage) -> None:
    stage = dealing_roles
    stage.wait(100)
    stage.do(Next())
    stage.do(Start())
    stage.wait(200)
    stage.do(Next())
    stage.wait(50)
    stage.do(SaveOutcome(stage.deal("reasons").id, found=True))
    deal = stage.deal("reasons")
    assert (deal.found, deal.found_s) == (True, 200)


def test_the_outcome_may_come_in_the_middle_of_the_play(dealing_roles: Stage) -> None:
    stage = dealing_roles
    stage.do(Next())
    stage.wait(90)
    stage.do(SaveOutcome(stage.deal("reasons").id, found=False))
    assert (stage.deal("reasons").found, stage.deal("reasons").found_s) == (False, 90)
