"""Give the tests the sample dossiers, as bytes, as plain JSON and as values."""

import json
from pathlib import Path
from typing import cast

from dossier.model.dossier import Dossier
from dossier.shipped import samples_folder

README = (samples_folder() / "README.md").read_text(encoding="utf-8")


def all_samples() -> tuple[Path, ...]:
    """Give the path of every sample, by name."""
    return tuple(sorted(samples_folder().glob("*.dossier")))


def plain(name: str) -> dict[str, object]:
    """Give a sample as plain JSON."""
    text = (samples_folder() / name).read_text(encoding="utf-8")
    return cast("dict[str, object]", json.loads(text))


def sample(name: str) -> Dossier:
    """Give a sample as the model reads it."""
    return Dossier.model_validate(plain(name))
