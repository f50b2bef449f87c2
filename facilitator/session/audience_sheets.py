"""What the room sees of a sheet: a table of finished words."""

from __future__ import annotations

from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import WallKind
from facilitator.pack.model import PromptSpec
from facilitator.session.agenda import Step
from facilitator.session.sheet_words import sheet_words
from facilitator.session.sheets import Sheet, sheet_at
from facilitator.session.state import Item, WorkshopState
from facilitator.texts import Texts
from facilitator.view import TableFace


def table_face(state: WorkshopState, item: Item, step: Step, catalog: Catalog, texts: Texts) -> TableFace | None:
    """Return the sheet that this phase puts on the wall, None where it shows none, or nothing stands in it yet."""
    if step.phase.wall is not WallKind.SHEET:
        return None
    sheet = shown_sheet(state, item, step, catalog)
    if sheet is None or sheet.is_empty or catalog.prompt(item.exercise_id, sheet.prompt_id).private:
        return None
    words = sheet_words(sheet, item.exercise_id, catalog, texts)
    return TableFace(words.headings(), words.grid(), words.figures(), lists=sheet.spec.lists)


def shown_sheet(state: WorkshopState, item: Item, step: Step, catalog: Catalog) -> Sheet | None:
    """Return the sheet that is at hand in a phase, None where there is none."""
    name = step.phase.shows
    if not name or not item.exercise_id or not catalog.has_prompt(item.exercise_id, name):
        return None
    prompt = catalog.prompt(item.exercise_id, name)
    return sheet_at(state, item, prompt, shown_turn(prompt, item, step, catalog))


def shown_turn(prompt: PromptSpec, item: Item, step: Step, catalog: Catalog) -> int:
    """Return the turn whose answers a phase shows: its own where the prompt is asked in the same series."""
    if not prompt.per_turn:
        return 1
    same = catalog.phase(item.exercise_id, prompt.phase).series == step.phase.series
    return step.key.turn if same else 1
