"""What happens by itself: boundaries passed, phases that go on, sleep and restarts, and the question they leave."""

from __future__ import annotations

from facilitator.errors import Refusal, RefusalCode
from facilitator.session import countdown
from facilitator.session.commands import AnswerAway, Wake
from facilitator.session.draft import Draft
from facilitator.session.events import AwayAnswered, TimeAway
from facilitator.session.moves import advance, goes_on, set_clock


def settle(draft: Draft, *, may_go_on: bool = True) -> None:
    """Let everything happen that was due by now: sleep noticed, boundaries told, phases that go on by themselves.

    A phase whose time ran out while the machine slept waits for the answer: it may be given the time back.
    """
    slept = _notice_sleep(draft)
    while True:
        due = [step for clock in draft.live.clocks for step in countdown.passed(clock, draft.now)[:1]]
        if not due:
            return
        clock, at = min(due, key=lambda step: step[1].boot_s)
        set_clock(draft, clock, at)
        if may_go_on and not slept and goes_on(draft):
            advance(draft, at)


def wake(draft: Draft, command: Wake) -> Refusal | None:
    """Take note that the app was not there since `last`; a running clock counted the time until somebody says."""
    # Phases that Back can reach run on too: after a reboot their clocks must not hang on the wall clock for good.
    clocks = [*draft.live.clocks, *(clock for stop in draft.live.trail for clock in stop.clocks)]
    if not any(clock.since is not None for clock in clocks):
        return Refusal(RefusalCode.CLOCK_STANDS)
    away_s = max(0.0, draft.now.after(command.last))
    draft.emit(TimeAway(draft.now, away_s, command.last))
    settle(draft, may_go_on=False)
    return None


def answer_away(draft: Draft, command: AnswerAway) -> Refusal | None:
    """Count the time away, or leave it out."""
    away = draft.live.away
    if away is None:
        return Refusal(RefusalCode.NOT_AWAY)
    draft.emit(AwayAnswered(draft.now, command.counted))
    for clock in draft.live.clocks:
        told = countdown.told(clock, draft.now)
        if told.stretch is not clock.stretch:
            set_clock(draft, told, draft.now)
    if command.counted and away.key == draft.live.key and goes_on(draft):
        over_s = max(countdown.remaining_s(clock, draft.now) for clock in draft.live.clocks)
        advance(draft, draft.now.plus(over_s))
        settle(draft)
    return None


def _notice_sleep(draft: Draft) -> bool:
    """Take note of a sleep since the running clocks were set; tell whether there was one."""
    anchors = [clock.since for clock in draft.live.clocks if clock.since is not None]
    slept_s = max((draft.now.slept_since(since) for since in anchors), default=0.0)
    if slept_s > 0:
        draft.emit(TimeAway(draft.now, slept_s, draft.now.plus(-slept_s)))
    return slept_s > 0
