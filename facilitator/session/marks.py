"""Marks: one key in a moment worth coming back to, with the second it was in, and words on it when there is time."""

from __future__ import annotations

from dataclasses import replace

from facilitator.errors import Refusal, RefusalCode
from facilitator.session.by_id import put, without
from facilitator.session.draft import Draft
from facilitator.session.record_commands import AddMark, RemoveMark, WordMark
from facilitator.session.record_events import MarkChanged, Marked
from facilitator.session.state import Mark, MarkKind, WorkshopState
from facilitator.session.wording import plain
from facilitator.texts import Texts


def add_mark(draft: Draft, command: AddMark) -> Refusal | None:
    """Mark this moment of the phase that runs."""
    key, entered = draft.live.key, draft.live.entered
    if key is None or entered is None:
        return draft.no_phase()
    phase_s = max(0.0, draft.now.after(entered))
    before_s = sum(run.actual_s or 0.0 for run in draft.state.runs if run.item_id == key.item_id)
    new_id = draft.rules.new_id()
    mark = Mark(new_id, key.item_id, key.phase_id, key.turn, phase_s, before_s + phase_s, command.kind)
    draft.state = replace(draft.state, marks=(*draft.state.marks, mark))
    draft.emit(Marked(draft.now, mark.id, key, mark.kind, mark.phase_s, mark.item_s))
    return None


def word_mark(draft: Draft, command: WordMark) -> Refusal | None:
    """Say what a mark is about."""
    mark = next((mark for mark in draft.state.marks if mark.id == command.mark_id), None)
    if mark is None:
        return Refusal(RefusalCode.UNKNOWN_MARK)
    changed = replace(mark, words=plain(command.words))
    draft.state = replace(draft.state, marks=put(draft.state.marks, changed))
    draft.emit(MarkChanged(draft.now, mark.id))
    return None


def remove_mark(draft: Draft, command: RemoveMark) -> Refusal | None:
    """Take a mark away; undo brings it back."""
    left = without(draft.state.marks, command.mark_id)
    if len(left) == len(draft.state.marks):
        return Refusal(RefusalCode.UNKNOWN_MARK)
    draft.state = replace(draft.state, marks=left)
    draft.emit(MarkChanged(draft.now, command.mark_id))
    return None


def kind_names(texts: Texts) -> dict[MarkKind, str]:
    """Return the word for each kind of mark."""
    return {
        MarkKind.GOOD: texts.t("Done well"),
        MarkKind.MISSED: texts.t("Missed"),
        MarkKind.ASK: texts.t("Ask about it"),
    }


def marks_of(state: WorkshopState, item_id: str) -> tuple[Mark, ...]:
    """Return what was marked in an item, in the order in which it was."""
    return tuple(mark for mark in state.marks if mark.item_id == item_id)
