"""Building what screens may be handed: the audience's view, and one person's hidden card.

Only what the room may know goes into an `AudienceView`: a card's words only once it is revealed.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from facilitator.clock import Instant
from facilitator.dial import ClockState
from facilitator.pack.catalog import Catalog
from facilitator.pack.kinds import Grouping, OverMode, PhaseKind, WallKind
from facilitator.session import agenda, countdown
from facilitator.session.agenda import Step
from facilitator.session.audience_charts import chart_face
from facilitator.session.audience_sheets import table_face
from facilitator.session.dealing import of_turn
from facilitator.session.drawing import cast_of, draw_at, latest_draw
from facilitator.session.faces import group_faces, receiver_name, stage_team
from facilitator.session.live import Clock, Playback, Status, WallMode
from facilitator.session.messages import message_text
from facilitator.session.receiving import ROOM
from facilitator.session.state import Deal, Item, WorkshopState
from facilitator.session.team_clocks import MAIN_CLOCK
from facilitator.texts import Texts
from facilitator.view import AudienceView, Brand, CardFace, ClockFace, GroupFace, PrivateField, PrivateView, Scene


def audience_view(
    state: WorkshopState, catalog: Catalog, texts: Texts, now: Instant, *, local_offset: timedelta | None = None
) -> AudienceView:
    """Return everything the room may see now, in the language of `texts`.

    `local_offset` is the difference between local time and UTC for the time of the end; the machine's own by default.
    """
    catalog = catalog.including(state.own_cards)
    base = _title(state, texts)
    if state.live.wall is WallMode.BLACK:
        return replace(base, scene=Scene.BLACK)
    if state.live.wall is WallMode.WHITE:
        return replace(base, scene=Scene.WHITE)
    key = state.live.key
    step = None if key is None else agenda.step_at(state, key, catalog)
    if step is None:
        return replace(base, footnote=_between(state, texts), message=message_text(state))
    view = _phase_view(base, state, step, catalog, texts)
    view = replace(view, message=message_text(state))
    return replace(view, clocks=clock_faces(state, texts, now, local_offset=local_offset))


def clock_faces(
    state: WorkshopState, texts: Texts, now: Instant, *, local_offset: timedelta | None = None
) -> tuple[ClockFace, ...]:
    """Return the clocks of the phase that runs; the trainer sees them also while the wall is black or frozen."""
    return tuple(_clock_face(clock, texts, now, local_offset) for clock in state.live.clocks)


def preview(state: WorkshopState, step: Step, catalog: Catalog, texts: Texts) -> AudienceView:
    """Return what the wall will show at the beginning of a later step; cards not yet revealed show their backs."""
    catalog = catalog.including(state.own_cards)
    base = _title(state, texts)
    view = _phase_view(base, state, step, catalog, texts)
    face = ClockFace(MAIN_CLOCK, "", step.planned_s, step.planned_s, 0.0, ClockState.READY)
    return replace(view, clocks=(face,))


def private_view(state: WorkshopState, deal: Deal, catalog: Catalog, texts: Texts) -> PrivateView:
    """Return a dealt card in full, for the one it was dealt to and for the trainer's eyes.

    The words that must not be said bear the numbers by which they are counted.
    """
    catalog = catalog.including(state.own_cards)
    parts = catalog.numbered_parts(texts.language, deal.deck, deal.card)
    return PrivateView(
        deal_id=deal.id,
        receiver=receiver_name(state, deal, catalog, texts),
        deck=catalog.deck_text(texts.language, deal.deck).title,
        fields=tuple(PrivateField(part.label, part.lines, part.glosses) for part in parts),
        mark=catalog.card(deal.deck, deal.card).mark,
    )


def _title(state: WorkshopState, texts: Texts) -> AudienceView:
    """Return the view that all others are made from: the workshop's title alone."""
    return AudienceView(
        Scene.TITLE,
        title=state.properties.title,
        words=clock_words(texts),
        brand=_brand(state),
        language=texts.language,
    )


def clock_words(texts: Texts) -> dict[ClockState, str]:
    """Return the word for each state of a clock."""
    return {
        ClockState.READY: texts.t("ready"),
        ClockState.RUNNING: texts.t("running"),
        ClockState.PAUSED: texts.t("paused"),
        ClockState.SOON: texts.t("soon"),
        ClockState.LAST: texts.t("last moments"),
        ClockState.OVER: texts.t("time is up"),
    }


def item_title(item: Item, catalog: Catalog, texts: Texts) -> str:
    """Return an item's title: its own, its template's, its exercise's, or the word for its pause."""
    own = item.title or catalog.item_label(texts.language, item.label)
    if own:
        return own
    if item.exercise_id:
        return catalog.exercise_text(texts.language, item.exercise_id).title
    return {
        "break": texts.t("Break"),
        "lunch": texts.t("Lunch"),
        "stretch": texts.t("Stretch"),
        "reserve": texts.t("Reserve"),
    }[item.pause.value if item.pause is not None else "break"]


def phase_name(item: Item, phase_id: str, catalog: Catalog, texts: Texts) -> str:
    """Return a phase's name; a pause's one phase has the name of the pause."""
    if not item.exercise_id:
        return item_title(item, catalog, texts)
    return catalog.phase_text(texts.language, item.exercise_id, phase_id).name


def _phase_view(base: AudienceView, state: WorkshopState, step: Step, catalog: Catalog, texts: Texts) -> AudienceView:
    item = agenda.item_of(state, step.key.item_id)
    assert item is not None, "a step belongs to an item of the agenda"
    if not item.exercise_id:
        # The reserve is the trainer's own: the room reads a pause like any other.
        reserve = item.pause is not None and item.pause.value == "reserve"
        title = texts.t("A short pause") if reserve else item_title(item, catalog, texts)
        return replace(base, scene=Scene.CLOCK, title=title)
    words = catalog.phase_text(texts.language, item.exercise_id, step.phase.id)
    view = replace(base, title=words.title or words.name, text=words.task, footnote=_footnote(state, step, texts))
    view = replace(view, groups=_groups_for(state, step, catalog, texts))
    view = _with_cards(replace(view, scene=_scene(state, step, words.task)), state, step, catalog, texts)
    table = table_face(state, item, step, catalog, texts)
    if table is not None:
        return replace(view, scene=Scene.TABLE, table=table)
    chart = chart_face(state, item, step, catalog, texts)
    return view if chart is None else replace(view, scene=Scene.CHART, chart=chart)


def _scene(state: WorkshopState, step: Step, task: str) -> Scene:
    drawn = draw_at(state, step)
    if drawn is not None and drawn.kind is Grouping.TRIOS and step.phase.kind is PhaseKind.DEAL:
        # Everybody has to find their own two before anything else.
        return Scene.PAIRS
    scene = {
        WallKind.TITLE: Scene.TITLE,
        WallKind.TASK: Scene.TASK,
        WallKind.CLOCK: Scene.CLOCK,
        WallKind.TEAMS: Scene.TEAMS,
        WallKind.PAIRS: Scene.PAIRS,
        WallKind.CARD: Scene.CARD_BACK,
        # The task stands there until there is something to see.
        WallKind.SHEET: Scene.TASK,
        WallKind.CHART: Scene.TASK,
    }[step.phase.wall]
    return Scene.CLOCK if scene is Scene.TASK and not task and not step.phase.deals else scene


def _groups_for(state: WorkshopState, step: Step, catalog: Catalog, texts: Texts) -> tuple[GroupFace, ...]:
    if step.phase.wall is WallKind.TEAMS or stage_team(state, step):
        return group_faces(state, step, Grouping.TEAMS, catalog, texts)
    if step.phase.wall is WallKind.PAIRS or step.phase.kind is PhaseKind.ROUND:
        pairs = latest_draw(state, step.key.item_id, Grouping.PAIRS)
        return group_faces(state, step, Grouping.PAIRS if pairs else Grouping.TRIOS, catalog, texts)
    cast = cast_of(state, step.key.item_id)
    if cast is not None and step.phase.kind in (PhaseKind.DEAL, PhaseKind.PLAY, PhaseKind.GUESS):
        return group_faces(state, step, cast.kind, catalog, texts)
    return ()


def _with_cards(view: AudienceView, state: WorkshopState, step: Step, catalog: Catalog, texts: Texts) -> AudienceView:
    deals = of_turn(state, step.key.item_id, step.key.turn)
    here = _decks_of_turn(state, step, catalog)
    deals = tuple(deal for deal in deals if not deal.laid_aside)
    open_here = [deal for deal in deals if deal.deck in here and deal.revealed and deal.to == ROOM and not deal.hidden]
    if open_here:
        faces = [catalog.face(texts.language, deal.deck, deal.card) for deal in open_here]
        dealt = len("\n".join(faces).splitlines())
        view = replace(view, text="\n".join([*faces, *([view.text] if view.text else [])]), dealt=dealt)
    # Where the wall is a card's, whatever was revealed early is seen at once.
    decks = _decks_shown(step, deals) if view.scene is Scene.CARD_BACK else step.phase.reveals
    revealed = [deal for deal in deals if deal.deck in decks and deal.revealed and deal not in open_here]
    if revealed:
        latest = max(revealed, key=lambda deal: deal.reveal_number)
        return replace(view, scene=Scene.REVEAL, card=_card_face(latest, catalog, texts))
    if view.scene is Scene.CARD_BACK and decks:
        words = catalog.deck_text(texts.language, decks[0])
        return replace(view, card=CardFace(words.title, words.back))
    return view


def _decks_shown(step: Step, deals: tuple[Deal, ...]) -> tuple[str, ...]:
    """Return the decks whose cards of this turn the wall may show, the one to reveal first."""
    return (*step.phase.reveals, *(spec.deck for spec in step.phase.deals), *(deal.deck for deal in deals))


def _decks_of_turn(state: WorkshopState, step: Step, catalog: Catalog) -> frozenset[str]:
    """Return the decks dealt in this phase or beside it in its series: a turn's open cards stay in view."""
    item = agenda.item_of(state, step.key.item_id)
    together = [step.phase]
    if step.phase.series and item is not None:
        phases = catalog.exercise(item.exercise_id).phases
        together = [phase for phase in phases if phase.series == step.phase.series]
    return frozenset(spec.deck for phase in together for spec in phase.deals)


def _card_face(deal: Deal, catalog: Catalog, texts: Texts) -> CardFace:
    """Return the face of a revealed card. The only place where a dealt card's words enter a view of the room."""
    title = catalog.deck_text(texts.language, deal.deck).title
    mark = catalog.card(deal.deck, deal.card).mark
    return CardFace(title, catalog.face(texts.language, deal.deck, deal.card), mark, revealed=True)


def _clock_face(clock: Clock, texts: Texts, now: Instant, local_offset: timedelta | None) -> ClockFace:
    left_s = countdown.remaining_s(clock, now)
    running = clock.playback is Playback.RUNNING
    ends = ""
    if running and left_s > 0:
        utc = now.utc + timedelta(seconds=left_s)
        at = texts.time(utc.astimezone() if local_offset is None else utc + local_offset)
        ends = texts.t("until {time}", time=at)
    playback = ClockState.RUNNING if running else countdown.state_of(clock)
    return ClockFace(
        id=clock.id,
        label="" if clock.id == MAIN_CLOCK else texts.t("Team {mark}", mark=clock.id.upper()),
        length_s=countdown.length_s(clock),
        remaining_s=left_s,
        as_of_s=now.boot_s,
        playback=playback,
        holds=clock.over is OverMode.HOLD,
        ends=ends,
    )


def _footnote(state: WorkshopState, step: Step, texts: Texts) -> str:
    if step.turns < 2:
        return ""
    draw = latest_draw(state, step.key.item_id, Grouping.TEAMS)
    team = next((group for group in draw.groups if group.id == stage_team(state, step)), None) if draw else None
    if team is not None:
        mark = team.key.upper()
        return texts.t("Team {mark} · {turn} of {turns}", mark=mark, turn=step.key.turn, turns=step.turns)
    return texts.t("Round {turn} of {turns}", turn=step.key.turn, turns=step.turns)


def _brand(state: WorkshopState) -> Brand:
    known = state.properties
    return Brand(known.title, known.client, known.colour, known.logo)


def _between(state: WorkshopState, texts: Texts) -> str:
    if state.live.status is Status.PLANNED:
        return texts.t("We begin at {time}", time=texts.time(state.properties.starts))
    return texts.t("Thank you for today") if state.live.status is Status.CLOSED else ""
