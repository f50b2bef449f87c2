"""The questions of the running item with what was answered, and a free note: saved while they are written."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QToolButton, QWidget
from typing_extensions import override

from facilitator.session import agenda, audience
from facilitator.session.commands import Command
from facilitator.session.live import Status
from facilitator.session.record_commands import SaveResult, WriteNote
from ui.bridge import Bridge
from ui.look.icons import GAP, dress
from ui.run.fresh import Fresh
from ui.run.mark_lines import mark_lines
from ui.run.marks_digest import MarksDigest
from ui.run.prompt_field import PromptField
from ui.run.prompt_lines import Part, PromptId, PromptLine, prompt_lines
from ui.widgets.dressing import label
from ui.widgets.relaying import clear_out
from ui.widgets.side_scroll import SideScroll


class DebriefPanel(SideScroll):
    """The questions of this phase first, those asked before it below, earlier turns folded away.

    A field that somebody is writing in stays until it is left, whatever the day does meanwhile.
    """

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        """Stay empty until a workshop is open."""
        super().__init__(left=16, right=16, spacing=20, parent=parent)
        self.setObjectName("debrief_panel")
        self._bridge = bridge
        self._fresh = Fresh(bridge)
        self._fields: dict[PromptId, PromptField] = {}
        self._parts: dict[PromptId, Part] = {}
        self._empty = label("muted", "debrief_empty", wraps=True)
        self._marks = MarksDigest()
        self._earlier = label("small", "earlier")
        self._fold = QToolButton()
        self._fold.setObjectName("earlier_turns")
        self._fold.setCheckable(True)
        self._fold.setProperty("quiet", True)
        self._fold.setProperty("flush", True)
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._fold.toggled.connect(self.on_fold_toggled)
        # In their place before they are seen, or each would be a window of its own for a moment.
        for part in (self._marks, self._empty, self._earlier, self._fold):
            self.column.addWidget(part)
        self.on_fold_toggled(False)
        bridge.opened.connect(self.on_opened)
        for changed in (bridge.flow_changed, bridge.notes_changed, bridge.groups_changed, bridge.properties_changed):
            changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def on_opened(self) -> None:
        """Begin anew with another workshop; what is still typed here belonged to the one before."""
        for field in list(self._fields.values()):
            self._remove(field)
        self._fold.setChecked(False)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the questions as they are now."""
        if self._fresh.is_new():
            self._renew()

    @Slot()
    def on_field_left(self) -> None:
        """Let a field go that stayed only because somebody was writing in it."""
        if self._bridge.is_open:
            self._renew()

    def _renew(self) -> None:
        self._drop_unasked()
        lines = self._lines()
        for line in lines:
            self._field(line).show_line(line, self._bridge.console_texts)
        self._show_marks()
        self._arrange(lines)

    def _show_marks(self) -> None:
        state, texts = self._bridge.state, self._bridge.console_texts
        key = state.live.key
        lines = mark_lines(state, key.item_id, self._bridge.catalog, texts) if key is not None else ()
        self._marks.show_lines(lines, texts)

    def flush(self) -> None:
        """Have everything typed saved at once."""
        for field in list(self._fields.values()):
            field.flush()

    def is_typed_in(self) -> bool:
        """Tell whether somebody is writing here."""
        return any(field.has_keyboard() for field in self._fields.values())

    @Slot(object, str)
    def on_note_written(self, prompt: PromptId, text: str) -> None:
        """Save a note."""
        if self._bridge.is_open:
            self._bridge.do(WriteNote(prompt.item_id, prompt.prompt_id, prompt.turn, text))

    @Slot(object, object)
    def on_value_given(self, prompt: PromptId, value: int | None) -> None:
        """Save a number."""
        if self._bridge.is_open:
            self._bridge.do(SaveResult(prompt.item_id, prompt.prompt_id, prompt.turn, value))

    @Slot(object)
    def on_command_given(self, command: Command) -> None:
        """Save what one command says whole."""
        if self._bridge.is_open:
            self._bridge.do(command)

    @Slot(bool)
    def on_fold_toggled(self, unfolded: bool) -> None:
        """Show or hide the earlier turns."""
        dress(self._fold, "chevron-down" if unfolded else "chevron-right", "muted", gap=GAP)
        self._show_what_is_needed()

    def _lines(self) -> tuple[PromptLine, ...]:
        return prompt_lines(self._bridge.state, self._bridge.catalog, self._bridge.console_texts)

    def _drop_unasked(self) -> None:
        """Let go of the fields that are not asked for any more, but never of the one somebody is writing in."""
        asked = {line.id for line in self._lines()}
        for prompt in [known for known in self._fields if known not in asked]:
            field = self._fields.get(prompt)
            if field is not None and field.has_keyboard():
                # Two notes of one name would stand here: whoever writes on must see for which exercise.
                field.name_exercise(self._title_of(prompt))
            elif field is not None:
                # Out of the table first: saving what it holds tells everybody, this panel among them.
                del self._fields[prompt]
                field.flush()
                self._remove(field)

    def _title_of(self, prompt: PromptId) -> str:
        item = agenda.item_of(self._bridge.state, prompt.item_id)
        return audience.item_title(item, self._bridge.catalog, self._bridge.console_texts) if item else ""

    def _field(self, line: PromptLine) -> PromptField:
        field = self._fields.get(line.id)
        if field is None:
            field = self._fields[line.id] = PromptField(line)
            field.note_written.connect(self.on_note_written)
            field.value_given.connect(self.on_value_given)
            field.command_given.connect(self.on_command_given)
            field.left.connect(self.on_field_left)
        return field

    def _remove(self, field: PromptField) -> None:
        self._fields.pop(field.id, None)
        self.column.removeWidget(field)
        field.hide()
        field.deleteLater()

    def _arrange(self, lines: tuple[PromptLine, ...]) -> None:
        """Put everything in order, and the keyboard's way through it."""
        texts = self._bridge.console_texts
        self._parts = {line.id: line.part for line in lines}
        self._empty.setText(
            texts.t("The day is closed. Everything written down is in Review.")
            if self._bridge.state.live.status is Status.CLOSED
            else texts.t("The questions of each exercise appear here while it runs, with room for answers.")
        )
        self._earlier.setText(texts.t("Earlier questions"))
        self._fold.setText(texts.t("Earlier turns"))
        clear_out(self.column)
        for widget in self._in_order():
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self._show_what_is_needed()

    def _in_order(self) -> list[QWidget]:
        def of(*parts: Part) -> list[QWidget]:
            return [self._fields[prompt] for prompt, part in self._parts.items() if part in parts]

        left_over = [field for prompt, field in self._fields.items() if prompt not in self._parts]
        fields = [*left_over, *of(Part.NOW), *of(Part.EARLIER), *of(Part.FREE), *of(Part.OTHER_TURNS)]
        for before, after in pairwise(fields):
            QWidget.setTabOrder(before, after)
        earlier = [self._earlier, *of(Part.EARLIER)]
        return [
            self._marks,
            self._empty,
            *left_over,
            *of(Part.NOW),
            *earlier,
            *of(Part.FREE),
            self._fold,
            *of(Part.OTHER_TURNS),
        ]

    def _show_what_is_needed(self) -> None:
        parts = set(self._parts.values())
        self._empty.setVisible(not self._fields)
        self._earlier.setVisible(Part.EARLIER in parts)
        self._fold.setVisible(Part.OTHER_TURNS in parts)
        for prompt, field in self._fields.items():
            folded = self._parts.get(prompt) is Part.OTHER_TURNS and not self._fold.isChecked()
            field.setVisible(not folded or field.has_keyboard())

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.flush()
