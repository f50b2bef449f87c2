"""Who comes late looks on and is cast from the next round; who leaves leaves nobody alone; people are moved by hand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.errors import RefusalCode
from facilitator.pack.kinds import Grouping
from facilitator.session.commands import Next, Undo
from facilitator.session.people_commands import AddPeople, DrawAgain, KeepApart, MovePerson, SetPresent
from facilitator.session.state import Draw
from tests.facilitator.stage import Stage, StageMaker


def sizes(draw: Draw) -> list[int]:
    return sorted(len(group.people) for group in draw.groups)


def looking_on(draw: Draw) -> list[str]:
    return [person for group in draw.groups for person in group.observers]


def test_a_latecomer_looks_on_in_a_running_round_and_plays_in_the_next(stage: Stage) -> None:
    stage.begin()
    stage.go_to("pairs", "play")
    stage.do(AddPeople(("Late",)))
    late = stage.person("Late")
    now = stage.draw(Grouping.PAIRS)
    assert looking_on(now) == [late]
    assert len(next(group for group in now.groups if late in group.observers).people) == 2
    stage.reach("pairs", "play 2")
    following = stage.draw(Grouping.PAIRS)
    assert looking_on(following) == []
    assert any(late in group.people for group in following.groups)


def test_one_who_comes_back_looks_on_in_a_team(stage: Stage) -> None:
    ada = stage.person("Ada")
    stage.do(SetPresent(ada, present=False))
    stage.begin()
    stage.go_to("scenes", "prepare")
    stage.do(SetPresent(ada, present=True))
    assert looking_on(stage.draw(Grouping.TEAMS)) == [ada]
    stage.do(Undo())
    assert looking_on(stage.draw(Grouping.TEAMS)) == []


def test_a_latecomer_is_not_put_with_whom_they_are_kept_apart_from(make_stage: StageMaker) -> None:
    stage = make_stage(people=4)
    ada, bo = stage.person("Ada"), stage.person("Bo")
    stage.do(SetPresent(ada, present=False))
    stage.do(KeepApart(ada, bo))
    stage.do(AddPeople(("Ola",)))
    stage.begin()
    stage.go_to("pairs", "play")
    stage.do(SetPresent(ada, present=True))
    group = next(group for group in stage.draw(Grouping.PAIRS).groups if ada in group.observers)
    assert bo not in group.people


def test_a_latecomer_watches_where_two_play_before_the_room(stage: Stage) -> None:
    stage.begin()
    stage.go_to("cases", "play")
    stage.do(AddPeople(("Late",)))
    assert stage.person("Late") in stage.draw(Grouping.ROLES).watching


def test_whose_partner_leaves_gets_another(make_stage: StageMaker) -> None:
    stage = make_stage(people=6)
    stage.begin()
    stage.go_to("pairs", "play")
    left = stage.draw(Grouping.PAIRS).groups[0]
    stage.do(SetPresent(left.people[0], present=False))
    assert sizes(stage.draw(Grouping.PAIRS)) == [2, 3]
    stage.do(SetPresent(left.people[1], present=False))
    assert sizes(stage.draw(Grouping.PAIRS)) == [2, 2]
    stage.do(Undo())
    stage.do(Undo())
    assert sizes(stage.draw(Grouping.PAIRS)) == [2, 2, 2]


def test_out_of_a_trio_somebody_helps_out(stage: Stage) -> None:
    stage.begin()
    stage.go_to("pairs", "play")
    pair = next(group for group in stage.draw(Grouping.PAIRS).groups if len(group.people) == 2)
    stage.do(SetPresent(pair.people[0], present=False))
    assert sizes(stage.draw(Grouping.PAIRS)) == [2, 2, 2]


@given(st.integers(2, 13), st.lists(st.tuples(st.integers(0, 12), st.booleans()), max_size=20))
@settings(max_examples=40, deadline=None)
def test_however_people_come_and_go_nobody_in_the_room_is_alone_or_twice(
    tmp_path_factory: pytest.TempPathFactory, count: int, moves: list[tuple[int, bool]]
) -> None:
    stage = Stage(tmp_path_factory.mktemp("come-and-go"), people=min(count, 12))
    stage.begin()
    stage.go_to("pairs", "play")
    for number, present in moves:
        people = stage.state.people
        stage.do(SetPresent(people[number % len(people)].id, present=present))
        here = {person.id for person in stage.state.people if person.present}
        groups = stage.draw(Grouping.PAIRS).groups
        placed = [person for group in groups for person in (*group.people, *group.observers) if person in here]
        assert len(placed) == len(set(placed))
        if len(here) > 1:
            assert all(len(group.people) + len(group.observers) > 1 for group in groups)
    stage.close()


def test_somebody_is_moved_to_another_team_and_back(stage: Stage) -> None:
    stage.begin()
    stage.go_to("scenes", "prepare")
    before = stage.draw(Grouping.TEAMS)
    first, second = before.groups[:2]
    stage.do(MovePerson(first.people[0], second.id))
    after = stage.draw(Grouping.TEAMS)
    assert after.groups[1].people == (*second.people, first.people[0])
    assert first.people[0] not in after.groups[0].people
    assert stage.saved.draws[-1] == after
    stage.do(Undo())
    assert stage.draw(Grouping.TEAMS) == before
    assert stage.refused(MovePerson(first.people[0], first.id)) is RefusalCode.ALREADY_THERE
    assert stage.refused(MovePerson(first.people[0], "nowhere")) is RefusalCode.UNKNOWN_GROUP
    assert stage.refused(MovePerson("nobody", first.id)) is RefusalCode.UNKNOWN_PERSON


def test_in_pairs_two_change_places(make_stage: StageMaker) -> None:
    stage = make_stage(people=4)
    stage.begin()
    stage.go_to("pairs", "play")
    first, second = stage.draw(Grouping.PAIRS).groups
    stage.do(MovePerson(first.people[0], second.id))
    assert [group.people for group in stage.draw(Grouping.PAIRS).groups] == [
        (second.people[1], first.people[1]),
        (second.people[0], first.people[0]),
    ]


def test_teams_are_drawn_in_the_number_or_size_wished_for_this_draw_and_no_size_leaves_one_alone(
    make_stage: StageMaker,
) -> None:
    stage = make_stage(people=11)
    stage.begin()
    stage.go_to("scenes", "prepare")
    for wish, expected in (
        (DrawAgain(teams=4), [2, 3, 3, 3]),
        (DrawAgain(size=4), [3, 4, 4]),
        (DrawAgain(size=2), [2, 2, 2, 2, 3]),
        (DrawAgain(teams=2), [5, 6]),
        (DrawAgain(size=20), None),
        (DrawAgain(), [3, 4, 4]),
    ):
        if expected is None:
            assert stage.refused(wish) is RefusalCode.OUT_OF_RANGE
        else:
            stage.do(wish)
            assert sizes(stage.draw(Grouping.TEAMS)) == expected
    assert stage.refused(DrawAgain(teams=-1)) is RefusalCode.OUT_OF_RANGE
    stage.do(Next())
    stage.go_to("pairs", "pair-up")
    assert stage.refused(DrawAgain(teams=3)) is RefusalCode.NO_GROUPS_HERE
