"""The words of the tiny pack without faults: each ends with the mark of its language."""

from __future__ import annotations


def exercise_text(mark: str) -> str:
    """Return the words of the exercise in a language."""
    return f"""\
title = "Guess it {mark}"
summary = "Find out what is wrong. {mark}"

[guide]
purpose = "Listening. {mark}"
opens = "Somebody is leaving. {mark}"
introduce = "Tell the case. {mark}"
watch = "Who asks? {mark}"
lands = "Ask sooner. {mark}"
wrong = ["Nobody asks. {mark}", "All ask at once. {mark}"]
few = "Play it in one group. {mark}"
many = "Play it in trios. {mark}"

[phases.prepare]
name = "Prepare {mark}"
say = "Give each team its card. {mark}"

[phases.scene]
name = "Scene {mark}"
say = "One team on stage. {mark}"
task = "Watch the client. {mark}"

[phases.deal]
name = "Deal {mark}"
say = "Hand over the card. {mark}"
task = "Somebody gets a card. {mark}"
title = "A card {mark}"

[phases.guess]
name = "Guess {mark}"
say = "Let the room guess. {mark}"
task = "What was wrong? {mark}"

[phases.debrief]
name = "Debrief {mark}"
say = "Ask them. {mark}"

[prompts.signs]
ask = "What gave it away? {mark}"
hint = "Short words {mark}"

[prompts.return]
ask = "Would you come back? {mark}"

[prompts.list]
ask = "Why do they leave? {mark}"
columns = {{why = "Reason {mark}", met = "Met by {mark}"}}

[prompts.watched]
ask = "What did you see? {mark}"
columns = {{seen = "Seen {mark}", when = "After {mark}", how = "How {mark}"}}
lines = {{greeted = "Greeted {mark}", thanked = "Thanked {mark}"}}
options = {{well = "Well {mark}", badly = "Badly {mark}"}}

[prompts.guessed]
ask = "What is the guess? {mark}"

[prompts.cost]
ask = "What does it cost? {mark}"

[prompts.votes]
ask = "Whom do you vote for? {mark}"
columns = {{votes = "Votes {mark}", trainer = "The trainer {mark}", writers = "The writers {mark}"}}

[roles]
client = "Client {mark}"
manager = "Manager {mark}"

[materials]
pen = "A thick pen {mark}"
"""


def deck_text(mark: str) -> str:
    """Return the words of the deck in a language."""
    return f"""\
title = "Reasons {mark}"
back = "A hidden reason {mark}"
before = "This is play. {mark}"

[fields]
reason = "The reason {mark}"
forbidden = "Not to be said {mark}"
terms = "Words of the trade {mark}"

[categories]
waiting = "Waiting {mark}"

[cards.bank-queue]
reason = "Nobody looked up for ten minutes. {mark}"
forbidden = ["queue {mark}", "wait {mark}"]
terms = [{{term = "teller {mark}", gloss = "who sits at the counter {mark}"}}]

[cards.cold-soup]
reason = "The soup was cold. {mark}"
forbidden = ["cold {mark}", "soup {mark}"]
terms = [{{term = "bain-marie {mark}", gloss = "a bath that keeps pots warm {mark}"}}]
"""


def text_of_test(mark: str) -> str:
    """Return the words of the test in a language."""
    return f"""\
title = "Calm {mark}"
intro = "Two questions. {mark}"

[items.1]
ask = "The phone rings. {mark}"
a = "I let it ring {mark}"
b = "I wait {mark}"
c = "I answer {mark}"

[items.2]
ask = "It rings again. {mark}"
a = "I leave {mark}"
b = "I sigh {mark}"
c = "I smile {mark}"

[bands.low]
title = "Stirred {mark}"
text = "Things move you. {mark}"

[bands.high]
title = "Calm {mark}"
text = "Little moves you. {mark}"
"""


def statements_text(mark: str) -> str:
    """Return the words of the test of statements in a language."""
    return f"""\
title = "Warm {mark}"
intro = "Two statements. {mark}"

[answers]
0 = "no {mark}"
1 = "yes {mark}"

[items.1]
ask = "I greet people. {mark}"

[items.2]
ask = "I listen. {mark}"

[bands.any]
title = "As people are {mark}"
text = "Like most. {mark}"
"""


def handout_text(mark: str) -> str:
    """Return the words of the handout in a language."""
    return f"""\
title = "In their shoes {mark}"
lead = "Walk in as a customer. {mark}"
closing = "Keep it. {mark}"

[[sections]]
heading = "The wish {mark}"
text = "First this. {mark}"
points = ["What do they want? {mark}", "What would be ideal? {mark}"]
numbered = true

[[sections]]
heading = ""
text = ""
lines = 3

[[sections]]
columns = ["Where {mark}", "What {mark}"]
rows = ["Entrance {mark}", ""]
"""
