"""Test the numbers of sources: in order of first use, claims led back to what can be looked up."""

from dossier.i18n import Words
from dossier.model.base import Citation
from dossier.model.ids import Index
from dossier.report.notes import Notes
from tests.report.telling_cases import ENGLISH, FRIEND, LETTER, OTHER, PAPER, case, telling


def notes(**parts: object) -> Notes:
    return telling(case(**parts)).notes


def numbers(cite: list[object], **parts: object) -> tuple[tuple[int, ...], list[str]]:
    """Give the numbers of a charge with these citations, and the list of sources."""
    found = case(charges=[{"offence": "x", "cite": cite}], **parts)
    t = telling(found)
    return t.notes.of(found.charges[0]), [text for _, text in t.notes.block().rows]


def test_sources_are_numbered_as_they_are_first_cited() -> None:
    given, listed = numbers(["#other", "#paper", "#other"], sources=[PAPER, OTHER])
    assert given == (1, 2)
    assert listed == ["Another, The Other, no date.", "A report, The Paper, no date."]


def test_a_source_has_one_number_in_the_whole_report() -> None:
    made = notes(sources=[PAPER, OTHER])
    first = made.of_citations(Citation(source="#paper"))
    assert made.of_citations(Citation(source="#other")) == (2,)
    assert made.of_citations(Citation(source="#paper")) == first == (1,)


def test_the_numbers_of_one_record_rise() -> None:
    made = notes(sources=[PAPER, OTHER])
    made.of_citations(Citation(source="#other"))
    found = made.of_citations(Citation(source="#paper"), Citation(source="#other"))
    assert found == (1, 2)


def test_a_claim_is_numbered_as_the_source_of_its_statement() -> None:
    given, listed = numbers(["#letter"], sources=[PAPER], statements=[LETTER], parties=[FRIEND])
    assert given == (1,)
    assert listed == ["A report, The Paper, no date."]


def test_a_statement_without_a_source_is_its_own() -> None:
    letter = {"id": "letter", "by": "#friend", "date": "2020-05-01"}
    _, listed = numbers(["#letter"], statements=[letter], parties=[FRIEND])
    assert listed == ["Statement of A Friend, 1 May 2020."]


def test_statements_that_cite_each_other_end() -> None:
    ring = [
        {"id": "a", "by": "Ann", "form": "letter", "cite": ["#b"]},
        {"id": "b", "by": "Bo", "form": "speech", "cite": ["#a"]},
    ]
    _, listed = numbers(["#a"], statements=ring)
    assert listed == ["Speech of Bo, no date."]


def test_what_a_citation_says_instead_is_no_support() -> None:
    given, _ = numbers(
        [{"source": "#other", "field": "plea", "says": "guilty"}, "#paper"],
        sources=[PAPER, OTHER],
    )
    assert given == (1,)


def test_a_source_is_said_with_all_that_finds_it() -> None:
    source = {
        "id": "s",
        "title": "Clerk gets twelve years",
        "type": "article",
        "author": ["#friend", "Nils Aune"],
        "publisher": "The Courier",
        "place": "Port Harrow",
        "issued": "XXXX-12-03",
        "between": "2017-12-03/..",
        "url": "https://x.example/1",
    }
    _, listed = numbers(["#s"], sources=[source], parties=[FRIEND])
    assert listed == [
        (
            "A Friend, Nils Aune, Clerk gets twelve years, The Courier, Port Harrow, "
            "3 December, year not known (3 December 2017 or later), https://x.example/1."
        )
    ]


def test_bounds_that_bound_nothing_are_not_said() -> None:
    source = {"id": "s", "title": "T", "type": "article", "between": "../.."}
    _, listed = numbers(["#s"], sources=[source])
    assert listed == ["T, no date."]


def test_a_source_that_is_a_text_or_leads_nowhere_is_said_as_it_stands() -> None:
    _, listed = numbers(["a call", "#gone"])
    assert listed == ["a call.", "#gone."]


def test_a_source_that_stays_behind_is_said_by_nothing_but_its_title() -> None:
    blank = {"id": "s", "title": "A source not named here", "type": "x"}
    found = case(sources=[blank])
    for blanks, said in ((frozenset({"s"}), "."), (frozenset[str](), ", no date.")):
        made = Notes(Index(found), ENGLISH, blanks)
        made.of_citations(Citation(source="#s"))
        assert made.block().rows == ((1, f"A source not named here{said}"),)


def test_words_stay_english_where_nothing_else_is_known() -> None:
    assert ENGLISH.language == "en"
    assert notes().block().rows == ()


def test_a_source_whose_last_word_is_cut_short_ends_in_one_full_stop() -> None:
    russian = Words("ru")
    source = {**PAPER, "issued": "2020-05-01", "accessed": "2021-06", "note": "Read it all."}
    made = Notes(Index(case(sources=[source])), russian)
    made.of_citations(Citation(source="#paper"))
    ((_, entry),) = made.block(whole=True).rows
    assert "1 мая 2020\N{NO-BREAK SPACE}г. " in entry
    assert "г.." not in entry
    assert entry.endswith("Read it all.")
