"""Keeps the catalogues in step with the code: checks them, adds what is new, compiles them.

Without an option it checks, and fails on a text that is missing, empty, marked fuzzy, left in English or broken in
its placeholders. `--update` adds the texts that are new in the code, `--prune` also drops those that are gone,
`--compile` makes the files that the app reads.
"""

from __future__ import annotations

import argparse
import ast
import os
import string
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
# Babel takes Indonesian for a language with two forms, so they stand here
PLURALS = {"nb": "nplurals=2; plural=(n != 1);", "id": "nplurals=1; plural=0;"}
LANGUAGES = tuple(PLURALS)
PACKAGES = ("facilitator", "ui")
# how the code asks for a text: `texts.t("…")`, `texts.n("…", "…", count)`; `msgid("…")` only marks one for later
KEYWORDS = {"t": None, "n": (1, 2), "msgid": None}
HEADER = """msgid ""
msgstr ""
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {plurals}\\n"

"""

MsgId = str | tuple[str, str]
"""A text of the code; a plural is a pair."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with one text in one language."""

    language: str
    msgid: str
    problem: str

    def __str__(self) -> str:
        return f"{self.language}: {self.msgid!r} {self.problem}"


def extract(root: Path) -> dict[MsgId, str]:
    """Give each text that the code asks for, with the first place that does; a plural as a pair."""
    found: dict[MsgId, str] = {}
    for package in PACKAGES:
        rows = extract_from_dir(root / package, method_map=[("**.py", "python")], keywords=KEYWORDS)
        for filename, line, msgid, _comments, _context in rows:
            key = (msgid[0], msgid[1]) if isinstance(msgid, tuple) else msgid
            found.setdefault(key, f"{package}/{filename}:{line}")
        for path in sorted((root / package).rglob("*.py")):
            for key, line in _in_f_strings(path):
                found.setdefault(key, f"{path.relative_to(root).as_posix()}:{line}")
    return found


def _in_f_strings(path: Path) -> Iterator[tuple[MsgId, int]]:
    """Give the texts that are asked for within an f-string, which Python before 3.12 hides from Babel."""
    for outer in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(outer, ast.JoinedStr):
            for call in ast.walk(outer):
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in KEYWORDS:
                    words = [word.value for word in call.args if isinstance(word, ast.Constant)]
                    texts = [word for word in words if isinstance(word, str)]
                    if texts:
                        yield (texts[0], texts[1]) if call.func.attr == "n" else texts[0], call.lineno


def catalogue_path(root: Path, language: str) -> Path:
    """Give where the catalogue of a language lies."""
    return root / "assets" / "locale" / language / "LC_MESSAGES" / "facilitator.po"


def load(path: Path, language: str) -> Catalog:
    """Read a catalogue; one that is not there yet is empty."""
    catalogue = Catalog(locale=language)
    if path.exists():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=language, abort_invalid=True)
    catalogue.mime_headers = [("Plural-Forms", PLURALS.get(language, catalogue.plural_forms))]
    return catalogue


def check(root: Path, same: Mapping[str, Mapping[str, str]]) -> list[Fault]:
    """Give all that is wrong; `same` names, for each language, the texts that are right as in English, and why."""
    wanted = extract(root)
    return [
        fault
        for language in LANGUAGES
        for fault in _check_language(load(catalogue_path(root, language), language), language, wanted, same)
    ]


def update(root: Path, *, prune: bool = False) -> None:
    """Add the texts that are new in the code, and write each catalogue in its one and only form."""
    wanted = extract(root)
    for language in LANGUAGES:
        path = catalogue_path(root, language)
        catalogue = load(path, language)
        if prune:
            for message in [message for message in catalogue if message.id and message.id not in wanted]:
                catalogue.delete(message.id)
        for key in wanted:
            _add(catalogue, key)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(as_bytes(catalogue, language))


def compile_all(root: Path) -> None:
    """Make the file that gettext reads beside each catalogue."""
    for source in sorted((root / "assets" / "locale").glob("*/LC_MESSAGES/*.po")):
        buffer = BytesIO()
        write_mo(buffer, load(source, source.parents[1].name))
        # another process may be reading it: it sees the old file or the new one, never a half
        fresh = source.with_suffix(f".{os.getpid()}.tmp")
        fresh.write_bytes(buffer.getvalue())
        fresh.replace(source.with_suffix(".mo"))


def placeholders(text: str) -> set[str]:
    """Give the names in braces of a text; raises ValueError where the braces do not match."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def _check_language(
    catalogue: Catalog, language: str, wanted: Mapping[MsgId, str], same: Mapping[str, Mapping[str, str]]
) -> Iterator[Fault]:
    listed = same.get(language, {})
    for key, place in wanted.items():
        singular = key if isinstance(key, str) else key[0]
        message = catalogue.get(singular)
        if message is None or message.id != key:
            yield Fault(language, singular, f"is missing; {place} asks for it")
        elif problem := _problem(message, catalogue.num_plurals, listed):
            yield Fault(language, singular, problem)


def _problem(message: Message, plural_forms: int, listed: Mapping[str, str]) -> str:
    """Say what is wrong with a text that is there, or nothing."""
    sources, texts = _as_tuple(message.id), _as_tuple(message.string)
    if message.fuzzy:
        return "is marked fuzzy"
    if not all(texts):
        return "is empty"
    if message.pluralizable and len(texts) != plural_forms:
        return f"has {len(texts)} plural forms; the language has {plural_forms}"
    if sources[0] not in listed and _has_words(sources[0]) and set(texts) & set(sources):
        return "is left in English"
    return _broken(sources, texts)


def _broken(sources: tuple[str, ...], texts: tuple[str, ...]) -> str:
    names = set().union(*(placeholders(source) for source in sources))
    # "one card" may do without its number; every other name must be there
    needed = names - {"count"} if len(sources) > 1 else names
    for text in texts:
        try:
            found = placeholders(text)
        except ValueError:
            return f"has braces that do not match: {text!r}"
        if not needed <= found <= names:
            return f"has other placeholders than the English text: {text!r}"
    return ""


def _has_words(text: str) -> bool:
    """Tell whether anything is left to translate once the placeholders are gone."""
    return any(letter.isalpha() for literal, *_ in string.Formatter().parse(text) for letter in literal)


def _as_tuple(value: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (value or "",) if value is None or isinstance(value, str) else tuple(value)


def _add(catalogue: Catalog, key: MsgId) -> None:
    message = catalogue.get(key if isinstance(key, str) else key[0])
    if message is None:
        catalogue.add(key)
    elif message.id != key:
        # it became a plural, or is one no longer: what was written for the other does not fit
        catalogue.delete(message.id)
        catalogue.add(key)


def as_bytes(catalogue: Catalog, language: str) -> bytes:
    """Give the file: sorted, without places and dates, so that it changes only where a text does."""
    for message in catalogue:
        message.locations = []
    body = BytesIO()
    write_po(body, catalogue, width=110, no_location=True, omit_header=True, sort_output=True, ignore_obsolete=True)
    header = HEADER.format(language=language, plurals=catalogue.plural_forms)
    return header.encode() + body.getvalue().strip(b"\n") + b"\n"


def _same_in_all() -> dict[str, dict[str, str]]:
    return tomllib.loads((ROOT / "packaging" / "same_in_all.toml").read_text(encoding="utf-8"))


def main(arguments: list[str]) -> int:
    """Do what the options say; without one, check and tell every fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--update", action="store_true", help="add the texts that are new in the code")
    choice.add_argument("--prune", action="store_true", help="the same, and drop those that are gone from it")
    choice.add_argument("--compile", action="store_true", help="make the files that the app reads")
    options = parser.parse_args(arguments)
    if options.compile:
        compile_all(ROOT)
        return 0
    if options.update or options.prune:
        update(ROOT, prune=options.prune)
    faults = check(ROOT, _same_in_all())
    for fault in faults:
        print(fault)
    print(f"{len(extract(ROOT))} texts in {len(LANGUAGES)} languages, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
