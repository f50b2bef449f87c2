"""The groups drawn last stand beside the list, and who has met whom is counted over the whole day."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

from facilitator.pack.kinds import Grouping
from facilitator.session.commands import Begin, GoTo, Next
from facilitator.session.people_commands import AddPeople, RemovePerson
from tests.ui.hands import Hands
from tests.ui.workbench import Workbench
from ui.people.lines import group_lines, met_table
from ui.people.met_matrix import MetMatrix
from ui.widgets.card import Card

SEVEN = ("Ada", "Bo Berg", "Cleo", "Dag", "Åse", "Frida", "Siti")


def go_to(bench: Workbench, exercise: str, phase: str) -> None:
    item = next(item for item in bench.state.items if item.exercise_id == exercise)
    bench.do(GoTo(item.id))
    while bench.state.live.key is None or bench.state.live.key.phase_id != phase:
        bench.do(Next())


def begin(bench: Workbench) -> None:
    bench.do(AddPeople(SEVEN), Begin(1))


def told(hands: Hands, name: str) -> list[str]:
    cards = hands.find(QWidget, name).findChildren(Card, "group")
    return [card.accessibleName() for card in cards if not card.isHidden()]


def drawn(bench: Workbench, kind: Grouping) -> list[list[str]]:
    names = {person.id: person.name for person in bench.state.people}
    last = [draw for draw in bench.state.draws if draw.kind is kind][-1]
    return [[names[person] for person in group.people] for group in last.groups]


def seen(hands: Hands, name: str) -> bool:
    found = hands.window.findChild(QWidget, name)
    return found is not None and found.isVisible()


def test_teams_stand_as_columns_with_their_names(hands: Hands, bench: Workbench) -> None:
    begin(bench)
    go_to(bench, "service-levels", "prepare")
    teams = drawn(bench, Grouping.TEAMS)
    assert told(hands, "teams") == [
        f"Team {mark}: {', '.join(people)}" for mark, people in zip("ABC", teams, strict=True)
    ]
    assert not seen(hands, "pairs")


def test_pairs_and_the_trio_stand_side_by_side(hands: Hands, bench: Workbench) -> None:
    begin(bench)
    go_to(bench, "yes-and", "pair-up")
    pairs = drawn(bench, Grouping.PAIRS)
    assert sorted(map(len, pairs)) == [2, 2, 3]
    assert told(hands, "pairs") == [", ".join(people) for people in pairs]


def test_the_last_groups_stay_while_an_item_without_groups_runs(hands: Hands, bench: Workbench) -> None:
    begin(bench)
    go_to(bench, "yes-and", "pair-up")
    before = told(hands, "pairs")
    bench.do(GoTo(bench.state.items[2].id))
    assert told(hands, "pairs") == before


def test_everybody_who_met_is_told_and_nobody_else(hands: Hands, bench: Workbench) -> None:
    begin(bench)
    go_to(bench, "yes-and", "pair-up")
    pairs = drawn(bench, Grouping.PAIRS)
    matrix = hands.find(MetMatrix, "met_matrix")
    for at, name in enumerate(SEVEN):
        for before in SEVEN[:at]:
            together = any({name, before} <= set(people) for people in pairs)
            assert (f"{before} and {name} have met once." in matrix.accessibleDescription()) == together
    assert hands.says("met_words") == "5 of 21 possible pairs have met so far."


def test_a_place_of_the_triangle_stands_for_two_people(hands: Hands, bench: Workbench) -> None:
    begin(bench)
    go_to(bench, "yes-and", "pair-up")
    matrix = hands.find(MetMatrix, "met_matrix")
    assert matrix.cell_at(QPoint(5, 26 + 5)) == (1, 0)
    assert matrix.cell_at(QPoint(5, 5)) is None
    assert matrix.cell_at(QPoint(400, 26 * 6 + 5)) is None


@pytest.mark.parametrize(("count", "in_view"), [(24, True), (60, False)])
def test_groups_stay_in_view_beside_a_long_list(hands: Hands, bench: Workbench, count: int, in_view: bool) -> None:
    bench.do(AddPeople(tuple(f"Person {number}" for number in range(1, count + 1))), Begin(1))
    go_to(bench, "yes-and", "pair-up")
    hands.window.resize(1024, 692)
    view, pairs = hands.find(QScrollArea, "groups"), hands.find(QWidget, "pairs")

    def is_right() -> bool:
        reaches_to = pairs.mapTo(view, pairs.rect().topRight()).x()
        scrolls = view.horizontalScrollBar().maximum() > 0
        # only the triangle of very many people is wider than its place
        return reaches_to < view.viewport().width() and scrolls is not in_view

    hands.qtbot.waitUntil(is_right)


def test_meetings_add_up_over_the_rounds(bench: Workbench) -> None:
    begin(bench)
    go_to(bench, "yes-and", "debrief")
    rounds = sum(draw.kind is Grouping.PAIRS for draw in bench.state.draws)
    table = met_table(bench.state)
    # each round of seven is two pairs and a trio, five meetings in all
    assert rounds == 2
    assert sum(map(sum, table.times)) == 5 * rounds
    assert table.possible == 21


def test_somebody_off_the_list_is_in_no_group_and_no_row(hands: Hands, bench: Workbench) -> None:
    begin(bench)
    go_to(bench, "yes-and", "pair-up")
    bench.do(RemovePerson(bench.state.people[0].id))
    assert all("Ada" not in words for words in told(hands, "pairs"))
    assert "Ada" not in met_table(bench.state).names
    shown = group_lines(bench.state, bench.bridge.catalog, bench.bridge.console_texts)
    assert all("Ada" not in face.people for face in shown.pairs)
