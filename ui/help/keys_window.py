"""All keys on one page, as they are now."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from facilitator.texts import Texts
from ui.help import pages
from ui.keys.key_map import KeyMap
from ui.widgets.card import hairline

_SIZE = QSize(960, 640)
_KEYS_WIDTH = 188


class KeysWindow(QDialog):
    """A page to read, beside whatever the day is doing.

    Signals:
        change_requested: the keys are to be changed.
    """

    change_requested = Signal()

    def __init__(self, texts: Texts, keys: KeyMap, parent: QWidget | None = None) -> None:
        """Show the keys of now in the words of `texts`."""
        super().__init__(parent)
        self.setObjectName("keys_window")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._page: QWidget | None = None
        self.show_keys(texts, keys)
        self.resize(_SIZE.boundedTo(QGuiApplication.primaryScreen().availableSize()))

    def show_keys(self, texts: Texts, keys: KeyMap) -> None:
        """Show these keys in these words."""
        self.setWindowTitle(texts.t("Keys and clicker"))
        if self._page is not None:
            self._column.removeWidget(self._page)
            self._page.hide()
            self._page.deleteLater()
        self._page = self._made(texts, keys)
        self._column.addWidget(self._page)
        self._page.show()

    def _made(self, texts: Texts, keys: KeyMap) -> QWidget:
        page = QWidget(self)
        left, right = QVBoxLayout(), QVBoxLayout()
        for side in (left, right):
            side.setSpacing(8)
        _add_group(left, texts.t("In a running workshop"), pages.running(texts, keys))
        _add_group(right, texts.t("On a clicker"), pages.clicker(texts))
        right.addSpacing(20)
        _add_group(right, texts.t("Everywhere else"), pages.elsewhere(texts))
        left.addStretch(1)
        right.addStretch(1)
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, 12, 0)
        columns.setSpacing(40)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        never = QLabel(texts.t("While you type, keys write. Only Page Down and Page Up go on meaning next and back."))
        never.setProperty("role", "muted")
        never.setWordWrap(True)
        column = QVBoxLayout(page)
        column.setContentsMargins(28, 24, 28, 20)
        column.setSpacing(20)
        column.addWidget(self._scrolled(inside, texts), 1)
        column.addWidget(hairline())
        column.addLayout(self._foot(texts, never))
        return page

    @staticmethod
    def _scrolled(inside: QWidget, texts: Texts) -> QScrollArea:
        scroll = QScrollArea()
        scroll.setObjectName("keys_page")
        scroll.setAccessibleName(texts.t("Keys and clicker"))
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        return scroll

    def _foot(self, texts: Texts, never: QLabel) -> QHBoxLayout:
        change = QPushButton(texts.t("Change keys…"))
        change.setObjectName("change_keys")
        change.setAutoDefault(False)
        change.clicked.connect(self.change_requested)
        close = QPushButton(texts.t("Close"))
        close.setObjectName("close_keys")
        close.setProperty("main", True)
        close.clicked.connect(self.close)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(never, 1)
        row.addWidget(change)
        row.addWidget(close)
        return row


def _add_group(column: QVBoxLayout, heading: str, lines: pages.Lines) -> None:
    title = QLabel(heading)
    title.setProperty("role", "subheading")
    column.addWidget(title)
    for keys, words in lines:
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(_line(keys, "strong", _KEYS_WIDTH))
        row.addWidget(_line(words, ""), 1)
        column.addLayout(row)


def _line(text: str, role: str, width: int = 0) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    if width:
        label.setFixedWidth(width)
    return label
