"""Test what is not known: what is asked alike of many records is asked once."""

from dossier.report.blocks import Fields
from dossier.report.sections.unknown import all_unknown
from dossier.report.writers.plain_text import said
from tests.report.telling_cases import OTHER, PAPER, case, telling

ASKED = "Does another source say so too? Only one does of"


def test_what_one_source_alone_tells_is_asked_once_for_each_list() -> None:
    charges = [{"offence": name, "cite": ["#paper"]} for name in ("Theft", "Fraud")]
    custody = [{"basis": "remand", "period": "2020", "cite": ["#other"]}]
    found = case(sources=[PAPER, OTHER], charges=charges, custody=custody)
    _, fields = all_unknown(telling(found))
    assert isinstance(fields, Fields)
    asked = [
        (row.label, told) for row in fields.rows for told in map(said, row.lines) if ASKED in told
    ]
    assert asked == [
        ("Charges", f"{ASKED} each of these: “Theft”, “Fraud”."),
        ("Custody", f"{ASKED} “remand, 2020”."),
    ]
