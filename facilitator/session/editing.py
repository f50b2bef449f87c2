"""Changes to the plan, the people and the workshop's own data."""

from __future__ import annotations

from dataclasses import replace

from facilitator.errors import Refusal, RefusalCode
from facilitator.pack.model import Minutes
from facilitator.session import agenda, joining, moves
from facilitator.session.by_id import put, without
from facilitator.session.draft import Draft
from facilitator.session.events import PeopleChanged, PlanChanged, PropertiesChanged
from facilitator.session.people_commands import AddPeople, RemovePerson, RenamePerson, SetPresent
from facilitator.session.plan_commands import (
    AddItem,
    MoveItem,
    RemoveItem,
    SetMinutes,
    SetNiceToHave,
    SetOver,
    SetProperties,
    SetSkipped,
    SetTurns,
)
from facilitator.session.state import Item, Person
from facilitator.session.wording import plain, plain_fields


def add_item(draft: Draft, command: AddItem) -> Refusal | None:
    """Put an exercise or a pause into the agenda."""
    if command.pause is None and not draft.catalog.has_exercise(command.exercise_id):
        return Refusal(RefusalCode.UNKNOWN_EXERCISE)
    if command.pause is not None and (refusal := _out_of(agenda.PAUSE_PHASE.minutes, command.length_min)):
        return refusal
    exercise_id = "" if command.pause is not None else command.exercise_id
    length_min = command.length_min if command.pause is not None else 0
    item = Item(draft.rules.new_id(), exercise_id, command.pause, length_min)
    _plan(draft, _inserted(draft.state.items, item, command.index), item.id)
    return None


def move_item(draft: Draft, command: MoveItem) -> Refusal | None:
    """Move an item to another place in the agenda."""
    item = agenda.item_of(draft.state, command.item_id)
    if item is None:
        return Refusal(RefusalCode.UNKNOWN_ITEM)
    others = without(draft.state.items, item.id)
    _plan(draft, _inserted(others, item, command.index), item.id)
    return None


def remove_item(draft: Draft, command: RemoveItem) -> Refusal | None:
    """Take an item out of the agenda, unless it has been run: it and what was noted in it belong to the day."""
    if agenda.item_of(draft.state, command.item_id) is None:
        return Refusal(RefusalCode.UNKNOWN_ITEM)
    if draft.live.key is not None and draft.live.key.item_id == command.item_id:
        return Refusal(RefusalCode.ITEM_RUNS)
    if any(run.item_id == command.item_id for run in draft.state.runs):
        return Refusal(RefusalCode.TURN_BEGUN)
    items = without(draft.state.items, command.item_id)
    _plan(draft, items, command.item_id)
    return None


def set_minutes(draft: Draft, command: SetMinutes) -> Refusal | None:
    """Give a phase other minutes, within the range the exercise allows."""
    item = agenda.item_of(draft.state, command.item_id)
    if item is None:
        return Refusal(RefusalCode.UNKNOWN_ITEM)
    if not item.exercise_id:
        if refusal := _out_of(agenda.PAUSE_PHASE.minutes, command.minutes):
            return refusal
        _item(draft, replace(item, length_min=command.minutes))
        return None
    phase = next((p for p in draft.catalog.exercise(item.exercise_id).phases if p.id == command.phase_id), None)
    if phase is None:
        return Refusal(RefusalCode.UNKNOWN_PHASE)
    if refusal := _out_of(phase.minutes, command.minutes):
        return refusal
    minutes = {**dict(item.minutes), command.phase_id: command.minutes}
    _item(draft, replace(item, minutes=tuple(minutes.items())))
    return None


def set_over(draft: Draft, command: SetOver) -> Refusal | None:
    """Say what a phase does when its time is up; a clock that is over already does so the next time it is."""
    item = agenda.item_of(draft.state, command.item_id)
    if item is None:
        return Refusal(RefusalCode.UNKNOWN_ITEM)
    phases = draft.catalog.exercise(item.exercise_id).phases if item.exercise_id else (agenda.PAUSE_PHASE,)
    if all(phase.id != command.phase_id for phase in phases):
        return Refusal(RefusalCode.UNKNOWN_PHASE)
    overs = {**dict(item.overs), command.phase_id: command.over}
    _item(draft, replace(item, overs=tuple(overs.items())))
    moves.set_over(draft)
    return None


def set_skipped(draft: Draft, command: SetSkipped) -> Refusal | None:
    """Have the day pass over an item that nobody has been in, or not."""
    item = agenda.item_of(draft.state, command.item_id)
    if item is None:
        return Refusal(RefusalCode.UNKNOWN_ITEM)
    if draft.live.key is not None and draft.live.key.item_id == item.id:
        return Refusal(RefusalCode.ITEM_RUNS)
    if any(run.item_id == item.id and not run.skipped for run in draft.state.runs):
        return Refusal(RefusalCode.TURN_BEGUN)
    _item(draft, replace(item, skipped=command.skipped))
    return None


def set_turns(draft: Draft, command: SetTurns) -> Refusal | None:
    """Give a series another number of turns, not fewer than were begun."""
    item = agenda.item_of(draft.state, command.item_id)
    if item is None:
        return Refusal(RefusalCode.UNKNOWN_ITEM)
    known = draft.catalog.exercise(item.exercise_id).series if item.exercise_id else ()
    series = next((series for series in known if series.id == command.series_id), None)
    if series is None:
        return Refusal(RefusalCode.UNKNOWN_PHASE)
    if refusal := _out_of(series.rounds, command.turns):
        return refusal
    if command.turns < _turns_begun(draft, item, series.id):
        return Refusal(RefusalCode.TURN_BEGUN)
    turns = {**dict(item.turns), command.series_id: command.turns}
    _item(draft, replace(item, turns=tuple(turns.items())))
    return None


def _turns_begun(draft: Draft, item: Item, series_id: str) -> int:
    """Return the last turn of a series that was begun, 0 where none was."""
    phases = {phase.id for phase in draft.catalog.exercise(item.exercise_id).phases if phase.series == series_id}
    return max(
        (run.turn for run in draft.state.runs if run.item_id == item.id and run.phase_id in phases),
        default=0,
    )


def set_nice_to_have(draft: Draft, command: SetNiceToHave) -> Refusal | None:
    """Mark an item as one that may go first when time runs short."""
    item = agenda.item_of(draft.state, command.item_id)
    if item is None:
        return Refusal(RefusalCode.UNKNOWN_ITEM)
    _item(draft, replace(item, nice_to_have=command.nice))
    return None


def set_properties(draft: Draft, command: SetProperties) -> Refusal | None:
    """Change what is known of the workshop; it must have a title, and end after it starts."""
    given = plain_fields(command.properties)
    if not given.title.strip():
        return Refusal(RefusalCode.EMPTY_TITLE)
    if given.ends <= given.starts:
        return Refusal(RefusalCode.OUT_OF_RANGE)
    draft.state = replace(draft.state, properties=given)
    draft.emit(PropertiesChanged(draft.now))
    return None


def add_people(draft: Draft, command: AddPeople) -> Refusal | None:
    """Add people by name; empty lines are passed over."""
    names = [name for name in map(_name, command.names) if name]
    if not names:
        return Refusal(RefusalCode.EMPTY_NAME)
    new = [Person(draft.rules.new_id(), name) for name in names]
    _people(draft, (*draft.state.people, *new))
    joining.join(draft, [person.id for person in new])
    return None


def rename_person(draft: Draft, command: RenamePerson) -> Refusal | None:
    """Give somebody another name."""
    name = _name(command.name)
    if not name:
        return Refusal(RefusalCode.EMPTY_NAME)
    return _change_person(draft, command.person_id, name=name)


def set_present(draft: Draft, command: SetPresent) -> Refusal | None:
    """Say whether somebody is in the room; the next draw counts on it."""
    if refusal := _change_person(draft, command.person_id, present=command.present):
        return refusal
    if command.present:
        joining.join(draft, [command.person_id])
    else:
        joining.leave(draft, command.person_id)
    return None


def remove_person(draft: Draft, command: RemovePerson) -> Refusal | None:
    """Take somebody off the list; in the groups drawn already their name is no longer shown."""
    left = without(draft.state.people, command.person_id)
    if len(left) == len(draft.state.people):
        return Refusal(RefusalCode.UNKNOWN_PERSON)
    _people(draft, left)
    joining.leave(draft, command.person_id)
    return None


def _change_person(
    draft: Draft, person_id: str, *, name: str | None = None, present: bool | None = None
) -> Refusal | None:
    person = next((person for person in draft.state.people if person.id == person_id), None)
    if person is None:
        return Refusal(RefusalCode.UNKNOWN_PERSON)
    changed = replace(
        person,
        name=person.name if name is None else name,
        present=person.present if present is None else present,
    )
    _people(draft, put(draft.state.people, changed))
    return None


def _name(raw: str) -> str:
    return " ".join(plain(raw).split())


def _people(draft: Draft, people: tuple[Person, ...]) -> None:
    draft.state = replace(draft.state, people=people)
    draft.emit(PeopleChanged(draft.now))


def _item(draft: Draft, item: Item) -> None:
    draft.change_item(item)
    draft.emit(PlanChanged(draft.now, item.id))


def _inserted(items: tuple[Item, ...], item: Item, index: int) -> tuple[Item, ...]:
    place = min(max(0, index), len(items))
    return (*items[:place], item, *items[place:])


def _plan(draft: Draft, items: tuple[Item, ...], item_id: str) -> None:
    draft.state = replace(draft.state, items=items)
    draft.emit(PlanChanged(draft.now, item_id))


def _out_of(bounds: Minutes, value: int) -> Refusal | None:
    if bounds.least <= value <= bounds.most:
        return None
    return Refusal(RefusalCode.OUT_OF_RANGE, {"least": bounds.least, "most": bounds.most})
