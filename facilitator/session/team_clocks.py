"""Clocks of their own for teams that work apart: one clock stands for all of them until somebody parts it."""

from __future__ import annotations

from dataclasses import replace

from facilitator.pack.kinds import Grouping
from facilitator.session.away import away_choice
from facilitator.session.draft import Draft
from facilitator.session.drawing import latest_draw
from facilitator.session.events import ClocksSet
from facilitator.session.live import Clock

MAIN_CLOCK = "main"
"""The id of the clock that stands for everybody; a team's own has the key of the team."""


def teams_apart(draft: Draft) -> tuple[str, ...]:
    """Return the keys of the teams that may have clocks of their own in the running phase; none where it has none."""
    step = draft.step()
    if step is None or not step.phase.apart:
        return ()
    teams = latest_draw(draft.state, step.key.item_id, Grouping.TEAMS)
    keys = tuple(group.key for group in teams.groups) if teams is not None else ()
    return keys if len(keys) > 1 else ()


def are_apart(draft: Draft) -> bool:
    """Tell whether the teams have clocks of their own now."""
    return any(clock.id != MAIN_CLOCK for clock in draft.live.clocks)


def part(draft: Draft) -> None:
    """Give every team a clock of its own, each as the common one stands."""
    (common,) = draft.live.clocks
    _set(draft, tuple(replace(common, id=key) for key in teams_apart(draft)))


def can_join(draft: Draft) -> bool:
    """Tell whether the teams' clocks show all the same, and no question is open that parts them."""
    alike = {replace(clock, id=MAIN_CLOCK) for clock in draft.live.clocks}
    return len(alike) == 1 and away_choice(draft.state, draft.now) is None


def join(draft: Draft) -> None:
    """Make one clock of the teams' clocks again."""
    _set(draft, (replace(draft.live.clocks[0], id=MAIN_CLOCK),))


def fit_to_teams(draft: Draft) -> None:
    """Have a clock for each team after the teams were drawn anew: a new team's is as the first one stands."""
    if not are_apart(draft):
        return
    known = {clock.id: clock for clock in draft.live.clocks}
    first = draft.live.clocks[0]
    keys = teams_apart(draft) or (MAIN_CLOCK,)
    clocks = tuple(known.get(key) or replace(first, id=key) for key in keys)
    if clocks != draft.live.clocks:
        _set(draft, clocks)


def _set(draft: Draft, clocks: tuple[Clock, ...]) -> None:
    key = draft.live.key
    assert key is not None, "clocks belong to a phase"
    draft.emit(ClocksSet(draft.now, key, clocks))
