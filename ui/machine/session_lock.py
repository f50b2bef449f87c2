"""Hears from the system that the session is locked or the machine goes to sleep, where there is a bus to hear it on."""

from __future__ import annotations

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection

_SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
_LOGIN = "org.freedesktop.login1"


class SessionLock(QObject):
    """Listens to the screen saver on the session's bus and to the login manager on the system's.

    Signals:
        locked: the screen is covered by the system, or the machine about to sleep (True); no longer (False).
        lock_wanted: some session of this machine is being locked, perhaps this one.
    """

    locked = Signal(bool)
    lock_wanted = Signal()

    def __init__(self, session: QDBusConnection, system: QDBusConnection, parent: QObject | None = None) -> None:
        """Listen on both buses; one that is not there says nothing, and everything else goes on."""
        super().__init__(parent)
        for interface in _SCREEN_SAVERS:
            _listen(session, interface, "ActiveChanged", self, SLOT("on_active_changed(bool)"))
        _listen(system, f"{_LOGIN}.Manager", "PrepareForSleep", self, SLOT("on_active_changed(bool)"))
        # It may be another person's session, and then nobody says when that is over.
        _listen(system, f"{_LOGIN}.Session", "Lock", self, SLOT("on_lock()"))

    @Slot(bool)
    def on_active_changed(self, active: bool) -> None:
        """Tell that the screen is covered or the machine about to sleep, or no longer."""
        self.locked.emit(active)

    @Slot()
    def on_lock(self) -> None:
        """Tell that a session is being locked."""
        self.lock_wanted.emit()


def system_lock(parent: QObject) -> SessionLock:
    """Return a listener on the buses of this machine."""
    return SessionLock(QDBusConnection.sessionBus(), QDBusConnection.systemBus(), parent)


def _listen(bus: QDBusConnection, interface: str, signal: str, receiver: QObject, slot: str) -> None:
    """Hear a signal whoever sends it: a screen saver that starts later too."""
    if bus.isConnected():
        # The binding takes the slot as text and refuses bytes, whatever its stub says.
        bus.connect("", "", interface, signal, receiver, slot)  # type: ignore[call-overload]
