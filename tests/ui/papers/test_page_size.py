"""The size of paper is what was taken last, on another day too; at first what is usual where the person is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from facilitator import settings
from facilitator.settings import Settings
from tests.ui.papers.conftest import Stage
from ui.choices import Choices
from ui.papers.page_size import PageSizes, usual_size


@pytest.mark.parametrize(
    ("locale", "size"),
    [("en_US", "letter"), ("fr_CA", "letter"), ("fil_PH", "letter"), ("en_GB", "a4"), ("nb_NO", "a4"), ("id_ID", "a4")],
)
def test_at_first_it_is_what_lies_in_the_printers_there(locale: str, size: str) -> None:
    assert usual_size(QLocale(locale)) == size


def test_what_was_taken_last_is_there_at_the_next_start(tmp_path: Path) -> None:
    sizes = PageSizes(Choices(tmp_path, Settings()))
    other = "a4" if sizes.now == "letter" else "letter"
    sizes.keep(other)
    assert PageSizes(Choices(tmp_path, settings.load(tmp_path))).now == other


def test_what_was_taken_in_one_window_is_what_the_other_begins_with(stage: Stage) -> None:
    deal = stage.deal_hidden()[0]
    window = stage.papers()
    window.close()
    size = stage.card(deal).form.page_size
    other = "a4" if size.currentData() == "letter" else "letter"
    size.setCurrentIndex(size.findData(other))
    assert stage.papers().form.chosen_size.value == other
