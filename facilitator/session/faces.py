"""Groups and those a card is for, in words that the room may read: names, roles, levels once they are known."""

from __future__ import annotations

from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import Grouping, PhaseKind
from facilitator.session import agenda
from facilitator.session.agenda import Step
from facilitator.session.drawing import latest_draw, stage_roles
from facilitator.session.receiving import receivers, role_of
from facilitator.session.state import Deal, Draw, Group, WorkshopState
from facilitator.texts import Texts
from facilitator.view import GroupFace

_STAGE_KINDS = frozenset({PhaseKind.SCENE, PhaseKind.GUESS})


def group_faces(
    state: WorkshopState, step: Step, kind: Grouping, catalog: Catalog, texts: Texts
) -> tuple[GroupFace, ...]:
    """Return the teams, pairs or roles of an item as the room may see them."""
    draw = latest_draw(state, step.key.item_id, kind)
    if draw is None:
        return ()
    on_stage = stage_team(state, step) if kind is Grouping.TEAMS else ""
    faces = []
    for group in draw.groups:
        if kind is Grouping.ROLES:
            mark, name = "", role_name(state, step.key.item_id, group.key, catalog, texts)
        else:
            mark = group.key.upper()
            name = texts.t("Team {mark}", mark=mark) if kind is Grouping.TEAMS else ""
        level, level_name = _level(state, step, group.id, catalog, texts)
        people = _people(state, draw, group, catalog, texts)
        faces.append(GroupFace(mark, name, people, level, level_name, on_stage=group.id == on_stage))
    if kind is Grouping.ROLES and any(face.people for face in faces):
        # with too few people for all roles, one with nobody in it says nothing
        faces = [face for face in faces if face.people]
    return tuple(faces)


def receiver_name(state: WorkshopState, deal: Deal, catalog: Catalog, texts: Texts) -> str:
    """Return whom a card was dealt to, in words."""
    role = role_of(state, deal, catalog)
    for draw in state.draws:
        if draw.id == deal.to:
            words = role_name(state, draw.item_id, role, catalog, texts) if role else texts.t("Everyone")
            return texts.t("{role}: one card for all", role=words)
        for group in draw.groups:
            if group.id == deal.to:
                return _group_name(state, deal, draw, group, catalog, texts)
    return texts.t("Everyone")


def _group_name(state: WorkshopState, deal: Deal, draw: Draw, group: Group, catalog: Catalog, texts: Texts) -> str:
    if draw.kind is Grouping.TEAMS:
        return texts.t("Team {mark}", mark=group.key.upper())
    gets = receivers(state, deal, catalog)
    names = ", ".join(_names(state, tuple(person for person in group.people if person in gets)))
    return names or role_name(state, draw.item_id, group.key, catalog, texts)


def _names(state: WorkshopState, people: tuple[str, ...]) -> tuple[str, ...]:
    names = {person.id: person.name for person in state.people}
    return tuple(names[person] for person in people if person in names)


def stage_team(state: WorkshopState, step: Step) -> str:
    """Return the id of the team whose turn it is, empty where none has one."""
    if step.phase.kind not in _STAGE_KINDS:
        return ""
    draw = latest_draw(state, step.key.item_id, Grouping.TEAMS)
    return draw.groups[(step.key.turn - 1) % len(draw.groups)].id if draw is not None and draw.groups else ""


def _level(state: WorkshopState, step: Step, group_id: str, catalog: Catalog, texts: Texts) -> tuple[str, str]:
    """Return the mark and face of a marked card that this group was dealt, once it is revealed."""
    for deal in state.deals:
        if deal.item_id == step.key.item_id and deal.to == group_id and deal.revealed:
            mark = catalog.card(deal.deck, deal.card).mark
            if mark:
                return mark, catalog.face(texts.language, deal.deck, deal.card)
    return "", ""


def shown_people(state: WorkshopState, group: Group) -> tuple[str, ...]:
    """Return the ids of those of a group whose names are shown: who is in the room, those who look on last."""
    here = {person.id for person in state.people if person.present}
    return tuple(person for person in (*group.people, *group.observers) if person in here)


def _people(state: WorkshopState, draw: Draw, group: Group, catalog: Catalog, texts: Texts) -> tuple[str, ...]:
    """Return those of a group who are in the room, in a trio with their roles; who looks on comes last."""
    names = {person.id: person.name for person in state.people if person.present}
    roles = _roles_of(state, draw, catalog) if draw.kind is Grouping.TRIOS else ()
    found = []
    for at, person in enumerate(group.people):
        if person in names and at < len(roles):
            role = role_name(state, draw.item_id, roles[at], catalog, texts)
            found.append(texts.t("{name} ({role})", name=names[person], role=role))
        elif person in names:
            found.append(names[person])
    looking_on = (names[person] for person in group.observers if person in names)
    return (*found, *(texts.t("{name} (looks on)", name=name) for name in looking_on))


def _roles_of(state: WorkshopState, draw: Draw, catalog: Catalog) -> tuple[str, ...]:
    item = agenda.item_of(state, draw.item_id)
    spec = catalog.phase(item.exercise_id, draw.phase_id).draw if item is not None and item.exercise_id else None
    return stage_roles(spec) if spec is not None else ()


def role_name(state: WorkshopState, item_id: str, role: str, catalog: Catalog, texts: Texts) -> str:
    """Return what a role of an exercise is called."""
    item = agenda.item_of(state, item_id)
    if item is None or not item.exercise_id:
        return role
    return catalog.exercise_text(texts.language, item.exercise_id).roles.get(role, role)
