"""The formats in which a report can be written from the window, each to the bytes of its file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from dossier.i18n import Words
from dossier.report import lists
from dossier.report.writers import writing
from dossier.storage import writer
from dossier.ui.printing.inline import draw
from dossier.ui.printing.job import Job
from dossier.ui.printing.pages import UNWATCHED, Watch, pdf

# Marked for translation.
FORMATS: Final[Mapping[str, str]] = {
    ".pdf": "PDF",
    ".odt": "OpenDocument text",
    ".html": "Web page",
    ".md": "Markdown",
    ".txt": "Plain text",
    ".csv": "Table (CSV)",
    ".zip": "A table for each list (CSV)",
    ".dossier": "Dossier that holds no more than this profile lets leave",
}
"""The formats, by the ending of their files."""


def written(job: Job, suffix: str, paper: Words, watch: Watch = UNWATCHED) -> bytes:
    """Give the file of a report, or of the dossier that may leave; empty where it was ended."""
    if suffix == ".pdf":
        return pdf(job.report, paper, watch).data
    if suffix == ".dossier":
        return writer.encode(job.public.dossier)
    if suffix == ".zip":
        return lists.written(job.public, paper)
    return writing.written(job.report, suffix, paper, draw)
