"""Test what a journal leads to: steps made again, saves that arrived, words under the caret."""

import json
from collections.abc import Sequence
from pathlib import Path

from dossier.document import edits, patches
from dossier.document.change import between
from dossier.document.document import Document, OnDisk
from dossier.document.edits import Verb
from dossier.document.journal import Began, Did, Entry, Journal, Saved, Saving, Typed
from dossier.document.replaying import Begun, reopened, replay
from dossier.model.dossier import Dossier
from dossier.model.ids import with_keys
from dossier.storage import reader
from dossier.storage.stamp import Stamp
from tests.document.cases import CASE, STAMP, tokens

NEWER = Stamp("new", 1, 1, 1)
GUILTY = edits.put("charges/#fraud/plea", "guilty")
NAMED = edits.put("subject/name", "Another")


def kept(*acts: Verb | Entry) -> tuple[Dossier, list[Entry]]:
    """Keep a journal of edits; give where they lead, and its entries."""
    now, entries = case(), list[Entry]()
    for act in acts:
        if isinstance(act, Entry):
            entries.append(act)
        else:
            made = act(now)
            entries.append(Did("Step", patches.patch(between(now, made, "edit"))))
            now = made
    return now, entries


def read(entries: Sequence[Entry], path: str | None = "/a.dossier") -> Journal:
    return Journal(Began(path, STAMP if path else None), tuple(entries), 0)


def base() -> Dossier:
    return reader.decode(json.dumps(CASE).encode())


def case() -> Dossier:
    return with_keys(base())


def test_steps_are_made_again_and_can_be_undone_one_by_one() -> None:
    now, entries = kept(GUILTY, NAMED)
    again = replay(read(entries), base())
    assert (again.now, again.nothing_lost, again.damaged) == (now, False, False)
    document = Document(again.saved, again.on_disk, token=tokens())
    reopened(again, document)
    assert (document.dossier, document.dirty, document.path) == (now, True, Path("/a.dossier"))
    assert document.undo()
    assert document.dossier == GUILTY(case())
    assert document.undo()
    assert not document.dirty


def test_a_journal_of_nothing_has_lost_nothing() -> None:
    assert replay(read([]), base()).nothing_lost
    assert not replay(read([], None), base()).nothing_lost
    undone = edits.put("charges/#fraud/plea", None)
    assert replay(read(kept(GUILTY, undone)[1]), base()).nothing_lost


def test_what_was_saved_is_not_brought_back_but_what_came_after() -> None:
    now, entries = kept(GUILTY, Saving("/b.dossier"), NAMED, Saved("/b.dossier", NEWER))
    again = replay(read(entries), base())
    assert again.on_disk == OnDisk(Path("/b.dossier"), NEWER)
    assert (again.saved, again.now, again.saving) == (GUILTY(case()), now, ())
    assert len(again.steps) == 1


def test_a_save_that_is_told_without_its_beginning_holds_what_there_was() -> None:
    again = replay(read(kept(GUILTY, Saved("/b.dossier", NEWER))[1]), base())
    assert again.nothing_lost
    assert replay(read(kept(Saved("/b.dossier", NEWER))[1]), base()).nothing_lost


def test_a_save_of_which_nobody_heard_may_have_arrived() -> None:
    now, entries = kept(GUILTY, Saving("/b.dossier"), NAMED, Saving("/c.dossier"))
    again = replay(read(entries), base())
    first, second = again.saving
    assert (first, second) == (Begun("/b.dossier", 1, GUILTY(case())), Begun("/c.dossier", 2, now))
    assert again.saved == case()
    arrived = again.arrived(first, NEWER)
    assert (arrived.saved, arrived.now, arrived.saving) == (GUILTY(case()), now, ())
    assert arrived.on_disk == OnDisk(Path("/b.dossier"), NEWER)
    assert again.arrived(second, NEWER).nothing_lost


def test_words_under_the_caret_come_back_until_the_field_is_left() -> None:
    path = "charges/#fraud/text"
    typing = [Typed(path, 0, 0, "fals"), Typed(path, 4, 0, "e"), Typed("subject/name", 0, 0, "x")]
    again = replay(read([*typing, Typed("subject/name")]), base())
    assert (again.typed, again.nothing_lost) == ({path: "false"}, False)
    assert replay(read([*typing, Typed("subject/name"), Typed(path)]), base()).nothing_lost


def test_a_step_that_does_not_fit_ends_the_replay_and_is_told() -> None:
    _, entries = kept(GUILTY, NAMED)
    again = replay(read([entries[0], entries[0], entries[1]]), base())
    assert (again.now, again.damaged) == (GUILTY(case()), True)
