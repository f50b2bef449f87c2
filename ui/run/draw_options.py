"""How groups can be drawn again: so many teams or of such a size, two before the room or all at once."""

from __future__ import annotations

from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import Grouping
from facilitator.session import agenda, faces
from facilitator.session.agenda import Step
from facilitator.session.drawing import draw_at, kind_of
from facilitator.session.honesty import DrawCode, DrawNote, notes_on
from facilitator.session.people_commands import DrawAgain
from facilitator.session.state import WorkshopState
from facilitator.texts import Texts

_MOST_TEAMS = 8
_LARGEST_TEAM = 6
_FEWEST_AT_ONCE = 3


def options_for(state: WorkshopState, step: Step, texts: Texts) -> tuple[tuple[str, str], ...]:
    """Return the ways in which this phase's groups can be drawn again, each with its key; nothing where there is one.

    The first is the way that they are drawn by themselves.
    """
    spec, here = step.phase.draw, sum(person.present for person in state.people)
    if spec is None:
        return ()
    if spec.groups is Grouping.TEAMS and here > 1:
        teams = [
            (f"teams:{count}", texts.n("{count} team", "{count} teams", count))
            for count in range(2, min(_MOST_TEAMS, here) + 1)
        ]
        sizes = [
            (f"size:{size}", texts.n("Teams of {size}", "Teams of {size}", size, size=size))
            for size in range(2, min(_LARGEST_TEAM, here) + 1)
        ]
        return (("", texts.t("As the exercise has it")), *teams, *sizes)
    if spec.groups in (Grouping.ROLES, Grouping.TRIOS) and here >= _FEWEST_AT_ONCE:
        ways = [("stage", texts.t("A few before the room")), ("at_once", texts.t("All at once, in small groups"))]
        return tuple(ways if kind_of(state, step, spec) is Grouping.ROLES else reversed(ways))
    return ()


def command_for(key: str) -> DrawAgain:
    """Return the command behind a way."""
    way, _, number = key.partition(":")
    match way:
        case "teams":
            return DrawAgain(teams=int(number))
        case "size":
            return DrawAgain(size=int(number))
        case "stage":
            return DrawAgain(at_once=False)
        case "at_once":
            return DrawAgain(at_once=True)
        case _:
            return DrawAgain()


def honest_words(state: WorkshopState, step: Step, catalog: Catalog, texts: Texts) -> str:
    """Return what has to be said of the groups drawn in this phase, sentence by sentence, or nothing."""
    draw = draw_at(state, step)
    notes = () if draw is None else notes_on(state, draw)
    return "\n".join(_sentence(state, step, note, catalog, texts) for note in notes)


def _sentence(state: WorkshopState, step: Step, note: DrawNote, catalog: Catalog, texts: Texts) -> str:
    names = {person.id: person.name for person in state.people}
    match note.code:
        case DrawCode.MEET_AGAIN:
            return texts.n(
                "Say it aloud: no round with only new partners was left, so {count} two meet again.",
                "Say it aloud: no round with only new partners was left, so {count} twos meet again.",
                note.count,
            )
        case DrawCode.NOT_APART:
            one, other = (names[person] for person in note.people)
            return texts.t("{one} and {other} could not be kept apart: there was no other way.", one=one, other=other)
        case DrawCode.NO_ONE_LEFT:
            item = agenda.item_of(state, step.key.item_id)
            role = faces.role_name(state, item.id, note.key, catalog, texts) if item is not None else note.key
            return texts.t("Nobody is left for “{role}”: ask for a volunteer.", role=role)
