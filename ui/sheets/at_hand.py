"""Which sheet is at hand in the phase that runs: the middle of Run shows it, and nobody else does."""

from __future__ import annotations

from facilitator.pack.catalog import Catalog
from facilitator.session import agenda
from facilitator.session.audience_sheets import shown_sheet
from facilitator.session.sheets import Sheet
from facilitator.session.state import Item, WorkshopState


def sheet_at_hand(state: WorkshopState, catalog: Catalog) -> tuple[Item, Sheet] | None:
    """Return the sheet that the running phase names, with its item; None where it names none."""
    key = state.live.key
    item = agenda.item_of(state, key.item_id) if key is not None else None
    step = agenda.step_at(state, key, catalog) if key is not None else None
    if item is None or step is None:
        return None
    sheet = shown_sheet(state, item, step, catalog)
    return (item, sheet) if sheet is not None else None
