"""Who saw which hidden card when, for the trainer alone; a card that was never revealed stays without its words."""

from __future__ import annotations

from facilitator.export.document import Audience, Entry, Line
from facilitator.export.sources import Sources
from facilitator.session.card_events import CardEvent, CardPrinted, CardRevealed, CardShown, DeckPrinted
from facilitator.session.faces import receiver_name
from facilitator.session.state import Deal, Item


def seen_entries(sources: Sources, item: Item) -> tuple[Entry, ...]:
    """Return when each hidden card of an exercise was opened, put on paper and revealed; nothing for a client."""
    if sources.audience is not Audience.TRAINER:
        return ()
    dealt = {deal.id: deal for deal in sources.state.deals if deal.item_id == item.id and deal.hidden}
    decks = {deal.deck for deal in dealt.values()}
    lines: list[Line] = []
    for event in sources.events:
        match event:
            case DeckPrinted(deck=deck) if deck in decks:
                lines.append(_printed(sources, event))
            case CardShown() | CardPrinted() | CardRevealed() if event.deal in dealt:
                lines.append(_line(sources, event, dealt[event.deal]))
            case _:
                pass
    return (Entry(sources.texts.t("Who saw which card"), tuple(lines)),) if lines else ()


def _printed(sources: Sources, event: DeckPrinted) -> Line:
    texts = sources.texts
    text = texts.n(
        "{time} – {count} card printed from {deck}, for whoever was handed it",
        "{time} – {count} cards printed from {deck}, for whoever was handed them",
        event.cards,
        time=texts.time(sources.local(event.at.utc)),
        deck=texts.t("“{deck}”", deck=sources.catalog.deck_text(texts.language, event.deck).title),
    )
    return Line(text)


def _line(sources: Sources, event: CardEvent, deal: Deal) -> Line:
    texts = sources.texts
    words = {
        "time": texts.time(sources.local(event.at.utc)),
        "deck": texts.t("“{deck}”", deck=sources.catalog.deck_text(texts.language, deal.deck).title),
        "card": sources.catalog.face(texts.language, deal.deck, deal.card) if deal.revealed else "",
    }
    match event:
        case CardRevealed():
            text = texts.t("{time} – the room, by reveal: {card}", **words)
        case CardPrinted():
            text = texts.t("{time} – printed from {deck}", **words)
        case _ if deal.revealed:
            text = texts.t("{time} – {card}", **words)
        case _:
            text = texts.t("{time} – a card from {deck} that was not revealed", **words)
    name = receiver_name(sources.state, deal, sources.catalog, texts) if sources.names else ""
    return Line(text, name="" if isinstance(event, CardRevealed) else name)


def slips_entry(sources: Sources, deal: Deal) -> Entry | None:
    """Return the words that slipped out while a card was played, each with its count; None where none did.

    Of a card that was not revealed only how many they were: the words would give it away.
    """
    if not any(deal.slips):
        return None
    texts = sources.texts
    language = texts.language
    words = sources.catalog.forbidden(language, deal.deck, deal.card)
    if deal.revealed and len(words) >= len(deal.slips):
        said = (
            texts.t("{word} ×{count}", word=word, count=count)
            for word, count in zip(words, deal.slips, strict=False)
            if count
        )
        line = ", ".join(said)
    else:
        line = texts.n("{count} word", "{count} words", sum(deal.slips))
    return Entry(texts.t("Slipped out"), (Line(line),))
