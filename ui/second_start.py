"""A second start brings the first window to the front: the first listens on a local socket, the second asks it to.

Only who holds the lock on the data folder listens, so a socket left behind by a crash is taken away without asking.
"""

from __future__ import annotations

import os
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.hashing import sha256

WAIT_MS = 3000
"""How long a second start waits for the first, which may still be starting itself."""
_AGAIN_MS = 100
_SETTLE_MS = 400
"""The time a window system needs to give a window the keyboard, or to refuse."""
_TOKEN = "XDG_ACTIVATION_TOKEN"
_LONGEST = 512


class Answer(Enum):
    """What came of asking the first app to come to the front."""

    FRONT = "front"
    REFUSED = "refused"
    NOBODY = "nobody"


def socket_name(folder: Path) -> str:
    """Return the name of the socket for a data folder: short, as some systems allow few letters."""
    whole = os.path.normcase(str(folder.resolve()))
    return "facilitator-" + sha256(whole.encode())[:20]


class FirstStart(QObject):
    """Listens for later starts on the same folder, and brings the window to the front for them."""

    def __init__(self, folder: Path, window: QWidget) -> None:
        """Listen, for as long as this object lives."""
        super().__init__(window)
        self._window = window
        self._asking: list[QLocalSocket] = []
        self._settle = QTimer(self)
        self._settle.setObjectName("second_start_settle")
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.on_settled)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self.on_asked)
        QLocalServer.removeServer(socket_name(folder))
        # where it cannot listen, a second start says what it always said: go on in the first window
        self._server.listen(socket_name(folder))

    def stop(self) -> None:
        """Listen no longer."""
        self._settle.stop()
        self._server.close()

    @Slot()
    def on_asked(self) -> None:
        """Read what the second start brought along, then come to the front."""
        while (asking := self._server.nextPendingConnection()) is not None:
            self._asking.append(asking)
            asking.readyRead.connect(self.on_token_came)

    @Slot()
    def on_token_came(self) -> None:
        """Come to the front; some systems let only those who bring a token from the click that started them."""
        for asking in self._asking:
            token = bytes(asking.read(_LONGEST).data()).decode(errors="replace").strip()
            if token:
                os.environ[_TOKEN] = token
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
        for asking in self._asking:
            asking.write(answer.value.encode())
            asking.flush()
            asking.disconnectFromServer()
            asking.deleteLater()
        self._asking.clear()


class _Asker(QObject):
    """Asks the first app until it answers or the time is up."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.answer = Answer.NOBODY
        self._name = socket_name(folder)
        self._loop = QEventLoop(self)
        self._socket = QLocalSocket(self)
        self._socket.connected.connect(self.on_connected)
        self._socket.errorOccurred.connect(self.on_failed)
        self._socket.readyRead.connect(self.on_answered)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_MS)
        self._again.timeout.connect(self.on_again)
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(WAIT_MS)
        self._end.timeout.connect(self._loop.quit)

    def ask(self) -> Answer:
        """Ask, and return the answer."""
        self._end.start()
        self.on_again()
        self._loop.exec()
        self._again.stop()
        self._end.stop()
        self._socket.abort()
        return self.answer

    @Slot()
    def on_again(self) -> None:
        """Look for the first app."""
        self._socket.connectToServer(self._name)

    @Slot()
    def on_connected(self) -> None:
        """Say what is wanted, with the right to take the keyboard that came with this start."""
        self._socket.write((os.environ.get(_TOKEN, "") + "\n").encode())
        self._socket.flush()

    @Slot()
    def on_failed(self) -> None:
        """Try again a moment later: the first may not listen yet."""
        if self.answer is Answer.NOBODY:
            self._again.start()

    @Slot()
    def on_answered(self) -> None:
        """Take the answer."""
        told = bytes(self._socket.read(_LONGEST).data()).decode(errors="replace")
        self.answer = Answer.FRONT if told == Answer.FRONT.value else Answer.REFUSED
        self._loop.quit()


def ask_to_front(folder: Path) -> Answer:
    """Ask the app that holds a data folder to come to the front."""
    return _Asker(folder).ask()
