"""What a person does with a window in a test: look for a control, click it, press keys where the keyboard is."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.look.theme import apply_theme
from ui.widgets.elided_label import ElidedLabel

W = TypeVar("W", bound=QWidget)
NO_KEYS = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
_CONTROLS = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)


class Hands:
    """A place of the console in a window of its own, and hands on keyboard and mouse."""

    def __init__(self, qtbot: QtBot, panel: QWidget, size: tuple[int, int] = (1366, 692)) -> None:
        """Show `panel` in a window of this size, dressed as in the app, that has the keyboard."""
        self.qtbot = qtbot
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        if not app.styleSheet():
            apply_theme(app, dark=False)
        self.window = QWidget()
        self.window.setObjectName("console")
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)
        qtbot.addWidget(self.window)
        self.window.setGeometry(0, 0, *size)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def find(self, kind: type[W], name: str, within: QWidget | None = None) -> W:
        """Return the one visible control of a kind and name."""
        found = [widget for widget in (within or self.window).findChildren(kind, name) if widget.isVisible()]
        assert len(found) == 1, f"{len(found)} widgets called {name} are to be seen"
        return found[0]

    def says(self, name: str, within: QWidget | None = None) -> str:
        """Return what a label says, empty where it is not to be seen."""
        labels = [label for label in (within or self.window).findChildren(QLabel, name) if label.isVisible()]
        return labels[0].text() if labels else ""

    def click(self, name: str, within: QWidget | None = None) -> None:
        """Click a button that can be pressed."""
        button = self.find(QAbstractButton, name, within)
        assert button.isEnabled(), f"{name} cannot be pressed"
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def click_at(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click a place of a widget, its middle if none is named."""
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place or widget.rect().center())

    def go_to(self, name: str) -> QWidget:
        """Bring the keyboard to a control as Tab would."""
        widget = self.find(QWidget, name)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        assert QApplication.focusWidget() is widget, f"{name} does not take the keyboard"
        return widget

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEYS) -> None:
        """Press a key where the keyboard is."""
        self.qtbot.keyClick(self.focused, key, modifiers)

    def type(self, text: str) -> None:
        """Type where the keyboard is."""
        self.qtbot.keyClicks(self.focused, text)

    def type_over(self, name: str, text: str) -> None:
        """Replace what a field says, without leaving it."""
        self.go_to(name)
        self.press(Qt.Key.Key_A, CTRL)
        self.type(text)

    def paste(self, text: str) -> None:
        """Paste where the keyboard is."""
        QGuiApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, CTRL)

    def drag(self, widget: QWidget, to: QPoint, *, let_go: bool = True) -> None:
        """Drag a widget to a place of the screen, by way of the window as the system does."""
        start = widget.mapToGlobal(widget.rect().center())
        QTest.mousePress(self._handle, Qt.MouseButton.LeftButton, NO_KEYS, self._handle.mapFromGlobal(start))
        for step in (0.1, 0.5, 1.0):
            QTest.mouseMove(self._handle, self._handle.mapFromGlobal(start + (to - start) * step))
        if let_go:
            self.let_go(to)

    def let_go(self, at: QPoint) -> None:
        """Let the mouse's button go at a place of the screen."""
        QTest.mouseRelease(self._handle, Qt.MouseButton.LeftButton, NO_KEYS, self._handle.mapFromGlobal(at))

    @property
    def _handle(self) -> QWindow:
        handle = self.window.windowHandle()
        assert handle is not None, "the window is shown"
        return handle

    @property
    def focused(self) -> QWidget:
        """Return the control that has the keyboard."""
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keyboard"
        return widget

    def tab_walk(self, steps: int) -> list[str]:
        """Return the names of the controls that Tab comes to."""
        names = []
        for _ in range(steps):
            self.press(Qt.Key.Key_Tab)
            names.append(self.focused.objectName())
        return names


def nameless(panel: QWidget) -> list[str]:
    """Return the visible controls that a screen reader has no name for."""
    found = []
    for widget in panel.findChildren(QWidget):
        inner = isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
        if not isinstance(widget, _CONTROLS) or not widget.isVisible() or inner:
            continue
        own_words = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not widget.accessibleName() and not own_words:
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def cut_words(panel: QWidget) -> list[str]:
    """Return the words of labels and buttons that have less room than they need."""
    # what was put into a layout just now gets its place with the next turns of the loop, from the outside in
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
    found = []
    for label in panel.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        if isinstance(label, ElidedLabel):
            short = label.is_elided()
        elif label.wordWrap():
            short = label.heightForWidth(label.width()) > label.height()
        else:
            short = label.sizeHint().width() > label.width()
        if short:
            found.append(label.text())
    for button in panel.findChildren(QAbstractButton):
        if (
            button.isVisible()
            and button.text()
            and button.fontMetrics().horizontalAdvance(button.text()) > button.width()
        ):
            found.append(button.text())
    return found
