"""Icons of one free stroke set, tinted by the theme and sharp on every screen."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from facilitator.paths import asset
from facilitator.tokens import ICON
from ui.look.theme import palette_of

GAP = 4
"""The blank between icon and words, besides what Qt leaves."""

_RECOLOURED = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange)


@lru_cache(maxsize=256)
def icon(name: str, colour: str, size: int = ICON, gap: int = 0, disabled: str = "") -> QIcon:
    """Return an icon by the name of its file, in a colour `#rrggbb`; `gap` is a blank at its right, or left of it.

    `disabled` is the colour on a button that cannot be pressed, where that is another one.
    """
    made = QIcon()
    for scale in sorted({1.0, 2.0, QGuiApplication.primaryScreen().devicePixelRatio()}):
        made.addPixmap(_with_gap(pixmap(name, colour, size, scale), gap))
        if disabled:
            made.addPixmap(_with_gap(pixmap(name, disabled, size, scale), gap), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int = ICON, scale: float = 1.0) -> QPixmap:
    """Return the icon as a picture of `size` × `size` for a screen with `scale` pixels to a point."""
    side = max(1, round(size * scale))
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(_svg(name).replace(b"currentColor", colour.encode()))).render(
        painter, QRectF(0, 0, side, side)
    )
    painter.end()
    picture.setDevicePixelRatio(scale)
    return _at_rest(picture)


def dress(button: QAbstractButton, name: str, role: str = "ink", size: int = ICON, gap: int = 0) -> None:
    """Give a button an icon in the colour of a token (`ink`, `muted`, `accent`, `on_accent`) that follows the theme.

    `gap` parts it further from the words at its right than Qt does; a negative one from words at its left. An empty
    name takes the icon away.
    """
    for old in button.findChildren(_Tint, options=Qt.FindChildOption.FindDirectChildrenOnly):
        button.removeEventFilter(old)
        old.setParent(None)
    if not name:
        button.setIcon(QIcon())
        return
    button.setIconSize(QSize(size + abs(gap), size))
    _Tint(button, name, role, size, gap)


class _Tint(QObject):
    """Keeps a button's icon in the colour of the theme."""

    def __init__(self, button: QAbstractButton, name: str, role: str, size: int, gap: int) -> None:
        super().__init__(button)
        self._name = name
        self._role = role
        self._size = size
        self._gap = gap
        self._colour = ""
        self._tint(button)
        button.installEventFilter(self)

    def _tint(self, button: QAbstractButton) -> None:
        colours = palette_of(button)
        colour = str(getattr(colours, self._role))
        if colour != self._colour:
            self._colour = colour
            button.setIcon(icon(self._name, colour, self._size, self._gap, colours.edge))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _RECOLOURED and isinstance(watched, QAbstractButton):
            self._tint(watched)
        return False


def _with_gap(picture: QPixmap, gap: int) -> QPixmap:
    if gap == 0:
        return picture
    scale = picture.devicePixelRatio()
    wide = QPixmap(picture.width() + round(abs(gap) * scale), picture.height())
    wide.setDevicePixelRatio(scale)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(max(0, -gap), 0, picture)
    painter.end()
    return _at_rest(wide)


def _at_rest(painted: QPixmap) -> QPixmap:
    """Return a copy: what was painted on keeps the tools of painting, several times its own size, while it lives."""
    return painted.copy()


@lru_cache(maxsize=128)
def _svg(name: str) -> bytes:
    return asset(f"icons/{name}.svg").read_bytes()


def icon_for(widget: QWidget, name: str, role: str = "ink", size: int = ICON) -> QIcon:
    """Return an icon in a token's colour as the widget's theme has it; it does not follow a change of theme."""
    return icon(name, str(getattr(palette_of(widget), role)), size)
