"""Questions of a test on paper: a ring around the letter of each answer, to be crossed or filled by hand."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from reportlab.pdfgen.canvas import Canvas

from facilitator.export.leaf import Answer, Question, Scale
from facilitator.export.pdf_charts import hairline
from facilitator.export.pdf_fonts import CAP_HEIGHT
from facilitator.export.pdf_strips import Align, Cell, Flow, Row
from facilitator.export.pdf_styles import EDGE, INK, LINE, WIDTH, Lettering

_RADIUS = 7.0
_RING_SPACE = 2 * _RADIUS + 7.0
_NUMBER = 24.0
_ANSWER_LEFT = _NUMBER
_STEP = 29.0
_ROW_GAP = 9.0


def add_question(flow: Flow, question: Question, letters: Lettering) -> None:
    """Add a question with its answers below each other; they stay on one page."""
    begin = len(flow.strips)
    number = Cell(0, _NUMBER, question.number, letters.label)
    ask = Cell(_NUMBER, WIDTH - _NUMBER, question.ask, letters.label)
    flow.row(Row((number, ask), gap=15.0 * letters.scale, whole=True), glued=True)
    for answer in question.answers:
        left = _ANSWER_LEFT + _RING_SPACE
        cell = Cell(left, WIDTH - left, answer.text, letters.body)
        paint = partial(_ring, sign=answer.sign, x=_ANSWER_LEFT, letters=letters)
        flow.row(Row((cell,), gap=5.0, whole=True, paint=paint), glued=True)
    flow.keep_together(begin, float("inf"))
    flow.strips[-1] = replace(flow.strips[-1], glued=False)


def add_scale(flow: Flow, scale: Scale, letters: Lettering) -> None:
    """Add statements with a ring for each answer beside them; what the answers mean stands above, on every page."""
    rings = len(scale.answers) * _STEP
    head = Flow()
    meanings = "  ·  ".join(f"{answer.sign} {answer.text}" for answer in scale.answers)
    head.row(Row((Cell(0, WIDTH, meanings, letters.small_strong),), gap=14.0, whole=True), glued=True)
    again = tuple(head.strips)
    flow.strips.extend(again)
    for number, words in scale.statements:
        cells = (
            Cell(0, _NUMBER, number, letters.label, Align.LEFT),
            Cell(_NUMBER, WIDTH - rings - _NUMBER - 10.0, words, letters.body),
        )
        paint = partial(_rings, answers=scale.answers, letters=letters)
        flow.row(Row(cells, gap=2 * _ROW_GAP * letters.scale, whole=True, paint=paint), again=again)


def _ring(canvas: Canvas, left: float, top: float, sign: str, x: float, letters: Lettering) -> None:
    middle = top - letters.body.leading / 2
    canvas.setStrokeColor(EDGE)
    canvas.setLineWidth(0.75)
    canvas.circle(left + x + _RADIUS, middle, _RADIUS, stroke=1, fill=0)
    canvas.setFillColor(INK)
    canvas.setFont(letters.small.font, letters.small.size)
    canvas.drawCentredString(left + x + _RADIUS, middle - letters.small.size * CAP_HEIGHT / 2, sign)


def _rings(canvas: Canvas, left: float, top: float, answers: tuple[Answer, ...], letters: Lettering) -> None:
    hairline(canvas, left, top + _ROW_GAP * letters.scale, WIDTH, LINE)
    begin = WIDTH - len(answers) * _STEP + (_STEP - 2 * _RADIUS)
    for place, answer in enumerate(answers):
        _ring(canvas, left, top, answer.sign, begin + place * _STEP, letters)
