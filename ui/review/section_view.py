"""An exercise on the page, or what comes next: what was told and written, and room for what was not."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from facilitator.export.document import Section
from facilitator.texts import Texts
from facilitator.tokens import SPACES
from ui.look.icons import GAP, dress
from ui.review.note_field import NoteField
from ui.review.parts import PartView, TurnView, entries_of, part_view
from ui.review.places import PageContent
from ui.widgets.lettering import figure, words


class SectionView(QWidget):
    """Shows what there is to read; the questions left empty are one click away."""

    def __init__(self, section: Section, content: PageContent, texts: Texts, parent: QWidget | None = None) -> None:
        """Show `section` of `content`."""
        super().__init__(parent)
        self.heading = words(" ".join(part for part in (section.number, section.title) if part), "heading")
        self._views: list[PartView] = [part_view(part, content) for part in section.parts]
        self._blank = [entry for view in self._views for entry in entries_of(view) if entry.is_blank]
        self._more = QPushButton()
        self._lay_out(section)
        self._say_more(texts)
        for blank in self._blank:
            blank.hide()
        self._hide_bare_turns()

    @property
    def fields(self) -> list[NoteField]:
        """Return every note field of the section."""
        return [field for view in self._views for entry in entries_of(view) for field in entry.fields]

    @property
    def is_open(self) -> bool:
        """Tell whether the questions left empty are shown."""
        return self._more.isHidden()

    @Slot()
    def on_more_clicked(self) -> None:
        """Show the questions left empty, and put the cursor into the first."""
        self.open()
        self._blank[0].fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self) -> None:
        """Show the questions left empty too."""
        self._more.hide()
        for entry in self._blank:
            entry.show()
        for view in self._views:
            view.show()

    def _lay_out(self, section: Section) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACES[3])
        head.addWidget(self.heading, 1)
        head.addWidget(figure(" · ".join(section.times), "small"), 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACES[3])
        column.addLayout(head)
        if section.summary:
            column.addWidget(words(section.summary, "muted"))
        for view in self._views:
            column.addWidget(view)
        if section.remark:
            column.addWidget(words(section.remark, "muted"))
        column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    def _say_more(self, texts: Texts) -> None:
        count = len(self._blank)
        self._more.setObjectName("show_empty")
        self._more.setProperty("quiet", True)
        self._more.setProperty("flush", True)
        self._more.setText(texts.n("Show {count} empty field", "Show {count} empty fields", count))
        dress(self._more, "plus", "muted", gap=GAP)
        self._more.setVisible(count > 0)
        self._more.clicked.connect(self.on_more_clicked)

    def _hide_bare_turns(self) -> None:
        for view in self._views:
            if isinstance(view, TurnView) and view.is_blank:
                view.hide()
