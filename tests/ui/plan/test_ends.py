"""In Plan it is chosen what a phase does at its end, and what the day passes over."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton

from facilitator.pack.kinds import OverMode
from facilitator.session.commands import Begin
from facilitator.session.state import WorkshopState
from tests.ui.hands import Hands
from tests.ui.workbench import Workbench
from ui.plan.over_button import OverButton


def choose(hands: Hands, bench: Workbench, phase: str, mode: OverMode) -> None:
    button = hands.find(OverButton, f"over_{phase}")
    actions = button.menu_of(bench.bridge.console_texts).findChildren(QAction)
    next(action for action in actions if action.objectName() == mode.value).trigger()


def overs(state: WorkshopState) -> dict[str, OverMode]:
    return dict(state.items[0].overs)


def test_a_phase_is_told_to_hold_at_its_end(hands: Hands, bench: Workbench) -> None:
    choose(hands, bench, "welcome", OverMode.HOLD)
    assert overs(bench.saved) == {"welcome": OverMode.HOLD}
    assert "Hold at 0:00" in hands.find(OverButton, "over_welcome").accessibleName()


def test_one_that_runs_does_so_at_once(hands: Hands, bench: Workbench) -> None:
    bench.do(Begin(1))
    choose(hands, bench, "welcome", OverMode.GO_ON)
    assert bench.state.live.clocks[0].over is OverMode.GO_ON


def test_an_item_is_passed_over_and_the_finish_comes_earlier(hands: Hands, bench: Workbench) -> None:
    finish = hands.says("plan_finish")
    skip = hands.find(QAbstractButton, "skip_item")
    skip.click()
    assert bench.saved.items[0].skipped
    assert hands.says("plan_finish") < finish
    skip.click()
    assert hands.says("plan_finish") == finish


def test_what_runs_cannot_be_passed_over(hands: Hands, bench: Workbench) -> None:
    bench.do(Begin(1))
    assert not hands.find(QAbstractButton, "skip_item").isEnabled()
