"""What a screen saver and the login manager say on a bus is heard; without a bus nothing happens."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from ui.machine.session_lock import SessionLock


@pytest.fixture
def address() -> Iterator[str]:
    """Start a bus of its own, and give where it listens."""
    program = shutil.which("dbus-daemon")
    if program is None:
        pytest.skip("this machine has no bus to start")
    command = [program, "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as bus:
        assert bus.stdout is not None
        yield bus.stdout.readline().strip()
        bus.terminate()


@pytest.fixture
def buses(address: str) -> Iterator[tuple[QDBusConnection, QDBusConnection]]:
    """Give one who listens on a bus, and one who speaks."""
    names = [f"{role} on {address}" for role in ("listens", "speaks")]
    listens, speaks = (QDBusConnection.connectToBus(address, name) for name in names)
    yield listens, speaks
    for name in names:
        QDBusConnection.disconnectFromBus(name)


def listening(bus: QDBusConnection) -> SessionLock:
    """Return a listener that the bus knows of: what is asked of it afterwards is answered afterwards."""
    lock = SessionLock(bus, bus)
    bus.call(QDBusMessage.createMethodCall("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "GetId"))
    return lock


def say(bus: QDBusConnection, interface: str, signal: str, *values: object) -> None:
    message = QDBusMessage.createSignal("/anywhere", interface, signal)
    message.setArguments(list(values))
    assert bus.send(message)


@pytest.mark.parametrize(
    ("interface", "signal"),
    [
        ("org.freedesktop.ScreenSaver", "ActiveChanged"),
        ("org.gnome.ScreenSaver", "ActiveChanged"),
        ("org.freedesktop.login1.Manager", "PrepareForSleep"),
    ],
)
def test_a_locked_or_sleeping_machine_is_heard_and_so_is_its_return(
    qtbot: QtBot, buses: tuple[QDBusConnection, QDBusConnection], interface: str, signal: str
) -> None:
    listens, speaks = buses
    lock = listening(listens)
    for active in (True, False):
        with qtbot.waitSignal(lock.locked) as heard:
            say(speaks, interface, signal, active)
        assert heard.args == [active]


def test_the_wish_to_lock_is_heard(qtbot: QtBot, buses: tuple[QDBusConnection, QDBusConnection]) -> None:
    listens, speaks = buses
    lock = listening(listens)
    with qtbot.waitSignal(lock.lock_wanted):
        say(speaks, "org.freedesktop.login1.Session", "Lock")


def test_without_a_bus_nothing_is_heard_and_nothing_fails() -> None:
    nowhere = QDBusConnection.connectToBus("unix:path=/nowhere/at/all", "nowhere")
    lock = SessionLock(nowhere, nowhere)
    assert not nowhere.isConnected() and lock.parent() is None
