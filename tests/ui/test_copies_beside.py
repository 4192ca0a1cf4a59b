"""Copies that a cloud folder puts beside a file are offered, and left alone."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.colleagues import Colleague, answer, case
from tests.ui.session import written

COPY = "case.sync-conflict-20261128-120000-ABCDEF7.dossier"


def test_a_copy_that_holds_more_is_offered_and_put_together_as_one_step(
    ann: Colleague, file: Path
) -> None:
    copy = written(case(occupation="Nurse", gender="man"), file.parent, COPY)
    before = file.read_bytes(), copy.read_bytes()
    ann.open(file)
    assert COPY in ann.news
    answer("both")
    ann.press("Put both together…")
    subject = ann.session.document.dossier.subject
    assert (subject.occupation, subject.gender) == ("Nurse", "woman")
    assert subject.citations[0].says == "man"
    assert (file.read_bytes(), copy.read_bytes()) == before
    assert ann.session.document.dirty
    ann.session.document.undo()
    assert not ann.session.document.dirty


def test_a_copy_is_noticed_when_it_comes_and_left_when_told(ann: Colleague, file: Path) -> None:
    ann.open(file)
    written(case(gender="man"), file.parent, COPY)
    ann.others.look()
    ann.press("Leave it")
    ann.others.look()
    assert ann.news == ""


def test_a_copy_that_was_left_is_left_the_next_time_too_until_it_is_another(
    ann: Colleague, file: Path
) -> None:
    written(case(gender="man"), file.parent, COPY)
    ann.open(file)
    ann.press("Leave it")
    ann.open(file)
    assert ann.news == ""
    written(case(gender="man", occupation="Nurse"), file.parent, COPY)
    ann.open(file)
    assert COPY in ann.news


def the_same(folder: Path) -> None:
    written(case(), folder, COPY)


def of_somebody_else(folder: Path) -> None:
    written(case(id="x", name="Somebody else"), folder, COPY)


def of_a_later_version(folder: Path) -> None:
    written({**case(gender="man"), "dossier": 2}, folder, COPY)


def no_dossier(folder: Path) -> None:
    (folder / COPY).write_bytes(b"{")


def no_file(folder: Path) -> None:
    os.mkfifo(folder / COPY)


@pytest.mark.parametrize(
    "make", [the_same, of_somebody_else, of_a_later_version, no_dossier, no_file]
)
def test_a_copy_that_brings_nothing_is_not_offered(
    ann: Colleague, file: Path, make: Callable[[Path], None]
) -> None:
    make(file.parent)
    ann.open(file)
    assert ann.news == ""


def test_of_several_copies_all_are_named_and_each_has_its_turn(ann: Colleague, file: Path) -> None:
    names = [COPY.replace("ABCDEF", f"ABCDE{number}") for number in range(3)]
    for name, occupation in zip(names, ("Nurse", "Cook", "Smith"), strict=True):
        written(case(occupation=occupation), file.parent, name)
    ann.open(file)
    assert all(name in ann.news for name in names)
    assert "2 more lie there" in ann.news
    ann.press("Leave it")
    assert f"“{names[1]}” was made" in ann.news
    assert names[0] not in ann.news
    answer("both")
    ann.press("Put both together…")
    assert ann.session.document.dossier.subject.occupation == "Cook"
    ann.press("Show the next copy")
    assert f"“{names[2]}” was made" in ann.news
    assert "more lie" not in ann.news
    ann.press("Leave it")
    assert ann.news == ""
