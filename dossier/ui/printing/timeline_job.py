"""What is about to leave of a timeline: the items of a projection, and every text among them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from dossier.i18n import Words
from dossier.reasoning.steps.figures import say_day
from dossier.report.blocks import closing
from dossier.report.foot import complete_as_of, foot
from dossier.report.making import telling
from dossier.report.plan import PARTS, SUMMARY
from dossier.report.redaction.projection import Projection
from dossier.report.rows import first_up
from dossier.report.sections.timeline import happened
from dossier.timeline import listing
from dossier.timeline.items.items import Items
from dossier.timeline.items.ranges import Range
from dossier.timeline.items.sieve import Sieve, sift
from dossier.timeline.listing import Row
from dossier.timeline.records.of_case import items_of
from dossier.timeline.shapes.labels import texts_of
from dossier.ui.printing.timeline_pages import OnPaper
from dossier.wording.records import within


class TimelineJob(NamedTuple):
    """One timeline of what may leave: as items, as rows, with its title and what its foot says."""

    items: Items
    rows: tuple[Row, ...]
    title: str
    about: str

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text that it is drawn from, to be looked through before it leaves."""
        words = self.items.words
        wholes = (text for row in self.rows for text in (row.whole, *row.differs))
        says = (text for found in self.items.all for text in texts_of(found.say))
        return (self.title, self.about, listing.as_text(self.rows, words), *wholes, *says)

    def on_paper(self, time: Range | None = None) -> OnPaper:
        """Give what is printed of it; the pictures show just some time where that is named."""
        return OnPaper(self.items, self.rows, self.title, self.about, time)


def gathered(
    public: Projection, words: Words, as_of: date | None = None, sieve: Sieve | None = None
) -> TimelineJob:
    """Gather the timeline of what may leave, as far as a sieve lets it through.

    What goes on is drawn to `as_of`, else to the last day of which the file tells.
    """
    told = telling(public, replace(SUMMARY, parts=PARTS, as_of=as_of), words)
    items = items_of(happened(told), told.index, words, as_of)
    items = sift(items, sieve or Sieve(), told.index)
    name = within(told.dossier.subject.name, words)
    title = words.tr("Timeline of {name}").format(name=name)
    if as_of:
        day = say_day(as_of, words)
        title = words.tr("{title}, what goes on drawn to {day}").format(title=title, day=day)
    rows = listing.rows(items, told.index)
    about = closing(first_up(complete_as_of(told)), foot(told, public.stays))
    return TimelineJob(items, rows, title, about)
