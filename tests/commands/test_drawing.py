"""Test timeline, pictures and self-test: they draw without a screen, and write whole files."""

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from dossier import drawing
from dossier.drawing import as_opened
from dossier.errors import CannotWrite
from dossier.i18n import Words
from dossier.report.leaks.leaks import leaks
from dossier.report.leaks.unpacking import texts_of
from dossier.report.redaction.profile import named
from dossier.report.redaction.projection import project
from dossier.report.redaction.unsaid import words_of
from dossier.shipped import sample
from dossier.storage import reader
from dossier.ui.timeline import export
from tests.commands.conftest import Run
from tests.commands.running import SEED, process, shell
from tests.ui.printing.readers import NEEDS_POPPLER, text_of

RICH = sample("every-field.dossier")
pytestmark = pytest.mark.usefixtures("qapp")
TABS = ["profile", "charges", "sentences", "statements", "timeline"]


@pytest.mark.parametrize(
    ("suffix", "begin"), [("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF")]
)
def test_the_timeline_is_drawn_in_the_format_of_its_ending(
    run: Run, tmp_path: Path, suffix: str, begin: bytes
) -> None:
    target = tmp_path / f"x.{suffix}"
    ended = run("timeline", SEED, "-o", target)
    assert (ended.status, ended.out, ended.err) == (0, "", "")
    assert target.read_bytes().startswith(begin)


def test_words_of_the_timeline_stay_words(run: Run, tmp_path: Path) -> None:
    run("timeline", SEED, "-o", tmp_path / "x.svg")
    text = (tmp_path / "x.svg").read_text(encoding="utf-8")
    assert "Release refused" in text
    assert "Timeline of Roman Seleznev" in text


def test_every_tab_is_drawn_and_named(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    ended = run("pictures", SEED, "-o", folder)
    drawn = [folder / f"roman-seleznev-{tab}.png" for tab in TABS]
    assert (ended.status, ended.out.splitlines()) == (0, [str(path) for path in drawn])
    assert all(QImage(str(path)).width() > 600 for path in drawn)


def test_what_is_drawn_has_nothing_to_be_saved() -> None:
    opened = as_opened(reader.load(SEED).dossier, SEED)
    assert (opened.path, opened.dirty) == (SEED, False)


def test_tabs_are_drawn_dark_and_large_when_asked_to(run: Run, tmp_path: Path) -> None:
    light, dark = tmp_path / "light", tmp_path / "dark"
    assert run("pictures", SEED, "-o", light).status == 0
    assert run("pictures", SEED, "-o", dark, "--dark", "--scale", "1.5").status == 0
    corners = [
        QImage(str(folder / "roman-seleznev-charges.png")).pixelColor(3, 3).lightness()
        for folder in (light, dark)
    ]
    assert corners[0] > 200
    assert corners[1] < 80


@pytest.mark.parametrize("scale", ["0", "nan", "40", "large"])
def test_a_size_that_is_none_is_said(run: Run, tmp_path: Path, scale: str) -> None:
    ended = run("pictures", SEED, "-o", tmp_path, "--scale", scale)
    assert ended.status == 2
    assert ended.err.startswith("dossier: argument --scale: ")


def test_a_folder_that_cannot_be_made_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    ended = run("pictures", SEED, "-o", tmp_path / "file")
    assert ended.status == 2
    assert "This folder cannot be made" in ended.err


def test_a_folder_in_which_nothing_can_be_written_goes_again(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, _data: bytes, *, force: bool) -> None:
        assert force
        raise CannotWrite(f"{path.name}: no room")

    monkeypatch.setattr("dossier.storage.export.export", full)
    ended = run("pictures", SEED, "-o", tmp_path / "a" / "b")
    assert (ended.status, (tmp_path / "a").exists()) == (2, False)
    (tmp_path / "c").mkdir()
    run("pictures", SEED, "-o", tmp_path / "c" / "d")
    assert [path.name for path in tmp_path.iterdir()] == ["c"]


def test_what_stays_behind_is_not_called_unknown_on_a_tab(run: Run, tmp_path: Path) -> None:
    case = json.loads(_case(tmp_path).read_text())
    case["statements"] = [{"id": "s", "by": "Ada", "confidential": True}]
    case["events"] = [{"title": "Visit", "cite": ["#s"]}]
    public = project(reader.decode(json.dumps(case).encode()), named("without"), Words())
    drawn = drawing.tabs(public.dossier, SEED, words_of(public, Words()), drawing.Looked())
    plain = drawing.tabs(public.dossier, SEED, Words(), drawing.Looked())
    file = tmp_path / "x.dossier"
    file.write_text(json.dumps(case))
    assert run("pictures", file, "-o", tmp_path / "out").status == 0
    made = QImage(str(tmp_path / "out" / "x-statements.png"))
    assert made == QImage.fromData(drawn["statements"])
    assert made != QImage.fromData(plain["statements"])


def test_the_self_test_says_that_all_is_well(run: Run) -> None:
    ended = run("self-test")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.splitlines()[-1] == "all well"
    assert "speaks en, ru" in ended.out.splitlines()


@pytest.mark.parametrize("said", ["LC_ALL=C", "LC_ALL= LC_CTYPE= LANG=", "LC_ALL= LANG=POSIX"])
def test_where_no_language_is_set_nothing_is_told_of_that(said: str) -> None:
    ended = shell(f'export PYTHONCOERCECLOCALE=0 {said}; "$@"', "self-test")
    assert (ended.status, ended.err) == (0, "")


def test_on_paper_the_timeline_has_pages_and_its_table(run: Run, tmp_path: Path) -> None:
    plain, pages = tmp_path / "plain.pdf", tmp_path / "pages.pdf"
    picture = run("timeline", SEED, "-o", plain)
    ended = run("timeline", SEED, "-o", pages, "--paper", "letter")
    assert (picture.status, picture.out) == (0, "")
    assert (ended.status, ended.out) == (0, "1 page\n")
    assert plain.read_bytes().count(b"/Type /Page\n") == 1
    assert pages.read_bytes().count(b"/Type /Page\n") == 1


def test_only_a_pdf_has_paper(run: Run, tmp_path: Path) -> None:
    ended = run("timeline", SEED, "-o", tmp_path / "x.svg", "--paper", "a4")
    assert ended.status == 2
    assert "Only a .pdf has pages of paper." in ended.err
    assert list(tmp_path.iterdir()) == []


def test_paper_is_never_dark(run: Run, tmp_path: Path) -> None:
    ended = run("timeline", SEED, "-o", tmp_path / "x.pdf", "--paper", "a4", "--dark")
    assert ended.status == 2
    assert "Paper is always light." in ended.err
    assert list(tmp_path.iterdir()) == []


def test_some_time_is_drawn_alone_and_the_rest_is_counted(run: Run, tmp_path: Path) -> None:
    ended = run("timeline", SEED, "-o", tmp_path / "x.svg", "--between", "2016/2017")
    assert ended.status == 0
    text = (tmp_path / "x.svg").read_text(encoding="utf-8")
    assert "Showing 6 of 9: " in text
    assert "2 held back by your choice" in text
    assert "Terrorist attack" not in text


@NEEDS_POPPLER
def test_some_time_is_drawn_by_a_process_of_its_own_too(tmp_path: Path) -> None:
    ended = process("timeline", SEED, "-o", tmp_path / "x.svg", "--between", "2016/2017")
    assert ended.status == 0, ended.err
    assert (tmp_path / "x.svg").exists()


def test_on_paper_too_some_time_is_drawn_alone_with_what_can_have_been_in_it(
    run: Run, tmp_path: Path
) -> None:
    target = tmp_path / "x.pdf"
    assert (
        run("timeline", SEED, "-o", target, "--paper", "a4", "--between", "2016/2017").status == 0
    )
    text = text_of(target.read_bytes())
    assert "what can have been in this time: 1 January 2016 to 31 December 2017" in text
    assert "21 April 2017" in text
    assert "Terrorist attack" not in text
    assert "Male, Maldives" not in text


@pytest.mark.parametrize("dates", ["2014/..", "blue", "XXXX-12-03", ""])
def test_a_time_without_both_ends_is_refused(run: Run, tmp_path: Path, dates: str) -> None:
    ended = run("timeline", SEED, "-o", tmp_path / "x.svg", "--between", dates)
    assert ended.status == 2
    assert ended.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_what_goes_on_is_drawn_to_a_day_that_is_chosen(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "x.dossier"
    custody = [{"period": "2020-05-01/..", "basis": "remand"}]
    case = {"dossier": 1, "subject": {"name": "A"}, "custody": custody}
    file.write_text(json.dumps({**case, "about": {"as_of": "2020-06-01"}}), encoding="utf-8")
    plain, later = tmp_path / "plain.svg", tmp_path / "later.svg"
    assert run("timeline", file, "-o", plain).status == 0
    assert run("timeline", file, "-o", later, "--as-of", "1 March 2026").status == 0
    said = "Timeline of A, what goes on drawn to 1 March 2026"
    assert said in later.read_text(encoding="utf-8")
    assert "2026" not in plain.read_text(encoding="utf-8")
    ended = run("timeline", file, "-o", tmp_path / "no.svg", "--as-of", "1 March 2019")
    assert ended.status == 2
    assert "choose that day or a later one" in ended.err
    assert not (tmp_path / "no.svg").exists()


def test_the_timeline_is_drawn_dark_larger_and_in_a_language_that_is_asked_for(
    run: Run, tmp_path: Path
) -> None:
    light, dark = tmp_path / "light.png", tmp_path / "dark.png"
    assert run("timeline", SEED, "-o", light).status == 0
    more = ("--dark", "--scale", "1.5", "--language", "en")
    assert run("timeline", SEED, "-o", dark, *more).status == 0
    assert QImage(str(light)).pixelColor(3, 3).lightness() > 200
    assert QImage(str(dark)).pixelColor(3, 3).lightness() < 80
    assert QImage(str(dark)).height() > QImage(str(light)).height()


def test_a_picture_too_long_for_a_png_is_told_to_be_smaller(run: Run, tmp_path: Path) -> None:
    events = [{"title": f"Hearing {n}", "date": "2015-03-01"} for n in range(1000)]
    file = tmp_path / "x.dossier"
    file.write_text(json.dumps({"dossier": 1, "subject": {"name": "Ada"}, "events": events}))
    ended = run("timeline", file, "-o", tmp_path / "x.png")
    drawn = QImage(str(tmp_path / "x.png"))
    assert drawn.height() == export.LARGEST
    for name in ("x.svg", "x.pdf"):
        assert run("timeline", file, "-o", tmp_path / name).err == ""
    text = (tmp_path / "x.svg").read_text(encoding="utf-8")
    whole = int(text.partition('viewBox="0 0 ')[2].split()[0])
    percent = drawn.width() * 100 // whole
    assert f"so it is drawn at {percent} % of its size" in ended.err
    assert "Save it as PDF or SVG, or a shorter time of it" in ended.err
    assert run("timeline", SEED, "-o", tmp_path / "seed.png").err == ""


@pytest.mark.parametrize(
    "options", [("x.svg",), ("x.png",), ("x.pdf",), ("x.pdf", "--paper", "a4")]
)
def test_by_a_profile_no_word_of_what_stays_behind_is_drawn(
    run: Run, tmp_path: Path, options: tuple[str, ...]
) -> None:
    name, *paper = options
    target = tmp_path / name
    ended = run("timeline", RICH, "-o", target, "--profile", "for the press", *paper)
    assert ended.status == 0, ended.err
    assert "stay" in ended.err
    public = project(reader.load(RICH).dossier, named("for the press"), Words())
    found = leaks(public, texts_of(target.read_bytes(), target.suffix, Words()), Words())
    assert [leak.value for leak in found if not leak.common] == []


def test_a_timeline_that_would_give_away_what_stays_behind_is_not_written(
    run: Run, tmp_path: Path
) -> None:
    case = {
        "dossier": 1,
        "subject": {"name": "Ada"},
        "parties": [{"name": "May Parker", "kind": "person", "confidential": True}],
        "events": [{"title": "Visit of May Parker", "date": "2014-07-05"}],
    }
    file = tmp_path / "x.dossier"
    file.write_text(json.dumps(case))
    target = tmp_path / "x.png"
    for profile in ((), ("--profile", "for the press")):
        ended = run("timeline", file, "-o", target, *profile)
        assert (ended.status, target.exists()) == (2, False)
        assert "“May Parker”, which stays behind" in ended.err
    assert run("timeline", file, "-o", target, "--profile", "everything").status == 0


def test_confidential_records_are_on_no_timeline_unless_a_profile_says_so(
    run: Run, tmp_path: Path
) -> None:
    ended = run("timeline", RICH, "-o", tmp_path / "x.svg")
    assert (ended.status, "This stays: 12 confidential records." in ended.err) == (0, True)
    text = (tmp_path / "x.svg").read_text(encoding="utf-8")
    assert "Epilepsy" not in text
    assert "12 confidential records left out, not counted.</text>" in text
    run("timeline", RICH, "-o", tmp_path / "y.svg", "--profile", "everything")
    assert "Epilepsy" in (tmp_path / "y.svg").read_text(encoding="utf-8")


def _case(tmp_path: Path, name: str = "x") -> Path:
    case = {
        "dossier": 1,
        "subject": {"name": "Ada"},
        "parties": [{"name": "May Parker", "kind": "person", "confidential": True}],
        "sources": [{"title": "Letter", "type": "document", "text": "May Parker wrote it."}],
    }
    file = tmp_path / f"{name}.dossier"
    file.write_text(json.dumps(case))
    return file


def test_the_tabs_show_only_what_a_profile_lets_leave(run: Run, tmp_path: Path) -> None:
    case = json.loads(_case(tmp_path).read_text())
    case["concerns"] = [
        {"topic": "health", "text": "Epilepsy", "status": "alleged", "confidential": True}
    ]
    file, bare = tmp_path / "x.dossier", tmp_path / "bare.dossier"
    file.write_text(json.dumps(case))
    del case["concerns"]
    bare.write_text(json.dumps(case))
    seen = {}
    for name, of, profile in (
        ("secret", file, ()),
        ("bare", bare, ()),
        ("whole", file, ("--profile", "everything")),
    ):
        assert run("pictures", of, "-o", tmp_path / name, *profile).status == 0
        seen[name] = QImage(str(tmp_path / name / f"{of.stem}-profile.png"))
    assert seen["secret"] == seen["bare"]
    assert seen["secret"] != seen["whole"]


def test_what_the_tabs_would_give_away_is_not_drawn(run: Run, tmp_path: Path) -> None:
    assert run("pictures", _case(tmp_path), "-o", tmp_path / "fine").status == 0
    ended = run("pictures", _case(tmp_path, "may parker"), "-o", tmp_path / "named")
    assert (ended.status, (tmp_path / "named").exists()) == (2, False)
    assert "“May Parker”, which stays behind" in ended.err
    ended = run("pictures", RICH, "-o", tmp_path / "rich", "--profile", "for the press")
    assert (ended.status, "This stays: 12 confidential records" in ended.err) == (0, True)


def test_the_tabs_are_drawn_in_another_language(run: Run, tmp_path: Path) -> None:
    english, russian = tmp_path / "en", tmp_path / "ru"
    assert run("pictures", SEED, "-o", english).status == 0
    assert run("pictures", SEED, "-o", russian, "--language", "ru").status == 0
    for tab in TABS:
        one, other = (
            QImage(str(each / f"roman-seleznev-{tab}.png")) for each in (english, russian)
        )
        assert one != other


@pytest.mark.parametrize("command", ["pictures", "timeline", "summary"])
def test_a_language_that_is_not_spoken_is_refused(run: Run, tmp_path: Path, command: str) -> None:
    output = tmp_path / ("x.txt" if command == "summary" else "x.svg")
    ended = run(command, SEED, "-o", output, "--language", "tlh")
    assert (ended.status, output.exists()) == (2, False)
    assert "“tlh” is no language that the program speaks. It speaks en, ru." in ended.err
