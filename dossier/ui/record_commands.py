"""The commands of the Record menu: what they do with the record that the person is at."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from dossier.ui.case_view import CaseView
from dossier.ui.desk import Desk
from dossier.ui.forms import acts
from dossier.ui.main_window import MainWindow
from dossier.wording import records


def bind(window: MainWindow) -> None:
    """Bind the Record menu of a window."""
    commands = window.commands

    def with_case(command: str, act: object) -> None:
        commands.bind(command, lambda: act(window.case) if window.case and callable(act) else None)

    with_case("record.add", lambda case: case.tab.add())
    with_case("record.edit", lambda case: case.tab.edit())
    with_case("record.delete", _delete)
    with_case("record.duplicate", lambda case: acts.duplicate(case.desk, case.tab.chosen()))
    with_case("record.up", lambda case: acts.move(case.desk, case.tab.chosen(), -1))
    with_case("record.down", lambda case: acts.move(case.desk, case.tab.chosen(), 1))
    with_case(
        "record.confidential", lambda case: acts.toggle_confidential(case.desk, case.tab.chosen())
    )
    with_case("record.cite", CaseView.cite)
    with_case("edit.copy_record", _copy)
    with_case("view.sources", CaseView.toggle_sources)
    with_case("edit.undo", _undo)
    with_case("edit.redo", _redo)


def _undo(case: CaseView) -> None:
    """Undo the last step; what is being typed is kept first, and is then the last step."""
    if case.keep_editing():
        case.desk.document.undo()


def _redo(case: CaseView) -> None:
    if case.keep_editing():
        case.desk.document.redo()


def _toggle_confidential(case: CaseView) -> None:
    acts.toggle_confidential(case.desk, case.tab.chosen())


def _delete(case: CaseView) -> None:
    """Delete the record and go to its neighbour."""
    key = case.tab.chosen()
    following = acts.neighbour(case.desk, key)
    if acts.delete(case.desk, key) and following:
        case.tab.show_record(following)


def _copy(case: CaseView) -> None:
    QGuiApplication.clipboard().setText(as_text(case.desk, case.tab.chosen()))


def as_text(desk: Desk, key: str) -> str:
    """Say a record in a few lines, with what it is cited from, to be pasted elsewhere."""
    record = desk.record(key)
    if record is None:
        return ""
    lines = (
        records.title(record, desk.index, desk.words),
        records.small(record, desk.index, desk.words),
        records.who_says(record, desk.index, desk.words),
        records.cited(record, desk.index, desk.words),
    )
    return "\n".join(line for line in lines if line)
