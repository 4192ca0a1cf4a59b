"""Test that what is confidential inside a record wears a lock, and is locked and unlocked there."""

from pathlib import Path

from dossier.ui.forms.nested import NestedSection
from dossier.ui.widgets.button import Button
from dossier.ui.widgets.menu_button import MenuButton
from tests.ui.session import Session, written

CASE = {
    "dossier": 1,
    "subject": {
        "name": "A. N. Other",
        "names": [
            {"id": "known", "name": "Nobody", "kind": "alias"},
            {"id": "hidden", "name": "Somebody", "kind": "alias", "confidential": True},
        ],
    },
}


def _names(session: Session, tmp_path: Path) -> NestedSection:
    session.open(written(CASE, tmp_path))
    session.settle()
    return next(found for found in session.find(NestedSection) if found.name == "names")


def _locks(section: NestedSection) -> list[Button]:
    return [
        found for found in section.findChildren(Button) if found.accessibleName() == "Confidential"
    ]


def _confidential(session: Session) -> list[bool]:
    return [name.confidential for name in session.document.dossier.subject.names]


def test_what_is_confidential_wears_a_lock_that_unlocks_it(
    session: Session, tmp_path: Path
) -> None:
    section = _names(session, tmp_path)
    assert [lock.isVisible() for lock in _locks(section)] == [False, True]
    _locks(section)[1].click()
    session.settle()
    assert _confidential(session) == [False, False]
    assert [lock.isVisible() for lock in _locks(section)] == [False, False]
    session.document.undo()
    session.settle()
    assert [lock.isVisible() for lock in _locks(section)] == [False, True]


def test_its_menu_locks_it(session: Session, tmp_path: Path) -> None:
    section = _names(session, tmp_path)
    more = section.findChildren(MenuButton)[0]
    # The menu is filled as it opens.
    more.click()
    act = next(a for a in more.menu_below.actions() if a.text() == "Make name confidential")
    act.trigger()
    more.menu_below.hide()
    session.settle()
    assert _confidential(session) == [True, True]
    assert [lock.isVisible() for lock in _locks(section)] == [True, True]
