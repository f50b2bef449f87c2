"""A tiny pack without faults, as the files of a folder, for tests to write, change and break."""

from __future__ import annotations

from pathlib import Path

from tests.facilitator.pack.pack_texts import deck_text, exercise_text, handout_text, statements_text, text_of_test

PACK = """\
id = "tiny"
version = "1"
languages = ["en", "nb", "id"]
sectors = ["general", "bank"]
"""

EXERCISE = """\
id = "guess-it"
people = [3, 30]

[[series]]
id = "cases"
rounds = {least = 1, default = 2, most = 4}

[[series]]
id = "scenes"
per_team = true
rounds = {least = 1, default = 3, most = 6}

[[phases]]
id = "prepare"
kind = "work"
minutes = {least = 2, default = 4, most = 8}
wall = "teams"
draw = {groups = "teams", teams = 3}
deals = [{deck = "reasons", to = "each_team", hidden = true}]

[[phases]]
id = "scene"
kind = "scene"
series = "scenes"
minutes = {least = 1, default = 2, most = 4}
reveals = ["reasons"]

[[phases]]
id = "deal"
kind = "deal"
series = "cases"
minutes = {least = 1, default = 2, most = 3}
draw = {groups = "roles", roles = ["client", "manager"]}
deals = [{deck = "reasons", to = "role", role = "client", hidden = true}]

[[phases]]
id = "guess"
kind = "guess"
series = "cases"
minutes = {least = 1, default = 2, most = 3}
wall = "card"
reveals = ["reasons"]
over = "hold"
waits = false

[[phases]]
id = "debrief"
kind = "debrief"
minutes = {least = 3, default = 5, most = 8}
wall = "title"

[[prompts]]
id = "signs"
phase = "guess"
kind = "note"
per_turn = true

[[prompts]]
id = "return"
phase = "debrief"
kind = "scale"
least = 1
most = 10
private = true

[[prompts]]
id = "list"
phase = "guess"
kind = "sheet"
[prompts.sheet]
columns = [{id = "why"}, {id = "met", kind = "tally"}]
chart = ["met"]
sorted = true

[[prompts]]
id = "watched"
phase = "scene"
kind = "sheet"
per_turn = true
[prompts.sheet]
rows = "fixed"
columns = [
    {id = "seen", kind = "yes_no"},
    {id = "when", kind = "number", least = 1, most = 90},
    {id = "how", kind = "choice", options = ["well", "badly"]},
]
lines = [{id = "greeted"}, {id = "thanked", without = ["when"]}]

[[prompts]]
id = "votes"
phase = "scene"
kind = "sheet"
[prompts.sheet]
rows = "teams"
columns = [{id = "votes", kind = "tally", by_team = true, few = ["trainer", "writers"]}]

[[prompts]]
id = "guessed"
phase = "debrief"
kind = "number"

[[prompts]]
id = "cost"
phase = "debrief"
kind = "calculation"
[prompts.reference]
first_year = 10
increase = 2
years = 5
margin = 20
guess = "guessed"
unit = {en = "thousands", nb = "thousands", id = "millions"}

[[materials]]
id = "pen"
count = 1
per = "person"
"""

DECK = """\
id = "reasons"
face = "reason"
forbidden = "forbidden"
shuffled = false

[[fields]]
id = "reason"

[[fields]]
id = "forbidden"
kind = "list"
least = 2

[[fields]]
id = "terms"
kind = "glossary"

[[cards]]
id = "bank-queue"
sector = "bank"
category = "waiting"
mark = "W"

[[cards]]
id = "cold-soup"
sensitive = true
"""

TEMPLATE = """\
id = "half-day"
start = "09:00"
booked = 60
sector = "bank"

[[items]]
exercise = "guess-it"
minutes = {prepare = 5}
rounds = {cases = 1}
nice_to_have = true

[[items]]
pause = "break"
length = 15
"""

TEST = """\
id = "calm"
items = 2
answers = ["a", "b", "c"]
points = [1, 2, 3]
unsure = {answer = "a", from = 2}

[[bands]]
id = "low"
from = 2
to = 3

[[bands]]
id = "high"
from = 4
to = 6
"""

STATEMENTS = """\
id = "warm"
items = 2
answers = ["0", "1"]
points = [0, 1]
statements = true

[[bands]]
id = "any"
from = 0
to = 2
"""

HANDOUT = """\
id = "shoes"
for = "people"
"""


def good_pack() -> dict[str, str]:
    """Return the files of the pack, by their names."""
    files = {
        "pack.toml": PACK,
        "exercises/guess-it.toml": EXERCISE,
        "decks/reasons.toml": DECK,
        "templates/half-day.toml": TEMPLATE,
        "handouts/shoes.toml": HANDOUT,
        "tests/calm.toml": TEST,
        "tests/warm.toml": STATEMENTS,
    }
    for language in ("en", "nb", "id"):
        mark = language.upper()
        folder = f"texts/{language}"
        sectors = f'[sectors]\ngeneral = "General {mark}"\nbank = "Bank {mark}"\n'
        files[f"{folder}/pack.toml"] = f'title = "Tiny {mark}"\n{sectors}'
        files[f"{folder}/exercises/guess-it.toml"] = exercise_text(mark)
        files[f"{folder}/decks/reasons.toml"] = deck_text(mark)
        files[f"{folder}/handouts/shoes.toml"] = handout_text(mark)
        files[f"{folder}/tests/calm.toml"] = text_of_test(mark)
        files[f"{folder}/tests/warm.toml"] = statements_text(mark)
        files[f"{folder}/templates/half-day.toml"] = f'title = "Half day {mark}"\nsummary = "A morning {mark}"\n'
    return files


def changed(files: dict[str, str], file: str, old: str, new: str) -> dict[str, str]:
    """Return `files` with one passage of one of them replaced; it must be there."""
    assert old in files[file], f"{file} has no {old!r}"
    return {**files, file: files[file].replace(old, new, 1)}


def write_pack(folder: Path, files: dict[str, str]) -> Path:
    """Write `files` into `folder` and return it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
