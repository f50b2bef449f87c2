"""Cards are dealt with memory and from a seed, and never twice to one person while there is another."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import RefusalCode
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import Grouping
from facilitator.session.card_commands import (
    DealAnother,
    ShowCard,
)
from facilitator.session.card_events import CardDealt
from facilitator.session.commands import GoTo
from facilitator.session.dealing import Want, next_card
from facilitator.session.live import Live
from facilitator.session.people_commands import AddPeople
from facilitator.session.plan_commands import AddItem, SetProperties
from facilitator.session.state import Deal, Draw, Group, Properties, WorkshopState
from tests.facilitator.stage import DAY, Stage, StageMaker
from tests.facilitator.stage_pack import CATALOG

GENERAL = {f"reason-{number}" for number in range(6)}


def a_day(seed: int = 1, sector: str = "general", *, sensitive: bool = False) -> WorkshopState:
    """Return a bare workshop to deal in."""
    properties = Properties("Day", DAY, time(9), time(12), sector=sector, sensitive_cards=sensitive)
    return WorkshopState("w", "h", properties, live=Live(seed=seed))


def deal_to(state: WorkshopState, deck: str, people: frozenset[str], turn: int = 1) -> tuple[WorkshopState, str]:
    """Deal the next card of a deck to some people, in an item of its own, and return it."""
    item = f"item {len(state.deals)}"
    card = next_card(state, deck, Want(item, "phase", people), CATALOG)
    assert card is not None
    group = Group(f"group {len(state.deals)}", "client", tuple(sorted(people)))
    draw = Draw(f"draw {len(state.deals)}", item, "phase", turn, Grouping.ROLES, (group,))
    deal = Deal(f"deal {len(state.deals)}", item, "phase", turn, deck, card, group.id, hidden=True)
    return replace(state, draws=(*state.draws, draw), deals=(*state.deals, deal)), card


def dealt(state: WorkshopState, count: int) -> list[str]:
    """Deal so many cards of one deck, each to somebody new."""
    cards = []
    for number in range(count):
        state, card = deal_to(state, "reasons", frozenset({f"p{number}"}))
        cards.append(card)
    return cards


def test_no_card_comes_twice_until_the_deck_is_through() -> None:
    cards = dealt(a_day(), 14)
    assert Counter(cards[:7]) == Counter([*GENERAL, "reason-bank"])
    assert Counter(cards[7:]) == Counter([*GENERAL, "reason-bank"])
    assert cards[:7] != cards[7:]


def test_the_same_seed_deals_the_same_and_another_does_not() -> None:
    assert dealt(a_day(3), 10) == dealt(a_day(3), 10)
    assert len({tuple(dealt(a_day(seed), 7)) for seed in range(10)}) == 10


def test_a_deck_that_is_not_shuffled_keeps_its_order() -> None:
    state, cards = a_day(5), []
    for number in range(6):
        state, card = deal_to(state, "levels", frozenset({f"p{number}"}))
        cards.append(card)
    assert cards == ["level-l", "level-s", "level-w"] * 2


def test_a_workshop_is_dealt_the_cards_of_its_sector_and_the_general_ones() -> None:
    assert "reason-bank" in dealt(a_day(sector="bank"), 7)
    assert set(dealt(a_day(sector="retail"), 6)) == GENERAL


def test_cards_of_another_sector_come_before_a_repeat_and_after_all_others() -> None:
    cards = dealt(a_day(sector="retail"), 7)
    assert cards[6] == "reason-bank" and set(cards[:6]) == GENERAL


def test_sensitive_cards_come_only_where_they_are_wanted() -> None:
    assert "reason-grief" not in dealt(a_day(), 21)
    assert "reason-grief" in dealt(a_day(sensitive=True), 8)


@given(st.lists(st.sets(st.sampled_from("abcd"), min_size=1, max_size=2), max_size=30), st.integers(0, 9))
def test_nobody_gets_a_card_again_while_there_is_another(receivers: list[set[str]], seed: int) -> None:
    state = a_day(seed)
    had: dict[str, Counter[str]] = {person: Counter() for person in "abcd"}
    for people in receivers:
        state, card = deal_to(state, "reasons", frozenset(people))
        new = [other for other in (*GENERAL, "reason-bank") if not any(had[person][other] for person in people)]
        assert card in new or not new
        for person in people:
            had[person][card] += 1


def test_a_card_is_dealt_to_the_role_when_its_phase_begins(stage: Stage) -> None:
    stage.begin()
    events = stage.do(GoTo(stage.item("cases").id))
    assert stage.phase == "deal"
    (told,) = [event for event in events if isinstance(event, CardDealt)]
    deal = stage.deal("reasons")
    client = next(group for group in stage.draw(Grouping.ROLES).groups if group.key == "client")
    assert (told.deal, told.card, told.to) == (deal.id, deal.card, client.id)
    assert deal.hidden
    assert not deal.seen
    assert not deal.revealed


def test_every_team_gets_a_card_of_its_own_for_its_turn(stage: Stage) -> None:
    stage.begin()
    stage.go_to("scenes", "prepare")
    teams = [group.id for group in stage.draw(Grouping.TEAMS).groups]
    deals = [deal for deal in stage.state.deals if deal.deck == "levels"]
    assert [(deal.turn, deal.to) for deal in deals] == [(1, teams[0]), (2, teams[1]), (3, teams[2])]
    assert {deal.card for deal in deals} == {"level-l", "level-s", "level-w"}


def test_teams_of_one_phase_have_different_cards_whatever_their_people_had_before(make_stage: StageMaker) -> None:
    stage = make_stage(people=9)
    for index in range(3):
        stage.do(AddItem(index, "scenes"))
    stage.begin()
    for item in [item.id for item in stage.state.items[:4]]:
        if stage.key.item_id != item:
            stage.do(GoTo(item))
        if stage.phase == "prepare":
            assert sorted(deal.card for deal in stage.state.deals[-3:]) == ["level-l", "level-s", "level-w"]


def test_two_teams_whose_people_lack_the_same_card_do_not_both_get_it() -> None:
    people = frozenset({"p"})
    state = a_day()
    for _ in range(2):
        state, _card = deal_to(state, "levels", people)
    missing = next_card(state, "levels", Want("now", "prepare", people), CATALOG)
    assert missing == "level-w"
    deal = Deal("deal", "now", "prepare", 1, "levels", missing, "first team", hidden=True)
    second = next_card(replace(state, deals=(*state.deals, deal)), "levels", Want("now", "prepare", people), CATALOG)
    assert second in ("level-l", "level-s")


def test_a_single_team_plays_every_scene_and_has_a_card_for_each(make_stage: StageMaker) -> None:
    stage = make_stage(people=4)
    stage.begin()
    stage.go_to("scenes", "prepare")
    (team,) = stage.draw(Grouping.TEAMS).groups
    assert [(deal.turn, deal.to) for deal in stage.state.deals] == [(turn, team.id) for turn in (1, 2, 3)]
    assert dict(stage.item("scenes").turns) == {"scenes": 3}


def test_as_many_scenes_are_played_as_there_are_teams(make_stage: StageMaker) -> None:
    stage = make_stage()
    stage.do(AddPeople(tuple(f"Person {number}" for number in range(19))))
    stage.begin()
    stage.go_to("scenes", "prepare")
    assert len(stage.draw(Grouping.TEAMS).groups) == 6
    assert dict(stage.item("scenes").turns) == {"scenes": 6}
    assert sorted(deal.turn for deal in stage.state.deals) == [1, 2, 3, 4, 5, 6]
    assert Counter(deal.card for deal in stage.state.deals) == {"level-l": 2, "level-s": 2, "level-w": 2}


def test_an_open_card_is_seen_by_the_room_at_once(stage: Stage) -> None:
    stage.begin()
    stage.go_to("pairs", "play")
    deal = stage.deal("topics")
    assert (deal.to, deal.hidden, deal.revealed) == ("room", False, True)
    assert stage.refused(ShowCard(deal.id)) is RefusalCode.NOT_HIDDEN


def test_each_round_has_a_card_of_its_own(stage: Stage) -> None:
    stage.begin()
    stage.go_to("pairs", "play 3")
    cards = [stage.deal("topics", turn).card for turn in (1, 2, 3)]
    assert len(set(cards)) == 3


def test_a_deck_without_another_card_says_so() -> None:
    state, card = deal_to(a_day(), "reasons", frozenset({"p"}))
    alone = replace(CATALOG.deck("reasons"), cards=(CATALOG.card("reasons", card),))
    one_card = Catalog(replace(CATALOG.pack, decks=(alone,)))
    want = Want("item 0", "phase", frozenset({"p"}), instead_of=card)
    assert next_card(state, "reasons", want, one_card) == card


def test_an_empty_deck_deals_nothing() -> None:
    none = Catalog(replace(CATALOG.pack, decks=(replace(CATALOG.deck("reasons"), cards=()),)))
    assert next_card(a_day(), "reasons", Want("item", "phase"), none) is None


def test_the_sector_of_the_day_can_be_changed_while_it_runs(stage: Stage) -> None:
    stage.do(SetProperties(replace(stage.state.properties, sector="bank", sensitive_cards=True)))
    stage.begin()
    stage.go_to("cases", "deal")
    cards = [stage.deal("reasons").card]
    for _ in range(7):
        stage.do(DealAnother(stage.deal("reasons").id))
        cards.append(stage.deal("reasons").card)
    assert set(cards) == {*GENERAL, "reason-bank", "reason-grief"}
