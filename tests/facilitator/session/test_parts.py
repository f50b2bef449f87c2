"""Roles go round: who acted, observed or sat out is remembered over the day, and who passes is never cast."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.errors import RefusalCode
from facilitator.pack.kinds import Grouping
from facilitator.session.card_commands import ShowCard
from facilitator.session.commands import Undo
from facilitator.session.people_commands import AddPeople, DrawAgain, MovePerson, SetPass, SetPresent
from facilitator.session.plan_commands import SetTurns
from facilitator.session.shares import Share, shares
from facilitator.session.state import Draw
from tests.facilitator.stage import NAMES, Stage, StageMaker


def everybody(draw: Draw) -> set[str]:
    groups = {person for group in draw.groups for person in (*group.people, *group.observers)}
    return groups | set(draw.watching)


@pytest.fixture
def cases(stage: Stage) -> Stage:
    """Give a day in which two play before the others."""
    stage.do(SetTurns(stage.item("cases").id, "cases", 4))
    stage.begin()
    stage.go_to("cases", "deal")
    return stage


def test_who_acts_who_observes_and_who_is_away_adds_up(cases: Stage) -> None:
    away = cases.person("Ada")
    cases.do(SetPresent(away, present=False))
    cases.reach("cases", "deal 4")
    share = shares(cases.state.draws, [person.id for person in cases.state.people])
    assert {one.acted + one.observed + one.sat_out for one in share.values()} == {4}
    assert share[away].sat_out >= 3
    acted = [one.acted for person, one in share.items() if person != away]
    assert max(acted) - min(acted) <= 1


def test_roles_go_on_going_round_in_another_item(make_stage: StageMaker) -> None:
    stage = make_stage(people=8)
    stage.begin()
    stage.go_to("cases", "deal 2")
    before = shares(stage.state.draws, [person.id for person in stage.state.people])
    assert sorted(one.acted for one in before.values()) == [0, 0, 0, 0, 1, 1, 1, 1]
    assert {one.observed for one in before.values()} == {1, 2}


def test_who_passes_has_no_role_in_any_draw(cases: Stage) -> None:
    passing = {person.id for person in cases.state.people[:4]}
    for person in passing:
        cases.do(SetPass(person, passes=True))
    cases.do(DrawAgain())
    cases.reach("cases", "deal 4")
    later = [draw for draw in cases.state.draws if draw.kind is Grouping.ROLES]
    cast = {person for draw in later for group in draw.groups for person in group.people}
    assert len(later) == 4 and not cast & passing
    assert all(passing <= set(draw.watching) for draw in later)


def test_a_pass_is_kept_and_taken_back(stage: Stage) -> None:
    ada = stage.person("Ada")
    stage.do(SetPass(ada, passes=True))
    assert [person.passes for person in stage.saved.people if person.id == ada] == [True]
    stage.do(Undo())
    assert not any(person.passes for person in stage.saved.people)
    assert stage.refused(SetPass("nobody", passes=True)) is RefusalCode.UNKNOWN_PERSON


def test_a_volunteer_takes_a_role_and_counts_for_it(cases: Stage) -> None:
    draw = cases.draw(Grouping.ROLES)
    client = next(group for group in draw.groups if group.key == "client")
    volunteer = draw.watching[0]
    cases.do(MovePerson(volunteer, client.id))
    now = cases.draw(Grouping.ROLES)
    assert now.groups[0].people == (volunteer,)
    assert client.people[0] in now.watching and volunteer not in now.watching
    assert shares(cases.state.draws, [volunteer])[volunteer] == Share(acted=1)
    cases.do(Undo())
    assert cases.draw(Grouping.ROLES) == draw == cases.saved.draws[-1]


def test_two_with_roles_change_places(cases: Stage) -> None:
    client, manager = cases.draw(Grouping.ROLES).groups
    cases.do(MovePerson(manager.people[0], client.id))
    assert [group.people for group in cases.draw(Grouping.ROLES).groups] == [manager.people, client.people]


def test_who_passes_is_not_put_on_stage_by_hand_either(cases: Stage) -> None:
    draw = cases.draw(Grouping.ROLES)
    cases.do(SetPass(draw.watching[0], passes=True))
    assert cases.refused(MovePerson(draw.watching[0], draw.groups[0].id)) is RefusalCode.PASSES_TODAY


def test_a_role_whose_card_was_seen_stays_with_who_saw_it(cases: Stage) -> None:
    draw = cases.draw(Grouping.ROLES)
    cases.do(ShowCard(cases.deal("reasons").id))
    assert cases.refused(MovePerson(draw.watching[0], draw.groups[0].id)) is RefusalCode.ALREADY_SEEN


@given(st.integers(3, 60), st.integers(0, 9))
@settings(max_examples=30, deadline=None)
def test_trios_at_once_leave_nobody_out_and_everybody_plays_in_turn(
    tmp_path_factory: pytest.TempPathFactory, count: int, seed: int
) -> None:
    stage = Stage(tmp_path_factory.mktemp("trios"), seed=seed)
    stage.do(AddPeople(tuple(f"P{number}" for number in range(count))))
    stage.do(SetTurns(stage.item("cases").id, "cases", 3))
    stage.begin()
    stage.go_to("cases", "deal")
    stage.do(DrawAgain(at_once=True))
    stage.reach("cases", "deal 3")
    trios = [draw for draw in stage.state.draws if draw.kind is Grouping.TRIOS]
    here = {person.id for person in stage.state.people}
    assert len(trios) == 3 and all(everybody(draw) == here for draw in trios)
    share = shares(stage.state.draws, here)
    assert min(one.acted for one in share.values()) >= 1
    together = [{frozenset((*group.people, *group.observers)) for group in draw.groups} for draw in trios]
    assert together[0] == together[1] == together[2]
    stage.close()


def test_many_people_play_at_once_from_the_start(make_stage: StageMaker) -> None:
    stage = make_stage()
    stage.do(AddPeople(tuple(f"P{number}" for number in range(31))))
    stage.begin()
    stage.go_to("cases", "deal")
    draw = stage.draw(Grouping.TRIOS)
    assert Counter(len(group.people) + len(group.observers) for group in draw.groups) == {3: 9, 4: 1}
    stage.do(DrawAgain(at_once=False))
    assert len(stage.draw(Grouping.ROLES).watching) == 29
    stage.reach("cases", "deal 2")
    assert [draw.kind for draw in stage.state.draws] == [Grouping.ROLES, Grouping.ROLES]


def test_the_same_seed_casts_the_same(make_stage: StageMaker) -> None:
    casts = []
    for _ in range(2):
        stage = make_stage(people=len(NAMES))
        stage.begin()
        stage.go_to("cases", "deal 2")
        places = {person.id: at for at, person in enumerate(stage.state.people)}
        groups = [group for draw in stage.state.draws for group in draw.groups]
        casts.append([[places[person] for person in group.people] for group in groups])
    assert casts[0] == casts[1] and len(casts[0]) == 4
