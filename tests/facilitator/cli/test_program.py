"""The command line does its work without a window, and says in one sentence what it could not do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader

from facilitator import paths, settings
from facilitator.desk import Desk
from facilitator.settings import Settings
from facilitator.shipped import PACK_NAME, shipped_pack
from facilitator.texts import LANGUAGES, Texts
from tests.facilitator.cli.conftest import CommandLine, Said

ROOT = Path(__file__).resolve().parents[3]


def one_sentence(said: Said, code: int) -> str:
    """Return the one sentence on standard error; nothing stands on standard output."""
    assert said.code == code
    assert said.out == ""
    (line,) = said.err.splitlines()
    assert line.endswith(".")
    assert "Traceback" not in line
    return line


def rehearsed(run: CommandLine, folder: Path, *more: str) -> str:
    """Rehearse a day into a folder and return the workshop's id."""
    said = run("rehearse", "--people", "4", "--data", folder, *more)
    assert said.code == 0
    return said.out.split()[-1].rstrip(".")


def test_without_a_command_the_app_opens(run: CommandLine, memory: Path) -> None:
    assert run().code == 0
    assert run("--data", memory).code == 0
    assert run.opened == [None, memory]


def test_a_rehearsal_says_what_it_came_to_and_opens_no_window(run: CommandLine) -> None:
    said = run("rehearse")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Half day: 240 minutes rehearsed")
    assert run.opened == []


def test_a_rehearsal_without_a_folder_leaves_nothing_behind(run: CommandLine, home: Path) -> None:
    assert run("rehearse").code == 0
    assert not home.exists()


def test_a_rehearsal_writes_its_journal_where_it_is_asked_to(run: CommandLine, memory: Path) -> None:
    journal = memory / "new" / "day.jsonl"
    assert run("rehearse", "--lang", "nb", "--seed", "7", "--people", "7", "--journal", journal).code == 0
    lines = [json.loads(line) for line in journal.read_text(encoding="utf-8").splitlines()]
    assert (lines[0]["event"], lines[0]["seed"]) == ("workshop_opened", 7)
    assert lines[-1]["event"] == "workshop_closed"


def test_a_rehearsal_writes_its_summary_where_it_is_asked_to(run: CommandLine, memory: Path) -> None:
    pdf = memory / "new" / "summary.pdf"
    assert run("rehearse", "--people", "4", "--pdf", pdf).code == 0
    assert pdf.read_bytes().startswith(b"%PDF-")


def test_a_rehearsed_day_lies_in_the_folder_that_was_named(run: CommandLine, memory: Path, home: Path) -> None:
    number = rehearsed(run, memory / "named")
    with Desk.open(memory / "named") as desk:
        assert [row.id for row in desk.store.listed()] == [number]
    assert not home.exists()


def test_the_folder_may_be_named_before_the_command_and_by_the_environment(
    run: CommandLine, memory: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = rehearsed(run, memory / "a")
    assert number in run("--data", memory / "a", "workshops").out
    monkeypatch.setenv("FACILITATOR_HOME", str(memory / "a"))
    assert number in run("workshops").out
    # what is named counts more than the environment
    assert number not in run("workshops", "--data", memory / "b").out


def test_workshops_are_listed_for_people_and_for_programs(run: CommandLine, memory: Path) -> None:
    assert run("workshops", "--data", memory).out == "There are no workshops yet.\n"
    assert json.loads(run("workshops", "--json", "--data", memory).out) == []
    number = rehearsed(run, memory, "--lang", "nb")
    (row,) = json.loads(run("workshops", "--json", "--data", memory).out)
    assert (row["id"], row["title"], row["day"], row["status"]) == (number, "Halv dag", "2026-01-12", "closed")
    line = run("workshops", "--data", memory).out
    assert line.startswith(f"{number}  2026-01-12  Halv dag")


def test_a_summary_is_exported_again_later(run: CommandLine, memory: Path) -> None:
    number = rehearsed(run, memory)
    pdf = memory / "again.pdf"
    said = run("export", number, "--pdf", pdf, "--data", memory)
    assert (said.code, said.out) == (0, f"Written: {pdf}\n")
    assert pdf.read_bytes().startswith(b"%PDF-")
    assert run("export", number, "--letter", "--pdf", pdf, "--data", memory).code == 0
    assert {round(page.mediabox.height) for page in PdfReader(pdf).pages} == {792}


def test_the_pack_that_ships_is_in_order(run: CommandLine) -> None:
    said = run("check", paths.scenarios() / PACK_NAME)
    assert (said.code, said.err) == (0, "")
    cards = sum(len(deck.cards) for deck in shipped_pack().decks)
    assert f"{cards} cards" in said.out
    assert all(language in said.out for language in LANGUAGES)


def test_a_pack_with_faults_is_told_fault_by_fault(run: CommandLine, memory: Path) -> None:
    (memory / "pack.toml").write_text('id = "x"\nversion = 1\nlanguages = ["en", "nb"]\n', encoding="utf-8")
    said = run("check", memory)
    assert (said.code, said.out) == (1, "")
    assert len(said.err.splitlines()) > 1
    assert all("pack.toml" in line for line in said.err.splitlines())


@pytest.mark.parametrize(
    "arguments",
    [
        ["dance"],
        ["rehearse", "--lang", "sv"],
        ["rehearse", "--people", "many"],
        ["rehearse", "--people", "201"],
        ["rehearse", "--people", "-1"],
        ["rehearse", "--seed", "99999999999999999999"],
        ["rehearse", "--tempo", "fast"],
        ["rehearse", "--pdf"],
        ["rehearse", "extra"],
        ["rehearse", "--pdf", "."],
        ["export"],
        ["export", "01ABC"],
        ["workshops", "--xml"],
        ["check"],
        ["--data"],
    ],
    ids=" ".join,
)
def test_wrong_use_is_one_sentence_and_exit_code_two(run: CommandLine, arguments: Sequence[str]) -> None:
    one_sentence(run(*arguments), 2)
    assert run.opened == []


def test_what_could_not_be_done_is_one_sentence_and_exit_code_one(run: CommandLine, memory: Path) -> None:
    (memory / "file").write_text("in the way", encoding="utf-8")
    in_the_way = memory / "file" / "inside"
    assert "three-days" in one_sentence(run("rehearse", "--template", "three-days"), 1)
    assert "01ABC" in one_sentence(run("export", "01ABC", "--pdf", memory / "x.pdf", "--data", memory), 1)
    one_sentence(run("workshops", "--data", in_the_way), 1)
    one_sentence(run("rehearse", "--journal", in_the_way), 1)
    one_sentence(run("rehearse", "--people", "0", "--pdf", in_the_way), 1)
    (memory / "facilitator.sqlite").write_text("no database " * 100, encoding="utf-8")
    one_sentence(run("workshops", "--data", memory), 1)
    assert "pack.toml" in one_sentence(run("check", memory / "nowhere"), 1)


def unknown_command(language: str) -> str:
    """Return what is said of a command that is not known."""
    return Texts(language).t("This command is not known or not complete; --help shows what there is.") + "\n"


def test_the_languages_can_be_told_apart() -> None:
    assert len({unknown_command(language) for language in LANGUAGES}) == len(LANGUAGES)


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "nb_NO.UTF-8"}, "nb"),
        ({"LANG": "no_NO"}, "nb"),
        ({"LANG": "nn_NO.UTF-8"}, "nb"),
        ({"LANG": "id_ID.UTF-8"}, "id"),
        ({"LANG": "sv_SE"}, "en"),
        ({"LANG": "nb_NO", "LC_ALL": "id_ID"}, "id"),
        ({"LANG": "nb_NO", "LC_ALL": ""}, "nb"),
        ({"LC_ALL": "C"}, "en"),
        ({}, "en"),
    ],
)
def test_it_speaks_the_systems_language(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], language: str
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert run("dance").err == unknown_command(language)


def test_a_language_chosen_in_the_app_counts_more(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, home: Path, memory: Path
) -> None:
    monkeypatch.setenv("LANG", "nb_NO.UTF-8")
    settings.save(home, Settings(language="id", chosen_language=True))
    assert run("dance").err == unknown_command("id")
    # each folder of data has a language of its own
    settings.save(memory, Settings(language="en", chosen_language=True))
    assert run("--data", memory, "dance").err == unknown_command("en")
    assert run(f"--data={memory}", "dance").err == unknown_command("en")


def test_help_is_told_and_is_no_trouble(run: CommandLine) -> None:
    said = run("--help")
    assert (said.code, said.err) == (0, "")
    for command in ("rehearse", "workshops", "export", "check"):
        assert command in said.out
        assert run(command, "--help").code == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_help_is_in_one_language(
    run: CommandLine, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    monkeypatch.setenv("LANG", f"{language}.UTF-8")
    t = Texts(language).t
    first, cards, day = (run(*words, "--help").out for words in ((), ("cards",), ("rehearse",)))
    assert first.startswith(t("Usage:") + " facilitator ")
    assert all(f"\n{t(heading)}:\n" in first for heading in ("Options", "Commands"))
    assert t("required") in cards and t("default: {value}", value="half-day") in day
    for page in (first, cards, day):
        assert t("Show this page.") in page
        assert "Show this message" not in page


def in_a_process(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own, as a person would."""
    return subprocess.run(
        [sys.executable, "-m", "ui", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=50,
        check=False,
    )


def test_no_command_imports_qt(memory: Path) -> None:
    code = (
        "import sys; from facilitator.cli import program as cli;"
        "run = lambda *words: cli.main([str(word) for word in words], lambda _: 3);"
        "folder = sys.argv[1];"
        "codes = [run('rehearse', '--people', 4, '--data', folder, '--pdf', folder + '/a.pdf'),"
        " run('workshops', '--data', folder), run('check', folder), run('export', 'x', '--pdf', folder + '/b.pdf'),"
        " run('--help')];"
        "print(codes, [name for name in sys.modules if name.split('.')[0] in ('PySide6', 'shiboken6', 'qasync')])"
    )
    told = subprocess.run(
        [sys.executable, "-c", code, str(memory)], cwd=ROOT, capture_output=True, text=True, timeout=50, check=True
    )
    assert told.stdout.splitlines()[-1] == "[0, 0, 1, 1, 0] []"


def test_the_same_seed_gives_the_same_bytes_in_whatever_process(memory: Path) -> None:
    journals = []
    for number, hash_seed in enumerate(("1", "2")):
        journal = memory / f"{number}.jsonl"
        world = {"PYTHONHASHSEED": hash_seed, "TZ": ("UTC", "Asia/Jakarta")[number]}
        done = in_a_process("rehearse", "--people", "9", "--journal", journal, **world)
        assert (done.returncode, done.stderr) == (0, "")
        journals.append(journal.read_bytes())
    assert journals[0] == journals[1]


def test_letters_reach_a_pipe_whatever_its_encoding(memory: Path) -> None:
    assert in_a_process("rehearse", "--lang", "nb", "--data", memory, PYTHONIOENCODING="ascii").returncode == 0
    told = in_a_process("workshops", "--data", memory, PYTHONIOENCODING="ascii")
    assert "Fjordbanken" in told.stdout
    wrong = in_a_process("export", "æøå", "--pdf", memory / "x.pdf", "--data", memory, PYTHONIOENCODING="ascii")
    assert (wrong.returncode, "æøå" in wrong.stderr) == (1, True)
