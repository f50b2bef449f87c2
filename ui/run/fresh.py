"""Tells whether there is anything new to show: one step of the day is told by several signals, and shown once."""

from __future__ import annotations

from facilitator.session.state import WorkshopState
from ui.bridge import Bridge, Chosen


class Fresh:
    """Remembers the state that was shown last."""

    def __init__(self, bridge: Bridge) -> None:
        """Look at the workshop of `bridge`."""
        self._bridge = bridge
        self._seen: WorkshopState | None = None
        self._chosen: Chosen | None = None

    def is_new(self) -> bool:
        """Tell whether a workshop is open, and its state or what was chosen for it another than at the last call."""
        if not self._bridge.is_open:
            return False
        chosen = self._bridge.chosen
        if self._bridge.state is self._seen and chosen == self._chosen:
            return False
        self._seen, self._chosen = self._bridge.state, chosen
        return True
