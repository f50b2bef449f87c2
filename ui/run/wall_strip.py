"""A small true picture of the wall, one of what comes next, and between them what can be done with the wall."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from facilitator.session.live import WallMode
from facilitator.texts import Texts
from facilitator.view import AudienceView
from ui.keys.key_map import KeyMap, key_names
from ui.widgets.dressing import button, label, set_role
from ui.widgets.wall_picture import WallPicture

_SHARE = 0.2
_HIGHEST = 225
_LOWEST = 100
_SPACING = 16
_CAPTION_GAP = 6
_MODES = {"black": WallMode.BLACK, "white": WallMode.WHITE, "freeze": WallMode.FREEZE}


class StripSize(Enum):
    """How much room the strip takes, the most first: pictures and words, smaller pictures and icons, buttons alone."""

    FULL = "full"
    SMALL = "small"
    BUTTONS = "buttons"


class WallStrip(QWidget):
    """Now at the left, next at the right.

    Signals:
        mode_requested: the wall is to be black, white, frozen, or given back; carries the `WallMode`.
        swap_requested: console and wall are to change places.
    """

    mode_requested = Signal(object)
    swap_requested = Signal()

    def __init__(self, boot_s_now: Callable[[], float], parent: QWidget | None = None) -> None:
        """Ask `boot_s_now` for the time when pages turn."""
        super().__init__(parent)
        self.setObjectName("wall_strip")
        self.now = WallPicture("", boot_s_now)
        self.now.setObjectName("wall_now")
        self.next = WallPicture("", boot_s_now)
        self.next.setObjectName("wall_next")
        self._now_caption = label("small", "wall_now_caption")
        self._next_caption = label("small", "wall_next_caption")
        self._modes = {
            "black": button("black", "monitor-off", small=True),
            "white": button("white", "sun", small=True),
            "freeze": button("freeze", "snowflake", small=True),
        }
        self._swap = button("swap", "arrow-left-right", small=True)
        for name, control in self._modes.items():
            control.setCheckable(True)
            control.clicked.connect({"black": self.on_black, "white": self.on_white, "freeze": self.on_freeze}[name])
        self._swap.clicked.connect(self.swap_requested)
        self._buttons = QWidget()
        self._grid = QGridLayout(self._buttons)
        self._size: StripSize | None = None
        self._has_next = False
        self._mode = WallMode.SHOW
        self._key_map = KeyMap()
        self._shape = 16 / 9
        self._arrange()

    def set_shape(self, wall: QSize) -> None:
        """Give the pictures the shape of a wall of this size, from the next fitting on."""
        if not wall.isEmpty():
            self._shape = wall.width() / wall.height()
            for picture in (self.now, self.next):
                picture.set_shape(wall)

    def set_keys(self, key_map: KeyMap) -> None:
        """Name these keys beside the buttons that do the same, from the next words on."""
        self._key_map = key_map

    def show_wall(
        self,
        now: AudienceView,
        following: AudienceView | None,
        mode: WallMode,
        boot_s: float,
        texts: Texts,
    ) -> None:
        """Show what the room sees now, and what it will see after Next."""
        self._mode = mode
        self.now.show_view(now)
        self.now.show_time(boot_s)
        self._has_next = following is not None
        self._show_pictures()
        if following is not None:
            self.next.show_view(following)
        for name, control in self._modes.items():
            control.setChecked(_MODES[name] is mode)
        self._reword(texts)

    @Slot(float)
    def show_time(self, boot_s: float) -> None:
        """Show the wall as it looks at this moment."""
        self.now.show_time(boot_s)

    @Slot()
    def on_black(self) -> None:
        """Black out the wall, or give it back."""
        self._toggle(WallMode.BLACK)

    @Slot()
    def on_white(self) -> None:
        """Make the wall white, or give it back."""
        self._toggle(WallMode.WHITE)

    @Slot()
    def on_freeze(self) -> None:
        """Freeze the wall, or let it go on."""
        self._toggle(WallMode.FREEZE)

    def _toggle(self, mode: WallMode) -> None:
        for name, control in self._modes.items():
            # the state is shown when the fact is told, not when it is asked for
            control.setChecked(_MODES[name] is self._mode)
        self.mode_requested.emit(WallMode.SHOW if self._mode is mode else mode)

    def _reword(self, texts: Texts) -> None:
        now = {
            WallMode.SHOW: texts.t("On the wall"),
            WallMode.BLACK: texts.t("On the wall: black"),
            WallMode.WHITE: texts.t("On the wall: white"),
            WallMode.FREEZE: texts.t("On the wall: frozen"),
        }
        self._now_caption.setText(now[self._mode])
        self._next_caption.setText(texts.t("Up next"))
        self.now.setAccessibleName(now[self._mode])
        self.next.setAccessibleName(texts.t("What the wall shows next"))
        words = {"black": texts.t("Black"), "white": texts.t("White"), "freeze": texts.t("Freeze")}
        for name, control in self._modes.items():
            control.setAccessibleName(words[name])
            keys = self._key_map.of(name)
            key = key_names(texts, keys) if keys else ""
            control.setToolTip(texts.t("{words} ({key})", words=words[name], key=key) if key else words[name])
        self._swap.setAccessibleName(texts.t("Swap"))
        self._swap.setToolTip(texts.t("Let console and wall change places"))
        self._show_words()

    def fit(self, width: int, stage_height: int, size: StripSize) -> None:
        """Take the largest pictures that leave the stage its room, or do without them."""
        self._set_size(size)
        if size is StripSize.BUTTONS:
            self._show_words()
            if self._buttons.sizeHint().width() > width:
                # with larger letters four words have no room beside each other
                self._show_words(icons_alone=True)
        beside = self._buttons.sizeHint().width() + 2 * _SPACING
        high = min(_HIGHEST, max(_LOWEST, round(stage_height * _SHARE)))
        high = _LOWEST if size is StripSize.SMALL else high
        wide = max(0, min(round(high * self._shape), (width - beside) // 2))
        for picture in (self.now, self.next):
            picture.setFixedSize(wide, round(wide / self._shape))
        # The stage asks at once how much is needed now; by themselves layouts tell each other only later.
        self._buttons.updateGeometry()
        self.updateGeometry()

    def _set_size(self, size: StripSize) -> None:
        if size is self._size:
            return
        self._size = size
        places = {
            StripSize.FULL: ((0, 0), (1, 0), (2, 0), (3, 0)),
            StripSize.SMALL: ((0, 0), (0, 1), (1, 0), (1, 1)),
            StripSize.BUTTONS: ((0, 0), (0, 1), (0, 2), (0, 3)),
        }[size]
        for control, (row, column) in zip(self._controls(), places, strict=True):
            self._grid.removeWidget(control)
            self._grid.addWidget(control, row, column)
        # level with the pictures, not with their captions
        above = 0 if size is StripSize.BUTTONS else self._now_caption.sizeHint().height() + _CAPTION_GAP
        self._grid.setContentsMargins(0, above, 0, 0)
        self._show_words()
        self._show_pictures()

    def _show_words(self, *, icons_alone: bool = False) -> None:
        for control in self._controls():
            control.setText("" if icons_alone or self._size is StripSize.SMALL else control.accessibleName())
            # under each other the icons stand in a column, beside each other each button is a thing of its own
            set_role(control, "lined", self._size is StripSize.FULL)

    def _show_pictures(self) -> None:
        with_pictures = self._size is not StripSize.BUTTONS
        for part in (self.now, self._now_caption):
            part.setVisible(with_pictures)
        for part in (self.next, self._next_caption):
            part.setVisible(with_pictures and self._has_next)

    def _controls(self) -> tuple[QPushButton, ...]:
        return (*self._modes.values(), self._swap)

    def _arrange(self) -> None:
        self._grid.setSpacing(6)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        row.addLayout(_captioned(self._now_caption, self.now))
        row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        row.addLayout(_captioned(self._next_caption, self.next))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._set_size(StripSize.FULL)


def _captioned(caption: QLabel, picture: WallPicture) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(_CAPTION_GAP)
    column.addWidget(caption)
    column.addWidget(picture)
    column.addStretch(1)
    return column
