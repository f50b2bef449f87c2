"""A frozen pack is the same bytes on every run, and thaws to the same pack."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import fields, replace
from pathlib import Path

import msgspec
import pytest

from facilitator.pack import decoding
from facilitator.pack.freezing import FrozenPackError, compressed, freeze, thaw
from facilitator.pack.loader import load_pack
from facilitator.pack.model import Pack
from facilitator.pack.texts import DeckText
from tests.facilitator.pack.packs import changed, good_pack, write_pack

ROOT = Path(__file__).resolve().parents[3]
HASH_OF = """
import sys
from pathlib import Path
from facilitator.pack.freezing import freeze
from facilitator.pack.loader import load_pack
print(freeze(load_pack(Path(sys.argv[1])))[0])
"""


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    """Load the good pack."""
    return load_pack(write_pack(tmp_path, good_pack()))


def test_a_thawed_pack_is_the_pack_that_was_frozen(pack: Pack) -> None:
    digest, data = freeze(pack)
    assert thaw(data) == pack
    assert digest == hashlib.sha256(data).hexdigest()
    assert freeze(thaw(data)) == (digest, data)


def test_compressed_it_thaws_to_the_same_pack_from_half_the_room(pack: Pack) -> None:
    _, data = freeze(pack)
    assert thaw(compressed(data)) == pack
    assert len(compressed(data)) < len(data) / 2


def test_the_same_pack_has_the_same_hash_in_another_process(pack: Pack, tmp_path: Path) -> None:
    hashes = set()
    for seed in ("1", "2"):
        run = [sys.executable, "-c", HASH_OF, str(tmp_path)]
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        hashes.add(subprocess.run(run, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout)
    assert hashes == {freeze(pack)[0] + "\n"}


def test_the_order_in_which_texts_were_written_changes_nothing(pack: Pack) -> None:
    turned = replace(pack, texts=dict(reversed(pack.texts.items())))
    assert freeze(turned) == freeze(pack)


def test_another_word_is_another_pack(pack: Pack, tmp_path: Path) -> None:
    files = changed(good_pack(), "texts/nb/decks/reasons.toml", "The soup was cold. NB", "Suppa var kald.")
    assert freeze(load_pack(write_pack(tmp_path, files)))[0] != freeze(pack)[0]


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b"\xff\xfe", b"[" * 100_000])
def test_damaged_bytes_are_refused(data: bytes) -> None:
    with pytest.raises(FrozenPackError):
        thaw(data)


def test_bytes_cut_short_are_refused(pack: Pack) -> None:
    data = freeze(pack)[1]
    with pytest.raises(FrozenPackError):
        thaw(data[:-1])


def test_what_is_decoded_has_every_field_of_the_model() -> None:
    assert [field.name for field in fields(decoding.DeckWords)] == [field.name for field in fields(DeckText)]


def test_a_pack_that_was_frozen_before_there_were_tests_has_none(pack: Pack) -> None:
    plain = msgspec.json.decode(freeze(pack)[1])
    del plain["tests"]
    for words in plain["texts"].values():
        del words["tests"]
    thawed = thaw(msgspec.json.encode(plain))
    assert thawed.tests == ()
    assert all(words.tests == {} for words in thawed.texts.values())
