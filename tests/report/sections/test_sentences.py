"""Test the sentences and their total: a range, its ends, each step, and what it is not."""

import pytest

from dossier.reasoning.steps.figures import LABEL
from tests.report.telling_cases import FRIEND, LETTER, PAPER, summed

TWO_YEARS = {"kind": "imprisonment", "term": "P2Y"}
FIRST = {"id": "first", "date": "2020-01-15", "parts": [TWO_YEARS]}


def sentences(*rows: object, **parts: object) -> list[str]:
    """Give the lines of the section."""
    lines = summed(
        sentences=list(rows), parties=[FRIEND], statements=[LETTER], sources=[PAPER], **parts
    )
    begin = lines.index("# Sentences") + 1
    ends = [at for at, line in enumerate(lines[begin:], begin) if line.startswith("#")]
    return lines[begin : ends[0]]


def test_a_sentence_is_told_with_what_it_imposes() -> None:
    fine = {"kind": "fine", "amount": {"amount": 500, "currency": "EUR"}}
    row = {"date": "2020-01-15", "court": "High Court", "parts": [TWO_YEARS, fine]}
    assert sentences(row)[0] == "15 Jan 2020: 2 years and fine of €500; High Court"


def test_all_that_is_known_of_a_sentence_follows() -> None:
    row = {
        "parts": [{"kind": "probation"}],
        "charges": ["Theft", "Fraud"],
        "status": "under appeal",
        "status_date": "2021-02",
        "stated_end": "2024-05-06",
        "cite": ["#letter"],
    }
    assert sentences(row) == [
        (
            "Date not known: Probation; for Theft, Fraud; under appeal, February 2021; "
            "an authority gives 6 May 2024 as its end; according to A Friend [1]"
        )
    ]


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ("concurrent", "runs beside the sentence of 15 January 2020"),
        ("consecutive", "follows the sentence of 15 January 2020"),
        ("unknown", "not known whether beside the sentence of 15 January 2020 or after it"),
    ],
)
def test_a_relation_names_the_other_sentence_by_its_date(how: str, expected: str) -> None:
    row = {"date": "2021-02-03", "parts": [TWO_YEARS], "runs": [{"how": how, "to": "#first"}]}
    assert sentences(FIRST, row)[1] == f"3 Feb 2021: 2 years; {expected}"


def test_a_relation_to_a_sentence_without_a_date_names_what_it_imposes() -> None:
    other = {"id": "other", "parts": [TWO_YEARS]}
    row = {"parts": [TWO_YEARS], "runs": [{"how": "consecutive", "to": "#other"}]}
    assert sentences(other, row)[1] == "Date not known: 2 years; follows the sentence of 2 years"


def test_a_relation_to_none_that_is_named_is_no_pair_of_empty_quotation_marks() -> None:
    row = {"date": "2021", "parts": [TWO_YEARS], "runs": [{"how": "unknown", "to": ""}]}
    assert sentences(row)[0] == (
        "2021: 2 years; not known whether beside or after: another sentence, not named"
    )


def test_what_a_sentence_says_of_its_own_parts_names_no_other_one() -> None:
    row = {"id": "s", "parts": [TWO_YEARS, TWO_YEARS], "runs": [{"how": "concurrent", "to": "#s"}]}
    assert "2 years and 2 years; its parts run beside each other" in sentences(row)[0]


@pytest.mark.parametrize("of", ["sentence", "part"])
def test_what_runs_to_itself_and_says_nothing_is_not_told(of: str) -> None:
    part: dict[str, object] = {"id": "p", "kind": "imprisonment", "term": "P1Y"}
    row: dict[str, object] = {"id": "s", "date": "2014-03", "parts": [part]}
    holder = {"sentence": row, "part": part}[of]
    holder["runs"] = [{"how": "concurrent", "to": f"#{holder['id']}"}]
    assert sentences(row)[0] == "Mar 2014: 1 year"


def test_a_part_that_runs_otherwise_is_told_with_the_part_that_it_runs_to() -> None:
    first = {**FIRST, "parts": [{**TWO_YEARS, "id": "p"}]}
    undated = {"parts": [{**TWO_YEARS, "id": "u"}]}
    runs = [
        {"how": "consecutive", "to": "#p"},
        {"how": "unknown", "to": "#u"},
        {"how": "concurrent", "to": "the sentence of Lyon"},
    ]
    row = {"date": "2021", "parts": [{**TWO_YEARS, "runs": runs}]}
    (line,) = (line for line in sentences(first, undated, row) if line.startswith("2021"))
    assert line == (
        "2021: 2 years; “2 years”: follows “2 years (15 January 2020)”; “2 years”: not known "
        "whether beside “2 years” or after it; “2 years”: runs beside “the sentence of Lyon”"
    )


def test_the_total_has_its_ends_its_steps_and_what_it_is_not() -> None:
    lines = sentences(FIRST)
    assert lines[1] == "Total: 2 years in all; end: 15 January 2022"
    assert lines[2:] == [
        "The sentence of 15 January 2020: 2 years from its date. → 15 January 2022",
        LABEL,
    ]


def test_a_total_that_takes_one_of_several_answers_says_so() -> None:
    part = {**TWO_YEARS, "id": "p"}
    cite = [{"source": "#paper", "field": "parts/#p/term", "says": "P3Y"}]
    lines = sentences({**FIRST, "parts": [part], "cite": cite})
    at = lines.index("Total: 2 years in all; end: 15 January 2022")
    assert lines[at + 1] == (
        "Reckoned with what this file holds, while sources differ: term (sentence of "
        "15 January 2020): 2 years here, 3 years (The Paper)."
    )


def test_days_in_custody_before_the_sentence_are_a_step_of_their_own() -> None:
    custody = [{"period": "2020-01-05/2020-01-14", "basis": "arrest"}]
    lines = sentences(FIRST, custody=custody)
    assert any(
        "10 days, as the file itself shows" in line and "). → 5 January 2022" in line
        for line in lines
    )


def test_a_step_without_a_result_is_a_sentence_alone() -> None:
    other = {"id": "other", "date": "2020-06-01", "parts": [TWO_YEARS]}
    lines = sentences(FIRST, other)
    assert any(
        line.startswith("3. The file does not say") and line.endswith("or not.") for line in lines
    )
    assert any(line.startswith("4. Lowest") for line in lines)


def test_of_very_many_steps_those_that_say_the_same_are_told_once_with_their_numbers() -> None:
    lines = sentences(*(FIRST for _ in range(70)))
    alone = "The sentence of 15 January 2020: 2 years from its date. (70 times) → 15 January 2022"
    assert [line for line in lines if "The sentence of" in line] == [f"1–70. {alone}"]


def test_steps_say_which_of_two_equal_sentences_is_meant() -> None:
    lines = sentences({**FIRST, "docket": "14-1"}, {**FIRST, "docket": "14-2"})
    assert [line for line in lines if "The sentence of" in line] == [
        f"{n}. The sentence of 15 January 2020 (docket 14-{n}): 2 years from its date. → 15 "
        "January 2022"
        for n in (1, 2)
    ]


def test_several_dockets_have_each_its_total() -> None:
    lines = sentences({**FIRST, "docket": "14-1"}, {**FIRST, "docket": "14-2"})
    (at,) = [n for n, line in enumerate(lines) if line.startswith("Docket 14-1")]
    for one, other, place, step in ((1, 2, at, 6), (2, 1, at + 3, 8)):
        terms = [f"2 years (15 January 2020, docket 14-{n})" for n in (one, other)]
        assert lines[place : place + 3] == [
            f"Docket 14-{one}: 2 years in all; end: 15 January 2022 to 15 January 2024",
            (
                f"{step}. Lowest, if all that is not stated runs beside each other: {terms[0]}. → "
                "2 years, 15 January 2022"
            ),
            (
                f"{step + 1}. Ends last, if all that is not stated runs one after the other: "
                f"{terms[1]}, then {terms[0]}. → 15 January 2024"
            ),
        ]
    assert lines[-1].startswith("Arithmetic from the dates")


def test_a_life_sentence_has_no_end() -> None:
    lines = sentences({"date": "2020", "parts": [{"kind": "life"}]})
    assert lines[1].startswith("Total: Life imprisonment; no end date")
    assert "end: " not in lines[1]


def test_a_sentence_without_a_term_has_no_total() -> None:
    lines = sentences({"date": "2020", "parts": [{"kind": "fine"}]})
    assert lines == ["2020: Fine"]


def test_where_every_term_is_suspended_it_is_said_that_none_counts() -> None:
    lines = sentences({"date": "2020", "parts": [{**TWO_YEARS, "suspended": True}]})
    assert lines == ["2020: 2 years (suspended)", "Total: No term of imprisonment that counts"]
