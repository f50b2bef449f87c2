"""The store loads little of what sqlite-utils brings along, and all of it is still there for whoever asks."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
import facilitator.desk
print([name for name in ("_hashlib", "_ssl", "dateutil.parser._parser") if sys.modules.get(name) is not None])
import hashlib
from sqlite_utils import recipes
print(hashlib.sha256(b"a pack").hexdigest()[:8], recipes.parsedate("1 May 2026"))
"""


def test_neither_openssl_nor_the_reading_of_dates_is_loaded_and_both_kinds_of_work_are_done() -> None:
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.splitlines() == ["[]", "d55b1796 2026-05-01"]
