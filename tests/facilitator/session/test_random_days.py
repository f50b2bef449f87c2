"""Whatever is done in whatever order: nothing breaks, nothing leaks, and the events alone tell where the day stands."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.clock import Instant
from facilitator.errors import Refusal
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import PhaseKind
from facilitator.session import agenda
from facilitator.session.audience import audience_view, preview
from facilitator.session.card_commands import Reveal
from facilitator.session.commands import Begin
from facilitator.session.countdown import remaining_s
from facilitator.session.live import WallMode
from facilitator.session.people_commands import AddPeople
from facilitator.session.restore import rebuild
from facilitator.session.sheet_commands import AddRow, CountCell
from facilitator.session.state import WorkshopState
from facilitator.storage.database import open_database
from facilitator.texts import Texts
from facilitator.view import AudienceView, CardFace, GroupFace, Scene
from facilitator.workshop import Done
from tests.facilitator.session.card_leaks import leaked, strings_in
from tests.facilitator.session.random_days import Throw, command_for, let_time_pass, throws
from tests.facilitator.session.random_ids import WRITTEN
from tests.facilitator.stage import Stage
from tests.facilitator.stage_pack import CATALOG, LANGUAGES

TEXTS = {language: Texts(language) for language in LANGUAGES}
_numbers = itertools.count()


Builder = Callable[[WorkshopState, Catalog, Texts, Instant], AudienceView]


class Day:
    """A random day, looked at after each of its steps."""

    def __init__(self, folder: Path, build: Builder) -> None:
        self.stage = Stage(folder)
        self.build = build
        self.kinds: set[PhaseKind] = set()
        self.scenes: set[str] = set()
        self.found = 0
        self.refused = 0
        self.done = 0
        self.stage.do(AddPeople(tuple(f"{WRITTEN} {number}" for number in range(7))))
        # one reason that somebody has met, so that its table and its bars are seen whenever their phases come
        talk = self.stage.item("talk").id
        self.stage.do(AddRow(talk, "list", 1, 0, "why", WRITTEN))
        self.stage.do(CountCell(talk, "list", 1, self.state.sheet_rows[0].id, "met"))

    @property
    def state(self) -> WorkshopState:
        return self.stage.state

    def play(self, steps: Iterable[Throw]) -> None:
        self.stage.do(Begin(1))
        for throw in steps:
            let_time_pass(self.stage, throw)
            command = command_for(self.state, throw)
            outcome = self.stage.workshop.do(command, self.stage.now)
            assert isinstance(outcome, (Done, Refusal))
            self.refused += isinstance(outcome, Refusal)
            self.done += isinstance(outcome, Done)
            self.look()
            if isinstance(command, Reveal) and isinstance(outcome, Done):
                self.look_for_face(command.deal_id)
        self.look_ahead()
        self.look_back()

    def views(self) -> list[AudienceView]:
        return [self.build(self.state, CATALOG, texts, self.stage.now) for texts in TEXTS.values()]

    def look(self) -> None:
        """Check what holds after every step, and note which phases were reached."""
        state, now = self.state, self.stage.now
        for view in self.views():
            assert leaked(view, state) == []
            self.scenes.add(view.scene.value)
        for clock in state.live.clocks:
            assert math.isfinite(remaining_s(clock, now))
        due = self.stage.workshop.next_boundary(now)
        assert due is None or due.boot_s >= now.boot_s
        open_runs = [run for run in state.runs if run.actual_s is None]
        assert open_runs == [run for run in state.runs[-1:] if state.live.key is not None]
        assert all(run.actual_s is None or run.actual_s >= 0 for run in state.runs)
        key = state.live.key
        if key is not None:
            step = agenda.step_at(state, key, CATALOG)
            assert step is not None, "what runs is in the agenda"
            self.kinds.add(step.phase.kind)
            following = agenda.step_after(state, key, CATALOG)
            if following is not None:
                assert leaked(preview(state, following, CATALOG, TEXTS["nb"]), state) == []

    def look_for_face(self, deal_id: str) -> None:
        """Find the face of a card just revealed on the wall, where the wall shows its turn."""
        state = self.state
        deal = next(deal for deal in state.deals if deal.id == deal_id)
        key = state.live.key
        if key is None or (key.item_id, key.turn) != (deal.item_id, deal.turn):
            return
        item = agenda.item_of(state, key.item_id)
        assert item is not None
        phase = agenda.phase_of(item, key.phase_id, CATALOG)
        if deal.deck not in phase.reveals or state.live.wall in (WallMode.BLACK, WallMode.WHITE):
            return
        self.found += 1
        for language, view in zip(TEXTS, self.views(), strict=True):
            known = CATALOG.including(state.own_cards)
            assert known.face(language, deal.deck, deal.card) in strings_in(view)

    def look_ahead(self) -> None:
        """Look for leaks in the preview of every step of the agenda."""
        for item in self.state.items:
            for step in agenda.steps(item, CATALOG):
                assert leaked(preview(self.state, step, CATALOG, TEXTS["en"]), self.state) == []

    def look_back(self) -> None:
        """Check that the file holds the state, that the events give the restore point, and that they hold no words."""
        store, number = self.stage.desk.store, self.state.id
        stored = store.load(number)
        assert stored == self.state
        assert rebuild(store.events(number)) == stored.live
        with closing(open_database(self.stage.folder / "facilitator.sqlite")) as db:
            bodies = "\n".join(body for (body,) in db.execute("SELECT body FROM event"))
            (live,) = db.execute("SELECT body FROM live").fetchone()
        assert WRITTEN not in bodies
        assert "written" not in live
        for text in CATALOG_TEXTS:
            assert text not in bodies
            assert text not in live


CATALOG_TEXTS = [
    text
    for language in LANGUAGES
    for exercise in CATALOG.words(language).exercises.values()
    for text in (exercise.title, *(phase.task for phase in exercise.phases.values()))
]


def play(folder: Path, seed: int, count: int, build: Builder = audience_view) -> Day:
    """Play the first steps of the day that a seed stands for."""
    day = Day(folder / str(next(_numbers)), build)
    try:
        day.play(throws(seed, count))
    finally:
        day.stage.close()
    return day


def test_random_days_neither_break_nor_leak_nor_lose_a_step_whatever_they_reach(memory: Path) -> None:
    days = [play(memory, seed, 120) for seed in range(32)]
    # what the days went through, so that the looks were at something
    assert set().union(*(day.kinds for day in days)) == set(PhaseKind)
    assert set().union(*(day.scenes for day in days)) == {scene.value for scene in Scene}
    assert sum(day.found for day in days) >= 1
    assert sum(day.done for day in days) > 1000
    assert sum(day.refused for day in days) > 500


@given(st.integers(0, 2**32), st.integers(1, 120))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_days_nobody_has_seen_before_do_no_harm_either(memory: Path, seed: int, count: int) -> None:
    # a day that fails shrinks to its shortest beginning that does
    play(memory, seed, count)


def leaky(state: WorkshopState, catalog: Catalog, texts: Texts, now: Instant) -> AudienceView:
    """Build a view into which a hidden card's words slip, as a careless builder would."""
    view = audience_view(state, catalog, texts, now)
    hidden = [deal for deal in state.deals if deal.hidden and not deal.revealed]
    if not hidden:
        return view
    return replace(view, footnote=catalog.card_parts("en", hidden[0].deck, hidden[0].card)[-1].lines[-1])


def test_the_same_days_find_a_builder_that_leaks(memory: Path) -> None:
    def look_for_it() -> None:
        for seed in range(10):
            play(memory, seed, 120, leaky)

    with pytest.raises(AssertionError, match=r"levels|reasons"):
        look_for_it()


@pytest.mark.parametrize("phase", ["prepare", "scene", "word 2"])
def test_the_same_look_finds_a_leak_in_each_kind_of_phase(stage: Stage, phase: str) -> None:
    stage.begin()
    stage.go_to("scenes", phase)
    assert leaked(audience_view(stage.state, CATALOG, TEXTS["en"], stage.now), stage.state) == []
    assert len(leaked(leaky(stage.state, CATALOG, TEXTS["en"], stage.now), stage.state)) == 1


@given(st.sampled_from(LANGUAGES), st.sampled_from(["title", "text", "footnote"]), st.data())
@settings(max_examples=20)
def test_a_leak_is_found_wherever_it_is(language: str, place: str, data: st.DataObject) -> None:
    deck = data.draw(st.sampled_from([deck for deck in CATALOG.pack.decks if deck.id != "topics"]))
    card = data.draw(st.sampled_from([card.id for card in deck.cards]))
    secret = CATALOG.face(language, deck.id, card)
    empty = WorkshopState("w", "h", data.draw(st.none()))  # type: ignore[arg-type]  # nothing is looked up in it
    view = AudienceView(Scene.TITLE)
    assert leaked(view, empty) == []
    for leak in (
        replace(view, **{place: f"about {secret}!"}),  # type: ignore[arg-type]  # all three are texts
        replace(view, card=CardFace("deck", secret)),
        replace(view, groups=(GroupFace("A", "Team A", ("Ada",), level_name=secret),)),
    ):
        assert leaked(leak, empty) == [secret]
