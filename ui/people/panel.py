"""The place for the people of the day: who they are, who is in the room, and whom they worked with."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.session.people_commands import (
    AddPeople,
    KeepApart,
    LetTogether,
    MovePerson,
    RemovePerson,
    RenamePerson,
    SetPass,
    SetPresent,
)
from facilitator.texts import Texts
from ui.bridge import Bridge
from ui.people.apart_box import ApartBox
from ui.people.groups_view import GroupsView
from ui.people.lines import group_lines, met_table
from ui.people.paste_box import PasteBox
from ui.people.people_list import PeopleList
from ui.people.shares_table import share_lines
from ui.undoing import Edits
from ui.widgets.card import Card, hairline
from ui.widgets.empty_state import EmptyState
from ui.widgets.notice_bar import NoticeBar

_WIDE_FROM = 1200


class PeoplePanel(QWidget):
    """Shows the people, and carries every change of the list to the bridge."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        """Show the workshop that is open in `bridge`, now or later."""
        super().__init__(parent)
        self.setObjectName("people")
        self._bridge = bridge
        self._seen: tuple[object, ...] = ()
        self._heading = QLabel()
        self._heading.setProperty("role", "heading")
        self._count = QLabel()
        self._count.setObjectName("people_count")
        self._count.setProperty("role", "muted")
        self._paste = PasteBox()
        self._list = PeopleList()
        self._empty = EmptyState("users", "")
        self._notice = NoticeBar("")
        self._notice.setObjectName("people_notice")
        self._edits = Edits(bridge, self._notice, self)
        self._aparts = ApartBox()
        self._groups = GroupsView()
        self._left = QWidget()
        self._lay_out()
        self._connect()
        if bridge.is_open:
            self.on_opened()

    @Slot()
    def on_opened(self) -> None:
        """Show another workshop."""
        self._notice.hide()
        self._paste.clear()
        self._show_all()

    @Slot()
    def on_people_changed(self) -> None:
        """Show the list as it is now."""
        self._show_people()
        self._show_groups()

    @Slot()
    def on_groups_changed(self) -> None:
        """Show the groups as they are now."""
        if self._bridge.is_open:
            self._show_groups()

    @Slot()
    def on_properties_changed(self) -> None:
        """Show everything in the language of the console, which may be another."""
        self._show_all()

    @Slot(object)
    def on_add_requested(self, names: tuple[str, ...]) -> None:
        """Add people, and keep the keyboard where more can be typed."""
        if self._edits.do(AddPeople(names)):
            self._paste.clear()
            self._paste.focus_field()
            self._list.show_last()
            texts = self._bridge.console_texts
            self._edits.offer_undo(texts.n("{count} person added.", "{count} people added.", len(names)))

    @Slot(str, bool)
    def on_present_requested(self, person_id: str, present: bool) -> None:
        """Say that somebody is here, or away."""
        self._edits.do(SetPresent(person_id, present))

    @Slot(str, str)
    def on_rename_requested(self, person_id: str, name: str) -> None:
        """Give somebody another name."""
        self._edits.do(RenamePerson(person_id, name))

    @Slot(str, bool)
    def on_pass_requested(self, person_id: str, passes: bool) -> None:
        """Take down that somebody would rather not act today, or would again."""
        self._edits.do(SetPass(person_id, passes))

    @Slot(str, str)
    def on_apart_requested(self, one: str, other: str) -> None:
        """Keep two apart from the next draw on."""
        self._edits.do(KeepApart(one, other))

    @Slot(str)
    def on_together_requested(self, apart_id: str) -> None:
        """Let two work together again."""
        self._edits.do(LetTogether(apart_id))

    @Slot(str, str)
    def on_move_requested(self, person_id: str, group_id: str) -> None:
        """Put somebody into another group."""
        self._edits.do(MovePerson(person_id, group_id))

    @Slot(str)
    def on_remove_requested(self, person_id: str) -> None:
        """Take somebody off the list, and say how to get them back."""
        name = next((person.name for person in self._bridge.state.people if person.id == person_id), "")
        if self._edits.do(RemovePerson(person_id)):
            self._edits.offer_undo(self._bridge.console_texts.t("{name} is off the list.", name=name))

    @Slot()
    def on_refused(self) -> None:
        """Show the list as it stands: what was refused must not stay on it."""
        self._show_people()

    def _show_all(self) -> None:
        self._reword(self._bridge.console_texts)
        self._show_people()
        self._show_groups()

    def _reword(self, texts: Texts) -> None:
        self._heading.setText(texts.t("People"))
        self._paste.reword(texts)
        self._list.setAccessibleName(texts.t("People"))
        self._groups.setAccessibleName(texts.t("Groups"))
        self._empty.reword(texts.t("Nobody is on the list yet. Paste the names you were given, all at once."))
        self._notice.set_dismiss_name(texts.t("Put this message away"))
        self._notice.hide()

    def _show_people(self) -> None:
        people, texts = self._bridge.state.people, self._bridge.console_texts
        self._list.show_people(people, texts)
        self._aparts.show_wishes(people, self._bridge.state.aparts, texts)
        self._list.setVisible(bool(people))
        self._empty.setVisible(not people)
        here = sum(person.present for person in people)
        words = texts.n("{count} person", "{count} people", len(people))
        away = texts.t("{people}, {here} here", people=words, here=here)
        self._count.setText(("" if not people else words) if here == len(people) else away)

    def _show_groups(self) -> None:
        state, catalog, texts = self._bridge.state, self._bridge.catalog, self._bridge.console_texts
        seen = (state.draws, state.people, state.deals, state.items, state.live.key, texts)
        if len(seen) != len(self._seen) or any(now is not then for now, then in zip(seen, self._seen, strict=True)):
            self._seen = seen
            self._groups.show_groups(group_lines(state, catalog, texts), met_table(state), share_lines(state), texts)

    def _connect(self) -> None:
        self._paste.add_requested.connect(self.on_add_requested)
        self._list.present_requested.connect(self.on_present_requested)
        self._list.rename_requested.connect(self.on_rename_requested)
        self._list.pass_requested.connect(self.on_pass_requested)
        self._groups.move_requested.connect(self.on_move_requested)
        self._aparts.apart_requested.connect(self.on_apart_requested)
        self._aparts.together_requested.connect(self.on_together_requested)
        self._list.remove_requested.connect(self.on_remove_requested)
        self._edits.refused.connect(self.on_refused)
        self._bridge.opened.connect(self.on_opened)
        self._bridge.people_changed.connect(self.on_people_changed)
        self._bridge.groups_changed.connect(self.on_groups_changed)
        self._bridge.cards_changed.connect(self.on_groups_changed)
        self._bridge.flow_changed.connect(self.on_groups_changed)
        self._bridge.properties_changed.connect(self.on_properties_changed)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._heading, 1)
        head.addWidget(self._count)
        card = Card(margin=0)
        card.body.addWidget(self._list)
        card.body.addWidget(self._empty)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(24, 20, 24, 24)
        left.setSpacing(16)
        left.addLayout(head)
        left.addWidget(self._paste)
        left.addWidget(card, 1)
        left.addWidget(self._aparts)
        left.addWidget(self._notice)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(hairline(vertical=True))
        row.addWidget(self._groups, 1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._list.isHidden():
            self._paste.focus_field()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setFixedWidth(472 if self.width() >= _WIDE_FROM else 416)
