"""The pieces of an exercise on the page: a question with its lines, and a turn with its questions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.export.document import Chart, Entry, Line, Part, Table, Turn
from facilitator.tokens import SPACES
from ui.review.note_field import NoteField
from ui.review.places import PageContent, place_of
from ui.review.tables import TableView
from ui.widgets.bars import ChartView
from ui.widgets.lettering import words
from ui.widgets.level_mark import LevelMark


class EntryView(QWidget):
    """A question or label with what was written, drawn or shown under it. What was written can be written on."""

    def __init__(self, entry: Entry, content: PageContent, turn: str = "", parent: QWidget | None = None) -> None:
        """Show `entry`; `turn` names the turn it belongs to, for screen readers."""
        super().__init__(parent)
        self.fields: list[NoteField] = []
        self._name = f"{entry.label} ({turn})" if turn else entry.label
        self._content = content
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACES[0])
        column.addWidget(words(entry.label, "strong"))
        for line in entry.lines:
            column.addWidget(self._line(line))

    @property
    def is_blank(self) -> bool:
        """Tell whether there is nothing here but room to write."""
        return bool(self.fields) and all(field.is_blank for field in self.fields) and self._only_fields

    def _line(self, line: Line) -> QWidget:
        place = place_of(line.text)
        if place is not None:
            field = NoteField(place, self._name, self._content.hints[place], self._content.notes[place])
            self.fields.append(field)
            return field
        return _told(line)

    @property
    def _only_fields(self) -> bool:
        layout = self.layout()
        return layout is not None and layout.count() == len(self.fields) + 1


class TurnView(QWidget):
    """One turn of an exercise: whose it was, the level it was played by, and what was said in it."""

    def __init__(self, turn: Turn, content: PageContent, parent: QWidget | None = None) -> None:
        """Show `turn`."""
        super().__init__(parent)
        self.entries = [EntryView(entry, content, turn.title) for entry in turn.entries]
        self._has_level = bool(turn.mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACES[2], 0, SPACES[1])
        column.setSpacing(SPACES[3])
        head = QHBoxLayout()
        head.setSpacing(SPACES[1])
        if turn.mark:
            head.addWidget(LevelMark(turn.mark, turn.level), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(words(f"{turn.title} · {turn.level}" if turn.level else turn.title, "subheading"), 1)
        column.addLayout(head)
        for entry in self.entries:
            column.addWidget(entry)

    @property
    def is_blank(self) -> bool:
        """Tell whether there is nothing here but room to write."""
        return not self._has_level and all(entry.is_blank for entry in self.entries)


PartView = EntryView | TurnView | ChartView | TableView


def part_view(part: Part, content: PageContent) -> PartView:
    """Return what shows a piece of a section."""
    match part:
        case Entry():
            return EntryView(part, content)
        case Turn():
            return TurnView(part, content)
        case Chart():
            return ChartView(part)
        case Table():
            return TableView(part)


def entries_of(view: PartView) -> list[EntryView]:
    """Return the questions in a piece."""
    match view:
        case EntryView():
            return [view]
        case TurnView():
            return view.entries
        case ChartView() | TableView():
            return []


def _told(line: Line) -> QWidget:
    """Return a line that is for reading: its mark and name before its text."""
    between = " " if line.name.endswith(("?", "!", ".", "…")) else ": "
    text = words(f"{line.name}{between}{line.text}" if line.name and line.text else line.name or line.text)
    if not line.mark:
        return text
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACES[1])
    row.addWidget(LevelMark(line.mark, line.mark), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(text, 1)
    return holder
