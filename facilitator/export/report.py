"""What a session summary says, built from a workshop: pure, and done before anything is drawn.

Everything that one audience may not know is left out here, so that no printer has to think of it.
"""

from __future__ import annotations

from datetime import timedelta

from facilitator.export.document import Audience, Commitments, Cover, Fact, Report
from facilitator.export.paper_size import PaperSize
from facilitator.export.report_agenda import build_agenda
from facilitator.export.report_exercise import build_section, next_steps
from facilitator.export.sources import Sources
from facilitator.pack.catalog import Catalog
from facilitator.session import agenda
from facilitator.session.events import Event
from facilitator.session.state import Commitment, WorkshopState
from facilitator.texts import Texts

__all__ = ["Audience", "Report", "build_report"]


def build_report(
    state: WorkshopState,
    catalog: Catalog,
    texts: Texts,
    audience: Audience,
    *,
    names: bool | None = None,
    marks: bool | None = None,
    local_offset: timedelta,
    events: tuple[Event, ...] = (),
    size: PaperSize = PaperSize.A4,
) -> Report:
    """Return the summary of a workshop for an audience, in the language of `texts`.

    Args:
        state: The workshop; it may still be running.
        catalog: The content that the workshop was made with.
        texts: The words of the paper.
        audience: The client's summary has no private remarks and no free notes.
        names: Whether participants are named; by default they are for the trainer and not for the client.
        marks: Whether the trainer's marks are told; by default they are to the trainer and not to the client.
        local_offset: Local time minus UTC on the day of the workshop.
        events: What happened; the trainer's summary tells by it who saw which card when.
        size: The size of paper that it is printed on.
    """
    named = audience is Audience.TRAINER if names is None else names
    marked = audience is Audience.TRAINER if marks is None else marks
    sources = Sources(state, catalog.including(state.own_cards), texts, audience, named, local_offset, marked, events)
    known = state.properties
    sections = (build_section(sources, slot) for slot in agenda.timeline(state, catalog))
    return Report(
        language=texts.language,
        title=known.title,
        author=known.trainer,
        subject=_kicker(sources),
        day=sources.day,
        footer=known.title.strip(),
        footer_end=_footer_end(sources),
        page=texts.t("Page {page} of {pages}", page="{page}", pages="{pages}"),
        cover=_cover(sources),
        agenda=build_agenda(sources),
        sections=tuple(section for section in sections if section is not None),
        commitments=_commitments(sources),
        next_steps=next_steps(sources),
        size=size,
    )


def _kicker(sources: Sources) -> str:
    if sources.audience is Audience.TRAINER:
        return sources.texts.t("Session summary, trainer’s copy")
    return sources.texts.t("Session summary")


def _footer_end(sources: Sources) -> str:
    texts, day = sources.texts, sources.texts.day(sources.day)
    if sources.audience is Audience.TRAINER:
        # It holds what the client must not read, so every page says whose it is.
        whose = texts.t("trainer’s copy")
        return f"{day} · {whose}"
    return day


def _cover(sources: Sources) -> Cover:
    texts, known = sources.texts, sources.state.properties
    client, title = known.client.strip(), known.title.strip()
    people = sum(1 for person in sources.state.people if person.present)
    facts = (
        Fact(texts.t("Date"), texts.day(sources.day)),
        Fact(texts.t("Place"), known.place.strip()),
        Fact(texts.t("Trainer"), known.trainer.strip()),
        Fact(texts.t("Participants"), texts.number(people) if people else ""),
    )
    return Cover(
        kicker=_kicker(sources),
        name=client or title,
        title=title if client else "",
        facts=tuple(fact for fact in facts if fact.text),
        colour=known.colour,
        logo=known.logo,
    )


def _commitments(sources: Sources) -> Commitments | None:
    """Return what people promised: who and before which witness only where names were asked for."""
    texts = sources.texts
    columns = [texts.t("What"), texts.t("By when")]
    if sources.names:
        columns = [texts.t("Who"), *columns, texts.t("Who will notice")]
    rows = tuple(_row(given, names=sources.names) for given in sources.state.commitments)
    told = tuple(row for row in rows if any(row))
    return Commitments(texts.t("Commitments"), tuple(columns), told) if told else None


def _row(given: Commitment, *, names: bool) -> tuple[str, ...]:
    row = (given.what.strip(), given.by_when.strip())
    return (given.who.strip(), *row, given.witness.strip()) if names else row
