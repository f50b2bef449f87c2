"""What the sheet says at each step of filling in."""

from __future__ import annotations

from facilitator.assessment.filling import Filling
from facilitator.assessment.scoring import Score
from facilitator.assessment_words import cannot_tell, caution
from facilitator.pack.texts import TestText
from facilitator.texts import Texts
from ui.surveys.fill_sheet import FillSheet


def show_welcome(sheet: FillSheet, words: TestText, texts: Texts, trouble: str = "") -> None:
    """Say what the test is about; with `trouble` what is wrong with the code word that was typed."""
    privacy = texts.t(
        "Only you see your result. Your answers are kept without your name. You can stop at any time with Esc,"
        " and then nothing is kept."
    )
    sheet.top("", "")
    sheet.say(words.title, words.intro, trouble or privacy)
    sheet.offer((), ())
    sheet.buttons(texts.t("Begin"), texts.t("I’d rather not"))
    sheet.caution(caution(texts))
    if not trouble:
        label = texts.t("A word of your own, if you like (not your name)")
        sheet.ask_for(label, texts.t("The same word before and after shows how things moved"))


def show_item(sheet: FillSheet, filling: Filling, words: TestText, texts: Texts, note: str = "") -> str:
    """Show the item the person is at, and return what it is in one sentence."""
    answers, items = filling.key.answers, filling.key.items
    count = texts.t("{item} of {items}", item=texts.number(filling.item), items=texts.number(items))
    sheet.top(words.title, count, items - len(filling.missing), items)
    sheet.ask_for("")
    keys = texts.t("Press the key of your answer. Backspace goes one back, Esc stops.")
    sheet.say(words.ask(filling.item), "", note or keys)
    sheet.offer(answers, [words.answer(filling.item, answer) for answer in answers], filling.chosen)
    sheet.buttons("", "")
    sheet.caution(caution(texts))
    return f"{count}. {words.ask(filling.item)}"


def missing_note(filling: Filling, texts: Texts) -> str:
    """Return which items were passed over."""
    named = ", ".join(texts.number(item) for item in filling.missing)
    return texts.n(
        "Item {items} has no answer yet.",
        "{count} items have no answer yet: {items}.",
        len(filling.missing),
        items=named,
    )


def show_done(sheet: FillSheet, filling: Filling, words: TestText, texts: Texts) -> None:
    """Say that the result comes next."""
    most = filling.key.items
    sheet.top(words.title, texts.t("All answered"), most, most)
    sheet.offer((), ())
    sheet.say(
        texts.t("That was the last one."),
        texts.t("Your result comes next, for you alone. See that nobody looks over your shoulder."),
    )
    sheet.buttons(texts.t("Show my result"), texts.t("Back to the last item"))
    sheet.caution(caution(texts))


def show_result(sheet: FillSheet, result: Score, kept: str, words: TestText, texts: Texts) -> None:
    """Show the result; `kept` says under which code it was kept, or that it was not."""
    sheet.top(words.title, "")
    gone = texts.t("When you go on, this is gone, and nobody can call it up again.")
    note = f"{kept}\n{gone}" if kept else gone
    if result.cannot_tell:
        sheet.say(texts.t("Your result"), cannot_tell(texts), note)
    else:
        band = words.bands[result.band]
        numbers = {name: texts.number(getattr(result, name)) for name in ("score", "least", "most")}
        reached = texts.t("{score}, on a scale from {least} to {most}", **numbers)
        sheet.say(band.title, f"{reached}\n\n{band.text}", note)
    sheet.buttons(texts.t("I have read it"), "")


def show_stop(sheet: FillSheet, texts: Texts) -> None:
    """Ask whether to stop."""
    sheet.offer((), ())
    sheet.say(texts.t("Stop here?"), texts.t("Nothing of what you answered is kept. Nobody has to do this."))
    sheet.buttons(texts.t("Stop"), texts.t("Go on"))


def show_next(sheet: FillSheet, texts: Texts) -> None:
    """Ask for the next person."""
    sheet.clear()
    sheet.say(
        texts.t("Thank you."),
        texts.t("Please pass the laptop on. Whoever comes next sees nothing of what you did here."),
    )
    sheet.buttons(texts.t("I am next"), texts.t("Back to the trainer’s pages"))


def show_covered(sheet: FillSheet, texts: Texts, *, shared: bool) -> None:
    """Cover everything; where the screen is `shared` with the room, ask for the projector."""
    sheet.clear()
    away = texts.t("Another window came to the front. Go on if it is still you; your answers are here.")
    if shared:
        away = texts.t("The room could see this screen. Go on only when the projector is off or covered.")
    sheet.say(texts.t("Covered"), away)
    sheet.buttons(texts.t("Go on"), texts.t("Throw the answers away"))
