"""Making a workshop from a template, and opening one that is there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from facilitator.clock import Instant
from facilitator.errors import ErrorCode, ExpectedError
from facilitator.pack.catalog import Catalog
from facilitator.pack.freezing import freeze
from facilitator.pack.model import Pack, TemplateSpec
from facilitator.session.outline import item_from
from facilitator.session.state import Languages, Properties, WorkshopState
from facilitator.storage.workshops import WorkshopStore
from facilitator.workshop import Workshop


@dataclass(frozen=True, slots=True)
class NewWorkshop:
    """What a new workshop is made from; without a title it has the template's."""

    template_id: str
    day: date
    languages: Languages = field(default_factory=Languages)
    title: str = ""
    client: str = ""
    place: str = ""
    trainer: str = ""


def make(wish: NewWorkshop, pack: Pack, store: WorkshopStore, now: Instant, new_id: Callable[[], str]) -> Workshop:
    """Make a workshop from a template, store it with the frozen pack, and open it.

    Raises:
        ExpectedError: the pack has no such template, or the store refuses.
    """
    catalog = Catalog(pack)
    template = next((known for known in pack.templates if known.id == wish.template_id), None)
    if template is None:
        known_ids = ", ".join(known.id for known in pack.templates)
        raise ExpectedError(ErrorCode.UNKNOWN_TEMPLATE, id=wish.template_id, known=known_ids)
    pack_hash, body = freeze(pack)
    state = WorkshopState(
        id=new_id(),
        pack_hash=pack_hash,
        properties=_properties(wish, template, catalog),
        items=tuple(item_from(line, new_id(), template.id) for line in template.items),
    )
    store.create(state, body, now)
    return Workshop(state, catalog, store, new_id)


def open_workshop(
    workshop_id: str, store: WorkshopStore, new_id: Callable[[], str], known: Mapping[str, Pack] | None = None
) -> Workshop:
    """Open a workshop as it was saved last, with the content it was made with; `known` has packs by their hash.

    Raises:
        ExpectedError: there is no such workshop, or its rows cannot be read.
    """
    state = store.load(workshop_id)
    pack = (known or {}).get(state.pack_hash) or store.pack(state.pack_hash)
    return Workshop(state, Catalog(pack), store, new_id)


def _properties(wish: NewWorkshop, template: TemplateSpec, catalog: Catalog) -> Properties:
    starts = time.fromisoformat(template.start)
    ends = (datetime.combine(wish.day, starts) + timedelta(minutes=template.booked)).time()
    title = wish.title or catalog.words(wish.languages.console).templates[template.id].title
    return Properties(
        title=title,
        day=wish.day,
        starts=starts,
        ends=ends,
        client=wish.client,
        place=wish.place,
        trainer=wish.trainer,
        sector=template.sector,
        languages=wish.languages,
    )
