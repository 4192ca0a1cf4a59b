"""Test the report as a web page: its pictures stand in it, and nothing is loaded."""

import re

from dossier.report.blocks import Drawn, Pictured, Report, Table, Timeline, plain
from dossier.report.telling import Nothing
from dossier.report.writers import html, writing
from tests.report.telling_cases import ENGLISH

LINE = Timeline(Nothing(), Table(("No.",), (((plain("1"),),),)), small=True)
SVG = """<?xml version="1.0"?>
<svg width="1"><title>Qt</title><desc>of
Qt</desc><defs><clipPath id="c"/></defs><g clip-path="url(#c)"/><use xlink:href="#c"/></svg>
"""


def drawn(timeline: Timeline) -> Pictured:
    return Pictured((Drawn(SVG, bytes, 180, 50),) * 2, timeline.table)


def test_a_timeline_is_drawn_in_the_page_over_its_table() -> None:
    page = writing.written(Report("T", "en", (LINE,)), ".html", ENGLISH, drawn).decode()
    assert page.count('<figure><svg aria-hidden="true"') == 2
    assert page.index("<figure>") < page.index("No.")
    assert "Qt" not in page
    assert "<?xml" not in page


def test_pictures_of_one_page_share_no_name() -> None:
    page = html.written(Report("T", "en", (LINE, LINE)), drawn)
    assert re.findall(r'\bid="(t.*?)"', page) == ["t1-c", "t2-c", "t3-c", "t4-c"]
    assert re.findall(r"url\(#(.*?)\)", page) == ["t1-c", "t2-c", "t3-c", "t4-c"]
    assert re.findall(r'href="#(t.*?)"', page) == ["t1-c", "t2-c", "t3-c", "t4-c"]


def test_without_pictures_a_timeline_is_its_table() -> None:
    page = html.written(Report("T", "en", (LINE,)))
    assert "<svg" not in page
    assert "No." in page


def test_a_long_cell_wraps_so_that_the_last_column_has_its_room() -> None:
    when, long = (plain("20 November 2020, 10:30"),), (plain("told " * 9),)
    table = Table(("When", "Where", "What"), ((when, long, long),))
    found = html.written(Report("T", "en", (table,)))
    assert '<tr><td>20 November 2020, 10:30</td><td class="long">told' in found
    assert found.count('<td class="long">') == 1
    assert "td.long { white-space: normal" in found
