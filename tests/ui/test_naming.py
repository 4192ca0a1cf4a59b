"""Test that a name is asked for over one window alone, whatever becomes of it meanwhile."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from dossier.document import edits
from dossier.i18n import Words
from dossier.shipped import sample
from dossier.ui import paper
from dossier.ui.theme import Looks
from dossier.workspace.state import WindowState
from tests.ui.colleagues import answer_question, once_there
from tests.ui.session import Session, copied

Making = Callable[[], Session]


@pytest.fixture
def make(looks: Looks) -> Iterator[Making]:
    """Give more windows, all closed in the end."""
    made: list[Session] = []

    def another() -> Session:
        made.append(Session(looks, Words()))
        return made[-1].show()

    yield another
    for each in made:
        each.end()


def begun(session: Session, name: str) -> Session:
    """Begin a dossier that has no file yet, with something in it that is not saved."""
    session.filing.new(name)
    session.document.edit("Change", edits.put("subject/gender", "woman"))
    return session.show()


def choosers(session: Session) -> list[QFileDialog]:
    """Give the dialogs for a file that stand over a window."""
    return [each for each in session.window.findChildren(QFileDialog) if each.isVisible()]


def choose(chooser: QFileDialog, path: Path) -> None:
    """Type a whole name, and take it."""
    (line,) = chooser.findChildren(QLineEdit, "fileNameEdit")
    line.setText(str(path))
    chooser.accept()


def test_who_is_asked_first_and_answers_first_is_saved_first(make: Making, tmp_path: Path) -> None:
    ann, ben = begun(make(), "Ann"), begun(make(), "Ben")
    for each in (ann, ben):
        each.run("file.save")
    (of_ann,), (of_ben,) = choosers(ann), choosers(ben)
    with ann.waits_for(ann.filing.opened):
        choose(of_ann, tmp_path / "ann.dossier")
    assert (tmp_path / "ann.dossier").exists()
    assert choosers(ben) == [of_ben]
    of_ben.reject()
    assert ben.document.path is None


def test_the_summaries_of_two_windows_are_named_in_any_order(make: Making, tmp_path: Path) -> None:
    ann, ben = begun(make(), "Ann"), begun(make(), "Ben")
    for each in (ann, ben):
        paper.save_pdf(each.window, Words(), paper.keeping(WindowState(tmp_path), tmp_path))
    (of_ann,), (of_ben,) = choosers(ann), choosers(ben)
    choose(of_ann, tmp_path / "ann.pdf")
    assert (tmp_path / "ann.pdf").read_bytes().startswith(b"%PDF")
    assert ann.window.status.right == "Summary saved as ann.pdf: 1 page"
    assert choosers(ben) == [of_ben]
    of_ben.reject()


@pytest.mark.parametrize("named", [True, False])
def test_a_window_that_closes_waits_for_the_name(
    make: Making, tmp_path: Path, *, named: bool
) -> None:
    ann = begun(make(), "Ann")

    def name(chooser: QFileDialog) -> None:
        if named:
            choose(chooser, tmp_path / "ann.dossier")
        else:
            chooser.reject()

    answer_question("Save")
    once_there(QFileDialog, name)
    assert ann.window.close() is named
    assert (tmp_path / "ann.dossier").exists() is named


def test_what_is_not_saved_stays_open_while_its_name_is_asked_for(make: Making) -> None:
    ann = begun(make(), "Ann")
    ann.run("file.save")
    assert not ann.window.close()
    (chooser,) = choosers(ann)
    chooser.reject()
    answer_question("Close without saving")
    assert ann.window.close()


def test_a_window_that_may_close_takes_the_question_for_a_name_with_it(
    make: Making, tmp_path: Path
) -> None:
    ann = make().open(copied(sample("roman-seleznev.dossier"), tmp_path))
    ann.run("file.save_as")
    (chooser,) = choosers(ann)
    assert ann.window.close()
    assert not chooser.isVisible()
    assert len(list(tmp_path.iterdir())) == 1


def test_a_file_that_comes_while_another_one_is_looked_for_has_the_window(
    make: Making, tmp_path: Path, qtbot: QtBot
) -> None:
    ann = make()
    ann.run("file.open")
    (chooser,) = choosers(ann)
    came, chosen = (sample(f"{name}.dossier") for name in ("roman-seleznev", "every-field"))
    ann.open(copied(came, tmp_path))
    wanted: list[str] = []

    def want(name: str, _read: object) -> None:
        wanted.append(name)

    ann.filing.window_wanted.connect(want)
    with qtbot.waitSignal(ann.filing.window_wanted):
        choose(chooser, chosen)
    assert wanted == [str(chosen)]
    assert ann.file.name == came.name
