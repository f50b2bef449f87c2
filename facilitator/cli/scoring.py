"""The command that scores a test; nothing that is typed here is kept anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from facilitator.assessment.refused import FigureError
from facilitator.assessment.scoring import Score, Unfinished, read_answers, score
from facilitator.assessment_words import cannot_tell, caution, missing_items
from facilitator.cli.packs import shipped_catalog
from facilitator.cli.telling import echo_json, fail, refuse
from facilitator.texts import LANGUAGES, Texts

if TYPE_CHECKING:
    from facilitator.pack.catalog import Catalog


def add_score(program: click.Group, texts: Texts) -> None:
    """Add the command to the command line, in one language."""
    t = texts.t

    @program.command("score", help=t("Score a test, with answers such as a,b,c or 0,5,3."))
    @click.argument("test", metavar="TEST")
    @click.argument("answers", metavar="ANSWERS")
    @click.option("--lang", type=click.Choice(LANGUAGES), default=texts.language, help=t("The language of the result."))
    @click.option("--json", "as_json", is_flag=True, help=t("As JSON."))
    def score_test(test: str, answers: str, lang: str, as_json: bool) -> int:
        catalog, spoken = shipped_catalog(), Texts(lang)
        key = next((key for key in catalog.pack.tests if key.id == test), None)
        if key is None:
            known = ", ".join(key.id for key in catalog.pack.tests)
            return fail(t("There is no test “{id}”: choose one of these: {known}.", id=test, known=known))
        try:
            result = score(key, read_answers(key, answers))
        except FigureError as error:
            return refuse(error, spoken)
        if isinstance(result, Unfinished):
            return fail(missing_items(result.missing, spoken))
        if as_json:
            ends = {"min": result.least, "max": result.most}
            echo_json({"test": result.test, "score": result.score, **ends, "band": result.band})
        else:
            _tell(result, catalog, spoken)
        return 0


def _tell(result: Score, catalog: Catalog, texts: Texts) -> None:
    words = catalog.test_text(texts.language, result.test)
    band = words.bands[result.band]
    numbers = {name: texts.number(getattr(result, name)) for name in ("score", "least", "most")}
    click.echo(texts.t("{test}: {score}, on a scale from {least} to {most}", test=words.title, **numbers))
    click.echo(f"{band.title}: {band.text}")
    if result.cannot_tell:
        click.echo(cannot_tell(texts))
    click.echo(caution(texts))
