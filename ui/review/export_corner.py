"""The corner of the Review page that turns the day into paper: asks, has it made, shows it and saves it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.export.document import Audience
from facilitator.export.paper_size import PaperSize
from facilitator.session.pace import held_on
from facilitator.session.plan_commands import SetProperties
from facilitator.texts import Texts
from ui.bridge import Bridge
from ui.paperwork.ask_path import AskPath
from ui.paperwork.file_name import suggested_name
from ui.paperwork.folder import folder_after
from ui.paperwork.office import PaperOffice
from ui.paperwork.one_preview import OnePreview
from ui.paperwork.page_size import PageSizes
from ui.paperwork.saved import SavedPaper
from ui.process.background import Background
from ui.review import exporting
from ui.review.export_card import ExportCard

if TYPE_CHECKING:
    from facilitator.export.saving import Paper


class ExportCorner(QWidget):
    """Holds the export card and does what it asks for.

    Signals:
        ordered: a paper is about to be made; what is being typed has to be saved first.
        saved: a paper was written; carries its `SavedPaper`.
    """

    ordered = Signal()
    saved = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        background: Background,
        texts: Texts,
        ask_path: AskPath,
        papers: Callable[[], Path],
        sizes: PageSizes,
        parent: QWidget | None = None,
    ) -> None:
        """Take the workshop from `bridge`, let `background` work, and ask for files through `ask_path`.

        `papers` names the folder to offer until something was saved elsewhere, `sizes` knows the size of paper.
        """
        super().__init__(parent)
        self._bridge = bridge
        self._ask_path = ask_path
        self._papers = papers
        self._sizes = sizes
        self._saved_in: Path | None = None
        self.preview = OnePreview(self)
        self._previewed: exporting.Order | None = None
        self.card = ExportCard(texts)
        self.office = PaperOffice(background, self, render=exporting.render, save=exporting.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self._connect()

    def reread(self) -> None:
        """Say everything anew in the console's language, and show the language of the paper."""
        self.card.retranslate(self._bridge.console_texts)
        self.card.show_language(self._bridge.state.properties.languages.paper)

    @Slot(str)
    def on_language_chosen(self, language: str) -> None:
        """Let the workshop's paper speak another language, from now on."""
        known = self._bridge.state.properties
        self._bridge.do(SetProperties(replace(known, languages=replace(known.languages, paper=language))))
        self.card.show_language(self._bridge.state.properties.languages.paper)

    @Slot()
    def on_preview_requested(self) -> None:
        """Make the paper to look at."""
        self._previewed = self._order()
        self.office.render(self._previewed)

    @Slot()
    def on_save_requested(self) -> None:
        """Ask where the paper shall be, then make it."""
        order = self._order()
        self._ask(order, partial(self.office.save, order))

    @Slot(object)
    def on_rendered(self, summary: Paper) -> None:
        """Show the paper."""
        self.preview.show(summary.content, self._bridge.console_texts)

    @Slot(bytes)
    def on_preview_save_requested(self, content: bytes) -> None:
        """Ask where the paper shall be that is being looked at."""
        assert self._previewed is not None, "what is shown was ordered"
        self._ask(self._previewed, partial(self.office.save_content, content))

    @Slot(object)
    def on_saved(self, paper: SavedPaper) -> None:
        """Remember where papers go, and tell."""
        self._saved_in = paper.path.parent
        self.saved.emit(paper)

    @Slot()
    def on_busy(self) -> None:
        """Show that a paper is being made."""
        self.card.show_busy(True)

    @Slot()
    def on_idle(self) -> None:
        """Be ready for the next paper."""
        self.card.show_busy(False)

    def _order(self) -> exporting.Order:
        """Return what is wanted of the workshop as it is now, the last word typed among it."""
        self.ordered.emit()
        wish = replace(self.card.wish, size=PaperSize(self._sizes.now))
        return exporting.Order(wish, self._bridge.state, self._bridge.catalog, self._bridge.workshop.cards_record())

    def _ask(self, order: exporting.Order, chosen: partial[None]) -> None:
        known = order.state.properties
        texts = self._bridge.texts(order.wish.language)
        for_trainer = order.wish.audience is Audience.TRAINER
        name = suggested_name(known.title, held_on(order.state), texts, trainers_copy=for_trainer)
        folder = folder_after(self._saved_in, self._papers)
        self._ask_path(self.preview.front, self._bridge.console_texts, folder / name, chosen)

    def _connect(self) -> None:
        self.card.language_chosen.connect(self.on_language_chosen)
        self.card.preview_requested.connect(self.on_preview_requested)
        self.card.save_requested.connect(self.on_save_requested)
        self.card.cancel_requested.connect(self.office.cancel)
        self.office.busy.connect(self.on_busy)
        self.office.idle.connect(self.on_idle)
        self.office.progressed.connect(self.card.actions_box.on_progressed)
        self.office.rendered.connect(self.on_rendered)
        self.office.saved.connect(self.on_saved)
        self.preview.save_requested.connect(self.on_preview_save_requested)
