"""The formats in which a report can be written from the window, each to the bytes of its file."""

from __future__ import annotations

from typing import Final, NamedTuple

from dossier.i18n import Words
from dossier.report import writing
from dossier.storage import writer
from dossier.ui.printing.job import Job
from dossier.ui.printing.pages import Progress, pdf


class Format(NamedTuple):
    """A format by the ending of its files; `words` are marked for translation."""

    suffix: str
    words: str


FORMATS: Final = (
    Format(".pdf", "PDF"),
    Format(".odt", "OpenDocument text"),
    Format(".html", "Web page"),
    Format(".md", "Markdown"),
    Format(".txt", "Plain text"),
    Format(".csv", "Table (CSV)"),
    Format(".dossier", "Dossier that holds no more than this profile lets leave"),
)


def written(job: Job, suffix: str, paper: Words, progress: Progress | None = None) -> bytes:
    """Give the file of a report, or of the dossier that may leave; empty where it was ended."""
    if suffix == ".pdf":
        return pdf(job.report, paper, progress)
    if suffix == ".dossier":
        return writer.encode(job.public.dossier)
    return writing.written(job.report, suffix, paper)
