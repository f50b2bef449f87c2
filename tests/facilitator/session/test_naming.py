"""Names are read out of whatever a trainer pastes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.session.naming import names_from

NAMES = st.sampled_from(["Ada", "Bo Berg", "Åse-Marie Ødegård", "Siti Nurhaliza", "O'Neill", "José", "李明", "A-12 Æ"])


@pytest.mark.parametrize(
    "pasted",
    [
        "Ada\nBo Berg\nCleo",
        "Ada, Bo Berg, Cleo",
        "Ada; Bo Berg; Cleo;",
        "Ada\tBo Berg\tCleo",
        "1. Ada\n2. Bo Berg\n3. Cleo",
        "1) Ada\n(2) Bo Berg\n#3 Cleo",
        "1\tAda\n2\tBo Berg\n3\tCleo",
        "- Ada\n* Bo Berg\n• Cleo",
        "[ ] Ada\n[x] Bo Berg\n☐ Cleo",
        "  Ada  \r\n\r\n Bo   Berg\r\n\tCleo\n",
        "Ada <ada@firm.example>; Bo Berg <bo@firm.example>; Cleo",
        '"Ada","Bo Berg","Cleo"',
        "\ufeffAda\n1. - Bo Berg\nCleo,\n---",
    ],
)
def test_however_a_list_is_written_the_same_names_come_out(pasted: str) -> None:
    assert names_from(pasted) == ("Ada", "Bo Berg", "Cleo")


def test_two_people_with_one_name_stay_two() -> None:
    assert names_from("Kari\nKari") == ("Kari", "Kari")


def test_numbers_that_belong_to_a_name_stay() -> None:
    assert names_from("Ada 2, Bo the 3rd") == ("Ada 2", "Bo the 3rd")


@pytest.mark.parametrize("nothing", ["", " \n\t,;\n", "1.\n2.\n", "- \n* ", "…", "12 34"])
def test_what_has_no_letter_is_no_name(nothing: str) -> None:
    assert names_from(nothing) == ()


@given(st.lists(NAMES), st.sampled_from(["\n", ", ", ";", "\t", "\r\n", " ,\n"]))
def test_names_put_together_come_apart_again(names: list[str], between: str) -> None:
    assert names_from(between.join(names)) == tuple(names)


@given(st.lists(NAMES, min_size=1), st.sampled_from(["{n}. ", "{n}) ", "({n}) ", "- ", "• ", "{n}. - "]))
def test_numbering_and_bullets_are_taken_off(names: list[str], lead: str) -> None:
    assert names_from("\n".join(lead.format(n=n) + name for n, name in enumerate(names, 1))) == tuple(names)


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("1.)-•,;\t\n \"'<>[]")), max_size=60))
def test_any_text_gives_clean_names_that_stay_as_they_are(text: str) -> None:
    names = names_from(text)
    for name in names:
        assert name == " ".join(name.split())
        assert not set(name) & set(",;\t\r\n")
        assert any(sign.isalpha() for sign in name)
    assert names_from("\n".join(names)) == names
