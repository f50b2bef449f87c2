"""What is imported after PySide6 is not read as text, and runs all the same."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
from ui.imports import use_plain_imports
use_plain_imports()
import linecache
import ui.composition
print([name for name in linecache.cache if name.endswith("bridge.py")])
"""


HEAVY = """
import sys
import ui.running
wanted = (
    "PySide6.QtMultimedia", "PySide6.QtPrintSupport", "ui.room.window", "ui.settings.sound_section", "wakepy",
    "asyncio", "qasync", "ssl", "PySide6.QtNetwork", "logging.handlers",
)
print([name for name in wanted if name in sys.modules])
"""


def test_sound_printers_the_room_check_and_asyncio_are_not_loaded_before_they_are_wanted() -> None:
    ran = subprocess.run([sys.executable, "-c", HEAVY], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == "[]"


def test_no_module_is_read_as_text_when_it_is_imported() -> None:
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == "[]"


START = """
import sys
import ui.__main__ as start
start.open_app = lambda data: print(data, [name for name in ("click", "facilitator.cli") if name in sys.modules]) or 0
sys.exit(start.main())
"""


def test_without_arguments_the_window_does_not_wait_for_the_command_line() -> None:
    ran = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == "None []"
