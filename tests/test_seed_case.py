"""Hold the first real case to what its one newspaper report says, fact by fact."""

import re
from dataclasses import dataclass
from typing import cast

import pytest

from dossier.model.base import Record, Value
from dossier.model.concern import Concern
from dossier.model.dates import Date
from dossier.model.dossier import LISTS, Dossier
from dossier.model.durations import Duration
from dossier.model.event import Event
from dossier.model.ids import Index, walk
from dossier.model.paths import get, parse
from dossier.model.source import Source
from dossier.model.statement import Statement
from tests.nouns import values
from tests.samples import README, sample


@dataclass(frozen=True, slots=True)
class Mentions:
    """A text that has these words, and may say more."""

    words: tuple[str, ...]


def mentions(*words: str) -> Mentions:
    return Mentions(words)


FACTS: tuple[tuple[int, str, object], ...] = (
    (
        1,
        "sources/#tass/title",
        "Russian ambassador calls on NGOs to help US-jailed Russian citizen Seleznev",
    ),
    (2, "sources/#tass/publisher", "TASS"),
    (3, "sources/#tass/place", "Washington"),
    (4, "sources/#tass/issued", "XXXX-12-03"),
    (4, "sources/#tass/between", "2017-12-03/.."),
    (4, "sources/#tass/note", mentions("no year", "our inference", "December 2017")),
    (5, "parties/#antonov/name", "Anatoly Antonov"),
    (5, "parties/#antonov/kind", "person"),
    (5, "statements/#letter/by", "#antonov"),
    (6, "parties/#antonov/role", "Ambassador of Russia to the United States"),
    (6, "parties/#antonov/country", "RU"),
    (6, "statements/#letter/role", "Ambassador of Russia to the United States"),
    (7, "statements/#letter/to", ("#hrw", "#amnesty", "major human-rights organisations")),
    (7, "statements/#letter/asks/0", mentions("organisations", "attend to the case")),
    (8, "parties/#hrw/name", "Human Rights Watch"),
    (9, "parties/#amnesty/name", "Amnesty International"),
    (10, "subject/name", "Roman Seleznev"),
    (10, "subject/nationalities", ("RU",)),
    (11, "custody/#serving/period", "/.."),
    (11, "custody/#serving/basis", "sentence"),
    (11, "custody/#serving/place", {"name": "United States", "country": "US"}),
    (11, "custody/#serving/reason", mentions("long")),
    (12, "statements/#letter/form", "open letter"),
    (13, "statements/#letter/published_by", "#embassy"),
    (13, "parties/#embassy/name", "Russian embassy"),
    (
        14,
        "statements/#letter/passages/#on-detention/text",
        mentions("US authorities", "Maldives", "2014"),
    ),
    (14, "custody/#arrest/cite/1/source", "#letter"),
    (14, "custody/#arrest/cite/1/field", "held_by"),
    (14, "custody/#arrest/cite/1/says", "US authorities"),
    (15, "statements/#letter/passages/#on-sentence/text", mentions("27 years", "severe")),
    (15, "concerns/#severity/text", mentions("27 years", "severe")),
    (15, "concerns/#severity/topic", "procedure"),
    (16, "statements/#letter/passages/#on-sentence/text", mentions("humanitarian aspects")),
    (16, "concerns/#severity/text", mentions("humanitarian aspects")),
    (17, "statements/#letter/passages/#on-disability/text", mentions("disabled")),
    (17, "concerns/#disability/text", mentions("disabled")),
    (17, "concerns/#disability/topic", "health"),
    (
        18,
        "statements/#letter/passages/#on-disability/text",
        mentions("victim", "Morocco", "2011"),
    ),
    (18, "concerns/#disability/text", mentions("victim", "Morocco", "2011")),
    (18, "events/#attack/date", "2011"),
    (18, "events/#attack/place", {"name": "Morocco", "country": "MA"}),
    (18, "events/#attack/said_by", "#antonov"),
    (18, "events/#attack/people", ("#seleznev",)),
    (18, "events/#attack/text", mentions("said to", "victims")),
    (18, "events/#attack/note", mentions("only the letter")),
    (19, "statements/#letter/passages/#on-care/text", mentions("must take medication")),
    (19, "concerns/#medication/text", mentions("medication")),
    (19, "concerns/#medication/topic", "care"),
    (20, "statements/#letter/passages/#on-care/text", mentions("care of physicians")),
    (20, "concerns/#physicians/text", mentions("care of physicians")),
    (20, "concerns/#physicians/topic", "care"),
    (21, "statements/#letter/passages/#on-rules/text", mentions("pecial safety rules")),
    (21, "concerns/#safety-rules/text", mentions("special safety rules")),
    (21, "concerns/#safety-rules/topic", "conditions"),
    (
        22,
        "statements/#letter/passages/#on-rules/text",
        mentions("every two hours", "6 a.m. to 8 p.m.", "check-point"),
    ),
    (
        22,
        "concerns/#check-point/text",
        mentions("every two hours", "6 a.m. to 8 p.m.", "security check-point"),
    ),
    (22, "concerns/#check-point/topic", "conditions"),
    (23, "statements/#letter/passages/#on-rules/text", mentions("cannot eat or rest normally")),
    (23, "concerns/#meals-and-rest/text", mentions("eat or rest normally")),
    (23, "concerns/#meals-and-rest/topic", "conditions"),
    (24, "statements/#letter/passages/#on-rules/text", mentions("isolation ward")),
    (24, "concerns/#isolation/text", mentions("does not comply", "isolation ward")),
    (24, "concerns/#isolation/topic", "treatment"),
    (25, "statements/#letter/asks/1", mentions("medical examination", "treatment")),
    (26, "statements/#letter/passages/#on-illness/text", mentions("hepatitis", "epilepsy")),
    (26, "concerns/#hepatitis/text", mentions("hepatitis")),
    (26, "concerns/#hepatitis/topic", "health"),
    (26, "concerns/#epilepsy/text", mentions("epilepsy")),
    (26, "concerns/#epilepsy/topic", "health"),
    (27, "statements/#letter/passages/#on-illness/text", mentions("MRI", "never made")),
    (27, "concerns/#scan/text", mentions("MRI", "never")),
    (27, "concerns/#scan/topic", "care"),
    (27, "concerns/#scan/note", mentions("“MRT”", "MRI")),
    (28, "statements/#letter/passages/#on-organisations/text", mentions("praise")),
    (
        29,
        "statements/#letter/passages/#on-rights/text",
        mentions("Every prisoner", "humane treatment", "charge", "nationality"),
    ),
    (29, "statements/#letter/asks/2", mentions("public")),
    (30, "custody/#arrest/basis", "arrest"),
    (30, "custody/#arrest/held_by", "US intelligence officials"),
    (31, "custody/#arrest/period", "2014-07-05"),
    (32, "custody/#arrest/place", {"name": "International airport of Male", "country": "MV"}),
    (33, "custody/#guam/period", "2014-07-05/"),
    (33, "custody/#guam/place", {"name": "Guam", "country": "GU"}),
    (34, "events/#guam-ruling/court", "#guam-court"),
    (34, "parties/#guam-court/name", "District court of Guam"),
    (34, "events/#guam-ruling/kind", "ruling"),
    (34, "events/#guam-ruling/text", mentions("refused to release")),
    (34, "events/#guam-ruling/date", None),
    (34, "events/#guam-ruling/between", "2014-07-05/2016-08"),
    (34, "events/#guam-ruling/note", mentions("Undated", "our inference")),
    (35, "events/#guam-ruling/text", mentions("sent to Seattle")),
    (35, "events/#guam-ruling/note", mentions("“deport”")),
    (36, "charges/#cybercrime/outcome", "convicted"),
    (36, "charges/#cybercrime/outcome_date", "2016-08"),
    (36, "charges/#cybercrime/decided_by", "jury"),
    (37, "charges/#cybercrime/offence", "Cybercrime"),
    (38, "charges/#cybercrime/victims", "more than 200 US businesses"),
    (39, "charges/#cybercrime/text", mentions("over several years", "more than 200 businesses")),
    (39, "charges/#cybercrime/committed", None),
    (40, "sentences/#april-2017/date", "2017-04-21"),
    (41, "sentences/#april-2017/court", "#seattle-court"),
    (41, "parties/#seattle-court/name", "Federal district court in Seattle"),
    (42, "sentences/#april-2017/parts/#april-term/kind", "imprisonment"),
    (42, "sentences/#april-2017/parts/#april-term/term", "P27Y"),
    (42, "sentences/#april-2017/charges", ("#cybercrime",)),
    (43, "sentences/#april-2017/parts/#april-penalty/kind", "penalty"),
    (
        43,
        "sentences/#april-2017/parts/#april-penalty/amount",
        {"amount": 170_000_000, "currency": "USD", "about": True},
    ),
    (44, "sentences/#december-2017/date", "2017-12"),
    (44, "sentences/#december-2017/parts/#december-term/kind", "imprisonment"),
    (44, "sentences/#december-2017/parts/#december-term/term", "P14Y"),
    (45, "sentences/#december-2017/runs", ({"how": "unknown", "to": "#april-2017"},)),
    (45, "sentences/#december-2017/note", mentions("does not say", "27 years")),
    (46, "charges/#fraud-ring/offence", mentions("cyberfraud ring", "$50 million")),
    (46, "charges/#fraud-ring/loss", None),
    (46, "charges/#fraud-ring/outcome", None),
    (46, "sentences/#december-2017/charges", ("#fraud-ring", "#bank-fraud")),
    (47, "charges/#bank-fraud/offence", mentions("banks", "hacking scheme")),
    (47, "charges/#bank-fraud/loss", {"amount": 9_000_000, "currency": "USD"}),
    (47, "charges/#bank-fraud/outcome", None),
    (48, "charges/#fraud-ring/note", mentions("quotation", "without naming the speaker")),
    (48, "charges/#bank-fraud/note", mentions("quotation", "without naming the speaker")),
)

# What other public reports say: the record, the source, the field, its adopted value, the other.
CONTRADICTIONS: tuple[tuple[str, str, str, object, object], ...] = (
    (
        "charges/#cybercrime",
        "#dw",
        "victims",
        "more than 200 US businesses",
        "more than 500 businesses",
    ),
    ("charges/#cybercrime", "#noticiabrasil", "plea", None, "guilty"),
    ("charges/#cybercrime", "#noticiabrasil", "decided_by", "jury", "a plea of guilty"),
    ("sentences/#april-2017", "#dw", "parts/#april-penalty/kind", "penalty", "restitution"),
    ("sentences/#april-2017", "#jurist", "parts/#april-penalty/kind", "penalty", "restitution"),
    (
        "sentences/#april-2017",
        "#dw",
        "parts/#april-penalty/amount",
        {"amount": 170_000_000, "currency": "USD", "about": True},
        {"amount": 169_000_000, "currency": "USD"},
    ),
    (
        "sentences/#april-2017",
        "#jurist",
        "parts/#april-penalty/amount",
        {"amount": 170_000_000, "currency": "USD", "about": True},
        {"amount": 169_000_000, "currency": "USD"},
    ),
    ("sentences/#december-2017", "#spektr", "runs/0/how", "unknown", "concurrent"),
    (
        "custody/#arrest",
        "#letter",
        "held_by",
        "US intelligence officials",
        "US authorities",
    ),
    (
        "custody/#arrest",
        "#dw",
        "held_by",
        "US intelligence officials",
        "US Secret Service agents with police of the Maldives",
    ),
    ("custody/#serving", "#tass-exchange", "ended", None, "exchanged"),
    ("custody/#serving", "#tass-exchange", "period", "/..", "/2024-08-01"),
    (
        "concerns/#check-point",
        "#tass-check-in",
        "text",
        mentions("from 6 a.m. to 8 p.m."),
        mentions("from 8 a.m. to 8 p.m."),
    ),
)

SEED = sample("roman-seleznev.dossier")
OTHERS = sample("contradictions.dossier")


def plain(value: object) -> object:
    """Give a value as the file writes it."""
    if isinstance(value, Value):
        return value.model_dump(mode="json", exclude_unset=True)
    if isinstance(value, tuple):
        return tuple(plain(item) for item in cast("tuple[object, ...]", value))
    return value.text if isinstance(value, Date | Duration) else value


def fits(value: object, expected: object) -> bool:
    if isinstance(expected, Mentions):
        return all(word in str(value) for word in expected.words)
    return plain(value) == expected


@pytest.mark.parametrize(("number", "path", "expected"), FACTS)
def test_a_fact_of_the_report_stands_in_its_place(number: int, path: str, expected: object) -> None:
    assert fits(get(SEED, parse(path)), expected), number


def test_every_fact_of_the_report_is_held() -> None:
    assert {number for number, _, _ in FACTS} == set(range(1, 49))


def test_the_readme_tells_where_each_fact_stands() -> None:
    rows = re.findall(r"^\| (\d+) \| [^|]+ \| ([^|]+) \|$", README, re.MULTILINE)
    told = {(int(number), path) for number, cell in rows for path in re.findall("`(.+?)`", cell)}
    assert told == {(number, path.partition("/cite/")[0]) for number, path, _ in FACTS}


def test_the_readme_begins_with_what_the_case_is_not() -> None:
    first = README.partition("\n")[0]
    assert "what one newspaper report says" in first
    assert "not where he is now" in first
    assert "since 1 August 2024" in first


def test_the_case_holds_no_words_of_the_report_but_its_headline() -> None:
    for value in values(SEED):
        said = value.model_fields_set
        assert "quote" not in said
        assert not (isinstance(value, Source) and "text" in said)
        assert getattr(value, "quoted", False) is False


def test_nothing_in_the_case_is_confidential() -> None:
    assert not any("confidential" in value.model_fields_set for value in values(SEED))


def test_the_case_names_no_keeper_and_no_day_up_to_which_it_is_complete() -> None:
    assert SEED.about is not None
    assert plain(SEED.about) == {"language": "en"}


def test_every_record_of_the_case_leads_to_the_report() -> None:
    index = Index(SEED)
    for path, record in walk(SEED):
        if isinstance(record, Source):
            continue
        assert record.citations, path
        for citation in record.citations:
            cited = index.named(citation.source)
            if isinstance(cited, Statement):
                assert {further.source for further in cited.citations} == {"#tass"}
            else:
                assert isinstance(cited, Source), path


def test_what_only_the_letter_says_is_a_claim_of_the_ambassador() -> None:
    attack = next(event for event in SEED.events if event.id == "attack")
    claims: list[Concern | Event] = [*SEED.concerns, attack]
    for claim in claims:
        assert [citation.source for citation in claim.citations] == ["#letter"]
        assert claim.said_by == "#antonov"
    assert {concern.status for concern in SEED.concerns} == {"alleged"}
    assert all("said" in concern.text.lower() for concern in SEED.concerns)


def test_nothing_in_the_case_runs_to_a_day_that_the_report_does_not_give() -> None:
    assert all(sentence.stated_end is None for sentence in SEED.sentences)
    assert all(custody.ended is None for custody in SEED.custody)
    assert SEED.tasks == ()


@pytest.mark.parametrize(("record", "source", "field", "adopted", "other"), CONTRADICTIONS)
def test_the_other_reports_are_heard_beside_the_adopted_value(
    record: str, source: str, field: str, adopted: object, other: object
) -> None:
    found = get(OTHERS, parse(record))
    assert isinstance(found, Record)
    assert fits(get(found, parse(field)), adopted)
    (said,) = [c.says for c in found.citations if (c.source, c.field) == (source, field)]
    assert fits(said, other)


def test_no_other_contradiction_is_told() -> None:
    said = [
        citation
        for _, record in walk(OTHERS)
        for citation in record.citations
        if citation.field is not None
    ]
    assert len(said) == len(CONTRADICTIONS)


def test_the_sample_of_contradictions_is_the_same_case() -> None:
    for name in LISTS:
        ours, theirs = SEED.list_of(name), OTHERS.list_of(name)
        assert [core(record) for record in ours] == [core(record) for record in theirs][: len(ours)]
        if name != "sources":
            assert len(ours) == len(theirs)


def core(record: Value) -> object:
    """Leave out what the other sample may add: notes and citations."""
    return record.model_dump(mode="json", exclude_unset=True, exclude={"note", "cite"})


def test_every_other_report_is_cited() -> None:
    cited = {c.source for _, record in walk(OTHERS) for c in record.citations}
    assert {f"#{source.id}" for source in OTHERS.sources} <= cited


@pytest.mark.parametrize("dossier", [SEED, OTHERS], ids=["one report", "several reports"])
def test_the_case_says_that_it_does_not_tell_where_he_is_now(dossier: Dossier) -> None:
    assert "where he is now" in (dossier.subject.note or "")


def test_what_we_infer_from_the_other_reports_is_marked() -> None:
    for record in ("charges/#cybercrime", "sentences/#april-2017", "custody/#serving"):
        assert "our inference" in str(get(OTHERS, parse(f"{record}/note")))
