"""Show that no way through the code turns what is unknown into a value."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from math import inf
from typing import get_args

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dossier.model.charge import Outcome, Plea
from dossier.model.custody import Basis
from dossier.model.sentence import How, SentenceStatus
from dossier.reasoning.totals import Total
from tests.house.source import ROOT, Source, parse, tracked_files
from tests.reasoning.by_hand import Imposed, Said, size
from tests.reasoning.test_totals_by_hand import as_case, cases, number, of_case

WORDS = {
    word for closed in (How, SentenceStatus, Outcome, Plea, Basis) for word in get_args(closed)
}
# Words that say that nothing is known, or that are used for other things too.
PLAIN = {"unknown", "none", "arrest", "transfer", "sentence", "medical", "bail", "parole"}


def guesses(source: Source) -> Iterator[str]:
    """Find where a word of a closed list stands in for something that is missing."""
    for node in source.nodes:
        chosen: list[ast.expr] = []
        if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
            chosen = node.values[1:]
        elif isinstance(node, ast.arguments):
            chosen = [default for default in (*node.defaults, *node.kw_defaults) if default]
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("get", "setdefault"):
            chosen = node.args[1:]
        for expression in chosen:
            if isinstance(expression, ast.Constant) and expression.value in WORDS - PLAIN:
                yield f"{source.path}:{expression.lineno} {expression.value!r}"


def test_no_code_puts_a_word_where_none_is() -> None:
    ours = (n for n in tracked_files() if n.startswith("dossier/") and n.endswith(".py"))
    read = (parse(name, (ROOT / name).read_text(encoding="utf-8")) for name in ours)
    assert [guess for source in read for guess in guesses(source)] == []


@pytest.mark.parametrize(
    "text",
    [
        "how = run.how or 'concurrent'",
        "def f(how='consecutive'): ...",
        "def f(*, status='in force'): ...",
        "how = said.get(pair, 'concurrent')",
    ],
)
def test_a_word_that_is_put_where_none_is_would_be_seen(text: str) -> None:
    assert list(guesses(parse("dossier/reasoning/x.py", text)))


def forgotten(
    rows: list[Imposed], said: list[Said], data: st.DataObject
) -> tuple[list[Imposed], list[Said]]:
    """Forget one thing: a date, a length, or how one term follows another."""
    at = data.draw(st.integers(0, len(rows) - 1))
    what = data.draw(st.sampled_from(["day", "term", "runs"]))
    if what == "day":
        return [*rows[:at], replace(rows[at], day=None), *rows[at + 1 :]], said
    if what == "term":
        return [*rows[:at], replace(rows[at], term=None, minimum=None), *rows[at + 1 :]], said
    return rows, [(a, "unknown" if how == "consecutive" else how, b) for a, how, b in said]


def figures(found: Total) -> tuple[float, float, float, float]:
    """Give lengths and ends as numbers; what is not known is without end."""
    return (
        size(found.low) if found.low else 0,
        size(found.high) if found.high else inf,
        number(found.ends.low, -inf),
        number(found.ends.high, inf),
    )


@settings(max_examples=100)
@given(cases(), st.data())
def test_to_know_less_never_narrows_a_range(
    case: tuple[list[Imposed], list[Said]], data: st.DataObject
) -> None:
    before = of_case(as_case(*case))
    assume(not before.problem and not before.endless and before.low)
    after = of_case(as_case(*forgotten(*case, data)))
    low, high, first, last = figures(after)
    known_low, known_high, known_first, known_last = figures(before)
    assert (low <= known_low, high >= known_high) == (True, True)
    assert first <= known_first or before.ends.low is None
    assert last >= known_last


@given(cases())
def test_what_nobody_states_is_counted_as_unknown(case: tuple[list[Imposed], list[Said]]) -> None:
    rows, said = case
    found = of_case(as_case(rows, [(a, "unknown", b) for a, _, b in said]))
    assert found.problem == ""
    assert found.unknown == len(rows) * (len(rows) - 1) // 2
