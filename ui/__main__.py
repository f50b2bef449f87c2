"""Where the program starts: a command goes to the command line and loads no Qt; without one the app opens.

The app itself starts it once more to have papers drawn.
"""

from __future__ import annotations

import sys
from pathlib import Path

from ui.paperwork.drawing import DRAW


def main() -> int:
    """Start the program with the arguments it was called with; return its exit code."""
    if not sys.argv[1:]:
        return open_app(None)
    if sys.argv[1:] == [DRAW]:
        from facilitator.export.apart import answer

        return answer()
    # Loaded here: a window needs nothing of the command line, and would wait for it.
    from facilitator.cli import program

    return program.main(sys.argv[1:], open_app)


def open_app(data: Path | None) -> int:
    """Open the windows; Qt is loaded only here."""
    from ui.process.imports import use_plain_imports

    use_plain_imports()
    from ui.app import run

    return run(data)


if __name__ == "__main__":
    sys.exit(main())
