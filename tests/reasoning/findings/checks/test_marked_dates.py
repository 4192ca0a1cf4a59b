"""Show that dates marked as about or uncertain make no finding certain."""

import re
from typing import cast

import pytest

from dossier.reasoning.findings.kinds import KINDS
from tests.reasoning.cases import Plain, a_case, a_charge, a_sentence, all_found, found
from tests.reasoning.findings.checks.of_file import Example
from tests.reasoning.findings.checks.test_kinds import EXAMPLES

DAY = re.compile(r"(?<![\w-])[0-9X]{4}(-[0-9X]{2}){0,2}(?![\w-])")
# Kinds that compare dates, or days that are reckoned from them.
BY_DATES = frozenset(
    {
        "accessed-before-issued",
        "between-misses",
        "charged-after-sentence",
        "charged-before-offence",
        "custody-outside-life",
        "dated-after-as-of",
        "dated-after-source",
        "dated-outside-life",
        "died-before-born",
        "due-before-since",
        "follows-after-gap",
        "follows-later",
        "held-after-charges",
        "held-and-free",
        "held-past-order",
        "held-past-term",
        "history-out-of-order",
        "lapsed-before-start",
        "minor",
        "outcome-before-charge",
        "outside-role",
        "planned-in-the-past",
        "plea-after-outcome",
        "plea-after-sentence",
        "plea-before-charge",
        "replaced-later",
        "serving-before-sentence",
        "stated-end-before-sentence",
        "stated-end-early",
        "stated-end-late",
        "statement-after-source",
        "status-before-sentence",
        "term-over",
        "two-places",
        "verdict-after-sentence",
        "very-old",
    }
)


def marked(value: object) -> object:
    """Mark every date of a case as uncertain."""
    if isinstance(value, dict):
        return {key: marked(row) for key, row in cast("dict[str, object]", value).items()}
    if isinstance(value, list):
        return [marked(row) for row in cast("list[object]", value)]
    return DAY.sub(r"\g<0>?", value) if isinstance(value, str) else value


def test_the_kinds_that_compare_dates_are_kinds() -> None:
    assert set(KINDS) >= BY_DATES


@pytest.mark.parametrize(
    "example", [row for row in EXAMPLES if row[0] in BY_DATES], ids=lambda example: example[0]
)
def test_what_marked_dates_show_is_only_possible(example: Example) -> None:
    kind, at, wrong, _ = example
    told = found(a_case(**{name: marked(part) for name, part in wrong.items()}))
    assert (f"{kind}?", at) in told
    assert (kind, at) not in told


@pytest.mark.parametrize("mark", ["?", "~", "%"])
def test_it_is_a_note_and_says_the_mark(mark: str) -> None:
    charge: Plain = a_charge(filed="2018", outcome="convicted", outcome_date=f"2017{mark}")
    sentence = a_sentence(date="2019", charges=["#c"])
    (told,) = all_found(a_case(charges=[charge], sentences=[sentence]))
    assert (told.kind, told.severity) == ("outcome-before-charge", "note")
    said = {"?": "2017?", "~": "about 2017", "%": "about 2017?"}[mark]
    assert told.sentence == (
        f"In some reading of the dates: The outcome is dated {said}, before the charge (2018)."
    )
