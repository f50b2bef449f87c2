"""A short message to the room: one line on the wall until it is taken away, in the words that were typed."""

from __future__ import annotations

from dataclasses import replace

from facilitator.errors import Refusal, RefusalCode
from facilitator.session.commands import ShowMessage, TakeMessage
from facilitator.session.draft import Draft
from facilitator.session.events import MessageShown, MessageTaken
from facilitator.session.live import Status
from facilitator.session.state import RoomMessage, WorkshopState
from facilitator.session.wording import plain

MOST_LETTERS = 80
"""More would be no short message: it has to be read from the last row in passing."""


def show_message(draft: Draft, command: ShowMessage) -> Refusal | None:
    """Show a line to the room, in the place of one that is there already."""
    if draft.live.status is not Status.RUNNING:
        return draft.not_running()
    text = " ".join(plain(command.text).split())
    if not 1 <= len(text) <= MOST_LETTERS:
        return Refusal(RefusalCode.NO_SHORT_MESSAGE)
    message = RoomMessage(draft.rules.new_id(), text)
    draft.state = replace(draft.state, messages=(*draft.state.messages, message))
    draft.emit(MessageShown(draft.now, message.id))
    return None


def take_message(draft: Draft, _: TakeMessage) -> Refusal | None:
    """Take the message off the wall; where there is none, nothing has to be done."""
    if draft.live.message:
        draft.emit(MessageTaken(draft.now, draft.live.message))
    return None


def message_text(state: WorkshopState) -> str:
    """Return the words the room reads now, empty where there is no message."""
    shown = state.live.message
    return next((message.text for message in state.messages if message.id == shown), "")
