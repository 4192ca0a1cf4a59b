"""Delete on a row deletes its record, and nowhere else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dossier.shipped import sample
from dossier.ui.forms.face import Face
from dossier.ui.widgets.plain_table import PlainTable
from dossier.ui.widgets.record_list import RecordList
from tests.ui.session import Session


def _keys(session: Session, part: str) -> list[str]:
    return [record.key for record in session.document.dossier.list_of(part)]


def _press_delete(session: Session) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Delete)
    session.settle()


@pytest.mark.parametrize(
    ("part", "rows"), [("charges", RecordList), ("statements", RecordList), ("custody", PlainTable)]
)
def test_delete_on_a_row_deletes_its_record(
    lean: Session, part: str, rows: type[RecordList] | type[PlainTable]
) -> None:
    before = _keys(lean, part)
    lean.case.show_record(before[0])
    lean.find(rows)[0].setFocus(Qt.FocusReason.OtherFocusReason)
    _press_delete(lean)
    assert _keys(lean, part) == before[1:]
    lean.run("edit.undo")
    assert _keys(lean, part) == before


def test_delete_on_a_closed_card_deletes_its_record(lean: Session) -> None:
    lean.run("view.profile")
    before = _keys(lean, "parties")
    name = lean.document.dossier.parties[0].name
    faces = [face for face in lean.find(Face) if name in face.accessibleName()]
    faces[0].setFocus(Qt.FocusReason.TabFocusReason)
    _press_delete(lean)
    assert _keys(lean, "parties") == before[1:]


def test_delete_on_a_field_or_in_it_deletes_no_record(lean: Session) -> None:
    before = _keys(lean, "charges")
    editor = lean.edit(f"charges/#{before[0]}/offence")
    QTest.keyClick(editor.input, Qt.Key.Key_Delete)
    lean.keep()
    _press_delete(lean)
    assert _keys(lean, "charges") == before


def test_delete_in_a_read_only_file_says_that_it_is(session: Session) -> None:
    session.open(sample("roman-seleznev.dossier"))
    session.run("view.charges")
    session.find(RecordList)[0].setFocus(Qt.FocusReason.OtherFocusReason)
    before = _keys(session, "charges")
    _press_delete(session)
    assert _keys(session, "charges") == before
    assert session.window.status.right.startswith("This is read-only")
