"""The set-up runs where something is missing or has changed, and nowhere else."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from devtools.commands import has_display, opens_window
from devtools.environment import is_current, stale_catalogues, stale_packs, stamp
from devtools.system import is_debian_like, missing_packages

PYPROJECT = """
[project]
name = "facilitator"
[tool.ruff]
line-length = 100
"""


def test_the_stamp_stays_while_nothing_changes(tmp_path: Path) -> None:
    path = tmp_path / "stamp.json"
    path.write_text(json.dumps(stamp(b"one==1", PYPROJECT)), encoding="utf-8")
    assert is_current(path, stamp(b"one==1", PYPROJECT))


@pytest.mark.parametrize(
    ("lock", "pyproject"), [(b"one==2", PYPROJECT), (b"one==1", PYPROJECT.replace("facilitator", "other"))]
)
def test_a_changed_lock_or_project_asks_for_the_set_up_again(lock: bytes, pyproject: str) -> None:
    assert stamp(lock, pyproject) != stamp(b"one==1", PYPROJECT)


def test_the_settings_of_a_tool_do_not_ask_for_the_set_up_again() -> None:
    assert stamp(b"one==1", PYPROJECT.replace("100", "120")) == stamp(b"one==1", PYPROJECT)


@pytest.mark.parametrize("content", [None, "", "{half"])
def test_a_missing_or_torn_stamp_counts_as_none(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "stamp.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    assert not is_current(path, stamp(b"", PYPROJECT))


def test_only_a_catalogue_that_changed_is_compiled_again(tmp_path: Path) -> None:
    for language in ("aa", "bb", "cc"):
        folder = tmp_path / language / "LC_MESSAGES"
        folder.mkdir(parents=True)
        folder.joinpath("facilitator.po").touch()
        os.utime(folder / "facilitator.po", (100, 100))
    for language, seconds in (("aa", 200), ("bb", 50)):
        compiled = tmp_path / language / "LC_MESSAGES" / "facilitator.mo"
        compiled.touch()
        os.utime(compiled, (seconds, seconds))
    assert [path.parents[1].name for path in stale_catalogues(tmp_path)] == ["bb", "cc"]


@pytest.mark.parametrize(("touched", "stale"), [("", []), ("b", ["b"]), ("a/en", ["a"]), ("code/one.py", ["a", "b"])])
def test_only_a_pack_that_changed_is_compiled_again_and_all_where_the_code_did(
    tmp_path: Path, touched: str, stale: list[str]
) -> None:
    (tmp_path / "code").mkdir()
    (tmp_path / "code" / "one.py").touch()
    packs = tmp_path / "packs"
    for name in ("a", "b"):
        (packs / name / "en").mkdir(parents=True)
        (packs / name / "en" / "text.toml").touch()
        (packs / f"{name}.compiled").touch()
    for path in tmp_path.rglob("*"):
        os.utime(path, (200, 200) if path.suffix == ".compiled" else (100, 100))
    if touched:
        os.utime(tmp_path / touched if "code" in touched else packs / touched, (300, 300))
    assert [path.name for path in stale_packs(packs, tmp_path / "code")] == stale


def test_a_pack_that_was_never_compiled_is(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    assert [path.name for path in stale_packs(tmp_path, tmp_path)] == ["a"]


def test_a_package_counts_only_where_it_is_installed() -> None:
    listing = "libegl1 ii \nlibgl1 rc \nlibglib2.0-0t64 ii \n"
    assert missing_packages(["libegl1", "libgl1", "libglib2.0-0", "xvfb"], listing) == ["libgl1", "xvfb"]


@pytest.mark.parametrize(
    ("os_release", "expected"),
    [
        ('NAME="Debian"\nID=debian\n', True),
        ("ID=ubuntu\nID_LIKE=debian\n", True),
        ('ID=linuxmint\nID_LIKE="ubuntu debian"\n', True),
        ('ID=fedora\nNAME="Fedora, not debian"\n', False),
        ("", False),
    ],
)
def test_apt_is_used_on_debian_and_its_family_alone(os_release: str, expected: bool) -> None:
    assert is_debian_like(os_release) is expected


@pytest.mark.parametrize(
    ("environment", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "vnc"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_display_is_missing_only_where_linux_names_none(
    environment: dict[str, str], platform: str, expected: bool
) -> None:
    assert has_display(environment, platform) is expected


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], True),
        (["--data", "folder"], True),
        (["--data=folder"], True),
        (["workshops", "--json"], False),
        (["--data", "folder", "workshops"], False),
        (["--help"], False),
    ],
)
def test_the_windows_open_where_no_command_is_given(arguments: list[str], expected: bool) -> None:
    assert opens_window(arguments) is expected
