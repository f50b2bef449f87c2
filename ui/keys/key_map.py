"""Which key means what: a value that can be shown, changed and stored. A new action is one more line in `ACTIONS`.

A key is written as Qt writes it for files: `Right`, `N`, `Shift+H`, `.`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from facilitator.texts import Texts, msgid


@dataclass(frozen=True, slots=True)
class Action:
    """Something a key can ask for in a running workshop; `words` is a marked English text.

    `once`: presses within a quarter of a second are one. `held`: it lasts for as long as the key is down.
    """

    name: str
    words: str
    keys: tuple[str, ...]
    once: bool = False
    held: bool = False


ACTIONS = (
    Action("next", msgid("Next"), ("Right", "Down", "Space", "N"), once=True),
    Action("back", msgid("Back"), ("Left", "Up", "P"), once=True),
    Action("black", msgid("Wall black"), ("B", "."), once=True),
    Action("white", msgid("Wall white"), ("W",)),
    Action("freeze", msgid("Freeze the wall"), ("F",)),
    Action("message", msgid("Message to the room, or take it away"), ("S",)),
    Action("hold", msgid("Hold the hidden card open"), ("Shift+H",), held=True),
    Action("reveal", msgid("Reveal the card"), ("R",)),
    Action("guess", msgid("Count a guess"), ("G",)),
    Action("page", msgid("Turn the wall’s page"), ("L",), once=True),
    Action("mark_good", msgid("Mark: done well"), ("1",)),
    Action("mark_missed", msgid("Mark: missed"), ("2",)),
    Action("mark_ask", msgid("Mark: ask about it"), ("3",)),
    Action("rescue", msgid("Rescue the day"), ("T",), once=True),
)
ALWAYS: Mapping[str, str] = {"PgDown": "next", "PgUp": "back"}
"""What clickers send; it means the same in every field, and cannot be changed."""

RESERVED = frozenset({"F1", "F5", "F11", "Esc", "Tab", "Backtab", "Return", "Enter", "Del", "Backspace", *ALWAYS})
"""Keys with a meaning of their own, or, as those of a presenter's start button, with none ever."""
_WITH = ("Ctrl+", "Alt+", "Meta+", "Shift+Ctrl+")
MOST_KEYS = 4


class KeyFault(Enum):
    """Why a key cannot be taken for an action."""

    RESERVED = "reserved"
    COMBINED = "combined"
    TAKEN = "taken"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class KeyRefusal:
    """A key that was not taken; `action` has it already where the fault is `TAKEN`."""

    fault: KeyFault
    key: str
    action: str = ""


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys of every action."""

    keys: tuple[tuple[str, tuple[str, ...]], ...] = tuple((action.name, action.keys) for action in ACTIONS)

    @classmethod
    def from_stored(cls, stored: tuple[tuple[str, ...], ...]) -> KeyMap:
        """Return the defaults with what was stored; a key that somebody chose is taken from who had it by default."""
        known = {action.name for action in ACTIONS}
        made = {name: keys for name, *keys in stored if name in known}
        used: set[str] = set()
        chosen: dict[str, tuple[str, ...]] = {}
        for name, keys in made.items():
            chosen[name] = tuple(key for key in dict.fromkeys(keys) if _fault(key) is None and key not in used)
            used.update(chosen[name])
        return cls(
            tuple(
                (action.name, chosen.get(action.name, tuple(key for key in action.keys if key not in used)))
                for action in ACTIONS
            )
        )

    def stored(self) -> tuple[tuple[str, ...], ...]:
        """Return what differs from the defaults, to be kept."""
        usual = {action.name: action.keys for action in ACTIONS}
        return tuple((name, *keys) for name, keys in self.keys if keys != usual[name])

    def of(self, name: str) -> tuple[str, ...]:
        """Return the keys of an action."""
        return dict(self.keys)[name]

    def meaning(self, key: str) -> str:
        """Return the name of the action a key asks for, empty if there is none."""
        return next((name for name, keys in self.keys if key in keys), "")

    def added(self, name: str, key: str) -> KeyMap | KeyRefusal:
        """Return the keys with one more for an action, or why that cannot be."""
        fault = _fault(key)
        if fault is not None:
            return KeyRefusal(fault, key)
        owner = self.meaning(key)
        if owner == name:
            return self
        if owner:
            return KeyRefusal(KeyFault.TAKEN, key, owner)
        if len(self.of(name)) >= MOST_KEYS:
            return KeyRefusal(KeyFault.TOO_MANY, key)
        return self._with(name, (*self.of(name), key))

    def without(self, name: str, key: str) -> KeyMap:
        """Return the keys with one less for an action."""
        return self._with(name, tuple(other for other in self.of(name) if other != key))

    def _with(self, name: str, keys: tuple[str, ...]) -> KeyMap:
        return KeyMap(tuple((other, keys if other == name else had) for other, had in self.keys))


def action_of(name: str) -> Action:
    """Return the action of a name."""
    return next(action for action in ACTIONS if action.name == name)


def _fault(key: str) -> KeyFault | None:
    if key.startswith(_WITH):
        return KeyFault.COMBINED
    return KeyFault.RESERVED if not key or key.removeprefix("Shift+") in RESERVED else None


def key_name(texts: Texts, key: str) -> str:
    """Return a key as a person calls it."""
    if key.startswith("Shift+"):
        return "Shift+" + key_name(texts, key.removeprefix("Shift+"))
    names = {
        # as it is printed on keyboards everywhere
        "PgDown": "Page Down",
        "PgUp": "Page Up",
        "Right": texts.t("Right arrow"),
        "Left": texts.t("Left arrow"),
        "Up": texts.t("Up arrow"),
        "Down": texts.t("Down arrow"),
        "Space": texts.t("Space bar"),
        "Home": texts.t("Home key"),
        "End": texts.t("End key"),
        ".": texts.t(". (full stop)"),
        ",": texts.t(", (comma)"),
    }
    return names.get(key, key)


def key_names(texts: Texts, keys: tuple[str, ...]) -> str:
    """Return the keys of an action in a row."""
    return ", ".join(key_name(texts, key) for key in keys) or texts.t("no key")


def refusal_sentence(texts: Texts, refusal: KeyRefusal) -> str:
    """Return why a key was not taken, and what to do."""
    key = key_name(texts, refusal.key)
    if refusal.fault is KeyFault.TAKEN:
        action = texts.t(action_of(refusal.action).words)
        return texts.t("{key} already means “{action}”. Take it away there first.", key=key, action=action)
    if refusal.fault is KeyFault.COMBINED:
        return texts.t("Choose a key without Ctrl or Alt: it has to be one press in the room.")
    if refusal.fault is KeyFault.TOO_MANY:
        return texts.t("Four keys are the most for one action. Take one away first.")
    return texts.t("{key} keeps its own meaning. Choose another key.", key=key)
