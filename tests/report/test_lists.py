"""Test the tables, one for each list of the file: columns that say something, nothing that runs."""

import csv
import io
import zipfile

import pytest

from dossier.report import lists
from dossier.report.redaction.profile import PRESS, WITHOUT_CONFIDENTIAL
from dossier.report.redaction.projection import project
from tests.golden.files import assert_golden
from tests.report.telling_cases import ENGLISH, OTHER, PAPER, case
from tests.samples import all_samples, sample


def tables(**parts: object) -> dict[str, list[list[str]]]:
    public = project(case(**parts), WITHOUT_CONFIDENTIAL, ENGLISH)
    return {name: read(text) for name, text in lists.tables(public, ENGLISH)}


def read(text: str) -> list[list[str]]:
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:], newline="")))


def test_each_list_has_the_columns_that_one_of_its_records_fills() -> None:
    found = tables(
        events=[{"title": "Visit", "date": "2014-07-05"}, {"title": "Hearing", "court": "Court"}],
    )
    assert list(found) == ["subject", "events"]
    assert found["events"] == [
        ["Title", "Date", "Court", "Sources", "Says instead", "Confidential"],
        ["Visit", "5 July 2014", "", "", "", ""],
        ["Hearing", "", "Court", "", "", ""],
    ]


def test_sources_and_what_others_say_stand_beside_a_record() -> None:
    cite = [
        "#paper",
        {"source": "#other", "field": "offence", "says": "Robbery"},
        {"source": "#other", "field": "loss", "says": {"amount": 3, "currency": "EUR"}},
    ]
    head, row = tables(sources=[PAPER, OTHER], charges=[{"offence": "Theft", "cite": cite}])[
        "charges"
    ]
    beside = dict(zip(head, row, strict=True))
    assert beside["Sources"] == "The Paper"
    assert beside["Says instead"] == (
        'offence: Robbery (The Other); loss: {"amount": 3, "currency": "EUR"} (The Other)'
    )


def test_a_record_that_another_holds_is_said_by_its_title_and_a_list_by_its_items() -> None:
    parts = [{"kind": "life"}, {"kind": "fine", "amount": {"amount": 3, "currency": "EUR"}}]
    history = [{"what": "amended", "date": "2015"}]
    found = tables(sentences=[{"parts": parts}], charges=[{"offence": "Theft", "history": history}])
    assert "Life imprisonment; Fine of €3" in found["sentences"][1]
    assert "some time in 2015, amended" in found["charges"][1]


def test_what_may_not_leave_and_what_only_holds_a_place_has_no_row() -> None:
    whole = case(
        parties=[{"id": "p", "name": "May", "kind": "person", "confidential": True}],
        events=[{"title": "Visit", "people": ["#p"], "note": "n"}],
    )
    found = dict(lists.tables(project(whole, PRESS, ENGLISH), ENGLISH))
    assert set(found) == {"subject", "events"}
    assert "a person not named here" in found["events"]
    assert "Note" not in found["events"]


def test_a_cell_that_could_run_is_a_text() -> None:
    (_, row) = tables(events=[{"title": "=1+1"}])["events"]
    assert "'=1+1" in row


def test_the_archive_holds_nothing_of_the_machine_or_the_hour() -> None:
    public = project(case(events=[{"title": "x"}]), WITHOUT_CONFIDENTIAL, ENGLISH)
    data = lists.written(public, ENGLISH)
    assert data == lists.written(public, ENGLISH)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.namelist() == ["subject.csv", "events.csv"]


@pytest.mark.parametrize("name", [path.stem for path in all_samples()])
def test_the_tables_of_a_sample_read_as_they_were_found_right(name: str) -> None:
    public = project(sample(f"{name}.dossier"), WITHOUT_CONFIDENTIAL, ENGLISH)
    told = "".join(f"{list_}\n{text[1:]}\n" for list_, text in lists.tables(public, ENGLISH))
    assert_golden(f"tables/{name}.txt", told.replace("\r\n", "\n"))
