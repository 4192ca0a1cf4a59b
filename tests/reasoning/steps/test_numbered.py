"""Test that the steps of a total and of its dockets are numbered through, the same everywhere."""

import json

import pytest

from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.case_as_json import as_json
from dossier.reasoning.custody.ledger import ledger
from dossier.reasoning.steps.numbered import Told, numbered, tell
from dossier.reasoning.terms.totals import with_dockets
from tests.reasoning.cases import WORDS, Plain, a_case, a_period, a_sentence, told_apart
from tests.reasoning.steps.test_derivation import runs


def told(dossier: Dossier, *, named: bool = True) -> list[Told]:
    index = Index(dossier)
    found, dockets = with_dockets(dossier, index)
    rows = numbered(found, ledger(dossier, index, None), dockets)
    return list(tell(rows, WORDS, told_apart(dossier), named=named))


def several(first: str | None, then: str | None, *custody: Plain) -> Dossier:
    """Give two sentences, of dockets that are named or not."""
    dockets: list[Plain] = [{"docket": name} if name else {} for name in (first, then)]
    return a_case(
        sentences=[
            a_sentence("P6Y", id="a", date="2016-02-01", **dockets[0]),
            a_sentence("P1Y", id="b", date="2017-02-01", **dockets[1]),
        ],
        custody=custody,
    )


def test_one_step_or_two_need_no_number() -> None:
    one = a_sentence("P6Y", id="a", date="2016-02-01")
    (alone,) = told(a_case(sentences=[one]))
    assert alone.line == "The sentence of 1 February 2016: 6 years from its date. → 1 February 2022"
    then = a_sentence("P1Y", id="b", date="2017-02-01", runs=runs("consecutive", "#a"))
    assert [row.number for row in told(a_case(sentences=[one, then]))] == ["1", "2", "3"]


def test_the_steps_of_dockets_are_numbered_on_and_say_of_which_they_are() -> None:
    rows = told(several("A", "B"))
    assert [row.number for row in rows] == [str(n) for n in range(1, len(rows) + 1)]
    assert rows[-2].before == (
        f"{len(rows) - 1}. Docket B: Lowest, if all that is not stated runs beside each other: "
        "1 year (1 February 2017)."
    )
    assert told(several("A", "B"), named=False)[-2].text.startswith("Lowest")


def test_no_number_is_missing_where_it_is_left_out_how_a_credit_is_taken_off() -> None:
    # Two ends, of which each has the days taken off.
    rows = told(several("A", "B", a_period("2015-12/2016-01")))
    less = [row.number for row in rows if " less " in row.text]
    rest = [row.number for row in rows if " less " not in row.text]
    assert less == ["6a", "6b"]
    assert rest == [str(n) for n in range(1, len(rest) + 1)]


@pytest.mark.parametrize(
    ("first", "then", "said"),
    [
        ("A", "B", "6 years (1 February 2016) of docket A, then 1 year (1 February 2017)."),
        (None, "B", "6 years (1 February 2016) without a docket, then 1 year (1 February 2017)."),
        ("A", None, "6 years (1 February 2016) of docket A, then 1 year (1 February 2017)."),
    ],
)
def test_a_docket_marks_the_terms_of_other_ones(
    first: str | None, then: str | None, said: str
) -> None:
    assert told(several(first, then))[-1].text.endswith(f": {said}")


def test_a_docket_that_tells_terms_apart_is_not_said_twice() -> None:
    day: Plain = {"date": "2016-02-01"}
    two = [a_sentence("P6Y", id=name, docket=name, **day) for name in ("A", "B")]
    assert told(a_case(sentences=two))[-1].text.endswith(
        ": 6 years (1 February 2016, docket A), then 6 years (1 February 2016, docket B)."
    )


def test_the_steps_are_those_of_the_check_number_by_number() -> None:
    case = several("A", "B")
    found = json.loads(json.dumps(as_json(case, WORDS)))
    given = [*found["total"]["steps"], *(step for row in found["dockets"] for step in row["steps"])]
    assert [(step["number"], step["text"], step["result"]) for step in given] == told(case)
    lone = json.loads(json.dumps(as_json(several("A", "A"), WORDS)))
    assert (len(lone["dockets"]), lone["dockets"][0]["steps"]) == (1, [])
