"""Prints how long draws of many people take, round after round: the aim is well under a second for two hundred.

Run it with `python tests/bench/casting.py`; a number of people can be given.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from facilitator.pack.kinds import Grouping  # noqa: E402  # the root has to be found first
from facilitator.session import casting  # noqa: E402  # as above
from facilitator.session.state import Draw, Group  # noqa: E402  # as above

ROUNDS = 12
AIM_S = 0.5


def drawn(number: int, kind: Grouping, parties: Sequence[casting.Party]) -> Draw:
    """Return a round as it is remembered."""
    groups = tuple(Group(f"{number}-{index}", "a", party) for index, party in enumerate(parties))
    return Draw(str(number), "item", "phase", number, kind, groups)


def longest_s(draw: Callable[[int], object]) -> float:
    """Return the longest of some rounds."""
    times = []
    for number in range(ROUNDS):
        before = time.perf_counter()
        draw(number)
        times.append(time.perf_counter() - before)
    return max(times)


def main() -> int:
    """Measure every kind of draw."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    here = [f"p{number:03}" for number in range(count)]
    wishes = frozenset(frozenset(here[at : at + 2]) for at in range(0, min(40, count - 1), 2))
    draws: list[Draw] = []

    def pairs(number: int) -> None:
        # somebody else is away each time, so that no ready-made round fits
        draws.append(drawn(number, Grouping.PAIRS, casting.pairs(here[number:], draws, "seed", wishes)))

    measured = {
        "pairs": longest_s(pairs),
        "teams": longest_s(lambda number: casting.teams(here, 12, str(number), wishes)),
        "trios": longest_s(lambda number: casting.trios(here[9:], here[:9], 2, draws, str(number), wishes)),
        "roles": longest_s(lambda number: casting.roles(here, ["client", "manager"], draws, str(number), wishes)),
    }
    for name, seconds in measured.items():
        print(f"{name} of {count}: {seconds * 1000:.0f} ms  {'ok' if seconds <= AIM_S else 'OVER'}")  # noqa: T201
    return int(any(seconds > AIM_S for seconds in measured.values()))


if __name__ == "__main__":
    raise SystemExit(main())
