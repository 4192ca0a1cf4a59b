"""See that the terms of a docket keep how they run to each other, over those of others too."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.model.ids import Index
from dossier.reasoning.terms.reckoned import Ends
from dossier.reasoning.terms.relations import Relations, relations
from dossier.reasoning.terms.term import counted
from dossier.reasoning.terms.totals import per_docket, total
from tests.reasoning.cases import a_case, a_sentence

MOST = 7


@st.composite
def related(draw: st.DrawFn) -> tuple[Relations, tuple[frozenset[int], ...]]:
    """Draw terms in some row, stated pairs that go along it, and groups that share them out."""
    order = tuple(draw(st.permutations(range(draw(st.integers(1, MOST))))))
    pairs = [(one, then) for at, one in enumerate(order) for then in order[at + 1 :]]
    none: frozenset[tuple[int, int]] = frozenset()
    after = frozenset(draw(st.sets(st.sampled_from(pairs)))) if pairs else none
    later = Relations(order, after, none).later()
    free = [(min(pair), max(pair)) for pair in pairs if not later[pair[0]] >> pair[1] & 1]
    beside = frozenset(draw(st.sets(st.sampled_from(free)))) if free else none
    numbers = draw(st.lists(st.integers(0, 2), min_size=len(order), max_size=len(order)))
    groups = (frozenset(at for at in order if numbers[at] == number) for number in range(3))
    return Relations(order, after, beside), tuple(group for group in groups if group)


@given(related())
def test_within_a_group_the_same_follows_and_stands_beside(
    case: tuple[Relations, tuple[frozenset[int], ...]],
) -> None:
    whole, groups = case
    later, besides = whole.later(), whole.besides()
    for members, found in zip(groups, whole.within(groups), strict=True):
        own = sum(1 << at for at in members)
        assert found.order == tuple(at for at in whole.order if at in members)
        assert found.later() == {at: later[at] & own for at in members}
        assert found.besides() == {at: besides[at] & own for at in members}
        unsaid = [pair for pair in whole.unknown_pairs() if members.issuperset(pair)]
        assert list(found.unknown_pairs()) == unsaid
        assert found.open == len(unsaid)


@given(related())
def test_within_a_group_nothing_is_stated_that_follows_from_the_rest(
    case: tuple[Relations, tuple[frozenset[int], ...]],
) -> None:
    whole, groups = case
    for found in whole.within(groups):
        for pair in found.after:
            without = Relations(found.order, found.after - {pair}, found.beside).later()
            assert not without[pair[0]] >> pair[1] & 1


def test_the_one_docket_of_a_chain_of_a_thousand_has_the_total_of_the_case() -> None:
    rows = [a_sentence("P1M", id="s0", date="2020-01-01")]
    rows += [
        a_sentence(
            "P1M", id=f"s{n}", date="2020-01-01", runs=[{"how": "consecutive", "to": f"#s{n - 1}"}]
        )
        for n in range(1, 1000)
    ]
    dossier = a_case(sentences=rows)
    index = Index(dossier)
    found = total(dossier, index)
    assert per_docket(dossier, index) == (("", found),)
    assert found.exact
    assert found.ends == Ends(found.ends.low, found.ends.low)
    terms = counted(dossier, index).terms
    (group,) = relations(terms, index).within((frozenset(range(1000)),))
    assert len(group.after) == 999
