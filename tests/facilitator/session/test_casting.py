"""Groups are drawn fairly: even teams, new partners while there are any, nobody alone, roles in turn."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.pack.kinds import Grouping
from facilitator.session import casting
from facilitator.session.agenda import teams_for
from facilitator.session.casting import Party
from facilitator.session.met import times_met
from facilitator.session.state import Draw, Group

COUNTS = st.integers(0, 40)
SEEDS = st.text(max_size=8)


def people(count: int) -> list[str]:
    return [f"p{number:03}" for number in range(count)]


def drawn(number: int, kind: Grouping, parties: Sequence[Party]) -> Draw:
    groups = tuple(Group(f"{number}-{index}", "a", party) for index, party in enumerate(parties))
    return Draw(str(number), "item", "phase", number, kind, groups)


class Rounds:
    """Pairs drawn round by round, with what they repeat."""

    def __init__(self, seed: str = "1:pairs") -> None:
        self.seed = seed
        self.draws: list[Draw] = []
        self.repeats: list[int] = []

    def play(self, here: Sequence[str]) -> tuple[Party, ...]:
        parties = casting.pairs(here, self.draws, self.seed)
        met = times_met(self.draws)
        self.repeats.append(sum(met[frozenset(two)] for party in parties for two in combinations(party, 2)))
        self.draws.append(drawn(len(self.draws), Grouping.PAIRS, parties))
        return parties

    @property
    def trios(self) -> Counter[str]:
        trios = [group.people for draw in self.draws for group in draw.groups if len(group.people) == 3]
        return Counter(person for trio in trios for person in trio)


def test_under_six_people_are_one_team_and_from_nineteen_there_are_six() -> None:
    assert [teams_for(count, 3) for count in (1, 5, 6, 18, 19, 40)] == [1, 1, 3, 3, 6, 6]


def test_without_people_the_teams_stand_empty() -> None:
    assert casting.teams([], teams_for(0, 3), "seed") == ((), (), ())


@given(COUNTS, st.integers(1, 8), SEEDS)
def test_everybody_is_in_one_team_and_teams_differ_by_one_at_most(count: int, teams: int, seed: str) -> None:
    parties = casting.teams(people(count), teams, seed)
    sizes = [len(party) for party in parties]
    assert len(parties) == teams
    assert sorted(person for party in parties for person in party) == people(count)
    assert max(sizes) - min(sizes) <= 1


@given(COUNTS, SEEDS, st.randoms(use_true_random=False))
def test_the_same_seed_gives_the_same_groups_in_whatever_order_people_are_listed(
    count: int, seed: str, chance: Random
) -> None:
    listed = people(count)
    mixed = sorted(listed, key=lambda _: chance.random())
    assert casting.teams(mixed, 3, seed) == casting.teams(listed, 3, seed)
    assert casting.pairs(mixed, [], seed) == casting.pairs(listed, [], seed)
    assert casting.roles(mixed, ["client", "manager"], [], seed) == casting.roles(
        listed, ["client", "manager"], [], seed
    )


def test_another_seed_gives_other_groups() -> None:
    here = people(12)
    assert len({casting.teams(here, 3, str(seed)) for seed in range(20)}) > 15
    assert len({casting.pairs(here, [], str(seed)) for seed in range(20)}) > 15


@given(COUNTS, SEEDS)
def test_nobody_is_alone_and_only_an_odd_number_has_a_trio(count: int, seed: str) -> None:
    parties = casting.pairs(people(count), [], seed)
    sizes = Counter(len(party) for party in parties)
    assert sorted(person for party in parties for person in party) == people(count)
    if count >= 2:
        assert sizes == Counter({2: (count - 3) // 2, 3: 1} if count % 2 else {2: count // 2}) - Counter()


def test_one_person_or_none_still_gets_an_answer() -> None:
    assert casting.pairs(["p"], [], "seed") == (("p",),)
    assert casting.pairs([], [], "seed") == ()


@pytest.mark.parametrize("count", [2, 4, 6, 8, 10, 12, 14, 16, 24, 30])
def test_an_even_number_meets_everybody_in_the_fewest_rounds(count: int) -> None:
    rounds = Rounds()
    for _ in range(count - 1):
        rounds.play(people(count))
    assert rounds.repeats == [0] * (count - 1)
    assert len(times_met(rounds.draws)) == count * (count - 1) // 2


@pytest.mark.parametrize("seed", ["1:pairs", "2:pairs", "something else"])
@pytest.mark.parametrize(("count", "least"), [(7, 3), (9, 6), (11, 7), (13, 8), (15, 10), (17, 12), (21, 16)])
def test_an_odd_number_plays_many_rounds_before_anybody_meets_twice(count: int, least: int, seed: str) -> None:
    rounds = Rounds(seed)
    for _ in range(least):
        assert sorted(map(len, rounds.play(people(count))))[-1] == 3
    assert rounds.repeats == [0] * least


def test_nine_people_meet_everybody_once_and_are_in_two_trios_each() -> None:
    rounds = Rounds()
    for _ in range(6):
        rounds.play(people(9))
    assert set(times_met(rounds.draws).values()) == {1}
    assert len(times_met(rounds.draws)) == 36
    assert rounds.trios == Counter(dict.fromkeys(people(9), 2))


@pytest.mark.parametrize("count", [5, 7, 9, 11, 13, 15, 21, 25])
def test_trios_are_spread_over_everybody(count: int) -> None:
    rounds = Rounds()
    for _ in range(count + 2):
        rounds.play(people(count))
    shares = [rounds.trios[person] for person in people(count)]
    assert max(shares) - min(shares) <= 2


@pytest.mark.parametrize("count", [4, 7, 8, 9, 12, 13])
def test_when_all_have_met_the_meetings_stay_spread(count: int) -> None:
    rounds = Rounds()
    for _ in range(3 * count):
        rounds.play(people(count))
    met = times_met(rounds.draws)
    times = [met[frozenset(two)] for two in combinations(people(count), 2)]
    assert max(times) - min(times) <= 3


def test_who_comes_late_or_leaves_costs_no_repeat_while_there_are_strangers() -> None:
    rounds = Rounds()
    everybody = people(12)
    for here in (everybody, everybody, everybody[1:], everybody[1:], everybody, everybody[:-3], everybody):
        rounds.play(here)
    assert rounds.repeats == [0] * 7


@given(st.lists(st.sets(st.sampled_from(people(14)), min_size=2), min_size=1, max_size=8), SEEDS)
def test_whoever_is_in_the_room_is_in_one_party_of_every_round(days: list[set[str]], seed: str) -> None:
    rounds = Rounds(seed)
    for here in days:
        parties = rounds.play(sorted(here))
        assert sorted(person for party in parties for person in party) == sorted(here)
        assert {len(party) for party in parties} <= ({2, 3} if len(here) % 2 else {2})


def calls_of(draw: Callable[[], object]) -> int:
    """Return how many Python functions run during `draw`: a measure of work that no other process disturbs."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        draw()
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("here", [people(200), people(199)], ids=["200", "199"])
def test_two_hundred_people_are_paired_with_bounded_work_round_after_round(here: list[str]) -> None:
    rounds = Rounds()
    for _ in range(8):
        rounds.play(people(200))
    # three in the middle of the order have left, so no ready-made round fits any more
    left = [person for person in here if person not in ("p050", "p100", "p150")]
    assert calls_of(lambda: rounds.play(left)) < 500_000
    assert rounds.repeats == [0] * 9


def test_the_work_for_a_round_that_must_repeat_is_bounded_too() -> None:
    rounds = Rounds()
    for _ in range(40):
        rounds.play(people(41))
    assert calls_of(lambda: rounds.play(people(41))) < 3_000_000


@given(st.integers(1, 20), st.integers(1, 12), SEEDS)
def test_nobody_has_a_role_twice_before_everybody_had_one(count: int, turns: int, seed: str) -> None:
    draws: list[Draw] = []
    for turn in range(turns):
        parties = casting.roles(people(count), ["client", "manager"], draws, f"{seed}:{turn}")
        assert len(parties) == 2
        holders = [person for party in parties for person in party]
        assert len(set(holders)) == len(holders) == min(count, 2)
        draws.append(drawn(turn, Grouping.ROLES, parties))
    had = Counter(person for draw in draws for group in draw.groups for person in group.people)
    shares = [had[person] for person in people(count)]
    assert max(shares) - min(shares) <= 1


def test_roles_of_teams_and_pairs_do_not_count() -> None:
    pairs = drawn(0, Grouping.PAIRS, [("p000", "p001")])
    alone = casting.roles(["p000", "p001"], ["client"], [pairs], "seed")
    assert alone == casting.roles(["p000", "p001"], ["client"], [], "seed")


@given(st.integers(7, 200), SEEDS)
@settings(max_examples=20, deadline=None)
def test_three_rounds_of_any_room_bring_everybody_new_partners(count: int, seed: str) -> None:
    rounds = Rounds(seed)
    for _ in range(3):
        parties = rounds.play(people(count))
        assert sorted(person for party in parties for person in party) == people(count)
    assert rounds.repeats == [0, 0, 0]
