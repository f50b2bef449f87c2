"""The floor: two windows of bare PySide6, where console and wall stand and as large, and nothing else."""

from __future__ import annotations

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from tests.bench.programs.probe import Probe


class Window(QWidget):
    """A window that tells when it was painted first."""

    def __init__(self, probe: Probe) -> None:
        """Report to `probe`."""
        super().__init__()
        self._probe: Probe | None = probe

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._probe is not None:
            probe, self._probe = self._probe, None
            QTimer.singleShot(0, probe.on_painted)


def main() -> int:
    """Show the two windows and measure."""
    app = QApplication(sys.argv[:1])
    probe = Probe(app.quit)
    first, second = Window(probe), QWidget()
    own, other = app.screens()
    first.setGeometry(own.geometry())
    second.setGeometry(other.geometry())
    first.show()
    second.showFullScreen()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
