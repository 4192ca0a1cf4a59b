"""A read-only file answers whoever wants to type, and a very long text is read in parts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from dossier.i18n import Words
from dossier.shipped import sample
from dossier.ui.forms.face import Face
from dossier.ui.forms.field_row import SHOWN, FieldRow
from dossier.ui.theme import Looks
from tests.ui.session import Session, written

SAID = "This is read-only: Save as… makes a copy that can be changed."
LONG = "Every word of it was written down. " * 28_000


@pytest.fixture(scope="module")
def opened(qapp: QApplication) -> Iterator[Session]:
    """Give a window with a sample, for all tests."""
    looks = Looks(qapp, "light")
    made = Session(looks, Words())
    yield made.open(sample("roman-seleznev.dossier"))
    made.end()
    looks.deleteLater()


@pytest.mark.parametrize("keys", ["F2", "Ins", "x", "Ctrl+Del", "Ctrl+K"])
def test_a_key_that_would_change_it_is_answered(opened: Session, keys: str) -> None:
    opened.window.refresh()
    opened.case.take_focus()
    opened.press(keys)
    assert opened.window.status.right == SAID
    assert not opened.window.trouble.said


@pytest.mark.parametrize("keys", ["F2", "Return", "x"])
def test_so_is_a_key_on_a_field(opened: Session, keys: str) -> None:
    opened.window.refresh()
    row = opened.find(FieldRow)[0]
    row.take_focus()
    opened.press(keys)
    assert opened.window.status.right == SAID
    assert not row.editing


def test_other_keys_say_nothing(opened: Session) -> None:
    opened.window.refresh()
    opened.case.take_focus()
    for keys in ("Down", "Tab", "Ctrl+Shift+C", "Shift+Tab"):
        opened.press(keys)
    assert opened.window.status.right != SAID


def test_a_megabyte_is_shown_by_its_beginning_and_edited_whole(
    session: Session, tmp_path: Path
) -> None:
    case = {
        "dossier": 1,
        "subject": {"name": "A. N. Other"},
        "charges": [{"id": "c", "offence": "Theft"}],
    }
    session.open(written(case, tmp_path))
    session.change("charges/#c/note", LONG)
    row = session.row("charges/#c/note")
    (face,) = session.find(Face, row)
    (shown,) = [said for said in session.texts(face) if said]
    assert len(shown) < SHOWN + 100
    assert shown.endswith("more characters: press Enter here to read all")
    assert session.edit("charges/#c/note").typed == LONG


def test_all_of_it_is_read_where_it_cannot_be_edited(session: Session, tmp_path: Path) -> None:
    long = LONG[: SHOWN + 1_000]
    case = {"dossier": 2, "subject": {"name": "A. N. Other", "note": long}}
    session.open(written(case, tmp_path))
    assert session.document.read_only_because
    row = session.row("subject/note")
    row.take_focus()
    session.press("Return")
    assert long in session.texts(row)
