"""The check of the catalogues finds each kind of fault, and the update loses nothing that was written."""

from __future__ import annotations

import gettext
from pathlib import Path

import pytest

import catalogues

CODE = """
texts.t("Next")
self.texts.t("Hello {name}")
texts.n("one card", "{count} cards", count)
texts.t("{name} · {client}", name=name, client=client)
"""
RIGHT: dict[str, dict[str, str | tuple[str, ...]]] = {
    "nb": {"Next": "Neste", "Hello {name}": "Hei {name}", "one card": ("ett kort", "{count} kort")},
    "id": {"Next": "Lanjut", "Hello {name}": "Halo {name}", "one card": ("{count} kartu",)},
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with a few texts in its code, and all of them in its catalogues."""
    for package, code in (("facilitator", ""), ("ui", CODE)):
        (tmp_path / package).mkdir()
        (tmp_path / package / "panel.py").write_text(code, encoding="utf-8")
    catalogues.update(tmp_path)
    for language, texts in RIGHT.items():
        for msgid, text in {**texts, "{name} · {client}": "{name} · {client}"}.items():
            write(tmp_path, language, msgid, text)
    return tmp_path


def write(project: Path, language: str, msgid: str, text: str | tuple[str, ...], *, fuzzy: bool = False) -> None:
    """Write one text into a catalogue, as a translator would."""
    path = catalogues.catalogue_path(project, language)
    catalogue = catalogues.load(path, language)
    message = catalogue.get(msgid)
    assert message is not None
    message.string = text
    message.flags |= {"fuzzy"} if fuzzy else set()
    path.write_bytes(catalogues.as_bytes(catalogue, language))


def told(project: Path) -> list[str]:
    return [str(fault) for fault in catalogues.check(project, {})]


def test_a_complete_catalogue_has_no_fault(project: Path) -> None:
    assert told(project) == []


@pytest.mark.parametrize(
    ("msgid", "text", "problem"),
    [
        ("Next", "", "is empty"),
        ("Next", "Next", "is left in English"),
        ("Hello {name}", "Hei", "has other placeholders than the English text: 'Hei'"),
        ("Hello {name}", "Hei {navn}", "has other placeholders than the English text: 'Hei {navn}'"),
        ("Hello {name}", "Hei {name", "has braces that do not match: 'Hei {name'"),
        ("one card", ("ett kort", ""), "is empty"),
        ("one card", ("ett kort", "{antall} kort"), "has other placeholders than the English text: '{antall} kort'"),
    ],
)
def test_a_fault_in_a_text_is_named(project: Path, msgid: str, text: str | tuple[str, ...], problem: str) -> None:
    write(project, "nb", msgid, text)
    assert told(project) == [f"nb: {msgid!r} {problem}"]


def test_a_fuzzy_text_is_a_fault(project: Path) -> None:
    write(project, "id", "Next", "Lanjut", fuzzy=True)
    assert told(project) == ["id: 'Next' is marked fuzzy"]


def test_a_text_that_is_missing_is_named_with_the_place_that_asks_for_it(project: Path) -> None:
    (project / "ui" / "more.py").write_text('\n\ntexts.t("Back")\n', encoding="utf-8")
    assert told(project) == [f"{language}: 'Back' is missing; ui/more.py:3 asks for it" for language in ("nb", "id")]


def test_a_text_within_an_f_string_is_asked_for_too(project: Path) -> None:
    code = """\n\nf"{texts.t('Back')} ({texts.n('one page', '{count} pages', 2)})"\n"""
    (project / "ui" / "more.py").write_text(code, encoding="utf-8")
    assert [fault for fault in told(project) if fault.startswith("nb")] == [
        "nb: 'Back' is missing; ui/more.py:3 asks for it",
        "nb: 'one page' is missing; ui/more.py:3 asks for it",
    ]


def test_a_plural_that_stands_as_a_plain_text_is_missing(project: Path) -> None:
    (project / "ui" / "panel.py").write_text(CODE.replace('t("Next")', 'n("Next", "Nexts", 2)'), encoding="utf-8")
    assert len([fault for fault in told(project) if "'Next' is missing" in fault]) == 2


def test_a_listed_text_may_read_as_in_english(project: Path) -> None:
    write(project, "nb", "Next", "Next")
    assert catalogues.check(project, {"nb": {"Next": "the name of a product"}}) == []


def test_the_update_adds_what_is_new_and_keeps_what_was_written(project: Path) -> None:
    (project / "ui" / "more.py").write_text('texts.t("Back")\n', encoding="utf-8")
    catalogues.update(project)
    assert told(project) == ["nb: 'Back' is empty", "id: 'Back' is empty"]


def test_the_update_changes_nothing_where_nothing_is_new(project: Path) -> None:
    path = catalogues.catalogue_path(project, "nb")
    before = path.read_bytes()
    catalogues.update(project)
    assert path.read_bytes() == before
    assert b"Date" not in before
    assert b"panel.py" not in before


def test_a_text_that_the_code_no_longer_asks_for_goes_only_when_pruned(project: Path) -> None:
    (project / "ui" / "panel.py").write_text(CODE.replace('texts.t("Next")', ""), encoding="utf-8")
    path = catalogues.catalogue_path(project, "nb")
    catalogues.update(project)
    assert '"Neste"' in path.read_text(encoding="utf-8")
    catalogues.update(project, prune=True)
    assert '"Neste"' not in path.read_text(encoding="utf-8")
    assert '"ett kort"' in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(("language", "cards"), [("nb", ["ett kort", "{count} kort"]), ("id", ["{count} kartu"] * 2)])
def test_gettext_reads_what_was_compiled(project: Path, language: str, cards: list[str]) -> None:
    catalogues.compile_all(project)
    found = gettext.translation("facilitator", project / "assets" / "locale", [language])
    assert [found.ngettext("one card", "{count} cards", number) for number in (1, 2)] == cards
