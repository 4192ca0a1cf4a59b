"""Test the fields that words can be cited for, and the letters by which they are chosen."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.document.document import Document
from dossier.i18n import Words
from dossier.model.charge import Charge
from dossier.model.source import Source
from dossier.ui.desk import Desk
from dossier.ui.forms.fields import FORMS
from dossier.ui.forms.targets import lettered, new_items, targets
from dossier.ui.theme import Looks
from tests.samples import sample


def letter_of(said: str) -> str:
    """Give the letter that is marked, or nothing."""
    at = said.replace("&&", "++").find("&")
    return said[at + 1].casefold() if at >= 0 else ""


def test_the_first_letters_of_words_are_preferred() -> None:
    assert lettered(["Charge", "Custody", "C&A"]) == ("&Charge", "C&ustody", "C&&&A")
    assert lettered(["Plea", "Plea date"]) == ("&Plea", "Plea &date")


def test_a_letter_is_given_up_for_a_label_that_has_no_other() -> None:
    assert lettered(["Ab", "Ac", "A"]) == ("A&b", "A&c", "&A")
    assert lettered(["A", "A"]) == ("&A", "A")


def test_every_field_of_every_form_has_a_letter_of_its_own() -> None:
    for form in FORMS.values():
        labels = [*(f.label for f in form.fields if f.name != "note"), "The whole record"]
        letters = [letter_of(said) for said in lettered(labels)]
        assert all(letters)
        assert len(set(letters)) == len(letters)


@given(st.lists(st.text("aAbC&1 é", max_size=4), max_size=6))
def test_no_letter_is_given_twice_and_no_label_is_changed(labels: list[str]) -> None:
    said = lettered(labels)
    letters = [letter for letter in map(letter_of, said) if letter]
    assert len(set(letters)) == len(letters)
    plain = [text.replace("&&", "\0").replace("&", "").replace("\0", "&") for text in said]
    assert plain == [" ".join(label.split()) for label in labels]


def test_the_items_of_a_record_offer_their_own_fields(looks: Looks) -> None:
    document = Document(sample("every-field.dossier"), token=lambda: "1")
    desk = Desk(document, Words(), looks)
    sentence = desk.dossier.sentences[0]
    shown = targets(desk, sentence)
    assert ("date",) in [target.path for target in shown.fields]
    assert ("note",) not in [target.path for target in shown.fields]
    assert shown.items[0].name == "Part: 12 years"
    assert ("parts", 0, "term") in [target.path for target in shown.items[0].fields]
    part, relation = new_items(desk, sentence)
    assert (part.name, relation.name) == ("New part", "New relation")
    assert ("parts", len(sentence.parts), "term") in [target.path for target in part.fields]
    charge = next(c for c in desk.dossier.charges if c.history)
    assert targets(desk, charge).items[0].name == "Step 1"


def test_a_record_that_holds_nothing_offers_its_fields_alone(looks: Looks) -> None:
    document = Document(sample("every-field.dossier"), token=lambda: "1")
    desk = Desk(document, Words(), looks)
    assert targets(desk, Charge(offence="Fraud")).items == ()
    assert targets(desk, Source(title="Paper", type="article")).items == ()
