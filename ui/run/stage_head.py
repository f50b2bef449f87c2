"""What runs, in words: item, phase, its place among the phases, and what the trainer says and does."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from facilitator.pack.catalog import Catalog
from facilitator.session import agenda, audience
from facilitator.session.live import PhaseKey, Status
from facilitator.session.state import WorkshopState
from facilitator.texts import Texts
from ui.language.wording import well_broken
from ui.run.rail_lines import stretches
from ui.run.turns import turn_of_turns
from ui.widgets.dressing import label

_WIDEST_TEXT = 680


@dataclass(frozen=True, slots=True)
class StageWords:
    """The heading of the stage. `place` is such as “Phase 2 of 6”, `turn` such as “Team A · 1 of 3”."""

    item: str
    phase: str
    place: str
    turn: str
    say: str


def stage_words(state: WorkshopState, catalog: Catalog, texts: Texts) -> StageWords:
    """Return what stands over the clock where the day stands now."""
    key = state.live.key
    item = agenda.item_of(state, key.item_id) if key is not None else None
    step = agenda.step_at(state, key, catalog) if key is not None else None
    if key is None or item is None or step is None:
        return _between(state, texts)
    parts = stretches(agenda.steps(item, catalog))
    place = next(at for at, part in enumerate(parts, start=1) if step in part)
    say = _after_pause(state, key, catalog, texts)
    if item.exercise_id:
        say = catalog.phase_text(texts.language, item.exercise_id, step.phase.id).say
    return StageWords(
        item=audience.item_title(item, catalog, texts) if item.exercise_id else "",
        phase=audience.phase_name(item, step.phase.id, catalog, texts),
        place=texts.t("Phase {place} of {count}", place=place, count=len(parts)) if len(parts) > 1 else "",
        turn=turn_of_turns(state, item, step.phase, step.key.turn, step.turns, catalog, texts)
        if step.turns > 1
        else "",
        say=say,
    )


def _after_pause(state: WorkshopState, key: PhaseKey, catalog: Catalog, texts: Texts) -> str:
    """Return what comes after a pause, so that the trainer can tell the room."""
    following = agenda.step_after(state, key, catalog)
    item = agenda.item_of(state, following.key.item_id) if following is not None else None
    return texts.t("Then comes “{title}”.", title=audience.item_title(item, catalog, texts)) if item else ""


def _between(state: WorkshopState, texts: Texts) -> StageWords:
    title = state.properties.title
    if state.live.status is Status.PLANNED:
        starts = texts.time(state.properties.starts)
        say = texts.t("Planned start {time}. The wall says when you begin; start when people are ready.", time=starts)
        return StageWords(title, texts.t("Ready when you are"), "", "", say)
    if state.live.status is Status.CLOSED:
        say = texts.t("Read your notes once more in Review, and print the summary there.")
        return StageWords(title, texts.t("The day is closed"), "", "", say)
    say = texts.t("Close the day, or go to an item in the agenda if something is left to do.")
    return StageWords(title, texts.t("That’s the whole agenda"), "", "", say)


class StageHead(QWidget):
    """Where the day stands, and the words for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the head without words."""
        super().__init__(parent)
        self._item = label("muted", "stage_item", wraps=True)
        self._place = label("small", "stage_place")
        self._phase = label("title", "stage_phase", wraps=True)
        self._say = label("instruction", "stage_say", wraps=True)
        self._say.setMaximumWidth(_WIDEST_TEXT)
        first = QHBoxLayout()
        first.setSpacing(16)
        first.addWidget(self._item, 1)
        first.addWidget(self._place, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(first)
        column.addWidget(self._phase)
        column.addSpacing(6)
        # in a row of its own, so that the height is reckoned with the width the words really get
        row = QHBoxLayout()
        row.addWidget(self._say, 1)
        row.addStretch(0)
        column.addLayout(row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_words(self, words: StageWords) -> None:
        """Show what runs now."""
        self._item.setText(" · ".join(part for part in (words.item, words.turn) if part))
        self._item.setVisible(bool(self._item.text()))
        self._place.setVisible(bool(words.place))
        self._say.setVisible(bool(words.say))
        self._phase.setText(words.phase)
        self._place.setText(words.place)
        self._say.setText(well_broken(words.say))
