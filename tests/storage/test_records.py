"""Test which records are read, which are set aside, and which shut the file."""

import pytest

from dossier.errors import TooLarge
from dossier.storage.records import MOST_FAULTS, understand
from dossier.storage.refusal import Refusal

SMALLEST: dict[str, object] = {"dossier": 1, "subject": {"name": "A"}}
GOOD: dict[str, object] = {"offence": "a"}
LATER: dict[str, object] = {"offence": "a", "plea": "a later word"}
WRONG: dict[str, object] = {"offence": 5}


def test_what_is_right_is_read_as_it_is() -> None:
    raw = {**SMALLEST, "charges": [GOOD]}
    found = understand(raw)
    assert found.dossier
    assert found.dossier.charges[0].offence == "a"
    assert found.raw is raw
    assert (found.faults, found.aside) == ([], [])


def test_a_record_with_an_unknown_word_is_left_out_and_told() -> None:
    rows = [LATER, GOOD, LATER]
    raw = {**SMALLEST, "charges": rows, "tasks": []}
    found = understand(raw)
    assert found.dossier
    assert len(found.dossier.charges) == 1
    assert found.raw == {**SMALLEST, "charges": [GOOD], "tasks": []}
    assert [fault.steps for fault in found.aside] == [("charges", 0), ("charges", 2)]
    assert raw["charges"] is rows
    assert len(rows) == 3


def test_an_unknown_word_deep_in_a_record_sets_the_whole_record_aside() -> None:
    run = {"how": "backwards", "to": "#x"}
    found = understand({**SMALLEST, "sentences": [{"parts": [{"kind": "fine", "runs": [run]}]}]})
    assert [fault.steps for fault in found.aside] == [("sentences", 0)]
    assert found.aside[0].sentence.startswith("“how” must be one of “concurrent”")


@pytest.mark.parametrize(
    "record",
    [
        WRONG,
        {**LATER, "text": 5},
        {"offence": "a", "plea": 5},
        {"offence": "a", "plea": ["guilty"]},
        "a later word",
    ],
)
def test_any_other_wrong_value_is_a_fault(record: object) -> None:
    found = understand({**SMALLEST, "charges": [GOOD, record]})
    assert len(found.faults) == 1
    assert found.faults[0].steps[:2] == ("charges", 1)
    assert not found.aside


def test_faults_of_the_whole_file_are_told_beside_those_of_records() -> None:
    found = understand({"dossier": 1, "charges": [WRONG], "tasks": {}, "about": {"as_of": 5}})
    assert found.dossier is None
    assert {fault.steps for fault in found.faults} == {
        (),
        ("about", "as_of"),
        ("charges", 0, "offence"),
        ("tasks",),
    }


def test_no_more_faults_are_looked_for_than_anybody_reads() -> None:
    found = understand({**SMALLEST, "charges": [WRONG] * 5000})
    assert len(found.faults) == MOST_FAULTS


def test_a_million_wrong_citations_make_few_faults() -> None:
    found = understand({**SMALLEST, "charges": [{**GOOD, "cite": [0] * 1_000_000}]})
    assert len(found.faults) == 1


def test_records_within_records_are_counted_too() -> None:
    many: dict[str, object] = {"parts": [{}] * 60_000}
    with pytest.raises(Refusal, match="holds 120,002 records; the most") as caught:
        understand({**SMALLEST, "sentences": [many, many]})
    assert caught.value.kind is TooLarge
    with pytest.raises(Refusal, match="100,001 records"):
        understand({"dossier": 1, "subject": {"names": [{}] * 100_001}})


def test_what_cannot_be_counted_is_left_to_the_reader() -> None:
    found = understand({"dossier": 1, "subject": 5, "sentences": [5, {"parts": 5}], "tasks": None})
    assert len(found.faults) == 4
