"""The wishes so far about who is not to work together, a row each, in a room that leaves the list of people its own."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.session.state import Apart
from facilitator.texts import Texts
from ui.widgets.dressing import plain_label
from ui.widgets.icon_button import IconButton

_MOST_PX = 128
"""About three rows, the last of them cut: what is below is to be guessed at."""


class ApartRows(QScrollArea):
    """One row for each wish, as high as its names need.

    Signals:
        together_requested: a wish is to be lifted; carries its id.
    """

    together_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no wish yet."""
        super().__init__(parent)
        self.setObjectName("apart_rows")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lifts: list[IconButton] = []
        self._at_end = False
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.setWidget(self._content)
        self.verticalScrollBar().rangeChanged.connect(self.on_range_changed)
        self.hide()

    def show_wishes(self, aparts: tuple[Apart, ...], names: dict[str, str], texts: Texts) -> None:
        """Show these wishes; the keyboard goes on to the row that took the place of the one it was in."""
        focused = QApplication.focusWidget()
        self._at_end = 0 < len(self._lifts) < len(aparts)
        place = next((at for at, lift in enumerate(self._lifts) if lift is focused), None)
        while (old := self._column.takeAt(0)) is not None:
            row = old.widget()
            assert row is not None, "the column holds rows alone"
            row.hide()
            row.deleteLater()
        self._lifts = [self._add(apart, names[apart.one], names[apart.other], texts) for apart in aparts]
        self.setVisible(bool(aparts))
        self._fit()
        if place is not None and self._lifts:
            self._lifts[min(place, len(self._lifts) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def on_lift_clicked(self) -> None:
        """Ask for a wish to be lifted."""
        sender = self.sender()
        assert isinstance(sender, IconButton), "only a row's button lifts a wish"
        self.together_requested.emit(str(sender.property("apart")))

    @Slot(int, int)
    def on_range_changed(self, _least: int, most: int) -> None:
        """Show the wish that was added last."""
        if self._at_end:
            self.verticalScrollBar().setValue(most)

    def _add(self, apart: Apart, one: str, other: str, texts: Texts) -> IconButton:
        row = QWidget()
        row.setObjectName("apart_row")
        words = plain_label(name="apart_names", text=texts.t("{one} and {other}", one=one, other=other), wraps=True)
        words.setMinimumWidth(1)
        lift = IconButton("x", "lift_apart", "muted")
        lift.setProperty("apart", apart.id)
        lift.reword(texts.t("Let {one} and {other} work together again", one=one, other=other))
        lift.clicked.connect(self.on_lift_clicked)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(words, 1)
        line.addWidget(lift, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(row)
        row.show()
        return lift

    def _fit(self) -> None:
        """Be as high as the rows in this width, up to what is left to them."""
        needed = self._content.heightForWidth(self.viewport().width())
        self.setFixedHeight(min(needed if needed >= 0 else self._content.sizeHint().height(), _MOST_PX))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        done = super().eventFilter(watched, event)
        if watched is self.widget() and event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return done

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
