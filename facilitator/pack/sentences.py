"""Says in one sentence what is wrong with a pack and what to do about it, to a person who writes no programs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from facilitator.pack.problems import Problem
from facilitator.pack.problems import ProblemCode as Code

if TYPE_CHECKING:
    from facilitator.texts import Texts

Values = dict[str, str]
Sentence = Callable[["Texts", Values], str]


def sentence(problem: Problem, texts: Texts) -> str:
    """Return what is wrong and what to do; where it is stands in `problem.file` and `problem.field`."""
    return _SENTENCES[problem.code](texts, problem.values)


def line(problem: Problem, texts: Texts) -> str:
    """Return place and sentence in one line."""
    said = sentence(problem, texts)
    if not problem.field:
        return texts.t("{file}: {sentence}", file=problem.file, sentence=said)
    return texts.t("{file}, {field}: {sentence}", file=problem.file, field=problem.field, sentence=said)


def _bad_key(t: Texts, v: Values) -> str:
    if v["near"]:
        return t.t("The name “{key}” is not known here; did you mean “{near}”?", **v)
    return t.t("The name “{key}” is not known here: take the line out, or correct the name.", **v)


def _bad_choice(t: Texts, v: Values) -> str:
    if v["near"]:
        return t.t("“{value}” is not one of the choices here ({choices}); did you mean “{near}”?", **v)
    return t.t("“{value}” is not one of the choices here: write one of {choices}.", **v)


def _wrong_type(t: Texts, v: Values) -> str:
    values = {"expected": _kind(t, v["expected"]), "found": _kind(t, v["found"])}
    return t.t("The file has {found} here: write {expected} instead.", **values)


def _card_field_type(t: Texts, v: Values) -> str:
    values = {"name": v["name"], "expected": _kind(t, v["expected"]), "found": _kind(t, v["found"])}
    return t.t("In this deck, “{name}” is {expected}, but this card has {found}: write it as on the others.", **values)


def _unknown_deck(t: Texts, v: Values) -> str:
    if v["near"]:
        return t.t("There is no deck called “{name}”; did you mean “{near}”?", **v)
    return t.t("There is no deck called “{name}”: correct the name, or add the file decks/{name}.toml.", **v)


def _unknown_exercise(t: Texts, v: Values) -> str:
    if v["near"]:
        return t.t("There is no exercise called “{name}”; did you mean “{near}”?", **v)
    return t.t("There is no exercise called “{name}”: correct the name, or add the file exercises/{name}.toml.", **v)


def _unknown_phase(t: Texts, v: Values) -> str:
    if v["near"]:
        return t.t("The exercise “{exercise}” has no phase called “{name}”; did you mean “{near}”?", **v)
    return t.t("The exercise “{exercise}” has no phase called “{name}”: write the id of one of its phases.", **v)


def _unknown_series(t: Texts, v: Values) -> str:
    if v["near"]:
        return t.t("The exercise “{exercise}” has no series called “{name}”; did you mean “{near}”?", **v)
    return t.t("The exercise “{exercise}” has no series called “{name}”: add it under [[series]], or correct it.", **v)


def _unknown_role(t: Texts, v: Values) -> str:
    if v["near"]:
        return t.t("Nobody has the role “{name}” in this phase; did you mean “{near}”?", **v)
    return t.t("Nobody has the role “{name}” in this phase: draw that role in it or earlier, or correct the name.", **v)


def _unknown_field(t: Texts, v: Values) -> str:
    if v["near"]:
        return t.t("This deck has no field called “{name}”; did you mean “{near}”?", **v)
    return t.t("This deck has no field called “{name}”: write the id of one of its fields.", **v)


def _unknown_answer(t: Texts, v: Values) -> str:
    return t.t("“{name}” is not one of the answers of this test: write one of those under answers.", **v)


def _unknown_sector(t: Texts, v: Values) -> str:
    if v["near"]:
        return t.t("The pack has no sector called “{name}”; did you mean “{near}”?", **v)
    return t.t("The pack has no sector called “{name}”: add it to sectors in pack.toml, or correct the name.", **v)


def _unknown_column(t: Texts, v: Values) -> str:
    if v["near"]:
        return t.t("This sheet has no column called “{name}”; did you mean “{near}”?", **v)
    return t.t("This sheet has no column called “{name}”: write the id of one of its columns.", **v)


def _unknown_prompt(t: Texts, v: Values) -> str:
    if v["near"]:
        return t.t("The exercise has no prompt called “{name}”; did you mean “{near}”?", **v)
    return t.t("The exercise has no prompt called “{name}”: write the id of one of its prompts.", **v)


def _extra_text(t: Texts, v: Values) -> str:
    if v["near"]:
        return t.t("These words belong to “{id}”, which the pack does not have; did you mean “{near}”?", **v)
    return t.t("These words belong to “{id}”, which the pack does not have: take them out, or correct the name.", **v)


def _kind(t: Texts, code: str) -> str:
    """Return a kind of value with its article."""
    kinds: dict[str, Callable[[], str]] = {
        "text": lambda: t.t("a text in quotation marks"),
        "number": lambda: t.t("a whole number"),
        "decimal": lambda: t.t("a number with a decimal point"),
        "yes_no": lambda: t.t("true or false"),
        "list": lambda: t.t("a list in square brackets"),
        "pair": lambda: t.t("two whole numbers in square brackets, the smaller one first"),
        "table": lambda: t.t("a group of named values"),
        "time": lambda: t.t("a date or time without quotation marks"),
        "glossary": lambda: t.t("a list of words, each with a term and a gloss"),
    }
    return kinds[code]()


_SENTENCES: dict[Code, Sentence] = {
    Code.MISSING_FILE: lambda t, v: t.t("The file {name} is missing: add it, or put it back.", **v),
    Code.MISSING_LANGUAGE: lambda t, v: t.t(
        "pack.toml names the language “{language}”, but the folder texts/{language} is missing: "
        "add the texts, or take the language out of the list.",
        **v,
    ),
    Code.UNREADABLE: lambda t, v: t.t(
        "This cannot be read as a file of a pack: check that it is an ordinary text file that you may open.", **v
    ),
    Code.NOT_UTF8: lambda t, v: t.t(
        "Line {line} has letters in another encoding: save the file again as UTF-8 in your editor.", **v
    ),
    Code.TOO_BIG: lambda t, v: t.t(
        "The file is larger than {most_mb} MB, too large for texts: check that it is the right one.", **v
    ),
    Code.BROKEN_TOML: lambda t, v: t.t(
        "Line {line} cannot be understood: look there and just above for a missing quotation mark, comma or bracket, "
        "or for a name that is used twice.",
        **v,
    ),
    Code.PATH_OUTSIDE: lambda t, v: t.t(
        "“{name}” leads out of the folder of the pack, so it was not read: keep all files inside the "
        "folder and use plain names.",
        **v,
    ),
    Code.BAD_KEY: _bad_key,
    Code.MISSING_KEY: lambda t, v: t.t("“{key}” is missing here: add it.", **v),
    Code.WRONG_TYPE: _wrong_type,
    Code.BAD_CHOICE: _bad_choice,
    Code.BAD_ID: lambda t, v: t.t(
        "“{id}” cannot be a name here: use lower-case letters a to z, figures, and hyphens between words.", **v
    ),
    Code.BAD_TIME: lambda t, v: t.t("“{value}” is not a time of day: write it like “09:00”.", **v),
    Code.OUT_OF_BOUNDS: lambda t, v: t.t("{value} is not possible here: write a number from {least} to {most}.", **v),
    Code.LEAST_ABOVE_MOST: lambda t, v: t.t(
        "The smallest number, {least}, must be below the largest, {most}: correct one of them.", **v
    ),
    Code.DEFAULT_OUTSIDE: lambda t, v: t.t(
        "The default of {default} does not lie between {least} and {most}: correct one of the three.", **v
    ),
    Code.DUPLICATE_ID: lambda t, v: t.t("“{id}” is here twice: take one of them out, or give it another name.", **v),
    Code.ID_NOT_FILE_NAME: lambda t, v: t.t(
        "The file is called {name}.toml, but its id is “{id}”: make the two the same.", **v
    ),
    Code.EMPTY_PACK: lambda t, v: t.t("The pack has no exercises: add at least one in the folder exercises.", **v),
    Code.EMPTY_EXERCISE: lambda t, v: t.t("The exercise has no phases: add at least one under [[phases]].", **v),
    Code.EMPTY_DECK: lambda t, v: t.t("The deck has no cards: add some under [[cards]], or remove the deck.", **v),
    Code.EMPTY_TEMPLATE: lambda t, v: t.t("The template has no items: add some under [[items]].", **v),
    Code.UNKNOWN_DECK: _unknown_deck,
    Code.UNKNOWN_EXERCISE: _unknown_exercise,
    Code.UNKNOWN_PHASE: _unknown_phase,
    Code.UNKNOWN_SERIES: _unknown_series,
    Code.UNKNOWN_ROLE: _unknown_role,
    Code.UNKNOWN_FIELD: _unknown_field,
    Code.UNKNOWN_SECTOR: _unknown_sector,
    Code.SERIES_APART: lambda t, v: t.t(
        "The phases of the series “{name}” must follow each other: move this one up to the others.", **v
    ),
    Code.UNUSED_SERIES: lambda t, v: t.t(
        "No phase belongs to the series “{name}”: name it in a phase, or drop it.", **v
    ),
    Code.APART_WITHOUT_TEAMS: lambda t, v: t.t(
        "Nobody works in teams here yet, so nobody can work apart: draw teams in this phase or earlier, or take"
        " the line out.",
        **v,
    ),
    Code.NO_TEAMS: lambda t, v: t.t(
        "Each team is to get a card of “{deck}”, but there are no teams yet: draw them in this phase or earlier.", **v
    ),
    Code.NOT_DEALT: lambda t, v: t.t(
        "There is nothing to reveal: no hidden card of “{deck}” is dealt in this phase or earlier; deal one, or take "
        "the name out.",
        **v,
    ),
    Code.NOT_A_SHEET: lambda t, v: t.t(
        "There is a sheet here, but the kind is “{kind}”: write kind = “sheet”, or take the sheet out.", **v
    ),
    Code.LINES_NOT_FIXED: lambda t, v: t.t(
        "The sheet names its rows, but they are to come from elsewhere (“{rows}”): write rows = “fixed”, or take the "
        "lines out.",
        **v,
    ),
    Code.LISTS_OF_WORDS: lambda t, v: t.t(
        "Only columns of words in a growing sheet can be lists side by side: take lists = true out, or change the "
        "columns.",
        **v,
    ),
    Code.SHEET_WITHOUT_TEAMS: lambda t, v: t.t(
        "This sheet has teams in it, but there are none yet when it is asked for: draw them in that phase or earlier.",
        **v,
    ),
    Code.UNKNOWN_COLUMN: _unknown_column,
    Code.CHART_OF_WORDS: lambda t, v: t.t(
        "Only a tally or a number can be drawn as bars, and “{name}” is neither: name another column.", **v
    ),
    Code.UNKNOWN_PROMPT: _unknown_prompt,
    Code.NO_REFERENCE: lambda t, v: t.t(
        "A calculation begins with a worked example: write a table “reference” with first_year, increase, years and "
        "margin.",
        **v,
    ),
    Code.BAD_REFERENCE: lambda t, v: t.t(
        "Nothing can be worked out from this example: write years from 1 to 60, a margin from 0 to 100, and sales "
        "that no year bring below 0.",
        **v,
    ),
    Code.NOT_SHOWABLE: lambda t, v: t.t(
        "“{name}” cannot be shown here (wall = “{wall}”): only a sheet can be a table, and only numbers can be bars.",
        **v,
    ),
    Code.PRIVATE_ON_WALL: lambda t, v: t.t(
        "“{name}” is private, so the room must not see it: show another prompt, or take private = true out.", **v
    ),
    Code.EMPTY_ITEM: lambda t, v: t.t("This item has neither an exercise nor a pause: name one of the two.", **v),
    Code.TWO_IN_ONE_ITEM: lambda t, v: t.t(
        "This item has both an exercise (“{exercise}”) and a pause (“{pause}”): make two items of it.", **v
    ),
    Code.PAUSE_WITHOUT_LENGTH: lambda t, v: t.t(
        "The pause has no length: add its minutes, for example length = 15.", **v
    ),
    Code.OUTSIDE_RANGE: lambda t, v: t.t(
        "{value} is outside what the exercise allows: write a number from {least} to {most}.", **v
    ),
    Code.OVER_BOOKED: lambda t, v: t.t(
        "The items take {total} minutes, but only {booked} are booked: shorten some, or book more time.", **v
    ),
    Code.POINTS_UNLIKE_ANSWERS: lambda t, v: t.t(
        "Each answer needs its points, but the number of answers is {answers} and that of points {points}: "
        "make them the same.",
        **v,
    ),
    Code.BAD_ANSWER: lambda t, v: t.t(
        "“{answer}” cannot be an answer: each is one letter from a to z, or one figure.", **v
    ),
    Code.UNKNOWN_ANSWER: _unknown_answer,
    Code.NO_BAND: lambda t, v: t.t("No band holds a score of {score}: the bands must leave no gap.", **v),
    Code.BANDS_OVERLAP: lambda t, v: t.t(
        "A score of {score} lies in two bands, “{first}” and “{second}”: each score belongs to one only.", **v
    ),
    Code.MISSING_TEXT: lambda t, v: t.t("The text for “{key}” is missing: write it.", **v),
    Code.EMPTY_TEXT: lambda t, v: t.t("There is nothing between the quotation marks: write the text.", **v),
    Code.EXTRA_TEXT: _extra_text,
    Code.CARD_FIELD_TYPE: _card_field_type,
    Code.CATEGORY_WITHOUT_LABEL: lambda t, v: t.t(
        "Cards have the category “{name}”, but it has no name for people: add one under [categories].", **v
    ),
    Code.SENSITIVE_WITHOUT_WORDS: lambda t, v: t.t(
        "The deck has sensitive cards, but nothing for the trainer to say before one is opened: add “before”.", **v
    ),
    Code.TOO_FEW_ENTRIES: lambda t, v: t.t(
        "There are too few entries here, {count} instead of at least {least}: add some.", **v
    ),
    Code.TOO_LONG: lambda t, v: t.t("This has {length} characters and should have {most} at most: shorten it.", **v),
    Code.EMPTY_SECTION: lambda t, v: t.t(
        "There is nothing in this part: write a text, points, lines or columns, or take the part out.", **v
    ),
    Code.ROWS_WITHOUT_COLUMNS: lambda t, v: t.t(
        "The table has rows but no columns: write the headings of its columns.", **v
    ),
    Code.OTHER_COUNT: lambda t, v: t.t("There are {count} here, but {english} in English: make the two the same.", **v),
    Code.PLACEHOLDER: lambda t, v: t.t("Nothing will be filled in for {name}: write the word itself instead.", **v),
    Code.SAME_AS_ENGLISH: lambda t, v: t.t(
        "“{text}” reads exactly as in English: translate it, or list it in same_in_all.toml with the reason.", **v
    ),
}
