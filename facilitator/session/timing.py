"""The clock by hand: start, pause, minutes, begin anew, a start that was late; for every team at once or for one."""

from __future__ import annotations

from facilitator.errors import Refusal, RefusalCode
from facilitator.session import countdown, team_clocks
from facilitator.session.commands import AddTime, JoinClocks, PartClocks, Pause, Restart, Start, StartedLate
from facilitator.session.draft import Draft
from facilitator.session.events import AwayAnswered
from facilitator.session.live import Clock, Playback
from facilitator.session.moves import set_clocks

LONGEST_S = 24 * 3600
"""No phase is longer than a day, whatever is added."""


def start(draft: Draft, command: Start) -> Refusal | None:
    """Start every clock that is meant and stands, or let it go on."""
    meant = _meant(draft, command.clock)
    if isinstance(meant, Refusal):
        return meant
    standing = [clock for clock in meant if clock.playback is not Playback.RUNNING]
    if not standing:
        return Refusal(RefusalCode.CLOCK_RUNS)
    set_clocks(draft, [countdown.start(clock, draft.now) for clock in standing])
    _join_if_alike(draft, command.clock)
    return None


def pause(draft: Draft, command: Pause) -> Refusal | None:
    """Hold every clock that is meant and runs."""
    meant = _meant(draft, command.clock)
    if isinstance(meant, Refusal):
        return meant
    running = [clock for clock in meant if clock.playback is Playback.RUNNING]
    if not running:
        return Refusal(RefusalCode.CLOCK_STANDS)
    set_clocks(draft, [countdown.pause(clock, draft.now) for clock in running])
    return None


def add_time(draft: Draft, command: AddTime) -> Refusal | None:
    """Give the clocks that are meant more time or take some; the whole length never falls below nothing."""
    meant = _meant(draft, command.clock)
    if isinstance(meant, Refusal):
        return meant
    lengths_s = [countdown.length_s(clock) + command.seconds for clock in meant]
    if any(length_s < 0 for length_s in lengths_s):
        return Refusal(RefusalCode.NO_TIME_TO_TAKE)
    if not all(length_s <= LONGEST_S for length_s in lengths_s):
        return Refusal(RefusalCode.OUT_OF_RANGE, {"least": -LONGEST_S, "most": LONGEST_S})
    set_clocks(draft, [countdown.add(clock, command.seconds, draft.now) for clock in meant])
    return None


def started_late(draft: Draft, command: StartedLate) -> Refusal | None:
    """Move the start of the clocks that are meant back, or forth again, but never to a moment still to come."""
    meant = _meant(draft, command.clock)
    if isinstance(meant, Refusal):
        return meant
    spent_s = [countdown.elapsed_s(clock, draft.now) + command.seconds for clock in meant]
    if any(seconds < 0 for seconds in spent_s):
        return Refusal(RefusalCode.NOT_SO_LONG)
    if not all(seconds <= LONGEST_S for seconds in spent_s):
        return Refusal(RefusalCode.OUT_OF_RANGE, {"least": -LONGEST_S, "most": LONGEST_S})
    set_clocks(draft, [countdown.begun_earlier(clock, command.seconds, draft.now) for clock in meant])
    return None


def restart(draft: Draft, command: Restart) -> Refusal | None:
    """Begin the time of this phase anew, for everybody or for one team."""
    meant = _meant(draft, command.clock)
    if isinstance(meant, Refusal):
        return meant
    away = draft.live.away
    if not command.clock and away is not None and away.key == draft.live.key:
        # Of a time begun anew nothing can be given back any more.
        draft.emit(AwayAnswered(draft.now, counted=True))
    set_clocks(draft, [countdown.restart(clock, draft.now) for clock in meant], anew=True)
    _join_if_alike(draft, command.clock)
    return None


def part_clocks(draft: Draft, _: PartClocks) -> Refusal | None:
    """Give every team a clock of its own."""
    if refusal := draft.no_phase():
        return refusal
    if team_clocks.are_apart(draft) or not team_clocks.teams_apart(draft):
        return Refusal(RefusalCode.NOT_APART)
    team_clocks.part(draft)
    return None


def join_clocks(draft: Draft, _: JoinClocks) -> Refusal | None:
    """Make one clock of the teams' clocks again."""
    if refusal := draft.no_phase():
        return refusal
    if not team_clocks.are_apart(draft) or not team_clocks.can_join(draft):
        return Refusal(RefusalCode.NOT_ALIKE)
    team_clocks.join(draft)
    return None


def _meant(draft: Draft, clock_id: str) -> list[Clock] | Refusal:
    """Return the clocks that a command is meant for; the first one for a single team parts the common clock."""
    if refusal := draft.no_phase():
        return refusal
    if not clock_id:
        return list(draft.live.clocks)
    if clock_id in team_clocks.teams_apart(draft) and not team_clocks.are_apart(draft):
        team_clocks.part(draft)
    found = [clock for clock in draft.live.clocks if clock.id == clock_id]
    return found or Refusal(RefusalCode.UNKNOWN_CLOCK)


def _join_if_alike(draft: Draft, clock_id: str) -> None:
    """Show one clock again after a command for all that left every team's the same."""
    if not clock_id and draft.live.key is not None and team_clocks.are_apart(draft) and team_clocks.can_join(draft):
        team_clocks.join(draft)
