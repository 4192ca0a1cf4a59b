"""Test how a file is known again."""

import os
from pathlib import Path

from dossier.storage import intake
from dossier.storage.stamp import Stamp, stamp_of


def stamped(path: Path) -> Stamp:
    content = intake.read(str(path))
    return stamp_of(content.data, content.status)


def test_a_file_that_was_touched_has_the_same_content_but_seems_changed(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("same")
    before = stamped(path)
    assert before.seems(path.stat())
    os.utime(path, ns=(1, 1))
    assert before.has_content_of(stamped(path))
    assert not before.seems(path.stat())


def test_other_bytes_are_other_content(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("one")
    before = stamped(path)
    path.write_text("two")
    assert not before.has_content_of(stamped(path))
