"""A template as a person sees it before choosing it: its length, its exercises, and the day as a row of blocks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from facilitator.pack.catalog import Catalog
from facilitator.pack.model import TemplateItem, TemplateSpec
from facilitator.session.agenda import planned_s
from facilitator.session.state import Item


class BlockKind(Enum):
    """What a part of the day is, as far as its outline tells."""

    EDGE = "edge"
    """What the day opens or closes with."""
    EXERCISE = "exercise"
    PAUSE = "pause"


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the day with its planned length."""

    kind: BlockKind
    minutes: int


@dataclass(frozen=True, slots=True)
class Outline:
    """A day in short. `exercises` are those between opening and closing."""

    blocks: tuple[Block, ...]
    booked_min: int

    @property
    def exercises(self) -> int:
        """Return the number of exercises between opening and closing."""
        return sum(block.kind is BlockKind.EXERCISE for block in self.blocks)


def outline(template: TemplateSpec, catalog: Catalog) -> Outline:
    """Return the outline of a template."""
    last = len(template.items) - 1
    blocks = tuple(
        Block(_kind(line, at_edge=index in (0, last)), round(planned_s(item_from(line, ""), catalog) / 60))
        for index, line in enumerate(template.items)
    )
    return Outline(blocks, template.booked)


def item_from(line: TemplateItem, item_id: str, template_id: str = "") -> Item:
    """Return the item of an agenda that a line of a template makes."""
    return Item(
        id=item_id,
        exercise_id=line.exercise,
        pause=line.pause,
        length_min=line.length,
        minutes=tuple(sorted(line.minutes.items())),
        turns=tuple(sorted(line.rounds.items())),
        label=f"{template_id}/{line.label}" if line.label else "",
        nice_to_have=line.nice_to_have,
        teams=line.teams,
    )


def _kind(line: TemplateItem, *, at_edge: bool) -> BlockKind:
    if line.pause is not None:
        return BlockKind.PAUSE
    return BlockKind.EDGE if at_edge else BlockKind.EXERCISE
