"""What holds for a field of a pack's files by its name, beyond what its type in the model says."""

from __future__ import annotations

import re

ID_FIELDS = frozenset(
    [
        "id",
        "deck",
        "exercise",
        "series",
        "phase",
        "role",
        "roles",
        "reveals",
        "face",
        "forbidden",
        "sector",
        "sectors",
        "category",
        "languages",
        "label",
        "shows",
        "meanwhile",
        "few",
        "options",
        "without",
        "chart",
    ]
)
"""Fields that hold ids, which are lower-case words with hyphens between them."""
BOUNDS = {"teams": (1, 12), "count": (1, 1000), "booked": (1, 1440), "people": (1, 1000), "lines": (0, 40)}
OTHER_BOUNDS = (0, 600)
"""What a number may be, by its field, and in every other field."""
NAMES_IN_FILES = {"for_whom": "for", "from_": "from"}
"""Fields whose name in a file Python keeps for itself."""
MAY_BE_BLANK = re.compile(r"sections\.\d+\.(heading|text|rows\.\d+)")
"""Texts of a handout that may be left empty on purpose: a part without a heading, a row without a label."""
CHECKED_FOR_EMPTINESS = frozenset(("phases", "cards", "items"))
"""Lists whose absence has a sentence of its own."""
MAY_BE_NONE = frozenset(("rounds",))
"""Ranges that may begin at 0: a run of phases can be left out, but no phase takes no time."""
