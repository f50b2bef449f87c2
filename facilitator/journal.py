"""A day as JSON lines, one an event, with the words looked up; the stored events themselves carry none."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from facilitator.pack.catalog import Catalog
from facilitator.session import card_events, record_events
from facilitator.session import events as happened
from facilitator.session.events import Event
from facilitator.session.live import PhaseKey
from facilitator.session.receiving import ROOM
from facilitator.session.state import WorkshopState
from facilitator.storage.rows import EVENT_NAMES

Line = dict[str, Any]
"""One line of the journal; JSON's own types only."""


@dataclass(slots=True)
class Journal:
    """Writes events as lines, counting the seconds since the workshop began."""

    catalog: Catalog
    language: str
    began: datetime | None = None

    def line(self, event: Event, state: WorkshopState) -> str:
        """Return one event as a line of JSON; `state` is the workshop right after it."""
        if isinstance(event, happened.WorkshopOpened):
            self.began = event.at.utc
        offset_s = (event.at.utc - self.began).total_seconds() if self.began is not None else 0.0
        line: Line = {"offset_s": _number(offset_s), "event": EVENT_NAMES[type(event)]}
        line |= self._details(event, state)
        return json.dumps(line, ensure_ascii=False)

    def _details(self, event: Event, state: WorkshopState) -> Line:
        match event:
            case happened.WorkshopOpened(seed=seed):
                return {"seed": seed}
            case happened.ItemStarted(item=item) | happened.ItemEnded(item=item) | happened.ItemSkipped(item=item):
                return _item(item, state)
            case happened.PhaseStarted(key=key, planned_s=planned_s):
                return {**_place(key, state), "planned_s": _number(planned_s)}
            case happened.PhaseEnded(key=key, planned_s=planned_s, actual_s=actual_s, skipped=skipped):
                line = {**_place(key, state), "planned_s": _number(planned_s), "actual_s": _number(actual_s)}
                return {**line, "skipped": True} if skipped else line
            case happened.PhaseResumed(key=key):
                return _place(key, state)
            case happened.ClockChanged(key=key, clock=clock, state=told):
                return {**_place(key, state), "clock": clock.id, "state": told.value}
            case happened.ClocksSet(key=key, clocks=clocks):
                return {**_place(key, state), "clocks": [clock.id for clock in clocks]}
            case happened.GroupsDrawn(draw=draw, key=key):
                return {**_place(key, state), "groups": _groups(draw, state)}
            case card_events.DeckPrinted(deck=deck, cards=cards):
                return {"deck": deck, "cards": cards}
            case card_events.CardEvent():
                return self._card(event, state)
            case record_events.RowChanged() | record_events.CellSaved():
                return _sheet(event, state)
            case _:
                return self._written(event, state)

    def _card(self, event: card_events.CardEvent, state: WorkshopState) -> Line:
        card: Line = {"deck": event.deck, "card": event.card, "to": _receiver(event.to, state)}
        if isinstance(event, card_events.CardDealt):
            line = {**_place(event.key, state), **card}
        else:
            line = {**_dealt_at(event.deal, state), **card}
        if isinstance(event, card_events.CardRevealed):
            catalog = self.catalog.including(state.own_cards)
            line["text"] = catalog.face(self.language, event.deck, event.card)
        return line

    def _written(self, event: Event, state: WorkshopState) -> Line:
        match event:
            case record_events.NoteSaved(note=note_id, item=item, prompt=prompt, turn=turn):
                text = next((note.text for note in state.notes if note.id == note_id), "")
                return {**_item(item, state), "prompt": prompt, "turn": turn, "text": text}
            case record_events.ResultSaved(item=item, prompt=prompt, turn=turn, value=value):
                return {**_item(item, state), "prompt": prompt, "turn": turn, "value": value}
            case record_events.CalculationSaved(item=item, prompt=prompt):
                return {**_item(item, state), "prompt": prompt}
            case record_events.BarsShown(item=item, prompt=prompt, count=count):
                return {**_item(item, state), "prompt": prompt, "count": count}
            case record_events.CommitmentChanged(commitment=commitment_id):
                found = (given.what for given in state.commitments if given.id == commitment_id)
                return {"text": next(found, "")}
            case card_events.GuessCounted(deal=deal, guesses=guesses):
                return {**_dealt_at(deal, state), "guesses": guesses}
            case card_events.OutcomeSaved(deal=deal, found=found_it, found_s=found_s):
                return {**_dealt_at(deal, state), "found": found_it, "found_s": _number(found_s)}
            case record_events.Marked(key=key, kind=kind, phase_s=phase_s, item_s=item_s):
                seconds = {"phase_s": _number(phase_s), "item_s": _number(item_s)}
                return {**_place(key, state), "kind": kind.value, **seconds}
            case record_events.MarkChanged(mark=mark_id):
                return {"text": next((mark.words for mark in state.marks if mark.id == mark_id), "")}
            case happened.MessageShown(message=message_id):
                return {"text": next((shown.text for shown in state.messages if shown.id == message_id), "")}
            case happened.WallSet(mode=mode):
                return {"state": mode.value}
            case _:
                return {}


def _number(seconds: float) -> int | float:
    """Return whole seconds as a whole number, others to the millisecond."""
    rounded = round(seconds, 3)
    return int(rounded) if rounded == int(rounded) else rounded


def _item(item_id: str, state: WorkshopState) -> Line:
    """Return what an item is and its place in the agenda; an id would be another one on every day."""
    for place, item in enumerate(state.items, start=1):
        if item.id == item_id:
            name = item.exercise_id or (item.pause.value if item.pause is not None else "")
            return {"item": name, "place": place}
    return {}


def _place(key: PhaseKey, state: WorkshopState) -> Line:
    return {**_item(key.item_id, state), "phase": key.phase_id, "turn": key.turn}


def _dealt_at(deal_id: str, state: WorkshopState) -> Line:
    """Return the item and the turn that a card was dealt for, nothing where it has gone back into the deck."""
    deal = next((deal for deal in state.deals if deal.id == deal_id), None)
    return {} if deal is None else {**_item(deal.item_id, state), "turn": deal.turn}


def _groups(draw_id: str, state: WorkshopState) -> list[list[str]]:
    names = {person.id: person.name for person in state.people}
    draw = next((draw for draw in state.draws if draw.id == draw_id), None)
    return [] if draw is None else [[names.get(person, "") for person in group.people] for group in draw.groups]


def _receiver(to: str, state: WorkshopState) -> str:
    if to == ROOM:
        return ROOM
    return next((group.key for draw in state.draws for group in draw.groups if group.id == to), to)


def _sheet(event: record_events.RowChanged | record_events.CellSaved, state: WorkshopState) -> Line:
    line = {**_item(event.item, state), "prompt": event.prompt, "turn": event.turn}
    return {**line, **_cell(event.cell, state)} if isinstance(event, record_events.CellSaved) else line


def _cell(cell_id: str, state: WorkshopState) -> Line:
    """Return what stands in a cell of a sheet, and in which column; nothing where its row has gone since."""
    cell = next((cell for cell in state.cells if cell.id == cell_id), None)
    if cell is None:
        return {}
    return {"column": cell.column, **({"value": cell.value} if cell.value is not None else {"text": cell.text})}
