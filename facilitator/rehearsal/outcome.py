"""Rehearses a day and writes down what came of it: its journal, and the summary of this or any other workshop."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from facilitator.clock import SimulatedClock
from facilitator.desk import REHEARSAL_DAY, Desk
from facilitator.errors import ErrorCode, ExpectedError
from facilitator.journal import Journal
from facilitator.opening import NewWorkshop
from facilitator.rehearsal import sample
from facilitator.rehearsal.day import Cast, Rehearsal
from facilitator.session.state import Languages
from facilitator.texts import Texts
from facilitator.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Wish:
    """Which day to rehearse, in which language, with how many people and which seed."""

    template: str
    language: str
    people: int
    seed: int


@dataclass(frozen=True, slots=True)
class Told:
    """What a rehearsal came to."""

    workshop_id: str
    title: str
    events: int
    length_s: float

    def sentence(self, texts: Texts) -> str:
        """Return it in words."""
        minutes = round(self.length_s / 60)
        return texts.t(
            "{title}: {minutes} minutes rehearsed, {events} events. Workshop {id}.",
            title=self.title,
            minutes=minutes,
            events=self.events,
            id=self.workshop_id,
        )


def make_workshop(desk: Desk, wish: Wish) -> Workshop:
    """Make the workshop of a rehearsal, filled with the sample's client, place and trainer."""
    filled = sample.load(wish.language)
    languages = Languages(wish.language, wish.language, wish.language)
    return desk.make(
        NewWorkshop(
            wish.template,
            REHEARSAL_DAY,
            languages,
            client=filled.client,
            place=filled.place,
            trainer=filled.trainer,
        )
    )


def rehearse_day(desk: Desk, wish: Wish, pdf: Path | None, journal: Path | None) -> Told:
    """Play a day through on the desk's simulated clock; write the journal and the summary where asked.

    Raises:
        ExpectedError: the template is not known, or a file cannot be written.
    """
    clock = desk.time_source
    assert isinstance(clock, SimulatedClock), "a rehearsal needs a clock that can be advanced"
    workshop = make_workshop(desk, wish)
    writer = Journal(workshop.catalog, wish.language)
    began = clock.now()
    lines = [
        writer.line(event, workshop.state)
        for event in Rehearsal(workshop, clock, wish.language, Cast(wish.people, wish.seed)).run()
    ]
    if journal is not None:
        _write_text(journal, "".join(f"{line}\n" for line in lines))
    if pdf is not None:
        write_summary(workshop, pdf, local_offset=timedelta(0))
    return Told(workshop.state.id, workshop.state.properties.title, len(lines), clock.now().after(began))


def write_summary(
    workshop: Workshop, pdf: Path, local_offset: timedelta | None = None, *, letter: bool = False
) -> None:
    """Write a workshop's summary for the client, in the language of its paper.

    `local_offset` is the difference between local time and UTC, the machine's own by default; on US Letter if `letter`.

    Raises:
        ExpectedError: the file cannot be written.
    """
    # Loaded here: whoever wants no paper need not wait for what makes it.
    from facilitator.export.document import Audience
    from facilitator.export.paper_size import PaperSize
    from facilitator.export.report import build_report
    from facilitator.export.saving import save_paper
    from facilitator.export.summary import render_summary

    state = workshop.state
    if local_offset is None:
        local_offset = datetime.now().astimezone().utcoffset() or timedelta(0)
    texts = Texts(state.properties.languages.paper)
    size = PaperSize.LETTER if letter else PaperSize.A4
    report = build_report(state, workshop.catalog, texts, Audience.CLIENT, local_offset=local_offset, size=size)
    _make_folder(pdf)
    save_paper(partial(render_summary, report), pdf)


def _write_text(path: Path, text: str) -> None:
    _make_folder(path)
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise ExpectedError(ErrorCode.CANNOT_WRITE, path=str(path)) from error


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExpectedError(ErrorCode.CANNOT_WRITE, path=str(path)) from error
