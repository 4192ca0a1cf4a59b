"""Durations keep their text, add by the calendar, and compare only where that is certain."""

import copy
import pickle
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from dossier.model.durations import Duration, NotADuration
from tests.by_calendar import later

counts = st.integers(0, 60)
durations = st.tuples(counts, counts, counts, st.integers(0, 2000)).map(
    lambda n: Duration(f"P{n[0]}Y{n[1]}M{n[2]}W{n[3]}D")
)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("P27Y6M10D", (27, 6, 0, 10)),
        ("P2W", (0, 0, 2, 0)),
        ("P14Y", (14, 0, 0, 0)),
        ("P591D", (0, 0, 0, 591)),
        ("P1Y2M3W4D", (1, 2, 3, 4)),
        ("P0D", (0, 0, 0, 0)),
        ("P06M", (0, 6, 0, 0)),
    ],
)
def test_a_duration_has_years_months_weeks_and_days(text: str, parts: tuple[int, ...]) -> None:
    found = Duration(text)
    assert (found.years, found.months, found.weeks, found.days) == parts
    assert found.text == text


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "This is no duration. Type it as “P27Y6M10D”, or “P2W” for two weeks."),
        ("P", "This is no duration."),
        ("27 years", "This is no duration."),
        ("27Y", "This is no duration."),
        ("PY", "This is no duration."),
        (" P27Y", "A duration has no blanks round it. Type it as “P27Y6M10D”."),
        ("P27Y\n", "A duration has no blanks round it."),
        ("P1.5Y", "A duration has whole numbers. Type “P1Y6M” for a year and a half."),
        ("P1,5Y", "A duration has whole numbers."),
        ("P1Y100000M", "A duration has at most 9,999 years."),
        ("-P1Y", "A duration has no sign. Type it as “P27Y6M10D”."),
        ("P-1Y", "A duration has no sign."),
        ("PT36H", "Hours and minutes are not kept. Type years, months, weeks and days."),
        ("P1DT12H", "Hours and minutes are not kept."),
        ("P6M27Y", "Years, months, weeks and days stand in this order, each once, as in"),
        ("P1Y1Y", "Years, months, weeks and days stand in this order, each once"),
        ("p27y", "P, Y, M, W and D are capital letters. Type “P27Y”."),
        ("P２７Y", "This is no duration."),
        ("P12345Y", "A duration has at most 9,999 years."),
    ],
)
def test_what_is_no_duration_is_refused_with_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(NotADuration) as refused:
        Duration(text)
    assert str(refused.value).startswith(sentence)


def test_a_sum_carries_months_into_years_and_weeks_into_days() -> None:
    assert Duration("P27Y").plus(Duration("P14Y")) == Duration("P41Y")
    assert Duration("P1Y8M2W").plus(Duration("P7M3D")) == Duration("P2Y3M17D")
    assert Duration("P0Y").plus(Duration("P0D")) == Duration("P0D")


def test_a_duration_is_written_from_months_and_days() -> None:
    assert Duration.of(months=324) == Duration("P27Y")
    assert Duration.of(days=591) == Duration("P591D")


def test_totals_keep_months_and_days_apart() -> None:
    found = Duration("P2Y6M1W3D")
    assert (found.in_months, found.in_days) == (30, 10)


@pytest.mark.parametrize(
    ("one", "other", "longer"),
    [
        ("P28Y", "P27Y", True),
        ("P27Y", "P28Y", False),
        ("P27Y", "P324M", False),
        ("P1M", "P30D", None),
        ("P30D", "P1M", None),
        ("P1M", "P27D", True),
        ("P27D", "P1M", False),
        ("P1M", "P31D", False),
        ("P32D", "P1M", True),
        ("P1Y", "P365D", None),
        ("P2W", "P13D", True),
    ],
)
def test_the_longer_is_told_only_where_that_is_certain(
    one: str, other: str, *, longer: bool | None
) -> None:
    assert Duration(one).is_longer_than(Duration(other)) is longer


@given(durations, durations, days)
def test_what_is_certainly_longer_ends_later_from_any_day(
    one: Duration, other: Duration, begin: date
) -> None:
    longer = one.is_longer_than(other)
    if longer is not None:
        ends, others = (later(begin, length.in_months, length.in_days) for length in (one, other))
        assert ends
        assert others
        assert (ends > others) is longer


@given(durations, durations)
def test_of_two_durations_not_both_are_longer(one: Duration, other: Duration) -> None:
    assert not (one.is_longer_than(other) and other.is_longer_than(one))


@given(durations)
def test_the_text_is_kept(found: Duration) -> None:
    assert Duration(str(found)) == found
    assert copy.copy(found) == copy.deepcopy(found) == found
    assert pickle.loads(pickle.dumps(found)).days == found.days  # noqa: S301


def test_equal_texts_are_equal_durations() -> None:
    assert Duration("P12M") != Duration("P1Y")
    assert len({Duration("P1Y"), Duration("P1Y")}) == 1
    assert repr(Duration("P1Y")) == "Duration('P1Y')"


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        ("PT1H", "Hours and minutes are not kept. Type years, months, weeks and days."),
        (27, "A duration is a text in quotes, such as “P27Y6M10D”."),
    ],
)
def test_a_model_says_the_sentence_alone(value: object, sentence: str) -> None:
    with pytest.raises(ValidationError) as refused:
        TypeAdapter(Duration).validate_python(value)
    assert [error["msg"] for error in refused.value.errors()] == [sentence]


def test_a_model_reads_the_text_and_writes_it_back() -> None:
    adapter = TypeAdapter(Duration)
    assert adapter.validate_json('"P27Y"') == Duration("P27Y")
    assert adapter.dump_json(Duration("P27Y")) == b'"P27Y"'
    assert adapter.json_schema()["pattern"].startswith("^P(?=[0-9])")


@given(st.text(max_size=60))
def test_any_other_text_is_refused_by_a_sentence_and_nothing_else(text: str) -> None:
    try:
        assert Duration(text).text == text
    except NotADuration as refused:
        assert str(refused).endswith(".")  # noqa: PT017  (either way is right)
