"""Which tabs make sense beside a phase, and which of them opens when it begins."""

from __future__ import annotations

from enum import Enum

from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import PhaseKind
from facilitator.pack.model import PhaseSpec
from facilitator.session import agenda
from facilitator.session.live import PhaseKey
from facilitator.session.state import Item, WorkshopState

_CARD_KINDS = frozenset({PhaseKind.DEAL, PhaseKind.PLAY})


class SideTab(Enum):
    """What can stand at the right."""

    DEBRIEF = "debrief"
    CARDS = "cards"
    TEAMS = "teams"
    MARKS = "marks"
    COMMITMENTS = "commitments"


def tabs_for(state: WorkshopState, catalog: Catalog) -> tuple[SideTab, ...]:
    """Return the tabs that make sense where the day stands, always in the same order."""
    key = state.live.key
    item = agenda.item_of(state, key.item_id) if key is not None else None
    phases = catalog.exercise(item.exercise_id).phases if item is not None and item.exercise_id else ()
    wanted = {SideTab.DEBRIEF}
    if key is not None:
        wanted.add(SideTab.MARKS)
    if any(deal.item_id == item.id for deal in state.deals) if item is not None else False:
        wanted.add(SideTab.CARDS)
    if any(phase.deals for phase in phases):
        wanted.add(SideTab.CARDS)
    if any(phase.draw is not None for phase in phases):
        wanted.add(SideTab.TEAMS)
    if key is None or any(phase.kind is PhaseKind.COMMIT for phase in phases):
        wanted.add(SideTab.COMMITMENTS)
    return tuple(tab for tab in SideTab if tab in wanted)


def tab_to_open(state: WorkshopState, key: PhaseKey, catalog: Catalog) -> SideTab | None:
    """Return the tab that a phase calls for when it begins, None where the one that is open may stay."""
    item = agenda.item_of(state, key.item_id)
    if item is None or not item.exercise_id:
        return SideTab.DEBRIEF
    phase = catalog.phase(item.exercise_id, key.phase_id)
    if phase.kind is PhaseKind.COMMIT:
        return SideTab.COMMITMENTS
    if phase.kind in _CARD_KINDS or any(spec.hidden for spec in phase.deals):
        return SideTab.CARDS
    if phase.draw is not None and not _asks(item, phase, catalog):
        return SideTab.TEAMS
    return SideTab.DEBRIEF


def _asks(item: Item, phase: PhaseSpec, catalog: Catalog) -> bool:
    return any(prompt.phase == phase.id for prompt in catalog.exercise(item.exercise_id).prompts)
