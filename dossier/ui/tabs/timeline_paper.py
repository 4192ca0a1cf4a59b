"""Take the timeline out of the window: as a picture of what is seen or of all, or on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from dossier.errors import DossierError
from dossier.i18n import Words
from dossier.report.leaks.leaks import leaks
from dossier.report.redaction.profile import Profile
from dossier.report.redaction.projection import Projection, project
from dossier.storage.export import export
from dossier.timeline.frame.frame import Frame
from dossier.timeline.items.sieve import Sieve
from dossier.timeline.scene import Scene
from dossier.ui.desk import Desk
from dossier.ui.dialogs import file_dialogs
from dossier.ui.dialogs.at_work import AtWork
from dossier.ui.dialogs.going_on import GoingOn
from dossier.ui.dialogs.leak_question import may_leave
from dossier.ui.dialogs.timeline_dialog import Agreed, Offered, asked
from dossier.ui.dialogs.timeline_preview import TimelinePreview
from dossier.ui.printing import timeline_pages
from dossier.ui.printing.pages import Printed
from dossier.ui.printing.timeline_job import TimelineJob, gathered
from dossier.ui.theme import Shade, themed, tokens
from dossier.ui.timeline import export as pictures
from dossier.ui.timeline.style import Style

ENDINGS: Final = (".svg", ".png", ".pdf")


class Seen(NamedTuple):
    """What leaves by each way: the scene that one looks at, and what was chosen to be in it."""

    scene: Scene
    sieve: Sieve

    def of(self, public: Projection) -> Sieve:
        """Give what lets through of a projection what is seen here.

        Those whom it does not name have no name there to be chosen by; the records are the same.
        """
        if not (self.sieve.person or self.sieve.source):
            return self.sieve
        keys = {found.key for found in self.scene.items.all}
        records = frozenset(public.ids[key] for key in keys if key in public.ids)
        return self.sieve._replace(person="", source="", records=records)


class Leaving(NamedTuple):
    """What leaves, with all that it takes to draw it."""

    job: TimelineJob
    agreed: Agreed
    style: Style

    def frame_of(self, scene: Scene) -> Frame:
        """Draw of it what a scene shows, and nothing that lies over the lanes for a moment."""
        look = scene.look._replace(chosen="", pointed="", card=None, ghost=None, still=True)
        seen = replace(scene, fitted="").with_items(self.job.items)
        return replace(seen, look=look).frame


def save_seen(desk: Desk, seen: Seen, parent: QWidget) -> None:
    """Save what is seen under a name that the person chooses."""
    shade: Shade = "dark" if desk.looks.theme.dark else "light"
    title, do = desk.tr("Save what is seen"), desk.tr("Save as…")
    offered = Offered(title, do, pages=False, shade=shade, in_sight=True)
    leaving = _leaving(desk, seen, offered, parent)
    if leaving is None:
        return

    def write(path: Path) -> None:
        frame = leaving.frame_of(seen.scene)
        job, ending = leaving.job, path.suffix.lower()
        _write(desk, path, pictures.in_format(ending, frame, leaving.style, job.title, job.about))

    _ask_where(desk, leaving, parent, write)


def save_whole(desk: Desk, seen: Seen, parent: QWidget) -> None:
    """Save all events: as one picture, or as pages with a table where it is a PDF."""
    offered = Offered(desk.tr("Save the whole timeline"), desk.tr("Save as…"), pages=True)
    leaving = _leaving(desk, seen, offered, parent)
    if leaving is None:
        return
    job, agreed, style = leaving

    def write(path: Path) -> None:
        ending = path.suffix.lower()
        if ending == ".pdf":
            with AtWork(desk.looks, desk.words, offered.title, parent) as going:
                made = _pdf(desk, agreed, going)
            if made and made.pages:
                _write(desk, path, *made)
            else:
                desk.said.emit(desk.tr("Stopped. Nothing was written."))
        else:
            frame = pictures.whole(job.items, style)
            data = pictures.in_format(ending, frame, style, job.title, job.about)
            scale = pictures.scale_in(ending, frame, style, job.title, job.about)
            _write(desk, path, data, more=pictures.say_scale(scale, desk.words))

    _ask_where(desk, leaving, parent, write)


def _pdf(desk: Desk, agreed: Agreed, going: GoingOn) -> Printed | None:
    """Make the pages as PDF; none where a person ended that."""
    work = partial(timeline_pages.whole, agreed.job.on_paper(), agreed.words)
    report = going.wait(work, desk.tr("Gathering what leaves …"))
    if report is None:
        return None
    return timeline_pages.pdf(report, agreed.words, agreed.paper, going.watch)


def preview(desk: Desk, seen: Seen, parent: QWidget) -> None:
    """Show the pages as they would print, and print them from there."""
    offered = Offered(desk.tr("Print timeline"), desk.tr("See the pages…"), pages=True, shade=None)
    leaving = _leaving(desk, seen, offered, parent)
    if leaving:
        dialog = TimelinePreview(desk.looks, desk.words, leaving.agreed, parent)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.exec()
        dialog.deleteLater()
        if dialog.said_last:
            desk.said.emit(dialog.said_last)


WAYS: Final[Mapping[str, Callable[[Desk, Seen, QWidget], None]]] = {
    "seen": save_seen,
    "whole": save_whole,
    "paper": preview,
}


def _leaving(desk: Desk, seen: Seen, offered: Offered, parent: QWidget) -> Leaving | None:
    """Ask how it leaves, and look through it for what stays behind; None where it is kept."""

    def gather(profile: Profile, words: Words) -> tuple[Projection, TimelineJob]:
        public = project(desk.dossier, profile, words)
        return public, gathered(public, words, None, seen.of(public))

    agreed = asked(desk.looks, desk.words, gather, offered, parent)
    if agreed is None:
        return None
    if not may_leave(desk.looks, desk.words, parent, agreed.found):
        return None
    theme = desk.looks.theme
    style = Style(themed(tokens(agreed.shade), theme.family, theme.em, dark=agreed.shade == "dark"))
    return Leaving(agreed.job, agreed, style)


def _ask_where(
    desk: Desk, leaving: Leaving, parent: QWidget, write: Callable[[Path], object]
) -> None:
    """Ask where to save; a name without a known ending gets that of a picture of words.

    The name leaves too: what stays behind and stands in it waits for a decision.
    """
    standing = desk.document.path
    folder = standing.parent if standing else Path.home()
    proposed = file_dialogs.proposed_name(folder, leaving.job.title).with_suffix(".svg")
    kinds = desk.tr("Pictures and pages (*.svg *.png *.pdf)")

    def whole(path: Path, _kind: str) -> Path:
        return path if path.suffix.lower() in ENDINGS else path.with_name(f"{path.name}.svg")

    def take(path: Path) -> None:
        found = leaks(leaving.agreed.public, (path.stem,), desk.words)
        if may_leave(desk.looks, desk.words, parent, found):
            write(path)

    asked = file_dialogs.Asked(desk.tr("Save the timeline"), proposed, kinds, whole)
    file_dialogs.ask_for(parent, desk.words, asked, take)


def _write(desk: Desk, path: Path, data: bytes, pages: int = 0, more: str = "") -> None:
    """Write a file whole or not at all; the dialog has asked before one that stands is taken."""
    try:
        export(path, data, force=True)
    except DossierError as error:
        desk.failed.emit(error)
    else:
        said = desk.tr("Timeline saved as {name}").format(name=path.name)
        if pages:
            count = desk.words.ntr("{count} page", "{count} pages", pages).format(count=pages)
            said = desk.tr("{what}: {parts}").format(what=said, parts=count)
        desk.said.emit(f"{said}. {more}" if more else said)
