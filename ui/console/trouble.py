"""What stands in the window when the program cannot work: what happened, what is safe, what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from facilitator.texts import Texts


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
        label.setMaximumWidth(560)
        label.setProperty("role", "instruction")
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        button = QPushButton(texts.t("Close"), self)
        button.setProperty("main", True)
        button.clicked.connect(self.close_requested)
        column = QVBoxLayout(self)
        column.setSpacing(24)
        column.addStretch(1)
        column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
