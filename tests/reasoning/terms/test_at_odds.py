"""Test what a file says that cannot be: it hides nothing of the rest."""

from dossier.reasoning.steps.figures import say_total
from tests.reasoning.cases import WORDS, a_sentence
from tests.reasoning.terms.test_totals import a_term, figures, of, parts, runs


def test_a_minimum_longer_than_its_term_is_no_length() -> None:
    assert figures(of(parts(a_term("P1Y", "a", minimum="P2Y")))) == (None, None)
    found = of(parts(a_term("P1Y", "a", minimum="P2Y")), a_sentence("P5Y", id="s"))
    assert figures(found) == ("P5Y", None)
    found = of(parts(a_term("P1Y", "a", minimum="P2Y", kind="life")))
    assert (found.low, found.high, found.kinds) == (None, None, ("life",))


def test_the_terms_are_given_where_their_relations_cannot_be() -> None:
    found = of(
        a_sentence(id="a", runs=runs("consecutive", "#b")),
        a_sentence(id="b", runs=runs("consecutive", "#a")),
        parts({"kind": "death", "id": "d"}),
    )
    assert found.problem
    assert (found.kinds, len(found.terms)) == (("death",), 3)


def test_a_death_sentence_is_said_where_no_total_can_be_given() -> None:
    found = of(
        a_sentence(id="a", runs=runs("consecutive", "#b")),
        a_sentence(id="b", runs=runs("consecutive", "#a")),
        parts({"kind": "death", "id": "d"}),
    )
    assert say_total(found, WORDS).startswith("death; no end date; no total can be given: ")
