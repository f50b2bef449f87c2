"""The virtual environment of a checkout: made once, and again only where the lock or the Python changed."""

from __future__ import annotations

import hashlib
import json
import sys
import time
import tomllib
import venv
from collections.abc import Iterator
from pathlib import Path

from devtools.places import LOCALE, LOCK, PYTHON, ROOT, VENV, call, must
from devtools.system import ensure_venv_module

STAMP = VENV / "facilitator-stamp.json"


def ensure_environment() -> None:
    """See to it that `.venv` holds what the lock names, compiled, and the project itself; then catalogues and packs."""
    wanted = stamp(LOCK.read_bytes(), (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    if not (PYTHON.exists() and is_current(STAMP, wanted)):
        _make(wanted)
    _compile_catalogues()
    _compile_packs()


def stamp(lock: bytes, pyproject: str) -> dict[str, str]:
    """Give what the environment depends on: if any of it changes, the set-up runs again.

    Of pyproject.toml only what describes the project counts; the settings of the tools change nothing.
    """
    tables = tomllib.loads(pyproject)
    project = {key: tables.get(key) for key in ("project", "build-system")}
    return {
        "python": f"{sys.version_info.major}.{sys.version_info.minor}",
        "lock": hashlib.sha256(lock).hexdigest(),
        "project": hashlib.sha256(json.dumps(project, sort_keys=True).encode()).hexdigest(),
    }


def is_current(path: Path, wanted: dict[str, str]) -> bool:
    """Tell whether the stamp that lies at `path` says the same as `wanted`."""
    return _read(path) == wanted


def stale_catalogues(folder: Path) -> Iterator[Path]:
    """Give each `.po` file that is newer than what was compiled from it, or was never compiled."""
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns:
            yield source


def stale_packs(scenarios: Path, code: Path) -> Iterator[Path]:
    """Give each pack in which something is newer than what was compiled from it, or that never was; or the code is."""
    newest_code = max((path.stat().st_mtime_ns for path in code.rglob("*.py")), default=0)
    for pack in sorted(path for path in scenarios.glob("*") if path.is_dir()):
        compiled = pack.with_name(f"{pack.name}.compiled")
        # what goes away or comes in from elsewhere makes its folder newer
        newest = max(newest_code, *(path.stat().st_mtime_ns for path in (pack, *pack.rglob("*"))))
        if not compiled.exists() or compiled.stat().st_mtime_ns < newest:
            yield pack


def install_lock(lock: Path) -> None:
    """Install exactly what a lock names: every file is compared with its hash."""
    words: list[str | Path] = [PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    must(
        [*words, "--require-hashes", "--no-deps", "--only-binary", ":all:", "-r", lock],
        "The packages of the lock could not be installed.",
    )


def _make(wanted: dict[str, str]) -> None:
    began = time.monotonic()
    print(f"Setting up {VENV} (once; again only when {LOCK.name} or the Python changes)")
    if not PYTHON.exists() or _read(STAMP).get("python") not in (None, wanted["python"]):
        ensure_venv_module()
        venv.EnvBuilder(with_pip=True, clear=VENV.exists(), symlinks=sys.platform != "win32").create(VENV)
    STAMP.unlink(missing_ok=True)
    install_lock(LOCK)
    _install_project()
    # pip compiles what it installs; this is for what it left out, and says nothing where nothing is left.
    # Some packages ship files for other Pythons, which cannot be compiled, so its verdict is not asked for.
    call([PYTHON, "-m", "compileall", "-qq", "-j", "0", VENV, "facilitator", "ui"], cwd=ROOT)
    STAMP.write_text(json.dumps(wanted, indent=1), encoding="utf-8")
    print(f"Set up in {time.monotonic() - began:.0f} s")


def _install_project() -> None:
    # An editable install rather than a path file: it makes the command `facilitator` on every system. The tool
    # that builds it is in the lock, so nothing is fetched here.
    words: list[str | Path] = [PYTHON, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
    must(
        [*words, "--no-build-isolation", "--no-deps", "--no-index", "--editable", ROOT],
        "The project could not be put into its environment.",
    )


def _compile_catalogues() -> None:
    if any(stale_catalogues(LOCALE)):
        must(
            [PYTHON, ROOT / "packaging" / "catalogues.py", "--compile"],
            "The catalogues could not be compiled.",
        )


def _compile_packs() -> None:
    if any(stale_packs(ROOT / "scenarios", ROOT / "facilitator")):
        must([PYTHON, ROOT / "packaging" / "packs.py"], "The packs could not be compiled.")


def _read(path: Path) -> dict[str, str]:
    try:
        found: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, json.JSONDecodeError):
        return {}
    return found
