"""A step in the making: the state so far and the events so far, kept in step with each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from facilitator.clock import Instant
from facilitator.errors import Refusal, RefusalCode
from facilitator.pack.catalog import Catalog
from facilitator.session.agenda import Step, step_at
from facilitator.session.by_id import put
from facilitator.session.events import Event
from facilitator.session.live import Live, Status
from facilitator.session.restore import fold
from facilitator.session.state import Item, WorkshopState


@dataclass(frozen=True, slots=True)
class Rules:
    """What the machine works with besides state and time: the frozen content, and where new ids come from."""

    catalog: Catalog
    new_id: Callable[[], str]


class Draft:
    """Collects the events of one command and holds the state they lead to."""

    def __init__(self, state: WorkshopState, now: Instant, rules: Rules) -> None:
        """Begin with `state`; every event that is emitted without an instant of its own happens at `now`."""
        self.state = state
        self.now = now
        self.rules = rules
        self.events: list[Event] = []

    @property
    def live(self) -> Live:
        """Return where the day stands by now."""
        return self.state.live

    @property
    def catalog(self) -> Catalog:
        """Return the workshop's content."""
        return self.rules.catalog.including(self.state.own_cards)

    def emit(self, event: Event) -> None:
        """Let something have happened."""
        self.events.append(event)
        self.state = replace(self.state, live=fold(self.state.live, event))

    def step(self) -> Step | None:
        """Return the phase that runs, or None between phases or where the agenda has it no longer."""
        key = self.live.key
        return None if key is None else step_at(self.state, key, self.catalog)

    def not_running(self) -> Refusal:
        """Return the refusal for what needs a running day."""
        closed = self.live.status is Status.CLOSED
        return Refusal(RefusalCode.CLOSED if closed else RefusalCode.NOT_RUNNING)

    def no_phase(self) -> Refusal | None:
        """Return the refusal for what needs a running phase, None where there is one."""
        if self.live.status is not Status.RUNNING:
            return self.not_running()
        return Refusal(RefusalCode.NO_PHASE) if self.live.key is None else None

    def change_item(self, changed: Item) -> None:
        """Put a changed item in the place of the one with its id."""
        self.state = replace(self.state, items=put(self.state.items, changed))
