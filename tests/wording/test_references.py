"""References are said by names that lead back to the same record, however many are alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model.base import Record
from dossier.model.charge import Charge
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.durations import Duration
from dossier.model.ids import Index, with_keys
from dossier.model.person import Identifier, Name, Party, Subject
from dossier.model.sentence import Part, Sentence
from dossier.model.source import Source
from dossier.model.statement import Statement
from dossier.model.task import Task
from dossier.wording.references import Context, Targets, handles, noun_of
from tests.nouns import nouns
from tests.wording.speaking import ENGLISH

SOMEBODY = Targets((Party, Subject))
SENTENCES = Targets((Sentence,), records_only=True)


def test_a_sentence_and_its_parts_are_told_apart_by_what_they_are() -> None:
    def imposed(id: str, day: str | None, *parts: str) -> Sentence:
        made = tuple(Part(id=p, kind="imprisonment", term=Duration("P3Y")) for p in parts)
        return Sentence(id=id, date=Date(day) if day else None, parts=made)

    dossier = Dossier(
        subject=Subject(name="A"),
        sentences=(
            imposed("a", "2017-04-21", "a1"),
            imposed("b", "2017-12", "b1"),
            imposed("c", "2018", "c1", "c2"),
            imposed("d", None, "d1"),
        ),
    )
    where = Context(ENGLISH, Index(with_keys(dossier)))
    to = Targets((Sentence, Part), records_only=True)
    named = {key: to.say(f"#{key}", where) for key in ("a", "a1", "b", "b1", "c1", "c2", "d", "d1")}
    assert named == {
        "a": "3 years (sentence of 21 April 2017)",
        "a1": "3 years (part of the sentence of 21 April 2017)",
        "b": "3 years (sentence of December 2017)",
        "b1": "3 years (part of the sentence of December 2017)",
        "c1": "3 years (part of the sentence of 2018, 1)",
        "c2": "3 years (part of the sentence of 2018, 2)",
        "d": "3 years (sentence)",
        "d1": "3 years (part of a sentence)",
    }
    assert {to.read(name, where) for name in named.values()} == {f"#{key}" for key in named}


def person(name: str, id: str | None = None) -> Party:
    return Party(id=id, name=name, kind="person")


def case(*parties: Party) -> Dossier:
    return with_keys(
        Dossier(
            subject=Subject(id="s", name="A. N. Other"),
            parties=parties,
            charges=(Charge(id="c1", offence="Fraud"),),
            tasks=(Task(id="t1", text="Ask", state="open"),),
        )
    )


def context(*parties: Party) -> Context:
    return Context(ENGLISH, Index(case(*parties)))


WITH_ANTONOV = context(person("Anatoly Antonov", "antonov"), person("Smith, John", "smith"))


@pytest.mark.parametrize("typed", ["Anatoly Antonov", " anatoly  ANTONOV ", "#antonov"])
def test_a_name_leads_to_its_record(typed: str) -> None:
    assert SOMEBODY.read(typed, WITH_ANTONOV) == "#antonov"
    assert SOMEBODY.say("#antonov", WITH_ANTONOV) == "Anatoly Antonov"


def test_the_subject_can_be_named_too() -> None:
    assert SOMEBODY.read("A. N. Other", WITH_ANTONOV) == "#s"


def test_a_name_that_no_record_has_is_a_text() -> None:
    assert SOMEBODY.read("the embassy", WITH_ANTONOV) == "the embassy"
    assert SOMEBODY.say("the embassy", WITH_ANTONOV) == "the embassy"


def test_a_name_of_another_noun_is_a_text() -> None:
    assert SOMEBODY.read("Fraud", WITH_ANTONOV) == "Fraud"


def test_a_reference_to_another_noun_or_to_nothing_is_shown_as_it_stands() -> None:
    for ref in ("#c1", "#gone"):
        assert SOMEBODY.say(ref, WITH_ANTONOV) == ref
        assert SOMEBODY.read(ref, WITH_ANTONOV) == ref


def test_records_of_one_name_are_told_apart_by_a_number() -> None:
    alike = context(person("Ivanov", "a"), person("IVANOV ", "b"), person("Petrov", "c"))
    assert SOMEBODY.say("#a", alike) == "Ivanov (1)"
    assert SOMEBODY.say("#b", alike) == "IVANOV (2)"
    assert SOMEBODY.read("ivanov (2)", alike) == "#b"
    with pytest.raises(ValueError, match="can be") as refused:
        SOMEBODY.read("Ivanov", alike)
    assert str(refused.value) == "“Ivanov” can be Ivanov (1) or IVANOV (2): type one of these."


def test_a_number_that_is_taken_gives_way_to_the_id() -> None:
    alike = context(person("Ivanov", "a"), person("Ivanov", "b"), person("Ivanov (2)", "c"))
    for key in "abc":
        assert SOMEBODY.read(SOMEBODY.say(f"#{key}", alike), alike) == f"#{key}"


def test_a_record_without_a_name_is_called_by_its_noun() -> None:
    assert SOMEBODY.say("#a", context(person("", "a"))) == "person or organisation"


NAMES = st.sampled_from(
    ["", "Ivanov", "ivanov", "Ivanov (1)", "Ivanov (2)", "!", "#a", "Petrov\nA"]
)


@given(st.lists(NAMES, max_size=7))
def test_every_record_is_said_by_a_name_that_leads_back_to_it(called: list[str]) -> None:
    found = context(*map(person, called))
    refs = tuple(f"#~/parties/{place}" for place in range(len(called)))
    assert SOMEBODY.read_all(SOMEBODY.say_all(refs, found), found) == refs


def test_many_records_of_one_name_take_no_longer_than_others() -> None:
    crowd = context(*(person("Ivanov", f"p{n}") for n in range(3000)))
    assert SOMEBODY.say("#p2999", crowd) == "Ivanov (3000)"


def test_several_references_have_a_line_each() -> None:
    refs = ("#smith", "the embassy", "#antonov")
    said = SOMEBODY.say_all(refs, WITH_ANTONOV)
    assert said == "Smith, John\nthe embassy\nAnatoly Antonov"
    assert SOMEBODY.read_all(said + "\n\n", WITH_ANTONOV) == refs
    assert SOMEBODY.explain_all(refs[:2], WITH_ANTONOV) == (
        "person or organisation: Smith, John; “the embassy” as a text: no record is called so"
    )


def test_a_break_in_a_text_is_kept() -> None:
    refs = ("two\nlines",)
    assert SOMEBODY.read_all(SOMEBODY.say_all(refs, WITH_ANTONOV), WITH_ANTONOV) == refs


def test_where_only_a_record_makes_sense_a_text_is_refused() -> None:
    with pytest.raises(ValueError, match="no record yet that could stand here"):
        SENTENCES.read("the first", WITH_ANTONOV)
    judged = case().with_(sentences=(Sentence(id="s1"),))
    found = Context(ENGLISH, Index(judged))
    assert SENTENCES.read(SENTENCES.say("#s1", found), found) == "#s1"
    with pytest.raises(ValueError, match="No record here is called “the first”: is it"):
        SENTENCES.read("the first", found)
    with pytest.raises(ValueError, match="No record here is called “#gone”"):
        SENTENCES.read("#gone", found)


@pytest.mark.parametrize(
    ("ref", "said"),
    [
        ("#antonov", "person or organisation: Anatoly Antonov"),
        ("#c1", "charge: Fraud"),
        ("#gone", "No record has the id “gone”."),
        ("the embassy", "“the embassy” as a text: no record is called so"),
    ],
)
def test_the_explanation_tells_what_is_meant(ref: str, said: str) -> None:
    assert SOMEBODY.explain(ref, WITH_ANTONOV) == said


def test_the_names_of_the_records_are_suggested() -> None:
    assert SOMEBODY.suggestions("", WITH_ANTONOV) == (
        "A. N. Other",
        "Anatoly Antonov",
        "Smith, John",
    )
    assert SOMEBODY.suggestions("ant", WITH_ANTONOV) == ("Anatoly Antonov",)


CITED = Targets((Source, Statement))


def published(*sources: tuple[str, str, str]) -> Context:
    made = tuple(
        Source(id=f"s{n}", title=title, publisher=publisher, issued=Date(day), type="report")
        for n, (title, publisher, day) in enumerate(sources)
    )
    return Context(ENGLISH, Index(with_keys(Dossier(subject=Subject(name="A"), sources=made))))


TASS = ("Ambassador calls on NGOs", "TASS", "2018-12-03")


@pytest.mark.parametrize("typed", ["TASS", "tass", "TASS, 3 December 2018", TASS[0]])
def test_a_source_is_found_by_whom_it_comes_from_and_as_it_is_cited(typed: str) -> None:
    found = published(TASS, ("Verdict", "DW", "2016-08-25"))
    assert CITED.read(typed, found) == "#s0"
    assert CITED.suggestions("tas", found) == (TASS[0],)


def test_of_a_publisher_of_several_each_is_offered_and_none_is_taken() -> None:
    found = published(TASS, ("Letter", "TASS", "2018-12-04"))
    assert CITED.read("TASS", found) == "TASS"
    assert CITED.suggestions("TASS", found) == (TASS[0], "Letter")
    assert CITED.explain("TASS", found) == (
        f"“TASS” as a text; to cite {TASS[0]} or Letter, type its name"
    )
    assert CITED.read("TASS, 4 December 2018", found) == "#s1"


def test_a_title_comes_before_a_publisher_of_the_same_name() -> None:
    assert CITED.read("TASS", published(TASS, ("TASS", "DW", "2016"))) == "#s1"


def test_records_that_need_an_id_first_are_told() -> None:
    unnamed = context(person("Ivanov"))
    assert SOMEBODY.read("Ivanov", unnamed) == "#~/parties/0"
    assert handles(SOMEBODY.read("Ivanov", unnamed)) == ("~/parties/0",)
    assert handles(("#a", "#~/parties/0", "text", "#~/parties/0")) == ("~/parties/0",)
    assert handles(None) == ()


def test_every_noun_with_an_identity_has_its_word() -> None:
    with_identity = [noun.model_construct() for noun in nouns() if issubclass(noun, Record)]
    assert Part in map(type, with_identity)
    assert len({noun_of(record, ENGLISH) for record in with_identity}) == len(with_identity)
    assert noun_of(Name(name=""), ENGLISH) == "name"
    assert noun_of(Identifier(kind="", number=""), ENGLISH) == "paper or number"


@given(st.text())
def test_any_text_names_somebody_or_is_refused(text: str) -> None:
    try:
        read = SOMEBODY.read(text, WITH_ANTONOV)
    except ValueError as why:
        read = str(why)
    assert isinstance(read, str)
