"""Certificates of attendance: one for everybody who is in the room."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.pack.catalog import Catalog
from facilitator.session import pace
from facilitator.session.audience import item_title
from facilitator.session.state import WorkshopState
from facilitator.texts import Texts

_MOST_TOPICS = 9


@dataclass(frozen=True, slots=True)
class Certificate:
    """That somebody took part, in finished words. `colour` and `logo` are what was given, whatever that was."""

    kicker: str
    name: str
    took_part: str
    title: str
    when: str
    topics_heading: str
    topics: tuple[str, ...]
    trainer: str
    signed: str
    client: str
    colour: str
    logo: bytes

    @property
    def outline(self) -> str:
        """Return the bookmark."""
        return f"{self.kicker}: {self.name}"


def certificates(state: WorkshopState, catalog: Catalog, texts: Texts) -> tuple[Certificate, ...]:
    """Return a certificate for each person who is present and has a name, in the order of the list."""
    names = (person.name.strip() for person in state.people if person.present)
    return tuple(_certificate(state, name, catalog, texts) for name in names if name)


def _certificate(state: WorkshopState, name: str, catalog: Catalog, texts: Texts) -> Certificate:
    known = state.properties
    exercises = (item_title(item, catalog, texts) for item in state.items if item.exercise_id)
    hours = texts.t("{start} to {end}", start=texts.time(known.starts), end=texts.time(known.ends))
    when = (texts.day(pace.held_on(state)), hours, known.place.strip())
    return Certificate(
        kicker=texts.t("Certificate of attendance"),
        name=name,
        took_part=texts.t("took part in the workshop"),
        title=known.title.strip(),
        when=" · ".join(part for part in when if part),
        topics_heading=texts.t("What we worked on"),
        topics=tuple(dict.fromkeys(exercises))[:_MOST_TOPICS],
        trainer=known.trainer.strip(),
        signed=texts.t("Trainer"),
        client=known.client.strip(),
        colour=known.colour,
        logo=known.logo,
    )
