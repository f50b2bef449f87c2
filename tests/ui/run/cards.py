"""Dealt cards as a person finds them in Run: their rows, their words, and whether one is open."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facilitator.session import events
from facilitator.session.state import Deal
from tests.ui.run.conftest import Room
from ui.run.open_card import OpenCard
from ui.widgets.hold_button import HoldButton


def deals(room: Room, deck: str) -> list[Deal]:
    return [deal for deal in room.bench.state.deals if deal.deck == deck]


def words(room: Room, deal: Deal) -> tuple[str, ...]:
    """Return every line of a card as its reader sees it."""
    view = room.bench.bridge.private_view(deal)
    return tuple(line for part in view.fields for line in (*part.lines, *part.glosses))


def row(room: Room, deal: Deal) -> QWidget:
    return room.part(f"card_{deal.id}")


def hold_button(room: Room, deal: Deal) -> HoldButton:
    found = row(room, deal).findChild(HoldButton)
    assert found is not None
    return found


def is_open(room: Room) -> bool:
    card = room.panel.findChild(OpenCard)
    assert card is not None
    return card.isVisible()


def log(room: Room, kind: type[events.Event]) -> list[events.Event]:
    return [event for event in room.bench.store.events(room.bench.state.id) if isinstance(event, kind)]


def assert_covered(room: Room, deal: Deal) -> None:
    said = room.everything_said()
    assert not is_open(room)
    assert [line for line in words(room, deal) if line in said] == []
