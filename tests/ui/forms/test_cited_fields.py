"""Tests of choosing the field that a citation speaks to by its label."""

import pytest

from dossier.document import edits
from dossier.document.document import Document, OnDisk
from dossier.i18n import Words
from dossier.model.base import Citation
from dossier.model.dates import Date
from dossier.model.task import Task
from dossier.ui.desk import Desk
from dossier.ui.forms.binding import Binding, bindings
from dossier.ui.theme import Looks
from tests.samples import sample


def _desk(looks: Looks) -> Desk:
    dossier = sample("roman-seleznev.dossier")
    document = Document(dossier, OnDisk(), token=lambda: "4f2a91")
    document.edit("Cite", edits.cite("cybercrime", Citation(source="#letter")))
    return Desk(document, Words(), looks)


def _field(desk: Desk, name: str) -> Binding:
    path = ("charges", "#cybercrime", "cite", 1)
    return next(b for b in bindings(desk, path, Citation) if b.field.name == name)


def test_the_labels_of_the_record_are_offered(looks: Looks) -> None:
    offered = _field(_desk(looks), "field").suggestions()
    assert "Outcome date" in offered
    assert "Victims" in offered


def test_a_label_is_kept_as_the_path_and_shown_as_the_label(looks: Looks) -> None:
    desk = _desk(looks)
    chosen = _field(desk, "field")
    assert chosen.keep(chosen.read("outcome DATE"))
    assert desk.at(("charges", "#cybercrime", "cite", 1, "field")) == "outcome_date"
    assert _field(desk, "field").shown == "Outcome date"


def test_what_is_no_field_is_refused_with_some_that_are(looks: Looks) -> None:
    with pytest.raises(ValueError, match=r"no field of this record\. It has: Offence"):
        _field(_desk(looks), "field").read("colour")


def test_what_a_source_says_is_read_anew_as_the_field_that_is_chosen(looks: Looks) -> None:
    desk = _desk(looks)
    says = _field(desk, "says")
    assert says.keep(says.read("December 2016"))
    assert says.value == "December 2016"
    chosen = _field(desk, "field")
    assert chosen.keep("outcome_date")
    assert str(_field(desk, "says").value) == "2016-12"
    assert Date(str(_field(desk, "says").value))


@pytest.mark.parametrize(
    ("about", "shown"),
    [("#cybercrime", "Decided by"), (None, "decided_by")],
)
def test_the_field_of_a_task_is_one_of_the_record_that_it_is_about(
    looks: Looks, about: str | None, shown: str
) -> None:
    desk = _desk(looks)
    task = Task(id="ask", text="Ask", state="open", about=about, field="decided_by")
    assert desk.edit("Add task", edits.insert(task, at="tasks"))
    field = next(b for b in bindings(desk, ("tasks", "#ask"), Task) if b.field.name == "field")
    assert field.shown == shown
    assert ("Victims" in field.suggestions()) == (about == "#cybercrime")
