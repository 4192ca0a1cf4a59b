"""Cases for each kind of finding about the file: one that has it, the nearest that has not."""

from tests.reasoning.cases import Plain, a_charge, a_period, a_sentence, a_source

Example = tuple[str, str, dict[str, object], dict[str, object]]


def a_statement(**fields: object) -> Plain:
    return {"id": "letter", "by": "her sister", **fields}


def cited(*citations: object, **fields: object) -> dict[str, object]:
    """Give a case of one charge, with citations, and the source that it names."""
    return {"charges": [a_charge(cite=list(citations), **fields)], "sources": [a_source()]}


TEXT = {"text": "The court's ruling came late."}
OF_FILE: tuple[Example, ...] = (
    (
        "look-alike",
        "charges/#c/offence",
        {"charges": [a_charge(offence="P\u0430yment of dues")]},
        {"charges": [a_charge(offence="Payment, \u043f\u043b\u0430\u0442\u0451\u0436")]},
    ),
    (
        "look-alike",
        "charges/#c/cite/0/quote",
        cited({"source": "#paper", "quote": "He \u202enrut"}),
        cited({"source": "#paper", "quote": "\u2068He\u2069"}),
    ),
    (
        "look-alike",
        "subject/names/0/name",
        {"subject": {"name": "N. N.", "names": [{"name": "\u0391nn"}]}},
        {"subject": {"name": "N. N.", "names": [{"name": "\u0391\u03bd\u03bd"}]}},
    ),
    (
        "look-alike",
        "subject/birthplace/name",
        {"subject": {"name": "N. N.", "birthplace": {"name": "\u041com"}}},
        {"subject": {"name": "N. N.", "birthplace": {"name": "Nîmes"}}},
    ),
    ("nameless", "subject/name", {"subject": {"name": " "}}, {"subject": {"name": "N. N."}}),
    (
        "unnamed-record",
        "charges/#c/offence",
        {"charges": [a_charge(offence="")]},
        {"charges": [a_charge(offence="Theft")]},
    ),
    (
        "unnamed-record",
        "subject/names/0/name",
        {"subject": {"name": "N. N.", "names": [{"name": ""}]}},
        {"subject": {"name": "N. N.", "names": [{"name": "N."}]}},
    ),
    (
        "empty-record",
        "custody/0",
        {"custody": [{"period": "XXXX", "basis": "unknown"}]},
        {"custody": [{"period": "XXXX", "basis": "unknown", "place": "Guam"}]},
    ),
    (
        "dangling-reference",
        "charges/#c/court",
        {"charges": [a_charge(court="#nobody")]},
        {"charges": [a_charge(court="a court")]},
    ),
    (
        "dangling-reference",
        "charges/#c/cite/0",
        {"charges": [a_charge(cite=["#paper"])]},
        cited("#paper"),
    ),
    (
        "dangling-reference",
        "charges/#c/history/0/by",
        {"charges": [a_charge(history=[{"what": "amended", "by": "#x"}])]},
        {"charges": [a_charge(history=[{"what": "amended", "by": "the jury"}])]},
    ),
    (
        "dangling-reference",
        "sentences/#s/runs/0/to",
        {"sentences": [a_sentence(runs=[{"how": "unknown", "to": "#x"}])]},
        {"sentences": [a_sentence(runs=[{"how": "unknown", "to": "#s"}])]},
    ),
    (
        "dangling-reference",
        "about/keeper",
        {"about": {"keeper": "#desk"}},
        {"about": {"keeper": "us"}},
    ),
    (
        "dangling-reference",
        "tasks/0/about",
        {"tasks": [{"text": "Ask", "state": "open", "about": "#x"}]},
        {"tasks": [{"text": "Ask", "state": "open", "about": "the letter"}]},
    ),
    (
        "id-twice",
        "events/0/id",
        {"charges": [a_charge()], "events": [{"id": "c", "title": "Hearing"}]},
        {"charges": [a_charge()], "events": [{"id": "e", "title": "Hearing"}]},
    ),
    (
        "id-reserved",
        "charges/0/id",
        {"charges": [a_charge(id="~/c")]},
        {"charges": [a_charge(id="~c")]},
    ),
    (
        "wrong-noun",
        "sentences/#s/charges/0",
        {"sentences": [a_sentence(charges=["#p"])], "custody": [a_period("2020", "sentence")]},
        {"sentences": [a_sentence(charges=["#c"])], "charges": [a_charge()]},
    ),
    (
        "relation-to-nothing",
        "sentences/#s/replaces",
        {"sentences": [a_sentence(replaces="the first one")]},
        {"sentences": [a_sentence(replaces="#old"), a_sentence("P9Y", id="old")]},
    ),
    (
        "relation-to-nobody",
        "sentences/#s/runs/0/to",
        {"sentences": [a_sentence(runs=[{"how": "unknown", "to": ""}])]},
        {
            "sentences": [
                a_sentence(runs=[{"how": "unknown", "to": "#old"}]),
                a_sentence("P9Y", id="old"),
            ]
        },
    ),
    (
        "citations-in-ring",
        "statements/#letter/cite",
        {"statements": [a_statement(cite=["#b"]), {"id": "b", "by": "B", "cite": ["#letter"]}]},
        {
            "statements": [
                a_statement(cite=["#b", "#paper"]),
                {"id": "b", "by": "B", "cite": ["#letter"]},
            ],
            "sources": [a_source()],
        },
    ),
    (
        "no-such-field",
        "charges/#c/cite/0",
        cited({"source": "#paper", "field": "pleas"}),
        cited({"source": "#paper", "field": "loss/amount", "says": 9}),
    ),
    (
        "no-such-field",
        "sentences/#s/cite/0",
        {"sentences": [a_sentence(cite=[{"source": "A", "field": "parts/#gone/term"}])]},
        {"sentences": [a_sentence(cite=[{"source": "A", "field": "parts/#s-term/term"}])]},
    ),
    (
        "no-such-field",
        "charges/#c/cite/0",
        cited({"source": "#paper", "field": "/"}),
        cited({"source": "#paper", "field": "plea"}),
    ),
    (
        "no-such-field",
        "charges/#c/cite/0",
        cited({"source": "#paper", "field": "loss/victims", "says": 9}),
        cited({"source": "#paper", "field": "loss", "says": 9}),
    ),
    (
        "task-without-field",
        "tasks/0/field",
        {"tasks": [{"text": "Ask", "state": "open", "field": "plea"}]},
        {
            "tasks": [{"text": "Ask", "state": "open", "field": "plea", "about": "#c"}],
            "charges": [a_charge()],
        },
    ),
    (
        "entered-twice",
        "charges/#b",
        {
            "charges": [
                a_charge(id="a", plea="guilty", counts="1"),
                a_charge(id="b", plea="guilty", counts="1"),
            ]
        },
        {
            "charges": [
                a_charge(id="a", plea="guilty", counts="1"),
                a_charge(id="b", plea="guilty", counts="2"),
            ]
        },
    ),
    (
        "entered-twice",
        "sentences/#t",
        {
            "sentences": [
                a_sentence(id="s", court="A", date="2020"),
                a_sentence(id="t", court="A", date="2020"),
            ]
        },
        {
            "sentences": [
                a_sentence(id="s", court="A", date="2020"),
                a_sentence("P6Y", id="t", court="A", date="2020"),
            ]
        },
    ),
    (
        "quote-not-found",
        "charges/#c/cite/0",
        {
            "charges": [a_charge(cite=[{"source": "#paper", "quote": "came early"}])],
            "sources": [a_source(**TEXT)],
        },
        {
            "charges": [a_charge(cite=[{"source": "#paper", "quote": "The court’s  ruling"}])],
            "sources": [a_source(**TEXT)],
        },
    ),
    (
        "quote-cuts-word",
        "charges/#c/cite/0",
        {
            "charges": [a_charge(cite=[{"source": "#paper", "quote": "ourt’s ruling"}])],
            "sources": [a_source(**TEXT)],
        },
        {
            "charges": [a_charge(cite=[{"source": "#paper", "quote": "court’s ruling"}])],
            "sources": [a_source(**TEXT)],
        },
    ),
    (
        "says-the-same",
        "charges/#c/cite/0",
        cited({"source": "#paper", "field": "plea", "says": "guilty"}, plea="guilty"),
        cited({"source": "#paper", "field": "plea", "says": "none"}, plea="guilty"),
    ),
    (
        "says-the-same",
        "charges/#c/cite/0",
        cited(
            {"source": "#paper", "field": "loss", "says": {"currency": "USD", "amount": 5.0}},
            loss={"amount": 5, "currency": "USD", "about": False},
        ),
        cited(
            {"source": "#paper", "field": "loss", "says": {"currency": "USD", "amount": 5.0}},
            loss={"amount": 5, "currency": "USD", "about": True},
        ),
    ),
    (
        "says-the-same",
        "charges/#c/cite/0",
        {
            "charges": [
                a_charge(
                    court="#x", cite=[{"source": "A", "field": "court", "says": "High  Court"}]
                )
            ],
            "parties": [{"id": "x", "name": "High Court", "kind": "organisation"}],
        },
        {
            "charges": [
                a_charge(court="#x", cite=[{"source": "A", "field": "court", "says": "Low Court"}])
            ],
            "parties": [{"id": "x", "name": "High Court", "kind": "organisation"}],
        },
    ),
    (
        "says-the-same",
        "statements/#letter/cite/0",
        {
            "statements": [
                a_statement(
                    asks=["a", "b"], cite=[{"source": "A", "field": "asks", "says": ["a", "b"]}]
                )
            ]
        },
        {
            "statements": [
                a_statement(
                    asks=["a", "b"], cite=[{"source": "A", "field": "asks", "says": ["b", "a"]}]
                )
            ]
        },
    ),
    (
        "says-without-field",
        "charges/#c/cite/0",
        cited({"source": "#paper", "says": "guilty"}),
        cited({"source": "#paper", "says": "guilty", "field": "plea"}),
    ),
    (
        "statement-after-source",
        "statements/#letter/date",
        {
            "statements": [a_statement(date="2018-02", cite=["#paper"])],
            "sources": [a_source(issued="2018-01-31")],
        },
        {
            "statements": [a_statement(date="2018-01", cite=["#paper"])],
            "sources": [a_source(issued="2018-01-31")],
        },
    ),
    (
        "statement-after-source?",
        "statements/#letter/date",
        {
            "statements": [a_statement(date="2018-01", cite=["#paper"])],
            "sources": [a_source(issued="2018-01-30")],
        },
        {
            "statements": [a_statement(date="2018-01", cite=["#paper"])],
            "sources": [a_source(issued="XXXX-01-30", between="2018-01-31/..")],
        },
    ),
    (
        "dated-after-source",
        "charges/#c/outcome_date",
        {
            "charges": [a_charge(outcome="convicted", outcome_date="2019", cite=["#paper"])],
            "sources": [a_source(issued="2018")],
        },
        {
            "charges": [a_charge(outcome="convicted", outcome_date="2019", cite=["#paper", "A"])],
            "sources": [a_source(issued="2018")],
        },
    ),
    (
        "dated-after-source",
        "events/#e/date",
        {
            "events": [
                {"id": "e", "title": "Hearing", "date": "2019-05/2019-06", "cite": ["#paper"]}
            ],
            "sources": [a_source(issued="2019-04")],
        },
        {
            "events": [
                {
                    "id": "e",
                    "title": "Hearing",
                    "date": "2019-05",
                    "status": "planned",
                    "cite": ["#paper"],
                }
            ],
            "sources": [a_source(issued="2019-04"), a_source(id="later", issued="2019-05-02")],
        },
    ),
    (
        "accessed-before-issued",
        "sources/#paper/accessed",
        {"sources": [a_source(issued="2019-05-02", accessed="2019-05-01")]},
        {"sources": [a_source(issued="2019-05-02", accessed="2019-05-02")]},
    ),
    (
        "hash-malformed",
        "sources/#paper/file/sha256",
        {"sources": [a_source(file={"name": "a.txt", "sha256": "f" * 63})]},
        {"sources": [a_source(file={"name": "a.txt", "sha256": "f" * 64})]},
    ),
)
