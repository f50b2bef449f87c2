"""Who is not to work together is kept apart as long as there is any way, and it is said where there is none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.errors import RefusalCode
from facilitator.pack.kinds import Grouping
from facilitator.session import casting
from facilitator.session.casting import Party
from facilitator.session.commands import Undo
from facilitator.session.exact_pairing import fewest
from facilitator.session.honesty import DrawCode, notes_on
from facilitator.session.people_commands import AddPeople, DrawAgain, KeepApart, LetTogether, MovePerson
from facilitator.session.plan_commands import SetTurns
from facilitator.session.rounds import Past
from facilitator.session.state import Draw
from facilitator.session.teaming import Wishes
from tests.facilitator.session.test_casting import drawn, people
from tests.facilitator.stage import Stage, StageMaker


def wishes_among(here: Sequence[str]) -> st.SearchStrategy[Wishes]:
    twos = [frozenset(two) for two in combinations(here, 2)]
    return st.sets(st.sampled_from(twos), max_size=6).map(frozenset)


def parties_of(here: tuple[str, ...]) -> list[tuple[Party, ...]]:
    """Return every way to put people into pairs, and one trio where their number is odd."""
    if not here:
        return [()]
    first, others, found = here[0], here[1:], []
    sizes = [size for size in (1, 2) if len(here) % 2 or size == 1]
    for size in sizes:
        for rest in combinations(others, size):
            party = (first, *rest)
            left = tuple(person for person in others if person not in rest)
            if len(left) != 1:
                found += [(party, *more) for more in parties_of(left)]
    return [way for way in found if sum(len(party) == 3 for party in way) == len(here) % 2]


@pytest.mark.parametrize("count", [3, 4, 5, 6, 7, 8])
@given(data=st.data())
@settings(max_examples=25)
def test_pairs_break_a_wish_only_where_every_way_does(count: int, data: st.DataObject) -> None:
    here = people(count)
    wishes = data.draw(wishes_among(here))
    kept = [way for way in parties_of(tuple(here)) if not casting.broken(way, wishes)]
    assert bool(casting.broken(casting.pairs(here, [], "seed", wishes), wishes)) is not bool(kept)


@given(st.integers(15, 60), st.data())
@settings(max_examples=30)
def test_in_a_large_room_every_wish_is_kept_round_after_round(count: int, data: st.DataObject) -> None:
    here = people(count)
    wishes = data.draw(wishes_among(here[:8]))
    draws: list[Draw] = []
    for number in range(4):
        parties = casting.pairs(here, draws, "seed", wishes)
        assert casting.broken(parties, wishes) == ()
        draws.append(drawn(number, Grouping.PAIRS, parties))


@given(st.integers(3, 200), st.integers(2, 12), st.data())
@settings(max_examples=60)
def test_teams_keep_wishes_and_stay_even(count: int, teams: int, data: st.DataObject) -> None:
    here = people(count)
    wishes = data.draw(wishes_among(here[:8]))
    parties = casting.teams(here, teams, "seed", wishes)
    sizes = [len(party) for party in parties]
    assert sorted(person for party in parties for person in party) == here
    assert max(sizes) - min(sizes) <= 1
    if teams > 6:  # more teams than anybody has wishes against them, and so always a way
        assert casting.broken(parties, wishes) == ()


@pytest.mark.parametrize("count", [4, 5, 6, 7])
@given(data=st.data())
@settings(max_examples=25)
def test_two_teams_break_a_wish_only_where_every_way_does(count: int, data: st.DataObject) -> None:
    here = people(count)
    wishes = data.draw(wishes_among(here))
    ways = [(set(one), set(here) - set(one)) for one in combinations(here, count // 2)]
    kept = [way for way in ways if not any(two <= team for two in wishes for team in way)]
    assert bool(casting.broken(casting.teams(here, 2, "seed", wishes), wishes)) is not bool(kept)


@given(st.integers(2, 40), st.data())
@settings(max_examples=40)
def test_those_who_act_together_may_work_together(count: int, data: st.DataObject) -> None:
    here = people(count)
    wishes = data.draw(wishes_among(here[:6]))
    parties = casting.roles(here, ["client", "manager"], [], "seed", wishes)
    cast = tuple(person for party in parties for person in party)
    assert casting.broken((cast,), wishes) == ()
    any_two = any(frozenset(two) not in wishes for two in combinations(here, 2))
    assert len(cast) == (2 if any_two else 1)


@given(st.integers(3, 200), st.integers(0, 9), st.data())
@settings(max_examples=40)
def test_trios_take_in_everybody_once_and_who_passes_only_looks_on(
    count: int, passing: int, data: st.DataObject
) -> None:
    here = people(count)
    others = here[: min(passing, count - 2)]
    actors = [person for person in here if person not in others]
    wishes = data.draw(wishes_among(here[-6:])) if count >= 20 else casting.NO_WISHES
    trios = casting.trios(actors, others, 2, [], "seed", wishes)
    assert sorted(person for trio in trios for person in (*trio.people, *trio.observers)) == here
    assert all(len(trio.people) == 2 for trio in trios)
    assert not {person for trio in trios for person in trio.people} & set(others)
    looking_on = [len(trio.observers) for trio in trios]
    assert max(looking_on) - min(looking_on) <= 1
    assert casting.broken(((*trio.people, *trio.observers) for trio in trios), wishes) == ()


@given(st.integers(4, 8), st.randoms(use_true_random=False), st.data())
@settings(max_examples=40)
def test_in_a_small_room_no_round_has_fewer_who_meet_again(count: int, chance: object, data: st.DataObject) -> None:
    met = [[0] * count for _ in range(count)]
    for one, other in combinations(range(count), 2):
        met[one][other] = met[other][one] = data.draw(st.integers(0, 2))
    past = Past(tuple(map(tuple, met)), (0,) * count)
    names = people(count)
    ways = [tuple(tuple(map(names.index, party)) for party in way) for way in parties_of(tuple(names))]
    assert past.cost(fewest(past))[1] == min(past.cost(way)[1] for way in ways)


def test_a_wish_holds_in_every_round_and_can_be_lifted(stage: Stage) -> None:
    stage.do(KeepApart(stage.person("Ada"), stage.person("Bo")))
    stage.begin()
    stage.go_to("pairs", "pair-up 3")
    two = {stage.person("Ada"), stage.person("Bo")}
    for draw in stage.state.draws:
        if draw.kind is Grouping.PAIRS:
            assert not any(two <= set(group.people) for group in draw.groups)
    stage.do(LetTogether(stage.state.aparts[0].id))
    assert stage.state.aparts == ()
    stage.do(Undo())
    assert len(stage.saved.aparts) == 1


def test_nonsense_wishes_are_refused(stage: Stage) -> None:
    ada, bo = stage.person("Ada"), stage.person("Bo")
    assert stage.refused(KeepApart(ada, ada)) is RefusalCode.SAME_PERSON
    assert stage.refused(KeepApart(ada, "nobody")) is RefusalCode.UNKNOWN_PERSON
    stage.do(KeepApart(ada, bo))
    assert stage.refused(KeepApart(bo, ada)) is RefusalCode.ALREADY_APART
    assert stage.refused(LetTogether("nothing")) is RefusalCode.UNKNOWN_PERSON


def test_teams_too_few_to_keep_people_apart_are_refused_and_the_old_ones_stay(stage: Stage) -> None:
    stage.begin()
    stage.go_to("scenes", "prepare")
    stage.do(KeepApart(stage.person("Ada"), stage.person("Bo")))
    before = stage.state.draws
    assert stage.refused(DrawAgain(teams=1)) is RefusalCode.CANNOT_KEEP_APART
    assert stage.state.draws == before
    stage.do(DrawAgain(teams=2))
    assert notes_on(stage.state, stage.draw(Grouping.TEAMS)) == ()


def test_a_draw_that_came_by_itself_says_who_could_not_be_kept_apart(make_stage: StageMaker) -> None:
    stage = make_stage()
    stage.do(AddPeople(("Ada", "Bo")))
    stage.do(KeepApart(stage.person("Ada"), stage.person("Bo")))
    stage.begin()
    stage.go_to("pairs", "pair-up")
    (note,) = notes_on(stage.state, stage.draw(Grouping.PAIRS))
    assert (note.code, note.people) == (DrawCode.NOT_APART, (stage.person("Ada"), stage.person("Bo")))


def test_a_round_in_which_people_meet_again_says_how_many(make_stage: StageMaker) -> None:
    stage = make_stage(people=4)
    stage.do(SetTurns(stage.item("pairs").id, "rounds", 4))
    stage.begin()
    stage.go_to("pairs", "pair-up 3")
    assert notes_on(stage.state, stage.draw(Grouping.PAIRS)) == ()
    stage.reach("pairs", "pair-up 4")
    (note,) = notes_on(stage.state, stage.draw(Grouping.PAIRS))
    assert (note.code, note.count) == (DrawCode.MEET_AGAIN, 2)


def test_nobody_is_moved_to_whom_they_are_not_to_work_with(stage: Stage) -> None:
    stage.begin()
    stage.go_to("scenes", "prepare")
    first, second, _third = stage.draw(Grouping.TEAMS).groups
    stage.do(KeepApart(first.people[0], second.people[0]))
    assert stage.refused(MovePerson(first.people[0], second.id)) is RefusalCode.KEPT_APART
