"""What stands in the window when the program cannot work: what happened, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from facilitator.texts import Texts
from ui.widgets.icon_label import IconLabel

_WIDEST = 600
_ICON = 32


class TroublePanel(QWidget):
    """One sentence in the middle of the window, and the way out.

    Signals:
        close_requested: the trainer has read it.
    """

    close_requested = Signal()

    def __init__(self, sentence: str, texts: Texts) -> None:
        """Show `sentence`."""
        super().__init__()
        self.setObjectName("trouble")
        label = QLabel(sentence, self)
        label.setObjectName("trouble_sentence")
        label.setWordWrap(True)
        label.setProperty("role", "instruction")
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        button = QPushButton(texts.t("Close"), self)
        button.setProperty("main", True)
        button.clicked.connect(self.close_requested)
        inside = QWidget(self)
        inside.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        column.addStretch(1)
        column.addWidget(IconLabel("triangle-alert", "muted", _ICON), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(label)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(2)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 24, 24, 24)
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)
