"""Who acted, who observed and who sat out so far: one line a person, those first who have acted least."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from facilitator.pack.kinds import Grouping
from facilitator.session.shares import Share, shares
from facilitator.session.state import WorkshopState
from facilitator.texts import Texts
from ui.widgets.dressing import plain_label


@dataclass(frozen=True, slots=True)
class ShareLine:
    """A person's part in the day so far."""

    name: str
    share: Share


def share_lines(state: WorkshopState) -> tuple[ShareLine, ...]:
    """Return everybody's part, those first who have acted least; nothing before any role was handed out."""
    if not any(draw.kind in (Grouping.ROLES, Grouping.TRIOS) for draw in state.draws):
        return ()
    share = shares(state.draws, [person.id for person in state.people])
    lines = [ShareLine(person.name, share[person.id]) for person in state.people]
    return tuple(sorted(lines, key=lambda line: (line.share.acted, -line.share.observed)))


class SharesTable(QWidget):
    """Four columns: the name, and how often somebody acted, observed and sat out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nobody yet."""
        super().__init__(parent)
        self.setObjectName("shares_table")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self._heads = [self._label(0, column, "small") for column in range(4)]
        self._cells = [self._label(1, column, "") for column in range(4)]
        self._grid.setColumnStretch(4, 1)

    def show_lines(self, lines: tuple[ShareLine, ...], texts: Texts) -> None:
        """Show everybody's part; a screen reader gets it as sentences."""
        heads = ("", texts.t("Acted"), texts.t("Observed"), texts.t("Sat out"))
        for label, words in zip(self._heads, heads, strict=True):
            label.setText(words)
        columns = (
            [line.name for line in lines],
            *([texts.number(getattr(line.share, part)) for line in lines] for part in ("acted", "observed", "sat_out")),
        )
        for label, column in zip(self._cells, columns, strict=True):
            label.setText("\n".join(column))
        self.setAccessibleName(texts.t("Roles so far"))
        self.setAccessibleDescription(
            " ".join(
                texts.t(
                    "{name}: acted {acted}, observed {observed}, sat out {sat_out}.",
                    name=line.name,
                    acted=line.share.acted,
                    observed=line.share.observed,
                    sat_out=line.share.sat_out,
                )
                for line in lines
            )
        )

    def _label(self, row: int, column: int, role: str) -> QLabel:
        label = plain_label(role)
        label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if column:
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft)
        return label
