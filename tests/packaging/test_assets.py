"""The bundled font and icons can do what the app asks of them."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

ASSETS = Path(__file__).resolve().parents[2] / "assets"
FONTS = sorted((ASSETS / "fonts").glob("*.ttf"))
ICONS = sorted((ASSETS / "icons").glob("*.svg"))


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_all_figures_are_equally_wide(path: Path) -> None:
    widths = TTFontFile(path).charWidths
    assert len({widths[ord(figure)] for figure in "0123456789"}) == 1


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_the_font_has_the_letters_and_signs_of_our_languages(path: Path) -> None:
    widths = TTFontFile(path).charWidths
    assert [sign for sign in "æøåÆØÅéèüöäßżłćñç–—…·“”‘’«»‹›+−×÷=%€£°½" if ord(sign) not in widths] == []


def test_the_weights_of_the_look_are_there() -> None:
    assert {path.stem for path in FONTS} >= {"NotoSans-Regular", "NotoSans-SemiBold"}


@pytest.mark.parametrize("path", ICONS, ids=lambda path: path.stem)
def test_an_icon_takes_the_colour_of_the_theme(path: Path) -> None:
    root = ElementTree.parse(path).getroot()
    assert root is not None
    assert root.get("stroke") == "currentColor"
    assert root.get("viewBox") == "0 0 24 24"


@pytest.mark.parametrize("licence", ["fonts/OFL.txt", "icons/LICENSE"])
def test_a_licence_lies_beside_what_it_is_for(licence: str) -> None:
    assert (ASSETS / licence).read_text(encoding="utf-8").strip()
