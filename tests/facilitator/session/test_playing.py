"""Cards in play: words that slip out, the next open card, one for all or one each, and what to say before."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.errors import RefusalCode
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import Grouping, Receiver
from facilitator.pack.model import DealSpec
from facilitator.session.audience import audience_view
from facilitator.session.card_commands import ChooseDealing, CountSlip, DealAnother, LayAside, Reveal, ShowCard
from facilitator.session.card_events import SlipCounted
from facilitator.session.commands import Next
from facilitator.session.dealing import Want, next_card
from facilitator.session.draft import Draft, Rules
from facilitator.session.faces import receiver_name
from facilitator.session.handing import deal_cards
from facilitator.session.people_commands import AddPeople, DrawAgain
from facilitator.session.plan_commands import SetProperties, SetTurns
from facilitator.session.receiving import receivers
from facilitator.session.state import Deal, Draw, Group
from facilitator.texts import Texts
from facilitator.view import Scene
from facilitator.workshop import Workshop
from tests.facilitator.session.test_dealing import a_day
from tests.facilitator.stage import Stage, StageMaker
from tests.facilitator.stage_pack import CATALOG

TEXTS = Texts("en")


@pytest.fixture
def case(stage: Stage) -> Stage:
    """Give a day in which a hidden card is played before the room."""
    stage.begin()
    stage.go_to("cases", "play")
    return stage


@pytest.fixture
def situation(stage: Stage) -> Stage:
    """Give a day in which pairs play an open card."""
    stage.begin()
    stage.go_to("pairs", "play")
    return stage


def many(make_stage: StageMaker, people: int) -> Stage:
    """Give a day in which trios play at once."""
    stage = make_stage()
    stage.do(AddPeople(tuple(f"P{number}" for number in range(people))))
    stage.do(SetTurns(stage.item("cases").id, "cases", 3))
    stage.begin()
    stage.go_to("cases", "deal")
    stage.do(DrawAgain(at_once=True))
    return stage


def here(stage: Stage) -> list[Deal]:
    return [deal for deal in stage.state.deals if deal.item_id == stage.key.item_id and not deal.laid_aside]


def test_words_that_slip_out_are_counted_one_by_one_and_taken_back(case: Stage) -> None:
    deal = case.deal("reasons")
    for word, by in ((1, 1), (1, 1), (0, 1), (0, -1)):
        case.do(CountSlip(deal.id, word, by))
    assert case.deal("reasons").slips == (0, 2)
    assert case.saved.deals[-1].slips == (0, 2)
    assert case.refused(CountSlip(deal.id, 0, -1)) is RefusalCode.OUT_OF_RANGE
    assert case.refused(CountSlip(deal.id, 2)) is RefusalCode.UNKNOWN_WORD
    assert case.refused(CountSlip("no card", 0)) is RefusalCode.UNKNOWN_CARD


def test_the_record_of_a_slip_has_its_place_and_not_the_word(case: Stage) -> None:
    (event,) = case.do(CountSlip(case.deal("reasons").id, 1))
    assert isinstance(event, SlipCounted)
    assert (event.word, event.count) == (1, 1)


def test_a_card_without_such_words_has_none_to_count(situation: Stage) -> None:
    assert situation.refused(CountSlip(situation.deal("topics").id, 0)) is RefusalCode.UNKNOWN_WORD


def test_the_room_goes_on_through_open_cards_without_seeing_one_twice(situation: Stage) -> None:
    stage, faces = situation, []
    for number in range(4):
        deal = stage.deal("topics")
        faces.append(CATALOG.face("en", "topics", deal.card))
        view = audience_view(stage.state, CATALOG, TEXTS, stage.now)
        assert faces[-1] in view.text and not any(face in view.text for face in faces[:-1])
        if number < 3:
            stage.do(LayAside(deal.id))
    assert len(set(faces)) == 4
    assert [deal.laid_aside for deal in stage.state.deals if deal.deck == "topics"] == [True] * 3 + [False]
    assert stage.refused(LayAside(stage.state.deals[-2].id)) is RefusalCode.UNKNOWN_CARD


def test_a_hidden_card_is_not_laid_aside(case: Stage) -> None:
    assert case.refused(LayAside(case.deal("reasons").id)) is RefusalCode.NOT_OPEN


def test_everybody_who_plays_at_once_has_a_card_of_their_own(make_stage: StageMaker) -> None:
    stage = many(make_stage, 12)
    deals, trios = here(stage), stage.draw(Grouping.TRIOS).groups
    assert [deal.to for deal in deals] == [group.id for group in trios]
    assert [receivers(stage.state, deal, CATALOG) for deal in deals] == [frozenset(trio.people[:1]) for trio in trios]
    assert len({deal.card for deal in deals}) == 4 and all(deal.hidden for deal in deals)


def test_of_several_cards_of_one_turn_the_room_sees_the_one_revealed_last(make_stage: StageMaker) -> None:
    stage = many(make_stage, 14)
    deals = here(stage)
    while stage.key.phase_id != "guess":
        stage.do(Next())
    for deal in (deals[2], deals[0], deals[1]):
        stage.do(Reveal(deal.id))
        card = audience_view(stage.state, CATALOG, TEXTS, stage.now).card
        assert card is not None
        assert card.text == CATALOG.face("en", deal.deck, deal.card)


def test_the_wall_shows_everybody_their_trio_before_they_play(make_stage: StageMaker) -> None:
    stage = many(make_stage, 12)
    view = audience_view(stage.state, CATALOG, TEXTS, stage.now)
    assert view.scene is Scene.PAIRS and len(view.groups) == 4
    assert all("(en client)" in group.people[0] for group in view.groups)
    stage.do(Next())
    assert audience_view(stage.state, CATALOG, TEXTS, stage.now).scene is Scene.CARD_BACK


def test_over_twenty_four_one_card_is_for_all_and_the_trainer_may_choose(make_stage: StageMaker) -> None:
    stage = many(make_stage, 25)
    (deal,) = here(stage)
    clients = {group.people[0] for group in stage.draw(Grouping.TRIOS).groups}
    assert receivers(stage.state, deal, CATALOG) == clients
    assert receiver_name(stage.state, deal, CATALOG, TEXTS) == "en client: one card for all"
    stage.do(ChooseDealing(each=True))
    assert len(here(stage)) == 8
    stage.reach("cases", "deal 2")
    assert len([deal for deal in here(stage) if deal.turn == 2]) == 8
    stage.do(ChooseDealing(each=False))
    assert len([deal for deal in here(stage) if deal.turn == 2]) == 1


def test_cards_that_somebody_saw_are_not_dealt_anew(make_stage: StageMaker) -> None:
    stage = many(make_stage, 12)
    stage.do(ShowCard(here(stage)[0].id))
    assert stage.refused(ChooseDealing(each=False)) is RefusalCode.ALREADY_SEEN


def test_pairs_may_have_a_hidden_card_each_instead_of_one_on_the_wall(situation: Stage) -> None:
    stage = situation
    shown = CATALOG.face("en", "topics", stage.deal("topics").card)
    stage.do(ChooseDealing(each=True))
    pairs = stage.draw(Grouping.PAIRS).groups
    assert [(deal.to, deal.hidden) for deal in here(stage)] == [(pair.id, True) for pair in pairs]
    assert shown not in audience_view(stage.state, CATALOG, TEXTS, stage.now).text
    stage.do(ChooseDealing(each=False))
    (again,) = here(stage)
    assert again.revealed and CATALOG.face("en", "topics", again.card) != shown


def test_where_nobody_plays_at_once_there_is_nothing_to_choose(case: Stage) -> None:
    assert case.refused(ChooseDealing(each=True)) is RefusalCode.ONE_FOR_ALL_ONLY
    case.do(Next())
    assert case.refused(ChooseDealing(each=False)) is RefusalCode.ONE_FOR_ALL_ONLY


def sensitive_topics() -> Catalog:
    deck = CATALOG.deck("topics")
    cards = tuple(replace(card, sensitive=True) for card in deck.cards)
    decks = tuple(replace(other, cards=cards) if other is deck else other for other in CATALOG.pack.decks)
    return Catalog(replace(CATALOG.pack, decks=decks))


def test_a_sensitive_open_card_waits_for_its_reveal(stage: Stage) -> None:
    stage.do(SetProperties(replace(stage.state.properties, sensitive_cards=True)))
    stage.begin()
    stage.go_to("pairs", "pair-up")
    catalog = sensitive_topics()
    stage.workshop = Workshop(stage.state, catalog, stage.desk.store, stage.desk.new_id)
    stage.do(Next())
    deal = stage.deal("topics")
    face = catalog.face("en", "topics", deal.card)
    assert not deal.revealed and face not in audience_view(stage.state, catalog, TEXTS, stage.now).text
    stage.do(DealAnother(deal.id))
    deal = stage.deal("topics")
    stage.do(Reveal(deal.id))
    assert catalog.face("en", "topics", deal.card) in audience_view(stage.state, catalog, TEXTS, stage.now).text


def test_several_cards_of_a_deck_are_dealt_as_deals_of_their_own(stage: Stage) -> None:
    stage.begin()
    stage.go_to("scenes", "prepare")
    draft = Draft(stage.state, stage.now, Rules(CATALOG, stage.desk.new_id))
    step = draft.step()
    assert step is not None
    deal_cards(draft, step, DealSpec("topics", Receiver.ROOM, count=3), stage.now)
    deal_cards(draft, step, DealSpec("reasons", Receiver.EACH_TEAM, hidden=True, count=2), stage.now)
    topics = [deal.card for deal in draft.state.deals if deal.deck == "topics"]
    reasons = Counter(deal.to for deal in draft.state.deals if deal.deck == "reasons")
    assert len(set(topics)) == 3
    assert sorted(reasons.values()) == [2, 2, 2]
    deal_cards(draft, step, DealSpec("topics", Receiver.ROOM, count=3), stage.now)
    assert sum(deal.deck == "topics" for deal in draft.state.deals) == 3


@given(
    st.lists(st.tuples(st.sets(st.sampled_from("abcdef"), max_size=3), st.booleans()), max_size=40),
    st.integers(0, 99),
    st.sampled_from(["general", "bank", "retail"]),
    st.booleans(),
)
@settings(max_examples=60)
def test_however_cards_are_dealt_none_comes_twice_before_its_time(
    wants: list[tuple[set[str], bool]], seed: int, sector: str, sensitive: bool
) -> None:
    state = a_day(seed, sector, sensitive=sensitive)
    allowed = {card.id for card in CATALOG.deck("reasons").cards if sensitive or not card.sensitive}
    had: Counter[tuple[str, str]] = Counter()
    seen: Counter[str] = Counter()
    for number, (people, _) in enumerate(wants):
        card = next_card(state, "reasons", Want(f"item {number}", "phase", frozenset(people)), CATALOG)
        assert card is not None and card in allowed
        fresh = {other for other in allowed if not any(had[person, other] for person in people)}
        assert card in fresh or not fresh
        untouched = {other for other in fresh if not seen[other]}
        assert seen[card] == 0 or not untouched
        group = Group(f"g{number}", "client", tuple(sorted(people)))
        draw = Draw(f"d{number}", f"item {number}", "phase", 1, Grouping.ROLES, (group,))
        deal = Deal(f"c{number}", f"item {number}", "phase", 1, "reasons", card, group.id, hidden=True)
        state = replace(state, draws=(*state.draws, draw), deals=(*state.deals, deal))
        seen[card] += 1
        had.update((person, card) for person in people)
