"""Test how a plan makes a report: its parts in its order, its profile, its day, its paper."""

from dataclasses import replace
from datetime import date

import pytest

from dossier.errors import DossierError
from dossier.model.dossier import Dossier
from dossier.report.blocks import Contents, Timeline
from dossier.report.leaks.leaks import texts_in
from dossier.report.making import report
from dossier.report.plan import (
    EVERYTHING,
    LAWYER,
    SHIPPED,
    SUMMARY,
    WITHOUT_CONFIDENTIAL,
    Part,
    Plan,
)
from dossier.report.redaction.profile import named
from dossier.report.writers import plain_text
from dossier.timeline.records.of_case import items_of
from tests.report.telling_cases import ENGLISH, PAPER, case, told

RICH = case(
    sources=[PAPER, {"title": "Secret paper", "type": "report", "id": "s", "confidential": True}],
    charges=[{"offence": "Theft", "cite": ["#paper"]}],
    custody=[{"period": "2020-01-01/..", "basis": "arrest", "place": "Rome", "cite": ["#s"]}],
    sentences=[{"date": "2020", "confidential": True}],
)


def lines(plan: Plan, dossier: Dossier = RICH) -> list[str]:
    return told(report(dossier, plan, ENGLISH))


def test_parts_stand_in_the_order_of_the_plan_and_others_are_left_out() -> None:
    found = lines(Plan("Mine", parts=("charges", "held")))
    titles = [line for line in found if line.startswith("#")]
    assert titles == ["# Ada", "# Charges", "# Where held"]


def test_a_page_says_whose_case_it_is_whatever_parts_it_has_as_far_as_that_may_be_said() -> None:
    plan = Plan("Mine", parts=("charges",))
    secret = RICH.with_(subject=RICH.subject.with_(confidential=True))
    assert lines(plan)[0] == "# Ada"
    assert lines(plan, secret)[0] == "# A person not named here"
    assert lines(replace(plan, parts=("person", "charges"))).count("# Ada") == 1


def test_a_person_who_is_not_named_has_a_small_letter_within_a_sentence() -> None:
    own = case(
        subject={"name": "Ada", "confidential": True},
        charges=[{"offence": "Theft", "cite": ["#said"]}],
        statements=[{"id": "said", "by": "#ada", "form": "letter"}],
    )
    own = own.with_(subject=own.subject.with_(id="ada"))
    found = "\n".join(lines(SUMMARY, own))
    assert "according to a person not named here" in found
    assert "# A person not named here" in found


def test_the_table_of_a_timeline_holds_texts_whole_of_which_the_picture_has_the_first_words() -> (
    None
):
    text = "Hearing of the appeal against the order of detention, " * 3
    said = {"by": "Bo", "date": "2016", "form": "letter"}
    found = case(events=[{"title": text, "date": "2016"}], statements=[said])
    (block,) = (
        block
        for block in report(found, SUMMARY, ENGLISH, items_of).blocks
        if isinstance(block, Timeline)
    )
    told = {row[2][0].text for row in block.table.rows}
    assert text.strip() in told


def test_tasks_are_the_keepers_and_on_the_timeline_only_where_they_are_told() -> None:
    own = case(tasks=[{"text": "Ask the consul", "state": "open", "due": "2020-05-01"}])
    parts: tuple[Part, ...] = ("timeline",)
    assert "Ask the consul" not in _text(Plan("Mine", parts=parts), own)
    assert "Ask the consul" in _text(Plan("Mine", parts=(*parts, "tasks")), own)


def _text(plan: Plan, dossier: Dossier) -> str:
    """Give what the timeline of a report says."""
    shown = [b for b in report(dossier, plan, ENGLISH, items_of).blocks if isinstance(b, Timeline)]
    return "\n".join(texts_in(shown))


def test_the_day_that_the_reader_chose_is_counted_to_and_named() -> None:
    found = lines(replace(SUMMARY, as_of=date(2020, 1, 10)))
    assert any("1 to 10 days" in line and "10 January 2020" in line for line in found)


def test_with_everything_nothing_is_left_out() -> None:
    found = report(RICH, replace(SUMMARY, profile=EVERYTHING), ENGLISH)
    text = plain_text.written(found)
    assert "Secret paper" in text
    assert "Sentences" in text
    assert "left out" not in found.foot


def test_without_confidential_records_their_places_tell_nothing() -> None:
    found = report(RICH, SUMMARY, ENGLISH)
    text = plain_text.written(found)
    assert "[1] A source not named here." in text
    assert "Secret paper" not in text
    assert "Sentences" not in text
    assert "2 confidential records left out" in found.foot


def test_a_report_knows_its_paper() -> None:
    assert report(RICH, replace(SUMMARY, paper="letter"), ENGLISH).paper == "letter"


def test_an_unknown_profile_is_refused_and_the_known_ones_are_named() -> None:
    with pytest.raises(DossierError, match="no profile “gossip”") as why:
        report(RICH, replace(SUMMARY, profile="gossip"), ENGLISH)
    assert "“everything”" in why.value.hint


@pytest.mark.parametrize("plan", SHIPPED, ids=lambda plan: plan.name)
def test_the_plans_that_come_with_the_program_name_profiles_that_do(plan: Plan) -> None:
    assert named(plan.profile).name == plan.profile


def test_a_full_dossier_of_one_part_needs_no_contents() -> None:
    found = report(case(), replace(LAWYER, parts=("person",)), ENGLISH)
    assert not [block for block in found.blocks if isinstance(block, Contents)]


def test_a_quotation_of_a_source_without_text_says_so() -> None:
    cited = {"source": "#paper", "quote": "ten years"}
    dossier = case(sources=[PAPER], charges=[{"offence": "Theft", "cite": [cited]}])
    text = plain_text.written(report(dossier, LAWYER, ENGLISH))
    assert "(no text kept to compare)" in text


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        ("31 companies", "(found in the text)"),
        ("1 companies", "(cuts a word or a number of the text)"),
        ("9 companies", "(not found in the text)"),
    ],
)
def test_how_a_quotation_stands_in_the_text_is_told(quote: str, said: str) -> None:
    paper = {**PAPER, "text": "It paid 31 companies."}
    cited = {"source": "#paper", "quote": quote}
    dossier = case(sources=[paper], charges=[{"offence": "Theft", "cite": [cited]}])
    assert said in " ".join(plain_text.written(report(dossier, LAWYER, ENGLISH)).split())


def test_a_bibliography_tells_nothing_of_a_source_that_stays_behind() -> None:
    secret = {**PAPER, "confidential": True}
    dossier = case(sources=[secret], charges=[{"offence": "Theft", "cite": ["#paper"]}])
    plan = replace(LAWYER, profile=WITHOUT_CONFIDENTIAL)
    text = plain_text.written(report(dossier, plan, ENGLISH))
    assert "The Paper" not in text
    assert "A source not named here" in text


@pytest.mark.parametrize("plan", SHIPPED)
def test_a_statement_of_nobody_is_told_by_its_form(plan: Plan) -> None:
    letter = {"id": "letter", "by": "", "form": "open letter"}
    heard = {"topic": "health", "text": "Ill.", "status": "alleged", "cite": ["#letter"]}
    said = "\n".join(lines(plan, case(statements=[letter], concerns=[heard])))
    assert "pen letter" in said or plan.profile
    assert "pen letter of" not in said
