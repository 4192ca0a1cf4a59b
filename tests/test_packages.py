"""Test what the packages say that they hold, and that what they keep of Qt is there to be kept."""

import ast
import json
import re
import shutil
import subprocess
import sys
import tarfile
from importlib import metadata
from pathlib import Path

import pytest

from dossier.workspace import complaints, desktop
from tools.packages import bill, debian, frozen, portable, within

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="packages are made on Linux only")


def test_the_bill_names_all_that_the_program_requires_and_what_starts_it() -> None:
    told = json.loads(bill.bill())
    names = {part["name"].lower().replace("-", "_") for part in told["components"]}
    assert names >= {"python", "pyinstaller", "pyside6_essentials", "pydantic", "platformdirs"}
    assert names >= {"pydantic_core", "shiboken6", "icu"}
    assert not names & {"pytest", "hypothesis", "ruff"}
    assert told["dependencies"][0]["dependsOn"] == [part["purl"] for part in told["components"]]


def test_the_bill_names_what_is_built_into_the_parts_and_what_it_does_not_list() -> None:
    told = json.loads(bill.bill())
    held = {part["name"]: part.get("components", []) for part in told["components"]}
    assert set(bill.HOLDS) <= {name for name, parts in held.items() if parts}
    crates = {part["name"]: part for part in held["pydantic_core"]}
    assert crates["pyo3"]["version"]
    assert all(part["licenses"] for part in crates.values())
    qt = {part["name"]: part for part in held["PySide6_Essentials"]}
    assert {"PCRE2", "HarfBuzz", "libpng"} <= set(qt)
    assert qt["libpng"]["version"].startswith("1.6.")
    assert qt["PCRE2"]["version"].startswith("10.")
    (noted,) = told["annotations"]
    assert "licenses-used-in-qt" in noted["text"]
    refs = [part["bom-ref"] for parts in (told["components"], *held.values()) for part in parts]
    assert len(refs) == len(set(refs))


def test_a_part_that_shows_no_more_in_a_library_is_asked_about() -> None:
    assert re.search(within.INSIDE_QT[0].mark, "10.49 2026-09-28\0")
    with pytest.raises(ValueError, match="shows no Nothing any more"):
        list(within.parts_of_qt((within.Inside("Nothing", "MIT", "libQt6Core", "no such mark"),)))


@pytest.mark.skipif(shutil.which("objdump") is None, reason="objdump is not here")
def test_what_is_said_not_to_be_inside_comes_from_the_system() -> None:
    core = metadata.distribution("PySide6_Essentials").locate_file("PySide6/Qt/lib/libQt6Gui.so.6")
    told = subprocess.run(["objdump", "-p", str(core)], capture_output=True, text=True, check=True)
    assert {"libfreetype.so.6", "libz.so.1", "libfontconfig.so.1"} <= set(told.stdout.split())


def test_the_bill_is_the_same_each_time() -> None:
    assert bill.bill() == bill.bill()


def test_the_terms_of_every_part_are_told() -> None:
    told = bill.terms()
    for part in bill.parts():
        assert part.licence
        assert f"{part.name} {part.version} ({part.licence})" in told
        assert part.text.strip() in told


def test_the_packed_folder_runs_where_it_is_unpacked_and_holds_all_terms(tmp_path: Path) -> None:
    program = tmp_path / "made"
    (program / "_internal").mkdir(parents=True)
    (program / "dossier").write_text("#!/bin/sh\necho well\n")
    (program / "dossier").chmod(0o755)
    (program / "_internal/link").symlink_to("../dossier")
    packed = portable.build(program, tmp_path, bill.terms())
    # Python 3.11 knows no filter before its fourth correction, and Debian's is older.
    with tarfile.open(packed) as archive:
        archive.extractall(tmp_path / "there")  # noqa: S202 - we have just made it
    (unpacked,) = (tmp_path / "there").iterdir()
    assert packed.name.startswith(f"{unpacked.name}.")
    for started in ("dossier", "_internal/link"):
        said = subprocess.run([unpacked / started], capture_output=True, text=True, check=True)
        assert said.stdout == "well\n"
    assert (unpacked / "LICENCES.txt").read_text(encoding="utf-8") == bill.terms()
    assert "LESSER GENERAL PUBLIC LICENSE" in (unpacked / "LGPL-3.txt").read_text(encoding="utf-8")


def test_each_plug_in_that_is_kept_is_one_that_qt_brings() -> None:
    plugins = Path(str(metadata.distribution("PySide6_Essentials").locate_file("")))
    brought = plugins / "PySide6" / "Qt" / "plugins"
    assert [name for name in sorted(frozen.KEPT_PLUGINS) if not (brought / name).is_file()] == []


def test_a_package_that_debian_renamed_is_asked_for_by_either_name() -> None:
    assert all(new == f"{old}t64" for old, new in debian.RENAMED.items())


def test_the_debian_package_asks_for_what_shows_a_sentence_where_no_window_comes() -> None:
    assert set(debian.BOXES) == {name for name, *_ in complaints.BOXES}


def test_the_debian_package_brings_what_makes_a_desktop_read_its_files() -> None:
    assert {tool.package for tool in desktop.TOOLS} <= set(debian.ALSO)


def test_what_makes_stubs_of_qt_is_left_out_and_said_to_be(tmp_path: Path) -> None:
    maker = tmp_path / frozen.MAKES_STUBS
    maker.parent.mkdir(parents=True)
    maker.write_text("import re\nPATTERN = re.compile('long')\n", encoding="utf-8")
    frozen.leave_out_stubs(tmp_path)
    (said,) = ast.parse(maker.read_text(encoding="utf-8")).body
    assert isinstance(said, ast.Expr)
    assert "Left out" in ast.unparse(said)


def test_stubs_that_are_made_elsewhere_are_asked_about(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="pyi_generator"):
        frozen.leave_out_stubs(tmp_path)
