"""Test which answers that differ can both be right, and which of them is less exact."""

import pytest

from dossier.model.ids import Index, with_keys
from dossier.reasoning.live import reasoned
from dossier.reasoning.sources.contradictions import (
    contradictions,
    differing,
    of_record,
    open_fields,
)
from dossier.reasoning.sources.exactness import can_both_be, is_looser
from dossier.reasoning.unknowns.ranked import unknowns
from tests.reasoning.cases import WORDS, Plain, a_case, a_charge, a_period

USD: Plain = {"amount": 200, "currency": "USD"}


@pytest.mark.parametrize(
    ("loose", "close"),
    [
        ("2014", "2014-07"),
        ("2014-07", "2014-07-05"),
        ("2014", "2014-07-05T10:30"),
        ("2014-07-05T10:30", "2014-07-05T10:30:20"),
        ("201X", "2014"),
        ("2014-07-05~", "2014-07-05"),
        ("2014-07-05%", "2014-07-05?"),
        ("../2016-05", "2014-07-05"),
        ("2014-06/2014-08", "2014-07"),
        ("XXXX-12-03", "2017-12-03"),
        ("XXXX-12", "XXXX-12-03"),
        ("XXXX-12-03", "2017-12"),
        ("XXXX-12-03", "2016-12-03/2018"),
        ("XXXX-12", "2016/2018"),
        ("XXXX-03-05", "2017-21"),
    ],
)
def test_a_date_within_another_is_only_more_exact(loose: str, close: str) -> None:
    assert can_both_be("date_moment", loose, close)
    assert can_both_be("date_moment", close, loose)
    assert is_looser("date_moment", loose, close)
    assert not is_looser("date_moment", close, loose)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2014", "2015"),
        ("2014-07-05", "2014-07-06"),
        ("2014-07-05~", "2014-07-06"),
        ("2014-07-05T10:30", "2014-07-05T10:31"),
        ("XXXX-12-03", "2017-12-04"),
        ("XXXX-12-03", "XXXX-11"),
        ("XXXX-12-03", "2017-12-04/2018-12-02"),
        ("soon", "2014"),
        ("2015-02-30", "2015"),
    ],
)
def test_dates_that_have_no_moment_in_common_cannot_both_be(one: str, other: str) -> None:
    assert not can_both_be("date_moment", one, other)
    assert not can_both_be("date_moment", other, one)
    assert not can_both_be("date_span", one, other)


def test_dates_that_overlap_tell_more_together() -> None:
    one, other = "2014-01/2014-07", "2014-07/2014-12"
    assert can_both_be("date_moment", one, other)
    assert not is_looser("date_moment", one, other)
    assert not is_looser("date_moment", other, one)


@pytest.mark.parametrize(
    ("loose", "close"),
    [
        ("2014/2015", "2014-07-05/2015-02"),
        ("2014-07/", "2014-07-05/2015-02"),
        ("2014-07/", "2014-07-05/.."),
        ("/..", "2014-07-05/.."),
        ("/2015", "../2015-02"),
        ("2014", "2014-07-05/2014-09"),
        ("2014", "2014-07"),
    ],
)
def test_a_period_is_more_exact_where_its_ends_are(loose: str, close: str) -> None:
    assert can_both_be("date_span", loose, close)
    assert can_both_be("date_span", close, loose)
    assert is_looser("date_span", loose, close)
    assert not is_looser("date_span", close, loose)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2014-07-05/2014-08", "2014-07-05/2014-09"),
        ("2014-07-05/..", "2014-07-05/2014-09"),
        ("../2015", "2014/2015"),
        ("2014-07-05", "2014-07-05/2014-07-06"),
    ],
)
def test_a_period_that_goes_on_or_ends_another_day_is_another(one: str, other: str) -> None:
    assert not can_both_be("date_span", one, other)
    assert not can_both_be("date_span", other, one)


@pytest.mark.parametrize(
    ("kind", "one", "other", "both"),
    [
        ("money", {**USD, "about": True}, USD, True),
        ("money", {**USD, "about": True}, {**USD, "amount": 201}, False),
        ("money", USD, {**USD, "currency": "EUR"}, False),
        ("money", USD, "200 dollars", False),
        ("duration", "P24M", "P2Y", True),
        ("duration", "P1M", "P30D", False),
        ("duration", "P2Y", "two years", False),
        ("text", "more than 200", "250", False),
        ("text", "2014", "2014-07", False),
    ],
)
def test_amounts_and_lengths_are_compared_by_what_they_mean(
    kind: str,
    one: object,
    other: object,
    both: bool,  # noqa: FBT001
) -> None:
    assert can_both_be(kind, one, other) is both
    assert can_both_be(kind, other, one) is both


def test_about_so_much_is_looser_and_two_ways_to_say_a_length_tell_the_same() -> None:
    assert is_looser("money", {**USD, "about": True}, USD)
    assert not is_looser("money", USD, {**USD, "about": True})
    assert is_looser("duration", "P24M", "P2Y")
    assert not is_looser("text", "a", "b")
    assert not is_looser("date_moment", "soon", "2014")
    assert not is_looser("date_span", "soon", "2014")


def says(source: str, value: object, **more: object) -> Plain:
    return {"source": source, "field": "filed", "says": value, **more}


def asked(held: str, *cite: object) -> list[str]:
    dossier = with_keys(a_case(charges=[a_charge(filed=held, cite=cite)]))
    found = unknowns(dossier, Index(dossier), WORDS)
    return [row.sentence for row in found if row.field == "filed"]


def test_a_less_exact_answer_is_no_contradiction_and_asks_nothing() -> None:
    dossier = a_case(charges=[a_charge(filed="2018-05-03", cite=["A", says("B", "2018")])])
    charge, index = dossier.charges[0], Index(dossier)
    (found,) = of_record(charge, index, WORDS)
    assert (found.state, found.contradicted, found.waits, found.open) == (
        "looser",
        False,
        False,
        False,
    )
    # It stays beside the field, with who says so.
    assert [(answer.said, answer.voices[0].name) for answer in found.answers] == [
        ("3 May 2018", "A"),
        ("some time in 2018", "B"),
    ]
    assert differing([found]) == frozenset()
    assert open_fields(charge, index, WORDS) == ()
    assert asked("2018-05-03", "A", says("B", "2018")) == []


def test_a_more_exact_answer_waits_to_be_adopted_unless_that_is_settled() -> None:
    (sentence,) = asked("2018", "A", says("B", "2018-05-03"))
    assert sentence == (
        "“Fraud”, filed: 3 May 2018, according to B; in the file: some time in 2018. "
        "Can this be told more exactly?"
    )
    assert asked("2018", "A", says("B", "2018-05-03", settled="B is a novel")) == []


def test_a_less_exact_answer_that_was_weighed_is_told_with_the_reason() -> None:
    cite = ["A", says("B", "2018", settled="B rounds")]
    dossier = a_case(charges=[a_charge(filed="2018-05-03", cite=cite)])
    (found,) = contradictions(dossier, Index(dossier), WORDS)
    assert (found.state, found.settled, found.open) == ("looser", "B rounds", False)
    (told,) = reasoned(dossier, Index(dossier), WORDS).contradictions
    assert told == found


def test_two_more_exact_answers_contradict_each_other() -> None:
    cite = ["A", says("B", "2018-05"), says("C", "2018-06-01")]
    dossier = a_case(charges=[a_charge(filed="2018", cite=cite)])
    (found,) = of_record(dossier.charges[0], Index(dossier), WORDS)
    assert found.open
    assert len(found.answers) == 3


def test_a_begin_that_the_file_does_not_hold_is_more_exact() -> None:
    cite = [{"source": "A", "field": "period", "says": "2014-07-05/.."}]
    dossier = a_case(custody=[a_period("/..", cite=cite)])
    (found,) = of_record(dossier.custody[0], Index(dossier), WORDS)
    assert found.state == "closer"
