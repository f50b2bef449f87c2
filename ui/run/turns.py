"""How a turn of a series is called: by the team whose turn it is, else as a scene or a round."""

from __future__ import annotations

from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import Grouping, PhaseKind
from facilitator.pack.model import PhaseSpec
from facilitator.session.drawing import group_key, latest_draw
from facilitator.session.state import Item, WorkshopState
from facilitator.texts import Texts


def turn_name(state: WorkshopState, item: Item, phase: PhaseSpec, turn: int, catalog: Catalog, texts: Texts) -> str:
    """Return a turn's short name, such as “Team A” or “Round 2”, empty outside a series."""
    if not phase.series:
        return ""
    mark = _team_mark(state, item, phase, turn, catalog)
    if mark:
        return texts.t("Team {mark}", mark=mark)
    if has_scenes(item, phase, catalog):
        return texts.t("Scene {turn}", turn=turn)
    return texts.t("Round {turn}", turn=turn)


def turn_of_turns(
    state: WorkshopState, item: Item, phase: PhaseSpec, turn: int, turns: int, catalog: Catalog, texts: Texts
) -> str:
    """Return a turn's name with its place among the others, such as “Team A · 1 of 3”, empty outside a series."""
    if not phase.series:
        return ""
    mark = _team_mark(state, item, phase, turn, catalog)
    if mark:
        return texts.t("Team {mark} · {turn} of {turns}", mark=mark, turn=turn, turns=turns)
    if has_scenes(item, phase, catalog):
        return texts.t("Scene {turn} of {turns}", turn=turn, turns=turns)
    return texts.t("Round {turn} of {turns}", turn=turn, turns=turns)


def has_scenes(item: Item, phase: PhaseSpec, catalog: Catalog) -> bool:
    """Tell whether somebody is on stage in the series of a phase."""
    phases = catalog.exercise(item.exercise_id).phases
    return any(other.kind is PhaseKind.SCENE for other in phases if other.series == phase.series)


def _team_mark(state: WorkshopState, item: Item, phase: PhaseSpec, turn: int, catalog: Catalog) -> str:
    if not catalog.series(item.exercise_id, phase.series).per_team:
        return ""
    draw = latest_draw(state, item.id, Grouping.TEAMS)
    if draw is not None and draw.groups:
        return draw.groups[(turn - 1) % len(draw.groups)].key.upper()
    # Before the draw, too: which team begins is known, who is in it is not.
    return group_key(turn - 1).upper()
