"""Test that what was in a file that is gone outlasts the program, though nothing was changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier.storage import writer
from tests.workspace.at_work import CASE_BYTES, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_file_that_was_lost_and_found_is_no_step(desk: Desk) -> None:
    desk.document.lose_file()
    desk.document.find_file()
    desk.sync()
    desk.die()
    assert desk.found() is None
    assert desk.names() == []


@pytest.mark.parametrize("torn", [None, b"", CASE_BYTES[:50]])
def test_what_was_in_a_file_that_is_lost_is_found_though_nothing_was_changed(
    desk: Desk, torn: bytes | None
) -> None:
    file = desk.folder / "case.dossier"
    file.unlink()
    if torn is not None:
        file.write_bytes(torn)
    desk.document.lose_file()
    assert desk.journal.begun
    desk.sync()
    desk.die()
    left = desk.found()
    assert left
    assert writer.encode(left.replayed.now) == CASE_BYTES
    assert left.replayed.on_disk.path == file
    left.release()
    # Who put the file there again, or another version of it, has lost nothing.
    file.write_bytes(CASE_BYTES)
    assert desk.found() is None
    assert desk.names() == []


def test_what_was_saved_last_in_a_file_that_is_lost_then_is_found(desk: Desk) -> None:
    desk.edit("One")
    desk.save()
    desk.keeping.end(lost=False)
    again = Desk(desk.folder)
    again.edit("Two")
    again.save()
    (desk.folder / "case.dossier").unlink()
    again.document.lose_file()
    again.sync()
    again.die()
    left = again.found()
    assert left
    assert left.replayed.now.subject.name == "Two"
    left.remove()
