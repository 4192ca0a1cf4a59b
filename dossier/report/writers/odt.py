"""Write a report as an OpenDocument text: the same bytes for the same report."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from io import BytesIO
from typing import Final

from dossier.i18n import Words
from dossier.report.blocks import Draw, Report, undrawn
from dossier.report.writers.odt_content import NAMESPACES, TYPES, bare, content, is_whole, text
from dossier.report.writers.odt_tables import BODY_MM, BRIEF, WHOLE, cells, styled, table, wide

_TYPE: Final = "application/vnd.oasis.opendocument.text"
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_LONG_AGO: Final = (1980, 1, 1, 0, 0, 0)
_SIZES_MM: Final = {"a4": (210, 297), "letter": (215.9, 279.4)}
_MANIFEST: Final = (
    f'{_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"'
    ' manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_TYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    '<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>'
    '<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>'
    "{pictures}</manifest:manifest>"
)
_NOTE: Final = 0.8
"""The size of the letters beside the body, in those of the body."""
# Name, parent, what belongs to the paragraph, what to the letters.
_PARAGRAPHS: Final = (
    ("Standard", "", 'fo:margin-bottom="{gap}"', 'fo:font-size="{size}"'),
    ("Title", "Standard", 'fo:margin-bottom="4pt"', 'fo:font-size="180%" fo:font-weight="bold"'),
    (
        "Section",
        "Standard",
        'fo:margin-top="{above}" fo:keep-with-next="always" fo:padding-top="1.5pt" {rule}',
        'fo:font-size="110%" fo:font-weight="bold"',
    ),
    (
        "OwnPage",
        "Section",
        'fo:break-before="page"',
        "",
    ),
    (
        "Record",
        "Standard",
        'fo:margin-top="8pt" fo:keep-with-next="always"',
        'fo:font-weight="bold"',
    ),
    ("Quote", "Standard", 'fo:margin-left="8mm" fo:margin-right="8mm"', ""),
    ("Head", "Standard", "", 'fo:font-weight="bold"'),
    ("Note", "Standard", "", f'fo:font-size="{_NOTE:.0%}"'),
    ("PageNumber", "Note", 'fo:text-align="end"', ""),
    ("Nothing", "Standard", 'fo:margin-bottom="0pt"', 'fo:font-size="1pt"'),
    ("Sign", "Standard", 'fo:margin-top="12mm" fo:border-top="0.5pt solid #000000"', ""),
)
_LETTERS: Final = (
    ("strong", 'fo:font-weight="bold"'),
    ("quiet", 'fo:color="#57606b"'),
    ("differ", 'fo:color="#8a5000"'),
    ("raised", 'style:text-position="super 58%"'),
)
# Letters without serifs, as on our own pages, whichever of them the reader's machine has.
_FACE: Final = (
    '<office:font-face-decls><style:font-face style:name="Sans"'
    " svg:font-family=\"'DejaVu Sans', 'Liberation Sans', Arial, sans-serif\""
    ' style:font-family-generic="swiss" style:font-pitch="variable"/></office:font-face-decls>'
)
_RULE: Final = 'fo:border-top="0.5pt solid #7d8590"'
# Programs put a line of their own where there is none: behind a table, and above the body.
_NOTHING: Final = '<text:p text:style-name="Nothing"/>'
# Letters and room of a full dossier, and of a summary that is to be one page.
_WHOLE: Final = {"size": f"{WHOLE.points}pt", "gap": "2pt", "above": "10pt", "rule": _RULE}
_BRIEF: Final = {"size": f"{BRIEF.points}pt", "gap": "0.4pt", "above": "2pt", "rule": _RULE}
_MARGIN_MM: Final = 13, 10
"""The margins of a full dossier and of a summary, which nearly every printer can print."""


def written(report: Report, words: Words, draw: Draw = undrawn) -> bytes:
    """Give the whole report as the bytes of a file; the sources are notes at the foot of pages.

    Timelines stand in it as `draw` makes them.
    """
    packed = BytesIO()
    told = content(report.blocks, draw, WHOLE if is_whole(report.blocks) else BRIEF)
    with zipfile.ZipFile(packed, "w") as archive:
        # Programs tell the type from the first bytes: it comes first, and is not compressed.
        pack(archive, "mimetype", _TYPE, zipfile.ZIP_STORED)
        pack(archive, "content.xml", _content(told.text, told.widths))
        pack(archive, "styles.xml", _styles(report, words))
        pack(archive, "meta.xml", _meta(report))
        for name, picture in told.pictures.items():
            pack(archive, name, picture)
        pack(archive, "META-INF/manifest.xml", _manifest(told.pictures))
    return packed.getvalue()


def pack(
    archive: zipfile.ZipFile, name: str, held: str | bytes, how: int = zipfile.ZIP_DEFLATED
) -> None:
    """Put a part in, with nothing of the machine or the hour in it."""
    part = zipfile.ZipInfo(name, _LONG_AGO)
    part.compress_type, part.create_system = how, 0
    archive.writestr(part, held.encode() if isinstance(held, str) else held)


def _manifest(pictures: Iterable[str]) -> str:
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}"'
        f' manifest:media-type="{TYPES[name[-4:]]}"/>'
        for name in pictures
    )
    return _MANIFEST.format(pictures=entries)


def _content(body: str, widths: Iterable[int]) -> str:
    end = _NOTHING if body.endswith("</table:table>") else ""
    return (
        f'{_HEAD}<office:document-content {NAMESPACES} office:version="1.3">'
        f"<office:automatic-styles>{styled(widths)}</office:automatic-styles>"
        f"<office:body><office:text>{body}{end}</office:text></office:body>"
        "</office:document-content>"
    )


def _meta(report: Report) -> str:
    return (
        f'{_HEAD}<office:document-meta {NAMESPACES} office:version="1.3"><office:meta>'
        "<meta:generator>Dossier</meta:generator>"
        f"<dc:title>{bare(report.title)}</dc:title><dc:language>{bare(report.language)}"
        "</dc:language></office:meta></office:document-meta>"
    )


def _styles(report: Report, words: Words) -> str:
    width, height = _SIZES_MM[report.paper]
    margin = _MARGIN_MM[not is_whole(report.blocks)]
    foot = _foot(report, words)
    language = bare(report.language.partition("-")[0])
    closeness = _WHOLE if is_whole(report.blocks) else _BRIEF
    paragraphs = "".join(_paragraph(*row, language=language) for row in _PARAGRAPHS)
    named = paragraphs.format_map(closeness)
    letters = "".join(
        f'<style:style style:name="{name}" style:family="text">'
        f"<style:text-properties {how}/></style:style>"
        for name, how in _LETTERS
    )
    return (
        f'{_HEAD}<office:document-styles {NAMESPACES} office:version="1.3">'
        f"{_FACE}<office:styles>{named}{_contents(width - 2 * margin)}{letters}"
        '<text:notes-configuration text:note-class="footnote" style:num-format="1"'
        ' text:citation-style-name="raised" text:citation-body-style-name="raised"/>'
        f"</office:styles><office:automatic-styles>{styled(foot)}"
        '<style:page-layout style:name="sheet">'
        f'<style:page-layout-properties fo:page-width="{width}mm"'
        f' fo:page-height="{height}mm" fo:margin="{margin}mm"/>'
        "</style:page-layout></office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Standard"'
        f' style:page-layout-name="sheet">{_beside(report, words, foot)}</style:master-page>'
        "</office:master-styles></office:document-styles>"
    )


def _contents(width: float) -> str:
    """Give the looks of the contents: the page of a section stands at the right end of its line."""
    return (
        '<style:style style:name="Contents" style:family="paragraph"'
        ' style:parent-style-name="Standard"><style:paragraph-properties><style:tab-stops>'
        f'<style:tab-stop style:type="right" style:position="{width}mm"/></style:tab-stops>'
        "</style:paragraph-properties></style:style>"
    )


def _paragraph(name: str, parent: str, how: str, letters: str, *, language: str) -> str:
    above = f' style:parent-style-name="{parent}"' if parent else ""
    tongue = f' style:font-name="Sans" fo:language="{language}" fo:country="none"'
    tongue = "" if parent else tongue
    return (
        f'<style:style style:name="{name}" style:family="paragraph"{above}>'
        f"<style:paragraph-properties {how}/><style:text-properties {letters}{tongue}/>"
        "</style:style>"
    )


def _foot(report: Report, words: Words) -> tuple[int, int]:
    """Give the room for what the foot of a page says, and for the number of the page."""
    points = (WHOLE if is_whole(report.blocks) else BRIEF).points * _NOTE
    number = wide(len(words.tr("page {n} of {all}").format(n=88, all=88)), points)
    return BODY_MM - number, number


def _beside(report: Report, words: Words, widths: tuple[int, int]) -> str:
    """Write what stands above and below every page."""
    above = " · ".join(part for part in (report.mark, report.head) if part)
    # The first page says of whom it is in its title.
    first = " · ".join(part for part in (report.mark, report.as_of) if part)
    first_head = f'<text:p text:style-name="Note">{text(first)}</text:p>' if first else _NOTHING
    before, between, last = words.tr("page {n} of {all}").replace("{all}", "{n}").split("{n}")
    number = "<text:page-number/>", "<text:page-count/>"
    pages = f"{text(before)}{number[0]}{text(between)}{number[1]}{text(last)}"
    head = f'<text:p text:style-name="Note">{text(above)}</text:p>'
    says = f'<text:p text:style-name="Note">{text(report.foot)}</text:p>'
    foot = table(widths, (cells((says, f'<text:p text:style-name="PageNumber">{pages}</text:p>')),))
    return (
        f"<style:header>{head}</style:header>"
        f"<style:header-first>{first_head}</style:header-first>"
        f"<style:footer>{foot}{_NOTHING}</style:footer>"
        f"<style:footer-first>{foot}{_NOTHING}</style:footer-first>"
    )
