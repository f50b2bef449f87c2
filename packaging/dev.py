#!/usr/bin/env python3
"""One command for all that is done with a checkout; it sets up what is missing by itself.

python3 packaging/dev.py run      open the app (without a display: rehearse the sample day into rehearsal/)
python3 packaging/dev.py test     all checks and all tests, as on every change
python3 packaging/dev.py check    the checks alone; --fix formats, and mends what can be mended by itself
python3 packaging/dev.py bench    measure start, memory, idling and saving against bare programs; --clock, --paint
python3 packaging/dev.py screens  unplug, lose and mirror monitors of an X server of its own while a card lies open
python3 packaging/dev.py shots    make the pictures of the README anew
python3 packaging/dev.py build    build the app as one folder in dist/
python3 packaging/dev.py setup    only the set-up

What follows the command goes to the app, to pytest, and so on. Standard library only: it runs before anything
is installed.
"""

from __future__ import annotations

import sys
from pathlib import Path

OLDEST = (3, 11)

sys.path.insert(0, str(Path(__file__).resolve().parent))


def main() -> int:
    """Do what the first word says with the words that follow."""
    if sys.version_info < OLDEST:
        here, needed = (".".join(map(str, version[:2])) for version in (sys.version_info, OLDEST))
        print(
            f"This is Python {here}; the app needs {needed} or newer. Call this file with a newer one.",
            file=sys.stderr,
        )
        return 1
    # only now: what follows is written for a Python that is new enough
    from devtools import commands
    from devtools.places import DevError

    name, *rest = sys.argv[1:] or ["--help"]
    known = {
        "run": commands.run,
        "test": commands.test,
        "check": commands.check,
        "bench": commands.bench,
        "screens": commands.screens,
        "shots": commands.shots,
        "build": commands.build,
        "setup": commands.setup,
    }
    if name not in known:
        asked = name in ("-h", "--help", "help")
        print(__doc__, file=sys.stdout if asked else sys.stderr)
        return 0 if asked else 2
    try:
        return known[name](rest)
    except DevError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
