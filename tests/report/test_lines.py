"""A dossier is one line per field, and a record that moved changes none of them."""

from copy import deepcopy

from dossier.report.lines import lines
from tests.document.cases import CASE
from tests.document.two_people import Raw, dossier, rows


def told(raw: Raw) -> list[str]:
    return [*lines(dossier(raw))]


def test_each_field_is_one_line_with_its_path() -> None:
    found = told(CASE)
    assert "charges/#fraud/filed: 2014-07" in found
    assert "sentences/#first/parts/#prison/cite/0: #report" in found
    assert "charges/0/unknown/kept: true" not in found
    assert "charges/1/unknown/kept: true" in found


def test_the_fields_stand_as_in_a_file() -> None:
    raw: Raw = {"note": "Kept.", "cite": ["a paper"], "name": "A. N. Other", "id": "other"}
    found = told({**CASE, "subject": raw})
    own = [line.partition(":")[0] for line in found if line.startswith("subject/")]
    assert own == ["subject/id", "subject/name", "subject/note", "subject/cite/0"]


def test_a_text_that_could_mislead_stands_in_quotes() -> None:
    raw: Raw = {**CASE, "a": "two\nlines", "b": "", "c": " x", "d": {}, "e": "true"}
    assert told(raw)[-5:] == ['a: "two\\nlines"', 'b: ""', 'c: " x"', "d: {}", "e: true"]


def test_a_record_that_moved_changes_no_line() -> None:
    raw = deepcopy(CASE)
    rows(raw, "parties")[0:2] = reversed(rows(raw, "parties")[0:2])
    rows(raw, "sentences").reverse()
    assert told(raw) == told(CASE)


def test_a_changed_field_changes_one_line() -> None:
    raw = deepcopy(CASE)
    rows(raw, "charges")[0]["filed"] = "2015"
    assert len({*told(raw)} ^ {*told(CASE)}) == 2


def test_a_record_that_we_cannot_read_is_told_by_its_id() -> None:
    raw = deepcopy(CASE)
    rows(raw, "charges").insert(0, {"id": "odd", "offence": "Odd", "plea": "a later word"})
    assert told(raw)[-3:] == [
        "not read /charges/#odd/id: odd",
        "not read /charges/#odd/offence: Odd",
        "not read /charges/#odd/plea: a later word",
    ]
