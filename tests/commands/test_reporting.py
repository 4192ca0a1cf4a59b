"""Test the command that reports a case: its plans, its options, what it refuses."""

import json
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

import dossier
from dossier.shipped import sample as path_of
from tests.commands.conftest import Run
from tests.commands.running import SEED, process, started
from tests.golden.files import GOLDEN
from tests.ui.printing.readers import NEEDS_POPPLER, text_of

RICH = path_of("every-field.dossier")


def test_the_full_dossier_tells_every_record(run: Run) -> None:
    ended = run("summary", SEED, "-o", "-", "--full")
    assert (ended.status, ended.err) == (0, "")
    assert "People and organisations" in ended.out
    assert "What is not known" in ended.out


@pytest.mark.parametrize("name", ["lawyer", "Lawyer: full", "press"])
def test_a_plan_is_named_by_its_name_or_its_first_word(run: Run, name: str) -> None:
    ended = run("summary", SEED, "-o", "-", "--plan", name)
    folder = name.partition(":")[0].lower()
    assert ended.out == (GOLDEN / folder / "roman-seleznev.txt").read_text(encoding="utf-8")


def test_an_unknown_plan_is_told_with_those_there_are(run: Run) -> None:
    ended = run("summary", SEED, "-o", "-", "--plan", "mine")
    assert ended.status == 2
    assert ended.err.startswith("dossier: There is no plan “mine”.")
    assert "“Press: public facts only”" in ended.err


def test_a_profile_decides_what_leaves(run: Run) -> None:
    kept = run("summary", RICH, "-o", "-")
    told = run("summary", RICH, "-o", "-", "--profile", "everything")
    assert "left out" in kept.out
    assert "records left out" in kept.out
    assert "records left out" not in told.out
    assert "the pages are not marked as confidential." in told.err


def test_the_reader_s_day_is_counted_to_and_printed(run: Run) -> None:
    ended = run("summary", SEED, "-o", "-", "--as-of", "2018-12-31")
    assert "31 December 2018" in ended.out
    assert "31 December 2018" not in run("summary", SEED, "-o", "-").out


def test_the_reader_s_day_is_typed_in_words(run: Run) -> None:
    told = [
        run("summary", SEED, "-o", "-", "--as-of", d) for d in ("31 December 2018", "2018-12-31")
    ]
    assert told[0].out == told[1].out


def test_what_cannot_be_counted_to_is_refused_and_nothing_written(run: Run, tmp_path: Path) -> None:
    for typed, sentence in (
        ("2018", "“2018” is not one certain day. Name one, as in “1 March 2026”."),
        (
            "2017-12-02",
            "The last report is of 3 December 2017 at the earliest: choose that day or a later.",
        ),
        ("", ""),
    ):
        ended = run("summary", SEED, "-o", tmp_path / "x.txt", "--as-of", typed)
        assert (ended.status, list(tmp_path.iterdir())) == (2, [])
        assert ended.err == f"dossier: {sentence}\n" or not sentence


def test_a_page_loads_nothing(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "x.html"
    assert run("summary", SEED, "-o", target).status == 0
    page = target.read_text(encoding="utf-8")
    assert "default-src 'none'" in page
    assert "<script" not in page


def test_the_timeline_is_drawn_in_a_page_and_a_table_where_nothing_can_be_drawn(
    run: Run, tmp_path: Path
) -> None:
    drawn, bare = tmp_path / "x.html", tmp_path / "y.html"
    assert run("summary", SEED, "-o", drawn).err == ""
    assert "<svg" in drawn.read_text(encoding="utf-8")
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("raise ImportError('libGL.so.1 is missing')")
    ended = process("summary", SEED, "-o", bare, environment={"PYTHONPATH": str(tmp_path)})
    assert ended.status == 0
    assert "The timeline stands there as a table only: Qt, which draws windows" in ended.err
    page = bare.read_text(encoding="utf-8")
    assert ("<svg" in page, "<td>21 April 2017</td>" in page) == (False, True)


def test_a_page_whose_timeline_cannot_be_drawn_is_written_all_the_same(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(dossier, "drawing", raising=False)
    monkeypatch.delitem(sys.modules, "dossier.drawing", raising=False)
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)
    ended = run("summary", SEED, "-o", tmp_path / "x.html")
    assert ended.status == 0
    assert "The timeline stands there as a table only: " in ended.err


def test_the_paper_of_a_report_can_be_chosen(run: Run, tmp_path: Path) -> None:
    for paper, size in (("a4", "595"), ("letter", "612")):
        target = tmp_path / f"{paper}.pdf"
        ended = run("summary", SEED, "-o", target, "--paper", paper)
        assert (ended.status, ended.out) == (0, "1 page\n")
        assert f"[0 0 {size}".encode() in target.read_bytes()


@pytest.mark.parametrize("name", ["x.txt", "x.md", "x.csv", "x.zip"])
def test_a_file_is_written_without_qt(tmp_path: Path, name: str) -> None:
    target = str(tmp_path / name)
    told = (
        "import sys\nfrom dossier.__main__ import main\n"
        f"sys.argv = ['dossier', 'summary', {str(SEED)!r}, '--full', '-o', {target!r}]\n"
        "assert main() == 0\nprint(*sys.modules)"
    )
    ended = started([sys.executable, "-c", told])
    assert ended.status == 0
    assert not [name for name in ended.out.split() if name.startswith("PySide6")]


def test_a_summary_that_would_leak_is_not_written_before_it_is_decided(
    run: Run, tmp_path: Path
) -> None:
    case = {
        "dossier": 1,
        "subject": {"name": "Ada"},
        "parties": [{"name": "May Parker", "kind": "person", "confidential": True}],
        "events": [{"title": "Visit of May Parker"}],
    }
    file = tmp_path / "x.dossier"
    file.write_text(json.dumps(case))
    for name in ("x.txt", "x.md", "x.html", "x.odt", "x.csv", "x.pdf"):
        ended = run("summary", file, "-o", tmp_path / name)
        assert (ended.status, (tmp_path / name).exists()) == (2, False)
        assert "“May Parker”, which stays behind" in ended.err
    let = ("--allow", "May Parker")
    assert "Visit of May Parker" in run("summary", file, "-o", "-", *let).out


def test_what_leaks_is_told_on_lines_of_their_own_and_whether_the_file_was_written(
    run: Run, tmp_path: Path
) -> None:
    may, ann = (
        {"name": n, "kind": "person", "confidential": True} for n in ("May Holm", "Ann Lee")
    )
    names = {"title": "Visit of May Holm and Ann Lee"}
    hidden = {"title": "eclipse", "confidential": True}
    file, target = tmp_path / "x.dossier", tmp_path / "y.txt"
    case = {"dossier": 1, "subject": {"name": "Ada"}}
    file.write_text(json.dumps({**case, "parties": [may, ann], "events": [names]}))
    lines = run("summary", file, "-o", target).err.splitlines()
    assert sum("which stays behind" in line for line in lines) == len(lines) - 1 > 1
    assert lines[-1].startswith("dossier: Nothing was written. Change it in the dossier, or add")
    assert not target.exists()
    file.write_text(json.dumps({**case, "events": [hidden, {"title": "An eclipse"}]}))
    told = run("summary", file, "-o", target)
    assert (told.status, target.exists()) == (0, True)
    assert "“eclipse”, which stays behind" in told.err.splitlines()[1]
    assert told.err.splitlines()[-1] == (
        "dossier: Saved as y.txt with the words named above in it: see that they may leave."
    )
    assert "Saved as" not in run("summary", file, "-o", "-").err


@pytest.mark.parametrize("command", ["summary x.pdf", "timeline x.svg", "copy x"])
def test_an_output_that_cannot_be_written_is_told_before_what_leaves(
    run: Run, tmp_path: Path, command: str
) -> None:
    name, ending = command.split()
    option = ("--profile", "without confidential") if name == "copy" else ("-o",)
    file, target = path_of("every-field.dossier"), tmp_path / "gone" / ending
    ended = run(name, file, *option, target)
    assert ended.status == 2
    assert ended.err.startswith(f"dossier: {target}: The folder is not there.")
    assert ended.err.count("\n") == 1
    (tmp_path / ending).touch()
    ended = run(name, file, *option, tmp_path / ending)
    assert ended.err.startswith(f"dossier: {tmp_path / ending}: There is a file of this name.")


@pytest.mark.parametrize("command", ["summary x.pdf", "summary x.csv", "timeline x.svg", "copy x"])
def test_a_name_of_a_file_that_would_leak_waits_for_a_decision(
    run: Run, tmp_path: Path, command: str
) -> None:
    name, ending = command.split()
    target = tmp_path / f"to-may_parker-{ending}"
    option = ("--profile", "without confidential") if name == "copy" else ("-o",)
    file = tmp_path / "x.dossier"
    may = {"name": "May Parker", "kind": "person", "confidential": True}
    file.write_text(json.dumps({"dossier": 1, "subject": {"name": "Ada"}, "parties": [may]}))
    ended = run(name, file, *option, target)
    assert (ended.status, target.exists()) == (2, False)
    assert "“Parker”, which stays behind, also stands in what leaves: “to-may_" in ended.err
    let = ("--allow", "Parker")
    assert (run(name, file, *option, target, *let).status, target.exists()) == (0, True)


@NEEDS_POPPLER
def test_the_paper_speaks_russian_beside_a_screen_that_speaks_english(
    run: Run, tmp_path: Path
) -> None:
    target = tmp_path / "x.pdf"
    ended = run("summary", SEED, "-o", target, "--language", "ru")
    assert (ended.status, ended.err, ended.out) == (0, "", "1 page\n")
    read = text_of(target.read_bytes())
    for said in (
        "По последним сведениям",
        "Отбывание наказания (TASS, 3 декабря, без года)",
        "Гражданство",
        "Россия",
        "27 лет и денежное взыскание около 170 000 000 $",
        "от 27 до 41 года",
        "Это не юридическая консультация.",
        "страница 1 из 1",
    ):
        assert said in read
    assert not [word for word in ("Charges", "Sentences", "not known") if word in read]


def test_the_paper_speaks_english_beside_a_screen_that_speaks_russian(run: Run) -> None:
    english = run("summary", SEED, "-o", "-").out
    assert run("--language", "ru", "summary", SEED, "-o", "-", "--language", "en").out == english


def test_an_archive_holds_a_table_for_each_list(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "x.zip"
    ended = run("summary", SEED, "-o", target)
    told = "x.zip holds no report but a table for each list, with all that may leave.\n"
    assert (ended.status, ended.err) == (0, f"dossier: {told}")
    with ZipFile(target) as archive:
        names = archive.namelist()
    assert any("charges" in name for name in names), names
    assert all(name.endswith(".csv") for name in names)


def test_where_a_record_cannot_be_read_the_refusal_names_it(run: Run, tmp_path: Path) -> None:
    case = {
        "dossier": 1,
        "subject": {"name": "A. N. Other", "note": "She wrote to Kim Keeper."},
        "concerns": [{"topic": "of later", "text": "Kim Keeper", "status": "alleged"}],
    }
    (tmp_path / "case.dossier").write_text(json.dumps(case))
    ended = run("summary", tmp_path / "case.dossier", "--full", "-o", tmp_path / "x.txt")
    assert ended.status == 2
    assert "; it stays in: a record that can't be read, /concerns/0)" in ended.err


def test_signs_that_no_font_has_are_told_where_they_would_be_boxes(
    run: Run, tmp_path: Path
) -> None:
    rare = "\N{CJK UNIFIED IDEOGRAPH-30005}\N{SOFT HYPHEN}"
    file = tmp_path / "x.dossier"
    case = {"dossier": 1, "subject": {"name": rare}, "events": [{"title": "x", "date": "2014"}]}
    file.write_text(json.dumps(case))
    boxes = "boxes on the pages: \N{CJK UNIFIED IDEOGRAPH-30005}."
    for command, name, told in (
        ("summary", "x.pdf", True),
        ("timeline", "x.png", True),
        ("summary", "x.txt", False),
        ("timeline", "x.svg", False),
    ):
        ended = run(command, file, "-o", tmp_path / name)
        assert (ended.status, boxes in ended.err) == (0, told), name
