"""What is drawn without opening a window: pages, timelines, tabs; none needs a screen."""

from __future__ import annotations

import os
import platform
import secrets
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple, NoReturn

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtWidgets import QApplication

import dossier
from dossier import shipped
from dossier.errors import DossierError, saying
from dossier.i18n import Words, languages
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.storage import reader
from dossier.ui import errors
from dossier.ui.application import Application
from dossier.ui.icons import program_icon
from dossier.ui.theme import Looks, Mode

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from dossier.document.document import Document
    from dossier.report.blocks import Draw, Report
    from dossier.report.redaction.projection import Projection
    from dossier.ui.printing import Printed

_FAILED: Final = 2
"""The exit status of all our failures."""


class Looked(NamedTuple):
    """In which looks pictures are drawn: the shade, and the size of the text."""

    mode: Mode = "light"
    scale: float = 1.0


def application(words: Words, *, offscreen: bool = False) -> Application:
    """Give the one application of Qt, made on first need; raise DossierError without a font."""
    standing = QApplication.instance()
    if isinstance(standing, Application):
        return standing
    if offscreen:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    QGuiApplication.setDesktopFileName("dossier")
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    errors.hear_qt(partial(_end, words))
    app = Application(["dossier"])
    if not QFontInfo(app.font()).family():
        from dossier.workspace import lacking

        raise lacking.no_font(words)
    app.speak(words.language)
    app.setApplicationName("dossier")
    app.setApplicationDisplayName("Dossier")
    app.setWindowIcon(program_icon())
    return app


def _end(words: Words, said: str) -> NoReturn:
    """Say what a person can do about a fatal message of Qt, and end before Qt aborts."""
    from dossier.workspace import lacking
    from dossier.workspace.complaints import complain_to_a_person

    complain_to_a_person(str(lacking.why_qt_ends(said, os.environ, words)))
    os._exit(_FAILED)


def pdf(report: Report, words: Words) -> Printed:
    """Give a report as PDF, with the number of its pages."""
    from dossier.ui import printing

    application(words, offscreen=True)
    return printing.pdf(report, words)


def in_text(words: Words) -> Draw:
    """Give what draws the timelines of a text or a web page."""
    from dossier.ui.printing import inline

    application(words, offscreen=True)
    return inline.draw


def boxes(texts: Iterable[str], words: Words) -> str:
    """Say which signs of some texts no font here has; nothing where all can be drawn."""
    from dossier.ui.printing.boxes import without_a_font
    from dossier.workspace import lacking

    return lacking.no_signs(without_a_font(texts), words)


def smaller(picture: Picture, words: Words) -> str:
    """Say that a picture is drawn smaller than it is to be read; nothing where it is not."""
    from dossier.ui.timeline.export import say_scale

    return say_scale(picture.scale, words)


class Drawn(NamedTuple):
    """How a timeline is drawn: its looks, the paper of a PDF, and the time that is shown.

    Without a paper a PDF is one page, as large as the picture; without a time all is shown. What
    goes on is drawn to `as_of`, else to the last day of which the file tells.
    """

    looked: Looked = Looked()
    paper: str = ""
    between: Date | None = None
    as_of: date | None = None


class Picture(NamedTuple):
    """A timeline in the bytes of a format, every text that it was drawn from, and its size."""

    data: bytes
    texts: tuple[str, ...]
    pages: int = 0
    """How many pages of paper it takes; 0 where it is a picture."""
    scale: float = 1.0
    """How large it is drawn: less than 1 where its format holds no larger picture."""


def timeline(public: Projection, suffix: str, words: Words, drawn: Drawn | None = None) -> Picture:
    """Draw the timeline of what may leave of a dossier; `suffix` is .svg, .png or .pdf."""
    from dossier.timeline.items.ranges import days_of
    from dossier.timeline.items.sieve import Sieve, Within
    from dossier.ui.printing import timeline_pages
    from dossier.ui.printing.timeline_job import gathered
    from dossier.ui.timeline import export as pictures
    from dossier.ui.timeline.style import Style

    drawn = drawn or Drawn()
    looks = Looks(application(words, offscreen=True), drawn.looked.mode, drawn.looked.scale)
    style, time = Style(looks.theme), days_of(drawn.between) if drawn.between else None
    job = gathered(public, words, drawn.as_of, Sieve(within=Within(*time)) if time else None)
    if suffix == ".pdf" and drawn.paper:
        report = timeline_pages.whole(job.on_paper(time), words)
        printed = timeline_pages.pdf(report, words, drawn.paper)
        return Picture(printed.data, job.texts, printed.pages)
    frame = pictures.of_time(job.items, style, time)
    data = pictures.in_format(suffix, frame, style, job.title, job.about)
    scale = pictures.scale_in(suffix, frame, style, job.title, job.about)
    return Picture(data, job.texts, scale=scale)


def tabs(shown: Dossier, file: Path, words: Words, looked: Looked) -> dict[str, bytes]:
    """Draw every tab of what is shown of a file as PNG; give the pictures by the tabs' names."""
    from dossier.ui import pictures

    document = as_opened(shown, file)
    looks = Looks(application(words, offscreen=True), looked.mode, looked.scale)
    return pictures.draw_tabs(document, looks, words, date.today)


def as_opened(shown: Dossier, file: Path) -> Document:
    """Give what is shown of a file as it stands when just opened: with nothing to be saved."""
    from dossier.document.document import Document, OnDisk

    disk = OnDisk(file)
    return Document(shown, disk, token=lambda: secrets.token_hex(3))


def self_test(words: Words) -> list[str]:
    """See that this installation works: read, reckon, lay out and print the sample; tell it."""
    from dossier.report.summary import summary
    from dossier.timeline.records.of_case import items_of

    sample = shipped.sample("roman-seleznev.dossier")
    loaded = reader.load(sample)
    told = pdf(summary(loaded.dossier, words, items_of), words).data
    drawn = tabs(loaded.dossier, sample, words, Looked())
    if not told.startswith(b"%PDF") or not all(drawn.values()):
        raise DossierError(saying("The sample could not be drawn or printed."))
    return [
        f"dossier {dossier.__version__}, Python {platform.python_version()}, Qt {qVersion()}",
        f"read {sample.name}: {len(loaded.dossier.charges)} charges",
        f"speaks {', '.join(languages())}",
        f"printed {len(told):,} bytes of PDF, drew {len(drawn)} tabs",
        "all well",
    ]
