"""Ends an asyncio loop that ran on Qt's own, as a test must that shares its application with others."""

from __future__ import annotations

import asyncio
import gc
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import qasync
    from PySide6.QtWidgets import QApplication


def end_loop(loop: qasync.QEventLoop, app: QApplication) -> list[asyncio.Task[Any]]:
    """End the loop and give the tasks that were still pending, cancelled by now."""
    pending = [task for task in asyncio.all_tasks(loop) if not task.done()]
    for task in pending:
        task.cancel()
    while not all(task.done() for task in pending):
        app.processEvents()
    # an error that nobody awaited is told when its task goes, which may lie in a reference cycle
    gc.collect()
    _close(loop)
    return pending


def _close(loop: qasync.QEventLoop) -> None:
    # loop.stop() would quit the application, and then every later wait of the same process ends at once;
    # so this does what stop() does, but for that
    setattr(loop, "_QEventLoop__is_running", False)  # noqa: B010 - the name is private to the library
    asyncio.events._set_running_loop(None)  # noqa: SLF001 - the library set it by the same way
    asyncio.set_event_loop(None)
    loop.close()
