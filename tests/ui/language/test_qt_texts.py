"""Qt's own buttons, menus and file dialogs speak the language of the console."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from facilitator import paths, texts
from facilitator.texts import Texts
from tests.support.small_catalogues import write_catalogue
from ui.language.qt_texts import WORDS, QtTexts

SAID = {
    "nb": {"Undo": "Angre", "Select All": "Merk alt", "Cancel": "Avbryt", "File name:": "Filnavn:"},
    "id": {"Undo": "Urungkan", "Select All": "Pilih semua", "Cancel": "Batal", "File name:": "Nama file:"},
}


@pytest.fixture
def catalogues(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give both languages the few words that are looked for here, whatever the shipped ones say."""
    for language, words in SAID.items():
        write_catalogue(tmp_path, language, words)
    monkeypatch.setattr(texts, "asset", tmp_path.joinpath)


@pytest.fixture
def qt_texts(qapp: QApplication, catalogues: None) -> Iterator[QtTexts]:
    """Give our words for Qt, in English, installed as the app does it."""
    made = QtTexts(Texts("en"))
    qapp.installTranslator(made)
    yield made
    qapp.removeTranslator(made)


def menu_of_a_field(qtbot: QtBot) -> list[str]:
    """Return what stands in the menu of a text field, without the keys beside it."""
    field = QLineEdit("words")
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    said = [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]
    menu.deleteLater()
    return said


def asked_with_key(word: str) -> list[str]:
    """Return the ways in which Qt may ask for a word: as it is, or with one letter marked as its key."""
    return [word, *(f"{word[:at]}&{word[at:]}" for at in range(len(word)))]


def test_english_stays_as_qt_says_it(qt_texts: QtTexts) -> None:
    sources = [(part, source) for part, words in WORDS.items() for word in words for source in asked_with_key(word)]

    assert [QCoreApplication.translate(part, source) for part, source in sources] == [source for _, source in sources]


@pytest.mark.parametrize("language", SAID)
def test_a_menu_speaks_the_language_that_was_chosen_last(qtbot: QtBot, qt_texts: QtTexts, language: str) -> None:
    english = menu_of_a_field(qtbot)
    qt_texts.set_texts(Texts(language))

    assert (english[0], english[-1]) == ("&Undo", "Select All")
    said = menu_of_a_field(qtbot)
    assert (said[0], said[-1]) == (f"&{SAID[language]['Undo']}", SAID[language]["Select All"])


def test_buttons_made_later_speak_the_language(qtbot: QtBot, qt_texts: QtTexts) -> None:
    qt_texts.set_texts(Texts("id"))
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)

    assert buttons.button(QDialogButtonBox.StandardButton.Cancel).text() == "Batal"


def test_a_file_dialog_that_is_open_changes_its_language(qtbot: QtBot, qt_texts: QtTexts, tmp_path: Path) -> None:
    dialog = QFileDialog(None, "", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.open()
    field = dialog.findChild(QLabel, "fileNameLabel")
    assert field is not None and field.text() == "File &name:"
    qt_texts.set_texts(Texts("nb"))

    qtbot.waitUntil(lambda: field.text() == "&Filnavn:")


@pytest.mark.parametrize(("part", "source"), [("QShortcut", "Delete"), ("QShortcut", "Home"), ("QSomething", "Open")])
def test_keys_and_words_we_do_not_know_stay_as_they_are(qt_texts: QtTexts, part: str, source: str) -> None:
    qt_texts.set_texts(Texts("nb"))

    assert QCoreApplication.translate(part, source) == source


def test_every_word_is_one_that_qt_asks_for(qapp: QApplication) -> None:
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    known = []
    for language in ("de", "da", "nn", "uk"):
        translator = QTranslator()
        assert translator.load(f"qtbase_{language}", folder), f"Qt came without its {language}"
        known.append(translator)
    asked = {word for part, words in WORDS.items() for word in words if _asks(known, part, word)}

    assert {word for words in WORDS.values() for word in words} - asked == set()


def _asks(known: list[QTranslator], part: str, word: str) -> bool:
    return any(translator.translate(part, source) for translator in known for source in asked_with_key(word))


@pytest.mark.parametrize("language", SAID)
def test_the_shipped_words_keep_the_places_of_names(language: str) -> None:
    catalogue = paths.asset("locale") / language / "LC_MESSAGES" / "facilitator.po"
    said = _read(catalogue)
    named = [word for words in WORDS.values() for word in words if "%1" in word]

    assert [word for word in named if re.findall("%1", said[word]) != ["%1"]] == []


def _read(catalogue: Path) -> dict[str, str]:
    with catalogue.open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file)}
