"""The page of the day: the summary from its title to what comes next, with every note there to be mended."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from facilitator.export.document import Report
from facilitator.session.state import Commitment
from facilitator.texts import Texts
from facilitator.tokens import SPACES
from ui.review.agenda_view import AgendaView, facts_row
from ui.review.commitment_rows import CommitmentRows
from ui.review.note_field import NoteField
from ui.review.places import PageContent, Place
from ui.review.section_view import SectionView
from ui.widgets.card import Card, hairline
from ui.widgets.lettering import words

_MARGIN = SPACES[5]


class ReviewPage(Card):
    """Shows one `PageContent`; another one needs another page, unless only what was written differs.

    Signals:
        note_written: a note was changed; carries its `Place` and the whole text.
        commitment_written: a commitment was changed or is new; carries it.
        removal_requested: a commitment is to be taken away; carries its id.
    """

    note_written = Signal(object, str)
    commitment_written = Signal(object)
    removal_requested = Signal(str)

    def __init__(
        self, content: PageContent, commitments: tuple[Commitment, ...], texts: Texts, parent: QWidget | None = None
    ) -> None:
        """Show `content` and `commitments` in the words of `texts`."""
        super().__init__(parent, _MARGIN)
        self.setObjectName("review_page")
        self.content = content
        self.sections = [SectionView(section, content, texts) for section in content.report.sections]
        after = content.report.next_steps
        self._next_steps = [SectionView(after, content, texts)] if after is not None else []
        self.commitments = CommitmentRows(commitments, texts)
        self._fields = {field.place: field for view in (*self.sections, *self._next_steps) for field in view.fields}
        self._headings: list[QLabel] = []
        self._lay_out(content.report, texts)
        self._connect()

    def shows(self, report: Report) -> bool:
        """Tell whether a report differs from the one shown in nothing but what was written."""
        return _without_commitments(self.content.report) == _without_commitments(report)

    def show_written(self, notes: dict[Place, str], commitments: tuple[Commitment, ...]) -> None:
        """Show what was written elsewhere; a field that somebody types in stays as it is."""
        for place, field in self._fields.items():
            if not field.hasFocus():
                field.show_text(notes.get(place, ""))
        self.commitments.show_commitments(commitments)

    def field(self, place: Place) -> NoteField | None:
        """Return the field of a place, None where the page has none."""
        return self._fields.get(place)

    def titles(self) -> list[str]:
        """Return the headings of the page, from the agenda on."""
        return [heading.text() for heading in self._headings]

    def heading(self, place: int) -> QWidget:
        """Return the heading at a place in `titles`."""
        return self._headings[place]

    @property
    def is_written_in(self) -> bool:
        """Tell whether somebody has the cursor in a field of the page."""
        writing = self.focusWidget()
        return isinstance(writing, QPlainTextEdit | QLineEdit) and writing.hasFocus()

    def open_places(self) -> set[Place]:
        """Return the places whose section shows what was left empty."""
        return {field.place for view in (*self.sections, *self._next_steps) if view.is_open for field in view.fields}

    def open_again(self, places: set[Place]) -> None:
        """Show what was left empty in the sections that had it open."""
        for view in (*self.sections, *self._next_steps):
            if any(field.place in places for field in view.fields):
                view.open()

    def flush(self) -> None:
        """Have everything saved that was typed."""
        for field in self._fields.values():
            field.flush()
        self.commitments.flush()

    @Slot(object, str)
    def on_note_written(self, place: Place, text: str) -> None:
        """Pass on what was written."""
        self.note_written.emit(place, text)

    def _connect(self) -> None:
        for field in self._fields.values():
            field.written.connect(self.on_note_written)
        self.commitments.written.connect(self.commitment_written)
        self.commitments.remove_requested.connect(self.removal_requested)

    def _lay_out(self, report: Report, texts: Texts) -> None:
        self.body.setSpacing(SPACES[4])
        self.body.addLayout(_title(report))
        self.body.addWidget(hairline())
        agenda = words(report.agenda.heading, "heading")
        self.body.addWidget(agenda)
        self.body.addWidget(AgendaView(report.agenda))
        for section in self.sections:
            self._append(section)
        if not self.sections:
            hint = texts.t("Nothing has been run yet. Teams, cards, notes and results gather here as the day goes on.")
            self.body.addWidget(words(hint, "muted"))
        self._append(self.commitments)
        for section in self._next_steps:
            self._append(section)
        parts: list[SectionView | CommitmentRows] = [*self.sections, self.commitments, *self._next_steps]
        self._headings = [agenda, *(part.heading for part in parts)]

    def _append(self, part: QWidget) -> None:
        self.body.addWidget(hairline())
        self.body.addWidget(part)


def _title(report: Report) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(SPACES[0])
    cover = report.cover
    title = words(report.title, "title")
    title.setObjectName("page_title")
    column.addWidget(title)
    if cover.title:
        # the client's name is the largest on paper; here the trainer looks for the day's
        column.addWidget(words(cover.name, "instruction"))
    column.addSpacing(SPACES[2])
    facts = facts_row(cover.facts)
    facts.setAlignment(Qt.AlignmentFlag.AlignTop)
    column.addLayout(facts)
    return column


def _without_commitments(report: Report) -> Report:
    """Return a report without what the page shows in fields of its own."""
    return replace(report, commitments=None)
