"""A second start brings the first window to the front: it leaves a slip in the data folder, and the first answers it.

Only who holds the lock on the data folder watches for slips. A local socket would do as well, but the library for it
takes 3 MB for as long as the app runs.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QEventLoop, QFileSystemWatcher, QObject, QSysInfo, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.hashing import sha256

WAIT_MS = 3000
"""How long a second start waits for the first, which may still be starting itself."""
_LOOK_MS = 50
_SETTLE_MS = 400
"""The time a window system needs to give a window the keyboard, or to refuse."""
_TOKEN = "XDG_ACTIVATION_TOKEN"
_LONGEST = 512
_ASKED, _ANSWERED, _UNFINISHED = ".asked", ".answered", ".part"


class Answer(Enum):
    """What came of asking the first app to come to the front."""

    FRONT = "front"
    REFUSED = "refused"
    NOBODY = "nobody"


def slips_of(folder: Path) -> Path:
    """Return where slips lie: where several machines share a data folder, none answers what another one asks."""
    machine = bytes(QSysInfo.machineUniqueId().data()) + QSysInfo.machineHostName().encode()
    return folder / f"second-start-{sha256(machine)[:8]}"


class FirstStart(QObject):
    """Watches for later starts on the same folder, and brings the window to the front for them."""

    def __init__(self, folder: Path, window: QWidget) -> None:
        """Watch, for as long as this object lives."""
        super().__init__(window)
        self._window = window
        self._slips = slips_of(folder)
        self._asking: list[str] = []
        self._settle = QTimer(self)
        self._settle.setObjectName("second_start_settle")
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.on_settled)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self.on_asked)
        # where it cannot watch, a second start says what it always said: go on in the first window
        with contextlib.suppress(OSError):
            self._slips.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._watcher.addPath(str(self._slips))
            self._throw_away()
            self.on_asked()

    def stop(self) -> None:
        """Watch no longer."""
        self._settle.stop()
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)

    @Slot()
    def on_asked(self) -> None:
        """Come to the front; some systems let only those who bring a token from the click that started them."""
        asking = tuple(self._taken())
        for name, token in asking:
            self._asking.append(name)
            if token:
                os.environ[_TOKEN] = token
        if not asking:
            return
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()
        self._settle.start()

    @Slot()
    def on_settled(self) -> None:
        """Answer whether the window came; where the system keeps it back, it asks for attention instead."""
        came = self._window.isActiveWindow() or QApplication.activeWindow() is not None
        if not came:
            QApplication.alert(self._window)
        answer = Answer.FRONT if came else Answer.REFUSED
        for name in self._asking:
            with contextlib.suppress(OSError):
                _leave(self._slips / f"{name}{_ANSWERED}", answer.value)
        self._asking.clear()

    def _taken(self) -> Iterator[tuple[str, str]]:
        """Take the slips there are, and give who left each and the token on it."""
        with contextlib.suppress(OSError):
            for slip in sorted(self._slips.glob(f"*{_ASKED}")):
                token = _read(slip)
                slip.unlink()
                yield slip.stem, token.strip()

    def _throw_away(self) -> None:
        """Throw away what an earlier start left behind; whoever asks at this moment stays."""
        for slip in self._slips.iterdir():
            if slip.suffix == _ANSWERED:
                slip.unlink(missing_ok=True)


class _Asker(QObject):
    """Asks the first app, until it answers or the time is up."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.answer = Answer.NOBODY
        slip = slips_of(folder) / secrets.token_hex(8)
        self._asked, self._answered = slip.with_suffix(_ASKED), slip.with_suffix(_ANSWERED)
        self._loop = QEventLoop(self)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self.on_look)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(WAIT_MS)
        self._end.timeout.connect(self._loop.quit)

    def ask(self) -> Answer:
        """Ask, and return the answer."""
        with contextlib.suppress(OSError):
            # the first may not have made it yet
            self._asked.parent.mkdir(mode=0o700, exist_ok=True)
            _leave(self._asked, os.environ.get(_TOKEN, ""))
            self._wait()
            self._asked.unlink(missing_ok=True)
        return self.answer

    @Slot()
    def on_look(self) -> None:
        """Take the answer, if it is there."""
        with contextlib.suppress(OSError):
            told = _read(self._answered)
            self.answer = Answer.FRONT if told == Answer.FRONT.value else Answer.REFUSED
            self._loop.quit()
            self._answered.unlink()

    def _wait(self) -> None:
        self._end.start()
        self._look.start()
        self._loop.exec()
        self._look.stop()
        self._end.stop()


def ask_to_front(folder: Path) -> Answer:
    """Ask the app that holds a data folder to come to the front."""
    return _Asker(folder).ask()


def _leave(slip: Path, words: str) -> None:
    """Leave a slip that nobody finds half written."""
    fresh = slip.with_suffix(f"{slip.suffix}{_UNFINISHED}")
    fresh.write_text(words, encoding="utf-8")
    fresh.replace(slip)


def _read(slip: Path) -> str:
    with slip.open(encoding="utf-8", errors="replace") as file:
        return file.read(_LONGEST)
