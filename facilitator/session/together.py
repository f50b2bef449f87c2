"""Who would rather not act today, and who is not to work with whom."""

from __future__ import annotations

from dataclasses import replace

from facilitator.errors import Refusal, RefusalCode
from facilitator.session.by_id import without
from facilitator.session.draft import Draft
from facilitator.session.events import PeopleChanged
from facilitator.session.people_commands import KeepApart, LetTogether, SetPass
from facilitator.session.state import Apart, WorkshopState


def set_pass(draft: Draft, command: SetPass) -> Refusal | None:
    """Take down that somebody would rather not act, or would; what was drawn already stays."""
    if not is_known(draft.state, command.person_id):
        return Refusal(RefusalCode.UNKNOWN_PERSON)
    people = tuple(
        replace(person, passes=command.passes) if person.id == command.person_id else person
        for person in draft.state.people
    )
    draft.state = replace(draft.state, people=people)
    draft.emit(PeopleChanged(draft.now))
    return None


def keep_apart(draft: Draft, command: KeepApart) -> Refusal | None:
    """Take down that two are not to work together from the next draw on."""
    if not (is_known(draft.state, command.one) and is_known(draft.state, command.other)):
        return Refusal(RefusalCode.UNKNOWN_PERSON)
    two = {command.one, command.other}
    if len(two) < 2:
        return Refusal(RefusalCode.SAME_PERSON)
    if any({apart.one, apart.other} == two for apart in draft.state.aparts):
        return Refusal(RefusalCode.ALREADY_APART)
    wish = Apart(draft.rules.new_id(), command.one, command.other)
    draft.state = replace(draft.state, aparts=(*draft.state.aparts, wish))
    draft.emit(PeopleChanged(draft.now))
    return None


def let_together(draft: Draft, command: LetTogether) -> Refusal | None:
    """Lift a wish."""
    left = without(draft.state.aparts, command.apart_id)
    if len(left) == len(draft.state.aparts):
        return Refusal(RefusalCode.UNKNOWN_PERSON)
    draft.state = replace(draft.state, aparts=left)
    draft.emit(PeopleChanged(draft.now))
    return None


def is_known(state: WorkshopState, person_id: str) -> bool:
    """Tell whether somebody is on the list."""
    return any(person.id == person_id for person in state.people)
