"""A place is built when somebody looks at it first, shows then what happened before, and no window flashes up."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from facilitator.opening import NewWorkshop
from facilitator.rehearsal.day import Cast, Rehearsal
from tests.end2end.trainer import Trainer

PANELS = {"plan": "plan", "people": "people", "run": "run_panel", "review": "review_panel"}


def opens_a_running_day(trainer: Trainer) -> None:
    """Open a day in its first hour: people, groups, cards, notes and a clock that runs."""
    workshop = trainer.app.desk.make(NewWorkshop("half-day", date(2026, 11, 3)))
    Rehearsal(workshop, trainer.clock, "en", Cast(people=7, seed=1)).run_until("word", 2)
    trainer.app.navigation.on_open_requested(workshop.state.id)
    assert trainer.can_see("run_panel")


@pytest.mark.parametrize("place", ["plan", "people", "review"])
def test_a_place_is_built_when_somebody_looks_at_it_first(windows: set[str], trainer: Trainer, place: str) -> None:
    opens_a_running_day(trainer)
    assert trainer.app.frame.findChild(QWidget, PANELS[place]) is None
    trainer.go_to_place(place)
    assert trainer.can_see(PANELS[place])
    assert windows == {"console", "wall"}


def test_a_place_is_built_once(trainer: Trainer) -> None:
    opens_a_running_day(trainer)
    for place in ("people", "run", "review", "people", "plan", "review"):
        trainer.go_to_place(place)
    for name in PANELS.values():
        assert len(trainer.app.frame.findChildren(QWidget, name)) == 1


def test_a_place_shows_what_happened_before_it_was_built(trainer: Trainer) -> None:
    opens_a_running_day(trainer)
    names = {person.name for person in trainer.saved.people}
    trainer.go_to_place("people")
    shown = {field.text() for field in trainer.part("people").findChildren(QLineEdit)}
    assert len(names) == 7
    assert names <= shown
