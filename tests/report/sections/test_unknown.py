"""Test what is not known: what is asked alike of many records is asked once."""

from collections.abc import Callable

import pytest

from dossier.report.blocks import Block, Fields
from dossier.report.sections.questions import open_questions
from dossier.report.sections.unknown import all_unknown, pressing
from dossier.report.telling import Telling
from dossier.report.writers.plain_text import said
from tests.report.telling_cases import OTHER, PAPER, case, telling

ASKED = "Does another source say so too? Only one does of"


def _told(blocks: tuple[Block, ...]) -> list[tuple[str, str]]:
    """Give each line with the label of its row."""
    rows = [row for block in blocks if isinstance(block, Fields) for row in block.rows]
    return [(row.label, said(line)) for row in rows for line in row.lines]


def test_what_one_source_alone_tells_is_asked_once_for_each_list() -> None:
    charges = [{"offence": name, "cite": ["#paper"]} for name in ("Theft", "Fraud")]
    custody = [{"basis": "remand", "period": "2020", "cite": ["#other"]}]
    found = case(sources=[PAPER, OTHER], charges=charges, custody=custody)
    asked = [(label, told) for label, told in _told(all_unknown(telling(found))) if ASKED in told]
    assert asked == [
        ("Charges", f"{ASKED} each of these: “Theft”, “Fraud”."),
        ("Custody", f"{ASKED} “remand, 2020”."),
    ]


@pytest.mark.parametrize("tell", [all_unknown, open_questions])
def test_what_every_record_of_a_list_leaves_open_is_asked_once(
    tell: Callable[[Telling], tuple[Block, ...]],
) -> None:
    charges = [{"offence": name, "docket": "1"} for name in ("Theft", "Fraud")]
    each = [line for _, line in _told(tell(telling(case(charges=charges))))]
    assert each.count("On which law does each charge rest?") == 1
    assert not [line for line in each if "On which law does the charge" in line]
    # What one of them answers is asked of the others by their names; so it is of one alone.
    charges[0]["statute"] = "Art. 1"
    each = [line for _, line in _told(tell(telling(case(charges=charges))))]
    assert "On which law does the charge “Fraud” rest?" in each
    each = [line for _, line in _told(tell(telling(case(charges=charges[1:]))))]
    assert "On which law does the charge “Fraud” rest?" in each


def test_a_summary_counts_once_what_is_asked_once() -> None:
    """Else it promises more questions than the full dossier asks."""
    charges = [{"offence": name, "cite": ["#paper"]} for name in ("Theft", "Fraud")]
    found = telling(case(sources=[PAPER, OTHER], charges=charges))
    asked = len(_told(all_unknown(found)))
    lines = [line for _, line in _told(pressing(found))]
    shown = sum(line.count("?") for line in lines)
    assert lines[-1].startswith("What became of each charge? ")
    assert lines[-1].endswith(f" {asked - shown} more questions are told in the full dossier.")
