"""Paintings of the wall in every view beside a floor, and the way from the reveal key to the wall.

`dev.py bench --paint`: each view is painted whole at 1920×1080, the digits' area alone at 3840×2160, and the hidden
cards of many half days are revealed one after another.
"""

from __future__ import annotations

import os
import sys

from tests.bench.figures import HEAD, Figures
from tests.bench.screens import FOUR_K, FULL_HD, answer, display, started

TIMES = 400
REVEALS = 200
WHOLE = {0.95: 4.0, 0.99: 8.0}
DIGITS = {0.95: 8.3}
REVEAL = {0.99: 33.0}


def main(*, quick: bool) -> int:
    """Paint, reveal, print what was found, and return 0 where every aim is met."""
    times, reveals = (40, 16) if quick else (TIMES, REVEALS)
    rows: list[Figures] = []
    with display(FOUR_K) as on, started("paints", on, times) as process:
        sys.stdout.write(f"on {on['QT_QPA_PLATFORM']}, load {os.getloadavg()[0]:.2f} before\n")
        for name, found in answer(process, 600).items():
            rows.append(Figures(f"{name}: floor", tuple(found["floor"])))
            rows.append(Figures(f"{name}: ours", tuple(found["ours"]), WHOLE if found["first"] else DIGITS))
            if found["first"]:
                rows.append(Figures(f"{name}: laid out and painted first", tuple(found["first"])))
    with display(FULL_HD) as on, started("reveals", on, reveals) as process:
        rows.append(Figures("from the reveal key to the wall", tuple(answer(process, 900)["reveals"]), REVEAL))
    sys.stdout.write(f"load {os.getloadavg()[0]:.2f} after\n")
    sys.stdout.write(HEAD + "".join(row.line() for row in rows))
    return 0 if all(row.is_ok for row in rows) else 1
