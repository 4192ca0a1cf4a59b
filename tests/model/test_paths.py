"""Try the paths that lead into a dossier: read, written, followed and put."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import paths
from dossier.model.about import About
from dossier.model.base import Key
from dossier.model.charge import Charge
from dossier.model.dossier import Dossier
from dossier.model.money import Money
from dossier.model.paths import NoSuchPlace, Path, get, parse, put, written
from dossier.model.person import Subject
from dossier.model.place import Place
from dossier.model.sentence import Part, Run, Sentence

FILE = {
    "dossier": 1,
    "subject": {"name": "A", "birthplace": "B", "languages": ["en", "ru"]},
    "charges": [
        {"id": "c1", "offence": "Fraud", "colour": {"deep": [{"x": 7}]}, "shade": None},
        {"id": "c2", "offence": "Theft"},
    ],
    "sentences": [
        {
            "id": "s1",
            "parts": [
                {"id": "p1", "kind": "fine", "amount": {"amount": 5, "currency": "USD"}},
                {"id": "p2", "kind": "imprisonment", "runs": [{"how": "unknown", "to": "#p1"}]},
            ],
        }
    ],
}
CASE = Dossier.model_validate(FILE)
steps = st.one_of(
    st.integers(0, 10**9 - 1),
    st.from_regex(r"[a-z_]+", fullmatch=True),
    st.text().map("#{}".format),
)


def test_the_examples_in_the_docstrings_hold() -> None:
    assert doctest.testmod(paths).failed == 0


@given(st.lists(steps).map(tuple))
def test_a_path_comes_back_from_its_text(path: Path) -> None:
    assert parse(written(path)) == path


def test_a_handle_of_the_session_comes_back_from_a_path() -> None:
    assert parse(written(("charges", f"#{Key('/charges/0')}"))) == ("charges", "#~/charges/0")


@given(st.text())
def test_any_text_reads_as_a_path(text: str) -> None:
    assert all(step or step == 0 for step in parse(text))


def test_a_number_too_long_for_a_place_leads_nowhere() -> None:
    with pytest.raises(NoSuchPlace):
        get(CASE, parse("charges/" + "9" * 5000))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("", CASE),
        ("subject/name", "A"),
        ("subject/born", None),
        ("subject/languages/1", "ru"),
        ("charges/#c2/offence", "Theft"),
        ("charges/1/offence", "Theft"),
        ("charges/#c1/colour/deep/0/x", 7),
        ("sentences/#s1/parts/#p1/amount/amount", 5),
        ("sentences/#s1/parts/#p2/runs/0/how", "unknown"),
    ],
)
def test_a_path_leads_to_its_value(path: str, value: object) -> None:
    assert get(CASE, parse(path)) == value


@pytest.mark.parametrize(
    "path",
    [
        "colour",
        "subject/0",
        "subject/name/first",
        "subject/born/year",
        "charges/#c3",
        "charges/2",
        "charges/c1",
        "charges/#c2/colour",
        "charges/#c1/colour/shallow",
        "charges/#c1/colour/deep/#x",
    ],
)
def test_a_path_that_leads_nowhere_is_refused(path: str) -> None:
    with pytest.raises(NoSuchPlace):
        get(CASE, parse(path))


def test_a_place_before_the_first_is_no_place() -> None:
    with pytest.raises(NoSuchPlace):
        get(CASE, ("charges", -1))


@pytest.mark.parametrize(
    ("path", "new"),
    [
        ("subject/name", "Z"),
        ("subject/languages/0", "ar"),
        ("charges/#c1/plea", "guilty"),
        ("charges/#c1/colour", "red"),
        ("sentences/#s1/parts/#p1/amount/amount", 6.5),
        ("sentences/#s1/parts/#p2/runs/0", Run(how="concurrent", to="#p1")),
        ("about/language", "en"),
    ],
)
def test_what_is_put_is_found_and_the_old_value_stays_as_it_was(path: str, new: object) -> None:
    changed = put(CASE, parse(path), new)
    assert get(changed, parse(path)) == new
    assert Dossier.model_validate(FILE) == CASE


def test_nothing_beside_the_path_is_copied() -> None:
    changed = put(CASE, parse("charges/#c1/plea"), "guilty")
    assert changed.charges[1] is CASE.charges[1]
    assert changed.sentences is CASE.sentences


def test_clearing_takes_the_key_out_of_the_file() -> None:
    changed = put(put(CASE, parse("subject/gender"), "woman"), parse("subject/gender"), None)
    assert changed.model_dump(mode="json", exclude_unset=True)["subject"] == FILE["subject"]


def test_clearing_an_item_takes_it_out_of_its_list() -> None:
    assert [charge.id for charge in put(CASE, parse("charges/#c1"), None).charges] == ["c2"]


def test_clearing_what_is_not_there_leaves_the_dossier_as_it_is() -> None:
    cleared = put(CASE, parse("about/as_of"), None)
    assert "about" not in cleared.model_fields_set


def test_an_object_begins_with_the_first_thing_put_into_it() -> None:
    assert put(CASE, parse("about/reference"), "N 1").about == About(reference="N 1")
    assert put(Subject(name="A"), parse("birthplace/name"), "B").birthplace == Place(name="B")


@pytest.mark.parametrize("path", ["loss/amount", "loss/currency", "plea_date/year", "shade/deep"])
def test_an_object_that_would_lack_something_is_not_begun(path: str) -> None:
    with pytest.raises(NoSuchPlace):
        put(CASE.charges[0], parse(path), 5)


def test_a_whole_object_is_put_at_once() -> None:
    money = Money(amount=5, currency="USD")
    assert put(Charge(offence="Fraud"), ("loss",), money).loss == money


@pytest.mark.parametrize(
    "path",
    [
        "colour",
        "charges/#c2/colour",
        "subject/birthplace/name",
        "charges/#c1/colour/deep",
        "charges/9",
    ],
)
def test_nothing_is_put_where_the_model_has_no_place(path: str) -> None:
    with pytest.raises(NoSuchPlace):
        put(CASE, parse(path), "x")


def test_the_record_itself_is_put_by_the_empty_path() -> None:
    other = Sentence(parts=(Part(kind="death"),))
    assert put(CASE.sentences[0], (), other) is other
