"""What the program is, under which licence, and what others made of it."""

from __future__ import annotations

import platform

from PySide6.QtCore import QSize, Qt, Slot, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from facilitator import made_of
from facilitator.made_of import Credit
from facilitator.texts import Texts

_LIST_WIDTH = 320


class AboutWindow(QDialog):
    """Lists every part of the program with its licence; the details can be copied for who helps."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        """Speak the words of `texts`."""
        super().__init__(parent)
        self.setObjectName("about_window")
        self._own = made_of.own()
        self._parts = (self._own, *made_of.third_party())
        self._title = QLabel(self._own.name)
        self._title.setProperty("role", "title")
        self._line = QLabel()
        self._line.setObjectName("about_line")
        self._line.setProperty("role", "muted")
        self._line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._list = QListWidget()
        self._list.setObjectName("about_parts")
        self._list.setFixedWidth(_LIST_WIDTH)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setWordWrap(True)
        self._list.addItems([_named(part) for part in self._parts])
        self._text = QPlainTextEdit()
        self._text.setObjectName("licence_text")
        self._text.setReadOnly(True)
        # Licences are written in lines of their own length: smaller letters leave them whole.
        self._text.setProperty("small", True)
        self._copy = QPushButton()
        self._copy.setObjectName("copy_details")
        self._copy.setAutoDefault(False)
        self._close = QPushButton()
        self._close.setObjectName("close_about")
        self._close.setProperty("main", True)
        self._lay_out()
        self._list.currentRowChanged.connect(self.on_row_changed)
        self._copy.clicked.connect(self.on_copy_clicked)
        self._close.clicked.connect(self.close)
        self.set_texts(texts)
        self._list.setCurrentRow(0)
        self.resize(QSize(1000, 640).boundedTo(QGuiApplication.primaryScreen().availableSize()))

    def set_texts(self, texts: Texts) -> None:
        """Say everything in these words; licences stay as they were written."""
        self.setWindowTitle(texts.t("About Facilitator"))
        version = self._own.version
        self._line.setText(texts.t("Version {version}. Free under the MIT licence.", version=version))
        self._list.setAccessibleName(texts.t("What the program is made of"))
        self._text.setAccessibleName(texts.t("The licence’s words"))
        self._copy.setText(texts.t("Copy details"))
        self._close.setText(texts.t("Close"))

    @Slot(int)
    def on_row_changed(self, row: int) -> None:
        """Show the words of a licence."""
        if row >= 0:
            part = self._parts[row]
            self._text.setPlainText(f"{_named(part)}\n\n{part.text}")

    @Slot()
    def on_copy_clicked(self) -> None:
        """Copy what somebody who helps will ask for; nothing of the person or the day is in it."""
        QGuiApplication.clipboard().setText(details(self._parts))

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(16)
        middle.addWidget(self._list)
        middle.addWidget(self._text, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(self._copy)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addSpacing(12)
        column.addLayout(middle, 1)
        column.addSpacing(12)
        column.addLayout(foot)


def details(parts: tuple[Credit, ...]) -> str:
    """Return the program, the system and every part with its version, a line each."""
    system = f"{platform.system()} {platform.release()}, {platform.machine()}"
    qt = f"Qt {qVersion()}, {QGuiApplication.platformName()}"
    return "\n".join((*(f"{part.name} {part.version}, {part.licence}" for part in parts), qt, system))


def _named(part: Credit) -> str:
    return f"{part.name} {part.version} · {part.licence}"
