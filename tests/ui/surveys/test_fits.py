"""Every item of every shipped test fits into the smallest window, in every language."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from facilitator.assessment.filling import Filling
from facilitator.assessment.scoring import Score
from facilitator.pack.model import Pack
from facilitator.shipped import shipped_pack
from facilitator.texts import LANGUAGES, Texts
from ui.console.window import SMALLEST
from ui.look.theme import apply_theme
from ui.surveys import fill_views
from ui.surveys.fill_sheet import FillSheet

WIDTH, HEIGHT = SMALLEST


@pytest.fixture(scope="module")
def pack() -> Pack:
    return shipped_pack()


@pytest.fixture
def sheet(qtbot: QtBot, qapp: QApplication) -> FillSheet:
    apply_theme(qapp, dark=False)
    sheet = FillSheet()
    qtbot.addWidget(sheet)
    sheet.resize(WIDTH, HEIGHT)
    sheet.show()
    return sheet


def needs(sheet: FillSheet) -> int:
    layout = sheet.layout()
    assert layout is not None
    layout.invalidate()
    return layout.totalHeightForWidth(WIDTH)


@pytest.mark.parametrize("language", LANGUAGES)
def test_items_and_results_fit(sheet: FillSheet, pack: Pack, language: str) -> None:
    texts = Texts(language)
    for key in pack.tests:
        words, filling = pack.texts[language].tests[key.id], Filling(key)
        fill_views.show_welcome(sheet, words, texts)
        assert needs(sheet) <= HEIGHT, f"{key.id} begins too tall"
        for item in range(1, key.items + 1):
            filling.go(item)
            fill_views.show_item(sheet, filling, words, texts)
            assert needs(sheet) <= HEIGHT, f"item {item} of {key.id} is too tall"
        for band in key.bands:
            result = Score(key.id, band.to, key.least, key.most, band.id)
            sheet.offer((), ())
            fill_views.show_result(sheet, result, "417 " * 30, words, texts)
            assert needs(sheet) <= HEIGHT, f"the band {band.id} of {key.id} is too tall"
