"""Shares of real samples against an aim: how many there are, what most keep under, and whether that is enough."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

SHARES = (0.5, 0.95, 0.99, 0.999)
HEAD = f"{'':<40}{'n':>6}{'p50':>8}{'p95':>8}{'p99':>8}{'p99.9':>8}{'most':>8}  aim\n"


def share_of(samples: Iterable[float], share: float) -> float:
    """Return the smallest sample that this share of them does not pass; never a value between two samples."""
    ordered = sorted(samples)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else math.nan


@dataclass(frozen=True, slots=True)
class Figures:
    """One measured thing in milliseconds, and what shares of it should keep under; without aims it only tells."""

    name: str
    samples: tuple[float, ...]
    aims: Mapping[float, float] = field(default_factory=dict)

    @property
    def is_ok(self) -> bool:
        """Tell whether every aim is met; where nothing was measured none is."""
        return not self.aims or all(share_of(self.samples, share) < limit for share, limit in self.aims.items())

    def line(self) -> str:
        """Return the figures as a line of the table."""
        shares = "".join(f"{share_of(self.samples, share):>8.2f}" for share in (*SHARES, 1.0))
        aims = ", ".join(f"p{100 * share:g} < {limit:g}" for share, limit in self.aims.items())
        verdict = f"  {aims}  {'ok' if self.is_ok else 'OVER'}" if aims else ""
        return f"{self.name:<40}{len(self.samples):>6}{shares}{verdict}\n"


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that is so or is not."""

    name: str
    found: str
    is_ok: bool

    def line(self) -> str:
        """Return the fact as a line."""
        return f"{self.name:<56}{self.found:>16}  {'ok' if self.is_ok else 'OVER'}\n"
