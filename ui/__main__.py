"""Where the program starts: a command goes to the command line and loads no Qt; without one the app opens."""

from __future__ import annotations

import sys
from pathlib import Path

from facilitator import cli


def main() -> int:
    """Start the program with the arguments it was called with; return its exit code."""
    return cli.main(sys.argv[1:], open_app)


def open_app(data: Path | None) -> int:
    """Open the windows; Qt is loaded only here."""
    from ui.imports import use_plain_imports

    use_plain_imports()
    from ui.app import run

    return run(data)


if __name__ == "__main__":
    sys.exit(main())
