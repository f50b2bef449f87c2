"""Shows what may not stand in a window yet, and brings windows to the front."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def show_if(widget: QWidget, wanted: bool) -> None:
    """Show a widget or hide it; one without a parent is not made a window, but shown with what it is put into."""
    if wanted and widget.parentWidget() is None:
        widget.setAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide, on=False)
    else:
        widget.setVisible(wanted)


def bring_up(window: QWidget) -> None:
    """Show a window, or bring it to the front. It stops nothing: the clicker goes on to mean what it means."""
    window.show()
    window.raise_()
    window.activateWindow()
