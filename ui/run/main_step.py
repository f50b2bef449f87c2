"""The one next thing to do: what the main button offers, and the command it stands for."""

from __future__ import annotations

from enum import Enum

from facilitator.clock import Instant
from facilitator.dial import ClockState, Stretch
from facilitator.session import countdown
from facilitator.session.commands import Begin, Close, Command, Next, Pause, Start
from facilitator.session.live import Playback, Status
from facilitator.session.state import WorkshopState
from facilitator.texts import Texts

_SEEDS = 2**31


class MainStep(Enum):
    """What the main button does."""

    BEGIN = "begin"
    START = "start"
    PAUSE = "pause"
    GO_ON = "go_on"
    NEXT = "next"
    CLOSE = "close"
    NOTHING = "nothing"


def main_step(state: WorkshopState) -> MainStep:
    """Return the one next thing to do where the day stands."""
    live = state.live
    if live.status is Status.PLANNED:
        return MainStep.BEGIN
    if live.status is Status.CLOSED:
        return MainStep.NOTHING
    if live.key is None:
        return MainStep.CLOSE
    clocks = live.clocks
    if any(clock.playback is Playback.RUNNING for clock in clocks):
        over = all(clock.stretch is Stretch.OVER for clock in clocks if clock.playback is Playback.RUNNING)
        return MainStep.NEXT if over else MainStep.PAUSE
    paused = any(countdown.state_of(clock) is ClockState.PAUSED for clock in clocks)
    return MainStep.GO_ON if paused else MainStep.START


def command_for(step: MainStep, now: Instant) -> Command | None:
    """Return the command behind a step; the seed of a day is the millisecond it begins in."""
    match step:
        case MainStep.BEGIN:
            return Begin(seed=int(now.utc.timestamp() * 1000) % _SEEDS)
        case MainStep.START | MainStep.GO_ON:
            return Start()
        case MainStep.PAUSE:
            return Pause()
        case MainStep.NEXT:
            return Next()
        case MainStep.CLOSE:
            return Close()
        case MainStep.NOTHING:
            return None


def words_for(step: MainStep, texts: Texts) -> str:
    """Return what stands on the main button."""
    return {
        MainStep.BEGIN: texts.t("Begin the day"),
        MainStep.START: texts.t("Start"),
        MainStep.PAUSE: texts.t("Pause"),
        MainStep.GO_ON: texts.t("Go on"),
        MainStep.NEXT: texts.t("Next"),
        MainStep.CLOSE: texts.t("Close the day"),
        MainStep.NOTHING: "",
    }[step]


ICONS = {
    MainStep.BEGIN: "play",
    MainStep.START: "play",
    MainStep.PAUSE: "pause",
    MainStep.GO_ON: "play",
    MainStep.NEXT: "skip-forward",
    MainStep.CLOSE: "check",
    MainStep.NOTHING: "",
}
"""The icon on the main button."""
