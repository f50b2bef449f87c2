"""How long something takes this process, whatever else the machine does meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable


def least_seconds(work: Callable[[], object]) -> float:
    """Return the least time of two, in seconds of this process."""
    times = []
    for _ in range(2):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return min(times)
