"""The morning's reasons become cards for the afternoon: dealt first, secret until they are revealed, never lost."""

from __future__ import annotations

import pytest

from facilitator.errors import RefusalCode
from facilitator.session.audience import audience_view, private_view
from facilitator.session.card_commands import Reveal, ShowCard
from facilitator.session.commands import Undo
from facilitator.session.sheet_commands import AddRow, MakeCards, RemoveOwnCard, SaveOwnCard
from facilitator.texts import Texts
from facilitator.workshop import Done
from tests.facilitator.session.card_leaks import strings_in
from tests.facilitator.stage import Stage
from tests.facilitator.stage_pack import CATALOG

REASON = "Nobody rang back for three weeks"


@pytest.fixture
def morning(stage: Stage) -> Stage:
    """Give a workshop whose list holds two reasons, made into cards."""
    item = stage.item("talk").id
    for text in (REASON, "The price changed at the till"):
        stage.do(AddRow(item, "list", 1, 9, "why", text))
    stage.do(MakeCards(item, "list", 1))
    return stage


def make(stage: Stage) -> MakeCards:
    return MakeCards(stage.item("talk").id, "list", 1)


def test_each_reason_becomes_one_card_however_often_it_is_asked_for(morning: Stage) -> None:
    assert len(morning.state.own_cards) == 2
    assert morning.refused(make(morning)) is RefusalCode.NOTHING_TO_MAKE
    morning.do(AddRow(morning.item("talk").id, "list", 1, 9, "why", "No smile"))
    morning.do(make(morning))
    assert [card.texts for card in morning.state.own_cards][-1] == (("reason", ("No smile",)),)
    assert morning.desk.store.load(morning.state.id) == morning.state


def test_a_sheet_for_no_deck_makes_no_cards(stage: Stage) -> None:
    assert stage.refused(MakeCards(stage.item("talk").id, "lists", 1)) is RefusalCode.UNKNOWN_PROMPT


def test_the_rooms_own_reasons_are_dealt_before_the_packs(morning: Stage) -> None:
    morning.begin()
    morning.reach("cases", "deal 2")
    own = {card.id for card in morning.state.own_cards}
    assert {deal.card for deal in morning.state.deals if deal.deck == "reasons"} == own


def test_a_dealt_reason_is_read_by_its_client_and_by_the_room_only_once_revealed(morning: Stage) -> None:
    first, _second = morning.state.own_cards
    morning.do(SaveOwnCard(first.id, (("reason", (REASON,)), ("forbidden", ("telephone", "wait")))))
    morning.begin()
    morning.reach("cases", "guess")
    deal = next(deal for deal in morning.state.deals if deal.deck == "reasons")
    face = morning.workshop.catalog.face("nb", "reasons", deal.card)
    events = morning.do(ShowCard(deal.id))
    assert face not in strings_in(audience_view(morning.state, CATALOG, Texts("en"), morning.now))
    assert face not in strings_in(events)
    private = private_view(morning.state, deal, morning.workshop.catalog, Texts("en"))
    assert face in strings_in(private)
    morning.do(Reveal(deal.id))
    assert face in strings_in(audience_view(morning.state, CATALOG, Texts("en"), morning.now))


def test_a_card_that_is_out_is_neither_undone_nor_taken_away(morning: Stage) -> None:
    morning.begin()
    morning.reach("cases", "deal")
    deal = next(deal for deal in morning.state.deals if deal.deck == "reasons")
    assert morning.refused(Undo()) is RefusalCode.USED_SINCE
    assert morning.refused(RemoveOwnCard(deal.card)) is RefusalCode.ALREADY_SEEN
    other = next(card for card in morning.state.own_cards if card.id != deal.card)
    morning.do(RemoveOwnCard(other.id))
    assert isinstance(morning.workshop.do(Undo(), morning.now), Done)
    assert len(morning.state.own_cards) == 2


def test_a_card_keeps_a_face_and_knows_only_the_fields_of_its_deck(morning: Stage) -> None:
    first = morning.state.own_cards[0]
    assert morning.refused(SaveOwnCard(first.id, (("reason", (" ",)),))) is RefusalCode.EMPTY_NAME
    assert morning.refused(SaveOwnCard("nowhere", (("reason", ("x",)),))) is RefusalCode.UNKNOWN_CARD
    morning.do(SaveOwnCard(first.id, (("nonsense", ("y",)), ("forbidden", ("wait", "")), ("reason", ("x",)))))
    assert morning.state.own_cards[0].texts == (("reason", ("x",)), ("forbidden", ("wait",)))
