"""Test that a file is replaced whole, with the rights and the names that it had."""

import errno
import hashlib
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext, suppress
from pathlib import Path

import pytest
from typing_extensions import override

from dossier.errors import CannotSave, ChangedOutside
from dossier.storage import files, intake
from dossier.storage.disk import DISK, Disk
from dossier.storage.folder import Folder
from dossier.storage.stamp import Stamp, stamp_of
from tests.storage.faulty_disk import Died, Dies, Fails, FaultyDisk

OLD, NEW = b"old", b"new and longer"


def stamped(path: Path) -> Stamp:
    content = intake.read(str(path))
    return stamp_of(content.data, content.status)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "case.dossier"
    made.write_bytes(OLD)
    return made


def test_a_save_gives_the_new_stamp_and_hands_back_what_stood_there(path: Path) -> None:
    saved = files.replace(str(path), NEW, stamped(path))
    assert path.read_bytes() == NEW
    assert saved == files.Replaced(stamped(path), swapped=OLD)


def test_a_new_file_is_made_where_none_stands(tmp_path: Path) -> None:
    path = tmp_path / "new.dossier"
    saved = files.replace(str(path), NEW, None)
    assert saved == files.Replaced(stamped(path))
    assert os.listdir(tmp_path) == ["new.dossier"]


def test_a_new_file_follows_the_mask_of_this_person(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        files.replace(str(tmp_path / "new.dossier"), NEW, None)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new.dossier").stat().st_mode) == 0o640


def test_a_new_file_never_takes_the_place_of_another(path: Path) -> None:
    with pytest.raises(ChangedOutside, match="There is a file of this name already") as caught:
        files.replace(str(path), NEW, None)
    assert caught.value.where.file == str(path)
    assert path.read_bytes() == OLD


@pytest.mark.parametrize("lacks", [(), ("link",), ("link", "move_new")])
def test_a_file_that_appears_while_a_new_one_is_saved_stays(
    tmp_path: Path, lacks: tuple[str, ...]
) -> None:
    path = tmp_path / "case.dossier"

    class Appears(FaultyDisk):
        @override
        def fstat(self, descriptor: int) -> os.stat_result:
            path.write_bytes(b"theirs")
            return super().fstat(descriptor)

    with pytest.raises(ChangedOutside, match="There is a file of this name already"):
        files.replace(str(path), NEW, None, Appears(lacks=lacks))
    assert path.read_bytes() == b"theirs"
    assert os.listdir(tmp_path) == ["case.dossier"]


def test_an_unchanged_file_is_not_written(path: Path) -> None:
    before = stamped(path)
    disk = FaultyDisk()
    assert files.replace(str(path), OLD, before, disk) == files.Replaced(before)
    assert "write" not in disk.calls


def test_what_a_dead_save_left_is_swept_beside_an_unchanged_file_too(path: Path) -> None:
    before = stamped(path)
    with Folder(str(path), DISK) as folder:
        Path(folder.temp()).write_bytes(b"torn")
    assert files.replace(str(path), OLD, before).left == (b"torn",)
    assert os.listdir(path.parent) == [path.name]


def test_a_file_that_somebody_else_saved_is_not_replaced(path: Path) -> None:
    opened = stamped(path)
    path.write_bytes(b"theirs")
    with pytest.raises(ChangedOutside, match="Somebody else has saved this file"):
        files.replace(str(path), NEW, opened)
    assert path.read_bytes() == b"theirs"


def test_a_file_that_was_only_touched_or_copied_back_is_replaced(path: Path) -> None:
    opened = stamped(path)
    path.unlink()
    path.write_bytes(OLD)
    files.replace(str(path), NEW, opened)
    assert path.read_bytes() == NEW


def test_a_file_that_is_gone_is_not_made_anew(path: Path) -> None:
    opened = stamped(path)
    path.unlink()
    with pytest.raises(ChangedOutside, match="no longer there"):
        files.replace(str(path), NEW, opened)
    assert not path.exists()


def test_the_mode_stays(path: Path) -> None:
    path.chmod(0o664)
    files.replace(str(path), NEW, stamped(path))
    assert stat.S_IMODE(path.stat().st_mode) == 0o664


def test_extended_attributes_stay(path: Path) -> None:
    class Tags(Disk):
        """A disk with attributes, whatever the one below has."""

        def __init__(self) -> None:
            self.tags: dict[str, bytes] = {}

        @override
        def attributes(self, path: str) -> dict[str, bytes]:
            return {"user.colour": b"red", "security.odd": b"x"}

        @override
        def set_attribute(self, descriptor: int, name: str, value: bytes) -> None:
            if name == "security.odd":
                raise PermissionError(errno.EPERM, "not allowed")
            self.tags[name] = value

    disk = Tags()
    files.replace(str(path), NEW, stamped(path), disk)
    assert disk.tags == {"user.colour": b"red"}


def test_a_group_that_cannot_be_kept_gets_nothing(path: Path) -> None:
    class Unprivileged(Disk):
        @override
        def chown(self, descriptor: int, user: int, group: int) -> None:
            raise PermissionError(errno.EPERM, "not allowed")

    path.chmod(0o664)
    files.replace(str(path), NEW, stamped(path), Unprivileged())
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


def test_the_group_is_kept_where_the_owner_cannot_be(path: Path) -> None:
    path.chmod(0o660)

    class Other(Disk):
        @override
        def chown(self, descriptor: int, user: int, group: int) -> None:
            if user != -1:
                raise PermissionError(errno.EPERM, "not allowed")
            super().chown(descriptor, user, group)

    files.replace(str(path), NEW, stamped(path), Other())
    assert stat.S_IMODE(path.stat().st_mode) == 0o660


def test_a_link_stays_a_link_and_its_target_is_saved(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    link = folder / "link.dossier"
    link.symlink_to(path)
    files.replace(str(link), NEW, stamped(link))
    assert link.is_symlink()
    assert path.read_bytes() == NEW
    assert os.listdir(folder) == ["link.dossier"]


def test_other_names_of_a_file_are_counted_and_keep_the_version_before(path: Path) -> None:
    other = path.with_name("other name")
    other.hardlink_to(path)
    assert files.replace(str(path), NEW, stamped(path)).other_names == 1
    assert other.read_bytes() == OLD


def test_what_stands_at_a_path_can_be_replaced_knowingly(path: Path, tmp_path: Path) -> None:
    assert files.standing(str(path)) == stamped(path)
    assert files.standing(str(tmp_path / "gone" / "file")) is None
    with pytest.raises(CannotSave, match="This is a folder, not a file"):
        files.standing(str(tmp_path))


def test_a_read_only_file_is_not_replaced(path: Path) -> None:
    path.chmod(0o444)
    with pytest.raises(CannotSave, match="read-only"):
        files.replace(str(path), NEW, stamped(path))
    assert path.read_bytes() == OLD


def test_a_file_of_somebody_else_is_read_only(path: Path) -> None:
    class NotMine(Disk):
        @override
        def may_write(self, path: str) -> bool:
            return False

    with pytest.raises(CannotSave, match="read-only"):
        files.replace(str(path), NEW, stamped(path), NotMine())


@pytest.mark.parametrize(
    ("call", "number", "sentence"),
    [
        ("write", errno.ENOSPC, "The disk is full."),
        ("fsync", errno.EDQUOT, "Your share of the disk is used up."),
        ("write", errno.EFBIG, "The disk takes no file of this size."),
        ("open", errno.EROFS, "The disk lets nothing be written."),
        ("write", errno.EIO, "The disk reports an error."),
        ("write", errno.ENODEV, "The file could not be saved: No such device."),
    ],
)
def test_a_failing_disk_is_told_by_its_cause(
    path: Path, call: str, number: int, sentence: str
) -> None:
    trial = FaultyDisk()
    expected = stamped(path)
    files.replace(str(path), NEW, expected, trial)
    path.write_bytes(OLD)
    with pytest.raises(CannotSave) as caught:
        files.replace(
            str(path), NEW, expected, FaultyDisk(Fails(number), (trial.calls.index(call) + 1,))
        )
    assert caught.value.sentence == sentence
    assert caught.value.where.file == str(path)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM])
def test_the_folder_that_lets_nothing_be_changed_is_named(tmp_path: Path, number: int) -> None:
    class Closed(Disk):
        @override
        def write(self, descriptor: int, data: bytes | memoryview) -> int:
            raise OSError(number, os.strerror(number))

    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    with pytest.raises(CannotSave) as refused:
        files.replace(str(tmp_path / "link" / "new"), NEW, None, Closed())
    real = tmp_path / "real"
    assert refused.value.sentence == f"Nothing may be changed in the folder {real}."


def test_a_folder_in_which_the_system_makes_no_file_is_not_said_to_be_gone() -> None:
    with pytest.raises(CannotSave) as refused:
        files.replace("/proc/self/case.dossier", NEW, None)
    own = os.path.realpath("/proc/self")
    assert refused.value.sentence == f"Nothing may be changed in the folder {own}."


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotSave, match="The folder is not there"):
        files.replace(str(tmp_path / "gone" / "case.dossier"), NEW, None)


def test_a_file_in_the_place_of_the_folder_is_told(path: Path) -> None:
    with pytest.raises(CannotSave, match="The folder is not there"):
        files.replace(str(path / "case.dossier"), NEW, None)


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotSave, match="no name of this length"):
        files.replace(str(tmp_path / ("x" * 300)), NEW, None)


def test_the_longest_name_that_the_disk_takes_can_be_saved(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 255)
    files.replace(str(path), NEW, None)
    files.replace(str(path), OLD, stamped(path))
    assert path.read_bytes() == OLD


def test_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotSave, match="No file can have this name"):
        files.replace(f"{tmp_path}/a\0b", NEW, None)


def test_a_folder_in_the_place_of_the_file_is_told(path: Path) -> None:
    opened = stamped(path)
    path.unlink()
    path.mkdir()
    with pytest.raises(CannotSave, match="This is a folder, not a file"):
        files.replace(str(path), NEW, opened)


def test_a_disk_that_gives_back_other_bytes_is_not_trusted(path: Path) -> None:
    class Forgets(Disk):
        @override
        def write(self, descriptor: int, data: bytes | memoryview) -> int:
            super().write(descriptor, b"x" * len(data))
            return len(data)

    with pytest.raises(CannotSave, match="The disk reports an error"):
        files.replace(str(path), NEW, stamped(path), Forgets())
    assert path.read_bytes() == OLD


def test_a_disk_that_takes_nothing_is_not_asked_for_ever(path: Path) -> None:
    class Full(Disk):
        @override
        def write(self, descriptor: int, data: bytes | memoryview) -> int:
            return 0

    with pytest.raises(CannotSave, match="The disk reports an error"):
        files.replace(str(path), NEW, stamped(path), Full())
    assert path.read_bytes() == OLD


def test_a_version_that_cannot_be_taken_back_is_told_as_it_is(path: Path) -> None:
    class Unsure(FaultyDisk):
        """It loses heart once the new version has its place."""

        @override
        def fsync(self, descriptor: int) -> None:
            if path.read_bytes() == NEW:
                raise OSError(errno.EIO, "no sync")

    covers = Unsure(lacks={"swap", "link"})
    with pytest.raises(CannotSave, match="The new version is in the file, but"):
        files.replace(str(path), NEW, stamped(path), covers)
    assert path.read_bytes() == NEW


def test_what_dead_saves_left_is_handed_back_and_removed(path: Path, tmp_path: Path) -> None:
    opened = stamped(path)
    trial = FaultyDisk()
    files.replace(str(path), NEW, opened, trial)
    path.write_bytes(OLD)
    dying = FaultyDisk(Dies(after=True), (trial.calls.index("swap") + 1,))
    with pytest.raises(Died):
        files.replace(str(path), NEW, opened, dying)
    dying.bury()
    assert len(os.listdir(tmp_path)) == 2
    saved = files.replace(str(path), b"later", stamped(path))
    assert saved.left == (OLD,)
    assert os.listdir(tmp_path) == ["case.dossier"]


def test_of_many_writers_none_loses_what_another_has_saved(path: Path) -> None:
    def write(writer: int) -> list[files.Replaced]:
        done: list[files.Replaced] = []
        while len(done) < 15:
            with suppress(ChangedOutside):
                expected = files.standing(str(path))
                data = b"%d saved %d" % (writer, len(done))
                done.append(files.replace(str(path), data, expected, FaultyDisk()))
        return done

    with ThreadPoolExecutor(4) as writers:
        done = [saved for saves in writers.map(write, range(4)) for saved in saves]
    # Each version but the last was handed to the one who replaced it, and to nobody else.
    swapped = [saved.swapped for saved in done]
    assert len(set(swapped)) == len(done) == 60
    assert {hashlib.sha256(data or b"").hexdigest() for data in swapped} == (
        {saved.stamp.sha256 for saved in done} - {stamped(path).sha256}
        | {hashlib.sha256(OLD).hexdigest()}
    )
    assert os.listdir(path.parent) == [path.name]


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.EROFS, "The disk lets nothing be written."),
        (errno.EACCES, "Nothing may be changed in the folder {folder}."),
        (errno.EOPNOTSUPP, ""),
    ],
)
def test_a_folder_that_takes_no_file_is_told_beforehand_and_nothing_is_left(
    tmp_path: Path, number: int, told: str
) -> None:
    trial = FaultyDisk()
    files.check_folder(str(tmp_path / "x.pdf"), trial)
    opened = [at for at, call in enumerate(trial.calls, 1) if call == "open"]
    disk = FaultyDisk(Fails(number), {opened[-1]})
    refused = (
        pytest.raises(CannotSave, match=told.format(folder=tmp_path)) if told else nullcontext()
    )
    with refused:
        files.check_folder(str(tmp_path / "x.pdf"), disk)
    assert disk.struck == ["open"]
    assert not trial.opened | disk.opened
    assert not list(tmp_path.iterdir())
