"""Which gong the room hears for what just happened: at most one for each command, and none for time slept through."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from facilitator.dial import ClockState, Stretch
from facilitator.session.events import ClockChanged, Event, PhaseResumed, PhaseStarted, TimeAway
from facilitator.session.live import Live, PhaseKey


class Gong(Enum):
    """What a gong says."""

    SOON = "soon"
    ZERO = "zero"
    ROUND = "round"


_WEIGHT = {Gong.SOON: 0, Gong.ZERO: 1, Gong.ROUND: 2}


def gong_for(before: Live, events: Iterable[Event]) -> Gong | None:
    """Return the gong for events that followed on `before`; of several that are due together the one that says most.

    A clock that merely goes on, or gets its minutes back, passes nothing and sounds nothing.
    """
    heard = _Ear(before)
    for event in events:
        heard.take(event)
    if heard.was_away:
        return None
    return max(heard.due, key=_WEIGHT.__getitem__, default=None)


class _Ear:
    """Follows the events of one command."""

    def __init__(self, before: Live) -> None:
        self._key = before.key
        self._told = {clock.id: clock.stretch for clock in before.clocks}
        self.due: list[Gong] = []
        self.was_away = False

    def take(self, event: Event) -> None:
        """Note what an event has to say."""
        match event:
            case TimeAway():
                self.was_away = True
            case PhaseStarted(key=key, clocks=clocks):
                if _is_next_round(self._key, key):
                    self.due.append(Gong.ROUND)
                self._key = key
                self._told = {clock.id: clock.stretch for clock in clocks}
            case PhaseResumed(key=key):
                self._key = key
                self._told = {}
            case ClockChanged():
                self._take_clock(event)

    def _take_clock(self, event: ClockChanged) -> None:
        before = self._told.get(event.clock.id)
        if event.ended:
            self.due.append(Gong.ZERO)
        elif event.state is ClockState.SOON and before is Stretch.PLAIN:
            self.due.append(Gong.SOON)
        self._told[event.clock.id] = event.clock.stretch


def _is_next_round(before: PhaseKey | None, now: PhaseKey) -> bool:
    return before is not None and before.item_id == now.item_id and now.turn > before.turn
