"""Whatever is done to the text of a pack, reading it ends with a pack or with its faults, and with nothing else."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.pack.freezing import freeze, thaw
from facilitator.pack.loader import read_pack
from facilitator.pack.sentences import line
from facilitator.texts import Texts
from tests.facilitator.pack.packs import good_pack, write_pack

ENGLISH = Texts("en")
FILES = sorted(good_pack())
LINES = sorted({line for text in good_pack().values() for line in text.splitlines() if line})
PIECES = st.one_of(
    st.sampled_from(["", "\n", '"', "=", "[", "]]", "{", "}", ",", ".", "#", "true", "-1", "1.5", "[]", "{}", "../x"]),
    st.sampled_from(["1979-05-27", "inf", "99999999999999999999", '"{x}"', "\x00", "\ufeff", "a.b.c", "id"]),
    st.sampled_from(LINES),
    st.text(max_size=8),
)


@st.composite
def edited(draw: st.DrawFn) -> dict[str, str]:
    """Return the good pack with a few passages replaced, lines swapped for others, or files gone."""
    files = good_pack()
    for _ in range(draw(st.integers(1, 4))):
        file = draw(st.sampled_from(FILES))
        text = files.get(file, "")
        lines = text.splitlines()
        match draw(st.sampled_from(["passage", "line", "value", "gone"])):
            case "passage":
                start = draw(st.integers(0, len(text)))
                end = draw(st.integers(start, min(len(text), start + 30)))
                files[file] = text[:start] + draw(PIECES) + text[end:]
            case "line" if lines:
                lines[draw(st.integers(0, len(lines) - 1))] = draw(st.sampled_from(LINES))
                files[file] = "\n".join(lines)
            case "value" if lines:
                at = draw(st.integers(0, len(lines) - 1))
                lines[at] = lines[at].partition("=")[0] + "= " + draw(PIECES)
                files[file] = "\n".join(lines)
            case "gone" if file != "pack.toml":
                files.pop(file, None)
    return files


@settings(max_examples=150)
@given(edited())
def test_every_edit_gives_a_pack_or_its_faults(files: dict[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        pack, problems = read_pack(write_pack(Path(folder), files))
    assert (pack is None) == bool(problems)
    assert all(line(problem, ENGLISH) for problem in problems)
    if pack is not None:
        assert thaw(freeze(pack)[1]) == pack
