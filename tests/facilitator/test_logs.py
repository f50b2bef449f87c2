"""The log tells what went wrong, never what was said in the room."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from facilitator import logs
from facilitator.errors import ErrorCode, ExpectedError

SECRET = "the queue was never explained"

SetUp = Callable[..., list[logging.Handler]]


@pytest.fixture
def set_up() -> Iterator[SetUp]:
    """Give `logs.set_up`, and put away afterwards what it opened."""
    root = logging.getLogger()
    level, opened = root.level, list[logging.Handler]()

    def keep(folder: Path, level: int = logging.INFO) -> list[logging.Handler]:
        opened.extend(logs.set_up(folder, level=level))
        return opened

    yield keep
    logs.put_away(opened)
    root.setLevel(level)


def met(error: BaseException) -> BaseException:
    """Return an error with the way it came."""
    try:
        raise error
    except type(error) as caught:
        return caught


def written(folder: Path) -> str:
    return (folder / logs.FILE_NAME).read_text(encoding="utf-8")


def test_what_is_logged_stands_in_a_file_of_the_data_folder(tmp_path: Path, set_up: SetUp) -> None:
    set_up(tmp_path / "home" / "logs")
    logging.getLogger("facilitator.rehearsal.sample").info("wall placed on %s", "screen 2")
    assert "INFO facilitator.rehearsal.sample: wall placed on screen 2" in written(tmp_path / "home" / "logs")


def test_there_are_five_files_at_most_and_none_grows_large(tmp_path: Path, set_up: SetUp) -> None:
    set_up(tmp_path)
    sample = logging.getLogger("facilitator.rehearsal.sample")
    for number in range(320):
        sample.info("%s %s", number, "x" * 10_000)
    files = sorted(tmp_path.iterdir())
    assert len(files) == 5
    assert all(file.stat().st_size <= 500_000 for file in files)
    assert "319 xxx" in written(tmp_path)


def test_a_folder_that_cannot_be_made_is_no_reason_to_stop(tmp_path: Path, set_up: SetUp) -> None:
    (tmp_path / "file").write_text("in the way")
    assert set_up(tmp_path / "file" / "logs") == []
    assert logging.getLogger().level == logging.INFO


@pytest.mark.logs_expected
def test_an_error_is_logged_with_its_kind_and_its_way_but_without_its_words(tmp_path: Path, set_up: SetUp) -> None:
    set_up(tmp_path)
    logging.getLogger("facilitator.rehearsal.sample").error("a bug", exc_info=met(ValueError(SECRET)))
    told = written(tmp_path)
    assert "ValueError" in told
    assert "tests/facilitator/test_logs.py" in told
    assert SECRET not in told


@pytest.mark.logs_expected
def test_the_error_behind_an_error_is_told_as_discreetly(tmp_path: Path, set_up: SetUp) -> None:
    set_up(tmp_path)
    try:
        try:
            raise KeyError(SECRET)
        except KeyError as first:
            raise RuntimeError(SECRET) from first
    except RuntimeError as second:
        logging.getLogger("facilitator.rehearsal.sample").error("a bug", exc_info=second)
    told = written(tmp_path)
    assert told.index("KeyError") < told.index("which led to") < told.index("RuntimeError")
    assert SECRET not in told


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (AttributeError("'Item' object has no attribute 'minuts'"), "'Item' object has no attribute 'minuts'"),
        (ExpectedError(ErrorCode.DISK_FULL, path=SECRET), "disk_full"),
        (PermissionError(13, "Permission denied", f"/home/ada/{SECRET}.pdf"), "Permission denied"),
    ],
)
def test_words_that_speak_of_code_or_disk_alone_are_kept(error: BaseException, told: str) -> None:
    assert logs.message_of(error) == told


def test_the_place_of_a_bug_is_its_innermost_line_of_ours() -> None:
    assert logs.place_of(met(ValueError(SECRET))).endswith("in met")


def test_the_way_of_an_error_names_no_folder_of_the_person() -> None:
    assert str(Path(__file__).parent) not in logs.discreet(met(ValueError(SECRET)))


def test_libraries_that_show_what_they_call_are_kept_quiet_even_when_everything_is_wanted(
    tmp_path: Path, set_up: SetUp
) -> None:
    set_up(tmp_path, level=logging.DEBUG)
    logging.getLogger("qasync").debug("calling with %s", SECRET)
    logging.getLogger("facilitator.rehearsal.sample").debug("ticked")
    assert "ticked" in written(tmp_path)
    assert SECRET not in written(tmp_path)


@pytest.mark.logs_expected
def test_a_log_that_cannot_be_written_says_nothing_of_the_room_instead(
    tmp_path: Path, set_up: SetUp, capfd: pytest.CaptureFixture[str]
) -> None:
    (handler,) = (made for made in set_up(tmp_path) if isinstance(made, logging.FileHandler))
    assert handler.stream is not None
    handler.stream.close()  # every later write fails, as on a full disk
    logging.getLogger("facilitator.rehearsal.sample").error("a bug", exc_info=met(ValueError(SECRET)))
    assert capfd.readouterr() == ("", "")
    handler.stream = None  # as after a rollover; the file is opened anew
