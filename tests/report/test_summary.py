"""Test the summary as a whole: the seed case's facts, and the golden text of every sample."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dossier.model.base import Origin, SetAside
from dossier.report.making import report
from dossier.report.plan import SUMMARY
from dossier.report.summary import summary
from dossier.report.writers import markdown, plain_text
from dossier.timeline.records.of_case import items_of
from tests.golden.files import assert_golden
from tests.report.telling_cases import ENGLISH, PAPER, case, summed, told
from tests.samples import all_samples, sample

SAMPLES = [path.stem for path in all_samples()]
SEED = " ".join(told(summary(sample("roman-seleznev.dossier"), ENGLISH)))


@pytest.mark.parametrize("name", SAMPLES)
def test_the_summary_of_a_sample_reads_as_it_was_found_right(name: str) -> None:
    report = summary(sample(f"{name}.dossier"), ENGLISH, items_of)
    assert_golden(f"summary/{name}.txt", plain_text.written(report))
    assert_golden(f"summary/{name}.md", markdown.written(report))


def test_no_golden_text_is_left_of_a_sample_that_is_gone() -> None:
    folder = Path(__file__).parent.parent / "golden" / "summary"
    assert {path.stem for path in folder.iterdir()} == set(SAMPLES)


@pytest.mark.parametrize(
    "fact",
    [
        "As last reported: Serving a sentence (TASS, 3 December, no year) · United States [1]",
        "held by US intelligence officials",
        "≠ according to another source, held by: US authorities (open letter of Anatoly Antonov)",
        "Convicted: Cybercrime; decided by jury, August 2016; victims: more than 200 US businesses",
        "27 years and penalty of about $170,000,000; Federal district court in Seattle",
        "not known whether beside the sentence of 21 April 2017 or after it",
        "27 to 41 years in all; end: 21 April 2044 to 21 April 2058",
        "14 years from its date. → December 2031",
        "If every day from 5 July 2014 to 21 April 2017 was in custody and counts",
        "at most 1,021 days, taken off the end; the file itself shows at least 1",
        " 5 July 2041 to 5 July 2055",
        "No good-time, parole or credit rule is applied. Not legal advice.",
        "Alleged, according to Anatoly Antonov",
        "hepatitis",
        "epilepsy",
        "MRI",
        "Morocco in 2011",
        "every two hours, from 6 a.m. to 8 p.m.",
        "isolation ward",
        "Open letter of Anatoly Antonov; Ambassador of Russia to the United States",
        "to Human Rights Watch, Amnesty International, major human-rights organisations",
        "published by Russian embassy",
        "That the case be made public.",
        "Release refused, transfer to Seattle ruled; some time between 5 July 2014 and August 2016",
    ],
)
def test_the_summary_of_the_seed_case_holds_the_main_facts(fact: str) -> None:
    assert fact in SEED


def test_nothing_is_counted_until_today() -> None:
    assert "today" not in SEED


def test_a_case_without_anything_is_a_name_and_what_a_report_is() -> None:
    report = summary(case(), ENGLISH)
    assert told(report)[:2] == ["# Ada", "# What is not known"]
    assert report.title == "Ada"
    assert report.language == "en"
    assert report.foot == "No source is named for any of this."
    assert report.closing == report.foot


def test_a_report_that_names_sources_says_that_it_tells_what_they_report() -> None:
    report = summary(case(sources=[PAPER]), ENGLISH)
    assert report.foot == "As the sources named report; what they do not say is not known."


def test_sections_stand_in_one_order_and_the_sources_last() -> None:
    lines = summed(
        sources=[PAPER],
        events=[{"title": "Hearing", "cite": ["#paper"]}],
        statements=[{"by": "Bo"}],
        concerns=[{"topic": "care", "text": "No doctor", "status": "alleged"}],
        sentences=[{"date": "2020"}],
        charges=[{"offence": "Theft"}],
        custody=[{"period": "2020", "basis": "arrest"}],
    )
    assert [line for line in lines if line.startswith("#")] == [
        "# Ada",
        "# Where held",
        "# Charges",
        "# Sentences",
        "# Health and conditions",
        "# Statements",
        "# Other events",
        "# What is not known",
        "# Sources",
    ]


def test_each_page_says_as_of_when_the_file_is_complete_and_to_which_day_it_counts() -> None:
    complete = case(about={"as_of": "2026-03-31"})
    told = summary(complete, ENGLISH)
    assert told.as_of == "Complete as of 31 March 2026"
    assert told.head == "Ada · complete as of 31 March 2026"
    later = report(complete, replace(SUMMARY, as_of=date(2026, 5, 1)), ENGLISH)
    assert later.head == "Ada · complete as of 31 March 2026, counted to 1 May 2026"


@pytest.mark.parametrize(
    ("count", "sentence"),
    [
        (1, "1 confidential record left out, not counted."),
        (2, "2 confidential records left out, not counted."),
    ],
)
def test_the_foot_says_how_many_confidential_records_are_left_out(
    count: int, sentence: str
) -> None:
    secret = [{"offence": f"Secret {n}", "confidential": True} for n in range(count)]
    report = summary(case(charges=secret), ENGLISH)
    assert report.foot.endswith(sentence)
    assert "Secret" not in "".join(told(report))


def test_the_foot_says_how_many_records_cannot_be_read() -> None:
    kept = SetAside("/charges/0", {"offence": "?"}, "unknown word", 1, 1)
    report = summary(case().read_from(Origin(set_aside=(kept,))), ENGLISH)
    assert report.foot.endswith("1 record of the file cannot be read, and is left out.")
