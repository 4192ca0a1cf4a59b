"""Show that no way through the code turns what is unknown into a value."""

from collections.abc import Iterator
from dataclasses import replace
from math import inf

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dossier.model.durations import Duration
from dossier.model.ids import Index
from dossier.reasoning.findings.everything import findings
from dossier.reasoning.terms.reckoned import Total
from dossier.reasoning.terms.relations import relations
from dossier.reasoning.terms.term import counted
from tests.house.source import ROOT, Source, parse, tracked_files
from tests.reasoning.cases import WORDS
from tests.reasoning.stand_ins import stand_ins, words_in_flow
from tests.reasoning.terms.by_hand import Imposed, Said, size
from tests.reasoning.terms.test_totals_by_hand import as_case, cases, number, of_case

NO_ORDER = "what is stated leaves no order in which the terms could follow each other"
# A word that is also the name of something else: how a record differs between two files.
OTHERWISE = ["dossier/document/diff.py 'changed'"]
# Every value that stands in for something missing in the reasoning, and why it is none of the case.
REVIEWED = {
    ("bounds.py", "NO_BOUNDS"): "nothing is bounded where nothing is given",
    ("bounds.py", "date.max"): "a search that nothing ends is ended by the calendar",
    ("bounds.py", "date.min"): "a search that nothing begins is begun by the calendar",
    ("bounds.py", "1"): "the first month and day of a year that is passed over whole",
    ("bounds.py", "12"): "the last month of such a year",
    ("bounds.py", "31"): "the last day of such a year",
    ("findings/checks/custody.py", "0"): "no day in common is counted where a period has no bounds",
    ("findings/checks/custody.py", "date.max"): "what has no day comes last, and is passed over",
    ("crowds.py", "0"): "a row behind which nothing was left away",
    ("custody/ledger.py", "0"): "no day is sure",
    ("custody/ledger.py", "_NONE"): "no day is sure",
    ("custody/stretches.py", "1"): "days that follow each other are one stretch",
    ("custody/before.py", "inf"): "no first day, so no credit",
    ("terms/credits.py", "0"): "a day that is missing stays missing",
    ("terms/credits.py", "date.fromordinal(reached)"): "a day that was reached",
    ("terms/lengths.py", "Duration('P0D')"): "the sum of no lengths",
    ("references.py", "SOMEBODY"): "a field names people, unless the table says else",
    ("terms/mixed.py", "0"): "no term that is not named has to come before another one",
    ("terms/readings.py", "0"): "no term that is not named has to come before another one",
    ("terms/readings.py", "NO_SWAPS"): "no two terms swap their places where no two are named",
    ("terms/sequence.py", "date.max"): "a sentence without a date stands last in the row",
    ("custody/standing.py", "date.min"): "a period without a begin is not the latest",
    ("terms/begins.py", "-inf"): "the first day can be any day before",
    ("terms/begins.py", "inf"): "the last day can be any day after",
    ("terms/totals.py", "0"): "a term without a length adds nothing to the low end",
    ("terms/totals.py", "inf"): "a term without a length leaves no high end",
    ("unknowns/of_case.py", "0"): "a count that begins",
    ("unknowns/ranked.py", "7"): "how much a question matters",
    (
        "terms/waiting.py",
        "_NOTHING",
    ): "nothing is stated of a pair of records: no way to run is assumed",
}


def ours(under: str) -> Iterator[Source]:
    names = (n for n in tracked_files() if n.startswith(under) and n.endswith(".py"))
    return (parse(name, (ROOT / name).read_text(encoding="utf-8")) for name in names)


def test_no_code_holds_a_word_of_the_case_but_to_compare_or_to_label_it() -> None:
    found = [word for source in ours("dossier/") for word in words_in_flow(source)]
    assert found == OTHERWISE


def test_every_value_that_stands_in_for_a_missing_one_is_reviewed() -> None:
    under = "dossier/reasoning/"
    found = {(s.path.removeprefix(under), value) for s in ours(under) for value in stand_ins(s)}
    assert found == set(REVIEWED)


@pytest.mark.parametrize(
    "text",
    [
        "how = run.how or 'concurrent'",
        "def f(how='consecutive'): ...",
        "def f(*, status='in force'): ...",
        "how = said.get(pair, 'concurrent')",
        "how = next(found, 'concurrent')",
        "how = getattr(run, 'how', 'concurrent')",
        "how = run.how if run.how else 'concurrent'",
        "if how is None: how = 'concurrent'",
        "class Run: how: str = 'concurrent'",
        "how = Field(default='concurrent')",
        "return 'concurrent'",
        "how = {None: 'concurrent', 'consecutive': 'consecutive'}[run.how]",
        "run = Run(how='concurrent', to=to)",
        "charge = {'plea': 'guilty'}",
        "DEFAULT = 'concurrent'",
        "hows = ('concurrent',)",
    ],
)
def test_a_word_that_is_put_where_none_is_would_be_seen(text: str) -> None:
    assert list(words_in_flow(parse("dossier/reasoning/x.py", text)))


@pytest.mark.parametrize(
    "text",
    [
        "run.how == 'concurrent'",
        "run.how in ('concurrent', 'consecutive')",
        "KINDS = frozenset({'concurrent'})",
        "How = Literal['concurrent', 'consecutive']",
        "LABELS = {'concurrent': words.tr('concurrent')}",
        "WHY = {'served': 'served'}",
    ],
)
def test_a_word_that_is_compared_listed_or_labelled_is_none(text: str) -> None:
    assert not list(words_in_flow(parse("dossier/reasoning/x.py", text)))


@pytest.mark.parametrize(
    ("file", "line", "instead"),
    [
        ("terms/term.py", "None if endless else term", "part.term or YEAR,"),
        ("terms/term.py", "else part.minimum or term", "x = part.term or Duration('P1Y')"),
        ("terms/term.py", "if sentence.date else (None, None)", "x = d if d else date.today()"),
        ("terms/relations.py", "said.level, said.closest = level, set()", "closest.get(pair, 0)"),
        ("terms/totals.py", "default=start)", "x = min(found, default=5)"),
        ("evidence.py", "default=None", "x = max(found, default=date.max)"),
        ("custody/before.py", "if day.low is None", "x = 30 if day.low is None else day.low"),
        ("custody/ledger.py", "def ledger(", "def ledger(until=date.max): ..."),
    ],
)
def test_a_new_stand_in_in_the_real_code_would_be_seen(file: str, line: str, instead: str) -> None:
    path = f"dossier/reasoning/{file}"
    text = (ROOT / path).read_text(encoding="utf-8")
    assert line in text
    before = set(stand_ins(parse(path, text)))
    new = set(stand_ins(parse(path, f"{text}\n{instead.rstrip(',')}\n"))) - before
    assert new
    assert not {(file, value) for value in new} & set(REVIEWED)


def forgotten(
    rows: list[Imposed], said: list[Said], data: st.DataObject
) -> tuple[list[Imposed], list[Said]]:
    """Forget one thing: a date, a length, a kind, or how one term follows another."""
    at = data.draw(st.integers(0, len(rows) - 1))
    what = data.draw(st.sampled_from(["day", "term", "runs", "kind"]))
    if what == "kind" and not rows[at].life:
        return [*rows[:at], replace(rows[at], minimum=None, sure=False), *rows[at + 1 :]], said
    if what == "day":
        return [*rows[:at], replace(rows[at], day=None), *rows[at + 1 :]], said
    if what == "term":
        return [*rows[:at], replace(rows[at], term=None, minimum=None), *rows[at + 1 :]], said
    # Of what is said twice, nothing less is known as long as both are said.
    twice = {frozenset({a, b}) for a, how, b in said if how == "concurrent"}
    return rows, [
        (a, "unknown" if how == "consecutive" and frozenset({a, b}) not in twice else how, b)
        for a, how, b in said
    ]


def figures(found: Total) -> tuple[float, float, float, float]:
    """Give lengths and ends as numbers; what is not known is without end."""
    return (
        size(found.low) if found.low else 0,
        size(found.high) if found.high else inf,
        number(found.ends.low, -inf),
        number(found.ends.high, inf),
    )


def row(rows: list[Imposed], said: list[Said]) -> tuple[int, ...]:
    """Give the order in which the terms would follow each other."""
    dossier = as_case(rows, said)
    index = Index(dossier)
    return relations(counted(dossier, index).terms, index).order


# The third one follows the first; the second, beside the first, can be served before it alone.
BESIDE_AND_AFTER = (
    [
        Imposed("2017-04-21", None, "P1M"),
        Imposed(None, None, "P1Y"),
        Imposed("2017-04-21", None, "P1M"),
    ],
    [(1, "concurrent", 0), (2, "consecutive", 0)],
)


def test_a_date_that_is_not_known_leaves_no_order_of_two_terms_out() -> None:
    assert of_case(as_case(*BESIDE_AND_AFTER)).high == Duration("P1Y1M")


def test_where_pairs_can_run_one_way_only_and_that_is_a_ring_no_order_is_made_up() -> None:
    rows = [Imposed("2017-04-21", None, "P1M")] * 6
    follow: list[Said] = [(4, "consecutive", 0), (5, "consecutive", 1), (3, "consecutive", 2)]
    beside: list[Said] = [(3, "concurrent", 0), (4, "concurrent", 1), (5, "concurrent", 2)]
    # 3 could go before 4 alone, 4 before 5, and 5 before 3.
    dossier = as_case(rows, follow + beside)
    assert of_case(dossier).problem == NO_ORDER
    told = {(found.kind, found.severity) for found in findings(dossier, Index(dossier), WORDS)}
    assert ("relations-in-conflict", "error") in told


@settings(max_examples=100)
@given(cases(), st.data())
def test_to_know_less_never_narrows_a_range(
    case: tuple[list[Imposed], list[Said]], data: st.DataObject
) -> None:
    before = of_case(as_case(*case))
    assume(not before.problem and not before.endless and before.low)
    less = forgotten(*case, data)
    after = of_case(as_case(*less))
    assume(after.problem != NO_ORDER)
    low, high, first, last = figures(after)
    known_low, known_high, known_first, known_last = figures(before)
    # What is stated of what may be no imprisonment leaves the most open, though it bounds it.
    leaves_open = bool(before.unsaid) and before.high is None
    assert low <= known_low
    assert high >= known_high or leaves_open
    assert first <= known_first or before.ends.low is None
    # A month and then 30 days do not end with 30 days and then a month: what is stated to come
    # first may have been imposed last.
    assert last >= known_last or leaves_open or row(*less) != row(*case)


@given(cases())
def test_what_nobody_states_is_counted_as_unknown(case: tuple[list[Imposed], list[Said]]) -> None:
    rows, said = case
    found = of_case(as_case(rows, [(a, "unknown", b) for a, _, b in said]))
    assert found.problem == ""
    sure = [row for row in rows if row.sure]
    # What may be no imprisonment is counted in where that tells how long all is at most.
    all_told = sure and not any(row.life for row in rows) and all(row.longest for row in rows)
    count = len(rows if all_told else sure)
    assert found.unknown == count * (count - 1) // 2
