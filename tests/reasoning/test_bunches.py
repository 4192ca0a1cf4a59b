"""Test that many questions that are alike are put together, and that none is left out."""

from dossier.model.ids import Index
from dossier.reasoning.bunches import FEW, bunches
from dossier.reasoning.live import reasoned
from dossier.reasoning.questions import Question, questions
from tests.reasoning.cases import WORDS, a_case, a_charge, a_source

SAYS = {"source": "#paper", "field": "offence", "says": "Theft"}


def _asked(number: int, **more: object) -> tuple[Question, ...]:
    sentences: list[dict[str, object]] = [{"id": f"s{n}", "parts": []} for n in range(number)]
    dossier = a_case(sentences=sentences, sources=[a_source()], **more)
    return questions(reasoned(dossier, Index(dossier), WORDS))


def test_questions_without_number_of_a_kind_are_one_bunch_and_none_is_left_out() -> None:
    rows = _asked(1000)
    found = tuple(bunches(rows))
    assert len(found) < 20
    assert sorted(row for bunch in found for row in bunch.questions) == sorted(rows)
    (undated,) = [b for b in found if b.likeness.field == ("sentences", "date")]
    assert len(undated.questions) == 1000


def test_a_few_of_a_kind_stay_apart_in_their_order() -> None:
    rows = _asked(FEW)
    assert tuple(row for bunch in bunches(rows) for row in bunch.questions) == rows
    assert all(len(bunch.questions) == 1 for bunch in bunches(rows))


def test_what_has_answers_to_be_weighed_is_never_put_together() -> None:
    charges = [a_charge(id=f"c{n}", cite=[SAYS]) for n in range(2 * FEW)]
    rows = [row for row in _asked(0, charges=charges) if row.answers]
    assert len(rows) == 2 * FEW
    assert [len(bunch.questions) for bunch in bunches(tuple(rows))] == [1] * len(rows)
