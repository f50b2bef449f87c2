"""The commands that work something out: no workshop and no data folder is opened for them."""

from __future__ import annotations

import re
from decimal import Decimal

import click

from facilitator.assessment.lost_customer import Figures, Loss, Unit, plain, work_out
from facilitator.assessment.nps import Nps, nps
from facilitator.assessment.refused import FigureError
from facilitator.cli.telling import echo_json, refuse
from facilitator.money import Money, exact_number, is_currency, places_of
from facilitator.texts import Texts


class _Amount(click.ParamType[Decimal]):
    """An amount in plain figures with a decimal point, read without rounding."""

    name = "amount"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Decimal:
        """Return the amount; anything else is wrong use."""
        if isinstance(value, Decimal):
            return value
        if not re.fullmatch(r"[+-]?[0-9]+(\.[0-9]+)?", str(value)):
            self.fail(str(value), param, ctx)
        return Decimal(str(value))


class _Answers(click.ParamType[tuple[int, ...]]):
    """Whole numbers with commas between them."""

    name = "answers"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, ...]:
        """Return the answers; anything else is wrong use."""
        parts = [part.strip() for part in str(value).split(",") if part.strip()]
        if not all(re.fullmatch(r"[+-]?[0-9]{1,9}", part) for part in parts):
            self.fail(str(value), param, ctx)
        return tuple(int(part) for part in parts)


def add_figures(program: click.Group, texts: Texts) -> None:
    """Add the commands to the command line, in one language."""
    _add_lost_customer(program, texts)
    _add_nps(program, texts)


def _add_lost_customer(program: click.Group, texts: Texts) -> None:
    t = texts.t

    @program.command("lost-customer", help=t("Work out what a lost customer costs."))
    @click.option("--first-year", type=_Amount(), required=True, help=t("The sales of the first year."))
    @click.option(
        "--increase", type=_Amount(), required=True, help=t("How much more each year brings; may be negative.")
    )
    @click.option("--years", type=int, required=True, help=t("For how many years the customer would have stayed."))
    @click.option("--margin", type=_Amount(), required=True, help=t("How much of the sales is profit, in per cent."))
    @click.option("--percent", is_flag=True, help=t("The increase is per cent of the year before."))
    @click.option("--currency", default="", help=t("The currency by its three letters, such as NOK or IDR."))
    @click.option("--json", "as_json", is_flag=True, help=t("As JSON."))
    def lost(
        first_year: Decimal,
        increase: Decimal,
        years: int,
        margin: Decimal,
        percent: bool,
        currency: str,
        as_json: bool,
    ) -> int:
        code = currency.upper()
        if not is_currency(code):
            raise click.BadParameter(currency, param_hint="--currency")
        try:
            figures = Figures(first_year, increase, years, margin, by_percent=percent)
            loss = work_out(figures, places_of(code, Unit.ONES)).loss
        except FigureError as error:
            return refuse(error, texts)
        if as_json:
            amounts = [plain(amount) for amount in loss.years]
            echo_json({"years": amounts, "sum": plain(loss.sum), "profit": plain(loss.profit)})
        else:
            _tell_loss(loss, margin, code, texts)
        return 0


def _tell_loss(loss: Loss, margin: Decimal, currency: str, texts: Texts) -> None:
    money = Money((*loss.years, loss.sum, loss.profit), Unit.ONES, currency, texts)
    for year, amount in enumerate(loss.years, 1):
        click.echo(texts.t("Year {year}: {amount}", year=year, amount=money.write(amount)))
    click.echo(texts.t("Lost sales: {amount}", amount=money.write(loss.sum)))
    margin_text, profit = exact_number(margin, texts), money.write(loss.profit)
    click.echo(texts.t("Lost profit at a margin of {margin}%: {amount}", margin=margin_text, amount=profit))


def _add_nps(program: click.Group, texts: Texts) -> None:
    t = texts.t

    @program.command("nps", help=t("Work out the NPS of answers from 0 to 10, such as 10,9,7."))
    @click.argument("answers", type=_Answers(), metavar="ANSWERS")
    @click.option("--json", "as_json", is_flag=True, help=t("As JSON."))
    def score(answers: tuple[int, ...], as_json: bool) -> int:
        try:
            result = nps(answers)
        except FigureError as error:
            return refuse(error, texts)
        if as_json:
            counts = {"promoters": result.promoters, "passives": result.passives, "detractors": result.detractors}
            echo_json({"nps": result.score, **counts, "answers": result.answers})
        else:
            _tell_nps(result, texts)
        return 0


def _tell_nps(result: Nps, texts: Texts) -> None:
    click.echo(texts.n("NPS {score}, from one answer", "NPS {score}, from {count} answers", result.answers,
                       score=exact_number(Decimal(result.score), texts)))  # fmt: skip
    counts = (result.promoters, result.passives, result.detractors)
    promoters, passives, detractors = (texts.number(count) for count in counts)
    click.echo(
        texts.t(
            "Promoters (9–10): {promoters}, passives (7–8): {passives}, detractors (0–6): {detractors}",
            promoters=promoters,
            passives=passives,
            detractors=detractors,
        )
    )
    click.echo(texts.t("NPS is a trademark of its owners."))
