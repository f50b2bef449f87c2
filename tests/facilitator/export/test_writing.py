"""A file is written whole or not at all, and every trouble of the world is one that a person can read."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from facilitator.errors import ErrorCode, ExpectedError
from facilitator.export.writing import Cancelled, write_file

ROOT = Path(__file__).parents[3]
MEGABYTE = bytes(range(256)) * 4096


def refused(path: Path, content: bytes = b"new") -> ErrorCode:
    with pytest.raises(ExpectedError) as caught:
        write_file(path, content)
    assert caught.value.values == {"path": str(path)}
    return caught.value.code


@pytest.mark.parametrize("content", [b"", b"a few bytes", MEGABYTE])
def test_a_new_file_holds_all_of_its_content(tmp_path: Path, content: bytes) -> None:
    write_file(tmp_path / "paper.pdf", content)
    assert (tmp_path / "paper.pdf").read_bytes() == content
    assert [entry.name for entry in tmp_path.iterdir()] == ["paper.pdf"]


def test_a_name_may_be_as_long_as_the_disk_allows(tmp_path: Path) -> None:
    path = tmp_path / ("会" * 83 + ".pdf")
    write_file(path, b"new")
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_an_old_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_bytes(b"old")
    write_file(tmp_path / "paper.pdf", b"new")
    assert (tmp_path / "paper.pdf").read_bytes() == b"new"


def test_a_new_file_may_be_read_by_whom_other_new_files_may(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    write_file(tmp_path / "paper.pdf", b"new")
    assert (tmp_path / "paper.pdf").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_through_a_link_the_file_behind_it_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real.pdf").write_bytes(b"old")
    (tmp_path / "link.pdf").symlink_to("real.pdf")
    write_file(tmp_path / "link.pdf", b"new")
    assert (tmp_path / "link.pdf").is_symlink()
    assert (tmp_path / "real.pdf").read_bytes() == b"new"


def test_progress_goes_up_to_the_whole(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write_file(tmp_path / "paper.pdf", MEGABYTE, progress=lambda done, total: told.append((done, total)))
    assert told[-1] == (len(MEGABYTE), len(MEGABYTE))
    assert [done for done, _ in told] == sorted({done for done, _ in told})
    assert len(told) >= 3


@pytest.mark.parametrize("asked", [0, 1, 3])
def test_calling_it_off_leaves_the_old_file_and_nothing_else(tmp_path: Path, asked: int) -> None:
    target = tmp_path / "paper.pdf"
    target.write_bytes(b"old")
    answers = iter([False] * asked + [True] * 10)
    with pytest.raises(Cancelled):
        write_file(target, MEGABYTE, cancelled=lambda: next(answers))
    assert target.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["paper.pdf"]


def _file_as_folder(folder: Path) -> Path:
    (folder / "file").write_bytes(b"")
    return folder / "file" / "paper.pdf"


def _folder_as_file(folder: Path) -> Path:
    (folder / "paper.pdf").mkdir()
    return folder / "paper.pdf"


def _link_to_itself(folder: Path) -> Path:
    (folder / "paper.pdf").symlink_to("paper.pdf")
    return folder / "paper.pdf" / "paper.pdf"


@pytest.mark.parametrize(
    "place",
    [
        _file_as_folder,
        _folder_as_file,
        _link_to_itself,
        lambda folder: folder / "missing" / "paper.pdf",
        lambda folder: folder / ("n" * 300 + ".pdf"),
        lambda folder: folder / "nul\x00.pdf",
        lambda folder: folder / "lone\ud800.pdf",
        lambda folder: Path("/proc/version"),
        lambda folder: Path("/proc/paper.pdf"),
    ],
    ids=["file as folder", "folder", "loop", "no folder", "long name", "nul", "lone surrogate", "kernel", "no files"],
)
def test_a_place_where_nothing_can_be_written_is_named(tmp_path: Path, place: Callable[[Path], Path]) -> None:
    path = place(tmp_path)
    before = sorted(tmp_path.iterdir())
    assert refused(path) is ErrorCode.CANNOT_WRITE
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, ErrorCode.DISK_FULL),
        (errno.EDQUOT, ErrorCode.DISK_FULL),
        (errno.EIO, ErrorCode.CANNOT_WRITE),
        (errno.EROFS, ErrorCode.CANNOT_WRITE),
    ],
)
def test_a_disk_that_fails_at_the_last_moment_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: ErrorCode
) -> None:
    target = tmp_path / "paper.pdf"
    target.write_bytes(b"old")

    def fail(_handle: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    assert refused(target) is code
    assert target.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["paper.pdf"]


WRITER = (
    "import sys; from pathlib import Path; from facilitator.errors import ExpectedError;"
    "from facilitator.export.writing import write_file\n"
    "try: write_file(Path(sys.argv[1]), b'n' * 200_000)\n"
    "except ExpectedError as error: print(error.code.value)\n"
    "else: print('written')\n"
)


def run_child(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*command], cwd=ROOT, capture_output=True, text=True, check=False, timeout=30)


@pytest.mark.skipif(
    not shutil.which("unshare") or run_child("unshare", "-rm", "mount", "-t", "tmpfs", "t", "/mnt").returncode != 0,
    reason="no small disk can be made here",
)
def test_a_disk_that_is_really_full_is_told_apart(tmp_path: Path) -> None:
    script = (
        f"mount -t tmpfs -o size=64k tiny {tmp_path} && echo old > {tmp_path}/paper.pdf && "
        f'{sys.executable} -c "$WRITER" {tmp_path}/paper.pdf && cat {tmp_path}/paper.pdf && ls -A {tmp_path}'
    )
    run = run_child("env", f"WRITER={WRITER}", "unshare", "-rm", "sh", "-c", script)
    assert run.stdout.split() == ["disk_full", "old", "paper.pdf"], run.stderr


NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", sys.executable, "-c")


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """Give a folder that everybody may look into; pytest's own are closed to others."""
    folder = Path(tempfile.mkdtemp(prefix="writing-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.skipif(
    not shutil.which("setpriv") or run_child(*NOBODY, "import facilitator").returncode != 0,
    reason="nobody else can run the program here",
)
def test_what_may_not_be_written_is_refused(shared_folder: Path) -> None:
    for name, mode in (("open", 0o777), ("closed", 0o755)):
        (shared_folder / name).mkdir()
        (shared_folder / name).chmod(mode)
    protected = shared_folder / "open" / "protected.pdf"
    protected.write_bytes(b"old")
    protected.chmod(0o444)

    def told(path: Path) -> str:
        return run_child(*NOBODY, WRITER, str(path)).stdout.strip()

    assert told(shared_folder / "open" / "paper.pdf") == "written"
    assert told(shared_folder / "closed" / "paper.pdf") == "cannot_write"
    assert told(protected) == "cannot_write"
    assert protected.read_bytes() == b"old"
