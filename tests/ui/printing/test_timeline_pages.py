"""Test the printed timeline: every event of the case, numbered, with its source; words as words."""

from pathlib import Path

import pytest

from dossier.i18n import Words
from dossier.model.ids import Index, with_keys
from dossier.report.writers import plain_text
from dossier.timeline import listing
from dossier.timeline.items.items import Items
from dossier.timeline.items.ranges import Range
from dossier.timeline.records.of_case import items_of
from dossier.ui.printing import timeline_pages
from dossier.ui.printing.pages import Printed
from dossier.ui.printing.timeline_pages import OnPaper
from tests.golden.files import assert_golden
from tests.samples import all_samples, sample
from tests.timeline.making import a_dossier, day
from tests.ui.printing.readers import NEEDS_POPPLER, folded, row_by_row, text_of, told_of

pytestmark = pytest.mark.usefixtures("qapp")
WORDS = Words()


def told(name: str) -> OnPaper:
    case = with_keys(sample(name))
    index = Index(case)
    items = items_of(case, index, WORDS)
    return OnPaper(items, listing.rows(items, index), f"Timeline of {case.subject.name}", "a foot")


def printed(case: OnPaper, words: Words, paper: str = "a4") -> Printed:
    return timeline_pages.pdf(timeline_pages.whole(case, words), words, paper)


@NEEDS_POPPLER
@pytest.mark.parametrize("name", ["roman-seleznev.dossier", "every-field.dossier"])
def test_every_event_is_in_the_table_with_its_number_its_date_and_its_source(name: str) -> None:
    case = told(name)
    text = row_by_row(printed(case, WORDS).data)
    at = text.rindex(folded(f"{case.rows[0].number}  {case.rows[0].when}"))
    for row in case.rows:
        source = [f"says {row.says}"[:25]] if row.says else ["no source"]
        for said in (f"{row.number}  {row.when}", row.what.split(",")[0][:30], *source):
            assert folded(said) in text[at:], row
            at = text.index(folded(said), at)


@pytest.mark.parametrize("name", [path.stem for path in all_samples()])
def test_the_table_of_a_sample_reads_as_it_was_found_right(name: str) -> None:
    table = timeline_pages.table(told(f"{name}.dossier"), WORDS)
    assert_golden(f"timeline/{name}.txt", plain_text.written(table))


@NEEDS_POPPLER
def test_the_picture_of_the_first_case_has_every_event_with_its_number() -> None:
    case = told("roman-seleznev.dossier")
    text = row_by_row(printed(case, WORDS).data)
    picture = text[: text.index(folded("Open letter")) + 100]
    for row in case.rows:
        begin = row.what.removeprefix("according to Anatoly Antonov: ").split(",")[0][:20]
        assert folded(begin) in picture, row
        assert f"{row.number} " in picture


@NEEDS_POPPLER
def test_every_page_says_whose_timeline_it_is_and_which_of_how_many(tmp_path: Path) -> None:
    case = told("every-field.dossier")
    data = printed(case, WORDS).data
    text, pages = text_of(data), int(told_of(data, tmp_path)["Pages"])
    assert pages > 5
    assert text.count(case.title) == text.count("a foot") == pages
    assert all(f"page {number} of {pages}" in text for number in range(1, pages + 1))


def test_a_title_that_is_cut_stands_whole_in_the_table() -> None:
    long = " ".join(f"word{n}" for n in range(200))
    case = a_dossier(events=[{"title": long, "date": "2014"}, {"title": "short", "date": "2015"}])
    index = Index(case)
    items = items_of(case, index, WORDS)
    table = timeline_pages.table(OnPaper(items, listing.rows(items, index), "Timeline"), WORDS)
    text = folded(plain_text.written(table))
    assert folded(long) in text
    assert text.count("short") == 1


def test_a_source_that_is_not_named_is_said_within_the_sentence() -> None:
    case = told("shortest.dossier")
    rows = tuple(
        row._replace(says=f"{WORDS.tr('A source not named here')}, Note") for row in case.rows
    )
    text = plain_text.written(timeline_pages.table(case._replace(rows=rows), WORDS))
    assert "says a source not named here, Note" in folded(text).replace("\n", " ")


def test_a_table_of_some_events_says_of_how_many() -> None:
    case = told("shortest.dossier")
    held = Items(case.items.placed, filtered=3)
    text = plain_text.written(timeline_pages.table(case._replace(items=held), WORDS))
    assert "1 of 4: 3 held back by your choice" in text


@NEEDS_POPPLER
@pytest.mark.parametrize(("paper", "said"), [("a4", "842 x 595"), ("letter", "792 x 612")])
def test_the_paper_lies_across(tmp_path: Path, paper: str, said: str) -> None:
    data = printed(told("shortest.dossier"), WORDS, paper).data
    assert told_of(data, tmp_path)["Page size"].startswith(said)


@NEEDS_POPPLER
def test_a_case_without_events_says_so(tmp_path: Path) -> None:
    pages = printed(told("empty.dossier"), WORDS)
    assert told_of(pages.data, tmp_path)["Pages"] == "1"
    assert pages.pages == 1
    assert text_of(pages.data).count("Nothing here has a date yet") == 1


@NEEDS_POPPLER
def test_the_table_begins_where_the_last_picture_ends(tmp_path: Path) -> None:
    pages = printed(told("roman-seleznev.dossier"), WORDS)
    assert told_of(pages.data, tmp_path)["Pages"] == "1"
    text = text_of(pages.data)
    assert text.index("Timeline of") < text.index("2011") < text.index("says open letter")


@NEEDS_POPPLER
def test_some_time_alone_is_in_the_picture_where_it_was_asked_for() -> None:
    case = told("roman-seleznev.dossier")
    time = Range(day("2016-08-02"), day("2016-08-05"))
    text = text_of(printed(case._replace(time=time), WORDS).data)
    assert "3 August 2016" in text
    assert "what can have been in this time: 2 August 2016 to 4 August 2016" in text
