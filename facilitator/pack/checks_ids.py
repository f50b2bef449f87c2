"""Checks which ids of the structure have words, and which words have no id."""

from __future__ import annotations

from collections.abc import Iterable

from facilitator.pack.problems import FileLog, ProblemCode
from facilitator.pack.reading import Table
from facilitator.pack.shapes import joined, nearest
from facilitator.pack.structure import repeated


def check_ids(table: Table, name: str, ids: Iterable[str], told: FileLog, *, sure: bool, at: str = "") -> None:
    """Tell which of `ids` have no text in the table `name`, and, where the ids are `sure`, which texts have no id.

    `at` is where `table` lies in its file.
    """
    wanted = list(filter(None, ids))
    # where two have the same id, one of the texts that belong to nobody may be meant for the second
    sure = sure and not repeated(wanted)
    if name not in table:
        if wanted:
            told.tell(ProblemCode.MISSING_TEXT, joined(at, name), key=name)
        return
    texts, at = table[name], joined(at, name)
    if not isinstance(texts, dict):
        return  # told when it did not fit
    for wanted_id in dict.fromkeys(wanted):
        if wanted_id not in texts:
            told.tell(ProblemCode.MISSING_TEXT, joined(at, wanted_id), key=wanted_id)
    for key in texts:
        if sure and key not in wanted:
            told.tell(ProblemCode.EXTRA_TEXT, joined(at, key), id=key, near=nearest(key, wanted))
