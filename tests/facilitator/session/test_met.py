"""Who has met whom is counted over pairs and trios."""

from __future__ import annotations

from facilitator.pack.kinds import Grouping
from facilitator.session.met import times_met
from facilitator.session.state import Draw, Group


def draw(kind: Grouping, *groups: str) -> Draw:
    """Return a draw whose groups are written as strings of one-letter ids."""
    made = tuple(Group(f"{kind.value}-{people}", "a", tuple(people)) for people in groups)
    return Draw("d", "item", "phase", 1, kind, made)


def test_pairs_and_all_three_of_a_trio_have_met() -> None:
    met = times_met([draw(Grouping.PAIRS, "ab", "cde"), draw(Grouping.PAIRS, "ba", "cd")])
    assert met == {
        frozenset("ab"): 2,
        frozenset("cd"): 2,
        frozenset("ce"): 1,
        frozenset("de"): 1,
    }


def test_teams_and_roles_are_no_meetings() -> None:
    assert not times_met([draw(Grouping.TEAMS, "abc", "def"), draw(Grouping.ROLES, "a", "b")])
