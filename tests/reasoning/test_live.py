"""See that what is kept from edit to edit is just what all anew would give."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant
from typing_extensions import override

from dossier.document import edits
from dossier.document.edits import Verb
from dossier.i18n import Words
from dossier.model.about import About
from dossier.model.base import Citation
from dossier.model.dates import Date
from dossier.model.dossier import Dossier
from dossier.model.durations import Duration
from dossier.model.ids import Index
from dossier.reasoning.custody.ledger import ledger
from dossier.reasoning.evidence import last_known_day
from dossier.reasoning.findings.everything import findings
from dossier.reasoning.live import SLICE, Reasoned, reasoned, steps
from dossier.reasoning.sources.contradictions import contradictions
from dossier.reasoning.terms.totals import of_dockets, total
from dossier.reasoning.unknowns.ranked import unknowns
from dossier.reasoning.walk import ended
from tests.document import test_user as users
from tests.reasoning.cases import WORDS, Plain, a_case, a_charge, a_period, a_sentence, a_source

ASKED = date(2026, 11, 28)


def follows(
    dossier: Dossier, before: Reasoned | None = None, on: date | None = None, words: Words = WORDS
) -> Reasoned:
    return reasoned(dossier, Index(dossier), words, on, before)


def assert_as_anew(kept: Reasoned, dossier: Dossier, on: date | None = None) -> None:
    index = Index(dossier)
    assert kept.findings == findings(dossier, index, WORDS, last_known_day(dossier))
    assert kept.contradictions == contradictions(dossier, index, WORDS)
    assert kept.unknowns == unknowns(dossier, index, WORDS, on)
    assert kept.total == total(dossier, index)
    assert kept.dockets == of_dockets(dossier, index)
    assert kept.ledger == ledger(dossier, index, last_known_day(dossier))
    assert kept.differing == follows(dossier, on=on).differing


class Reader(users.User):
    """Edits at random, and looks after each step at what follows."""

    @override
    @initialize(raw=st.sampled_from(users.CASES))
    def open(self, raw: dict[str, object]) -> None:
        super().open(raw)
        self.kept: Reasoned | None = None

    @invariant()
    def what_follows_is_what_all_anew_would_give(self) -> None:
        dossier = self.document.dossier
        self.kept = follows(dossier, self.kept, ASKED)
        assert_as_anew(self.kept, dossier, ASKED)


TestReader = Reader.TestCase
TestReader.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)


def test_a_sentence_is_called_anew_when_another_one_of_its_day_changes() -> None:
    rows = [a_sentence(id=name, date="2020-05-02", charges=["#c"]) for name in ("s", "t")]
    charges = [a_charge(), a_charge(id="d", offence="Theft")]
    before = a_case(sentences=rows, charges=charges)
    rows[1] = {**rows[1], "charges": ["#d"]}
    after = a_case(sentences=rows, charges=charges)
    shared = after.sentences[1]
    now = before.with_(sentences=(before.sentences[0], shared))
    kept = follows(now, follows(before))
    assert_as_anew(kept, now)
    asked = [row.sentence for row in kept.unknowns if row.key == "s"]
    assert "Which court passed the sentence of 2 May 2020 (for Fraud)?" in asked
    renamed = now.with_(
        charges=(a_case(charges=[a_charge(offence="Riot")]).charges[0], now.charges[1])
    )
    kept = follows(renamed, kept)
    assert_as_anew(kept, renamed)
    asked = [row.sentence for row in kept.unknowns if row.key == "s"]
    assert "Which court passed the sentence of 2 May 2020 (for Riot)?" in asked


def test_a_charge_is_called_anew_when_another_one_of_its_name_changes() -> None:
    before = a_case(charges=[a_charge(id=name, counts=name) for name in ("c", "d")])
    now = before.with_(charges=(before.charges[0], before.charges[1].with_(offence="Theft")))
    kept = follows(now, follows(before))
    assert_as_anew(kept, now)
    asked = [row.sentence for row in kept.unknowns if row.field == "outcome"]
    assert asked == ["What became of the charge “Fraud”?", "What became of the charge “Theft”?"]


def a_rich_case(**parts: object) -> Dossier:
    """Make a case in which records rest on each other."""
    rows: Plain = {
        "parties": [{"id": "court", "name": "Court", "kind": "organisation"}],
        "charges": [a_charge(cite=["#letter"], court="#court"), a_charge(id="d", offence="Theft")],
        "sentences": [a_sentence(charges=["#c"])],
        "custody": [a_period("2014-07-05/..", cite=["#paper"])],
        "statements": [{"id": "letter", "by": "Somebody", "cite": ["#paper"]}],
        "sources": [a_source(issued="2016-01-02"), a_source(id="other")],
    }
    return a_case(**{**rows, **parts})


def after(verb: Verb, dossier: Dossier | None = None) -> tuple[Reasoned, Reasoned]:
    """Give what follows from a case, and from the case after an edit."""
    case = dossier or a_rich_case()
    before = follows(case)
    edited = verb(case)
    kept = follows(edited, before)
    assert_as_anew(kept, edited)
    return before, kept


# Edits of what other records name, quote, compare with or are dated by.
RESTED_ON: list[Verb] = [
    *(
        edits.put(path, value)
        for path, values in {
            "statements/#letter/date": (Date("2014"), Date("2020-05")),
            "statements/#letter/by": ("Somebody else", "#court"),
            "sources/#paper/issued": (Date("2013-01-02"), Date("2016"), Date("2021-03")),
            "sources/#paper/text": ("It was fraud.", "Nothing of the kind."),
            "sources/#paper/publisher": ("TASS", "DW"),
            "parties/#court/name": ("High court", "Court"),
            "charges/#d/offence": ("Fraud", "Arson"),
            "charges/#c/outcome": ("convicted", "acquitted"),
            "charges/#c/outcome_date": (Date("2015"), Date("2022")),
            "sentences/#s/date": (Date("2016"), Date("2020-01-02")),
            "custody/#p/period": (Date("2014-07-05/.."), Date("2019/2020")),
            "custody/#p/basis": ("bail", "arrest"),
            "sentences/#s/status": ("set aside", "in force"),
            "sentences/#s/parts/#s-term/term": (Duration("P9Y"), Duration("P2M")),
            "sources/#other/issued": (Date("2031"), Date("2012-05-06")),
            "subject/born": (Date("1984"), Date("2018")),
        }.items()
        for value in values
    ),
    edits.cite("c", Citation(source="#paper").with_(quote="It was fraud")),
    edits.cite("c", Citation(source="#letter").with_(field="court", says="#court")),
    edits.cite("s", Citation(source="#other").with_(field="charges", says=["#d"])),
    edits.cite("p", Citation(source="#letter")),
    edits.move("d", -1),
    edits.move("other", -1),
]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(RESTED_ON), min_size=1, max_size=8))
def test_whatever_changes_under_a_record_what_follows_is_as_all_anew(verbs: list[Verb]) -> None:
    case, kept = a_rich_case(), None
    for verb in verbs:
        case = verb(case)
        kept = follows(case, kept)
        assert_as_anew(kept, case)


def redone(before: Reasoned, kept: Reasoned) -> set[str]:
    """Name the records that were looked at anew."""
    rows = kept.kept.by_key
    return {key for key, row in rows.items() if row is not before.kept.by_key.get(key)}


def test_an_edit_has_only_its_own_record_looked_at_anew() -> None:
    assert redone(*after(edits.put("charges/#d/statute", "§ 1"))) == {"d"}


def test_what_names_a_record_is_looked_at_anew_with_it() -> None:
    assert redone(*after(edits.put("parties/#court/name", "High court"))) == {"court", "c"}
    assert redone(*after(edits.put("statements/#letter/text", "So."))) == {"letter", "c"}


def test_what_nothing_is_asked_of_stays_as_it_was_found() -> None:
    before, kept = after(edits.put("charges/#d/statute", "§ 1"))
    same = [asked for asked, found in kept.kept.found.items() if before.kept.found[asked] is found]
    assert {asked.parts for asked in same} >= {("about",), ("sentences",), ("custody",)}


def test_what_no_edit_concerns_is_the_very_same_total_and_ledger() -> None:
    before, kept = after(edits.put("charges/#d/statute", "§ 1"))
    assert kept.total is before.total
    assert kept.ledger is before.ledger
    before, kept = after(edits.put("sources/#paper/accessed", Date("2020-01-01")))
    assert "p" in redone(before, kept)
    assert kept.ledger is before.ledger


def test_another_day_of_a_source_is_another_ledger_of_what_goes_on() -> None:
    case = a_rich_case(sources=[a_source(issued="2016-01-02"), a_source(id="other", issued="2020")])
    before, kept = after(edits.put("sources/#paper/issued", Date("2017-01-02")), case)
    assert kept.ledger.low == before.ledger.low + 366
    assert kept.total is before.total


def test_one_can_stop_after_some_records_and_between_the_questions_to_the_whole() -> None:
    many = a_rich_case(charges=[a_charge(id=f"c{n}") for n in range(3 * SLICE)])
    walk = steps(many, Index(many), WORDS)
    for _ in range(5):
        next(walk)
    found = ended(walk)
    assert_as_anew(found, many)
    again = steps(many, Index(many), WORDS, before=found)
    assert len(list(again)) == 0


def test_an_edit_of_nothing_has_nothing_looked_at_anew() -> None:
    case = a_rich_case()
    before = follows(case)
    kept = follows(case, before)
    assert redone(before, kept) == set()
    assert all(kept.kept.found[asked] is found for asked, found in before.kept.found.items())
    assert all(kept.kept.asked[asked] is found for asked, found in before.kept.asked.items())


@pytest.mark.parametrize(
    "verb",
    [
        edits.put("subject/born", Date("1984-07-23")),
        edits.put("about", About(as_of=Date("2020-01-01"))),
        edits.put("sources/#paper/issued", Date("2018")),
        edits.remove("other"),
    ],
    ids=["born", "as of", "last source", "one source left"],
)
def test_what_all_is_seen_with_has_all_looked_at_anew(verb: Verb) -> None:
    before, kept = after(verb)
    assert redone(before, kept) == set(kept.kept.by_key)


def test_another_day_of_asking_has_all_looked_at_anew() -> None:
    case = a_rich_case()
    kept = follows(case, follows(case), ASKED)
    assert_as_anew(kept, case, ASKED)
    assert [row.kind for row in kept.unknowns].count("stale") == 1


def test_the_day_of_asking_never_adds_a_day_of_custody() -> None:
    case = a_rich_case()
    assert follows(case, on=ASKED).findings == follows(case).findings


def test_an_answer_is_told_anew_when_another_record_gets_its_name() -> None:
    says = {"source": "#paper", "field": "court", "says": "#court"}
    case = a_rich_case(
        charges=[a_charge(court="A judge", cite=[says]), a_charge(id="d", offence="Theft")],
        parties=[
            {"id": "court", "name": "Court", "kind": "organisation"},
            {"id": "more", "name": "Jury", "kind": "organisation"},
        ],
    )
    before, kept = after(edits.put("parties/#more/name", "Court"), case)
    assert [answer.said for answer in before.contradictions[0].answers] == ["A judge", "Court"]
    assert [answer.said for answer in kept.contradictions[0].answers] == ["A judge", "Court (1)"]
    unchanged = after(edits.put("charges/#d/statute", "§ 1"), kept.dossier)
    assert redone(*unchanged) == {"d"}


def test_one_of_several_that_are_named_is_told_anew_too() -> None:
    says = {"source": "#paper", "field": "charges", "says": ["#d"]}
    case = a_rich_case(
        charges=[a_charge(), a_charge(id="d", offence="Theft"), a_charge(id="e", offence="Arson")],
        sentences=[a_sentence(charges=["#c"], cite=[says])],
    )
    before, kept = after(edits.put("charges/#e/offence", "Theft"), case)
    assert [answer.said for answer in before.contradictions[0].answers] == ["Fraud", "Theft"]
    assert [answer.said for answer in kept.contradictions[0].answers] == ["Fraud", "Theft (1)"]


def test_an_answer_in_plain_words_rests_on_its_source_alone() -> None:
    differing = edits.cite("c", Citation(source="#paper").with_(field="offence", says="Theft"))
    case = differing(a_rich_case())
    assert redone(*after(edits.put("parties/#court/contact", "By post"), case)) == {"court", "c"}
    assert redone(*after(edits.put("charges/#d/statute", "§ 1"), case)) == {"d"}
    before, kept = after(edits.put("sources/#paper/publisher", "TASS"), case)
    assert "c" in redone(before, kept)
    assert kept.contradictions[0].answers[1].voices[0].name.startswith("TASS")


def test_a_name_is_unclear_as_soon_as_another_record_has_it_too() -> None:
    says = {"source": "#paper", "field": "court", "says": "Court"}
    case = a_rich_case(
        charges=[a_charge(court="#court", cite=[says])],
        parties=[
            {"id": "court", "name": "Court", "kind": "organisation"},
            {"id": "more", "name": "Jury", "kind": "organisation"},
        ],
    )
    before, kept = after(edits.put("parties/#more/name", "Court"), case)
    assert "says-the-same" in [found.kind for found in before.findings]
    assert "says-the-same" not in [found.kind for found in kept.findings]
    said = [row.sentence for row in kept.unknowns if (row.key, row.field) == ("c", "court")]
    assert said[0].startswith("“Fraud”, court: Court (could be Court (1) or Court (2)), ")
