"""Test that every noun is found, and which one stands in a field."""

from dossier.model.base import Citation
from dossier.model.dossier import Dossier
from dossier.model.nouns import noun_in, nouns
from dossier.model.sentence import Part, Run, Sentence
from tests.nouns import nouns as by_hand


def test_every_noun_is_found_once() -> None:
    found = nouns()
    assert found[0] is Dossier
    assert len(found) == len(set(found))
    assert set(found) == set(by_hand())


def test_the_noun_of_a_field_is_found_in_lists_and_choices() -> None:
    assert noun_in(Sentence, "parts") is Part
    assert noun_in(Part, "runs") is Run
    assert noun_in(Sentence, "cite") is Citation


def test_a_plain_field_and_an_unknown_one_hold_no_noun() -> None:
    assert noun_in(Sentence, "court") is None
    assert noun_in(Sentence, "later") is None
    assert noun_in(None, "name") is None
