"""Takes pictures of a whole X display, one after another, and looks in each for the words of a card.

Run as `python -m tests.faults.camera DISPLAY CARD_PNG`. Each picture gives a line of JSON: when it was begun and
finished, on the clock that the test reads too, and where rows of the card were found. It goes on until it is killed.
"""

from __future__ import annotations

import itertools
import json
import sys
import time
from pathlib import Path

from PIL import Image, ImageGrab

SEGMENT = 140
"""The length of the pieces of rows that are looked for; words are longer."""
LEAST_CHANGES = 24
"""A piece with fewer changes of colour is no piece of a word: it could be found anywhere."""
MOST_ROWS = 16
_PIXEL = 3


def telling_rows(card: Image.Image) -> tuple[bytes, ...]:
    """Return pieces of the card's rows that are found nowhere but where its words are drawn."""
    wide, high = card.size
    found: dict[bytes, int] = {}
    for row in range(high):
        for left in range(0, wide - SEGMENT, SEGMENT // 2):
            piece = card.crop((left, row, left + SEGMENT, row + 1)).tobytes()
            pixels = [piece[at : at + _PIXEL] for at in range(0, len(piece), _PIXEL)]
            found[piece] = sum(a != b for a, b in itertools.pairwise(pixels))
    telling = sorted((piece for piece, changes in found.items() if changes >= LEAST_CHANGES), key=lambda p: -found[p])
    return tuple(telling[:MOST_ROWS])


def seen_at(picture: Image.Image, rows: tuple[bytes, ...]) -> list[tuple[int, int]]:
    """Return the places of a picture where rows of the card stand."""
    body, stride = picture.tobytes(), picture.width * _PIXEL
    places = []
    for row in rows:
        at = body.find(row)
        while at >= 0:
            if at % _PIXEL == 0:
                places.append((at % stride // _PIXEL, at // stride))
            at = body.find(row, at + 1)
    return places


def main() -> int:
    """Look until somebody ends it."""
    display, card = sys.argv[1], Path(sys.argv[2])
    with Image.open(card) as image:
        rows = telling_rows(image.convert("RGB"))
    while True:
        began_s = time.monotonic()
        picture = ImageGrab.grab(xdisplay=display).convert("RGB")
        taken_s = time.monotonic()
        line = {"rows": len(rows), "began_s": began_s, "taken_s": taken_s, "places": seen_at(picture, rows)}
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
