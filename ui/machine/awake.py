"""Keeps the screen awake while a workshop runs, and gives it back afterwards."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack

from PySide6.QtCore import QObject, Signal

log = logging.getLogger(__name__)


def hold_awake() -> AbstractContextManager[object]:
    """Return what keeps the screen on while it is entered."""
    # Loaded on first use: it looks for the system's bus, which start-up must not wait for.
    from wakepy import keep

    mode: AbstractContextManager[object] = keep.presenting(on_fail="pass")
    return mode


class Awake(QObject):
    """Holds the machine awake on request.

    Signals:
        changed: whether the machine is kept awake now; carries it.
        missed: this system cannot be kept awake by the app; told once.
    """

    changed = Signal(bool)
    missed = Signal()

    def __init__(
        self, hold: Callable[[], AbstractContextManager[object]] = hold_awake, parent: QObject | None = None
    ) -> None:
        """Begin with a machine that may sleep; `hold` gives what keeps it awake while entered."""
        super().__init__(parent)
        self._hold = hold
        self._stack: ExitStack | None = None
        self._wanted = False
        self._missed = False
        self.is_on = False

    def keep(self, wanted: bool) -> None:
        """Keep the machine awake, or let it sleep again; a system that cannot do it changes nothing."""
        if wanted == self._wanted:
            return
        self._wanted = wanted
        if wanted:
            self._take()
        else:
            self.release()

    def can_hold(self) -> bool:
        """Tell whether the machine stays awake, or would if it were asked to."""
        if self.is_on:
            return True
        with self._hold() as entered:
            return bool(getattr(entered, "active", False))

    def release(self) -> None:
        """Let the machine sleep again."""
        self._wanted = False
        stack, self._stack = self._stack, None
        if stack is not None:
            stack.close()
        self._set(False)

    def _take(self) -> None:
        stack = ExitStack()
        entered = stack.enter_context(self._hold())
        self._stack = stack
        is_on = bool(getattr(entered, "active", False))
        if not is_on:
            log.info("this system cannot be kept awake by the app")
        self._set(is_on)
        if not is_on and not self._missed:
            self._missed = True
            self.missed.emit()

    def _set(self, is_on: bool) -> None:
        if is_on != self.is_on:
            self.is_on = is_on
            self.changed.emit(is_on)
