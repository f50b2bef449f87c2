"""The look of every window: one palette and one style sheet, light or dark, made from the tokens."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.tokens import DARK, LIGHT, TEXT_BODY, Palette
from ui.look.focus_ring import FocusRing
from ui.look.fonts import font, scaled
from ui.look.stylesheet import style_sheet

_HALF = 128


def apply_theme(app: QApplication, dark: bool, percent: int = 100) -> None:
    """Dress the whole application, its letters at `percent` of their size; it may be called again at any time."""
    colours = DARK if dark else LIGHT
    # under a sheet the style has another name; then it was set with the sheet
    if not app.styleSheet() and app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setFont(font(scaled(TEXT_BODY, percent)))
    app.setPalette(qt_palette(colours))
    sheet = style_sheet(colours, percent)
    if sheet != app.styleSheet():
        # Qt dresses every widget there is anew, even with the same sheet
        app.setStyleSheet(sheet)
    FocusRing.install(app)


def is_dark(app: QGuiApplication, choice: str) -> bool:
    """Tell whether a choice of `light`, `dark` or `system` means dark on this machine now."""
    if choice in ("light", "dark"):
        return choice == "dark"
    return app.styleHints().colorScheme() is Qt.ColorScheme.Dark


def palette_of(widget: QWidget) -> Palette:
    """Return the tokens of the theme that a widget wears, for what is painted by hand."""
    # the application's palette: the widget's own holds what the style sheet made of it
    ground = QApplication.palette(widget).color(QPalette.ColorRole.Window)
    return DARK if ground.lightness() < _HALF else LIGHT


def qt_palette(colours: Palette) -> QPalette:
    """Return the tokens as a palette of Qt, for what no style sheet reaches."""
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in {
        role.Window: colours.ground,
        role.WindowText: colours.ink,
        role.Base: colours.surface,
        role.AlternateBase: colours.ground,
        role.Text: colours.ink,
        role.PlaceholderText: colours.muted,
        role.Button: colours.surface,
        role.ButtonText: colours.ink,
        role.BrightText: colours.ink,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.ink,
        role.Light: colours.raised,
        role.Midlight: colours.hover,
        role.Mid: colours.line,
        role.Dark: colours.edge,
        role.Shadow: colours.edge,
    }.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.edge))
    return palette
