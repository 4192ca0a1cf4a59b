"""Keep this machine, its registries and the locks of single tools out of the repository."""

import re
from pathlib import Path

from tests.house.source import ROOT, tracked_files

# Written in parts, so that this file does not find itself.
REGISTRIES = (
    "py" + "pi.org",
    "files.python" + "hosted.org",
    "registry.npm" + "js",
    "index" + "-url",
)
TOOL_LOCKS = {"uv.lock", "py" + "lock.toml", "poetry.lock", "Pipfile.lock", "package-lock.json"}
HOMES = re.compile("/(?:" + "|".join(("ro" + "ot", "wo" + "rk", "home/(?!<)[a-z]+")) + ")/")


def _texts() -> list[tuple[str, str]]:
    names = (name for name in tracked_files() if not name.endswith((".png", ".pdf", ".mo")))
    return [(name, (ROOT / name).read_text(encoding="utf-8", errors="replace")) for name in names]


def test_no_tracked_file_names_a_path_of_this_machine() -> None:
    here = {str(place) for place in (ROOT, Path.home()) if len(place.parts) > 2}
    found = [
        (name, path)
        for name, text in _texts()
        for path in {*HOMES.findall(text), *(place for place in here if place in text)}
    ]
    assert found == []


def test_no_tracked_file_names_a_registry() -> None:
    found = [(name, at) for name, text in _texts() for at in REGISTRIES if at in text]
    assert found == []


def test_the_lock_of_no_single_tool_is_tracked() -> None:
    assert not TOOL_LOCKS & {Path(name).name for name in tracked_files()}


def test_nothing_that_is_made_is_tracked() -> None:
    made = (".pyc", ".whl", ".egg-info", ".so", ".sqlite")
    assert [name for name in tracked_files() if name.endswith(made)] == []
