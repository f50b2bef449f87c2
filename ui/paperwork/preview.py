"""Shows the PDF itself before anybody gets it. The only file that needs QtPdf; it is imported on first use."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QEvent, QIODevice, QMargins, QObject, QPointF, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMoveEvent, QPalette, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from facilitator.texts import Texts
from ui.look.icons import GAP, dress
from ui.look.theme import palette_of
from ui.widgets.icon_button import IconButton

_ZOOM_STEP = 1.25
_ZOOM_LEAST, _ZOOM_MOST = 0.25, 4.0
_FIRST_SIZE = (900, 720)
_PAGE_GAP = 16


class PreviewWindow(QWidget):
    """A window with the pages of a PDF. It holds the bytes, so no file is open behind it.

    The paper may say what only the trainer may read, so the window never leaves the console's screen.

    Signals:
        save_requested: the trainer wants this very paper as a file; carries its bytes.
    """

    save_requested = Signal(bytes)

    def __init__(self, console: QWidget, texts: Texts, content: bytes) -> None:
        """Show `content` above the window that `console` is part of."""
        super().__init__(console.window(), Qt.WindowType.Window)
        self.setObjectName("preview_window")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(texts.t("Preview"))
        self._content = content
        self._texts = texts
        self._console = console.window()
        self._placing = False
        self._buffer = QBuffer(self)
        self._document = QPdfDocument(self)
        self._view = self._make_view()
        self._count = QLabel(self)
        self._previous = _tool("previous_page", "chevron-up", texts.t("Previous page"), Qt.Key.Key_PageUp)
        self._next = _tool("next_page", "chevron-down", texts.t("Next page"), Qt.Key.Key_PageDown)
        self._smaller = _tool("smaller", "minus", texts.t("Smaller"), QKeySequence.StandardKey.ZoomOut)
        self._larger = _tool("larger", "plus", texts.t("Larger"), QKeySequence.StandardKey.ZoomIn)
        self._fit = QPushButton(texts.t("Fit width"), self)
        self._save = QPushButton(texts.t("Save PDF…"), self)
        self._lay_out()
        self._connect()
        self._load()

    @property
    def page_count(self) -> int:
        """Return how many pages the paper has."""
        return self._document.pageCount()

    @property
    def page(self) -> int:
        """Return the page in view, the first one being 1."""
        return self._view.pageNavigator().currentPage() + 1

    @property
    def fits_width(self) -> bool:
        """Tell whether a page is as wide as the window."""
        return self._view.zoomMode() is QPdfView.ZoomMode.FitToWidth

    def open(self) -> None:
        """Show the window on the console's screen, without keeping anything else from being used."""
        area = self._console.screen().availableGeometry()
        frame = QRect(0, 0, min(_FIRST_SIZE[0], area.width()), min(_FIRST_SIZE[1], area.height()))
        frame.moveCenter(area.center())
        self.setScreen(self._console.screen())
        self.setGeometry(frame)
        self.show()
        self.activateWindow()
        self._view.setFocus()

    @Slot()
    def on_previous_clicked(self) -> None:
        """Go one page up."""
        self._turn_to(self.page - 1)

    @Slot()
    def on_next_clicked(self) -> None:
        """Go one page down."""
        self._turn_to(self.page + 1)

    @Slot()
    def on_larger_clicked(self) -> None:
        """Show the pages larger."""
        self._zoom(_ZOOM_STEP)

    @Slot()
    def on_smaller_clicked(self) -> None:
        """Show the pages smaller."""
        self._zoom(1 / _ZOOM_STEP)

    @Slot()
    def on_fit_clicked(self) -> None:
        """Let a page be as wide as the window."""
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    @Slot()
    def on_save_clicked(self) -> None:
        """Ask for this very paper as a file."""
        self.save_requested.emit(self._content)

    @Slot()
    def on_page_changed(self) -> None:
        """Say which page is in view."""
        self._count.setText(self._texts.t("Page {page} of {pages}", page=self.page, pages=max(1, self.page_count)))
        self._previous.setEnabled(self.page > 1)
        self._next.setEnabled(self.page < self.page_count)

    def _make_view(self) -> QPdfView:
        view = QPdfView(self)
        view.setObjectName("pages")
        view.setAccessibleName(self._texts.t("Pages"))
        view.setPageMode(QPdfView.PageMode.MultiPage)
        view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        view.setPageSpacing(_PAGE_GAP)
        view.setDocumentMargins(QMargins(_PAGE_GAP, _PAGE_GAP, _PAGE_GAP, _PAGE_GAP))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setProperty("uses_arrows", True)
        palette = view.palette()
        # what lies behind the pages is drawn in this role
        palette.setColor(QPalette.ColorRole.Dark, QColor(palette_of(self).ground))
        view.setPalette(palette)
        return view

    def _lay_out(self) -> None:
        self._count.setObjectName("page_count")
        self._fit.setObjectName("fit_width")
        self._save.setObjectName("save_preview")
        self._save.setProperty("main", True)
        self._save.setShortcut(QKeySequence(QKeySequence.StandardKey.Save))
        dress(self._save, "download", "on_accent", gap=GAP)
        bar = QFrame(self)
        bar.setProperty("bar", "top")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        for part in (self._previous, self._next, self._count, None, self._smaller, self._larger, self._fit, None):
            row.addStretch(1) if part is None else row.addWidget(part)
        row.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._view, 1)

    def _connect(self) -> None:
        self._previous.clicked.connect(self.on_previous_clicked)
        self._next.clicked.connect(self.on_next_clicked)
        self._larger.setShortcut(QKeySequence(QKeySequence.StandardKey.ZoomIn))
        self._smaller.setShortcut(QKeySequence(QKeySequence.StandardKey.ZoomOut))
        self._larger.clicked.connect(self.on_larger_clicked)
        self._smaller.clicked.connect(self.on_smaller_clicked)
        self._fit.clicked.connect(self.on_fit_clicked)
        self._save.clicked.connect(self.on_save_clicked)
        self._view.pageNavigator().currentPageChanged.connect(self.on_page_changed)
        self._console.installEventFilter(self)
        self._view.installEventFilter(self)

    def _load(self) -> None:
        self._buffer.setData(self._content)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self._view.setDocument(self._document)
        self.on_page_changed()

    def _turn_to(self, page: int) -> None:
        if 1 <= page <= self.page_count:
            self._view.pageNavigator().jump(page - 1, QPointF())

    def _turn_by(self, key: int) -> bool:
        """Turn the page by a key; no shortcut, as in a running workshop these two belong to the day."""
        step = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(key), 0)
        if step:
            self._turn_to(self.page + step)
        return bool(step)

    def _zoom(self, by: float) -> None:
        now = self._view.zoomFactor()
        if self.fits_width:
            wide = self._view.viewport().width() / self._view.logicalDpiX() * 72
            now = wide / max(1.0, self._document.pagePointSize(self.page - 1).width())
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(min(_ZOOM_MOST, max(_ZOOM_LEAST, now * by)))

    def _stay_with_console(self) -> None:
        """Come back to the console's screen, whole: the neighbour may be the room's."""
        area = self._console.screen().availableGeometry()
        frame = self.frameGeometry()
        if self._placing or not self.isVisible() or area.contains(frame):
            return
        if self.isMaximized() and self.screen() is self._console.screen():
            # a maximized window's frame may lie just outside of its screen
            return
        self._placing = True
        self.showNormal()
        self.resize(self.size().boundedTo(area.size()))
        frame = self.frameGeometry()
        left = max(area.left(), min(frame.left(), area.right() - frame.width() + 1))
        top = max(area.top(), min(frame.top(), area.bottom() - frame.height() + 1))
        self.move(left, top)
        self._placing = False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._turn_by(event.key())
        if watched is self._console and event.type() in (QEvent.Type.Move, QEvent.Type.ScreenChangeInternal):
            self._stay_with_console()
        return False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._stay_with_console()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stay_with_console()


def _tool(name: str, icon: str, words: str, key: Qt.Key | QKeySequence.StandardKey) -> IconButton:
    button = IconButton(icon, name)
    button.reword(words, QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
    return button
