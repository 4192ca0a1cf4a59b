"""Take the timeline out of the window: as a picture of what is seen or of all, or on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from dossier.errors import DossierError
from dossier.storage.export import export
from dossier.timeline import listing
from dossier.timeline.frame import Frame
from dossier.timeline.items import Items
from dossier.timeline.of_case import items_of
from dossier.ui.desk import Desk
from dossier.ui.dialogs import file_dialogs
from dossier.ui.printing import timeline_pages
from dossier.ui.printing.timeline_pages import OnPaper
from dossier.ui.theme import Theme, tokens
from dossier.ui.timeline import export as pictures
from dossier.ui.timeline.style import Style
from dossier.ui.widgets.preview import name_parts
from dossier.ui.widgets.question import Question

ENDINGS: Final = (".svg", ".png", ".pdf")


def style_for_paper(desk: Desk) -> Style:
    """Give the light looks, in the letters of the window: paper is white."""
    theme = desk.looks.theme
    return Style(Theme(tokens("light"), False, theme.family, theme.em))


def title_of(desk: Desk) -> str:
    return desk.tr("Timeline of {name}").format(name=desk.dossier.subject.name)


def told(desk: Desk, items: Items) -> OnPaper:
    """Gather what is printed."""
    return OnPaper(items, listing.rows(items, desk.index), title_of(desk))


def save_seen(desk: Desk, frame: Frame, parent: QWidget) -> None:
    """Save what is seen, as it is seen, under a name that the person chooses."""
    path = _path(desk, parent) if _may_leave(desk, parent) else None
    if path:
        style = Style(desk.looks.theme)
        data = pictures.in_format(path.suffix.lower(), frame, style, title_of(desk))
        _write(desk, path, data)


def save_whole(desk: Desk, items: Items, parent: QWidget) -> None:
    """Save all events: as one picture, or as pages with a table where it is a PDF."""
    path = _path(desk, parent) if _may_leave(desk, parent) else None
    if path is None:
        return
    style = style_for_paper(desk)
    ending = path.suffix.lower()
    if ending == ".pdf":
        _write(desk, path, timeline_pages.pdf(told(desk, items), style, desk.words))
    else:
        frame = pictures.whole(items, style)
        _write(desk, path, pictures.in_format(ending, frame, style, title_of(desk)))


class TimelinePreview(QPrintPreviewDialog):
    """Shows the pages of the timeline, on paper that can be chosen in it."""

    def __init__(self, desk: Desk, items: Items, parent: QWidget) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        super().__init__(printer, parent)
        self._desk = desk
        self._told = told(desk, items)
        # Qt does not keep it.
        self._printer = printer
        # The print job never carries the person's name.
        printer.setDocName("Dossier")
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        self.setWindowTitle(desk.tr("Print timeline"))
        name_parts(self, desk.words)
        self.paintRequested.connect(self._draw)
        self.resize(parent.width(), parent.height())

    def _draw(self, device: QPrinter) -> None:
        style = style_for_paper(self._desk)
        timeline_pages.print_timeline(self._told, style, device, self._desk.words)


def preview(desk: Desk, items: Items, parent: QWidget) -> None:
    """Show the pages as they would print, and print them from there."""
    if not _may_leave(desk, parent):
        return
    dialog = TimelinePreview(desk, items, parent)
    dialog.exec()
    dialog.deleteLater()


def _may_leave(desk: Desk, parent: QWidget) -> bool:
    """Ask first where something confidential has a date: the timeline draws it as all else."""
    dated = {item.key for item in items_of(desk.dossier, desk.index, desk.words).all}
    secret = sum(row.confidential and row.key in dated for row in desk.index.records)
    if not secret:
        return True
    words = desk.words
    said = words.ntr(
        "{n} confidential record stands on this timeline.",
        "{n} confidential records stand on this timeline.",
        secret,
    ).format(n=secret)
    more = words.tr("File, Print or export can print it without them.")
    box = Question(desk.looks, parent, said, more)
    answers = [("back", words.tr("Keep it back")), ("go", words.tr("They may leave"))]
    box.offer(answers, closed="back")
    box.exec()
    box.deleteLater()
    return box.answer == "go"


def _path(desk: Desk, parent: QWidget) -> Path | None:
    """Ask where to save; a name without a known ending gets that of a picture of words."""
    standing = desk.document.path
    folder = standing.parent if standing else Path.home()
    proposed = file_dialogs.proposed_name(folder, title_of(desk)).with_suffix(".svg")
    kinds = desk.tr("Pictures and pages (*.svg *.png *.pdf)")

    def whole(path: Path, _kind: str) -> Path:
        return path if path.suffix.lower() in ENDINGS else path.with_name(f"{path.name}.svg")

    asked = file_dialogs.Asked(desk.tr("Save the timeline"), proposed, kinds)
    return file_dialogs.asked_for(parent, asked, whole)


def _write(desk: Desk, path: Path, data: bytes) -> None:
    """Write a file whole or not at all; the dialog has asked before one that stands is taken."""
    try:
        export(path, data, force=True)
    except DossierError as error:
        desk.failed.emit(error)
    else:
        desk.said.emit(desk.tr("Timeline saved as {name}").format(name=path.name))
