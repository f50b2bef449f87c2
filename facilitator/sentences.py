"""Says in one sentence why something was not done and what to do about it, to the person who asked for it."""

from __future__ import annotations

from typing import Final

from facilitator.errors import ErrorCode, ExpectedError, Refusal, RefusalCode
from facilitator.texts import Texts, msgid

_REFUSALS: Final = {
    RefusalCode.NOT_PLANNED: msgid(
        "The day has begun already: press Next to go on, or go to another item in the agenda."
    ),
    RefusalCode.NOT_RUNNING: msgid("The day has not begun yet: press “Begin the day” first."),
    RefusalCode.CLOSED: msgid("The day is closed: open it again if you want to go on."),
    RefusalCode.NOT_CLOSED: msgid("The day is open already: just go on."),
    RefusalCode.EMPTY_AGENDA: msgid("The agenda is empty: add an exercise under Plan first."),
    RefusalCode.NO_PHASE: msgid("Nothing is running just now: go to an item in the agenda, or close the day."),
    RefusalCode.NOTHING_BEFORE: msgid(
        "There is no earlier step to return to: go to the item you want in the agenda instead."
    ),
    RefusalCode.CLOCK_RUNS: msgid("The clock is running already: press Pause to hold it."),
    RefusalCode.CLOCK_STANDS: msgid("The clock is not running: press Start to let it run."),
    RefusalCode.NO_TIME_TO_TAKE: msgid("This phase has no more time to take away: press Next to move on."),
    RefusalCode.NOT_SO_LONG: msgid("The clock has not been running that long: take back less, or press Restart."),
    RefusalCode.UNKNOWN_CLOCK: msgid("This team has no clock of its own here: use the one for everybody."),
    RefusalCode.NOT_APART: msgid(
        "There are no clocks to part here: the teams share this one, or have their own already."
    ),
    RefusalCode.NOT_ALIKE: msgid("The teams’ clocks show different times: press Restart to have one clock again."),
    RefusalCode.NOT_AWAY: msgid(
        "The time away is settled already: use the minute buttons if the clock should show something else."
    ),
    RefusalCode.UNKNOWN_ITEM: msgid("This item is no longer in the agenda: choose another one."),
    RefusalCode.UNKNOWN_PERSON: msgid("This person is no longer on the list: add them again under People."),
    RefusalCode.UNKNOWN_CARD: msgid("This card has gone back into the deck: use the one dealt in its place."),
    RefusalCode.UNKNOWN_PROMPT: msgid("This question is not part of the exercise: write into the free note instead."),
    RefusalCode.UNKNOWN_EXERCISE: msgid("This workshop does not have that exercise: choose one from the library."),
    RefusalCode.UNKNOWN_PHASE: msgid("The exercise has no such phase: choose one of those shown under Plan."),
    RefusalCode.UNKNOWN_COMMITMENT: msgid("This commitment was removed: undo brings it back."),
    RefusalCode.UNKNOWN_ROW: msgid("This row is no longer in the table: undo brings it back."),
    RefusalCode.UNKNOWN_COLUMN: msgid("The table has no such column: choose one of those it has."),
    RefusalCode.OWN_TEAM: msgid("Nobody votes for their own team: give the vote to another one."),
    RefusalCode.NO_CELL: msgid("Nothing is written in this place of the table: choose another column."),
    RefusalCode.NOT_COUNTED: msgid("Nothing is counted in this column: write or choose the answer instead."),
    RefusalCode.NOTHING_TO_MAKE: msgid("Every reason has its card already: write another one first."),
    RefusalCode.ROWS_ARE_FIXED: msgid("The rows of this table are given: fill in those that are there."),
    RefusalCode.UNKNOWN_MARK: msgid("This mark was taken away: undo brings it back."),
    RefusalCode.NOTHING_TO_GAIN: msgid("That would change nothing: choose another way, or shorten an item under Plan."),
    RefusalCode.ITEM_RUNS: msgid("This item is running now: go on to another one first."),
    RefusalCode.ALREADY_SEEN: msgid(
        "Somebody has seen a card already, so cards and groups stay as they are: go on with them."
    ),
    RefusalCode.ALREADY_REVEALED: msgid(
        "The room can see this card already: press Next when you have talked about it."
    ),
    RefusalCode.NOT_HIDDEN: msgid("This card is open to everybody: read it on the wall."),
    RefusalCode.NO_CARD_LEFT: msgid("The deck has no other card to deal: go on with this one."),
    RefusalCode.NO_GROUPS_HERE: msgid("No groups are drawn in this phase: go back to the one that draws them."),
    RefusalCode.BAD_FIGURES: msgid("Nothing can be worked out from these figures: mend what is marked, and try again."),
    RefusalCode.EMPTY_NAME: msgid("There is no name yet: write at least one."),
    RefusalCode.NO_SHORT_MESSAGE: msgid("The room reads it in passing: write one line of up to 80 letters."),
    RefusalCode.EMPTY_TITLE: msgid("A workshop needs a title: write one, a single word will do."),
    RefusalCode.TURN_BEGUN: msgid(
        "It has been run already, at least in part, so it stays: shorten what still lies ahead instead."
    ),
    RefusalCode.UNKNOWN_WORD: msgid("The card has no such word: choose one of those that stand on it."),
    RefusalCode.NOT_OPEN: msgid("Only a card that lies open to the room can be laid aside: reveal this one first."),
    RefusalCode.ONE_FOR_ALL_ONLY: msgid("Nothing here could be dealt to each of them: leave it as it is."),
    RefusalCode.UNKNOWN_GROUP: msgid("This group was drawn anew: choose one of those shown now."),
    RefusalCode.SAME_PERSON: msgid("Nobody can be kept apart from themselves: choose two people."),
    RefusalCode.ALREADY_APART: msgid("These two are kept apart already: you find them under People."),
    RefusalCode.KEPT_APART: msgid("You asked for two of them not to work together: lift that under People first."),
    RefusalCode.CANNOT_KEEP_APART: msgid(
        "In so few groups not everybody can be kept apart as you asked: draw more groups, or lift a wish under People."
    ),
    RefusalCode.PASSES_TODAY: msgid("They would rather not act today: choose somebody else, or lift it under People."),
    RefusalCode.ALREADY_THERE: msgid("They are in this group already: choose another one."),
    RefusalCode.USED_SINCE: msgid("The day has used this change since, so it stays: press again to go on to the next."),
    RefusalCode.NOTHING_TO_UNDO: msgid("There is nothing to undo: nothing was changed since you opened this workshop."),
    RefusalCode.NOTHING_TO_REDO: msgid("There is nothing to redo: nothing was undone since your last change."),
}

_BETWEEN: Final = msgid("Only numbers from {least} to {most} are possible here: choose one of them.")
_AT_LEAST: Final = msgid("It cannot be less than {least}: leave it as it is.")
_TIMES: Final = msgid("The booked end has to be later than the start: change one of the two times.")

_ERRORS: Final = {
    ErrorCode.UNKNOWN_WORKSHOP: msgid("There is no workshop “{id}” here: choose one from the list of workshops."),
    ErrorCode.UNKNOWN_TEMPLATE: msgid("There is no template “{id}”: choose one of these: {known}."),
    ErrorCode.NO_STORE: msgid(
        "The file with your workshops cannot be opened ({path}): see that the folder is there and you may use it."
    ),
    ErrorCode.STORE_NEWER: msgid(
        "Your workshops were saved by a newer Facilitator ({path}): install that version; nothing was changed."
    ),
    ErrorCode.STORE_DAMAGED: msgid(
        "The file with your workshops is damaged ({path}): put a backup copy in its place, and keep the damaged one."
    ),
    ErrorCode.STORE_LOCKED: msgid(
        "Another program holds the file with your workshops ({path}): close that program, and saving works again."
    ),
    ErrorCode.STORE_READ_ONLY: msgid(
        "The file with your workshops may not be written to ({path}): allow it in the settings of the file or folder."
    ),
    ErrorCode.UNKNOWN_PAPER: msgid("There is no paper “{id}”: “facilitator handouts” lists what there is."),
    ErrorCode.NOTHING_TO_PRINT: msgid("There is nothing to print: choose at least one paper."),
    ErrorCode.DISK_FULL: msgid("The disk is full: delete what you do not need, and saving works again."),
    ErrorCode.CANNOT_WRITE: msgid(
        "Writing to the disk failed ({path}): see that the drive is connected and working, then try again."
    ),
    ErrorCode.PACK_FAULTY: msgid(
        "The exercises cannot be read because their files have faults: mend them, or install Facilitator again."
    ),
    ErrorCode.NO_FOLDER: msgid(
        "The folder for your workshops cannot be made ({path}): choose another one, or allow writing there."
    ),
    ErrorCode.ALREADY_OPEN: msgid(
        "Facilitator is open already: go on in its window. Two at a time would write over each other."
    ),
}


def refusal(no: Refusal, texts: Texts) -> str:
    """Return why a command was refused, and what to do instead."""
    values = {key: texts.number(value) if not isinstance(value, str) else value for key, value in no.values.items()}
    if no.code is not RefusalCode.OUT_OF_RANGE:
        return texts.t(_REFUSALS[no.code])
    if "most" in values:
        return texts.t(_BETWEEN, **values)
    return texts.t(_AT_LEAST, **values) if values else texts.t(_TIMES)


def error(trouble: ExpectedError, texts: Texts) -> str:
    """Return what troubles the world, and what to do about it."""
    return texts.t(_ERRORS[trouble.code], **trouble.values)
