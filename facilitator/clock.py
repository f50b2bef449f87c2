"""Where time comes from: one value for an instant, the machine's clock, and a clock to rehearse with.

The domain never reads a clock. It is handed an `Instant`, so a whole day can be rehearsed in a second.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Protocol

SLEPT_FROM_S = 2.0
"""The machine slept when boot time grew by more than this over monotonic time."""


@dataclass(frozen=True, slots=True)
class Instant:
    """One moment on all the clocks that matter.

    `mono_s` stands still while the machine sleeps, `boot_s` does not; both count from the boot named `boot_id`.
    `utc` is for display and records, and for the time away after a reboot.
    """

    mono_s: float
    boot_s: float
    boot_id: str
    utc: datetime

    def after(self, earlier: Instant) -> float:
        """Return the seconds since `earlier`, time asleep counted; over a reboot by wall clock, never negative."""
        if self.boot_id == earlier.boot_id:
            return self.boot_s - earlier.boot_s
        return max(0.0, (self.utc - earlier.utc).total_seconds())

    def slept_since(self, earlier: Instant) -> float:
        """Return the seconds the machine slept since `earlier`, 0 where it did not."""
        if self.boot_id != earlier.boot_id:
            return 0.0
        gap_s = (self.boot_s - earlier.boot_s) - (self.mono_s - earlier.mono_s)
        return gap_s if gap_s > SLEPT_FROM_S else 0.0

    def plus(self, seconds: float) -> Instant:
        """Return the instant `seconds` later in the same boot, with no sleep in between."""
        return replace(
            self,
            mono_s=self.mono_s + seconds,
            boot_s=self.boot_s + seconds,
            utc=self.utc + timedelta(seconds=seconds),
        )


class TimeSource(Protocol):
    """Anything that can say what time it is."""

    def now(self) -> Instant:
        """Return the present instant."""
        ...


@cache
def boot_id() -> str:
    """Return a name for this boot of the machine: the kernel's own where there is one."""
    kernel = Path("/proc/sys/kernel/random/boot_id")
    if kernel.exists():
        return kernel.read_text(encoding="ascii").strip()
    _, boot_s = _machine_s()
    booted = datetime.now(UTC) - timedelta(seconds=boot_s)
    # Without a kernel's name the minute of the boot is the best there is; a wrong guess only asks once more.
    return booted.strftime("%Y-%m-%dT%H:%M")


def _machine_s() -> tuple[float, float]:
    """Return seconds since boot without the time asleep, and with it."""
    if sys.platform == "win32":
        # The precise pair is right to the microsecond; time.monotonic() there steps by 15.6 ms.
        return _interrupt_s("QueryUnbiasedInterruptTimePrecise"), _interrupt_s("QueryInterruptTimePrecise")
    if sys.platform == "darwin":
        # Of Apple's clocks CLOCK_UPTIME_RAW stands still asleep and CLOCK_MONOTONIC_RAW does not;
        # time.monotonic() is the former.
        return time.clock_gettime(time.CLOCK_UPTIME_RAW), time.clock_gettime(time.CLOCK_MONOTONIC_RAW)
    return time.clock_gettime(time.CLOCK_MONOTONIC), time.clock_gettime(time.CLOCK_BOOTTIME)


if sys.platform == "win32":

    def _interrupt_s(name: str) -> float:
        """Return one of Windows' interrupt times, which count tenths of a microsecond."""
        import ctypes

        ticks = ctypes.c_ulonglong()
        getattr(ctypes.WinDLL("kernelbase"), name)(ctypes.byref(ticks))
        return ticks.value / 10_000_000


class SystemClock:
    """The clocks of this machine."""

    def now(self) -> Instant:
        """Return the present instant."""
        mono_s, boot_s = _machine_s()
        return Instant(mono_s=mono_s, boot_s=boot_s, boot_id=boot_id(), utc=datetime.now(UTC))


class SimulatedClock:
    """A clock that stands still until it is told to go on; for rehearsals and tests."""

    def __init__(self, start: datetime, boot: str = "rehearsal") -> None:
        """Start at `start` (with a time zone), ten minutes after an imagined boot."""
        self._now = Instant(mono_s=600.0, boot_s=600.0, boot_id=boot, utc=start.astimezone(UTC))

    def now(self) -> Instant:
        """Return the simulated instant."""
        return self._now

    def advance(self, seconds: float) -> Instant:
        """Let `seconds` pass and return the new instant."""
        self._now = self._now.plus(seconds)
        return self._now

    def advance_to(self, instant: Instant) -> Instant:
        """Go on to `instant` of the same boot; an earlier one moves nothing."""
        return self.advance(max(0.0, instant.boot_s - self._now.boot_s))

    def sleep(self, seconds: float) -> Instant:
        """Let the machine sleep: boot and wall time jump, monotonic time does not."""
        self._now = replace(
            self._now, boot_s=self._now.boot_s + seconds, utc=self._now.utc + timedelta(seconds=seconds)
        )
        return self._now

    def set_wall(self, utc: datetime) -> Instant:
        """Set the wall clock alone, as a person or a time server would."""
        self._now = replace(self._now, utc=utc)
        return self._now

    def reboot(self, boot: str, away_s: float) -> Instant:
        """Restart the machine: a new boot, with `away_s` passed on the wall clock."""
        self._now = Instant(mono_s=5.0, boot_s=5.0, boot_id=boot, utc=self._now.utc + timedelta(seconds=away_s))
        return self._now
