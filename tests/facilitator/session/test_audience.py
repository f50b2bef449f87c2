"""The wall shows each phase as its data say, in its own language, and a card's words once they are revealed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from facilitator.dial import ClockState
from facilitator.pack.kinds import Grouping
from facilitator.session import agenda
from facilitator.session.audience import (
    audience_view,
    item_title,
    phase_name,
    preview,
    private_view,
)
from facilitator.session.card_commands import Reveal
from facilitator.session.commands import Close, Next, Pause, SetWall, Start
from facilitator.session.faces import group_faces, receiver_name
from facilitator.session.live import WallMode
from facilitator.session.people_commands import RemovePerson
from facilitator.session.plan_commands import AddItem, SetProperties
from facilitator.session.state import Item
from facilitator.texts import Texts
from facilitator.view import AudienceView, CardFace, Scene
from tests.facilitator.stage import Stage
from tests.facilitator.stage_pack import CATALOG, mark

EN, NB = Texts("en"), Texts("nb")


def wall(stage: Stage, texts: Texts = EN) -> AudienceView:
    return audience_view(stage.state, CATALOG, texts, stage.now, local_offset=timedelta(hours=1))


def at(stage: Stage, item: str, phase: str) -> Stage:
    """Begin the day and go on to a phase of an item."""
    stage.begin()
    stage.reach(item, phase)
    return stage


@pytest.mark.parametrize(
    ("item", "phase", "scene"),
    [
        ("talk", "welcome", Scene.TITLE),
        ("talk", "think", Scene.CLOCK),
        ("talk", "talk", Scene.TASK),
        ("scenes", "prepare", Scene.TEAMS),
        ("scenes", "scene", Scene.TASK),
        ("scenes", "word", Scene.CARD_BACK),
        ("break", "pause", Scene.CLOCK),
        ("pairs", "pair-up", Scene.PAIRS),
        ("pairs", "play", Scene.TASK),
        ("cases", "deal", Scene.CARD_BACK),
        ("cases", "play", Scene.CARD_BACK),
        ("promises", "write", Scene.TASK),
    ],
)
def test_each_phase_shows_what_its_data_say(stage: Stage, item: str, phase: str, scene: Scene) -> None:
    assert wall(at(stage, item, phase)).scene is scene


def test_before_the_day_the_wall_says_when_it_begins_and_afterwards_thanks(stage: Stage) -> None:
    view = wall(stage)
    assert (view.scene, view.title, view.footnote) == (Scene.TITLE, "en day", "We begin at 09:00")
    assert view.clocks == ()
    stage.begin()
    stage.do(Close())
    assert wall(stage).footnote == "Thank you for today"


def test_a_phase_brings_its_title_task_and_clock_in_the_language_of_the_wall(stage: Stage) -> None:
    at(stage, "talk", "talk")
    for texts, language in ((EN, "en"), (NB, "nb")):
        view = wall(stage, texts)
        assert (view.title, view.text) == (f"{language} talk", f"{language} task of talk")
        assert view.language == language
        assert set(view.words) == set(ClockState)
        assert all(view.words.values())


def test_the_clock_on_the_wall_says_until_when_while_it_runs(stage: Stage) -> None:
    stage.begin()
    (clock,) = wall(stage).clocks
    assert (clock.length_s, clock.remaining_s, clock.playback) == (600, 600, ClockState.RUNNING)
    assert clock.ends.endswith("10:10")
    stage.wait(60)
    assert clock.reading(stage.now.boot_s).digits == "9:00"
    stage.do(Pause())
    (clock,) = wall(stage).clocks
    assert (clock.playback, clock.ends) == (ClockState.PAUSED, "")
    stage.wait(900)
    assert clock.reading(stage.now.boot_s).digits == "9:00"


def test_over_time_there_is_no_end_to_tell(stage: Stage) -> None:
    stage.begin()
    stage.wait(680)
    (clock,) = wall(stage).clocks
    assert clock.ends == ""
    assert clock.reading(stage.now.boot_s).digits == "+1:20"
    assert clock.reading(stage.now.boot_s).state is ClockState.OVER


def test_a_clock_that_holds_stays_at_zero_on_the_wall(stage: Stage) -> None:
    at(stage, "talk", "think")
    stage.do(Start())
    stage.wait(400)
    (clock,) = wall(stage).clocks
    reading = clock.reading(stage.now.boot_s)
    assert (reading.digits, reading.state, reading.share) == ("0:00", ClockState.OVER, 0)


@pytest.mark.parametrize(("mode", "scene"), [(WallMode.BLACK, Scene.BLACK), (WallMode.WHITE, Scene.WHITE)])
def test_a_dark_wall_holds_nothing_to_be_read(stage: Stage, mode: WallMode, scene: Scene) -> None:
    at(stage, "scenes", "prepare")
    stage.do(SetWall(mode))
    view = wall(stage)
    assert (view.scene, view.text, view.groups, view.card, view.clocks) == (scene, "", (), None, ())
    stage.do(SetWall(WallMode.SHOW))
    assert wall(stage).scene is Scene.TEAMS


def test_teams_stand_on_the_wall_with_their_names(stage: Stage) -> None:
    at(stage, "scenes", "prepare")
    groups = wall(stage, NB).groups
    assert [group.mark for group in groups] == ["A", "B", "C"]
    assert sorted(name for group in groups for name in group.people) == sorted(
        person.name for person in stage.state.people
    )
    assert all(group.level == "" for group in groups)


def test_somebody_taken_off_the_list_is_no_longer_named(stage: Stage) -> None:
    at(stage, "scenes", "prepare")
    stage.do(RemovePerson(stage.person("Ada")))
    assert "Ada" not in [name for group in wall(stage).groups for name in group.people]


def test_the_team_whose_turn_it_is_is_on_stage(stage: Stage) -> None:
    at(stage, "scenes", "scene 2")
    view = wall(stage)
    assert [group.on_stage for group in view.groups] == [False, True, False]
    assert view.footnote == "Team B · 2 of 3"


def test_rounds_are_counted(stage: Stage) -> None:
    at(stage, "pairs", "pair-up 2")
    assert wall(stage).footnote == "Round 2 of 3"


def test_the_room_reads_a_reserve_as_any_pause(stage: Stage) -> None:
    at(stage, "reserve", "pause")
    assert wall(stage).title == "A short pause"


def test_a_hidden_card_shows_its_back_until_it_is_revealed(stage: Stage) -> None:
    at(stage, "cases", "guess")
    assert wall(stage, NB).card == CardFace("nb reasons", "nb back of reasons")
    deal = stage.deal("reasons")
    stage.do(Reveal(deal.id))
    view = wall(stage, NB)
    assert view.scene is Scene.REVEAL
    assert view.card == CardFace("nb reasons", mark("reasons", deal.card, "reason", "nb"), revealed=True)


@pytest.mark.parametrize("phase", ["seal", "open"])
def test_a_card_for_the_whole_room_is_as_secret_as_any_other_till_it_is_revealed(stage: Stage, phase: str) -> None:
    stage.do(AddItem(0, "envelope"))
    at(stage, "envelope", phase)
    deal = stage.deal("reasons")
    face = mark("reasons", deal.card, "reason", "en")
    assert deal.to == "room"
    assert face not in str(wall(stage))
    stage.do(Reveal(deal.id))
    assert (face in str(wall(stage))) is (phase == "open")


def test_a_card_revealed_too_early_is_seen_at_once_where_the_wall_is_its_own(stage: Stage) -> None:
    at(stage, "cases", "play")
    stage.do(Reveal(stage.deal("reasons").id))
    assert wall(stage).scene is Scene.REVEAL


def test_a_revealed_card_is_gone_with_its_turn(stage: Stage) -> None:
    at(stage, "cases", "guess")
    stage.do(Reveal(stage.deal("reasons").id))
    stage.do(Next())
    assert wall(stage).card is None
    stage.do(Next())
    card = wall(stage).card
    assert card is not None
    assert not card.revealed


def test_a_team_wears_its_level_once_the_room_knows_it(stage: Stage) -> None:
    at(stage, "scenes", "word")
    deal = stage.deal("levels", 1)
    stage.do(Reveal(deal.id))
    first, second, third = wall(stage).groups
    assert (first.level, first.level_name) == ("L", mark("levels", "level-l", "level", "en"))
    assert (second.level, third.level) == ("", "")
    card = wall(stage).card
    assert card is not None
    assert card.mark == "L"


def test_an_open_card_stands_above_the_task(stage: Stage) -> None:
    at(stage, "pairs", "play")
    card = stage.deal("topics").card
    assert wall(stage).text.splitlines() == [mark("topics", card, "topic", "en"), "en task of play"]
    assert wall(stage).dealt == 1


def test_who_has_a_role_stands_beside_the_back_of_the_card(stage: Stage) -> None:
    at(stage, "cases", "deal")
    groups = wall(stage, NB).groups
    assert [group.name for group in groups] == ["nb client", "nb manager"]
    assert all(len(group.people) == 1 for group in groups)


def test_what_comes_next_is_shown_with_the_back_of_its_card_and_a_ready_clock(stage: Stage) -> None:
    at(stage, "cases", "play")
    step = agenda.step_after(stage.state, stage.key, CATALOG)
    assert step is not None
    view = preview(stage.state, step, CATALOG, EN)
    assert view.card == CardFace("en reasons", "en back of reasons")
    assert view.clocks[0].playback is ClockState.READY
    assert view.clocks[0].reading(stage.now.boot_s).digits == "2:00"


def test_the_workshops_own_look_is_on_every_view(stage: Stage) -> None:
    known = replace(stage.state.properties, client="Ski & Sons", colour="#123456", logo=b"png")
    stage.do(SetProperties(known))
    at(stage, "talk", "talk")
    brand = wall(stage).brand
    assert (brand.workshop, brand.client, brand.colour, brand.logo) == ("en day", "Ski & Sons", "#123456", b"png")


def test_a_private_view_has_every_field_of_the_card(stage: Stage) -> None:
    at(stage, "cases", "deal")
    deal = stage.deal("reasons")
    view = private_view(stage.state, deal, CATALOG, NB)
    assert [field.label for field in view.fields] == ["nb reason", "nb forbidden", "nb terms"]
    assert view.fields[0].lines == (mark("reasons", deal.card, "reason", "nb"),)
    assert [len(field.lines) for field in view.fields] == [1, 2, 2]
    assert len(view.fields[2].glosses) == 2
    client = next(group for group in stage.draw(Grouping.ROLES).groups if group.key == "client")
    names = [person.name for person in stage.state.people if person.id in client.people]
    assert view.receiver == names[0]


def test_a_receiver_is_named_whoever_it_is(stage: Stage) -> None:
    at(stage, "scenes", "prepare")
    assert receiver_name(stage.state, stage.deal("levels", 2), CATALOG, EN) == "Team B"
    stage.go_to("pairs", "play")
    assert receiver_name(stage.state, stage.deal("topics"), CATALOG, EN) == "Everyone"
    stage.go_to("cases", "deal")
    for person in stage.state.people:
        stage.do(RemovePerson(person.id))
    assert receiver_name(stage.state, stage.deal("reasons"), CATALOG, EN) == "en client"


@pytest.mark.parametrize(("people", "shown"), [(0, 2), (1, 1), (2, 2)])
def test_a_role_that_nobody_has_is_shown_only_where_nobody_has_any(tmp_path: Path, people: int, shown: int) -> None:
    stage = Stage(tmp_path, people=people)
    at(stage, "cases", "deal")
    step = agenda.step_at(stage.state, stage.key, CATALOG)
    assert step is not None
    faces = group_faces(stage.state, step, Grouping.ROLES, CATALOG, EN)
    assert len(stage.draw(Grouping.ROLES).groups) == 2
    assert (len(faces), sum(len(face.people) for face in faces)) == (shown, people)


def test_items_and_phases_are_named_by_what_they_are(stage: Stage) -> None:
    assert item_title(stage.item("talk"), CATALOG, NB) == "nb talk"
    assert item_title(Item("x", "talk", title="My own"), CATALOG, NB) == "My own"
    assert item_title(stage.item("break"), CATALOG, EN) == "Break"
    assert phase_name(stage.item("break"), "pause", CATALOG, EN) == "Break"
    assert phase_name(stage.item("talk"), "welcome", CATALOG, NB) == "nb welcome"


def test_a_language_the_pack_does_not_have_falls_back_to_its_first(stage: Stage) -> None:
    at(stage, "talk", "talk")
    assert wall(stage, Texts("id")).text == "en task of talk"
