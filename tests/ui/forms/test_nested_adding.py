"""Test how an item is added inside a record: where the caret stands, how the ways are called."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from dossier.document.document import Document, OnDisk
from dossier.model.durations import Duration
from dossier.ui.forms.record_form import RecordForm
from dossier.ui.widgets.scroll import LeastHeight, ScrollColumn
from tests.ui.session import Session, written

CASE = {
    "dossier": 1,
    "subject": {"name": "A. N. Other"},
    "sentences": [{"id": "only", "date": "2016-05-03"}],
}


def _open(session: Session, tmp_path: Path) -> RecordForm:
    session.open(written(CASE, tmp_path))
    session.case.show_record("only")
    session.settle()
    return session.form("sentences/#only")


def test_a_new_part_claims_no_imprisonment_and_asks_for_its_kind(
    session: Session, tmp_path: Path
) -> None:
    form = _open(session, tmp_path)
    form.sections()[0].add()
    session.settle()
    assert [part.kind for part in session.document.dossier.sentences[0].parts] == ["other"]
    session.type_in("imprisonment")
    session.keep()
    assert [part.kind for part in session.document.dossier.sentences[0].parts] == ["imprisonment"]


def test_the_field_that_is_edited_by_itself_is_in_sight(session: Session, tmp_path: Path) -> None:
    form = _open(session, tmp_path)
    session.window.resize(1000, 500)
    for _ in range(4):
        form.sections()[0].add()
        session.type_in("4 years")
        session.keep()
    form.sections()[0].add()
    session.settle()
    focus = QApplication.focusWidget()
    assert focus
    inside = [a for a in session.find(ScrollColumn) if a.isAncestorOf(focus)]
    (area,) = [a for a in inside if not isinstance(a, LeastHeight)]
    port = area.viewport()
    top = focus.mapTo(port, focus.rect().topLeft()).y()
    assert 0 <= top <= port.height() - focus.height()


def test_a_relation_of_a_part_is_told_from_one_of_the_sentence(
    session: Session, tmp_path: Path
) -> None:
    form = _open(session, tmp_path)
    form.sections()[0].add()
    session.keep()
    offers = [said for said in session.texts(form) if said.startswith("+ Add a relation")]
    assert offers == ["+ Add a relation to another part", "+ Add a relation to another sentence"]


def test_the_fields_that_everybody_fills_stand_in_a_new_item(
    session: Session, tmp_path: Path
) -> None:
    form = _open(session, tmp_path)
    form.sections()[0].add()
    assert "Term" not in session.texts(form)
    session.type_in("imprisonment")
    session.keep()
    assert session.texts(form)[session.texts(form).index("Term") + 1] == "not known"
    session.press("Tab")
    session.press("Return")
    session.type_in("4 years")
    session.keep()
    (part,) = session.document.dossier.sentences[0].parts
    assert part.term == Duration("P4Y")
    session.edit(f"sentences/#only/parts/#{part.id}/kind")
    session.type_in("fine")
    session.keep()
    assert {"Term", "Amount"} <= set(session.texts(form))
    form.sections()[1].add()
    session.keep()
    assert "To" in session.texts(form)


def test_what_is_only_read_shows_no_field_to_be_filled(session: Session, tmp_path: Path) -> None:
    part = {"id": "p", "kind": "imprisonment"}
    case = {**CASE, "sentences": [{"id": "only", "parts": [part]}]}
    session.open(written(case, tmp_path))
    session.case.show_record("only")
    session.settle()
    assert "Term" in session.texts(session.form("sentences/#only"))
    session.window.show_document(
        Document(
            session.document.dossier,
            OnDisk(read_only_because="x"),
            token=lambda: "1",
        )
    )
    session.case.show_record("only")
    session.settle()
    assert "Term" not in session.texts(session.case)
