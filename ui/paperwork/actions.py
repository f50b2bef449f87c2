"""What can be done with papers that are chosen: save, look at, print; and how far that is."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QProgressBar, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from facilitator.texts import Texts
from facilitator.tokens import SPACES
from ui.look.icons import GAP, dress
from ui.widgets.lettering import words

_FULL = 100


class PaperActions(QStackedWidget):
    """The buttons, or in their place the progress of what is being made.

    Signals:
        save_requested, preview_requested, print_requested: that is wanted.
        cancel_requested: it is wanted no more.
    """

    save_requested = Signal()
    preview_requested = Signal()
    print_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, name: str, *, with_preview: bool = True, with_print: bool = True) -> None:
        """Offer a look at the papers, and a printer, only where that is wanted; all parts are named after `name`."""
        super().__init__()
        self.save, self.preview, self.printing, self.cancel = (QPushButton() for _ in range(4))
        self.progress = QProgressBar()
        self._progress_label = words("", "muted", wraps=False)
        self.save.setObjectName(f"{name}_save")
        self.preview.setObjectName(f"{name}_preview")
        self.printing.setObjectName(f"{name}_print")
        self.cancel.setObjectName(f"{name}_cancel")
        self.progress.setObjectName(f"{name}_progress")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.progress.setRange(0, _FULL)
        self.progress.setTextVisible(False)
        self.save.setProperty("main", True)
        dress(self.save, "download", "on_accent", gap=GAP)
        dress(self.preview, "eye", gap=GAP)
        dress(self.printing, "printer", gap=GAP)
        self.addWidget(_stacked(self.save, self.preview, self.printing))
        self.addWidget(_stacked(self._progress_label, self.progress, self.cancel))
        self.preview.setVisible(with_preview)
        self.printing.setVisible(with_print)
        self.save.clicked.connect(self.save_requested)
        self.preview.clicked.connect(self.preview_requested)
        self.printing.clicked.connect(self.print_requested)
        self.cancel.clicked.connect(self.cancel_requested)

    @property
    def is_busy(self) -> bool:
        """Tell whether something is being made."""
        return self.currentIndex() == 1

    def retranslate(self, texts: Texts) -> None:
        """Say everything in the words of `texts`."""
        self.save.setText(texts.t("Save PDF…"))
        self.preview.setText(texts.t("Preview"))
        self.printing.setText(texts.t("Print…"))
        self._progress_label.setText(texts.t("Making the PDF…"))
        self.progress.setAccessibleName(texts.t("Making the PDF…"))
        self.cancel.setText(texts.t("Cancel"))

    def allow(self, allowed: bool) -> None:
        """Let the buttons be pressed, or not."""
        for button in (self.save, self.preview, self.printing):
            button.setEnabled(allowed)

    def show_busy(self, busy: bool) -> None:
        """Show the progress in place of the buttons, or the buttons again; the keyboard stays here."""
        held = self.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self.progress.setValue(0)
        self.setCurrentIndex(1 if busy else 0)
        if held:
            self.take_keyboard()

    def take_keyboard(self) -> None:
        """Give the keyboard to the first button that is to be seen."""
        (self.cancel if self.is_busy else self.save).setFocus()

    @Slot(float)
    def on_progressed(self, share: float) -> None:
        """Show how far it is."""
        self.progress.setValue(round(share * _FULL))


def _stacked(*parts: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACES[1])
    column.addStretch(1)
    for part in parts:
        column.addWidget(part)
    return holder
