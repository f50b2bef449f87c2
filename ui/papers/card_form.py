"""How cards are printed: cut or folded, with backs or without, and for which sector."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.pack.catalog import Catalog
from facilitator.texts import Texts
from facilitator.tokens import SPACES
from ui.widgets.check_box import CheckBox
from ui.widgets.choice import Choice
from ui.widgets.lettering import words
from ui.widgets.number_box import NumberBox

CUT, FOLD = "cut", "fold"
_MOST_GROUPS = 100


class CardForm(QWidget):
    """Shown where at least one deck is ticked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with cards to be cut, with backs."""
        super().__init__(parent)
        self.layout_choice = Choice("papers_layout")
        self.sector = Choice("papers_sector")
        self.backs = CheckBox("papers_backs")
        self.groups = NumberBox("groups")
        self.groups.setObjectName("papers_groups")
        self.groups.show_number(4, 1, _MOST_GROUPS)
        self.backs.setChecked(True)
        self._layout_label, self._sector_label, self._groups_label = (words("", "small") for _ in range(3))
        self._lay_out()
        self.layout_choice.chosen.connect(self.on_layout_chosen)

    @property
    def folded(self) -> int:
        """Return for how many groups cards are folded, 0 where they are cut."""
        return self.groups.value() if self.layout_choice.currentData() == FOLD else 0

    @property
    def chosen_sector(self) -> str:
        """Return the sector whose cards are wanted."""
        return str(self.sector.currentData())

    def show_choices(self, texts: Texts, catalog: Catalog, sector: str) -> None:
        """Say everything in the words of `texts`; `sector` is taken where none was yet."""
        self._layout_label.setText(texts.t("Cards"))
        self._sector_label.setText(texts.t("Sector"))
        self._groups_label.setText(texts.t("For how many groups"))
        self.backs.setText(texts.t("With backs, for both sides"))
        self.backs.updateGeometry()
        for label, field in ((self._layout_label, self.layout_choice), (self._sector_label, self.sector)):
            field.setAccessibleName(label.text())
        self.groups.setAccessibleName(self._groups_label.text())
        layouts = ((CUT, texts.t("Sheets to cut")), (FOLD, texts.t("One a page, folded")))
        self.layout_choice.show_choice(layouts, str(self.layout_choice.currentData() or CUT))
        names = catalog.words(texts.language).sectors
        sectors = [(name, names.get(name, name)) for name in catalog.pack.sectors]
        self.sector.show_choice(sectors, str(self.sector.currentData() or sector))
        self.on_layout_chosen(str(self.layout_choice.currentData()))

    @Slot(str)
    def on_layout_chosen(self, layout: str) -> None:
        """Ask what the layout needs to know."""
        self.backs.setVisible(layout == CUT)
        self._groups_label.setVisible(layout == FOLD)
        self.groups.setVisible(layout == FOLD)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACES[0])
        pairs = (
            (self._layout_label, self.layout_choice),
            (self._groups_label, self.groups),
            (None, self.backs),
            (self._sector_label, self.sector),
        )
        for label, field in pairs:
            if label is not None:
                label.setBuddy(field)
                column.addWidget(label)
            column.addWidget(field)
            column.addSpacing(SPACES[0])
