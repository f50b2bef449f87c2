"""Makes of each pack in `scenarios` the one file that the app reads at once; a pack with faults gets none.

What is wrong with a pack is told by `python -m ui check`.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from facilitator.pack.compiled import compile_pack  # noqa: E402  # the root has to be found first
from facilitator.pack.problems import PackFaults  # noqa: E402  # as above


def main() -> int:
    """Compile every pack that ships."""
    for folder in sorted(path for path in (ROOT / "scenarios").iterdir() if path.is_dir()):
        try:
            compile_pack(folder)
        except (PackFaults, OSError):
            print(f"{folder.name} is not compiled: it has faults, or cannot be read.", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
