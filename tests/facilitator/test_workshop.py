"""Through the one door every step is carried out, saved and told, or refused with a reason."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing

import pytest

from facilitator import opening
from facilitator.errors import RefusalCode
from facilitator.opening import NewWorkshop
from facilitator.session import commands
from facilitator.session.commands import Begin, Command, Edit, Next, Redo, Tick, Undo, Wake
from facilitator.session.events import ItemStarted, PhaseStarted, WorkshopOpened
from facilitator.session.live import Live
from facilitator.session.machine import HANDLERS
from facilitator.session.people_commands import AddPeople
from facilitator.session.record_commands import SaveResult, WriteNote
from facilitator.session.restore import rebuild
from facilitator.workshop import Done
from tests.facilitator.stage import DAY, Stage, StageMaker
from tests.facilitator.stage_pack import PACK


def test_a_step_is_told_by_its_events_and_is_on_the_disk(stage: Stage) -> None:
    outcome = stage.workshop.do(Begin(4), stage.now)
    assert isinstance(outcome, Done)
    assert outcome.saved
    assert [type(event) for event in outcome.events][:3] == [WorkshopOpened, ItemStarted, PhaseStarted]
    assert stage.workshop.saved_at == stage.now.utc
    assert stage.desk.store.load(stage.state.id) == stage.state


def test_a_refusal_changes_nothing_and_saves_nothing(stage: Stage) -> None:
    before = stage.desk.store.events(stage.state.id)
    assert stage.refused(Next()) is RefusalCode.NOT_RUNNING
    assert stage.desk.store.events(stage.state.id) == before


def test_a_tick_before_anything_is_due_writes_nothing(stage: Stage) -> None:
    stage.begin()
    state = stage.state
    stage.wait(10)
    assert stage.do(Tick()) == ()
    assert stage.state is state


def test_every_command_is_either_handled_or_the_doors_own() -> None:
    kinds = {kind for kind in vars(commands).values() if isinstance(kind, type) and issubclass(kind, Command)}
    assert kinds - set(HANDLERS) == {Command, Edit, Tick, Undo, Redo}


def test_the_events_of_a_day_rebuild_where_it_stands(stage: Stage) -> None:
    assert rebuild(()) == Live()
    stage.begin()
    stage.wait(500)
    stage.do(Tick())
    stage.do(Next())
    assert rebuild(stage.desk.store.events(stage.state.id)) == stage.state.live
    assert stage.state.live.revision == len(stage.desk.store.events(stage.state.id))


def test_a_day_goes_on_from_its_file(stage: Stage) -> None:
    stage.begin()
    stage.go_to("cases", "play")
    state = stage.state
    workshop = stage.reopen()
    assert workshop.state == state
    assert workshop.catalog.pack.id == "stage"
    assert not workshop.can_undo


def test_the_next_boundary_is_where_the_clock_changes_by_itself(stage: Stage) -> None:
    assert stage.workshop.next_boundary(stage.now) is None
    stage.begin()
    due = stage.workshop.next_boundary(stage.now)
    assert due == stage.now.plus(480)
    stage.wait(2000)
    assert stage.workshop.next_boundary(stage.now) == stage.now
    stage.do(Tick())
    assert stage.workshop.next_boundary(stage.now) is None


def test_a_workshop_is_made_with_the_title_and_the_times_it_is_given(make_stage: StageMaker) -> None:
    stage = make_stage()
    wish = NewWorkshop("day", DAY, title="Service day", client="Ski & Sons", place="Oslo", trainer="Kari")
    workshop = opening.make(wish, PACK, stage.desk.store, stage.now, stage.desk.new_id)
    known = workshop.state.properties
    assert (known.title, known.client, known.place, known.trainer) == ("Service day", "Ski & Sons", "Oslo", "Kari")
    assert workshop.state.id != stage.state.id


def test_the_app_may_come_back_before_it_was_ever_known_to_be_there(make_stage: StageMaker) -> None:
    stage = make_stage()
    assert stage.reopen().came_back(stage.now) == Done((), saved=True)


def test_coming_back_twice_asks_about_both_times(stage: Stage) -> None:
    stage.begin()
    for _ in range(2):
        stage.wait(100)
        stage.reopen().came_back(stage.now)
    assert stage.state.live.away is not None
    assert stage.state.live.away.away_s == 200


@pytest.mark.logs_expected
def test_a_missed_heartbeat_is_logged_and_no_more(stage: Stage, caplog: pytest.LogCaptureFixture) -> None:
    stage.begin()
    path = stage.folder / "facilitator.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as other, caplog.at_level(logging.WARNING):
        other.execute("BEGIN IMMEDIATE")
        stage.workshop.beat(stage.now)
        other.execute("ROLLBACK")
    assert "heartbeat not saved" in caplog.text
    assert stage.workshop.trouble is None


def test_a_wake_is_told_by_a_command_like_any_other(stage: Stage) -> None:
    stage.begin()
    before = stage.now
    stage.wait(30)
    stage.do(Wake(before))
    assert stage.state.live.away is not None


def test_saving_many_things_in_one_day_keeps_their_order(stage: Stage) -> None:
    talk = stage.item("talk").id
    for number in range(10):
        stage.do(WriteNote(talk, "thoughts", number + 1, str(number)))
        stage.do(SaveResult(talk, "score", number + 1, number + 1))
    stage.do(AddPeople(("Kari",)))
    stage.do(Undo())
    stored = stage.desk.store.load(stage.state.id)
    assert [note.text for note in stored.notes] == [str(number) for number in range(10)]
    assert [result.value for result in stored.results] == list(range(1, 11))
