"""Puts the widgets of a layout into another order."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout


def clear_out(layout: QLayout) -> None:
    """Take everything out of a layout and those within it; the widgets stay, to be put in anew.

    A widget's place that is only taken out lives on, and goes on to be the one that hears when the widget needs
    another height; the new place never would, and things would stand on top of each other.
    """
    while (item := layout.itemAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            layout.removeWidget(widget)
            continue
        layout.removeItem(item)
        if inner is not None:
            clear_out(inner)
            inner.deleteLater()
