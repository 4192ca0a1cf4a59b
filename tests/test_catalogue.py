"""Keep the template of all texts fresh, and prove that it misses none that the program asks for."""

import pytest

from tools import make_catalogue
from tools.make_catalogue import Text, template, texts_of, up_to_date, written


def texts(source: str) -> list[Text]:
    return list(texts_of(source))


def test_the_template_is_what_the_program_says_now() -> None:
    kept = make_catalogue.TEMPLATE.read_bytes()
    assert kept == written(template()), "run: python -m tools.make_catalogue"


def test_each_catalogue_is_what_the_tool_would_write() -> None:
    every = template()
    stale = [path for path in make_catalogue.catalogues() if not up_to_date(path, every)]
    assert stale == [], "run: python -m tools.make_catalogue"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('words.tr("Add")', ["Add"]),
        ('tr("Hide") if shown else tr("Show")', ["Hide", "Show"]),
        ('tr("Hide" if shown else "Show")', ["Hide", "Show"]),
        ('words.ntr("{n} charge", "{n} charges", 3)', [("{n} charge", "{n} charges")]),
        ('words.ntr("{high} day", "{high} days", 3)', [("{high} day", "{high} days")]),
        ('# Marked for translation.\nA = {"key": "Said"}', ["Said"]),
        ('# Marked for translation.\nA = dict.fromkeys(("x", "y"), "Said")', ["Said"]),
        ('A = {"key": "Said"}', []),
        ('# Marked for translation: the last of each row.\nA = (("[a-z]", "No."),)', ["No."]),
        ('"""Words, all marked for translation."""\nA = ("May", "June")', ["May", "June"]),
        ('Command("file.new", "&New", ("Ctrl+N",))', ["&New"]),
        ('Field("name", "Name", lead=True)', ["Name"]),
        ('theme("Life", ("early", "error", "Too early."))', ["Too early."]),
    ],
)
def test_texts_are_found_where_they_are_said_and_in_marked_tables(
    source: str, found: list[Text]
) -> None:
    assert texts(source) == found
