"""A hidden card is never in front of the room, whatever happens to the monitors. Run by `packaging/dev.py screens`.

On an X server of its own with a window manager and two monitors: the projector is unplugged and plugged in again
twenty times in a running phase with a card held open, then the console's monitor is lost, then the two are mirrored.
A second program takes pictures of everything all the while. That it would see the card is shown first: on the console,
and drawn on purpose in the projector's area.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
DISPLAY = ":97"
TOOLS = ("Xvfb", "openbox", "xrandr")
PLUGS = 20
WIDE = 1366
CONSOLE = ("Console", "1366/361x768/203+0+0", "screen")
PROJECTOR = ("Projector", "1920/508x1080/286+1366+0", "none")
MIRROR = ("Projector", "1366/508x768/286+0+0", "none")
MIRRORED_WITHIN_S = 0.5
"""What was open when the outputs were joined is on both until the app hears of it; no later than this it is gone."""
SHOW = """
import sys; from PySide6.QtCore import Qt; from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([]); label = QLabel(); label.setPixmap(QPixmap(sys.argv[1]))
label.setWindowFlags(Qt.WindowType.FramelessWindowHint | Qt.WindowType.BypassWindowManagerHint)
label.move(1500, 200); label.show(); app.exec()
"""

pytestmark = pytest.mark.skipif(any(shutil.which(tool) is None for tool in TOOLS), reason=f"needs {', '.join(TOOLS)}")


@dataclass
class Camera:
    """What the program that takes pictures has told so far."""

    pictures: list[dict[str, Any]] = field(default_factory=list)

    def listen(self, process: subprocess.Popen[str]) -> None:
        """Take down every line until the program ends."""
        assert process.stdout is not None
        for line in process.stdout:
            self.pictures.append(json.loads(line))

    def seen_since(self, moment_s: float, left: int) -> list[dict[str, Any]]:
        """Return the pictures begun after a moment that show the card right of `left`."""
        return [one for one in self.pictures if one["began_s"] > moment_s and any(x >= left for x, _ in one["places"])]

    def wait(self, seconds: float) -> None:
        """Let pictures be taken for a while."""
        until_s = time.monotonic() + seconds
        while not self.pictures or self.pictures[-1]["began_s"] < until_s:
            threading.Event().wait(0.02)


def monitors(*monitor: tuple[str, str, str]) -> None:
    """Set each monitor."""
    for name, shape, output in monitor:
        subprocess.run(["xrandr", "-d", DISPLAY, "--setmonitor", name, shape, output], check=True, timeout=20)


def unplugged(name: str) -> None:
    """Take a monitor away."""
    subprocess.run(["xrandr", "-d", DISPLAY, "--delmonitor", name], check=True, timeout=20)


@contextmanager
def running(*words: str, **more: Any) -> Iterator[subprocess.Popen[str]]:
    """Run a program until it is no longer needed."""
    environment = {**os.environ, "DISPLAY": DISPLAY, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(words, env=environment, cwd=ROOT, text=True, **more)
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[tuple[Camera, Path]]:
    """Give the app with its card held open on two monitors, and a camera on everything."""
    with ExitStack() as stack:
        quiet = {"stderr": subprocess.DEVNULL}
        stack.enter_context(running("Xvfb", DISPLAY, "-noreset", "-screen", "0", "3286x1080x24", **quiet))
        wait_for_server()
        monitors(CONSOLE, PROJECTOR)
        stack.enter_context(running("openbox", **quiet))
        app = stack.enter_context(
            running(sys.executable, "-m", "tests.faults.card_day", str(tmp_path), stdout=subprocess.PIPE, **quiet)
        )
        assert app.stdout is not None and app.stdout.readline() == "open\n"
        card = tmp_path / "card.png"
        program = stack.enter_context(
            running(sys.executable, "-m", "tests.faults.camera", DISPLAY, str(card), stdout=subprocess.PIPE)
        )
        camera = Camera()
        listener = threading.Thread(target=camera.listen, args=(program,))
        listener.start()
        yield camera, card
        program.kill()
        listener.join()


def wait_for_server() -> None:
    """Wait until the X server answers."""
    for _ in range(200):
        if subprocess.run(["xrandr", "-d", DISPLAY], capture_output=True, check=False).returncode == 0:
            return
        threading.Event().wait(0.05)
    pytest.fail("the X server does not answer")


@pytest.mark.timeout(300)
def test_the_card_is_in_no_picture_of_the_projectors_area(desk: tuple[Camera, Path]) -> None:
    camera, card = desk
    assert_the_camera_would_see_it(camera, card)
    began_s = time.monotonic()
    for _ in range(PLUGS):
        unplugged("Projector")
        camera.wait(0.4)
        monitors(PROJECTOR)
        camera.wait(1.2)
    assert camera.seen_since(began_s, WIDE) == []
    assert camera.seen_since(began_s, 0), "the card was never open between the plugs, so nothing was shown"
    unplugged("Console")
    camera.wait(3.0)
    monitors(CONSOLE)
    camera.wait(2.0)
    assert camera.seen_since(began_s, WIDE) == []
    unplugged("Projector")
    monitors(MIRROR)
    mirrored_s = time.monotonic()
    camera.wait(3.0)
    assert camera.seen_since(mirrored_s + MIRRORED_WITHIN_S, 0) == []
    assert camera.seen_since(began_s, WIDE) == []
    tell(camera, began_s, mirrored_s)


def assert_the_camera_would_see_it(camera: Camera, card: Path) -> None:
    """See the card on the console, where it is open, and in the projector's area, where it is drawn on purpose."""
    camera.wait(1.0)
    assert camera.pictures[-1]["rows"] >= 8, "the picture of the card has too few rows that tell"
    assert camera.seen_since(0.0, 0), "the open card was not seen on the console"
    assert camera.seen_since(0.0, WIDE) == []
    with running(sys.executable, "-c", SHOW, str(card)):
        drawn_s = time.monotonic()
        while time.monotonic() < drawn_s + 10 and not camera.seen_since(drawn_s, WIDE):
            camera.wait(0.1)
        assert camera.seen_since(drawn_s, WIDE), "the card drawn on purpose was not seen"
    camera.wait(0.5)


def tell(camera: Camera, began_s: float, mirrored_s: float) -> None:
    """Say how closely was looked."""
    taken = [one for one in camera.pictures if one["began_s"] > began_s]
    late = [one["taken_s"] - mirrored_s for one in camera.seen_since(mirrored_s, 0)]
    each_s = (taken[-1]["taken_s"] - taken[0]["began_s"]) / len(taken)
    shown = sum(bool(one["places"]) for one in taken)
    sys.stdout.write(
        f"\n{len(taken)} pictures, one every {each_s * 1000:.0f} ms; the card was open on the console in {shown};\n"
    )
    sys.stdout.write(f"after mirroring it was last seen {max(late, default=0.0) * 1000:.0f} ms later\n")
