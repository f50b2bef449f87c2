"""Who saw which card when stands in the trainer's summary alone, and a card not revealed is not told."""

from __future__ import annotations

from datetime import timedelta

import pytest

from facilitator.errors import RefusalCode
from facilitator.export.document import Audience, Entry, Report
from facilitator.export.report import build_report
from facilitator.session.card_commands import CountSlip, PrintCard, PrintDeck, Reveal, ShowCard
from facilitator.session.commands import Next
from facilitator.session.state import Group
from facilitator.texts import Texts
from tests.facilitator.session.card_leaks import strings_in
from tests.facilitator.stage import Stage
from tests.facilitator.stage_pack import CATALOG


def played(stage: Stage) -> Stage:
    """Play two cases: the card of the first is revealed, that of the second only read and printed."""
    stage.begin()
    stage.go_to("cases", "play")
    stage.do(ShowCard(stage.deal("reasons").id))
    stage.do(CountSlip(stage.deal("reasons").id, 1))
    stage.do(CountSlip(stage.deal("reasons").id, 1))
    stage.wait(120)
    stage.do(Reveal(stage.deal("reasons").id))
    stage.reach("cases", "play 2")
    stage.do(ShowCard(stage.deal("reasons", 2).id))
    stage.do(PrintCard(stage.deal("reasons", 2).id))
    stage.do(CountSlip(stage.deal("reasons", 2).id, 0))
    stage.do(Next())
    return stage


def report(stage: Stage, audience: Audience) -> Report:
    texts = Texts("en")
    events = stage.workshop.cards_record()
    return build_report(stage.state, CATALOG, texts, audience, local_offset=timedelta(0), events=events)


def lines(made: Report, label: str) -> list[tuple[str, str]]:
    found: list[Entry] = []
    for section in made.sections:
        for part in section.parts:
            entries = (part,) if isinstance(part, Entry) else getattr(part, "parts", getattr(part, "entries", ()))
            found += [entry for entry in entries if isinstance(entry, Entry) and entry.label == label]
    return [(line.name, line.text) for entry in found for line in entry.lines]


def test_the_trainer_reads_who_saw_which_card_and_when(stage: Stage) -> None:
    made = played(stage)
    first, second = (made.deal("reasons", turn) for turn in (1, 2))
    face = CATALOG.face("en", "reasons", first.card)
    told = lines(report(made, Audience.TRAINER), "Who saw which card")
    clients = [next(p.name for p in made.state.people if p.id in g.people) for g in _clients(made)]
    assert [name for name, _ in told] == [clients[0], "", clients[1], clients[1]]
    assert told[0][1].endswith(face) and "by reveal" in told[1][1]
    assert "not revealed" in told[2][1] and "printed" in told[3][1]
    assert CATALOG.face("en", "reasons", second.card) not in str(report(made, Audience.TRAINER))


def test_cards_printed_from_the_list_are_told_without_a_name(stage: Stage) -> None:
    stage.do(PrintDeck("reasons", 4))
    stage.do(PrintDeck("topics", 8))
    told = lines(report(played(stage), Audience.TRAINER), "Who saw which card")
    assert told[0][0] == "" and "4 cards printed from" in told[0][1]
    assert not any("8 cards" in text for _, text in told), "no hidden card of that deck was dealt"


@pytest.mark.parametrize(
    ("wanted", "code"),
    [(PrintDeck("nowhere", 1), RefusalCode.UNKNOWN_CARD), (PrintDeck("reasons", 0), RefusalCode.OUT_OF_RANGE)],
)
def test_what_cannot_have_been_printed_is_not_taken_down(stage: Stage, wanted: PrintDeck, code: RefusalCode) -> None:
    assert stage.refused(wanted) is code


def _clients(stage: Stage) -> list[Group]:
    return [group for draw in stage.state.draws for group in draw.groups if group.key == "client"]


def test_the_client_reads_nothing_of_it(stage: Stage) -> None:
    assert lines(report(played(stage), Audience.CLIENT), "Who saw which card") == []


def test_words_that_slipped_out_are_named_once_the_card_is_revealed(stage: Stage) -> None:
    made = played(stage)
    first, second = (made.deal("reasons", turn) for turn in (1, 2))
    said = CATALOG.forbidden("en", "reasons", first.card)[1]
    told = lines(report(made, Audience.CLIENT), "Slipped out")
    assert told == [("", f"{said} ×2"), ("", "1 word")]
    shown = "\n".join(strings_in(report(made, Audience.TRAINER)))
    assert not any(word in shown for word in CATALOG.forbidden("en", "reasons", second.card))


def test_the_record_is_whole_while_something_waits_to_be_saved(stage: Stage) -> None:
    made = played(stage)
    before = made.workshop.cards_record()
    assert len(before) >= 6
    assert made.reopen().cards_record() == before
