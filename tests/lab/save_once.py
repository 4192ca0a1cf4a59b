"""One save in a process of its own: `python -m tests.lab.save_once FILE VERSION` says "saved".

The calls of the system between the two marks, which are questions for files that are never there,
are those of the save.
"""

import sys
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from dossier.errors import CannotSave
from dossier.storage import reader
from dossier.workspace import saving

BEGIN, END = "/the-save-begins", "/the-save-ends"


def main(file: Path, version: str) -> None:
    """Save another version over a file; tell how it ended, and be sure that it was told."""
    _warm_up(file)
    loaded = reader.load(file)
    subject = loaded.dossier.subject.with_(note=version)
    changed = loaded.dossier.with_(subject=subject)
    with suppress(OSError):
        Path(BEGIN).stat()
    try:
        saving.save(changed, file, loaded.stamp)
        said = b"saved\n"
    except CannotSave as why:
        said = f"not saved: {why.sentence}\n".encode()
    with suppress(OSError):
        Path(END).stat()
    sys.stdout.buffer.write(said)
    sys.stdout.buffer.flush()


def _warm_up(file: Path) -> None:
    """Save once elsewhere, so that all is loaded that a save needs."""
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.dossier"
        copy.write_bytes(file.read_bytes())
        loaded = reader.load(copy)
        changed = loaded.dossier.with_(subject=loaded.dossier.subject.with_(note="warm"))
        saving.save(changed, copy, loaded.stamp)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
