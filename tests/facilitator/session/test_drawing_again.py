"""Groups are drawn anew for each round, and again when the trainer asks."""

from __future__ import annotations

import itertools

from facilitator.errors import RefusalCode
from facilitator.pack.kinds import Grouping
from facilitator.session.events import TeamsDrawn
from facilitator.session.people_commands import AddPeople, DrawAgain, RemovePerson, SetPresent
from facilitator.session.plan_commands import SetTurns
from tests.facilitator.stage import Stage, StageMaker


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


def test_somebody_who_is_off_the_list_is_not_drawn(stage: Stage) -> None:
    stage.do(RemovePerson(stage.person("Ada")))
    stage.begin()
    stage.go_to("pairs", "pair-up")
    people = {person for group in stage.draw(Grouping.PAIRS).groups for person in group.people}
    assert len(people) == 6
