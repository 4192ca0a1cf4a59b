"""Test that a figure which is reckoned with a marked date has its mark, and bounds nothing."""

from datetime import date
from typing import cast

import pytest

from dossier.model.dates import Date, Qualifier
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning import qualifiers
from dossier.reasoning.case_as_json import as_json
from dossier.reasoning.custody.ledger import Ledger, by_basis, last_known_day, ledger
from dossier.reasoning.terms.totals import per_docket, total
from tests.reasoning.cases import WORDS, Plain, a_case, a_period, a_sentence, a_source

AFTER_S = [{"how": "consecutive", "to": "#s"}]


def reckoned(**parts: object) -> list[str]:
    return cast("list[str]", as_json(a_case(**parts), WORDS)["reckoned"])


def steps(**parts: object) -> list[tuple[str, str]]:
    found = cast("dict[str, list[dict[str, str]]]", as_json(a_case(**parts), WORDS)["total"])
    return [(step["text"], step["result"]) for step in found["steps"]]


def held(*rows: Plain, until: date | None = None, **parts: object) -> Ledger:
    return of_case(a_case(custody=list(rows), **parts), until)


def of_case(dossier: Dossier, until: date | None = None) -> Ledger:
    return ledger(dossier, Index(dossier), until or last_known_day(dossier))


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("2016", ""),
        ("2016~", "~"),
        ("2016?/..", "?"),
        ("2016~/2017~", "~"),
        ("2016/2017%", "%"),
        ("2016~/2017?", "%"),
        ("XXXX-12-03~", "~"),
    ],
)
def test_two_ends_have_one_mark(text: str, mark: Qualifier) -> None:
    assert qualifiers.of(Date(text)) == mark


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("2016-05-10~/2016-05-20", "about 11 days"),
        ("2016-05-10/2016-05-20?", "11 days (uncertain)"),
        ("2016-05-10?/2016-05-20~", "about 11 days (uncertain)"),
        ("2016-05-10/2016-05~", "about 1 to 22 days"),
        ("2016-05-10~/", "about 1 day or more"),
    ],
)
def test_days_between_marked_dates_have_their_mark(period: str, said: str) -> None:
    assert any(
        row.startswith(f"In custody: {said}") for row in reckoned(custody=[a_period(period)])
    )


def test_days_in_all_and_on_a_ground_are_no_surer_than_their_periods() -> None:
    found = held(
        a_period("2016-05-10/2016-05-20"),
        a_period("2017-05-10~/2017-05-20", "arrest", id="q"),
        a_period("2018-05-10?", "bail", id="r"),
    )
    assert [row.qualifier for row in found.rows] == ["", "~", "?"]
    assert [(row.basis, row.qualifier) for row in by_basis(found)] == [
        ("remand", ""),
        ("arrest", "~"),
    ]
    assert found.qualifier == "~"


@pytest.mark.parametrize(
    ("period", "parts", "mark"),
    [
        ("2016-05-10/..", {"sources": [a_source(issued="2016-07~")]}, "~"),
        ("2016-05-10/", {"sources": [a_source(issued="2016-07~")]}, "~"),
        ("2016-05-10/2016-05-20", {"sources": [a_source(issued="2016-07~")]}, ""),
        ("2016-05-10/2016-09", {"about": {"as_of": "2016-07?"}}, "?"),
        ("2016-05-10/..", {"subject": {"name": "A", "died": "2016-07~"}}, "~"),
        ("2016-05-10/2016-05-20", {"subject": {"name": "A", "died": "2016-07~"}}, ""),
    ],
)
def test_the_day_to_which_is_counted_gives_its_mark_where_it_bounds(
    period: str, parts: Plain, mark: str
) -> None:
    dossier = a_case(custody=[a_period(period, cite=["#paper"])], **parts)
    assert of_case(dossier).qualifier == mark


def test_what_goes_on_has_the_mark_of_its_report_when_counted_to_a_chosen_day() -> None:
    row, source = a_period("2016-05-10/..", cite=["#paper"]), a_source(issued="2016-07~")
    later, died = date(2016, 8, 1), {"name": "A", "died": "2016-09~"}
    assert held(row, until=later, sources=[source]).qualifier == "~"
    assert held(a_period("2016-05-10/.."), until=later, sources=[source]).qualifier == ""
    assert held(a_period("2016-05-10/.."), until=later, subject=died).qualifier == ""


def test_a_gap_and_an_overlap_have_the_marks_of_the_dates_around() -> None:
    exact = a_period("2016-05-01/2016-05-10"), a_period("2016-06-01/2016-06-10", id="q")
    far = a_period("2020-05~/2020-06", id="r")
    assert [b.qualifier for b in held(*exact, far).between] == ["", "~"]
    within = a_period("2016-05-15?", id="s")
    assert [b.qualifier for b in held(*exact, within).between] == ["?", "?"]
    both = a_period("2016-05-01/2016-05-10~"), a_period("2016-05-08/2016-05-12", id="q")
    assert [(b.kind, b.qualifier) for b in held(*both).between] == [("overlap", "~")]
    found = cast("list[dict[str, str]]", as_json(a_case(custody=both), WORDS)["findings"])
    assert "about 3 days" in " ".join(row["sentence"] for row in found)


def test_an_end_has_the_marks_of_the_dates_from_which_it_is_counted() -> None:
    parts = {"sentences": [a_sentence("P1Y", date="2016-07-01~")]}
    assert "Ending about 1 July 2017, counted from the sentences." in reckoned(**parts)
    assert steps(**parts) == [
        ("The sentence of about 1 July 2016: 1 year from its date.", "about 1 July 2017")
    ]


def test_a_term_that_follows_one_of_a_marked_date_ends_no_surer() -> None:
    dossier = a_case(
        sentences=[
            a_sentence("P1Y", date="2016-07-01~", docket="1"),
            a_sentence("P1Y", date="2016-07-02", id="t", docket="2", runs=AFTER_S),
            a_sentence("P1Y", date="2016-07-03", id="u", docket="3", runs=[]),
        ]
    )
    index = Index(dossier)
    found = total(dossier, index)
    assert found.ends.qualifier == "~"
    assert found.following["t-term"].ends.qualifier == "~"
    # The third can run after the others, so that its last end hangs on them.
    assert [(key, ends.qualifier) for key, ends in found.ends_of] == [
        ("s", "~"),
        ("t", "~"),
        ("u", "~"),
    ]
    assert [row.ends.qualifier for _, row in per_docket(dossier, index)] == ["~", "~", "~"]


def test_an_end_on_which_no_marked_date_bears_has_no_mark() -> None:
    dossier = a_case(
        sentences=[
            a_sentence("P1Y", date="2016-07-01~"),
            a_sentence("P9Y", date="2016-07-02", id="t", runs=[{"how": "concurrent", "to": "#s"}]),
        ]
    )
    assert {key: e.qualifier for key, e in total(dossier, Index(dossier)).ends_of} == {
        "s": "~",
        "t": "",
    }


def test_the_first_of_terms_that_begin_at_different_times_is_said_with_its_mark() -> None:
    beside = [{"how": "concurrent", "to": "#s"}]
    found = steps(
        sentences=[
            a_sentence("P2Y", date="2010-01-01~"),
            a_sentence("P2Y", date="2011-01-01", id="t", runs=beside),
        ]
    )
    assert found[-1][0].startswith(
        "The terms begin at different times (the first: about 1 January 2010)"
    )


def test_days_before_the_sentence_bound_nothing_where_their_dates_are_marked() -> None:
    parts = {
        "sentences": [a_sentence("P1Y", date="2016-07-01")],
        "custody": [
            a_period("2016-05~/2016-06-20"),
            a_period("2016-06-29/2016-06-30", "bail", id="q"),
            a_period("2017-07-01?", "arrest", id="r"),
        ],
    }
    assert (
        "Ending about 3 May 2017 to 2 June 2017 if every day from about May 2016 to 1 July 2016, "
        "but for about 2 days on bail or parole, was in custody and counts (about 29 to 59 days, "
        "taken off the end; the file itself shows about 21)."
    ) in reckoned(**parts)
    found = cast("dict[str, dict[str, str]]", as_json(a_case(**parts), WORDS)["total"])
    assert (found["credit"]["qualifier"], found["ends"]["qualifier"]) == ("~", "")


@pytest.mark.parametrize(
    ("periods", "said"),
    [
        (
            [a_period("2016-05-02/2016-06-20~")],
            (
                "Ending 2 May 2017 if every day from 2 May 2016 to 1 July 2016 was in custody and "
                "counts (at most 60 days, taken off the end; the file itself shows about 50)."
            ),
        ),
        (
            [a_period("2016-05-02/2016-05-03"), a_period("2016-06-29~/2016-06-30", id="q")],
            (
                "Ending 2 May 2017 if every day from 2 May 2016 to 1 July 2016 was in custody and "
                "counts (at most 60 days, taken off the end; the file itself shows about 4)."
            ),
        ),
        (
            [a_period("2016-05-02/2016-06-20"), a_period("2016-05-02~/2016-06-30?", id="q")],
            (
                "Ending 2 May 2017 if every day from 2 May 2016 to 1 July 2016 was in custody and "
                "counts (at most 60 days, taken off the end; the file itself shows about 60 "
                "(uncertain))."
            ),
        ),
        (
            [a_period("2016-05-02?/2016-06-20"), a_period("2016-06-29~/2016-06-30", id="q")],
            (
                "Ending 2 May 2017 (uncertain) if every day from 2 May 2016 (uncertain) to 1 July "
                "2016 was in custody and counts (60 days (uncertain), taken off the end; the file "
                "itself shows about 52 (uncertain))."
            ),
        ),
        (
            [
                a_period("2016-05-02/2016-06-20"),
                a_period("2016-06-29~/2016-06-30", "bail", id="q"),
            ],
            (
                "Ending about 4 May 2017 if every day from 2 May 2016 to 1 July 2016, but for "
                "about 2 days on bail or parole, was in custody and counts (about 58 days, taken "
                "off the end; the file itself shows about 50)."
            ),
        ),
    ],
)
def test_the_begin_of_custody_and_the_days_shown_have_marks_of_their_own(
    periods: list[Plain], said: str
) -> None:
    assert said in reckoned(sentences=[a_sentence("P1Y", date="2016-07-01")], custody=periods)


def test_a_marked_day_of_the_first_sentence_is_not_certain() -> None:
    parts = {
        "sentences": [a_sentence("P1Y", date="2016-07-01~")],
        "custody": [a_period("2016-05-01/2016-06-01")],
    }
    assert (
        "What custody before the first sentence would take off is not reckoned: "
        "the day of the first sentence is not certain."
    ) in reckoned(**parts)


def test_the_json_gives_the_mark_beside_each_number() -> None:
    found = as_json(a_case(custody=[a_period("2016-05-10~/2016-05-20")]), WORDS)
    custody = cast("dict[str, object]", found["custody"])
    assert custody["qualifier"] == "~"
    for rows in ("grounds", "periods"):
        assert [row["qualifier"] for row in cast("list[Plain]", custody[rows])] == ["~"]
