"""Whatever two people do to one file, a merge loses no word of it."""

import json
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.document import merge as merging
from dossier.document.merge import Merged
from dossier.document.shapes import records
from dossier.model.dossier import Dossier
from dossier.storage import writer
from tests.document.cases import CASE
from tests.document.two_people import Raw, dossier, edited, said, words_of
from tests.storage.drawn import raw_dossiers

COPY = "copy of 23 November 2026"
BASE = dossier(CASE)
CASES = settings(max_examples=60, deadline=None)


TRIED = Counter[str]()


@pytest.fixture(scope="module", autouse=True)
def _told() -> Iterator[None]:
    """Tell how many merges were tried."""
    yield
    print(f"\n{TRIED['merges']} merges, {TRIED['in doubt']} of them with conflicts")  # noqa: T201


def merge(base: Dossier | None, ours: Dossier, theirs: Dossier, copy: str) -> Merged:
    """Merge, and count it."""
    made = merging.merge(base, ours, theirs, copy)
    TRIED["merges"] += 1
    TRIED["in doubt"] += bool(made.conflicts)
    return made


def with_a_mark(raw: Raw) -> Raw:
    """Give the same file with one more thing in it, so that it has to be merged."""
    return {**deepcopy(raw), "mark": "of the others"}


def sorted_form(value: object) -> object:
    """Give plain values whose order counts no longer."""
    if isinstance(value, dict):
        fields = cast("Raw", value)
        return {name: sorted_form(inner) for name, inner in sorted(fields.items())}
    if isinstance(value, list):
        items = [sorted_form(inner) for inner in cast("list[object]", value)]
        return sorted(items, key=lambda item: json.dumps(item, sort_keys=True))
    return value


@CASES
@given(edited("a"))
def test_what_one_side_alone_did_is_the_outcome(raw: Raw) -> None:
    ours = dossier(raw)
    assert merge(BASE, ours, BASE, COPY).dossier == ours
    assert merge(BASE, BASE, ours, COPY).dossier == ours
    assert merge(BASE, ours, ours, COPY).dossier == ours


@CASES
@given(edited("a"))
def test_what_one_side_did_stands_beside_one_other_thing(raw: Raw) -> None:
    marked = dossier(with_a_mark(CASE))
    both = sorted_form(with_a_mark(raw))
    for ours, theirs in ((dossier(raw), marked), (marked, dossier(raw))):
        made = merge(BASE, ours, theirs, COPY)
        assert made.conflicts == ()
        assert sorted_form(writer.tree(made.dossier)) == both
    same_on_both = merge(BASE, dossier(raw), dossier(with_a_mark(raw)), COPY)
    assert sorted_form(writer.tree(same_on_both.dossier)) == both


@CASES
@given(edited("a"), edited("b"))
def test_no_word_that_either_side_added_is_lost(ours: Raw, theirs: Raw) -> None:
    made = merge(BASE, dossier(ours), dossier(theirs), COPY)
    kept = {*words_of(writer.tree(made.dossier))}
    added = {word for word in (*words_of(ours), *words_of(theirs)) if word not in [*words_of(CASE)]}
    assert {word for word in added if "/" not in word} <= kept


@CASES
@given(edited("a"), edited("b"))
def test_no_id_is_used_twice(ours: Raw, theirs: Raw) -> None:
    made = merge(BASE, dossier(ours), dossier(theirs), COPY)
    ids = Counter(raw["id"] for _, _, raw in records(writer.tree(made.dossier)) if "id" in raw)
    assert [id for id, times in ids.items() if times > 1] == []


@CASES
@given(edited("a"), edited("b"))
def test_the_same_merge_gives_the_same_file(ours: Raw, theirs: Raw) -> None:
    once, again = (merge(BASE, dossier(ours), dossier(theirs), COPY) for _ in range(2))
    assert said(once.dossier) == said(again.dossier)
    assert once.conflicts == again.conflicts


@CASES
@given(edited("a"), edited("b"))
def test_without_conflicts_it_does_not_matter_whose_side_is_ours(ours: Raw, theirs: Raw) -> None:
    one = merge(BASE, dossier(ours), dossier(theirs), COPY)
    other = merge(BASE, dossier(theirs), dossier(ours), COPY)
    assert bool(one.conflicts) == bool(other.conflicts)
    if not one.conflicts:
        assert sorted_form(writer.tree(one.dossier)) == sorted_form(writer.tree(other.dossier))


@CASES
@given(edited("a"), edited("b"))
def test_a_merge_once_taken_over_brings_nothing_new(ours: Raw, theirs: Raw) -> None:
    made = merge(BASE, dossier(ours), dossier(theirs), COPY).dossier
    again = merge(dossier(theirs), made, dossier(theirs), COPY)
    assert (said(again.dossier), again.conflicts) == (said(made), ())


@settings(max_examples=40, deadline=None)
@given(raw_dossiers(), raw_dossiers(), st.none() | raw_dossiers())
def test_any_three_files_can_be_merged(ours: Raw, theirs: Raw, base: Raw | None) -> None:
    past = None if base is None else dossier(base)
    made = merge(past, dossier(ours), dossier(theirs), COPY)
    assert said(dossier(writer.tree(made.dossier))) == said(made.dossier)
