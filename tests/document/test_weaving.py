"""Two orders become one, in which every label stands once."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.document.weaving import order, woven

LABELS = st.lists(st.sampled_from("abcdefgh"), unique=True)


@given(LABELS, LABELS)
def test_every_label_stands_once_and_ours_keep_their_order(
    ours: list[str], theirs: list[str]
) -> None:
    made = woven(ours, theirs)
    assert sorted(made) == sorted({*ours, *theirs})
    assert [label for label in made if label in ours] == ours


@given(LABELS, LABELS)
def test_what_only_one_side_did_to_a_list_is_its_order(base: list[str], changed: list[str]) -> None:
    assert [x for x in order(base, base, changed) if x in changed] == changed
    assert [x for x in order(base, changed, base) if x in changed] == changed


def test_additions_at_the_begin_stand_there_ours_first() -> None:
    assert order("ab", "xab", "yab") == ["x", "y", "a", "b"]
