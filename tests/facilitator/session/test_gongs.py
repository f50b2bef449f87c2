"""The room hears a gong once for each thing that passes, and nothing for what a trainer's hand did to the clock."""

from __future__ import annotations

from random import Random

from facilitator.session.commands import AddTime, Back, Command, Next, Pause, Restart, Start, Tick
from facilitator.session.gongs import Gong, gong_for
from facilitator.session.live import Playback
from tests.facilitator.stage import Stage, StageMaker


def heard(stage: Stage, command: Command) -> Gong | None:
    """Return what the room hears for a command."""
    before = stage.state.live
    return gong_for(before, stage.do(command))


def after(stage: Stage, seconds: float) -> Gong | None:
    stage.wait(seconds)
    return heard(stage, Tick())


def running(stage: Stage, name: str = "talk", phase: str = "think") -> Stage:
    """Return a day whose five-minute clock has just been started."""
    if not stage.state.live.key:
        stage.begin()
    if stage.key.item_id != stage.item(name).id:
        stage.go_to(name, phase)
    stage.reach(name, phase)
    if stage.main.playback is not Playback.RUNNING:
        stage.do(Start())
    return stage


def test_soon_and_zero_sound_once_each(stage: Stage) -> None:
    running(stage)
    sounds = [gong for _ in range(400) if (gong := after(stage, 1)) is not None]
    assert sounds == [Gong.SOON, Gong.ZERO]


def test_the_last_seconds_have_no_gong_of_their_own(stage: Stage) -> None:
    running(stage)
    assert after(stage, 241) is Gong.SOON
    assert after(stage, 50) is None


def test_a_pause_does_not_let_soon_sound_again(stage: Stage) -> None:
    running(stage)
    assert after(stage, 245) is Gong.SOON
    assert heard(stage, Pause()) is None
    assert heard(stage, Start()) is None


def test_minutes_given_and_passed_again_sound_again(stage: Stage) -> None:
    running(stage)
    assert after(stage, 301) is Gong.ZERO
    assert heard(stage, AddTime(600)) is None
    sounds = [gong for _ in range(700) if (gong := after(stage, 1)) is not None]
    assert sounds == [Gong.SOON, Gong.ZERO]


def test_time_taken_away_to_zero_sounds_as_if_it_had_passed(stage: Stage) -> None:
    running(stage)
    assert heard(stage, AddTime(-300)) is Gong.ZERO


def test_of_several_things_passed_at_once_only_the_weightiest_is_heard(stage: Stage) -> None:
    running(stage)
    assert after(stage, 360) is Gong.ZERO


def test_a_round_begins_with_its_own_gong(stage: Stage) -> None:
    stage.begin()
    stage.go_to("pairs", "play")
    assert heard(stage, Next()) is Gong.ROUND
    assert heard(stage, Next()) is None


def test_a_step_back_and_a_clock_begun_anew_are_silent(stage: Stage) -> None:
    stage.begin()
    stage.go_to("pairs", "play")
    stage.do(Next())
    assert heard(stage, Back()) is None
    running_again = running(stage)
    assert after(running_again, 245) is Gong.SOON
    assert heard(stage, Restart()) is None


def test_what_passed_while_the_machine_slept_is_not_rung_afterwards(stage: Stage) -> None:
    running(stage)
    stage.clock.sleep(480)
    assert heard(stage, Tick()) is None


def test_clocks_that_end_together_are_one_gong(stage: Stage) -> None:
    """Three teams that prepare at once hear one end, not three."""
    running(stage, "scenes", "prepare")
    count = len(stage.state.live.clocks)
    sounds = [gong for _ in range(1900) if (gong := after(stage, 1)) is not None]
    assert count >= 1
    assert sounds == [Gong.SOON, Gong.ZERO]


def test_on_random_days_zero_is_rung_as_often_as_clocks_end(make_stage: StageMaker) -> None:
    stage = running(make_stage(people=7))
    chance = Random(5)
    ended = rung = 0
    for _ in range(300):
        stage.wait(chance.choice((1.0, 7.0, 45.0)))
        command = chance.choice((Tick(), Tick(), Tick(), AddTime(60.0), AddTime(-60.0), Pause(), Start()))
        before = stage.state.live
        outcome = stage.workshop.do(command, stage.now)
        events = getattr(outcome, "events", ())
        ended += any(getattr(event, "ended", False) for event in events)
        rung += gong_for(before, events) is Gong.ZERO
    assert rung == ended > 2
