"""The steps that bring a database to today's schema. A released step is never edited; new ones are added below.

Every table has `id`, `changed_at` (UTC), `device` and `deleted_at` from its first step on.
"""

from __future__ import annotations

from facilitator.storage.lean import Database, Migrations

migrations = Migrations("facilitator")

_COMMON = "changed_at TEXT NOT NULL, device TEXT NOT NULL, deleted_at TEXT"
_OF_WORKSHOP = "id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL REFERENCES workshop(id), position INTEGER NOT NULL"

_TABLES = {
    "pack": "id TEXT PRIMARY KEY, body BLOB NOT NULL",
    "workshop": (
        "id TEXT PRIMARY KEY, pack_hash TEXT NOT NULL REFERENCES pack(id), title TEXT NOT NULL, day TEXT NOT NULL,"
        " starts TEXT NOT NULL, ends TEXT NOT NULL, client TEXT NOT NULL, place TEXT NOT NULL, trainer TEXT NOT NULL,"
        " colour TEXT NOT NULL, logo BLOB NOT NULL, sector TEXT NOT NULL, sensitive_cards INTEGER NOT NULL,"
        " languages TEXT NOT NULL"
    ),
    "agenda_item": (
        f"{_OF_WORKSHOP}, exercise_id TEXT NOT NULL, pause TEXT, length_min INTEGER NOT NULL, minutes TEXT NOT NULL,"
        " turns TEXT NOT NULL, title TEXT NOT NULL, nice_to_have INTEGER NOT NULL"
    ),
    "person": f"{_OF_WORKSHOP}, name TEXT NOT NULL, present INTEGER NOT NULL",
    "draw": (
        f"{_OF_WORKSHOP}, item_id TEXT NOT NULL, phase_id TEXT NOT NULL, turn INTEGER NOT NULL, kind TEXT NOT NULL,"
        " groups TEXT NOT NULL"
    ),
    "deal": (
        f"{_OF_WORKSHOP}, item_id TEXT NOT NULL, phase_id TEXT NOT NULL, turn INTEGER NOT NULL, deck TEXT NOT NULL,"
        ' card TEXT NOT NULL, "to" TEXT NOT NULL, hidden INTEGER NOT NULL, seen INTEGER NOT NULL,'
        " revealed INTEGER NOT NULL, guesses INTEGER NOT NULL, found INTEGER, found_s REAL"
    ),
    "note": (
        f"{_OF_WORKSHOP}, item_id TEXT NOT NULL, prompt_id TEXT NOT NULL, turn INTEGER NOT NULL, text TEXT NOT NULL"
    ),
    "result": (
        f"{_OF_WORKSHOP}, item_id TEXT NOT NULL, prompt_id TEXT NOT NULL, turn INTEGER NOT NULL, value INTEGER NOT NULL"
    ),
    "commitment": (
        f"{_OF_WORKSHOP}, who TEXT NOT NULL, what TEXT NOT NULL, by_when TEXT NOT NULL, witness TEXT NOT NULL"
    ),
    "phase_run": (
        f"{_OF_WORKSHOP}, item_id TEXT NOT NULL, phase_id TEXT NOT NULL, turn INTEGER NOT NULL,"
        " planned_s REAL NOT NULL, started TEXT NOT NULL, actual_s REAL"
    ),
    "live": "id TEXT PRIMARY KEY REFERENCES workshop(id), revision INTEGER NOT NULL, body TEXT NOT NULL",
    "event": (
        "id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL REFERENCES workshop(id), position INTEGER NOT NULL,"
        " at TEXT NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL, body TEXT NOT NULL"
    ),
    "heartbeat": "id TEXT PRIMARY KEY REFERENCES workshop(id), seen TEXT NOT NULL",
}


@migrations()
def m001_first_tables(db: Database) -> None:
    """Create the tables of content, the restore point, the events, and where the app was last known to be."""
    for name, columns in _TABLES.items():
        db.execute(f'CREATE TABLE "{name}" ({columns}, {_COMMON})')
    for name in _TABLES:
        if "workshop_id" in _TABLES[name]:
            db.execute(f'CREATE INDEX "{name}_of_workshop" ON "{name}" (workshop_id, position)')


@migrations()
def m002_casting(db: Database) -> None:
    """Keep who would rather not act, who is not to work with whom, and who watched while others had the roles."""
    db.execute('ALTER TABLE "person" ADD COLUMN passes INTEGER NOT NULL DEFAULT 0')
    db.execute("ALTER TABLE \"draw\" ADD COLUMN watching TEXT NOT NULL DEFAULT '[]'")
    db.execute(f'CREATE TABLE "apart" ({_OF_WORKSHOP}, one TEXT NOT NULL, other TEXT NOT NULL, {_COMMON})')
    db.execute('CREATE INDEX "apart_of_workshop" ON "apart" (workshop_id, position)')


@migrations()
def m005_respondents(db: Database) -> None:
    """Create the tables of tests and surveys, whose rows lead back to nobody: see `facilitator.storage.sheets`."""
    of_workshop = "id TEXT PRIMARY KEY, workshop_id TEXT NOT NULL REFERENCES workshop(id)"
    # without rowids, which would tell who was first
    db.execute(
        f"CREATE TABLE respondent ({of_workshop}, test TEXT NOT NULL, moment TEXT NOT NULL, code TEXT NOT NULL,"
        f" row_number INTEGER NOT NULL, answers TEXT NOT NULL, {_COMMON}) WITHOUT ROWID"
    )
    db.execute(f"CREATE TABLE figure_shown ({of_workshop}, members TEXT NOT NULL, {_COMMON}) WITHOUT ROWID")
    db.execute("CREATE INDEX respondent_of_workshop ON respondent (workshop_id, test, moment)")


@migrations()
def m006_overs_and_skips(db: Database) -> None:
    """Keep what a phase does when its time is up, and which items and phases were passed over."""
    db.execute("ALTER TABLE agenda_item ADD COLUMN overs TEXT NOT NULL DEFAULT '[]'")
    db.execute("ALTER TABLE agenda_item ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0")
    db.execute("ALTER TABLE phase_run ADD COLUMN skipped INTEGER NOT NULL DEFAULT 0")


_SHEETS = {
    "sheet_row": (
        f'{_OF_WORKSHOP}, item_id TEXT NOT NULL, prompt_id TEXT NOT NULL, turn INTEGER NOT NULL, "column" TEXT NOT NULL'
    ),
    "sheet_cell": (
        f"{_OF_WORKSHOP}, item_id TEXT NOT NULL, prompt_id TEXT NOT NULL, turn INTEGER NOT NULL, row TEXT NOT NULL,"
        ' "column" TEXT NOT NULL, text TEXT NOT NULL, value INTEGER'
    ),
}


@migrations()
def m007_sheets(db: Database) -> None:
    """Create the tables of what is written into sheets: the rows that came from the room, and every cell."""
    for name, columns in _SHEETS.items():
        db.execute(f'CREATE TABLE "{name}" ({columns}, {_COMMON})')
        db.execute(f'CREATE INDEX "{name}_of_workshop" ON "{name}" (workshop_id, position)')


@migrations()
def m008_marks(db: Database) -> None:
    """Create the table of the moments that the trainer marked."""
    db.execute(
        f"CREATE TABLE mark ({_OF_WORKSHOP}, item_id TEXT NOT NULL, phase_id TEXT NOT NULL, turn INTEGER NOT NULL,"
        f" phase_s REAL NOT NULL, item_s REAL NOT NULL, kind TEXT NOT NULL, words TEXT NOT NULL, {_COMMON})"
    )
    db.execute("CREATE INDEX mark_of_workshop ON mark (workshop_id, position)")


@migrations()
def m009_cards(db: Database) -> None:
    """Keep which words slipped out while a card was played, and which open cards were laid aside."""
    db.execute("ALTER TABLE \"deal\" ADD COLUMN slips TEXT NOT NULL DEFAULT '[]'")
    db.execute('ALTER TABLE "deal" ADD COLUMN laid_aside INTEGER NOT NULL DEFAULT 0')


_CALCULATION = (
    f"{_OF_WORKSHOP}, item_id TEXT NOT NULL, prompt_id TEXT NOT NULL, figures TEXT NOT NULL, unit TEXT NOT NULL,"
    " currency TEXT NOT NULL, for_client INTEGER NOT NULL, shown INTEGER NOT NULL"
)


@migrations()
def m010_calculations(db: Database) -> None:
    """Add what groups reckon with: the figures of a lost customer."""
    db.execute(f'CREATE TABLE "calculation" ({_CALCULATION}, {_COMMON})')
    db.execute('CREATE INDEX "calculation_of_workshop" ON "calculation" (workshop_id, position)')


@migrations()
def m012_room_messages(db: Database) -> None:
    """Create the table of the short messages that the room was shown."""
    db.execute(f'CREATE TABLE "room_message" ({_OF_WORKSHOP}, text TEXT NOT NULL, {_COMMON})')
    db.execute('CREATE INDEX "room_message_of_workshop" ON "room_message" (workshop_id, position)')


@migrations()
def m013_item_labels(db: Database) -> None:
    """Keep which of its template's titles an item has: they are in every language, a typed one is not."""
    db.execute("ALTER TABLE agenda_item ADD COLUMN label TEXT NOT NULL DEFAULT ''")


@migrations()
def m014_item_teams(db: Database) -> None:
    """Keep with how many teams an item is reckoned where that is not the exercise's own number."""
    db.execute("ALTER TABLE agenda_item ADD COLUMN teams INTEGER NOT NULL DEFAULT 0")


@migrations()
def m015_own_cards(db: Database) -> None:
    """Create the table of the cards that a workshop makes for itself."""
    columns = "deck TEXT NOT NULL, row TEXT NOT NULL, texts TEXT NOT NULL"
    db.execute(f'CREATE TABLE "own_card" ({_OF_WORKSHOP}, {columns}, {_COMMON})')
    db.execute('CREATE INDEX "own_card_of_workshop" ON "own_card" (workshop_id, position)')


@migrations()
def m016_reveal_numbers(db: Database) -> None:
    """Keep in which order cards were revealed: the room sees the latest."""
    db.execute('ALTER TABLE "deal" ADD COLUMN reveal_number INTEGER NOT NULL DEFAULT 0')
