"""Every field of the model has its place on the screen, its words, and its kind."""

from typing import get_args

import pytest

from dossier.model.base import Record, Value
from dossier.model.dossier import LISTS, Dossier
from dossier.model.money import Money
from dossier.model.person import Subject
from dossier.model.place import Place
from dossier.model.sentence import PAID, Part
from dossier.reasoning.terms.term import ENDLESS
from dossier.ui.forms.fields import FORMS, Field, Nested, form_of, noun_of
from dossier.wording.kinds import NoKind, kind_of
from tests.nouns import fields, nouns

# What a person does not type into a field, and why.
ELSEWHERE = {
    "id": "the program gives it, and shows nobody",
    "cite": "the sources panel",
    "confidential": "the lock",
}
# What one field holds in words: "$9 million", "Male, Maldives". The root has its lists as tabs.
IN_WORDS = {Money, Place, Dossier}


@pytest.mark.parametrize(("noun", "name"), [f for f in fields() if f[0] not in IN_WORDS])
def test_a_field_of_the_model_can_be_read_and_edited_somewhere(
    noun: type[Value], name: str
) -> None:
    if name in ELSEWHERE and issubclass(noun, Record):
        return
    form = form_of(noun)
    typed = [field.name for field in form.fields]
    nested = [inner.name for inner in form.nested]
    assert [*typed, *nested].count(name) == 1


def test_every_noun_of_the_model_has_a_form() -> None:
    assert set(FORMS) == set(nouns()) - IN_WORDS


@pytest.mark.parametrize("noun", FORMS)
def test_a_form_names_only_fields_of_its_noun_each_once(noun: type[Value]) -> None:
    form = FORMS[noun]
    names = [field.name for field in form.fields] + [inner.name for inner in form.nested]
    assert set(names) <= set(noun.model_fields)
    assert len(names) == len(set(names))
    assert len({field.label for field in form.fields}) == len(form.fields)


@pytest.mark.parametrize("noun", FORMS)
def test_only_fields_of_a_form_are_asked_for_by_a_kind_that_there_is(noun: type[Value]) -> None:
    form = FORMS[noun]
    kinds = get_args(noun.model_fields["kind"].annotation) if "kind" in noun.model_fields else ()
    assert set(form.asks) <= {"", *kinds}
    assert {name for names in form.asks.values() for name in names} <= {f.name for f in form.fields}


def test_of_money_the_amount_is_asked_for_and_of_a_life_sentence_no_length() -> None:
    form = FORMS[Part]
    kinds = get_args(Part.model_fields["kind"].annotation)
    parts = [Part(kind=kind) for kind in kinds]
    assert {p.kind for p in parts if form.asked(p) == ("amount",)} == PAID
    endless = [part for part in parts if part.kind in ENDLESS]
    assert [form.asked(part) for part in endless] == [(), ()]


@pytest.mark.parametrize(("noun", "field"), [(n, f) for n in FORMS for f in FORMS[n].fields])
def test_a_field_is_said_and_read_by_a_kind(noun: type[Value], field: Field) -> None:
    assert kind_of(noun, field.name).name


@pytest.mark.parametrize(("noun", "nested"), [(n, f) for n in FORMS for f in FORMS[n].nested])
def test_what_holds_further_values_has_no_words_of_its_own(
    noun: type[Value], nested: Nested
) -> None:
    with pytest.raises(NoKind):
        kind_of(noun, nested.name)


@pytest.mark.parametrize("noun", FORMS)
def test_a_new_one_says_nothing_that_is_not_known(noun: type[Value]) -> None:
    blank = FORMS[noun].blank()
    assert isinstance(blank, noun)
    assert blank == noun.model_validate(blank.model_dump(exclude_unset=True))
    required = {name for name, field in noun.model_fields.items() if field.is_required()}
    assert blank.model_fields_set - required <= {"confidential"}


@pytest.mark.parametrize("noun", FORMS)
def test_a_new_one_claims_no_choice_where_one_can_be_left_open(noun: type[Value]) -> None:
    made = FORMS[noun].blank()
    for name in made.model_fields_set:
        choices = get_args(noun.model_fields[name].annotation)
        neutral = {"unknown", "other"} & set(choices)
        assert not neutral or getattr(made, name) in neutral


@pytest.mark.parametrize("noun", FORMS)
def test_each_form_begins_with_what_the_record_is_known_by(noun: type[Value]) -> None:
    leads = [field.name for field in FORMS[noun].fields if field.lead]
    assert len(leads) == (0 if FORMS[noun].noun == "file" else 1)


@pytest.mark.parametrize("part", LISTS)
def test_each_list_has_words_to_add_to_it(part: str) -> None:
    assert form_of(LISTS[part]).add.startswith("Add ")


def test_a_label_is_found_by_the_name_of_its_field() -> None:
    form = form_of(Subject)
    assert form.label("born") == "Born"
    assert form.label("unheard_of") == "unheard_of"
    assert noun_of(Subject(name="A. N. Other")) == "person"
