"""The list of papers to tick, in groups by their kind."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from facilitator.export.printables import Kind, Printable, title_of
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import HandoutFor
from facilitator.texts import Texts

GroupKey = Kind | HandoutFor
"""What a group holds: papers of one kind, of handouts those for the same people."""

_CODE = Qt.ItemDataRole.UserRole
_FIRST = HandoutFor.PEOPLE


class PaperTree(QTreeWidget):
    """Groups with a box for all of them, and each paper with a box of its own.

    Signals:
        ticked: what is wanted has changed.
    """

    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("papers_list")
        self.setHeaderHidden(True)
        self.setColumnCount(1)
        self.setUniformRowHeights(True)
        self.setIndentation(20)
        self._papers: dict[str, Printable] = {}
        self._groups: dict[GroupKey, QTreeWidgetItem] = {}
        self.itemChanged.connect(self.on_item_changed)

    def show_papers(self, papers: tuple[Printable, ...], catalog: Catalog, texts: Texts) -> None:
        """Show what can be printed; what was ticked and open stays so."""
        kept = {paper.code for paper in self.chosen()}
        opened = {key for key, group in self._groups.items() if group.isExpanded()} if self._groups else {_FIRST}
        with QSignalBlocker(self):
            self.clear()
            self._papers = {paper.code: paper for paper in papers}
            self._groups = {}
            for paper in papers:
                key = _group_of(paper, catalog)
                group = self._groups.get(key) or self._new_group(key, texts)
                item = QTreeWidgetItem(group, [title_of(paper, catalog, texts)])
                item.setData(0, _CODE, paper.code)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(0, Qt.CheckState.Checked if paper.code in kept else Qt.CheckState.Unchecked)
            for key, group in self._groups.items():
                group.setExpanded(key in opened)
        self.setAccessibleName(texts.t("What to print"))

    def listed(self) -> tuple[Printable, ...]:
        """Return all papers that there are to tick."""
        return tuple(self._papers.values())

    def chosen(self) -> tuple[Printable, ...]:
        """Return the papers that are ticked, in the order of the list."""
        return tuple(self._papers[str(item.data(0, _CODE))] for item in self._items() if _is_ticked(item))

    def tick(self, *codes: str) -> None:
        """Tick papers by their codes, and let them be seen."""
        for item in self._items():
            if item.data(0, _CODE) in codes:
                item.setCheckState(0, Qt.CheckState.Checked)
                for group in self._groups.values():
                    if group.indexOfChild(item) >= 0:
                        group.setExpanded(True)

    @Slot(QTreeWidgetItem, int)
    def on_item_changed(self, _item: QTreeWidgetItem, _column: int) -> None:
        """Tell that something was ticked, or not any more."""
        self.ticked.emit()

    def _items(self) -> list[QTreeWidgetItem]:
        found = (group.child(at) for group in self._groups.values() for at in range(group.childCount()))
        return [item for item in found if item is not None]

    def _new_group(self, key: GroupKey, texts: Texts) -> QTreeWidgetItem:
        group = self._groups[key] = QTreeWidgetItem(self, [_group_words(key, texts)])
        group.setFlags(group.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
        group.setCheckState(0, Qt.CheckState.Unchecked)
        font = group.font(0)
        font.setWeight(QFont.Weight.DemiBold)
        group.setFont(0, font)
        return group


def _is_ticked(item: QTreeWidgetItem) -> bool:
    return item.checkState(0) is Qt.CheckState.Checked


def _group_of(paper: Printable, catalog: Catalog) -> GroupKey:
    return catalog.handout(paper.id).for_whom if paper.kind is Kind.HANDOUT else paper.kind


def _group_words(key: GroupKey, texts: Texts) -> str:
    return {
        HandoutFor.PEOPLE: texts.t("Handouts for participants"),
        HandoutFor.TRAINER: texts.t("Handouts for the trainer"),
        HandoutFor.MANAGER: texts.t("Handouts for managers"),
        Kind.EXERCISE: texts.t("Exercise sheets for the room"),
        Kind.GUIDE: texts.t("Trainer’s guides"),
        Kind.TEST: texts.t("Tests to fill in"),
        Kind.KEY: texts.t("Keys of the tests"),
        Kind.DECK: texts.t("Cards"),
        Kind.CERTIFICATES: texts.t("Certificates"),
    }[key]
