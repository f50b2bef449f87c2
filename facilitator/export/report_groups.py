"""Teams, pairs and roles of a report, with their people's names or without, and the cards that were revealed."""

from __future__ import annotations

from dataclasses import replace

from facilitator.export.document import Entry, Line
from facilitator.export.sources import Sources
from facilitator.pack.kinds import Grouping
from facilitator.session.state import Deal, Draw, Group, Item


def groups_entry(sources: Sources, item: Item, draw: Draw) -> Entry | None:
    """Return the groups of a draw; without names only how many there were, and of roles nothing."""
    match draw.kind:
        case Grouping.TEAMS:
            lines = tuple(_team_line(sources, group) for group in draw.groups if group.people)
            return Entry(sources.texts.t("Teams"), lines)
        case Grouping.PAIRS:
            return Entry(sources.texts.t("Pairs"), (Line(_pairs_text(sources, draw)),))
        case Grouping.TRIOS:
            return Entry(sources.texts.t("Trios"), (Line(_pairs_text(sources, _with_observers(draw))),))
        case Grouping.ROLES:
            return _roles_entry(sources, item, draw)


def card_entry(sources: Sources, deal: Deal, *, with_team: bool = False) -> Entry | None:
    """Return a card that the room has seen, and if wanted the team it was dealt to; of any other nothing at all."""
    if not deal.revealed:
        return None
    words = sources.catalog.deck_text(sources.texts.language, deal.deck)
    face = sources.catalog.face(sources.texts.language, deal.deck, deal.card)
    mark = sources.catalog.card(deal.deck, deal.card).mark
    line = Line(face, name=_team_of(sources, deal) if with_team else "", mark=mark)
    return Entry(words.fields[sources.catalog.deck(deal.deck).face], (line,))


def outcome_entry(sources: Sources, deal: Deal) -> Entry | None:
    """Return how the guessing of a card ended, None where nobody played for it."""
    texts, found = sources.texts, []
    if deal.found is not None and not deal.found:
        found.append(texts.t("Not found"))
    elif deal.found and deal.found_s:
        found.append(texts.t("Found after {time} min", time=texts.span(deal.found_s)))
    elif deal.found:
        found.append(texts.t("Found"))
    if deal.guesses:
        found.append(texts.n("{count} guess", "{count} guesses", deal.guesses))
    return Entry(texts.t("Outcome"), (Line(" · ".join(found)),)) if found else None


def _team_of(sources: Sources, deal: Deal) -> str:
    teams = (draw for draw in sources.state.draws if draw.item_id == deal.item_id and draw.kind is Grouping.TEAMS)
    groups = (group for draw in teams for group in draw.groups if group.id == deal.to)
    return next((sources.team_name(group) for group in groups), "")


def _team_line(sources: Sources, group: Group) -> Line:
    if sources.names:
        return Line(", ".join(sources.people(group)), name=sources.team_name(group))
    count = sources.texts.n("{count} person", "{count} people", len(group.people))
    return Line(count, name=sources.team_name(group))


def _pairs_text(sources: Sources, draw: Draw) -> str:
    if sources.names:
        parties = (sources.people(group) for group in draw.groups)
        return " · ".join("\u00a0–\u00a0".join(party) for party in parties if party)
    texts = sources.texts
    sizes = [len(group.people) for group in draw.groups if group.people]
    trios = sum(1 for size in sizes if size > 2)
    counts = [texts.n("{count} pair", "{count} pairs", len(sizes) - trios)] if len(sizes) > trios else []
    counts += [texts.n("{count} trio", "{count} trios", trios)] if trios else []
    return " · ".join(counts)


def _with_observers(draw: Draw) -> Draw:
    """Return trios with those who look on as part of them: paper tells who was together, not who did what."""
    groups = (replace(group, people=(*group.people, *group.observers)) for group in draw.groups)
    return replace(draw, groups=tuple(groups))


def _roles_entry(sources: Sources, item: Item, draw: Draw) -> Entry | None:
    if not sources.names:
        return None
    words = sources.catalog.exercise_text(sources.texts.language, item.exercise_id).roles
    lines = tuple(
        Line(", ".join(sources.people(group)), name=words.get(group.key, group.key))
        for group in draw.groups
        if sources.people(group)
    )
    return Entry(sources.texts.t("Roles"), lines) if lines else None
