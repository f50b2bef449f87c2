"""What the room check says: the name of each step, what to do there, what was found, and what to do about a red."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator import back_row
from facilitator.back_row import Room
from facilitator.room_check import Cause, Finding, Step, Verdict
from facilitator.texts import Texts, msgid

NAMES = {
    Step.SCREENS: msgid("Screens"),
    Step.CLICKER: msgid("Clicker"),
    Step.SOUND: msgid("Sound"),
    Step.AWAKE: msgid("Staying awake"),
    Step.BATTERY: msgid("Power"),
    Step.DISK: msgid("Disk"),
    Step.PRINTER: msgid("Printer"),
    Step.BACK_ROW: msgid("Back row"),
}

_ASKS = {
    Step.SCREENS: msgid("This screen shows a 1. Does the wall show a large 2, whole and sharp?"),
    Step.CLICKER: msgid("Press each button of the clicker once: next, back, black."),
    Step.SOUND: msgid("A gong has just sounded. Did you hear it, also from the back of the room?"),
    Step.BATTERY: msgid(
        "This system does not say whether it runs on mains power. Is the charger plugged in and its light on?"
    ),
    Step.PRINTER: msgid("No printer is set up here. Can the day do without one?"),
    Step.BACK_ROW: msgid(
        "Measure, or step it off: how high is the picture on the wall, and how far from it does the last row sit?"
    ),
}

_WELL = {
    Step.SCREENS: msgid("Console and wall each have a screen of their own."),
    Step.CLICKER: msgid("The clicker does what it should. Its start button does nothing, and that is right."),
    Step.SOUND: msgid("The gongs can be heard."),
    Step.AWAKE: msgid("The screen stays on while the workshop runs, and is given back afterwards."),
    Step.BATTERY: msgid("The computer runs on mains power."),
    Step.DISK: msgid("There is room enough on the disk."),
    Step.PRINTER: msgid("Nothing stands in the way of printing."),
}

_DO = {
    Cause.ONE_SCREEN: msgid(
        "There is only one screen: connect the projector. Without one, F11 puts the wall over the console and back."
    ),
    Cause.MIRRORED: msgid(
        "Both screens show the same: in the display settings choose “extend”, or the room sees what you see."
    ),
    Cause.NUMBERS_WRONG: msgid(
        "If the 2 is on your own screen, press Swap in Run. If it is nowhere, choose the wall’s input on the projector."
    ),
    Cause.CLICKER_SILENT: msgid(
        "Plug the clicker’s receiver in, switch it on, try new batteries. Page Down and Page Up do the same."
    ),
    Cause.NO_SOUND_DEVICE: msgid("No sound device was found: connect a loudspeaker, or go without the gongs."),
    Cause.NOT_HEARD: msgid("Turn the volume up, and choose the loudspeaker in the sound settings of this computer."),
    Cause.MAY_SLEEP: msgid("Switch off sleep and screen saver in the settings of this computer for today."),
    Cause.ON_BATTERY: msgid("Plug the charger in: a whole day is longer than a battery."),
    Cause.DISK_LOW: msgid("Only {megabytes} MB are free on the disk: delete what you do not need."),
    Cause.NO_PRINTER: msgid(
        "Set a printer up in the settings of this computer, or save as PDF and have it printed elsewhere."
    ),
    Cause.TOO_FAR: msgid("Make the picture larger, or seat nobody farther than {metres} m from it."),
}

_ANSWERS = {
    Step.SCREENS: (msgid("Yes, a 2"), msgid("No")),
    Step.CLICKER: (msgid("No clicker today"), msgid("Nothing arrives")),
    Step.SOUND: (msgid("Yes, heard"), msgid("No")),
    Step.BATTERY: (msgid("Yes, plugged in"), msgid("No")),
    Step.PRINTER: (msgid("Yes, without"), msgid("No, it needs one")),
}


@dataclass(frozen=True, slots=True)
class PageWords:
    """What one step says: its name, its sentence, and up to two answers."""

    name: str
    sentence: str
    answers: tuple[str, ...] = ()


def page(step: Step, finding: Finding, texts: Texts, printers: tuple[str, ...] = ()) -> PageWords:
    """Return what a step says as it stands."""
    name = texts.t(NAMES[step])
    if finding.verdict is Verdict.RED:
        return PageWords(name, what_to_do(finding, texts))
    if finding.verdict is Verdict.GREEN:
        return PageWords(name, _well(step, texts, printers))
    answers = tuple(texts.t(answer) for answer in _ANSWERS.get(step, ()))
    return PageWords(name, texts.t(_ASKS[step]) if step in _ASKS else "", answers)


def what_to_do(finding: Finding, texts: Texts) -> str:
    """Return what to do about a red."""
    assert finding.cause is not None, "a red has a cause"
    words = _DO[finding.cause]
    if finding.cause is Cause.DISK_LOW:
        return texts.t(words, megabytes=texts.number(finding.number))
    if finding.cause is Cause.TOO_FAR:
        return texts.t(words, metres=metres(finding.number, texts))
    return texts.t(words)


def letters(room: Room, texts: Texts, *, large_print: bool) -> str:
    """Return how large the smallest letters are, and why."""
    high = back_row.letter_mm(room, large_print=large_print)
    divisor = back_row.LARGE_PRINT if large_print else back_row.FAR
    least = round(room.distance_cm * 10 / divisor)
    return texts.t(
        "A capital has to be {least} mm high there; the smallest on this wall are {high} mm. Longer texts turn pages.",
        least=texts.number(least),
        high=texts.number(high),
    )


def metres(centimetres: int, texts: Texts) -> str:
    """Return a distance in metres with one figure after the point, rounded down."""
    return texts.number(centimetres // 10 / 10)


def ending(texts: Texts, reds: int, left_out: int) -> str:
    """Return how the check ended."""
    if reds:
        return texts.n("One thing is left to do.", "{count} things are left to do.", reds)
    if left_out:
        return texts.n("One step was left out; the others are well.", "{count} steps were left out.", left_out)
    return texts.t("All is ready. Let them come in.")


def _well(step: Step, texts: Texts, printers: tuple[str, ...]) -> str:
    if step is Step.PRINTER and printers:
        return texts.t("Ready to print: {names}.", names=", ".join(printers[:3]))
    return texts.t(_WELL[step]) if step in _WELL else texts.t("The last row can read every word.")
