"""Copies that cloud folders make are known by their names; other files are left alone."""

from pathlib import Path

import pytest

from dossier.storage.copies import copies, is_copy

COPIES = (
    "case (Ann's conflicted copy 2026-11-28).dossier",
    "case (ANN-PC\u2019s conflicted copy 2026-11-28) (1).dossier",
    "case (conflicted copy 2026-11-28 143200).dossier",
    "case (conflicted copy ann 2026-11-28 143200).dossier",
    "case_conflict-20261128-143200.dossier",
    "case_conflict-ann-20261128-143200.dossier",
    "case.sync-conflict-20261128-143200-ABCDEF7.dossier",
    "case.sync-conflict-20261128-143200.dossier",
    "case-DESKTOP-4F2A91.dossier",
    "case-ANNPC-2.dossier",
    "case (1).dossier",
)
OTHERS = (
    "case.dossier",
    "case.json",
    "case (1).json",
    "case-draft.dossier",
    "case-2.dossier",
    "case (English).dossier",
    "case (my conflicted thoughts).dossier",
    "case()dossier",
    "cas (1).dossier",
    "casebook (1).dossier",
    "case (1).dossier.bak",
    ".dossier",
)


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_known_by_its_name(name: str) -> None:
    assert is_copy(name, of="case.dossier")


@pytest.mark.parametrize("name", OTHERS)
def test_another_file_is_no_copy(name: str) -> None:
    assert not is_copy(name, of="case.dossier")


def test_a_name_with_signs_of_a_pattern_means_itself() -> None:
    assert is_copy("a+(b) (1).dossier", of="a+(b).dossier")
    assert not is_copy("aab (1).dossier", of="a+(b).dossier")


def test_copies_are_found_beside_the_file(tmp_path: Path) -> None:
    for name in (*COPIES[:2], *OTHERS[:3]):
        (tmp_path / name).write_bytes(b"")
    assert copies(tmp_path / "case.dossier") == tuple(
        tmp_path / name for name in sorted((*COPIES[:2],))
    )


def test_a_folder_that_is_gone_holds_no_copies(tmp_path: Path) -> None:
    assert copies(tmp_path / "gone" / "case.dossier") == ()
