"""One small edit to the good pack for each kind of fault, with what is to be told of it."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.pack.problems import ProblemCode as Code
from tests.facilitator.pack import packs
from tests.facilitator.pack.pack_texts import handout_text

EXERCISE = "exercises/guess-it.toml"
DECK = "decks/reasons.toml"
TEMPLATE = "templates/half-day.toml"
EXERCISE_NB = "texts/nb/exercises/guess-it.toml"
DECK_NB = "texts/nb/decks/reasons.toml"
HANDOUT = "handouts/shoes.toml"
HANDOUT_NB = "texts/nb/handouts/shoes.toml"
TEST = "tests/calm.toml"
TEST_NB = "texts/nb/tests/calm.toml"
WARM_NB = "texts/nb/tests/warm.toml"
PACK_NB = "texts/nb/pack.toml"


@dataclass(frozen=True, slots=True)
class Fault:
    """An edit to one file, and the problem it makes there; `alone` where nothing else follows from it."""

    code: Code
    file: str
    old: str
    new: str
    field: str
    alone: bool = True

    def pack(self) -> dict[str, str]:
        """Return the good pack with this fault."""
        return packs.changed(packs.good_pack(), self.file, self.old, self.new)

    @property
    def name(self) -> str:
        """Return a name for the test."""
        return f"{self.code.value}-{self.field or self.file}"


def _from(start: str, text: str) -> str:
    return text[text.index(start) :]


_GROWING = 'kind = "sheet"\n[prompts.sheet]\ncolumns = [{id = "why"}'
_FIXED_LINES = 'lines = [{id = "greeted"}, {id = "thanked", without = ["when"]}]\n'
_TITLE = 'wall = "title"'
_REFERENCE_LENGTH = packs.EXERCISE.index("[[materials]]") - packs.EXERCISE.index("[prompts.reference]")

_FILES = (
    Fault(Code.BROKEN_TOML, DECK, 'face = "reason"', "face = reason", ""),
    Fault(Code.BROKEN_TOML, TEMPLATE, "length = 15", "length = [15", ""),
    Fault(Code.BROKEN_TOML, DECK_NB, "[cards.cold-soup]", "[cards.bank-queue]", ""),
    Fault(Code.BROKEN_TOML, TEMPLATE, "length = 15", f"length = 1{'0' * 5000}", ""),
    Fault(Code.UNREADABLE, TEMPLATE, "length = 15", f"length = {'[' * 5000}", ""),
    Fault(Code.MISSING_LANGUAGE, "pack.toml", '"id"]', '"id", "de"]', "languages"),
    Fault(Code.PATH_OUTSIDE, "pack.toml", '"id"]', '"id", "../en"]', "languages"),
    Fault(Code.PATH_OUTSIDE, EXERCISE, 'deck = "reasons"', 'deck = "../reasons"', "phases.prepare.deals.1.deck"),
    Fault(Code.PATH_OUTSIDE, TEMPLATE, '"guess-it"', '"/etc/passwd"', "items.1.exercise"),
)

_VALUES = (
    Fault(Code.BAD_KEY, EXERCISE, "per_team", "per_teams", "series.scenes.per_teams"),
    Fault(Code.BAD_KEY, EXERCISE, "over =", "ovr =", "phases.guess.ovr"),
    Fault(Code.BAD_KEY, EXERCISE_NB, "watch =", "look = 'NB'\nwatch =", "guide.look"),
    Fault(Code.BAD_KEY, DECK_NB, 'reason = "The soup', 'raison = "x"\nreason = "The soup', "cards.cold-soup.raison"),
    Fault(Code.BAD_KEY, DECK_NB, 'gloss = "a bath', 'glos = "x", gloss = "a bath', "cards.cold-soup.terms.1.glos"),
    Fault(Code.MISSING_KEY, DECK, 'face = "reason"\n', "", "face"),
    Fault(Code.MISSING_KEY, "pack.toml", 'languages = ["en", "nb", "id"]', "languages = []", "languages"),
    Fault(Code.MISSING_KEY, EXERCISE, 'role = "client", ', "", "phases.deal.deals.1.role"),
    Fault(
        Code.MISSING_KEY,
        EXERCISE,
        "least = 1, default = 2, most = 4}\nrev",
        "least = 1, most = 4}\nrev",
        "phases.scene.minutes.default",
    ),
    Fault(Code.WRONG_TYPE, EXERCISE, "most = 8", 'most = "8"', "phases.prepare.minutes.most"),
    Fault(Code.WRONG_TYPE, EXERCISE, "people = [3, 30]", "people = 3", "people"),
    Fault(Code.WRONG_TYPE, EXERCISE, "hidden = true", 'hidden = "yes"', "phases.prepare.deals.1.hidden"),
    Fault(Code.WRONG_TYPE, TEMPLATE, '"09:00"', "09:00:00", "start"),
    Fault(Code.WRONG_TYPE, EXERCISE_NB, 'pen = "A thick pen NB"', "pen = 1.5", "materials.pen"),
    Fault(Code.WRONG_TYPE, EXERCISE_NB, '"Nobody asks. NB"', "false", "guide.wrong.1"),
    Fault(Code.BAD_CHOICE, EXERCISE, '"work"', '"wrok"', "phases.prepare.kind"),
    Fault(Code.BAD_CHOICE, EXERCISE, '"work"', '"pause"', "phases.prepare.kind"),
    Fault(Code.BAD_CHOICE, EXERCISE, '"person"', '"animal"', "materials.pen.per"),
    Fault(Code.BAD_ID, EXERCISE, 'id = "pen"', 'id = "Pen"', "materials.1.id"),
    Fault(Code.BAD_TIME, TEMPLATE, '"09:00"', '"9.00"', "start"),
    Fault(Code.OUT_OF_BOUNDS, TEMPLATE, "booked = 60", "booked = 6000", "booked"),
    Fault(Code.OUT_OF_BOUNDS, EXERCISE, "teams = 3", "teams = 0", "phases.prepare.draw.teams"),
    Fault(Code.OUT_OF_BOUNDS, EXERCISE, "least = 2", "least = 0", "phases.prepare.minutes.least"),
    Fault(
        Code.OUT_OF_BOUNDS,
        EXERCISE,
        "least = 1, default = 3, most = 6",
        "least = 0, default = 3, most = 6",
        "series.scenes.rounds.least",
    ),
    Fault(
        Code.OUT_OF_BOUNDS,
        EXERCISE,
        "least = 1, default = 2, most = 4}\n\n[[series",
        "least = 0, default = 0, most = 0}\n\n[[series",
        "series.cases.rounds.most",
    ),
    Fault(Code.OUT_OF_BOUNDS, DECK, "least = 2", "least = 0", "fields.forbidden.least"),
    Fault(Code.LEAST_ABOVE_MOST, EXERCISE, "least = 2", "least = 9", "phases.prepare.minutes"),
    Fault(Code.LEAST_ABOVE_MOST, EXERCISE, "people = [3, 30]", "people = [30, 3]", "people"),
    Fault(Code.LEAST_ABOVE_MOST, EXERCISE, "least = 1\nmost", "least = 10\nmost", "prompts.return"),
    Fault(Code.DEFAULT_OUTSIDE, EXERCISE, "default = 4", "default = 1", "phases.prepare.minutes"),
)

_STRUCTURE = (
    Fault(Code.DUPLICATE_ID, DECK, 'id = "cold-soup"', 'id = "bank-queue"', "cards.bank-queue"),
    Fault(
        Code.DUPLICATE_ID,
        EXERCISE,
        '"client", "manager"',
        '"client", "client"',
        "phases.deal.draw.roles.client",
        alone=False,
    ),
    Fault(Code.DUPLICATE_ID, "pack.toml", '"id"]', '"en"]', "languages"),
    Fault(Code.ID_NOT_FILE_NAME, DECK, 'id = "reasons"', 'id = "reason"', "id"),
    Fault(Code.EMPTY_EXERCISE, EXERCISE, _from("[[series]]", packs.EXERCISE), "", "", alone=False),
    Fault(Code.EMPTY_DECK, DECK, _from("[[cards]]", packs.DECK), "", "", alone=False),
    Fault(Code.EMPTY_TEMPLATE, TEMPLATE, _from("[[items]]", packs.TEMPLATE), "", ""),
    Fault(Code.UNKNOWN_DECK, EXERCISE, 'deck = "reasons"', 'deck = "reason"', "phases.prepare.deals.1.deck"),
    Fault(Code.UNKNOWN_DECK, EXERCISE, 'reveals = ["reasons"]', 'reveals = ["jokes"]', "phases.scene.reveals"),
    Fault(Code.UNKNOWN_EXERCISE, TEMPLATE, '"guess-it"', '"guess-at"', "items.1.exercise"),
    Fault(Code.UNKNOWN_PHASE, EXERCISE, 'phase = "guess"', 'phase = "gues"', "prompts.signs.phase"),
    Fault(Code.UNKNOWN_PHASE, TEMPLATE, "prepare = 5", "zebra = 5", "items.1.minutes.zebra"),
    Fault(Code.UNKNOWN_SERIES, TEMPLATE, "cases = 1", "case = 1", "items.1.rounds.case"),
    Fault(Code.UNKNOWN_SERIES, EXERCISE, 'wall = "title"', 'wall = "title"\nseries = "xyz"', "phases.debrief.series"),
    Fault(Code.UNKNOWN_ROLE, EXERCISE, 'role = "client"', 'role = "owner"', "phases.deal.deals.1.role"),
    Fault(Code.UNKNOWN_FIELD, DECK, 'face = "reason"', 'face = "reasons"', "face"),
    Fault(Code.UNKNOWN_FIELD, DECK, 'forbidden = "forbidden"', 'forbidden = "taboo"', "forbidden"),
    Fault(Code.UNKNOWN_SECTOR, DECK, 'sector = "bank"', 'sector = "banks"', "cards.bank-queue.sector"),
    Fault(Code.UNKNOWN_SECTOR, TEMPLATE, 'sector = "bank"', 'sector = "zoo"', "sector"),
    Fault(Code.SERIES_APART, EXERCISE, 'wall = "title"', 'wall = "title"\nseries = "scenes"', "phases.debrief.series"),
    Fault(Code.UNUSED_SERIES, EXERCISE, 'series = "scenes"\n', "", "series.scenes"),
    Fault(
        Code.NO_TEAMS, EXERCISE, 'draw = {groups = "teams", teams = 3}\n', "", "phases.prepare.deals.1.to", alone=False
    ),
    Fault(
        Code.APART_WITHOUT_TEAMS,
        EXERCISE,
        'draw = {groups = "teams", teams = 3}\ndeals = [{deck = "reasons", to = "each_team"',
        'apart = true\ndeals = [{deck = "reasons", to = "room"',
        "phases.prepare.apart",
        alone=False,
    ),
    Fault(Code.NOT_DEALT, EXERCISE, ', to = "each_team", hidden = true', ', to = "room"', "phases.scene.reveals"),
    Fault(Code.NOT_A_SHEET, EXERCISE, _GROWING, _GROWING.replace("sheet", "note", 1), "prompts.list.kind"),
    Fault(
        Code.MISSING_KEY,
        EXERCISE,
        "private = true",
        'private = true\n\n[[prompts]]\nid = "x"\nphase = "guess"\nkind = "sheet"',
        "prompts.x.sheet",
        alone=False,
    ),
    Fault(Code.MISSING_KEY, EXERCISE, _FIXED_LINES, "", "prompts.watched.sheet.lines", alone=False),
    Fault(Code.MISSING_KEY, EXERCISE, _TITLE, 'wall = "sheet"', "phases.debrief.shows", alone=False),
    Fault(Code.LINES_NOT_FIXED, EXERCISE, 'rows = "fixed"', 'rows = "growing"', "prompts.watched.sheet.rows"),
    Fault(Code.LISTS_OF_WORDS, EXERCISE, "sorted = true", "lists = true", "prompts.list.sheet.lists"),
    Fault(
        Code.SHEET_WITHOUT_TEAMS,
        EXERCISE,
        'draw = {groups = "teams", teams = 3}\n',
        "",
        "prompts.votes.sheet",
        alone=False,
    ),
    Fault(Code.UNKNOWN_COLUMN, EXERCISE, 'chart = ["met"]', 'chart = ["meet"]', "prompts.list.sheet.chart"),
    Fault(
        Code.UNKNOWN_COLUMN,
        EXERCISE,
        'without = ["when"]',
        'without = ["xyz"]',
        "prompts.watched.sheet.lines.thanked.without",
    ),
    Fault(Code.UNKNOWN_DECK, EXERCISE, "sorted = true", 'deck = "resons"', "prompts.list.sheet.deck"),
    Fault(Code.CHART_OF_WORDS, EXERCISE, 'chart = ["met"]', 'chart = ["why"]', "prompts.list.sheet.chart"),
    Fault(
        Code.LEAST_ABOVE_MOST,
        EXERCISE,
        "least = 1, most = 90",
        "least = 90, most = 9",
        "prompts.watched.sheet.columns.when",
    ),
    Fault(
        Code.TOO_FEW_ENTRIES,
        EXERCISE,
        '["well", "badly"]',
        '["well"]',
        "prompts.watched.sheet.columns.how.options",
        alone=False,
    ),
    Fault(
        Code.DUPLICATE_ID,
        EXERCISE,
        '"trainer", "writers"',
        '"trainer", "trainer"',
        "prompts.votes.sheet.columns.trainer",
        alone=False,
    ),
    Fault(Code.UNKNOWN_PROMPT, EXERCISE, _TITLE, _TITLE + '\nshows = "lits"', "phases.debrief.shows"),
    Fault(
        Code.NOT_SHOWABLE, EXERCISE, _TITLE, 'wall = "chart"\nshows = "watched"', "phases.debrief.shows", alone=False
    ),
    Fault(Code.NOT_SHOWABLE, EXERCISE, _TITLE, _TITLE + '\nshows = "signs"', "phases.debrief.shows"),
    Fault(
        Code.PRIVATE_ON_WALL, EXERCISE, _TITLE, 'wall = "chart"\nshows = "return"', "phases.debrief.shows", alone=False
    ),
    Fault(
        Code.NO_REFERENCE,
        EXERCISE,
        _from("[prompts.reference]", packs.EXERCISE)[:_REFERENCE_LENGTH],
        "",
        "prompts.cost.reference",
    ),
    Fault(Code.BAD_REFERENCE, EXERCISE, "years = 5\nmargin", "years = 0\nmargin", "prompts.cost.reference"),
    Fault(Code.UNKNOWN_PROMPT, EXERCISE, 'guess = "guessed"', 'guess = "gessed"', "prompts.cost.reference.guess"),
    Fault(Code.EMPTY_ITEM, TEMPLATE, 'pause = "break"\n', "", "items.2"),
    Fault(Code.TWO_IN_ONE_ITEM, TEMPLATE, 'pause = "break"', 'pause = "break"\nexercise = "guess-it"', "items.2"),
    Fault(Code.PAUSE_WITHOUT_LENGTH, TEMPLATE, "length = 15\n", "", "items.2"),
    Fault(Code.OUTSIDE_RANGE, TEMPLATE, "prepare = 5", "prepare = 9", "items.1.minutes.prepare"),
    Fault(Code.OUTSIDE_RANGE, TEMPLATE, "cases = 1", "cases = 5", "items.1.rounds.cases"),
    Fault(Code.OVER_BOOKED, TEMPLATE, "booked = 60", "booked = 30", "booked"),
)

_TEXTS = (
    Fault(Code.MISSING_TEXT, EXERCISE_NB, ', met = "Met by NB"', "", "prompts.list.columns.met", alone=False),
    Fault(Code.MISSING_TEXT, EXERCISE_NB, ', thanked = "Thanked NB"', "", "prompts.watched.lines.thanked", alone=False),
    Fault(Code.EXTRA_TEXT, EXERCISE_NB, 'badly = "', 'bad = "x", badly = "', "prompts.watched.options.bad"),
    Fault(Code.MISSING_TEXT, EXERCISE_NB, 'summary = "Find out what is wrong. NB"\n', "", "summary"),
    Fault(Code.MISSING_TEXT, EXERCISE_NB, 'watch = "Who asks? NB"\n', "", "guide.watch"),
    Fault(Code.MISSING_TEXT, EXERCISE_NB, '[prompts.return]\nask = "Would you come back? NB"\n', "", "prompts.return"),
    Fault(Code.MISSING_TEXT, EXERCISE_NB, 'task = "What was wrong? NB"\n', "", "phases.guess.task"),
    Fault(Code.MISSING_TEXT, EXERCISE_NB, 'client = "Client NB"\n', "", "roles.client"),
    Fault(Code.MISSING_TEXT, EXERCISE_NB, '[materials]\npen = "A thick pen NB"', "", "materials"),
    Fault(Code.MISSING_TEXT, PACK_NB, 'bank = "Bank NB"\n', "", "sectors.bank"),
    Fault(Code.MISSING_TEXT, DECK_NB, 'reason = "The soup was cold. NB"\n', "", "cards.cold-soup.reason"),
    Fault(Code.MISSING_TEXT, DECK_NB, 'terms = "Words of the trade NB"\n', "", "fields.terms"),
    Fault(
        Code.MISSING_TEXT, DECK_NB, ', gloss = "a bath that keeps pots warm NB"', "", "cards.cold-soup.terms.1.gloss"
    ),
    Fault(Code.EMPTY_TEXT, EXERCISE_NB, '"Short words NB"', '" "', "prompts.signs.hint"),
    Fault(Code.EMPTY_TEXT, DECK_NB, '"The soup was cold. NB"', '""', "cards.cold-soup.reason"),
    Fault(Code.EMPTY_TEXT, DECK_NB, '"soup NB"', '""', "cards.cold-soup.forbidden.2"),
    Fault(Code.EMPTY_TEXT, EXERCISE, 'deck = "reasons"', 'deck = ""', "phases.prepare.deals.1.deck"),
    Fault(Code.EXTRA_TEXT, EXERCISE_NB, "[roles]", '[roles]\nclients = "NB"', "roles.clients"),
    Fault(Code.EXTRA_TEXT, DECK_NB, "[categories]", '[categories]\nzebra = "NB"', "categories.zebra"),
    Fault(Code.EXTRA_TEXT, DECK_NB, "[cards.cold-soup]", "[cards.warm-soup]\n[cards.cold-soup]", "cards.warm-soup"),
    Fault(Code.CARD_FIELD_TYPE, DECK_NB, '["cold NB", "soup NB"]', '"cold NB"', "cards.cold-soup.forbidden"),
    Fault(Code.CATEGORY_WITHOUT_LABEL, DECK_NB, 'waiting = "Waiting NB"\n', "", "categories.waiting"),
    Fault(Code.SENSITIVE_WITHOUT_WORDS, DECK_NB, 'before = "This is play. NB"\n', "", "before"),
    Fault(Code.TOO_FEW_ENTRIES, DECK_NB, '["cold NB", "soup NB"]', '["cold NB"]', "cards.cold-soup.forbidden"),
    Fault(Code.TOO_FEW_ENTRIES, EXERCISE_NB, '["Nobody asks. NB", "All ask at once. NB"]', "[]", "guide.wrong"),
    Fault(Code.TOO_LONG, EXERCISE_NB, '"Guess NB"', f'"Guess NB{"!" * 40}"', "phases.guess.name"),
    Fault(Code.TOO_LONG, EXERCISE_NB, '"What was wrong? NB"', f'"What was wrong? NB{"!" * 160}"', "phases.guess.task"),
    Fault(Code.TOO_LONG, DECK, 'mark = "W"', 'mark = "WOW"', "cards.bank-queue.mark"),
    Fault(Code.PLACEHOLDER, EXERCISE_NB, "Would you come back?", "Would you, {name}?", "prompts.return.ask"),
    Fault(Code.SAME_AS_ENGLISH, EXERCISE_NB, '"Client NB"', '"Client EN"', "roles.client"),
    Fault(Code.SAME_AS_ENGLISH, DECK_NB, '"teller NB"', '"teller EN"', "cards.bank-queue.terms.1.term"),
)

_HANDOUTS = (
    Fault(Code.MISSING_KEY, HANDOUT, 'for = "people"', "", "for"),
    Fault(Code.BAD_KEY, HANDOUT, 'for = "people"', 'for = "people"\nfor_whom = "people"', "for_whom"),
    Fault(Code.BAD_CHOICE, HANDOUT, '"people"', '"peoples"', "for"),
    Fault(Code.MISSING_TEXT, HANDOUT_NB, 'lead = "Walk in as a customer. NB"\n', "", "lead"),
    Fault(Code.EMPTY_TEXT, HANDOUT_NB, '"Walk in as a customer. NB"', '""', "lead"),
    Fault(Code.EMPTY_TEXT, HANDOUT_NB, '"The wish NB"', '" "', "sections.1.heading"),
    Fault(Code.BAD_KEY, HANDOUT_NB, "lines = 3", "line = 3\nlines = 3", "sections.2.line"),
    Fault(Code.OUT_OF_BOUNDS, HANDOUT_NB, "lines = 3", "lines = 41", "sections.2.lines", alone=False),
    Fault(
        Code.TOO_FEW_ENTRIES,
        HANDOUT_NB,
        _from("[[sections]]", handout_text("NB")),
        "sections = []",
        "sections",
        alone=False,
    ),
    Fault(Code.OTHER_COUNT, HANDOUT_NB, ', "What would be ideal? NB"', "", "sections.1.points"),
    Fault(Code.OTHER_COUNT, HANDOUT_NB, "lines = 3", "lines = 4", "sections.2.lines"),
    Fault(Code.OTHER_COUNT, HANDOUT_NB, '"Entrance NB", ""', '"Entrance NB"', "sections.3.rows"),
    Fault(Code.OTHER_COUNT, HANDOUT_NB, _from("[[sections]]\ncolumns", handout_text("NB")), "", "sections"),
    Fault(
        Code.EMPTY_SECTION,
        HANDOUT_NB,
        "[[sections]]\ncolumns",
        '[[sections]]\nheading = "NB"\n[[sections]]\ncolumns',
        "sections.3",
        alone=False,
    ),
    Fault(
        Code.ROWS_WITHOUT_COLUMNS, HANDOUT_NB, 'columns = ["Where NB", "What NB"]\n', "", "sections.3.rows", alone=False
    ),
    Fault(
        Code.OUT_OF_BOUNDS, HANDOUT_NB, '"Where NB"', '"a", "b", "c", "d", "e", "f"', "sections.3.columns", alone=False
    ),
    Fault(Code.SAME_AS_ENGLISH, HANDOUT_NB, '"Entrance NB"', '"Entrance EN"', "sections.3.rows.1"),
)

_TESTS = (
    Fault(Code.POINTS_UNLIKE_ANSWERS, TEST, "points = [1, 2, 3]", "points = [1, 2]", "points"),
    Fault(Code.BAD_ANSWER, TEST, 'answers = ["a", "b", "c"]', 'answers = ["a", "b", "?"]', "answers", alone=False),
    Fault(Code.UNKNOWN_ANSWER, TEST, 'answer = "a"', 'answer = "d"', "unsure.answer"),
    Fault(Code.OUT_OF_BOUNDS, TEST, "from = 2}", "from = 3}", "unsure.from"),
    Fault(Code.OUT_OF_BOUNDS, TEST, "items = 2", "items = 0", "items", alone=False),
    Fault(Code.OUT_OF_BOUNDS, TEST, "to = 6", "to = 7", "bands.high.to"),
    Fault(Code.NO_BAND, TEST, "to = 6", "to = 5", "bands.high.to"),
    Fault(Code.NO_BAND, TEST, "from = 4", "from = 5", "bands.high.from"),
    Fault(Code.NO_BAND, TEST, "from = 2\nto = 3", "from = 3\nto = 3", "bands.low.from"),
    Fault(Code.BANDS_OVERLAP, TEST, "from = 4", "from = 3", "bands.high"),
    Fault(Code.LEAST_ABOVE_MOST, TEST, "from = 4", "from = 7", "bands.high"),
    Fault(Code.DUPLICATE_ID, TEST, 'id = "high"', 'id = "low"', "bands.low", alone=False),
    Fault(Code.MISSING_KEY, TEST, "from = 4\n", "", "bands.high.from"),
    Fault(Code.BAD_KEY, TEST, "unsure =", "unsur =", "unsur"),
    Fault(Code.MISSING_TEXT, TEST_NB, 'b = "I sigh NB"\n', "", "items.2.b"),
    Fault(Code.MISSING_TEXT, TEST_NB, _from("[bands.high]", packs.good_pack()[TEST_NB]), "", "bands.high"),
    Fault(Code.EXTRA_TEXT, TEST_NB, 'b = "I sigh NB"', 'b = "I sigh NB"\nd = "NB"', "items.2.d"),
    Fault(Code.EXTRA_TEXT, TEST_NB, "[bands.low]", '[items.3]\nask = "NB"\n[bands.low]', "items.3", alone=False),
    Fault(Code.MISSING_TEXT, WARM_NB, '1 = "yes NB"\n', "", "answers.1"),
    Fault(Code.EXTRA_TEXT, WARM_NB, 'ask = "I listen. NB"', 'ask = "I listen. NB"\na = "NB"', "items.2.a"),
    Fault(Code.SAME_AS_ENGLISH, WARM_NB, '"I listen. NB"', '"I listen. EN"', "items.2.ask"),
)

FAULTS = (*_FILES, *_VALUES, *_STRUCTURE, *_TEXTS, *_HANDOUTS, *_TESTS)
