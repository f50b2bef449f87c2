"""The one style sheet of the windows. Roles are dynamic properties, such as `main`, `quiet`, `role`.

Buttons: `main` (the one main button of a view), `large`, `quiet`, `segment`, `entry`, `flush`, `lined`, `status`.
Labels: `role` = `title`, `heading`, `subheading`, `instruction`, `strong`, `row_title`, `muted`, `small`, `detail`,
`key`, `chip`, `chip_dark`, `fault`.
Frames: `card`, `panel`, `bar`.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from facilitator.paths import asset
from facilitator.tokens import (
    CONTROL_HEIGHT,
    RADIUS,
    TEXT_BODY,
    TEXT_HEADING,
    TEXT_INSTRUCTION,
    TEXT_SMALL,
    TEXT_TITLE,
    Palette,
    luminance,
)
from ui.look.fonts import scaled

_SIZES = {
    "radius": RADIUS,
    # two border pixels and the padding are Qt's to add
    "inner_height": CONTROL_HEIGHT - 2,
}
_LETTERS = {
    "small": TEXT_SMALL,
    "body": TEXT_BODY,
    "instruction": TEXT_INSTRUCTION,
    "heading": TEXT_HEADING,
    "title": TEXT_TITLE,
}

_LABELS = """
QLabel { background: transparent; color: $ink; }
QLabel[role="title"] { font-size: ${title}px; font-weight: 600; }
QLabel[role="heading"] { font-size: ${heading}px; font-weight: 600; }
QLabel[role="subheading"] { font-size: ${instruction}px; font-weight: 600; }
QLabel[role="instruction"] { font-size: ${instruction}px; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="row_title"] { font-size: ${instruction}px; font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="small"] { color: $muted; font-size: ${small}px; }
QLabel[role="detail"] { font-size: ${small}px; }
QLabel[role="key"] { background: $tint; border-radius: 6px; font-size: ${instruction}px; font-weight: 600; }
QLabel[role="key"][chosen="true"] { background: $accent; color: $on_accent; }
QLabel[role="chip"], QLabel[role="chip_dark"] { font-size: ${small}px; font-weight: 600; }
QLabel[role="chip_dark"] { color: $surface; }
QLabel[role="fault"] { color: $ink; font-size: ${small}px; font-weight: 600; }
QLabel:disabled { color: $edge; }
"""

_BUTTONS = """
QPushButton, QToolButton {
    background: $surface; color: $ink; border: 1px solid $line; border-radius: ${radius}px;
    min-height: ${inner_height}px; padding: 0 15px; font-weight: 600;
}
QPushButton[tight="true"] { padding: 0 7px; }
QToolButton { padding: 0 7px; max-height: ${inner_height}px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed, QPushButton:open, QToolButton:open { background: $pressed; }
QPushButton:checked, QToolButton:checked { background: $tint; border-color: $accent; color: $ink; }
QPushButton:disabled, QToolButton:disabled { color: $edge; background: transparent; }
QPushButton[main="true"], QToolButton[main="true"] {
    background: $accent; color: $on_accent; border-color: $accent;
}
QPushButton[main="true"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[main="true"]:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QPushButton[main="true"]:disabled { background: $pressed; border-color: $pressed; color: $edge; }
QPushButton[large="true"] { min-height: 54px; padding: 0 31px; font-size: ${heading}px; border-radius: 12px; }
QPushButton[large="true"][tight="true"] { padding: 0 9px; font-size: ${instruction}px; }
QPushButton[large="true"][beside="true"] { padding: 0 11px; font-size: ${body}px; }
QPushButton[small="true"] { min-height: 28px; padding: 0 9px; border-radius: 6px; }
QPushButton[quiet="true"], QToolButton[quiet="true"] { background: transparent; border-color: transparent; }
QPushButton[quiet="true"]:hover, QToolButton[quiet="true"]:hover { background: $hover; }
QPushButton[quiet="true"]:pressed, QToolButton[quiet="true"]:pressed { background: $pressed; }
QPushButton[quiet="true"]:checked, QToolButton[quiet="true"]:checked { background: $tint; border-color: $tint; }
QPushButton[status="true"] {
    background: transparent; border-color: transparent; color: $muted; min-height: 22px; padding: 0 5px;
    border-radius: 4px; font-size: ${small}px; font-weight: 400;
}
QPushButton[status="true"]:hover { background: $hover; }
QPushButton[segment="true"] { padding: 0; min-width: 18px; min-height: 30px; border-radius: 6px; }
QPushButton[segment="true"]:checked { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton[flush="true"] { padding: 0 8px 0 0; }
QToolButton[flush="true"] { padding: 0 8px 0 0; }
QToolButton[close="true"] { padding: 0; min-height: 26px; }
QToolButton[flush="true"]:checked { background: transparent; border-color: transparent; }
QPushButton[lined="true"] { text-align: left; padding: 0 12px 0 9px; }
QPushButton[entry="true"] {
    background: transparent; border-color: transparent; text-align: left; font-weight: 400; min-height: 26px;
}
QPushButton[entry="true"]:hover { background: $hover; }
QPushButton[held="true"] { background: $accent; border-color: $accent; color: $on_accent; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }
"""

_FIELDS = """
QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox {
    background: $surface; color: $ink; border: 1px solid $edge; border-radius: ${radius}px;
    padding: 0 11px; min-height: ${inner_height}px;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $muted;
}
QTextEdit, QPlainTextEdit { padding: 8px 8px; min-height: 0; }
QPlainTextEdit[small="true"] { font-size: ${small}px; }
QAbstractSpinBox { max-height: ${inner_height}px; }
QLineEdit:hover, QTextEdit:hover, QPlainTextEdit:hover, QAbstractSpinBox:hover, QComboBox:hover {
    border-color: $muted;
}
QLineEdit:focus, QTextEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border-color: $accent;
}
QLineEdit:disabled, QTextEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {
    color: $edge; border-color: $line; background: transparent;
}
QLineEdit QToolButton { min-width: 0; min-height: 0; padding: 0; border: none; background: transparent; }
QLineEdit[quiet="true"] { background: transparent; border-color: transparent; }
QLineEdit[absent="true"] { color: $muted; }
QLineEdit[quiet="true"]:hover { border-color: $line; }
QLineEdit[quiet="true"]:focus { background: $surface; border-color: $accent; }
QLineEdit[soft="true"], QPlainTextEdit[soft="true"] { background: $ground; border-color: $ground; }
QLineEdit[soft="true"]:hover, QPlainTextEdit[soft="true"]:hover { border-color: $edge; }
QLineEdit[soft="true"]:focus, QPlainTextEdit[soft="true"]:focus { background: $surface; border-color: $accent; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow {
    width: 0; height: 0;
    border-left: 5px solid $surface; border-right: 5px solid $surface; border-top: 6px solid $muted;
}
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line; padding: 4px; outline: 0; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; border: none; background: transparent; width: 22px; margin: 2px;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover { background: $hover; border-radius: 4px; }
QAbstractSpinBox::up-arrow {
    width: 0; height: 0;
    border-left: 4px solid $surface; border-right: 4px solid $surface; border-bottom: 5px solid $muted;
}
QAbstractSpinBox::down-arrow {
    width: 0; height: 0;
    border-left: 4px solid $surface; border-right: 4px solid $surface; border-top: 5px solid $muted;
}
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QDateEdit::drop-down { subcontrol-origin: border; subcontrol-position: center right; border: none; width: 28px; }
QDateEdit::down-arrow {
    width: 0; height: 0;
    border-left: 5px solid $surface; border-right: 5px solid $surface; border-top: 6px solid $muted;
}
QCalendarWidget { min-width: 400px; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton { border: none; }
QToolButton#qt_calendar_prevmonth { qproperty-icon: none; qproperty-text: "‹"; }
QToolButton#qt_calendar_nextmonth { qproperty-icon: none; qproperty-text: "›"; }
QTimeEdit { qproperty-alignment: "AlignCenter"; }
QCheckBox, QRadioButton { spacing: 10px; min-height: 24px; }
QCheckBox::indicator, QRadioButton::indicator {
    width: 16px; height: 16px; border: 1px solid $edge; border-radius: 4px; background: $surface;
}
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $muted; }
QTreeView::indicator {
    width: 16px; height: 16px; border: 1px solid $edge; border-radius: 4px; background: $surface;
}
QTreeView::indicator:hover { border-color: $muted; }
QTreeView::indicator:checked { border-color: $accent; background: $tick_ground; image: url("$tick"); }
QTreeView::indicator:indeterminate { border: 5px solid $accent; width: 8px; height: 8px; background: $surface; }
QCheckBox::indicator:checked { border-color: $accent; background: $tick_ground; image: url("$tick"); }
QRadioButton::indicator:checked { border: 5px solid $accent; width: 8px; height: 8px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; background: transparent; }
"""

_VIEWS = """
QAbstractItemView {
    background: transparent; border: none; outline: 0; color: $ink;
    selection-background-color: $tint; selection-color: $ink; alternate-background-color: transparent;
}
QListView::item, QTreeView::item, QTableView::item { padding: 6px 8px; border: none; }
QListView { qproperty-resizeMode: Adjust; }
QListView::item { border-radius: ${radius}px; }
QAbstractItemView::item:hover { background: $hover; }
QAbstractItemView::item:selected { background: $tint; color: $ink; }
QTableView { gridline-color: $line; }
QTableView[typed="true"]::item { padding: 0 4px; }
QTableView[typed="true"]::item:selected { background: $tint; border: 2px solid $accent; }
QTableCornerButton::section { background: transparent; border: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: transparent; color: $muted; border: none; border-bottom: 1px solid $line; padding: 6px 8px;
    font-size: ${small}px; font-weight: 600;
}
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $line; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabBar { background: transparent; border: none; qproperty-drawBase: false; }
QTabBar::tab {
    background: transparent; color: $muted; border: none;
    border-top: 2px solid transparent; border-bottom: 2px solid transparent;
    padding: 0 14px; min-height: 43px; font-weight: 600;
}
QTabBar[tight="true"]::tab { padding: 0 6px; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { color: $ink; border-bottom: 2px solid $accent; }
QTabBar[faded="true"]::tab:selected { color: $muted; border-bottom-color: transparent; }
QTabBar::tab:disabled { color: $edge; }
QSplitter::handle { background: $line; }
QProgressBar { background: $pressed; border: none; border-radius: 4px; min-height: 8px; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QSlider:horizontal { min-height: 24px; }
QSlider::groove:horizontal { background: $line; height: 4px; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; height: 4px; border-radius: 2px; }
QSlider::handle:horizontal {
    background: $surface; border: 2px solid $accent; width: 14px; height: 14px; margin: -7px 0; border-radius: 9px;
}
"""

_FRAMES = """
QFrame[card="true"] { background: $surface; border: 1px solid $line; border-radius: 12px; }
QFrame[card="true"][chosen="true"] { background: $tint; border-color: $accent; }
QFrame[panel="true"] { background: $surface; border: none; }
QFrame[bar="top"] { background: $surface; border: none; border-bottom: 1px solid $line; }
QFrame[bar="bottom"] { background: $surface; border: none; border-top: 1px solid $line; }
QFrame[notice="true"] { background: $tint; border: 1px solid $accent; border-radius: ${radius}px; }
QFrame[notice="true"][edge="true"] { border: none; border-bottom: 1px solid $accent; border-radius: 0; }
QFrame[line="true"] { background: $line; border: none; }
QLabel[chip="true"] {
    background: $tint; color: $ink; border-radius: 12px; padding: 0 10px; min-height: 24px; max-height: 24px;
    font-size: ${small}px; font-weight: 600;
}
QPushButton[chip="true"] {
    background: $tint; color: $ink; border: none; border-radius: 12px; padding: 0 10px;
    min-height: 24px; max-height: 24px; min-width: 0; font-size: ${small}px; font-weight: 600;
}
QPushButton[chip="true"]:hover { background: $hover; }
QPushButton[chip="true"]:pressed { background: $pressed; }
QFrame[chosen="true"] QLabel[chip="true"] { background: $surface; }
QDialog, QMessageBox { background: $raised; }
QMessageBox QLabel#qt_msgbox_label { font-size: ${instruction}px; font-weight: 600; }
QMessageBox QLabel#qt_msgbox_informativelabel { min-width: 360px; }
QMessageBox QPushButton { min-width: 64px; }
QMessageBox QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QMessageBox QPushButton:default:hover { background: $accent_hover; border-color: $accent_hover; }
QMessageBox QPushButton:default:pressed { background: $accent_pressed; border-color: $accent_pressed; }
QMenu { background: $raised; color: $ink; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 8px 24px 8px 12px; border-radius: 6px; }
QMenu::item:selected { background: $tint; color: $ink; }
QMenu::item:disabled { color: $edge; }
QMenu::separator { height: 1px; background: $line; margin: 6px 8px; }
QMenu::icon { padding-left: 8px; }
QToolTip { background: $raised; color: $ink; border: 1px solid $line; padding: 6px 8px; font-size: ${small}px; }
QStatusBar { background: $surface; border-top: 1px solid $line; }
"""


def style_sheet(colours: Palette, percent: int = 100) -> str:
    """Return the style sheet for one theme, its letters at `percent` of their size."""
    names = {name: value for name, value in asdict(colours).items() if isinstance(value, str)}
    letters = {name: scaled(size_px, percent) for name, size_px in _LETTERS.items()}
    # the tick is black, as its file draws it: on the accent where that is light, else on the surface
    names["tick"] = asset("icons/check.svg").as_posix()
    names["tick_ground"] = max(colours.accent, colours.surface, key=luminance)
    return Template(_LABELS + _BUTTONS + _FIELDS + _VIEWS + _FRAMES).substitute(names, **_SIZES, **letters)
