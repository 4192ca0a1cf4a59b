"""Test where quotations stand in a text, and who quotes a source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model.base import Citation
from dossier.model.charge import Charge
from dossier.model.dossier import Dossier
from dossier.model.ids import Index, with_keys
from dossier.model.person import Subject
from dossier.model.sentence import Part, Sentence
from dossier.model.source import Source
from dossier.reasoning.sources.quotes import folded, found_in, quotations, stretches

TYPED = st.text(alphabet="ab '’\"“–-\n\t\u00a0\u00ad😀", max_size=12)


@pytest.mark.parametrize(
    ("quote", "text", "found"),
    [
        ("ruling", "The ruling.", ["ruling"]),
        ("the  judge's", "So the\n judge’s clerk", ["the\n judge’s"]),
        ("“yes”", 'He said "yes" and "yes".', ['"yes"', '"yes"']),
        ("a a", "a a a a a", ["a a", "a a"]),
        ("twelve years", "  twelve\u00ad \u00adye\u00adars  ", ["twelve\u00ad \u00adye\u00adars"]),
        ("1–2", "1-2", ["1-2"]),
        ("nowhere", "some text", []),
        ("", "some text", []),
        (" \n", "some text", []),
        ("text", "", []),
    ],
)
def test_a_quotation_is_found_where_it_stands(quote: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in stretches(quote, text)] == found


@given(TYPED, TYPED)
def test_what_stands_there_is_the_quotation(quote: str, text: str) -> None:
    places = stretches(quote, text)
    assert bool(places) == found_in(quote, text)
    assert {folded(text[start:end]) for start, end in places} <= {folded(quote)}
    ends = [0, *(end for _, end in places)]
    assert all(start >= before for (start, _), before in zip(places, ends, strict=False))


@given(TYPED, TYPED, TYPED)
def test_words_taken_from_a_text_are_found_in_it(before: str, words: str, behind: str) -> None:
    text = f"{before} {words} {behind}"
    assert found_in(words, text) == bool(folded(words))


def test_all_who_quote_a_source_are_told_in_their_order() -> None:
    source = Source(id="paper", title="Paper", type="article", text="Guilty of fraud. Ten years.")
    asked = (
        Citation(source="#paper", quote="Guilty of fraud", field="outcome"),
        "#paper",
        Citation(source="#other", quote="Guilty of fraud"),
        Citation(source="#paper", quote="not guilty"),
    )
    part = Part(kind="imprisonment", cite=(Citation(source="#paper", quote="Ten  years"),))
    dossier = Dossier(
        subject=Subject(name="N"),
        charges=(Charge(id="fraud", offence="Fraud", cite=asked),),
        sentences=(Sentence(parts=(part,)),),
        sources=(source,),
    )
    told = quotations(source, Index(with_keys(dossier)))
    assert [(q.record.key, q.place, q.quote, q.stretches) for q in told] == [
        ("fraud", 0, "Guilty of fraud", ((0, 15),)),
        ("fraud", 3, "not guilty", ()),
        ("~/sentences/0/parts/0", 0, "Ten  years", ((17, 26),)),
    ]
    assert told[0].citation == asked[0]


def test_quotations_of_a_source_without_its_text_are_told_as_not_found() -> None:
    cited = (Citation(source="#paper", quote="word"),)
    dossier = Dossier(subject=Subject(id="n", name="N", cite=cited))
    source = Source(id="paper", title="Paper", type="article")
    assert [q.stretches for q in quotations(source, Index(dossier))] == [()]
