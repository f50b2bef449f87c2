"""The client’s logo: shown, chosen from a file, taken away."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.texts import Texts
from ui.plan.logo import ENDINGS, LogoFault, read_logo
from ui.widgets.form import fault_label
from ui.widgets.showing import show_if

_PREVIEW = QSize(292, 72)


class LogoDialog(QFileDialog):
    """Asks for a picture file without stopping anything else."""

    @classmethod
    def ask(cls, parent: QWidget, texts: Texts, on_chosen: Callable[[str], None]) -> None:
        """Open the dialog, and hand the chosen path to `on_chosen`."""
        dialog = cls(parent, texts.t("Choose the client’s logo"))
        dialog.setObjectName("logo_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        patterns = " ".join(f"*.{ending}" for ending in ENDINGS)
        dialog.setNameFilter(texts.t("Pictures ({patterns})", patterns=patterns))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(on_chosen)
        dialog.open()


class LogoField(QWidget):
    """The logo with its two buttons.

    Signals:
        logo_chosen: another logo was chosen; carries its bytes, empty for none.
    """

    logo_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show no logo."""
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._texts: Texts | None = None
        self._logo: bytes | None = None
        self._picture = QLabel()
        self._picture.setObjectName("logo_picture")
        self._picture.setMinimumHeight(_PREVIEW.height())
        self._picture.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._fault = fault_label("logo_fault")
        self._choose = QPushButton()
        self._choose.setObjectName("choose_logo")
        self._choose.clicked.connect(self.on_choose_clicked)
        self._remove = QPushButton()
        self._remove.setObjectName("remove_logo")
        self._remove.setProperty("quiet", True)
        self._remove.clicked.connect(self.on_remove_clicked)
        self._lay_out()

    def show_logo(self, logo: bytes, texts: Texts) -> None:
        """Show the logo as it is now."""
        self._texts = texts
        self._choose.setText(texts.t("Change logo…") if logo else texts.t("Choose logo…"))
        self._remove.setText(texts.t("Remove"))
        self._remove.setAccessibleName(texts.t("Remove the logo"))
        self._picture.setAccessibleName(texts.t("The client’s logo") if logo else texts.t("No logo"))
        show_if(self._remove, bool(logo))
        show_if(self._picture, bool(logo))
        if logo != self._logo:
            self._logo = logo
            self._fault.hide()
            self._picture.setPixmap(self._scaled(logo))

    @Slot()
    def on_choose_clicked(self) -> None:
        """Ask for a file."""
        if self._texts is not None:
            LogoDialog.ask(self, self._texts, self.on_file_chosen)

    @Slot()
    def on_remove_clicked(self) -> None:
        """Ask for no logo."""
        self.logo_chosen.emit(b"")

    @Slot(str)
    def on_file_chosen(self, path: str) -> None:
        """Take the picture in a file, or say why it cannot be taken."""
        found = read_logo(Path(path))
        if isinstance(found, bytes):
            self._fault.hide()
            self.logo_chosen.emit(found)
        elif self._texts is not None:
            self._fault.setText(_sentence(found, self._texts))
            self._fault.show()

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        path = _dropped(event)
        if path:
            event.acceptProposedAction()
            self.on_file_chosen(path)

    def _scaled(self, logo: bytes) -> QPixmap:
        picture = QPixmap()
        picture.loadFromData(logo)
        if picture.isNull():
            return picture
        ratio = self.devicePixelRatioF()
        fitted = picture.scaled(
            (_PREVIEW * ratio).boundedTo(picture.size()),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        return fitted

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._choose)
        buttons.addWidget(self._remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._picture)
        column.addLayout(buttons)
        column.addWidget(self._fault)


def _dropped(event: QDropEvent) -> str:
    """Return the one file that is dropped, empty where it is something else."""
    urls = event.mimeData().urls()
    return urls[0].toLocalFile() if len(urls) == 1 and urls[0].isLocalFile() else ""


def _sentence(fault: LogoFault, texts: Texts) -> str:
    return {
        LogoFault.TOO_LARGE: texts.t("This picture is larger than 2 MB. Save a smaller one and choose that."),
        LogoFault.NO_PICTURE: texts.t("This file is not a picture that can be read. A PNG or JPEG works best."),
        LogoFault.NOT_READ: texts.t("This file cannot be read. Copy it to your own folder and choose it there."),
    }[fault]
