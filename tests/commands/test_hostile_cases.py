"""Check whatever impossible case can be written down: an answer always, and never a wrong number.

What comes out is compared with a little arithmetic of its own: days counted one by one, ends found
in the calendar, and what must be found named by hand.
"""

import json
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import cast

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dossier.model.durations import Duration
from tests.by_calendar import later
from tests.commands.running import call

Plain = dict[str, object]

DAYS = ("0001-01-01", "9999-12-31", "2016-02-29", "1900-02-28", "2014-07-05", "2014-07-06")
VAGUE = (
    *("0001", "9999-12", "2017", "201X", "XXXX-02-29", "XXXX-12-03", "2014-07-05~", "2017-21"),
    *("/..", "2014-07-05/..", "2014-07-05/", "../2015", "0001/9999", "0001-01-01/9999-12-31"),
)
NO_DATES = ("2015-02-29", "2014-06-31/..", "2014/2013", "XXXX-02-30", "2015-13-01")
TERMS = (
    *("P0D", "P0Y", "P1D", "P30D", "P1M", "P12M", "P1Y", "P2W", "P27Y", "P400Y", "P9999Y"),
    *("P999Y11M30D", "P9999Y9999M9999W9999D"),
)
IDS = ("s0", "s1", "s2", "s3", "p0", "p1", "c0", "c1", "k0", "k1", "m0", "m1", "one", "nobody")
FIELDS = ("date", "parts/0/term", "parts/#p0/amount", "runs/0/how", "a/b//c", "", "plea", "cite")
dates = st.sampled_from((*DAYS, *VAGUE, *NO_DATES))
days = st.sampled_from(DAYS)
terms = st.sampled_from(TERMS)
refs = st.sampled_from((*(f"#{name}" for name in IDS), "A. N. Other", "#", ""))
amounts = st.sampled_from((0, -5, 0.1, 1e300, 170_000_000))
money = st.fixed_dictionaries({"amount": amounts, "currency": st.sampled_from(("USD", "XXX"))})
answers = st.one_of(st.none(), st.booleans(), amounts, terms, dates, refs, st.just([{"a": [1]}]))
citations = st.fixed_dictionaries(
    {"source": refs},
    optional={"field": st.sampled_from(FIELDS), "says": answers, "quote": st.just("ab c")},
)
runs = st.lists(
    st.fixed_dictionaries(
        {"how": st.sampled_from(("concurrent", "consecutive", "unknown")), "to": refs}
    ),
    max_size=4,
)
PARTS = ("imprisonment", "imprisonment", "life", "death", "fine", "probation")


def record(**fields: st.SearchStrategy[object]) -> st.SearchStrategy[Plain]:
    """Make a record that may have each of these fields, and always what ends with "_"."""
    must = {name[:-1]: drawn for name, drawn in fields.items() if name.endswith("_")}
    may = {name: drawn for name, drawn in fields.items() if not name.endswith("_")}
    return st.fixed_dictionaries(must, optional={**may, "cite": st.lists(citations, max_size=2)})


def rows(letter: str, row: st.SearchStrategy[Plain], most: int = 4) -> st.SearchStrategy[object]:
    """Make a list of records; not all have an id, and some have another's."""
    named = st.tuples(row, st.sampled_from((None, "0", "1", "2", "3")))
    return st.lists(named, max_size=most).map(
        lambda drawn: [{**row, **({"id": f"{letter}{n}"} if n else {})} for row, n in drawn]
    )


parts = record(
    kind_=st.sampled_from(PARTS),
    term=terms,
    minimum=terms,
    suspended=st.booleans(),
    amount=money,
    runs=runs,
)
sentences = record(
    date=dates,
    status=st.sampled_from(("in force", "under appeal", "set aside", "served")),
    status_date=dates,
    stated_end=dates,
    replaces=refs,
    runs=runs,
    parts=rows("p", parts, 3),
    charges=st.lists(refs, max_size=2),
    docket=st.sampled_from(("", "1:17")),
)
custody = record(
    period_=dates,
    basis_=st.sampled_from(("arrest", "remand", "sentence", "bail", "unknown", "transfer")),
    until=dates,
    ended=st.just("released"),
    place=st.sampled_from(
        ({"name": "Guam", "country": "GU"}, "Male", {"name": "", "country": "XX"})
    ),
)
charges = record(
    offence_=st.just("Fraud"),
    committed=dates,
    filed=dates,
    plea_date=dates,
    outcome=st.sampled_from(("convicted", "acquitted", "pending")),
    outcome_date=dates,
    loss=money,
)
statements = record(by_=refs, date=dates, between=dates, to=st.lists(refs, max_size=2))
events = record(title_=st.just("X"), date=dates, between=dates, status=st.just("planned"))
sources = record(id_=st.just("one"), title_=st.just("S"), type_=st.just("report"), issued=dates)
hostile = st.fixed_dictionaries(
    {
        "dossier": st.just(1),
        "subject": record(name_=st.just("A. N. Other"), born=dates, died=dates),
    },
    optional={
        "about": st.fixed_dictionaries({"as_of": dates}),
        "sentences": rows("s", sentences),
        "custody": rows("k", custody),
        "charges": rows("c", charges),
        "statements": rows("m", statements, 2),
        "events": rows("e", events, 2),
        "sources": st.lists(sources, max_size=1),
    },
)


class Checking:
    """Runs `dossier check --json` on a case, in this process."""

    def __init__(self, folder: Path, printed: pytest.CaptureFixture[str]) -> None:
        self._file = folder / "case.dossier"
        self._printed = printed

    def __call__(self, dossier: Plain) -> tuple[int, Plain]:
        """Give the exit status and what was printed."""
        self._file.write_text(json.dumps(dossier), encoding="utf-8")
        status = call(["check", "--json", self._file])
        out, err = self._printed.readouterr()
        assert err == ""
        (found,) = json.loads(out)
        return status, found

    def told(self, *command: str) -> str:
        """Run another command on the case that was checked last; give what it printed."""
        name, *more = command
        assert call([name, self._file, *more]) in (0, 1)
        return self._printed.readouterr().out


@pytest.fixture
def check(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Checking:
    return Checking(tmp_path, capfd)


# One file and one place to print to are all that the examples share.
hostile_to = partial(settings, suppress_health_check=[HealthCheck.function_scoped_fixture])


def rising(low: object, high: object) -> bool:
    """Tell whether the low end of a range is not above its high end, where both are known."""
    return low is None or high is None or cast("str", low) <= cast("str", high)


def size(text: object) -> float:
    length = Duration(cast("str", text))
    return length.in_months * 30.436875 + length.in_days


def ranges(found: Plain) -> Iterator[Plain]:
    yield cast("Plain", found["total"])
    yield from cast("list[Plain]", found["dockets"])


@hostile_to(max_examples=120)
@given(hostile)
@example({"dossier": 1, "subject": {"name": ""}, "sentences": [{"id": "s0", "replaces": "#s0"}]})
def test_whatever_can_be_written_is_checked_and_its_ranges_rise(
    check: Checking, dossier: Plain
) -> None:
    status, found = check(dossier)
    findings = cast("list[Plain]", found["findings"])
    assert status == (1 if any(row["severity"] == "error" for row in findings) else 0)
    for row in ranges(found):
        assert row["low"] is None or row["high"] is None or size(row["low"]) <= size(row["high"])
        ends = cast("Plain", row["ends"])
        assert rising(ends["low"], ends["high"])
        if row["endless"]:
            assert (row["high"], ends["low"], ends["high"]) == (None,) * 3
    total, held = cast("Plain", found["total"]), cast("Plain", found["custody"])
    if total["problem"]:
        assert (total["low"], total["high"]) == (None, None)
        assert "no-total" in {row["kind"] for row in findings}
    assert held["high"] is None or cast("int", held["low"]) <= cast("int", held["high"])
    for row in cast("list[Plain]", found["contradictions"]):
        assert len(cast("list[object]", row["answers"])) > 1


@hostile_to(max_examples=30)
@given(hostile)
def test_whatever_can_be_written_is_told_in_sentences_and_as_text(
    check: Checking, dossier: Plain
) -> None:
    _, found = check(dossier)
    said = check.told("check")
    assert all(sentence in said for sentence in cast("list[str]", found["reckoned"]))
    assert "A. N. Other" in check.told("text")


@hostile_to(max_examples=60)
@given(day=days, years=st.sampled_from((0, 1, 4, 27, 400, 7983, 9999)), more=st.integers(0, 800))
@example(day="2016-02-29", years=1, more=0)
@example(day="9999-12-31", years=0, more=1)
@example(day="0001-01-01", years=9998, more=364)
def test_one_term_ends_where_the_calendar_says(
    check: Checking, day: str, years: int, more: int
) -> None:
    term = f"P{years}Y{more}D"
    parts = [{"kind": "imprisonment", "term": term}]
    case: Plain = {
        "dossier": 1,
        "subject": {"name": "A"},
        "sentences": [{"date": day, "parts": parts}],
    }
    _, found = check(case)
    # What lasts no time has no length that anybody knows, and so no end.
    nothing = years == 0 and more == 0
    end = None if nothing else later(date.fromisoformat(day), years * 12, more)
    said = end.isoformat() if end else None
    total = cast("Plain", found["total"])
    assert total["ends"] == {
        "low": said,
        "high": said,
        "after_9999": not nothing and end is None,
        "qualifier": "",
    }
    kinds = {row["kind"] for row in cast("list[Plain]", found["findings"])}
    assert ("zero-length" in kinds) == nothing
    assert ("very-long-term" in kinds) == (years * 365.2425 + more > 200 * 365.2425)


spans = st.tuples(st.integers(0, 90), st.integers(0, 40), st.booleans())
FIRST = date(2016, 1, 31)


@hostile_to(max_examples=60)
@given(st.lists(spans, min_size=1, max_size=6))
def test_days_of_custody_are_those_that_one_can_count(
    check: Checking, drawn: list[tuple[int, int, bool]]
) -> None:
    sure: set[int] = set()
    at_most: set[int] = set()
    periods: list[Plain] = []
    for begin, length, vague in drawn:
        last = FIRST + timedelta(begin + length)
        # A day in some month: the month has as many days for it as the calendar.
        end = f"{last:%Y-%m}" if vague else last.isoformat()
        first = FIRST + timedelta(begin)
        ends = [last] if not vague else _days_of_month(last, first)
        periods.append({"period": f"{first.isoformat()}/{end}", "basis": "remand"})
        sure.update(range(first.toordinal(), ends[0].toordinal() + 1))
        at_most.update(range(first.toordinal(), ends[-1].toordinal() + 1))
    _, found = check({"dossier": 1, "subject": {"name": "A"}, "custody": periods})
    held = cast("Plain", found["custody"])
    assert (held["low"], held["high"]) == (len(sure), len(at_most))


def _days_of_month(day: date, since: date) -> list[date]:
    month = (day.replace(day=n) for n in range(1, monthrange(day.year, day.month)[1] + 1))
    return [each for each in month if each >= since]


ORDERS = (
    ("died-before-born", "subject", "died", "born"),
    ("charged-before-offence", "charges", "filed", "committed"),
    ("outcome-before-charge", "charges", "outcome_date", "filed"),
    ("status-before-sentence", "sentences", "status_date", "date"),
    ("stated-end-before-sentence", "sentences", "stated_end", "date"),
    ("lapsed-before-start", "custody", "until", "period"),
)
NEEDED: dict[str, Plain] = {
    "subject": {"name": "A"},
    "charges": {"offence": "Fraud", "outcome": "convicted"},
    "sentences": {"status": "in force", "parts": [{"kind": "life"}]},
    "custody": {"basis": "remand"},
}


@hostile_to(max_examples=60)
@given(st.sampled_from(ORDERS), days, days)
def test_what_ends_before_it_begins_is_found_and_nothing_else_is_said_to(
    check: Checking, order: tuple[str, str, str, str], later: str, earlier: str
) -> None:
    kind, part, after, before = order
    row = {**NEEDED[part], after: later, before: earlier}
    case: Plain = {"dossier": 1, "subject": {"name": "A"}}
    case[part] = row if part == "subject" else [row]
    status, found = check(case)
    kinds = {row["kind"] for row in cast("list[Plain]", found["findings"])}
    assert (kind in kinds) == (later < earlier)
    assert status == (1 if kind in kinds else 0) or kinds - {kind}


@hostile_to(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=8))
def test_a_ring_of_relations_gives_no_number_and_says_so(
    check: Checking, follows: list[tuple[int, int]]
) -> None:
    stated = [(at, to) for at, to in follows if at != to]
    case: Plain = {
        "dossier": 1,
        "subject": {"name": "A"},
        "sentences": [
            {
                "id": f"s{n}",
                "date": "2017",
                "parts": [{"kind": "imprisonment", "term": "P1Y"}],
                "runs": [{"how": "consecutive", "to": f"#s{to}"} for at, to in follows if at == n],
            }
            for n in range(5)
        ],
    }
    _, found = check(case)
    total = cast("Plain", found["total"])
    kinds = {row["kind"] for row in cast("list[Plain]", found["findings"])}
    assert ("relations-in-conflict" in kinds) == bool(total["problem"]) == _has_ring(stated)
    if not total["problem"]:
        assert (total["low"], total["high"]) == (f"P{_longest(stated)}Y", "P5Y")


def _has_ring(pairs: list[tuple[int, int]]) -> bool:
    """Take away, again and again, what follows nothing that is left."""
    left = set(range(5))
    while free := {n for n in left if not any(at == n and to in left for at, to in pairs)}:
        left -= free
    return bool(left)


def _longest(pairs: list[tuple[int, int]]) -> int:
    def length(at: int) -> int:
        return 1 + max((length(to) for here, to in pairs if here == at), default=0)

    return max(map(length, range(5)))


@pytest.mark.parametrize("term", ["P1000000Y", "P-1Y", "-P1Y", "P1.5Y", "P10000Y", ""])
def test_a_length_that_no_calendar_holds_is_refused_in_one_sentence(
    check: Checking, term: str
) -> None:
    sentence = {"parts": [{"kind": "imprisonment", "term": term}]}
    case: Plain = {"dossier": 1, "subject": {"name": "A"}, "sentences": [sentence]}
    status, found = check(case)
    (error,) = cast("list[str]", found["errors"])
    assert status == 2
    assert "/sentences/0/parts/0/term" in error


def test_a_thousand_sentences_with_many_relations_are_added_up(check: Checking) -> None:
    case: Plain = {
        "dossier": 1,
        "subject": {"name": "A"},
        "sentences": [
            {
                "id": f"s{n}",
                "date": "2017-04-21",
                "parts": [{"kind": "imprisonment", "term": "P1Y"}],
                "runs": [{"how": "consecutive", "to": f"#s{m}"} for m in range(max(n - 2, 0), n)],
            }
            for n in range(1000)
        ],
    }
    _, found = check(case)
    total = cast("Plain", found["total"])
    assert (total["low"], total["high"], total["problem"]) == ("P1000Y", "P1000Y", None)
    ends = {"low": "3017-04-21", "high": "3017-04-21", "after_9999": False, "qualifier": ""}
    assert total["ends"] == ends
