"""What is imported after PySide6 is not read as text, and runs all the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROGRAM = """
from ui.process.imports import use_plain_imports
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


PAPERS = """
import pickle, sys
from datetime import date
from pathlib import Path
import ui.papers.card_window, ui.papers.window
from facilitator.export.leaf_figures import save_figures
from facilitator.export.paper_size import PaperSize
from facilitator.export.printables import PrintWish, printables
from facilitator.export.saving import Paper
from facilitator.figure_sections import FigurePaper
from tests.facilitator.export.days import full_day
from ui.process.background import Progress
from ui.papers import making
from ui.review import exporting

sent = []

def send(render, *, progress, cancelled):
    sent.append(pickle.dumps(render))
    return Paper(b"paper", 1)

day, told = full_day(), Progress(send)
everything = PrintWish(printables(day.catalog, day.state), "en")
making.render(told, making.PapersOrder(everything, day.catalog, date(2026, 11, 24), day.state))
making.render(told, making.CardsOrder(day.state.deals, day.catalog, day.state, "en", PaperSize.LETTER))
exporting.render(told, exporting.Order(exporting.PaperWish("en"), day.state, day.catalog))
save_figures(FigurePaper("en", "Figures", "", (), "", "", date(2026, 11, 24)), Path(sys.argv[1]), draw=send)
print(len(sent), [name for name in sys.modules if name.split(".")[0] in ("reportlab", "PIL") or ".pdf_" in name])
"""


def test_asking_for_a_paper_loads_nothing_that_only_drawing_needs(tmp_path: Path) -> None:
    program = [sys.executable, "-c", PAPERS, str(tmp_path / "figures.pdf")]
    ran = subprocess.run(program, capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == "4 []"
