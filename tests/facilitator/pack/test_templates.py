"""Templates stand in an order a person can follow, and may call an item by a title of its own."""

from __future__ import annotations

from pathlib import Path

from facilitator.pack.catalog import Catalog
from facilitator.pack.loader import load_pack, read_pack
from facilitator.pack.problems import ProblemCode
from facilitator.session.audience import item_title
from facilitator.session.outline import item_from
from facilitator.texts import Texts
from tests.facilitator.pack.faults import TEMPLATE
from tests.facilitator.pack.packs import changed, good_pack, write_pack

LANGUAGES = ("en", "nb", "id")


def labelled() -> dict[str, str]:
    """Return the good pack with a title of its own for the first item of the template."""
    files = changed(good_pack(), TEMPLATE, 'exercise = "guess-it"', 'exercise = "guess-it"\nlabel = "unsaid"')
    for language in LANGUAGES:
        files[f"texts/{language}/{TEMPLATE}"] += f'[titles]\nunsaid = "Unsaid {language}"\n'
    return files


def test_an_item_is_called_as_its_template_says_in_every_language(tmp_path: Path) -> None:
    pack = load_pack(write_pack(tmp_path, labelled()))
    (template,) = pack.templates
    catalog = Catalog(pack)
    items = [item_from(line, "x", template.id) for line in template.items]
    for language in LANGUAGES:
        titles = [item_title(item, catalog, Texts(language)) for item in items]
        assert titles[0] == f"Unsaid {language}"
        assert titles[1] != titles[0]


def test_a_title_that_is_missing_is_told(tmp_path: Path) -> None:
    file = f"texts/nb/{TEMPLATE}"
    _, problems = read_pack(write_pack(tmp_path, changed(labelled(), file, 'unsaid = "Unsaid nb"\n', "")))
    assert [(told.code, told.file, told.field) for told in problems] == [
        (ProblemCode.MISSING_TEXT, file, "titles.unsaid")
    ]


def test_a_title_that_belongs_to_no_item_is_told(tmp_path: Path) -> None:
    file = f"texts/nb/{TEMPLATE}"
    _, problems = read_pack(write_pack(tmp_path, changed(labelled(), file, "[titles]\n", '[titles]\nsaid = "Sagt"\n')))
    assert [(told.code, told.file, told.field, told.values["near"]) for told in problems] == [
        (ProblemCode.EXTRA_TEXT, file, "titles.said", "unsaid")
    ]


def test_a_label_is_a_name_like_any_other(tmp_path: Path) -> None:
    _, problems = read_pack(write_pack(tmp_path, changed(labelled(), TEMPLATE, '"unsaid"', '"Un said"')))
    assert [(told.code, told.field) for told in problems] == [(ProblemCode.BAD_ID, "items.1.label")]


def test_the_shortest_day_stands_first_and_one_for_everybody_before_one_for_a_sector(tmp_path: Path) -> None:
    files = good_pack()
    for name, booked, sector in (("a-day", 90, "bank"), ("long", 90, "general"), ("z-taster", 45, "bank")):
        text = changed(files, TEMPLATE, '"half-day"', f'"{name}"')[TEMPLATE]
        text = text.replace("booked = 60", f"booked = {booked}").replace('"bank"', f'"{sector}"')
        files[f"templates/{name}.toml"] = text
        for language in LANGUAGES:
            title = f'title = "{name} {language}"\nsummary = "A day {name} {language}"\n'
            files[f"texts/{language}/templates/{name}.toml"] = title
    pack = load_pack(write_pack(tmp_path, files))
    assert [template.id for template in pack.templates] == ["z-taster", "half-day", "long", "a-day"]
