"""The files we ship, and the one way to find them in a wheel, a checkout or a frozen program."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    """Find a shipped folder: inside the package when installed, beside it in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def resource(name: str) -> Path:
    """Find one file or folder of `resources/`, such as "icons/lock.svg"."""
    return _folder("resources") / name


def sample(name: str) -> Path:
    """Find one sample by its file name, such as "roman-seleznev.dossier"."""
    return samples_folder() / name


def samples_folder() -> Path:
    """Find the folder of the samples: files in it open read-only."""
    return _folder("sample_dossiers")


def is_shipped(path: object) -> bool:
    """Tell whether a path, such as that of an OSError, leads to a file which came with us."""
    folders = (_folder("resources"), samples_folder())
    return isinstance(path, str) and any(Path(path).is_relative_to(each) for each in folders)
