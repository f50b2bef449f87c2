"""What a command brings is told to the wall before the console begins to renew itself."""

from __future__ import annotations

from facilitator.session.commands import Begin, Next
from facilitator.session.people_commands import AddPeople
from tests.ui.workbench import Workbench, bench, shipped_pack

__all__ = ["bench", "shipped_pack"]


def test_the_room_is_told_once_and_before_the_console(bench: Workbench) -> None:
    bench.do(AddPeople(("Ada", "Bo", "Cleo", "Dag")), Begin(1))
    told: list[str] = []

    def room(_view: object) -> None:
        told.append("room")

    def console(*_fact: object) -> None:
        told.append("console")

    bench.bridge.audience_changed.connect(room)
    for changed in (bench.bridge.phase_started, bench.bridge.flow_changed, bench.bridge.save_changed):
        changed.connect(console)
    bench.do(Next())
    assert told == ["room", "console", "console", "console"]
