"""Views to draw: the words of a real day in two languages, and wild ones that hypothesis makes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from facilitator.dial import ClockState
from facilitator.view import (
    AudienceView,
    Brand,
    CardFace,
    ChartBar,
    ChartFace,
    ChartSum,
    ClockFace,
    GroupFace,
    Scene,
    TableFace,
)
from ui.projector.canvas import Drawn
from ui.projector.painting import WallPainter

SIZES = ((1024, 768), (1366, 768), (1920, 1080))

WORDS = {
    ClockState.READY: "siap",
    ClockState.RUNNING: "berjalan",
    ClockState.PAUSED: "dijeda",
    ClockState.SOON: "segera berakhir",
    ClockState.LAST: "detik-detik terakhir",
    ClockState.OVER: "waktu habis",
}

NAMES = (
    "Siti Nurhaliza Rahmawati",
    "Muhammad Fadhil Ramadhan",
    "I Gusti Ngurah Adi Wijaya",
    "Dewi Anggraini",
    "Bambang Sutrisno",
    "Kartika Puspitasari",
    "Yohanes Kristianto",
    "Bjørg Ås",
    "Maria Magdalena Situmorang",
)

TASK = (
    "Kalian terjebak di dalam lift yang berhenti di antara dua lantai. Setiap usulan disambut dengan “Ya” lebih dulu, "
    "lalu ditambah dengan “dan”. Bergantian, jangan pernah menolak. Sesudah tiga menit, ceritakan kepada pasangan "
    "di sebelah bagaimana kalian berdua akhirnya keluar dari lift itu, dan apa yang membuatnya mudah."
)


_HAIR = 4
"""How much a colour may differ, of 255: stripes painted in part come out a hair otherwise than painted whole."""


def look_alike(one: QImage, other: QImage) -> bool:
    """Tell whether two pictures are the same to the eye: of the same size, and no pixel off by more than a hair."""
    if one == other:
        return True
    if one.size() != other.size():
        return False
    form = QImage.Format.Format_RGB32
    pixels = (bytes(image.convertToFormat(form).constBits()) for image in (one, other))
    return all(abs(mine - theirs) <= _HAIR for mine, theirs in set(zip(*pixels, strict=True)))


def clock(
    rest_s: float, length_s: float = 600.0, playback: ClockState = ClockState.RUNNING, label: str = ""
) -> ClockFace:
    """Return a clock with so much left at 0 seconds since the boot."""
    return ClockFace(label or "main", label, length_s, rest_s, 0.0, playback, ends="10.53")


STATES = {
    ClockState.READY: clock(444, playback=ClockState.READY),
    ClockState.RUNNING: clock(444),
    ClockState.PAUSED: clock(444, playback=ClockState.PAUSED),
    ClockState.SOON: clock(108),
    ClockState.LAST: clock(22),
    ClockState.OVER: clock(-37),
}

TEAMS = tuple(GroupFace(mark, f"Tim {mark}", NAMES[at * 3 : at * 3 + 3]) for at, mark in enumerate("ABC"))
PAIRS = tuple(GroupFace(str(at + 1), "", NAMES[at * 2 : at * 2 + 2]) for at in range(4))
CARD = CardFace("Alasan yang disembunyikan", "Hanya klien yang tahu isinya", "7")
BRAND = Brand("Hari pelayanan", "Toko Sinar, Surabaya", "#B71C1C")

REASONS = (
    ("Telepon tidak pernah diangkat", 9),
    ("Dioper tiga kali dan harus menceritakan semuanya dari awal lagi", 7),
    ("Terlambat tanpa kabar", 5),
    ("Tagihannya salah", 4),
    ("Tidak ada yang minta maaf", 2),
)


def years(count: int, shown: int) -> ChartFace:
    """Return the bars of some years, of which the first few are shown, and the sums once all are."""
    most = 8 + 2 * count
    bars = tuple(
        ChartBar(f"Tahun {year}" if year == 1 else str(year), f"{8 + 2 * year} juta", (8 + 2 * year) / most)
        if year <= shown
        else ChartBar(str(year))
        for year in range(1, count + 1)
    )
    sums = (
        ChartSum("Tebakan kita", "Rp55 juta"),
        ChartSum("Penjualan yang hilang", f"Rp{count * (9 + count)} juta"),
        ChartSum("Laba yang hilang (20%)", "Rp14 juta"),
    )
    return ChartFace(bars, upright=True, sums=sums if shown == count else ())


def reasons() -> ChartFace:
    """Return a ranking of long reasons."""
    return ChartFace(tuple(ChartBar(name, str(count), count / 9) for name, count in REASONS))


def levels() -> ChartFace:
    """Return the comparison of the three levels."""
    names = (("rendah", 3, "L"), ("standar", 6, "S"), ("WOW", 9, "W"))
    return ChartFace(tuple(ChartBar(name, str(value), value / 10, mark) for name, value, mark in names))


def day() -> dict[str, AudienceView]:
    """Return every scene of a day with long Indonesian words."""
    running = (STATES[ClockState.RUNNING],)
    three = tuple(clock(rest, label=f"Tim {mark}") for rest, mark in ((444, "A"), (108, "B"), (-37, "C")))
    footnote = "babak 2 dari 3"
    base = AudienceView(Scene.TITLE, "Tebak yang tak terucap", words=WORDS, brand=BRAND, language="id")
    return {
        "title": replace(base, footnote="Mulai pukul 09.00"),
        "break": replace(base, title="Istirahat", text="Kita lanjut pukul 10.19.", clocks=running),
        "task": replace(base, scene=Scene.TASK, text=TASK, clocks=running, groups=PAIRS, footnote=footnote),
        "task alone": replace(base, scene=Scene.TASK, text="Siapa yang terakhir membuatmu merasa diterima?"),
        "clock": replace(
            base, scene=Scene.CLOCK, text="Kartu tingkat tetap rahasia.", clocks=running, footnote=footnote
        ),
        "clocks": replace(base, scene=Scene.CLOCK, clocks=three),
        "teams": replace(base, scene=Scene.TEAMS, groups=TEAMS, clocks=running, footnote=footnote),
        "pairs": replace(base, scene=Scene.PAIRS, groups=PAIRS, footnote=footnote),
        "card back": replace(base, scene=Scene.CARD_BACK, text=TASK, card=CARD, clocks=running, footnote=footnote),
        "reveal": replace(
            base, scene=Scene.REVEAL, card=CardFace("Alasan", TASK, "7", revealed=True), footnote="ketemu: 3.12"
        ),
        "years growing": replace(base, scene=Scene.CHART, text=TASK, clocks=running, chart=years(5, 3)),
        "years": replace(base, scene=Scene.CHART, text=TASK, clocks=running, chart=years(5, 5)),
        "sixty years": replace(base, scene=Scene.CHART, text=TASK, clocks=running, chart=years(60, 60)),
        "reasons": replace(base, scene=Scene.CHART, text="", clocks=running, chart=reasons()),
        "levels": replace(base, scene=Scene.CHART, text="Belanja yang sama, tiga kepulangan.", chart=levels()),
        "table": replace(
            base,
            scene=Scene.TABLE,
            clocks=running,
            table=TableFace(
                ("Alasan", "Mengalami", "Bercerita kepada"),
                (
                    ("Telepon kami tidak pernah dibalas, sudah tiga kali", "7", "24"),
                    ("Petugas sibuk dengan ponselnya sendiri", "5", "11"),
                    ("Harga di kasir berbeda dengan harga di rak", "4", "60"),
                ),
                (False, True, True),
            ),
        ),
        "lists": replace(
            base,
            scene=Scene.TABLE,
            clocks=running,
            table=TableFace(
                ("Selalu", "Tidak pernah", "Kadang, sebagai kejutan"),
                (
                    ("Menyapa dalam sepuluh detik", "Menunjuk dengan dagu", "Mengantar sampai ke pintu"),
                    ("Menyebut berapa lama harus menunggu", "Berkata “itu bukan bagian saya”", ""),
                    ("Mengucapkan nama tamu", "", ""),
                ),
                lists=True,
            ),
        ),
        "black": replace(base, scene=Scene.BLACK),
        "white": replace(base, scene=Scene.WHITE),
    }


def painted(view: AudienceView, size: tuple[int, int] = (1366, 768), boot_s: float = 0.0) -> QImage:
    """Return the picture of a view on a wall of this size."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    WallPainter(view, boot_s).paint(painter, image.rect())
    painter.end()
    return image


def drawn_pages(view: AudienceView, size: tuple[int, int]) -> list[tuple[Drawn, ...]]:
    """Return what is drawn on each page of a view."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    wall = WallPainter(view)
    pages = []
    for page in range(wall.pages(QRect(0, 0, *size))):
        wall.move_to(page * 8.0)
        painter = QPainter(image)
        wall.paint(painter, image.rect())
        painter.end()
        pages.append(wall.drawn())
    return pages
