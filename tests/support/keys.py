"""The keys of the four tests, written down once more: what the pack says is held against them."""

from __future__ import annotations

from facilitator.assessment.key import Band, TestKey, Unsure

CUSTOMER_FOCUS = TestKey(
    "customer-focus",
    8,
    ("a", "b", "c"),
    (1, 2, 3),
    (Band("high", 20, 24), Band("average", 13, 19), Band("low", 8, 12)),
)
RESPONSIBILITY = TestKey(
    "responsibility",
    9,
    ("a", "b", "c"),
    (3, 2, 1),
    (Band("high", 22, 27), Band("balanced", 15, 21), Band("low", 9, 14)),
)
PURPOSE = TestKey(
    "purpose",
    10,
    ("a", "b", "c", "d"),
    (4, 3, 2, 1),
    (Band("strong", 31, 40), Band("average", 21, 30), Band("drifting", 10, 20)),
)
EMPATHY = TestKey(
    "empathy",
    18,
    ("0", "1", "2", "3", "4", "5"),
    (0, 1, 2, 3, 4, 5),
    (
        Band("very-high", 82, 90),
        Band("high", 63, 81),
        Band("normal", 37, 62),
        Band("low", 12, 36),
        Band("very-low", 0, 11),
    ),
    statements=True,
    unsure=Unsure("0", 7),
)
KEYS = (CUSTOMER_FOCUS, RESPONSIBILITY, PURPOSE, EMPATHY)


def answers_worth(key: TestKey, total: int) -> tuple[str, ...]:
    """Return answers that come to `total`, as even as they can be: no score is made of one answer alone."""
    worth = dict(zip(key.points, key.answers, strict=True))
    share, rest = divmod(total, key.items)
    return tuple(worth[share + (item < rest)] for item in range(key.items))
