"""Cards are dealt with memory and from a seed, and never twice to one person while there is another."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import replace
from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.errors import RefusalCode
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import Grouping
from facilitator.session.card_commands import (
    CountGuess,
    DealAnother,
    HideCard,
    PrintCard,
    Reveal,
    SaveOutcome,
    ShowCard,
)
from facilitator.session.commands import GoTo, Next, Start
from facilitator.session.dealing import Want, next_card
from facilitator.session.events import CardDealt, CardPrinted, CardReturned, CardRevealed, TeamsDrawn
from facilitator.session.live import Live
from facilitator.session.people_commands import AddPeople, DrawAgain, RemovePerson, SetPresent
from facilitator.session.plan_commands import AddItem, SetProperties, SetTurns
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


@pytest.fixture
def dealing_roles(stage: Stage) -> Stage:
    """Give a day in which a hidden card was dealt to a client."""
    stage.begin()
    stage.go_to("cases", "deal")
    return stage


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


def test_drawing_again_gives_other_teams_and_deals_their_cards_anew(stage: Stage) -> None:
    stage.begin()
    stage.go_to("scenes", "prepare")
    drawn = [tuple(group.people for group in stage.draw(Grouping.TEAMS).groups)]
    for _ in range(5):
        events = stage.do(DrawAgain())
        assert sum(isinstance(event, TeamsDrawn) for event in events) == 1
        drawn.append(tuple(group.people for group in stage.draw(Grouping.TEAMS).groups))
        ids = {group.id for group in stage.draw(Grouping.TEAMS).groups}
        assert {deal.to for deal in stage.state.deals} == ids
        assert len(stage.state.deals) == 3
        assert len(stage.state.draws) == 1
    assert all(one != other for one, other in itertools.pairwise(drawn))
    assert len(set(drawn)) >= 5


def test_drawing_again_takes_in_who_came_late(stage: Stage) -> None:
    stage.begin()
    stage.go_to("scenes", "prepare")
    stage.do(AddPeople(("Late",)))
    stage.do(SetPresent(stage.person("Ada"), present=False))
    stage.do(DrawAgain())
    people = {person for group in stage.draw(Grouping.TEAMS).groups for person in group.people}
    assert stage.person("Late") in people
    assert stage.person("Ada") not in people


def test_groups_are_drawn_again_only_where_they_are_drawn(stage: Stage) -> None:
    assert stage.refused(DrawAgain()) is RefusalCode.NO_GROUPS_HERE
    stage.begin()
    assert stage.refused(DrawAgain()) is RefusalCode.NO_GROUPS_HERE


def test_every_round_has_new_pairs(stage: Stage) -> None:
    stage.begin()
    stage.go_to("pairs", "play 3")
    draws = [draw for draw in stage.state.draws if draw.kind is Grouping.PAIRS]
    met = [frozenset(two) for draw in draws for group in draw.groups for two in _twos(group.people)]
    assert len(draws) == 3
    assert len(met) == len(set(met))


def _twos(people: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(one, other) for index, one in enumerate(people) for other in people[index + 1 :]]


def test_in_every_case_somebody_else_is_the_client(stage: Stage) -> None:
    stage.begin()
    stage.do(SetTurns(stage.item("cases").id, "cases", 3))
    stage.go_to("cases", "deal 3")
    draws = [draw for draw in stage.state.draws if draw.kind is Grouping.ROLES]
    held = [person for draw in draws for group in draw.groups for person in group.people]
    assert len(held) == len(set(held)) == 6
    assert len({deal.card for deal in stage.state.deals}) == 3


def test_without_people_a_day_still_runs_and_deals_to_the_empty_role(make_stage: StageMaker) -> None:
    stage = make_stage()
    stage.begin()
    stage.go_to("cases", "guess")
    assert stage.deal("reasons").hidden
    stage.go_to("scenes", "word 3")
    assert [group.people for group in stage.draw(Grouping.TEAMS).groups] == [(), (), ()]


def test_a_deck_without_another_card_says_so() -> None:
    state, card = deal_to(a_day(), "reasons", frozenset({"p"}))
    alone = replace(CATALOG.deck("reasons"), cards=(CATALOG.card("reasons", card),))
    one_card = Catalog(replace(CATALOG.pack, decks=(alone,)))
    want = Want("item 0", "phase", frozenset({"p"}), instead_of=card)
    assert next_card(state, "reasons", want, one_card) == card


def test_an_empty_deck_deals_nothing() -> None:
    none = Catalog(replace(CATALOG.pack, decks=(replace(CATALOG.deck("reasons"), cards=()),)))
    assert next_card(a_day(), "reasons", Want("item", "phase"), none) is None


def test_somebody_who_is_off_the_list_is_not_drawn(stage: Stage) -> None:
    stage.do(RemovePerson(stage.person("Ada")))
    stage.begin()
    stage.go_to("pairs", "pair-up")
    people = {person for group in stage.draw(Grouping.PAIRS).groups for person in group.people}
    assert len(people) == 6


def test_the_sector_of_the_day_can_be_changed_while_it_runs(stage: Stage) -> None:
    stage.do(SetProperties(replace(stage.state.properties, sector="bank", sensitive_cards=True)))
    stage.begin()
    stage.go_to("cases", "deal")
    cards = [stage.deal("reasons").card]
    for _ in range(7):
        stage.do(DealAnother(stage.deal("reasons").id))
        cards.append(stage.deal("reasons").card)
    assert set(cards) == {*GENERAL, "reason-bank", "reason-grief"}
