"""Test that sources and citations are said in full, with what is known of them and no more."""

from dossier.i18n import Words
from dossier.model.base import Citation
from dossier.model.charge import Charge
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.ids import Index
from dossier.model.person import Party, Subject
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.wording.cited import citation_as_text, record_as_text, source_in_full

TASS = Source(
    id="tass",
    title="Ambassador calls on NGOs",
    type="article",
    author=("#antonov",),
    publisher="TASS",
    place="Washington",
    issued=Date("2018-12-03"),
    url="https://tass.com/world/1",
)
LETTER = Statement(id="letter", by="#antonov", form="open letter", date=Date("2018-12"))
CITED = Citation(source="#tass", at="page 2", quote="a long prison term")
CHARGE = Charge(
    id="c1",
    offence="Wire fraud",
    cite=(CITED, "#letter", Citation(source="#tass", field="plea", says="guilty")),
)
INDEX = Index(
    Dossier(
        subject=Subject(name="Roman"),
        parties=(Party(id="antonov", name="Anatoly Antonov", kind="person"),),
        charges=(CHARGE,),
        statements=(LETTER,),
        sources=(TASS,),
    )
)
WORDS = Words()
IN_FULL = (
    "Anatoly Antonov, Ambassador calls on NGOs, TASS, Washington, 3 December 2018, "
    "https://tass.com/world/1"
)


def test_a_source_is_said_with_all_that_is_known_of_it() -> None:
    assert source_in_full(TASS, INDEX, WORDS) == IN_FULL


def test_a_source_without_a_date_says_so_and_one_with_bounds_gives_them() -> None:
    bare = Source(title="Note", type="article")
    assert source_in_full(bare, INDEX, WORDS) == "Note, no date"
    bound = bare.with_(issued=Date("XXXX-12-03"), between=Date("2018/2020"))
    assert source_in_full(bound, INDEX, WORDS).startswith("Note, 3 December, year not known (")


def test_a_citation_that_ends_in_a_full_stop_has_no_second_one() -> None:
    said = citation_as_text(Citation(source="#letter", at="в 2018 г."), INDEX, WORDS)
    assert said.endswith(", в 2018 г.")


def test_a_citation_begins_with_the_sources_own_words() -> None:
    assert citation_as_text(CITED, INDEX, WORDS) == f"“a long prison term”\n{IN_FULL}, page 2."


def test_a_citation_of_a_statement_or_of_a_text_is_said_as_short_as_it_can_be_told() -> None:
    assert "open letter of Anatoly Antonov" in citation_as_text(
        Citation(source="#letter"), INDEX, WORDS
    )
    assert citation_as_text(Citation(source="a phone call"), INDEX, WORDS) == "a phone call."
    assert citation_as_text(Citation(source=""), INDEX, WORDS) == ""


def test_a_record_is_copied_with_what_it_rests_on_and_not_with_what_differs() -> None:
    lead, quoted, letter = record_as_text(CHARGE, INDEX, WORDS).split("\n\n")
    assert lead == "Wire fraud · outcome not stated"
    assert quoted.endswith("page 2.")
    assert letter.startswith("open letter")


def test_a_source_is_its_own_citation() -> None:
    assert record_as_text(TASS, INDEX, WORDS) == f"{IN_FULL}."
