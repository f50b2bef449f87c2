"""What is written down: notes and numbers under prompts, and commitments."""

from __future__ import annotations

from dataclasses import replace

from facilitator.errors import Refusal, RefusalCode
from facilitator.pack.kinds import PromptKind
from facilitator.pack.model import PromptSpec
from facilitator.session import agenda
from facilitator.session.by_id import put, without
from facilitator.session.draft import Draft
from facilitator.session.record_commands import RemoveCommitment, SaveCommitment, SaveResult, WriteNote
from facilitator.session.record_events import CommitmentChanged, NoteSaved, ResultSaved
from facilitator.session.sheets import MOST_NUMBER
from facilitator.session.state import Note, Result, WorkshopState
from facilitator.session.wording import plain, plain_fields

FREE_NOTE = "free"
"""The prompt id of the note that every item has besides its prompts."""

MOST_TURNS = 999
"""More than any series has; a note of a turn that the series has lost since is still a note."""


def write_note(draft: Draft, command: WriteNote) -> Refusal | None:
    """Write a note; a burst of typing in one field is one event."""
    if refusal := _unknown(draft, command.item_id, command.prompt_id, command.turn):
        return refusal
    text = plain(command.text)
    old = note_at(draft.state, command.item_id, command.prompt_id, command.turn)
    if old is None:
        note = Note(draft.rules.new_id(), command.item_id, command.prompt_id, command.turn, text)
        draft.state = replace(draft.state, notes=(*draft.state.notes, note))
    else:
        note = replace(old, text=text)
        draft.state = replace(draft.state, notes=put(draft.state.notes, note))
    if draft.live.writing != note.id:
        draft.emit(NoteSaved(draft.now, note.id, note.item_id, note.prompt_id, note.turn))
    return None


def save_result(draft: Draft, command: SaveResult) -> Refusal | None:
    """Save a number under a prompt, or take it away."""
    if refusal := _unknown(draft, command.item_id, command.prompt_id, command.turn):
        return refusal
    bounds = _bounds(_prompt(draft, command.item_id, command.prompt_id))
    if bounds is None:
        return Refusal(RefusalCode.UNKNOWN_PROMPT)
    least, most = bounds
    if command.value is not None and not least <= command.value <= most:
        return Refusal(RefusalCode.OUT_OF_RANGE, {"least": least, "most": most})
    old = result_at(draft.state, command.item_id, command.prompt_id, command.turn)
    others = tuple(result for result in draft.state.results if result is not old)
    if command.value is not None:
        new_id = old.id if old is not None else draft.rules.new_id()
        others = (*others, Result(new_id, command.item_id, command.prompt_id, command.turn, command.value))
    draft.state = replace(draft.state, results=others)
    draft.emit(ResultSaved(draft.now, command.item_id, command.prompt_id, command.turn, command.value))
    return None


def save_commitment(draft: Draft, command: SaveCommitment) -> Refusal | None:
    """Write a new commitment, or an old one anew."""
    given = plain_fields(command.commitment)
    if not given.id:
        given = replace(given, id=draft.rules.new_id())
        draft.state = replace(draft.state, commitments=(*draft.state.commitments, given))
    elif all(old.id != given.id for old in draft.state.commitments):
        return Refusal(RefusalCode.UNKNOWN_COMMITMENT)
    else:
        draft.state = replace(draft.state, commitments=put(draft.state.commitments, given))
    draft.emit(CommitmentChanged(draft.now, given.id))
    return None


def remove_commitment(draft: Draft, command: RemoveCommitment) -> Refusal | None:
    """Take a commitment away; undo brings it back."""
    left = without(draft.state.commitments, command.commitment_id)
    if len(left) == len(draft.state.commitments):
        return Refusal(RefusalCode.UNKNOWN_COMMITMENT)
    draft.state = replace(draft.state, commitments=left)
    draft.emit(CommitmentChanged(draft.now, command.commitment_id))
    return None


def note_at(state: WorkshopState, item_id: str, prompt_id: str, turn: int) -> Note | None:
    """Return the note under a prompt in one turn, or None."""
    key = (item_id, prompt_id, turn)
    return next((note for note in state.notes if (note.item_id, note.prompt_id, note.turn) == key), None)


def result_at(state: WorkshopState, item_id: str, prompt_id: str, turn: int) -> Result | None:
    """Return the number under a prompt in one turn, or None."""
    key = (item_id, prompt_id, turn)
    return next((res for res in state.results if (res.item_id, res.prompt_id, res.turn) == key), None)


def _unknown(draft: Draft, item_id: str, prompt_id: str, turn: int) -> Refusal | None:
    if agenda.item_of(draft.state, item_id) is None:
        return Refusal(RefusalCode.UNKNOWN_ITEM)
    if prompt_id != FREE_NOTE and _prompt(draft, item_id, prompt_id) is None:
        return Refusal(RefusalCode.UNKNOWN_PROMPT)
    if not 1 <= turn <= MOST_TURNS:
        return Refusal(RefusalCode.OUT_OF_RANGE, {"least": 1, "most": MOST_TURNS})
    return None


def _bounds(prompt: PromptSpec | None) -> tuple[int, int] | None:
    """Return the least and the most that can be given under a prompt, None where no number is asked for."""
    match prompt:
        case PromptSpec(kind=PromptKind.SCALE):
            return prompt.least, prompt.most
        case PromptSpec(kind=PromptKind.YES_NO):
            return 0, 1
        case PromptSpec(kind=PromptKind.NUMBER):
            return 0, MOST_NUMBER
        case _:
            return None


def _prompt(draft: Draft, item_id: str, prompt_id: str) -> PromptSpec | None:
    item = agenda.item_of(draft.state, item_id)
    if item is None or not item.exercise_id or not draft.catalog.has_prompt(item.exercise_id, prompt_id):
        return None
    return draft.catalog.prompt(item.exercise_id, prompt_id)
