"""Sheets in a report: tables with their charts, lists side by side, and in the turns of an exercise a line a row."""

from __future__ import annotations

from facilitator.export.document import Bar, Chart, Entry, Line, Part, Table
from facilitator.export.sources import Sources
from facilitator.pack.model import PromptSpec
from facilitator.session.sheet_amounts import amounts, first_words
from facilitator.session.sheet_words import SheetWords, sheet_words
from facilitator.session.sheets import Sheet, SheetLine, sheet_at
from facilitator.session.state import Item


def sheet_parts(sources: Sources, item: Item, prompt: PromptSpec) -> tuple[Part, ...]:
    """Return a sheet that is filled once: its table, and its bars where it has any; an empty one is left out."""
    sheet = sheet_at(sources.state, item, prompt, 1)
    if sheet is None or sheet.is_empty:
        return ()
    words = sheet_words(sheet, item.exercise_id, sources.catalog, sources.texts)
    parts: list[Part] = [Table(sources.ask(item, prompt), words.headings(), words.grid(), words.figures())]
    chart = _chart(sources, sheet, words)
    return (*parts, chart) if chart is not None else tuple(parts)


def sheet_entry(sources: Sources, item: Item, prompt: PromptSpec, turn: int) -> Entry | None:
    """Return a sheet of one turn as lines, a row each; None where there is nothing in it."""
    sheet = sheet_at(sources.state, item, prompt, turn)
    if sheet is None or sheet.is_empty:
        return None
    words = sheet_words(sheet, item.exercise_id, sources.catalog, sources.texts)
    lines = [_line(sheet, words, line) for line in sheet.lines]
    return Entry(sources.ask(item, prompt), tuple(line for line in lines if line is not None))


def sheet_turns(sources: Sources, item: Item, prompts: set[str]) -> list[int]:
    """Return the turns in which something was written into one of these sheets."""
    cells = sources.state.cells
    return [cell.turn for cell in cells if cell.item_id == item.id and cell.prompt_id in prompts]


def _line(sheet: Sheet, words: SheetWords, line: SheetLine) -> Line | None:
    told = [
        (words.heading(column), words.cell(line, column))
        for column in sheet.columns
        if _is_there(sheet, line, column.id)
    ]
    if not told:
        return None
    name = words.row_name(line) or first_words(sheet, line)
    rest = [(heading, text) for heading, text in told if text != name]
    text = rest[0][1] if len(sheet.columns) == 1 else " · ".join(f"{heading}: {text}" for heading, text in rest)
    return Line(text, name)


def _is_there(sheet: Sheet, line: SheetLine, column: str) -> bool:
    return bool(sheet.text(line.id, column).strip()) or sheet.value(line.id, column) is not None


def _chart(sources: Sources, sheet: Sheet, words: SheetWords) -> Chart | None:
    found = [bar for bar in amounts(sheet, words) if bar.value is not None]
    most = max((bar.value or 0 for bar in found), default=0)
    if not most:
        return None
    texts = sources.texts
    bars = tuple(Bar(bar.label, bar.value or 0, texts.number(bar.value or 0)) for bar in found)
    order = texts.t("The most first") if sheet.spec.sorted else texts.t("In the order of the table")
    return Chart(texts.t("As bars"), bars, most, order)
