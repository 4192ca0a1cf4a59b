"""Test that only what differs is named: records that came, went, or are other values."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.document import edits
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.reasoning.differences import differences, renamed
from tests.reasoning.cases import WORDS, Plain, a_case, a_charge, a_sentence, a_source

DAYS = st.sampled_from([None, "2014", "2016-05-06", "2020-01/2020-03", "XXXX-12-03"])


def charges(*keys: str) -> Dossier:
    return a_case(charges=[a_charge(id=key) for key in keys])


@given(*(st.permutations("abcdef").map(lambda keys: keys[:4]) for _ in range(2)))
def test_records_that_came_or_went_are_named_and_what_moved_is_told(
    old: list[str], new: list[str]
) -> None:
    one = charges(*old)
    rows = {row.key: row for row in (*one.charges, *charges(*new).charges)} | {
        row.key: row for row in one.charges
    }
    other = one.with_(charges=tuple(rows[key] for key in new))
    found = differences(one, other)
    assert found.keys == set(old) ^ set(new)
    assert found.moved == (old != new)
    index = Index(other)
    assert renamed(found, index, WORDS) == (old != new)


def test_another_value_is_named_with_what_it_holds() -> None:
    one = a_case(sentences=[a_sentence(id="a"), a_sentence(id="s"), a_sentence(id="z")])
    other = edits.put("sentences/#s/note", "So.")(one)
    found = differences(one, other)
    assert found.keys == {"s", "s-term"}
    assert found.pairs == ((one.sentences[1], other.sentences[1]),)
    assert not found.moved
    assert not renamed(found, Index(other), WORDS)


def test_the_subject_is_a_record_like_others() -> None:
    one = charges("a")
    other = edits.put("subject/name", "Somebody else")(one)
    assert differences(one, other).keys == {one.subject.key}
    assert renamed(differences(one, other), Index(other), WORDS)
    assert differences(one, one) == ((), False)


def dated(days: list[str | None], as_of: str | None) -> Dossier:
    sources: list[Plain] = [
        a_source(id=f"s{n}", **({"issued": day} if day else {})) for n, day in enumerate(days)
    ]
    about = {"about": {"as_of": as_of}} if as_of else {}
    return a_case(sources=sources, **about)
