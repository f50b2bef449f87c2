"""The groups of the running item as they were drawn: teams, pairs, roles."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.pack.kinds import Grouping
from facilitator.session import agenda, faces
from facilitator.session.agenda import Step
from facilitator.texts import Texts
from facilitator.view import GroupFace
from ui.bridge import Bridge
from ui.run.draw_options import command_for, honest_words, options_for
from ui.run.fresh import Fresh
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.choice import Choice
from ui.widgets.dressing import button, label
from ui.widgets.showing import show_if
from ui.widgets.side_scroll import SideScroll

_MARK_WIDTH = 20

_ABOVE_HEADING = 8


class TeamsPanel(SideScroll):
    """Each kind of group with its members, and a button to draw anew where this phase drew them."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        """Stay empty until a workshop is open."""
        super().__init__(left=16, right=16, spacing=8, parent=parent)
        self.setObjectName("teams_panel")
        self._bridge = bridge
        self._fresh = Fresh(bridge)
        self._made: list[QWidget] = []
        self._again = button("draw_again", "shuffle")
        self._again.clicked.connect(self.on_again_clicked)
        self._how = Choice("draw_how")
        self._hint = label("muted", "teams_hint", wraps=True)
        self._note = label("strong", "draw_note", wraps=True)
        self.column.addWidget(self._hint)
        self.column.addWidget(self._note)
        self.column.addWidget(self._how)
        self.column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        bridge.opened.connect(self.refresh)
        for changed in (bridge.flow_changed, bridge.groups_changed, bridge.people_changed, bridge.cards_changed):
            changed.connect(self.refresh)
        bridge.properties_changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the groups as they are now."""
        if not self._fresh.is_new():
            return
        state, catalog, texts = self._bridge.state, self._bridge.catalog, self._bridge.console_texts
        key = state.live.key
        step = None if key is None else agenda.step_at(state, key, catalog)
        groups = (
            {} if step is None else {kind: faces.group_faces(state, step, kind, catalog, texts) for kind in Grouping}
        )
        self._empty_out()
        for kind, drawn in groups.items():
            if drawn:
                self._put(label_of(kind, texts))
                for face in drawn:
                    self._put(_card(face, texts))
        drawn_here = step is not None and step.phase.draw is not None
        show_if(self._again, drawn_here)
        self._again.setText(texts.t("Draw again"))
        self._show_ways(step, texts)
        self._hint.setText(self._hint_words(step, texts, any(groups.values())))
        show_if(self._hint, bool(self._hint.text()))

    @Slot()
    def on_again_clicked(self) -> None:
        """Draw the groups of this phase anew."""
        self._bridge.do(command_for(str(self._how.currentData() or "")))

    def _show_ways(self, step: Step | None, texts: Texts) -> None:
        """Offer the other ways to draw, and say what has to be said of the groups there are."""
        state = self._bridge.state
        ways = () if step is None else options_for(state, step, texts)
        keys = [key for key, _ in ways]
        kept = str(self._how.currentData() or "")
        self._how.show_choice(ways, kept if kept in keys else keys[0] if keys else "")
        self._how.setAccessibleName(texts.t("How to draw"))
        show_if(self._how, len(ways) > 1)
        self._note.setText("" if step is None else honest_words(state, step, self._bridge.catalog, texts))
        show_if(self._note, bool(self._note.text()))

    def _hint_words(self, step: Step | None, texts: Texts, any_groups: bool) -> str:
        if not self._bridge.state.people:
            return texts.t("Nobody is on the list yet: write the names under People, then draw again.")
        if any_groups or step is None:
            return ""
        if step.phase.draw is not None:
            return texts.t("The names came after the draw: draw again.")
        return texts.t("Groups appear here as soon as a phase draws them.")

    def _put(self, widget: QWidget) -> None:
        self._made.append(widget)
        self.column.insertWidget(self.column.count() - 1, widget)
        widget.show()

    def _empty_out(self) -> None:
        for widget in self._made:
            self.column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._made.clear()


def label_of(kind: Grouping, texts: Texts) -> QWidget:
    """Return the heading over the groups of a kind."""
    heading = label("small", f"groups_{kind.value}")
    heading.setContentsMargins(0, _ABOVE_HEADING, 0, 0)
    heading.setText(
        {
            Grouping.TEAMS: texts.t("Teams"),
            Grouping.PAIRS: texts.t("Pairs"),
            Grouping.TRIOS: texts.t("Trios"),
            Grouping.ROLES: texts.t("Roles"),
        }[kind]
    )
    return heading


def _card(face: GroupFace, texts: Texts) -> Card:
    """Return a group: a pair in one line, others with their name above."""
    card = Card(margin=12)
    card.setObjectName("group")
    card.set_chosen(face.on_stage)
    name = label("strong", "group_name", wraps=bool(face.name))
    name.setText(face.name or face.mark)
    people = label("", "group_people", wraps=True)
    people.setText(", ".join(face.people) or texts.t("nobody yet"))
    heading = QHBoxLayout()
    heading.setSpacing(8)
    heading.addWidget(name, 1 if face.name else 0)
    if not face.name:
        name.setMinimumWidth(_MARK_WIDTH)
        heading.addWidget(people, 1)
    if face.on_stage:
        heading.addWidget(Chip(texts.t("on stage")))
    card.body.setSpacing(2)
    card.body.addLayout(heading)
    if face.level_name:
        # A level, or the place a team walks to: it may be a whole sentence.
        level = label("muted", "group_level", wraps=True)
        level.setText(face.level_name)
        card.body.addWidget(level)
    if face.name:
        card.body.addWidget(people)
    return card
