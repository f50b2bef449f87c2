"""What stands on the page of keys: the keys of now, in groups, as plain words."""

from __future__ import annotations

from facilitator.texts import Texts
from ui.keys.key_map import ACTIONS, KeyMap, key_name, key_names

Lines = tuple[tuple[str, str], ...]


def running(texts: Texts, keys: KeyMap) -> Lines:
    """Return what each action of the running day is asked for with."""
    always = {"next": "PgDown", "back": "PgUp"}
    lines = []
    for action in ACTIONS:
        names = key_names(texts, keys.of(action.name))
        if action.name in always:
            names = ", ".join((key_name(texts, always[action.name]), *((names,) if keys.of(action.name) else ())))
        lines.append((names, texts.t(action.words)))
    return (*lines, ("F11", texts.t("Wall on or off; with one screen: to the wall and back")))


def clicker(texts: Texts) -> Lines:
    """Return what the buttons of a clicker do."""
    return (
        (texts.t("Forward"), texts.t("Next, in note fields too")),
        (texts.t("Back"), texts.t("Back, in note fields too")),
        (texts.t("Black screen"), texts.t("Wall black, as long as “.” or B stands for it")),
        (texts.t("Start and stop (F5, Esc)"), texts.t("Nothing: no clock is stopped, no day ended")),
    )


def elsewhere(texts: Texts) -> Lines:
    """Return the keys of the places where the day is prepared."""
    return (
        ("F1", texts.t("This page")),
        (texts.t("Ctrl+,"), texts.t("Settings")),
        ("Ctrl+F", texts.t("Search, at home")),
        ("Ctrl+Z, Ctrl+Y", texts.t("Undo and redo, in Plan and People")),
        (texts.t("Alt+up, Alt+down"), texts.t("Move a line of the agenda")),
        (texts.t("Enter, Delete"), texts.t("Open the marked line, take it away")),
        ("Tab, Shift+Tab", texts.t("To the next control and back")),
    )
