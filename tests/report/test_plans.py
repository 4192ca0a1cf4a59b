"""Test each plan that comes with the program on every sample, in the words found right."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from dossier.report.making import report
from dossier.report.plan import LAWYER, PRESS
from dossier.report.writers import html, markdown, odt, plain_text, spreadsheet
from dossier.timeline.records.of_case import items_of
from tests.golden.files import GOLDEN, assert_golden
from tests.report.telling_cases import ENGLISH, case, told
from tests.samples import all_samples, sample

SAMPLES = [path.stem for path in all_samples()]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_full_dossier_of_a_sample_reads_as_it_was_found_right(name: str) -> None:
    made = report(sample(f"{name}.dossier"), LAWYER, ENGLISH, items_of)
    assert_golden(f"lawyer/{name}.txt", plain_text.written(made))
    assert_golden(f"lawyer/{name}.md", markdown.written(made))


@pytest.mark.parametrize("name", ["every-field", "roman-seleznev", "scripts"])
def test_a_page_of_a_sample_reads_as_it_was_found_right(name: str) -> None:
    made = report(sample(f"{name}.dossier"), LAWYER, ENGLISH, items_of)
    assert_golden(f"lawyer/{name}.html", html.written(made))
    assert_golden(f"csv/{name}.csv", spreadsheet.written(made, ENGLISH).replace("\r\n", "\n"))
    with zipfile.ZipFile(BytesIO(odt.written(made, ENGLISH))) as archive:
        content = archive.read("content.xml").decode()
    # With a line for each paragraph it can be read, and compared.
    assert_golden(f"odt/{name}.xml", content.replace("<text:p ", "\n<text:p "))


@pytest.mark.parametrize("name", SAMPLES)
def test_what_the_press_gets_of_a_sample_reads_as_it_was_found_right(name: str) -> None:
    made = report(sample(f"{name}.dossier"), PRESS, ENGLISH, items_of)
    assert_golden(f"press/{name}.txt", plain_text.written(made))
    assert_golden(f"press/{name}.html", html.written(made))


def test_a_report_that_is_nothing_but_a_title_says_so_and_no_other_does() -> None:
    nothing = "This report has nothing more to tell."
    assert told(report(case(), PRESS, ENGLISH)) == ["# Ada", nothing]
    born = case(subject={"name": "Ada", "gender": "woman"})
    assert nothing not in told(report(born, PRESS, ENGLISH))
    assert nothing not in told(report(case(charges=[{"offence": "Theft"}]), PRESS, ENGLISH))


@pytest.mark.parametrize("plan", ["lawyer", "press"])
def test_no_golden_text_is_left_of_a_plan_for_a_sample_that_is_gone(plan: str) -> None:
    assert {path.stem for path in Path(GOLDEN / plan).iterdir()} == set(SAMPLES)
