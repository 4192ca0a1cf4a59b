"""A file that is open elsewhere opens all the same: read-only, taken over, or as a copy."""

from __future__ import annotations

from pathlib import Path

from dossier.storage.lock import Holder, Lock
from tests.ui.colleagues import NOBODY, Colleague, lock_of


def test_a_file_that_is_open_elsewhere_opens_read_only_with_three_ways_on(
    ann: Colleague, bob: Colleague, file: Path
) -> None:
    ann.open(file)
    bob.open(file)
    assert not ann.session.document.read_only_because
    assert (bob.session.document.read_only_because or "").startswith("open somewhere else since")
    for words in ("Open read-only", "Take over", "Open a copy…"):
        assert bob.session.button(words)
    bob.press("Open read-only")
    assert bob.news == ""
    assert bob.session.document.read_only_because


def test_who_takes_a_file_over_may_write_it_and_the_other_is_told(
    ann: Colleague, bob: Colleague, file: Path
) -> None:
    ann.open(file)
    bob.open(file)
    bob.press("Take over")
    assert not bob.session.document.read_only_because
    ann.holding.refresh()
    assert "taken this file over" in ann.news
    ann.change("subject/gender", "man")
    ann.session.save()
    bob.others.look()
    assert bob.session.document.dossier.subject.gender == "man"


def test_a_reader_sees_what_the_other_saves(ann: Colleague, bob: Colleague, file: Path) -> None:
    ann.open(file)
    bob.open(file)
    ann.change("subject/gender", "man")
    ann.session.save()
    bob.others.look()
    assert bob.session.document.dossier.subject.gender == "man"
    assert bob.session.document.read_only_because


def test_a_lock_goes_with_the_window_and_follows_its_file(
    ann: Colleague, bob: Colleague, file: Path
) -> None:
    ann.open(file)
    first = lock_of(file)
    with ann.session.waits_for(ann.filing.opened):
        ann.filing.save_as(file.with_name("second.dossier"))
    second = lock_of(file)
    assert first != second
    bob.open(file)
    assert not bob.session.document.read_only_because
    ann.session.window.may_close = lambda: True
    ann.session.window.close()
    assert not second.exists()


def test_a_new_dossier_in_the_window_lets_the_lock_go(ann: Colleague, file: Path) -> None:
    ann.open(file)
    ann.filing.new("Somebody")
    assert list(file.parent.glob(".dossier-*")) == []


def test_a_file_that_could_not_be_read_is_not_locked(ann: Colleague, file: Path) -> None:
    file.write_bytes(b"{")
    assert not ann.filing.open(file)
    assert list(file.parent.glob(".dossier-*")) == []


def test_where_no_lock_can_be_made_the_file_opens_all_the_same(ann: Colleague, file: Path) -> None:
    ann.open(file)
    place = lock_of(file)
    ann.filing.new("Somebody")
    place.mkdir()
    ann.open(file)
    assert not ann.session.document.read_only_because


def test_a_lock_with_a_strange_time_is_told_without_it(ann: Colleague, file: Path) -> None:
    Lock(file, Holder("x", "there", NOBODY, "<b>always</b>")).take()
    ann.open(file)
    assert ann.session.document.read_only_because == "open somewhere else"


def test_the_lock_of_a_program_that_died_is_no_obstacle(ann: Colleague, file: Path) -> None:
    Lock(file, Holder("dead", "ann", NOBODY, "2026-11-28T09:00")).take()
    ann.open(file)
    assert not ann.session.document.read_only_because
