"""What the library offers: every exercise of the pack, and the pauses a day may need."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import PauseKind
from facilitator.session import agenda, audience
from facilitator.session.plan_commands import AddItem
from facilitator.session.state import Item
from facilitator.texts import Texts

_PAUSE_MIN = {PauseKind.BREAK: 15, PauseKind.LUNCH: 45, PauseKind.STRETCH: 5, PauseKind.RESERVE: 10}


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be put into the agenda, in words. `people` is the range it suits, None for a pause."""

    title: str
    minutes: int
    summary: str = ""
    people: tuple[int, int] | None = None
    exercise_id: str = ""
    pause: PauseKind | None = None

    def command(self, index: int) -> AddItem:
        """Return the command that puts it into the agenda at `index`."""
        if self.pause is not None:
            return AddItem(index, pause=self.pause, length_min=self.minutes)
        return AddItem(index, exercise_id=self.exercise_id)


def exercises(catalog: Catalog, texts: Texts) -> tuple[Offer, ...]:
    """Return every exercise of the pack by title, each with its default length."""
    offers = []
    for spec in catalog.pack.exercises:
        words = catalog.exercise_text(texts.language, spec.id)
        minutes = round(agenda.planned_s(Item("", spec.id), catalog) / 60)
        offers.append(Offer(words.title, minutes, words.summary, spec.people, exercise_id=spec.id))
    return tuple(sorted(offers, key=lambda offer: offer.title.casefold()))


def pauses(catalog: Catalog, texts: Texts) -> tuple[Offer, ...]:
    """Return the pauses, each with its usual length."""
    return tuple(
        Offer(audience.item_title(Item("", pause=kind), catalog, texts), minutes, pause=kind)
        for kind, minutes in _PAUSE_MIN.items()
    )
