"""Test that a relation which is stated to be unknown changes nothing, whichever side states it."""

from datetime import date
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.apart import Apart
from dossier.reasoning.custody.ledger import ledger
from dossier.reasoning.steps.derivation import say, steps
from dossier.reasoning.terms.credits import credit, no_credit
from dossier.reasoning.terms.reckoned import Total
from dossier.reasoning.terms.totals import with_dockets
from tests.reasoning.cases import Plain, a_case, a_period, a_sentence
from tests.reasoning.terms.by_hand import Imposed, Said
from tests.reasoning.terms.test_totals_by_hand import as_case, cases

WORDS = Words()
HELD_UNTIL = date(2026, 1, 1)
# Which of two name each other: sentences, or a part of one of them or of both.
SIDES = ("sentence", "part")


class Unknown(NamedTuple):
    """A run that is stated to be unknown: which sentence or part states it, and of which."""

    at: int
    of: str
    to: int
    to_a: str

    @property
    def run(self) -> Plain:
        """The run as it stands in the file."""
        return {"how": "unknown", "to": f"#{'p' if self.to_a == 'part' else 's'}{self.to}"}


Stated = tuple[list[Imposed], list[Said], list[Unknown]]


@st.composite
def cases_with_unknown(draw: st.DrawFn) -> Stated:
    """Draw a case, and runs that say of some pairs that their relation is not known."""
    rows, said = draw(cases())
    places = st.integers(0, len(rows) - 1)
    runs: list[Unknown] = []
    for at, to in draw(st.lists(st.tuples(places, places).filter(_differ), max_size=4)):
        # Of what something else is said, a part that says "unknown" is an exception: no nothing.
        free = not any({at, to} == {a, b} and how != "unknown" for a, how, b in said)
        sides = st.sampled_from(SIDES if free else SIDES[:1])
        runs.append(Unknown(at, draw(sides), to, draw(sides)))
    return rows, said, runs


def _differ(pair: tuple[int, int]) -> bool:
    return pair[0] != pair[1]


def with_runs(rows: list[Imposed], said: list[Said], runs: list[Unknown]) -> Dossier:
    """Make a case of two dockets in turn, held before, in which some runs more are stated."""
    sentences: list[Plain] = []
    for at, sentence in enumerate(as_case(rows, said).sentences):
        own = [run.run for run in runs if run.at == at]
        of_part = [run.run for run in runs if run.at == at and run.of == "part" and sentence.parts]
        plain = sentence.model_dump(mode="json", exclude_defaults=True, exclude={"parts", "runs"})
        stated = [run.model_dump(mode="json") for run in sentence.runs]
        plain["runs"] = [*stated, *(run for run in own if run not in of_part)]
        plain["parts"] = [
            {**part.model_dump(mode="json", exclude_defaults=True), "runs": of_part}
            for part in sentence.parts
        ]
        sentences.append({**plain, "docket": f"{at % 2}"})
    return a_case(sentences=sentences, custody=[a_period("2016-01-01/2016-02-01", "remand")])


def figures_of(dossier: Dossier) -> object:
    """Give every figure of a case: totals, ends and credit, with the steps in which it is told."""
    index = Index(dossier)
    whole, dockets = with_dockets(dossier, index)
    held = ledger(dossier, index, HELD_UNTIL)
    told = [say(step, WORDS, Apart()) for step in steps(whole, held)]
    return (
        _of(whole),
        [(name, _of(found)) for name, found in dockets],
        told,
        (
            credit(whole, held),
            no_credit(whole, held),
        ),
    )


def _of(found: Total) -> object:
    return (
        *(found.low, found.high, found.ends, found.ends_of, found.problem, found.endless),
        *(found.unknown, found.disputed, found.begun, found.cut),
        [[term.key for term in row] for row in found.shown],
    )


@settings(max_examples=100)
@given(cases_with_unknown())
def test_to_say_that_a_relation_is_unknown_changes_no_figure(case: Stated) -> None:
    rows, said, runs = case
    assert figures_of(with_runs(rows, said, runs)) == figures_of(with_runs(rows, said, []))


@pytest.mark.parametrize("by", [None, "april", "june"])
def test_the_seed_ends_on_the_same_days_whichever_sentence_names_the_other(by: str | None) -> None:
    rows: list[Plain] = [
        a_sentence("P27Y", id="april", date="2017-04-21"),
        a_sentence("P14Y", id="june", date="2017-12"),
    ]
    for row in rows:
        if row["id"] == by:
            row["runs"] = [{"how": "unknown", "to": "#june" if by == "april" else "#april"}]
    whole, _ = with_dockets(a_case(sentences=rows), Index(a_case(sentences=rows)))
    assert [str(day) for day in whole.ends[:2]] == ["2044-04-21", "2058-04-21"]
