"""Says Qt's own words, on its buttons, in its menus and in its file dialogs, in the language of the console.

Qt ships neither Norwegian Bokmål nor Indonesian, so its words stand in our catalogue like all others.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTranslator
from typing_extensions import override

from facilitator.texts import LANGUAGES, Texts, msgid

_BUTTONS: Final = (
    msgid("OK"),
    msgid("Open"),
    msgid("Save"),
    msgid("Save All"),
    msgid("Close"),
    msgid("Close without Saving"),
    msgid("Cancel"),
    msgid("Yes"),
    msgid("Yes to All"),
    msgid("No"),
    msgid("No to All"),
    msgid("Apply"),
    msgid("Reset"),
    msgid("Restore Defaults"),
    msgid("Discard"),
    msgid("Abort"),
    msgid("Retry"),
    msgid("Ignore"),
    msgid("Help"),
)
_EDITING: Final = (
    msgid("Undo"),
    msgid("Redo"),
    msgid("Cut"),
    msgid("Copy"),
    msgid("Copy Link Location"),
    msgid("Paste"),
    msgid("Delete"),
    msgid("Select All"),
)
_STEPPING: Final = (msgid("Select All"), msgid("Step up"), msgid("Step down"))
_SCROLLING: Final = (
    msgid("Scroll here"),
    msgid("Top"),
    msgid("Bottom"),
    msgid("Left edge"),
    msgid("Right edge"),
    msgid("Page up"),
    msgid("Page down"),
    msgid("Page left"),
    msgid("Page right"),
    msgid("Scroll up"),
    msgid("Scroll down"),
    msgid("Scroll left"),
    msgid("Scroll right"),
)
_FILES: Final = (
    msgid("Look in:"),
    msgid("File name:"),
    msgid("Files of type:"),
    msgid("Directory:"),
    msgid("All Files (*)"),
    msgid("Directories"),
    msgid("Files"),
    msgid("Sidebar"),
    msgid("List of places and bookmarks"),
    msgid("Back"),
    msgid("Go back"),
    msgid("Forward"),
    msgid("Go forward"),
    msgid("Parent Directory"),
    msgid("Go to the parent directory"),
    msgid("List View"),
    msgid("Change to list view mode"),
    msgid("Detail View"),
    msgid("Change to detail view mode"),
    msgid("Create New Folder"),
    msgid("Create a New Folder"),
    msgid("New Folder"),
    msgid("Show hidden files"),
    msgid("Find Directory"),
    msgid("Save As"),
    msgid("Open"),
    msgid("Save"),
    msgid("Choose"),
    msgid("Rename"),
    msgid("Delete"),
    msgid("Remove"),
    msgid("%1 already exists.\nDo you want to replace it?"),
    msgid("%1\nFile not found.\nPlease verify the correct file name was given."),
    msgid("%1\nDirectory not found.\nPlease verify the correct directory name was given."),
    msgid("'%1' is write protected.\nDo you want to delete it anyway?"),
    msgid("Are you sure you want to delete '%1'?"),
    msgid("Could not delete directory."),
)
_COLUMNS: Final = (msgid("Name"), msgid("Size"), msgid("Type"), msgid("Date Modified"), msgid("Computer"))
_KINDS: Final = (msgid("Drive"), msgid("File"), msgid("Folder"), msgid("File Folder"), msgid("Unknown"))

WORDS: Final = {
    "QPlatformTheme": _BUTTONS,
    "QGnomeTheme": _BUTTONS,
    "QDialogButtonBox": _BUTTONS,
    "QMessageBox": (msgid("Show Details..."), msgid("Hide Details...")),
    "QLineEdit": _EDITING,
    "QWidgetTextControl": _EDITING,
    "QAbstractSpinBox": _STEPPING,
    "QScrollBar": _SCROLLING,
    "QFileDialog": _FILES,
    "QFileSystemModel": _COLUMNS,
    "QAbstractFileIconProvider": _KINDS,
}
"""For each part of Qt the words that we say for it, without the `&` that marks a key.

The part counts: under `QShortcut`, "Home" and "Delete" are keys and stay what is printed on them.
"""


class QtTexts(QTranslator):
    """Stands between Qt and our catalogue; install it in the application once."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        """Speak the language of `texts`."""
        super().__init__(parent)
        self._texts = texts

    def set_texts(self, texts: Texts) -> None:
        """Speak another language from now on; whatever is open hears of it."""
        changes = texts.language != self._texts.language
        self._texts = texts
        app = QCoreApplication.instance()
        if changes and app is not None:
            QCoreApplication.sendEvent(app, QEvent(QEvent.Type.LanguageChange))

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(self, context: str, source: str, /, disambiguation: str | None = None, n: int = -1) -> str | None:
        # Nothing, and not an empty text, leaves the word to Qt: it would show the empty one.
        if self._texts.language == LANGUAGES[0]:
            return None
        plain = source.replace("&", "")
        if plain not in WORDS.get(context, ()):
            return None
        said = self._texts.t(plain)
        return f"&{said}" if "&" in source else said
