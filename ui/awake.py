"""Keeps the screen awake while a workshop runs, and gives it back afterwards."""

from __future__ import annotations

import logging
from contextlib import AbstractContextManager, ExitStack

from PySide6.QtCore import QObject, Signal

log = logging.getLogger(__name__)


class Awake(QObject):
    """Holds the machine awake on request.

    Signals:
        changed: whether the machine is kept awake now; carries it.
    """

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with a machine that may sleep."""
        super().__init__(parent)
        self._stack: ExitStack | None = None
        self._wanted = False
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

    def release(self) -> None:
        """Let the machine sleep again."""
        self._wanted = False
        stack, self._stack = self._stack, None
        if stack is not None:
            stack.close()
        self._set(False)

    def _take(self) -> None:
        # Loaded on first use: it looks for the system's bus, which start-up must not wait for.
        from wakepy import keep

        stack = ExitStack()
        mode: AbstractContextManager[object] = keep.presenting(on_fail="pass")
        entered = stack.enter_context(mode)
        self._stack = stack
        is_on = bool(getattr(entered, "active", False))
        if not is_on:
            log.info("this system cannot be kept awake by the app")
        self._set(is_on)

    def _set(self, is_on: bool) -> None:
        if is_on != self.is_on:
            self.is_on = is_on
            self.changed.emit(is_on)
