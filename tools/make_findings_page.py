"""Make docs/FINDINGS.md, the table of all kinds of findings, from the code: run by hand.

.venv/bin/python -m tools.make_findings_page
"""

import re
from itertools import groupby
from pathlib import Path

from dossier.reasoning.findings.kinds import KINDS

PAGE = Path(__file__).resolve().parents[1] / "docs" / "FINDINGS.md"
HEAD = """# Findings

What can be wrong in a case, as the program looks for it. The file opens all the same: findings are
shown, in the window and by `dossier check`, and never keep anybody from working. This page is made
from the code by `python -m tools.make_findings_page`, and a test holds it to it.

- An **error** cannot be as it stands: the file contradicts itself, and `dossier check` ends with 1.
- A **warning** may be right, but seldom is: look again.
- A **note** is worth knowing.

Dates are often vague, so each finding is certain or only possible. What no reading of the dates
gives is none. What only some reading gives is possible, and never more than a note, whatever its
kind; its sentence begins “In some reading of the dates”. So is what rests on a date that is marked
as about or uncertain. Of dates without bounds nothing is said.
"""


def page() -> str:
    """Write the page, one table for each theme."""
    parts = [HEAD]
    for theme, kinds in groupby(KINDS.values(), key=lambda kind: kind.theme):
        rows = (
            f"| `{kind.name}` | {kind.severity} | {re.sub('{.*?}', '…', kind.sentence)} |"
            for kind in kinds
        )
        parts.append(
            "\n".join(
                (f"## {theme}\n", "| kind | severity | what it says |", "|---|---|---|", *rows)
            )
            + "\n"
        )
    return "\n".join(parts)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
