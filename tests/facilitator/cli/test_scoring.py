"""`facilitator score` speaks to programs as JSON, to people in their language, and keeps nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from facilitator import paths
from facilitator.shipped import PACK_NAME
from tests.facilitator.cli.conftest import CommandLine
from tests.facilitator.pack.packs import good_pack, write_pack


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let a tiny pack ship, with a test of two items."""
    write_pack(tmp_path / PACK_NAME, good_pack())
    monkeypatch.setattr(paths, "scenarios", lambda: tmp_path)
    return tmp_path


@pytest.mark.usefixtures("tiny")
def test_a_score_as_json_has_its_range_and_the_id_of_its_band(run: CommandLine) -> None:
    for language in ("en", "nb", "id"):
        code, out, err = run("score", "calm", "b,c", "--json", "--lang", language)
        assert (code, err) == (0, "")
        assert json.loads(out) == {"test": "calm", "score": 5, "min": 2, "max": 6, "band": "high"}


@pytest.mark.usefixtures("tiny")
@pytest.mark.parametrize(
    ("language", "said"), [("en", "on a scale from 2 to 6"), ("nb", "på en skala fra 2 til 6"), ("id", "pada skala")]
)
def test_people_read_score_band_and_what_a_test_is_not(run: CommandLine, language: str, said: str) -> None:
    code, out, err = run("score", "calm", "b,c", "--lang", language)
    first, second, third = out.splitlines()
    assert (code, err) == (0, "")
    assert said in first
    assert second == f"Calm {language.upper()}: Little moves you. {language.upper()}"
    assert third


@pytest.mark.usefixtures("tiny")
def test_a_result_that_cannot_tell_says_so_beside_its_band(run: CommandLine) -> None:
    _, out, _ = run("score", "calm", "a,a")
    assert "cannot tell you anything" in out
    assert json.loads(run("score", "calm", "a,a", "--json")[1])["band"] == "low"


@pytest.mark.usefixtures("tiny")
@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("calm", "b"), 1, "2"),
        (("calm", ",c"), 1, "1"),
        (("calm", ""), 1, "1, 2"),
        (("calm", "b,x"), 1, "a, b, c"),
        (("calm", "b,c,a"), 1, "3"),
        (("storm", "b,c"), 1, "calm, warm"),
        (("calm",), 2, ""),
        (("calm", "b,c", "--lang", "sv"), 2, ""),
    ],
)
@pytest.mark.parametrize("language", ["en", "nb", "id"])
def test_nonsense_gets_one_sentence(
    run: CommandLine,
    monkeypatch: pytest.MonkeyPatch,
    arguments: tuple[str, ...],
    code: int,
    said: str,
    language: str,
) -> None:
    monkeypatch.setenv("LANG", language)
    told, out, err = run("score", *arguments)
    assert (told, out) == (code, "")
    (line,) = err.splitlines()
    assert said in line
    assert line.endswith(".")
