"""Test what `dossier check` tells of a case."""

import json
from datetime import date
from typing import cast

import pytest

from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.case_as_json import as_json
from dossier.reasoning.steps import figures
from dossier.reasoning.terms.totals import total
from tests.reasoning.cases import (
    WORDS,
    Plain,
    a_case,
    a_charge,
    a_period,
    a_sentence,
    a_source,
    told_apart,
    with_set_aside,
)
from tests.samples import all_samples, plain, sample

# The mark of a figure that no marked date bears on.
EXACT: Plain = {"qualifier": ""}


def told(**parts: object) -> Plain:
    return as_json(a_case(**parts), WORDS)


@pytest.mark.parametrize("path", all_samples(), ids=lambda path: path.stem)
def test_every_sample_is_told_in_plain_values(path: object) -> None:
    name = getattr(path, "name", "")
    found = as_json(sample(name), WORDS)
    assert json.loads(json.dumps(found)) == found


def test_a_dossier_needs_no_keys_yet() -> None:
    read = Dossier.model_validate(
        {**plain("shortest.dossier"), "charges": [{"offence": "x", "docket": "7"}]}
    )
    assert as_json(read, WORDS)["findings"] == [
        {
            "kind": "docket-without-court",
            "severity": "warning",
            "certainty": "certain",
            "at": "charges/0/docket",
            "sentence": "The docket number 7 stands without a court: say whose number it is.",
        }
    ]


def test_an_empty_case_has_nothing_to_tell() -> None:
    found = told()
    assert (found["findings"], found["reckoned"], found["dockets"], found["money"]) == (
        [],
        [],
        [],
        [],
    )


def test_an_end_that_an_authority_states_comes_before_arithmetic() -> None:
    found = told(sentences=[a_sentence("P5Y", stated_end="2024-02")])
    assert found["reckoned"] == [
        "An authority states as the end: some day in February 2024.",
        "By arithmetic: 5 years in all.",
        LABEL,
    ]
    total = found["total"]
    assert isinstance(total, dict)
    assert total["stated_ends"] == ["2024-02"]
    assert total["label"] == LABEL


def test_the_label_stands_wherever_there_is_no_total_to_give_too() -> None:
    found = told(sentences=[a_sentence(replaces="#s")])
    why = "the sentences replace each other in a ring"
    assert found["reckoned"] == [f"No total can be given: {why}.", LABEL]
    total = found["total"]
    assert isinstance(total, dict)
    assert (total["problem"], total["low"], total["ends"]) == (
        why,
        None,
        {"low": None, "high": None, "after_9999": False, **EXACT},
    )


def test_of_very_many_questions_of_a_kind_some_are_asked_and_the_rest_counted() -> None:
    case = a_case(sentences=[a_sentence(id=f"s{n}", date="2020-01-01") for n in range(9)])
    found = as_json(case, WORDS, in_short=True)
    asked = cast("list[str]", found["asked"])
    assert sum("run beside that of" in line for line in asked) == 5
    assert "31 more questions like this one: --json gives all" in asked
    every = cast("list[dict[str, str]]", found["unknown"])
    assert sum("run beside that of" in row["sentence"] for row in every) == 36


def test_all_that_is_asked_stands_in_the_json() -> None:
    found = told(sentences=[a_sentence(id=f"s{n}", date="2020-01-01") for n in range(9)])
    rows = cast("list[dict[str, str]]", found["unknown"])
    assert found["asked"] == [f"not known: {row['sentence']} ({row['at']})" for row in rows]


def gap(first: str, then: str) -> Plain:
    return {"first": f"custody/#{first}", "then": f"custody/#{then}"}


def test_custody_is_told_with_its_grounds_periods_and_gaps() -> None:
    found = told(
        about={"as_of": "2020-05-20"},
        custody=[
            a_period("2020-05-01/2020-05-03", "arrest", id="a"),
            a_period("2020-05-09/..", id="b"),
            a_period("2020-05-12/..", "bail", id="c"),
        ],
        subject={"name": "A", "born": "1990"},
    )
    assert found["reckoned"] == [
        "As last reported: on bail.",
        (
            "In custody: 4 to 15 days, counted to 20 May 2020, "
            "the day up to which the file is complete."
        ),
    ]
    assert found["custody"] == {
        "low": 4,
        "high": 15,
        "not_counted": None,
        **EXACT,
        "until": "2020-05-20",
        "until_as_given": None,
        "until_death": False,
        "until_why": "the day up to which the file is complete",
        "no_most": None,
        "not_read": 0,
        "grounds": [
            {"ground": "arrest", "called": "arrest", "low": 3, "high": 3, **EXACT},
            {"ground": "remand", "called": "remand", "low": 1, "high": 12, **EXACT},
        ],
        "periods": [
            {"at": "custody/#a", "held": True, "low": 3, "high": 3, **EXACT},
            {"at": "custody/#b", "held": True, "low": 1, "high": 12, **EXACT},
            {"at": "custody/#c", "held": False, "low": None, "high": None, **EXACT},
        ],
        "between": [
            {"kind": "gap", **gap("a", "b"), "low": 5, "high": 5, **EXACT},
            {"kind": "gap", **gap("b", "c"), "low": 0, "high": 2, **EXACT},
        ],
    }


def test_days_can_be_counted_to_a_day_of_the_readers_own() -> None:
    dossier = a_case(custody=[a_period("2020-05-09/..")])
    found = as_json(dossier, WORDS, until=date(2020, 5, 10))
    assert found["reckoned"] == [
        "As last reported: held on remand.",
        "In custody: 1 to 2 days, counted to 10 May 2020, the day chosen.",
    ]
    assert found["as_of"] == "2020-05-10"
    assert as_json(dossier, WORDS)["as_of"] is None


def test_the_readers_day_asks_whether_it_is_still_so_and_finds_nothing_else_wrong() -> None:
    planned = {"id": "e", "title": "Hearing", "date": "2020-06-01", "status": "planned"}
    source = a_source(issued="2020-05-09")
    dossier = a_case(
        custody=[a_period("2020-05-09/..", cite=["#paper"])], events=[planned], sources=[source]
    )
    before, after = (as_json(dossier, WORDS, until=day) for day in (None, date(2021, 5, 10)))
    assert before["findings"] == after["findings"]
    assert "Is it still so?" not in str(before["asked"])
    assert "Is it still so?" in str(after["asked"])


def test_the_readers_day_does_not_narrow_a_date_without_a_year() -> None:
    source = a_source(issued="XXXX-12-03", between="2017-12-03/..")
    dossier = a_case(custody=[a_period("2014-07-05/..", cite=["#paper"])], sources=[source])
    found = as_json(dossier, WORDS, until=date(2018, 6, 1))
    assert found["candidates"] == as_json(dossier, WORDS)["candidates"]


def test_only_bail_is_no_custody() -> None:
    found = told(custody=[a_period("2020-05-09/..", "bail")])
    why = "the person was held in no period of the file"
    assert found["reckoned"] == [
        "As last reported: on bail.",
        f"No days in custody are counted: {why}.",
    ]
    assert not_counted(found) == (None, None, why)


def not_counted(found: Plain) -> tuple[object, object, object]:
    """Give the days at least and at most, and why there are none."""
    custody = cast("Plain", found["custody"])
    return custody["low"], custody["high"], custody["not_counted"]


def test_where_no_period_counts_there_is_no_number_of_days_and_it_says_why() -> None:
    silent = told()
    assert silent["reckoned"] == []
    assert not_counted(silent) == (None, None, "the file has no period of custody")
    ahead = told(custody=[a_period("2035-06-01/..")], about={"as_of": "2021-04-01"})
    why = "no period in which the person was held begins by 1 April 2021"
    assert not_counted(ahead) == (None, None, why)
    assert f"No days in custody are counted: {why}." in cast("list[str]", ahead["reckoned"])


def test_records_that_could_not_be_read_are_counted() -> None:
    found = as_json(with_set_aside(a_case(), "/custody/0", "/custody/1"), WORDS)
    custody = found["custody"]
    assert isinstance(custody, dict)
    assert (custody["not_read"], custody["high"]) == (2, None)
    assert not_counted(found) == (None, None, "2 periods cannot be read")
    assert found["reckoned"] == ["No days in custody are counted: 2 periods cannot be read."]


def test_a_term_of_unknown_length_ends_on_no_day() -> None:
    rows = [{"id": "s", "date": "2020", "parts": [{"kind": "imprisonment"}]}]
    assert told(sentences=rows)["reckoned"] == ["Length not known.", LABEL]


LABEL = (
    "Arithmetic from the dates in this file. No good-time, parole or credit rule is applied. "
    "Not legal advice."
)


def asked(**parts: object) -> list[str]:
    """Give the sentences that ask."""
    return cast("list[str]", as_json(a_case(**parts), WORDS, in_short=True)["asked"])


def test_what_differs_and_what_presses_is_said_in_sentences() -> None:
    says = {"source": "#paper", "field": "offence", "says": "Theft"}
    first, *rest = asked(charges=[a_charge(cite=[says])], sources=[a_source()])
    assert first.startswith("contradicted: offence: in the file: Fraud; Theft (")
    assert first.endswith(") (charges/#c/offence)")
    held = "Is the person held, and where? The file has no period of custody."
    assert f"not known: {held} (custody)" in rest
    assert rest[-1].endswith(" more questions: --json gives all")


def test_where_all_that_is_asked_presses_nothing_is_left() -> None:
    subject = {"name": "A", "born": "1984-07-23", "nationalities": ["RU"], "languages": ["ru"]}
    rows = asked(subject=subject, about={"as_of": "2020"})
    assert rows
    assert all(row.startswith("not known: ") for row in rows)


def test_the_days_that_a_date_without_a_year_can_be_are_told_as_a_set() -> None:
    source = a_source(issued="XXXX-12-03", between="2017-12-03/2018")
    rows = asked(sources=[source, a_source(id="other", issued="XXXX-05-01")])
    assert [row for row in rows if row.startswith("without a year")] == [
        (
            "without a year: could be 3 December 2017 or 3 December 2018, between 3 December 2017 "
            "and 31 December 2018, because of “some time between” (sources/#paper/issued)"
        )
    ]


def test_totals_are_said_per_docket_where_there_are_several() -> None:
    rows = [
        a_sentence("P5Y", id="a", date="2017-04-21", docket="14-1"),
        a_sentence("P2Y", id="b", date="2017-12", docket="17-9"),
        a_sentence("P1Y", id="c"),
    ]
    told = cast("list[str]", as_json(a_case(sentences=rows), WORDS)["reckoned"])
    assert told[-4:] == [
        "Docket 14-1: 5 years in all; end: 21 April 2022 to 21 April 2023.",
        "Docket 17-9: 2 years in all; end: 1 December 2019 to 21 April 2025.",
        "Without a docket: 1 year in all.",
        figures.LABEL,
    ]
    alone = a_case(sentences=[row for row in rows if row["id"] == "a"])
    assert not any("14-1" in said for said in cast("list[str]", as_json(alone, WORDS)["reckoned"]))
    fine = a_case(sentences=[rows[0], {"id": "f", "docket": "x", "parts": [{"kind": "fine"}]}])
    assert not any("Docket" in said for said in cast("list[str]", as_json(fine, WORDS)["reckoned"]))


def test_an_end_that_an_authority_states_names_its_sentence_and_only_while_it_holds() -> None:
    first = a_sentence("P2Y", date="2020-01-01", stated_end="2021-08")
    aside = a_sentence("P2Y", id="t", date="2019", stated_end="2030", status="set aside")
    alone = a_case(sentences=[first, aside])
    both = a_case(sentences=[first, aside, a_sentence("P3Y", id="u", date="2020-02-01")])
    assert figures.say_stated(alone, total(alone, Index(alone)), told_apart(alone), WORDS) == (
        "some day in August 2021",
    )
    assert figures.say_stated(both, total(both, Index(both)), told_apart(both), WORDS) == (
        "some day in August 2021 (for the sentence of 1 January 2020)",
    )


def test_a_total_that_takes_one_of_several_answers_says_so_beside_it() -> None:
    says = {"source": "#paper", "field": "parts/#s-term/term", "says": "P7Y"}
    found = told(
        sentences=[a_sentence(date="2020-05-02", cite=[says])], sources=[a_source(issued="2021")]
    )
    reckoned = cast("list[str]", found["reckoned"])
    at = reckoned.index("By arithmetic: 5 years in all.")
    assert reckoned[at + 1] == (
        "Reckoned with what this file holds, while sources differ: term (sentence of 2 May 2020): "
        "5 years here, 7 years (A report, 2021)."
    )
    whole = cast("Plain", found["total"])
    assert whole["sources_differ"] == ["sentences/#s/parts/#s-term/term"]


def test_where_no_term_counts_it_is_said_and_what_is_imposed_instead() -> None:
    held_back: Plain = {"kind": "imprisonment", "term": "P6Y", "suspended": True}
    sentence: Plain = {"id": "s", "date": "2020-05-02", "parts": [held_back]}
    said = "By arithmetic: no term of imprisonment that counts: 6 years (suspended)."
    assert told(sentences=[sentence])["reckoned"] == [said]
    gone: Plain = {**sentence, "status": "served"}
    assert told(sentences=[gone])["reckoned"] == ["By arithmetic: no sentence that still holds."]
