"""What a watched program takes down while its clock runs, and how it tells it."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, dataclass, field


@dataclass(slots=True)
class Seen:
    """All that was measured; every entry begins with the second since the boot it ended in.

    `paints` hold paintings of a running clock: end, window, shown seconds, second it was due at, milliseconds.
    `frames` hold whole updates of a window: end, window, milliseconds, and those of the processor in them.
    `ticks` are the moments the timer woke, `ends` those at which the end was signalled, `ends_due` how often it should
    have been, `cpu` the seconds of the processor so far, `parts` the run's parts by name, beginning and end.
    `reveals` are milliseconds from the key to the end of the wall's painting.
    """

    paints: list[tuple[float, str, int, float, float]] = field(default_factory=list)
    frames: list[tuple[float, str, float, float]] = field(default_factory=list)
    ticks: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)
    ends_due: int = 0
    cpu: list[tuple[float, float]] = field(default_factory=list)
    parts: list[tuple[str, float, float]] = field(default_factory=list)
    reveals: list[float] = field(default_factory=list)

    def tell(self) -> None:
        """Write everything to standard output as one line."""
        sys.stdout.write(json.dumps(asdict(self)) + "\n")
        sys.stdout.flush()
