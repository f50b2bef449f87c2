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
    """The phase that runs, what it does when its time is up, and whether its clock can be parted or joined."""

    key: PhaseKey
    over: OverMode
    may_part: bool
    are_apart: bool


def time_offer(state: WorkshopState, catalog: Catalog) -> TimeOffer | None:
    """Return what can be done, None where no phase runs."""
    key = state.live.key
    item = agenda.item_of(state, key.item_id) if key is not None else None
    if key is None or item is None:
        return None
    phase = agenda.phase_of(item, key.phase_id, catalog)
    apart = any(clock.id != MAIN_CLOCK for clock in state.live.clocks)
    teams = latest_draw(state, item.id, Grouping.TEAMS)
    may_part = phase.apart and not apart and teams is not None and len(teams.groups) > 1
    return TimeOffer(key, agenda.over_of(item, phase), may_part, apart)
