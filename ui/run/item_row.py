"""One item of the agenda as a row that can be chosen, and then gone to."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from facilitator.texts import Texts
from facilitator.tokens import RADIUS
from ui.look.theme import palette_of
from ui.run.item_menu import under
from ui.run.mark_dot import MarkDot
from ui.run.rail_lines import ItemLine, Mark
from ui.widgets.column_width import ColumnWidth
from ui.widgets.dressing import button, label, set_role
from ui.widgets.icon_button import IconButton

_TIME_WIDTH = 36
_TITLE_ROLES = {Mark.CURRENT: "strong", Mark.DONE: "muted", Mark.SKIPPED: "muted"}


class ItemRow(QAbstractButton):
    """Time, sign, title over as many lines as it needs, minutes; when chosen, a button to go there.

    Signals:
        go_requested: the trainer wants to go to this item; carries its id.
        more_requested: something else is to be done with it; carries its id and the place for a menu.
    """

    go_requested = Signal(str)
    more_requested = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._line: ItemLine | None = None
        self._time = label("small", "item_time")
        ColumnWidth(self._time, "00:00", _TIME_WIDTH)
        self._mark = MarkDot(self)
        self._title = label("", "item_title", wraps=True)
        self._minutes = label("small", "item_minutes")
        for part in (self._time, self._title, self._minutes):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._go = button("go_here", small=True)
        self._go.hide()
        self._more = IconButton("ellipsis", "item_more")
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.hide()
        self._more.clicked.connect(self.on_more_clicked)
        self._go.clicked.connect(self.on_go_clicked)
        self.toggled.connect(self.on_toggled)
        self._arrange()

    @property
    def title(self) -> str:
        """Return the title as it is shown."""
        return self._title.text()

    def show_line(self, line: ItemLine, texts: Texts) -> None:
        """Show an item as it is now."""
        self._line = line
        self.setObjectName(f"item_{line.id}")
        self._time.setText(line.starts)
        self._mark.show_mark(line.mark)
        self._title.setText(line.title)
        set_role(self._title, "role", _TITLE_ROLES.get(line.mark, ""))
        self._minutes.setText(_minutes(line, texts))
        self._minutes.setToolTip(self._told_minutes(line, texts) if line.actual_min is not None else "")
        self._go.setText(texts.t("Go here"))
        self._go.setAccessibleName(texts.t("Go to “{title}”", title=line.title))
        self._more.reword(texts.t("More for “{title}”", title=line.title))
        told = (line.starts, line.title, self._told_minutes(line, texts))
        passed = (texts.t("passed over"),) if line.mark is Mark.SKIPPED else ()
        self.setAccessibleName(", ".join((*told, *passed)))
        self._show_go()
        self.update()

    @Slot(bool)
    def on_toggled(self, _checked: bool) -> None:
        """Offer to go here while the row is chosen."""
        self._show_go()

    @Slot()
    def on_go_clicked(self) -> None:
        """Ask to go to this item."""
        if self._line is not None:
            self.go_requested.emit(self._line.id)

    @Slot()
    def on_more_clicked(self) -> None:
        """Ask for what else can be done with this item."""
        if self._line is not None:
            self.more_requested.emit(self._line.id, under(self._more))

    def _show_go(self) -> None:
        self._more.setVisible(self.isChecked())
        self._go.setVisible(self.isChecked() and self._line is not None and self._line.may_go)

    def _told_minutes(self, line: ItemLine, texts: Texts) -> str:
        if line.actual_min is None:
            return texts.n("{count} minute", "{count} minutes", line.minutes)
        return texts.t("planned {planned} min, took {actual} min", planned=line.minutes, actual=line.actual_min)

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 8, 8, 8)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(8)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self._time, 0, 0, top)
        grid.addWidget(self._mark, 0, 1, top)
        grid.addWidget(self._title, 0, 2, top)
        grid.addWidget(self._minutes, 0, 3, top)
        go = QHBoxLayout()
        go.addWidget(self._go)
        go.addWidget(self._more)
        go.addStretch(1)
        grid.addLayout(go, 1, 2, 1, 2)
        grid.setColumnStretch(2, 1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = palette_of(self)
        current = self._line is not None and self._line.mark is Mark.CURRENT
        hovered = self.underMouse() or self.isChecked()
        if not current and not hovered:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.tint if current else colours.pressed if self.isDown() else colours.hover))
        painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)


def _minutes(line: ItemLine, texts: Texts) -> str:
    if line.actual_min is None:
        return texts.number(line.minutes)
    return _more_or_less(line.minutes, line.actual_min - line.minutes, texts)


def _more_or_less(planned: int, more: int, texts: Texts) -> str:
    """Return what was planned, and by how much it went otherwise where it did."""
    if more == 0:
        return texts.number(planned)
    if more > 0:
        return texts.t("{planned} +{more}", planned=planned, more=more)
    return texts.t("{planned} −{less}", planned=planned, less=-more)
