"""Small cases for these tests, and what a report says of them as plain lines."""

from collections.abc import Iterator

from dossier.i18n import Words
from dossier.model.dossier import Dossier
from dossier.model.ids import Index, with_keys
from dossier.report.blocks import Fields, Heading, Paragraph, Report
from dossier.report.notes import Notes
from dossier.report.summary import summary
from dossier.report.telling import Telling
from dossier.report.writers.plain_text import said

ENGLISH = Words()
PAPER = {"id": "paper", "title": "A report", "type": "article-newspaper", "publisher": "The Paper"}
OTHER = {"id": "other", "title": "Another", "type": "report", "publisher": "The Other"}
LETTER = {"id": "letter", "by": "#friend", "form": "letter", "cite": ["#paper"]}
FRIEND = {"id": "friend", "name": "A Friend", "kind": "person"}


def case(**parts: object) -> Dossier:
    """Make a dossier of the parts given, as a file would hold them."""
    return with_keys(Dossier.model_validate({"dossier": 1, "subject": {"name": "Ada"}, **parts}))


def telling(dossier: Dossier) -> Telling:
    index = Index(dossier)
    return Telling(dossier, index, ENGLISH, Notes(index, ENGLISH))


def told(report: Report) -> list[str]:
    """Give every line of a report as text, each row's label before its first line."""
    return [line for block in report.blocks for line in _lines(block)]


def summed(**parts: object) -> list[str]:
    """Give the lines of the summary of a case."""
    return told(summary(case(**parts), ENGLISH))


def _lines(block: object) -> Iterator[str]:
    if isinstance(block, Heading):
        yield f"# {block.text}"
    elif isinstance(block, Paragraph):
        yield said(block.line)
    elif isinstance(block, Fields):
        for row in block.rows:
            first, *further = [said(line) for line in row.lines]
            yield f"{row.label}: {first}"
            yield from further
