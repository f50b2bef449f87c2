"""What can be done about the time of the phase that runs, besides the buttons: plain values for the menu."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import Grouping, OverMode
from facilitator.session import agenda
from facilitator.session.drawing import latest_draw
from facilitator.session.live import PhaseKey
from facilitator.session.state import WorkshopState
from facilitator.session.team_clocks import MAIN_CLOCK


@dataclass(frozen=True, slots=True)
class TimeOffer:
    """The phase that runs, what it does when its time is up, and whether its clock can be parted or joined.

    `teams` are the keys of those that have a clock of their own now.
    """

    key: PhaseKey
    over: OverMode
    may_part: bool
    teams: tuple[str, ...] = ()

    @property
    def are_apart(self) -> bool:
        """Tell whether teams have clocks of their own."""
        return bool(self.teams)


def time_offer(state: WorkshopState, catalog: Catalog) -> TimeOffer | None:
    """Return what can be done, None where no phase runs."""
    key = state.live.key
    item = agenda.item_of(state, key.item_id) if key is not None else None
    if key is None or item is None:
        return None
    phase = agenda.phase_of(item, key.phase_id, catalog)
    apart = tuple(clock.id for clock in state.live.clocks if clock.id != MAIN_CLOCK)
    teams = latest_draw(state, item.id, Grouping.TEAMS)
    may_part = phase.apart and not apart and teams is not None and len(teams.groups) > 1
    return TimeOffer(key, agenda.over_of(item, phase), may_part, apart)
