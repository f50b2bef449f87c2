"""A running day in a process of its own, without windows, for a test that kills it.

python -m tests.faults.domain_day FOLDER

It drives the one door in real time with the system's clock, and goes on with the day that the folder has. Before each
step it writes a line with the step's name, and after it, when the door said that it is saved, one with the state.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from facilitator.desk import Desk
from facilitator.errors import Refusal
from facilitator.opening import NewWorkshop
from facilitator.session.card_commands import Reveal, ShowCard
from facilitator.session.commands import AddTime, AnswerAway, Back, Begin, Command, GoTo, Next, Pause, Start, Tick
from facilitator.session.live import Status
from facilitator.session.people_commands import AddPeople
from facilitator.session.record_commands import SaveCommitment, WriteNote
from facilitator.session.state import Commitment, WorkshopState
from facilitator.workshop import Workshop

NAMES = ("Ada", "Bo", "Cleo", "Dag", "Eva", "Finn", "Åse")


def snapshot(state: WorkshopState) -> dict[str, object]:
    """Return what must be there again, as plain values."""
    live = state.live
    return {
        "workshop": state.id,
        "revision": live.revision,
        "status": live.status.value,
        "key": None if live.key is None else [live.key.item_id, live.key.phase_id, live.key.turn],
        "groups": [[group.id, *group.people] for draw in state.draws for group in draw.groups],
        "deals": [[deal.id, deal.card, deal.to, deal.seen, deal.revealed] for deal in state.deals],
        "notes": {note.id: note.text for note in state.notes},
        "commitments": [asdict(commitment) for commitment in state.commitments],
        "people": [person.name for person in state.people],
        "clocks": [[clock.playback.value, clock.added_s] for clock in live.clocks],
        "away": live.away is not None,
    }


def next_step(workshop: Workshop, chance: Random) -> Command:
    """Return the next thing a trainer in a hurry does."""
    state = workshop.state
    live = state.live
    if live.status is Status.PLANNED:
        return AddPeople(NAMES) if not state.people else Begin(1)
    if live.away is not None:
        return AnswerAway(counted=chance.random() < 0.5)
    if live.key is None:
        return GoTo(chance.choice(state.items).id)
    if not any(clock.since for clock in live.clocks):
        return Start()
    item = live.key.item_id
    deals = [deal for deal in state.deals if deal.item_id == item and deal.hidden]
    choices: list[Command] = [
        Next(),
        Next(),
        Tick(),
        AddTime(60),
        Pause(),
        Back(),
        WriteNote(item, "free", live.key.turn, "æøå " * chance.randrange(1, 60)),
        WriteNote(item, "free", live.key.turn, f"written at {datetime.now(UTC).isoformat()}"),
        SaveCommitment(Commitment("", chance.choice(NAMES), "listen", "Friday", "Bo")),
        *(ShowCard(deal.id) for deal in deals[-2:]),
        *(Reveal(deal.id) for deal in deals[-1:]),
    ]
    return chance.choice(choices)


def main() -> None:
    """Drive a day until somebody ends the process."""
    with Desk.open(Path(sys.argv[1])) as desk:
        rows = desk.store.listed()
        if rows:
            workshop = desk.open_workshop(rows[0].id)
            workshop.came_back(desk.time_source.now())
        else:
            workshop = desk.make(NewWorkshop("half-day", datetime.now(UTC).date()))
        say(snapshot(workshop.state))
        chance = Random(workshop.state.live.revision)
        while True:
            command = next_step(workshop, chance)
            say(type(command).__name__)
            outcome = workshop.do(command, desk.time_source.now())
            if isinstance(outcome, Refusal) or outcome.saved:
                say(snapshot(workshop.state))


def say(line: object) -> None:
    """Write a line that is out when this returns."""
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
