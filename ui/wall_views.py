"""What the room sees of the workshop that is open, and what it will see next."""

from __future__ import annotations

from dataclasses import replace

from facilitator.clock import Instant
from facilitator.pack.catalog import Catalog
from facilitator.session import agenda, audience
from facilitator.session.live import Status, WallMode
from facilitator.session.messages import message_text
from facilitator.session.state import WorkshopState
from facilitator.texts import Texts
from facilitator.view import AudienceView
from facilitator.workshop import Workshop


class WallViews:
    """Makes the views of the wall, with letters that the last row can read, on the ground that is chosen.

    Attributes:
        least: no letter is smaller than this share of the wall's height.
        light: whether the ground is light.
        shown: what the wall shows, or showed when it was frozen; None before anything was shown.
    """

    def __init__(self) -> None:
        """Begin with a dark wall and letters as they come."""
        self.least = 0.0
        self.light = False
        self.shown: AudienceView | None = None

    def show(self, workshop: Workshop, texts: Texts, now: Instant) -> AudienceView:
        """Return what the room is to see from now on, and keep it for a wall that is frozen later."""
        view = self.present(workshop, texts, now)
        if workshop.state.live.wall is not WallMode.FREEZE:
            self.shown = view
        return view

    def present(self, workshop: Workshop, texts: Texts, now: Instant) -> AudienceView:
        """Return what the room may see now; a frozen wall keeps its picture, without a clock that stands still."""
        state = workshop.state
        if state.live.wall is WallMode.FREEZE and self.shown is not None:
            return replace(self.shown, message=message_text(state), clocks=(), light=self.light)
        return self._fitted(audience.audience_view(state, workshop.catalog, texts, now))

    def coming(self, workshop: Workshop, texts: Texts) -> AudienceView | None:
        """Return what the room will see after Next, before the day its first phase; None at the end of the day."""
        state, catalog = workshop.state, workshop.catalog
        step = _step_ahead(state, catalog)
        return None if step is None else self._fitted(audience.preview(state, step, catalog, texts))

    def _fitted(self, view: AudienceView) -> AudienceView:
        return replace(view, least=self.least, light=self.light)


def _step_ahead(state: WorkshopState, catalog: Catalog) -> agenda.Step | None:
    if state.live.status is Status.PLANNED and state.items:
        return agenda.steps(state.items[0], catalog)[0]
    key = state.live.key
    return None if key is None else agenda.step_after(state, key, catalog)
