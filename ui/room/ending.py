"""The last page of the room check: all is ready, or what is left to do, a sentence for each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from facilitator.texts import Texts
from ui.room import words
from ui.room.conductor import Conductor
from ui.widgets.dressing import plain_label
from ui.widgets.icon_label import IconLabel


class EndingPage(QScrollArea):
    """Made anew each time the check comes to its end."""

    def __init__(self, conductor: Conductor, texts: Texts, parent: QWidget | None = None) -> None:
        """Say how it ended."""
        super().__init__(parent)
        self.setObjectName("room_ending")
        reds, left_out = conductor.reds(), conductor.left_out()
        verdict = words.ending(texts, len(reds), len(left_out))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        icon = "circle-check" if conductor.all_green else "triangle-alert" if reds else "circle"
        heading = plain_label("heading", "room_verdict", verdict, wraps=True)
        column.addLayout(_line(icon, "accent" if conductor.all_green else "ink", heading))
        column.addSpacing(4)
        said = [verdict]
        for step, finding in reds:
            name = texts.t(words.NAMES[step])
            sentence = texts.t("{step}: {what}", step=name, what=words.what_to_do(finding, texts))
            said.append(sentence)
            line = plain_label("instruction", "room_to_do", sentence, wraps=True)
            column.addLayout(_line("triangle-alert", "muted", line))
        for step in left_out:
            untouched = texts.t("{step}: not looked at", step=texts.t(words.NAMES[step]))
            line = plain_label("muted", "room_left_out", untouched, wraps=True)
            column.addLayout(_line("circle", "muted", line))
        column.addStretch(1)
        self.setWidget(inside)
        self.setAccessibleName(" ".join(said))


def _line(icon: str, role: str, label: QLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(IconLabel(icon, role), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label, 1)
    return row
