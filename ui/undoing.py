"""What a notice with Undo has to know: whether the edit it speaks of is still the latest one."""

from __future__ import annotations

from facilitator.session.state import WorkshopState

Content = tuple[object, ...]


def content_of(state: WorkshopState) -> Content:
    """Return everything that an edit can change; flow leaves it alone."""
    return (
        state.items,
        state.people,
        state.aparts,
        state.notes,
        state.results,
        state.commitments,
        state.marks,
        state.properties,
    )


def same_content(one: Content, other: Content) -> bool:
    """Tell whether two looks saw the very same values, so that nothing changed in between."""
    return len(one) == len(other) and all(before is after for before, after in zip(one, other, strict=False))
