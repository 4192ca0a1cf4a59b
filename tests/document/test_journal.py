"""Test the lines of a journal: whole ones are read, a torn one ends it, a foreign one is told."""

from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.document import journal
from dossier.document.journal import Began, Did, Entry, Saved, Saving, Took, Typed
from dossier.errors import CannotRead
from dossier.storage.stamp import Stamp

STAMP = Stamp("ab", 1, 2, 3)
BEGAN = Began("/a.dossier", STAMP)
ENTRIES: tuple[Entry, ...] = (
    Did("Add charge", {"parts": {}}),
    Typed("charges/#c1/text", 3, 1, "ö\n\u2028"),
    Typed("charges/#c1/text"),
    Saving("/a.dossier"),
    Saved("/b.dossier", STAMP),
    Took(),
)
WHOLE = b"".join(journal.line(entry) for entry in (BEGAN, *ENTRIES))


def test_what_was_written_is_read() -> None:
    found = journal.read(WHOLE)
    assert (found.began, found.entries) == (BEGAN, ENTRIES)
    assert (found.length, found.damaged) == (len(WHOLE), False)
    new = Began(None, None, "{}", "x.journal")
    assert journal.read(journal.line(new)).began == new


def test_cut_anywhere_it_is_read_up_to_its_last_whole_line() -> None:
    ends = [at + 1 for at, byte in enumerate(WHOLE) if byte == ord("\n")]
    for cut in range(ends[0], len(WHOLE)):
        whole = [end for end in ends if end <= cut]
        found = journal.read(WHOLE[:cut])
        assert (found.entries, found.length) == (ENTRIES[: len(whole) - 1], whole[-1])
        assert not found.damaged


def test_every_bent_byte_is_found() -> None:
    first = WHOLE.index(b"\n") + 1
    for at in range(first, len(WHOLE)):
        bent = WHOLE[:at] + bytes([WHOLE[at] ^ 4]) + WHOLE[at + 1 :]
        found = journal.read(bent)
        assert found.entries == ENTRIES[: len(found.entries)]
        assert len(found.entries) < len(ENTRIES)
        # Without its end the last line is as a program that was killed leaves it.
        assert found.damaged == (at < len(WHOLE) - 1)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"no journal\n",
        WHOLE[:20],
        journal.line(Saving("/a.dossier")),
        WHOLE.replace(b'"journal":1', b'"journal":2'),
    ],
)
def test_what_is_no_journal_is_told(data: bytes) -> None:
    with pytest.raises(CannotRead, match="no journal"):
        journal.read(data)


@pytest.mark.parametrize(
    "body",
    [
        b"[]",
        b"{",
        b"[" * 100_000,
        b"{}",
        b'{"later":{}}',
        b'{"did":[]}',
        b'{"did":{"name":1,"patch":{}}}',
        b'{"did":{"name":"","patch":[]}}',
        b'{"typed":{"path":1,"at":0,"gone":0}}',
        b'{"typed":{"path":"","at":true,"gone":0}}',
        b'{"saved":{"path":"","stamp":{}}}',
        b'{"saved":{"path":"","stamp":1}}',
        b'{"saving":{}}',
    ],
)
def test_a_whole_line_that_is_not_ours_is_damage(body: bytes) -> None:
    row = b"%08x %s\n" % (crc32(body), body)
    found = journal.read(journal.line(BEGAN) + row + journal.line(Saving("/a.dossier")))
    assert (found.entries, found.damaged) == ((), True)


@pytest.mark.parametrize("body", [b'{"journal":1,"began":1}', b'{"journal":1}'])
def test_a_first_line_that_says_nothing_is_no_journal(body: bytes) -> None:
    with pytest.raises(CannotRead):
        journal.read(b"%08x %s\n" % (crc32(body), body))


def test_a_stamp_of_odd_numbers_is_known_by_its_content() -> None:
    body = b'{"journal":1,"began":{"path":1,"stamp":{"sha256":"ab","size":"1"},"whole":1}}'
    found = journal.read(b"%08x %s\n" % (crc32(body), body))
    assert found.began == Began(None, Stamp("ab", 0, 0, 0))


def test_half_of_a_character_does_not_stop_the_journal() -> None:
    (entry,) = journal.read(journal.line(BEGAN) + journal.line(Typed("a", 0, 0, "\ud800"))).entries
    assert entry == Typed("a", 0, 0, "\ud800")


@given(st.text(alphabet="ab\n", max_size=12), st.text(alphabet="ab\n", max_size=12))
def test_typing_is_told_by_what_it_changed(before: str, now: str) -> None:
    told = journal.typed("a", before, now)
    assert journal.retyped(before, told) == now
    assert len(told.text or "") <= len(now)


def test_one_letter_in_a_long_text_is_one_letter_in_the_journal() -> None:
    before = "word " * 200_000
    told = journal.typed("a", before, f"{before[:400_002]}X{before[400_002:]}")
    assert told == Typed("a", 400_002, 0, "X")
