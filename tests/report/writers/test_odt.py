"""Test the report as an OpenDocument text, by reading its parts back."""

import zipfile
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from dossier.report.blocks import (
    Block,
    Contents,
    Drawn,
    Fields,
    Footnotes,
    Heading,
    Line,
    Paragraph,
    Pictured,
    Quotation,
    Report,
    Row,
    Signature,
    Table,
    Timeline,
    plain,
    quiet,
    whole,
)
from dossier.report.making import report
from dossier.report.plan import LAWYER, SUMMARY, Paper
from dossier.report.telling import Nothing
from dossier.report.writers import odt
from dossier.report.writers.odt_content import NAMESPACES
from dossier.timeline.records.of_case import items_of
from tests.report.telling_cases import ENGLISH
from tests.samples import all_samples, sample

KNOWN = {
    name.removeprefix("xmlns:"): uri.strip('"')
    for name, _, uri in (pair.partition("=") for pair in NAMESPACES.split())
}
TEXT = f"{{{KNOWN['text']}}}"
CELL = f"{{{KNOWN['table']}}}table-cell"
FULL_PATH = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}full-path"


def part(data: bytes, name: str) -> ET.Element:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return ET.fromstring(archive.read(name))  # noqa: S314 (we wrote it)


def content(*blocks: Block) -> ET.Element:
    return part(odt.written(Report("T", "en", blocks), ENGLISH), "content.xml")


def said(element: ET.Element) -> str:
    return "".join(element.itertext())


def paragraphs(found: ET.Element) -> list[str]:
    return [said(each) for each in found.iter(f"{TEXT}p")]


def test_its_type_comes_first_and_is_not_compressed() -> None:
    data = odt.written(Report("T", "en", ()), ENGLISH)
    kind = b"application/vnd.oasis.opendocument.text"
    assert data[30:].startswith(b"mimetype" + kind)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        assert archive.infolist()[0].compress_type == zipfile.ZIP_STORED


def test_every_part_is_listed_in_the_manifest() -> None:
    data = odt.written(Report("T", "en", ()), ENGLISH)
    found = part(data, "META-INF/manifest.xml")
    paths = {value for row in found for name, value in row.items() if name.endswith("full-path")}
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert paths - {"/"} == set(archive.namelist()) - {"mimetype", "META-INF/manifest.xml"}


@pytest.mark.parametrize("path", all_samples(), ids=lambda path: path.stem)
def test_the_same_dossier_gives_the_same_bytes_and_each_part_is_xml(path: Path) -> None:
    dossier = sample(path.name)
    for plan in (SUMMARY, LAWYER):
        told = report(dossier, plan, ENGLISH, items_of)
        data = odt.written(told, ENGLISH)
        assert data == odt.written(told, ENGLISH)
        for name in ("content.xml", "styles.xml", "meta.xml"):
            part(data, name)


def test_a_source_is_a_note_where_it_is_cited_first_and_is_led_to_later() -> None:
    found = content(
        Heading("Held", notes=(2,)),
        Paragraph((plain("Arrested", 1, 2), quiet("later", 3))),
        Footnotes(((1, "A report."), (2, "Another."))),
    )
    notes = found.findall(".//text:note", KNOWN)
    assert [said(note) for note in notes] == ["2Another.", "1A report."]
    labels = [note.find("text:note-citation", KNOWN) for note in notes]
    assert [label.get(f"{TEXT}label") for label in labels if label is not None] == ["2", "1"]
    (later,) = found.findall(".//text:note-ref", KNOWN)
    assert later.get(f"{TEXT}ref-name") == "n2"
    assert "later 3" in said(found)


def test_text_of_a_stranger_is_text() -> None:
    found = content(Paragraph((plain('<a href="x">&amp;\x00\uffff\ud800\n two  blanks'),)))
    (line,) = list(found.iter(f"{TEXT}p"))
    assert said(line).startswith('<a href="x">&amp;\\x00\\uffff\\ud800')
    assert len(line.findall("text:line-break", KNOWN)) == 1
    assert [s.get(f"{TEXT}c") for s in line.findall("text:s", KNOWN)] == ["1", "1"]


def test_a_value_keeps_its_own_direction() -> None:
    assert paragraphs(content(Paragraph((whole("عدا"),)))) == ["\u2068عدا\u2069"]


def test_every_block_has_its_words() -> None:
    found = content(
        Heading("Ada", 1),
        Contents(("Charges",)),
        Heading("Charges", own_page=True),
        Fields((Row("Plea", ((plain("none"),),)), Row("Bail", ()))),
        Table(("When", "What"), (((plain("2014"),), (plain("Held"),)),)),
        Quotation(((plain("Free"),), ()), (plain("she said"),)),
        Signature(("Name",)),
    )
    assert paragraphs(found) == [
        *("Charges", "Plea", "none", "Bail", "", "When", "What", "2014", "Held"),
        *("Free", "she said", "Name"),
    ]
    headings = [each.get(f"{TEXT}style-name") for each in found.iter(f"{TEXT}h")]
    assert headings == ["Title", "OwnPage"]


def test_the_timeline_is_its_table() -> None:
    told = report(sample("roman-seleznev.dossier"), SUMMARY, ENGLISH, items_of)
    assert "21 April 2017" in said(part(odt.written(told, ENGLISH), "content.xml"))


@pytest.mark.parametrize(("paper", "width"), [("a4", "210mm"), ("letter", "215.9mm")])
def test_each_page_says_which_it_is_of_how_many_on_its_paper(paper: Paper, width: str) -> None:
    told = Report("T", "ru", (), "As reported.", paper, "Ada · 2020", "Confidential.")
    data = odt.written(told, ENGLISH)
    styles = part(data, "styles.xml")
    raw = ET.tostring(styles, "unicode")
    assert f'page-width="{width}"' in raw
    assert 'language="ru"' in raw
    for field in ("page-number", "page-count"):
        assert styles.find(f".//text:{field}", KNOWN) is not None
    assert "Confidential. · Ada · 2020" in paragraphs(styles)
    for foot in styles.iter(f"{{{KNOWN['style']}}}footer"):
        assert [said(cell) for cell in foot.iter(CELL)] == ["As reported.", "page of "]


def test_its_pages_have_margins_and_letters_without_serifs() -> None:
    styles = part(odt.written(Report("T", "en", ()), ENGLISH), "styles.xml")
    (sheet,) = styles.iter(f"{{{KNOWN['style']}}}page-layout-properties")
    assert sheet.get(f"{{{KNOWN['fo']}}}margin") == "10mm"
    (face,) = styles.iter(f"{{{KNOWN['style']}}}font-face")
    name = f"{{{KNOWN['style']}}}font-name"
    used = {found.get(name) for found in styles.iter() if found.get(name)}
    assert used == {face.get(f"{{{KNOWN['style']}}}name")}
    assert face.get(f"{{{KNOWN['style']}}}font-family-generic") == "swiss"


def test_a_table_says_its_width_and_that_of_each_column() -> None:
    rows = Fields((Row("Plea", ((plain("guilty"),),)),))
    assert _widths(content(rows)) == ["35mm", "149mm"]
    assert _widths(content(Contents(("Charges",)), rows)) == ["44mm", "140mm"]


def test_a_column_is_as_wide_as_its_longest_cell_and_the_last_has_the_rest() -> None:
    when = "20 November 2020, 10:30"
    row = (plain("7"),), (plain(when),), (plain("Sentenced"),)
    table = Table(("No.", "When", "What"), (row,))
    # On average a letter of this size takes no more.
    assert _widths(content(Contents(()), table)) == ["9mm", "53mm", "122mm"]
    assert _widths(content(table)) == ["8mm", "41mm", "135mm"]


def test_the_columns_before_the_last_leave_it_its_room() -> None:
    long = plain("some day between 20 November 2020 and 29 November 2020")
    row = (plain("7"),), (long,), (long,), (plain("Sentenced"),)
    table = Table(("No.", "When", "Where", "What"), (row,))
    assert _widths(content(Contents(()), table)) == ["9mm", "34mm", "34mm", "107mm"]


def test_what_a_cell_says_does_not_touch_the_next() -> None:
    found = content(Table(("When", "What"), (((plain("2014"),), (plain("Held"),)),)))
    (cell,) = found.iter(f"{{{KNOWN['style']}}}table-cell-properties")
    assert cell.get(f"{{{KNOWN['fo']}}}padding-right") == "2mm"
    assert {each.get(f"{{{KNOWN['table']}}}style-name") for each in found.iter(CELL)} == {"cell"}


def _widths(found: ET.Element) -> list[str | None]:
    table = f"{{{KNOWN['table']}}}"
    style, width = f"{{{KNOWN['style']}}}name", f"{{{KNOWN['style']}}}column-width"
    widths = {
        known.get(style): how.get(width)
        for known in found.iter(f"{{{KNOWN['style']}}}style")
        for how in known.iter(f"{{{KNOWN['style']}}}table-column-properties")
    }
    used = [each.get(f"{table}style-name") for each in found.iter(f"{table}table-column")]
    return [widths[name] for name in used]


def test_a_row_of_a_table_stands_on_one_page_and_a_record_may_go_on_on_the_next() -> None:
    told = content(Table(("No.",), (((plain("1"),),),)), Fields((Row("Says", ((plain("x"),),)),)))
    table, fo, style = (f"{{{KNOWN[name]}}}" for name in ("table", "fo", "style"))
    kept = {
        found.get(f"{style}name")
        for found in told.iter(f"{style}style")
        if any(each.get(f"{fo}keep-together") == "always" for each in found)
    }
    rows = [row.get(f"{table}style-name") in kept for row in told.iter(f"{table}table-row")]
    assert rows == [False, True, False]


def drawn(timeline: Timeline) -> Pictured:
    first = Drawn("<svg>May</svg>", lambda: b"dots", 180, 50.04)
    return Pictured((first, Drawn("<svg/>", bytes, 180, 9)), timeline.table)


@pytest.mark.parametrize("rows", [(), (((plain("1"),),),)])
def test_a_timeline_is_a_picture_in_it_and_what_is_told_beneath_it(
    rows: tuple[tuple[Line, ...], ...],
) -> None:
    line = Timeline(Nothing(), Table(("No.",), rows))
    data = odt.written(Report("T", "en", (line,)), ENGLISH, drawn)
    found = part(data, "content.xml")
    frames = list(found.iter(f"{{{KNOWN['draw']}}}frame"))
    assert [frame.get(f"{{{KNOWN['svg']}}}height") for frame in frames] == ["50.0mm", "9.0mm"]
    href = f"{{{KNOWN['xlink']}}}href"
    names = [image.get(href) for frame in frames for image in frame]
    listed = {entry.get(FULL_PATH) for entry in part(data, "META-INF/manifest.xml")}
    assert names == [f"Pictures/timeline{n}.{kind}" for n in (1, 2) for kind in ("svg", "png")]
    assert listed.issuperset(names)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        assert archive.read("Pictures/timeline1.svg") == b"<svg>May</svg>"
        assert archive.read("Pictures/timeline1.png") == b"dots"
    assert ("No." in said(found)) is bool(rows)


def test_without_pictures_a_timeline_is_its_table() -> None:
    line = Timeline(Nothing(), Table(("No.",), (((plain("1"),),),)), small=True)
    assert "No." in said(content(line))


def test_sources_that_have_a_note_are_not_listed_again_in_a_summary() -> None:
    blocks = (
        Paragraph((plain("Arrested", 1),)),
        Heading("Sources"),
        Footnotes(((1, "A report."),)),
    )
    assert said(content(*blocks)).count("A report.") == 1
    assert "Sources" not in said(content(*blocks))
    assert said(content(Contents(("Sources",)), *blocks)).count("A report.") == 2


def test_the_first_page_does_not_say_again_of_whom_it_is_but_says_that_it_is_confidential() -> None:
    told = Report("T", "en", (), "A foot", mark="Confidential", head="Ada · as last reported")
    styles = part(odt.written(told, ENGLISH), "styles.xml")
    beside = {
        name: said(next(styles.iter(f"{{{KNOWN['style']}}}{name}")))
        for name in ("header", "header-first", "footer", "footer-first")
    }
    assert beside["header"] == "Confidential · Ada · as last reported"
    assert beside["header-first"] == "Confidential"
    assert beside["footer"] == beside["footer-first"]
    assert beside["footer"].startswith("A foot")


def test_the_contents_lead_to_the_page_of_each_section() -> None:
    sections = "Charges", "Sources"
    blocks = (Heading("Ada", 1), Contents(sections), Heading(sections[0]), Heading("A", 3))
    data = odt.written(Report("T", "en", (*blocks, Heading(sections[1]))), ENGLISH)
    found = part(data, "content.xml")
    led = {said(line): line.find("text:bookmark-ref", KNOWN) for line in found.iter(f"{TEXT}p")}
    places = {
        said(heading).strip("\u2068\u2069"): heading.find("text:bookmark", KNOWN)
        for heading in found.iter(f"{TEXT}h")
    }
    for section in sections:
        place, page = places[section], led[section]
        assert place is not None
        assert page is not None
        assert page.get(f"{TEXT}ref-name") == place.get(f"{TEXT}name")
        assert page.get(f"{TEXT}reference-format") == "page"
    assert places["A"] is None
    (stop,) = part(data, "styles.xml").iter(f"{{{KNOWN['style']}}}tab-stop")
    assert stop.get(f"{{{KNOWN['style']}}}position") == "184mm"


def test_its_metadata_names_the_report_and_the_program_alone() -> None:
    meta = part(odt.written(Report("A < B\nC", "en", ()), ENGLISH), "meta.xml")
    assert [text for text in meta.itertext() if text.strip()] == ["Dossier", "A < B C", "en"]
