"""A case of which everything is known, and cases of which one thing is not, with its question."""

from tests.reasoning.cases import Plain, a_charge, a_period, a_sentence, a_source

SOURCES = [a_source(issued="2020-12-01"), a_source(id="b", issued="2020-12-01")]
# A case that leaves nothing open but what a test adds.
KNOWN: Plain = {
    "about": {"as_of": "2020-12-31"},
    "subject": {"name": "A", "born": "1990", "nationalities": ["NO"], "languages": ["nb"]},
    "sources": SOURCES,
}
BOTH = ["#paper", "#b"]
GUILTY: Plain = {"source": "#b", "field": "plea", "says": "guilty"}
CHARGE: Plain = a_charge(
    filed="2020", court="A", plea="none", statute="1", docket="2", outcome="pending", cite=BOTH
)
CUSTODY: Plain = a_period(
    "2020-05/..", "house arrest", place="Oslo", facility="1", held_by="A", cite=BOTH
)
SENTENCE: Plain = {"court": "A", "charges": ["#c"], "date": "2020-05-02", "cite": BOTH}


def but(row: Plain, **fields: object) -> Plain:
    """Give a record with other fields; None takes one out."""
    return {key: value for key, value in {**row, **fields}.items() if value is not None}


# A case, and what is asked of it: kind, place, question.
QUESTIONS: tuple[tuple[Plain, str, str, str], ...] = (
    ({"about": {}}, "absent", "about/as_of", "Up to which day is this file complete?"),
    (
        {"custody": []},
        "absent",
        "custody",
        "Is the person held, and where? The file has no period of custody.",
    ),
    (
        {"charges": []},
        "absent",
        "charges",
        "Of what is the person accused? The file has no charge.",
    ),
    (
        {"charges": [{**CHARGE, "outcome": "convicted"}]},
        "undated",
        "charges/#c/outcome_date",
        "When was the charge “Fraud” decided?",
    ),
    (
        {"charges": [but(CHARGE, outcome=None)]},
        "absent",
        "charges/#c/outcome",
        "What became of the charge “Fraud”?",
    ),
    (
        {"charges": [{**CHARGE, "filed": "XXXX-05-02"}]},
        "undated",
        "charges/#c/filed",
        "When was the charge “Fraud” filed?",
    ),
    (
        {"charges": [{**CHARGE, "cite": []}]},
        "unverified",
        "charges/#c/cite",
        "Who says so? No source is named for “Fraud”.",
    ),
    (
        {"charges": [{**CHARGE, "cite": ["#b"]}]},
        "single-source",
        "charges/#c/cite",
        "Does another source say so too? Only one does of “Fraud”.",
    ),
    (
        {"custody": [but(CUSTODY, place=None, facility=None)]},
        "absent",
        "custody/#p/place",
        "Where is the person held?",
    ),
    (
        {"custody": [but(CUSTODY, facility=None)]},
        "absent",
        "custody/#p/facility",
        "In which prison or house is the person held: “Oslo”?",
    ),
    (
        {"custody": [{**CUSTODY, "period": "2020-05/2020-06", "place": "", "facility": ""}]},
        "absent",
        "custody/#p/place",
        "Where was the person held, from May 2020 to June 2020?",
    ),
    (
        {"custody": [{**CUSTODY, "period": "/2020-06"}]},
        "absent",
        "custody/#p/period",
        "Since when was the person held: “1, Oslo”?",
    ),
    (
        {"custody": [{**CUSTODY, "period": "/.."}]},
        "absent",
        "custody/#p/period",
        "Since when has the person been held: “1, Oslo”?",
    ),
    (
        {"custody": [{**CUSTODY, "period": "2020-06/"}]},
        "absent",
        "custody/#p/period",
        "Until when was the person held: “1, Oslo”?",
    ),
    (
        {"custody": [{**CUSTODY, "period": "/2020-06", "basis": "bail"}]},
        "absent",
        "custody/#p/period",
        "When did this period begin: “1, Oslo”?",
    ),
    (
        {"custody": [{**CUSTODY, "period": "/..", "basis": "bail"}]},
        "absent",
        "custody/#p/period",
        "When did this period begin: “1, Oslo”?",
    ),
    (
        {"custody": [{**CUSTODY, "period": "2020-06/", "basis": "parole"}]},
        "absent",
        "custody/#p/period",
        "When did this period end: “1, Oslo”?",
    ),
    (
        {"custody": [{**CUSTODY, "period": "XXXX", "basis": "travel ban"}]},
        "undated",
        "custody/#p/period",
        "When was this period: “1, Oslo”?",
    ),
    (
        {"custody": [{**CUSTODY, "period": "XXXX"}]},
        "undated",
        "custody/#p/period",
        "When was the person held: “1, Oslo”?",
    ),
    (
        {"custody": [{**CUSTODY, "basis": "unknown"}]},
        "absent",
        "custody/#p/basis",
        "What is the ground of this period: “1, Oslo”?",
    ),
    (
        {"custody": [{**CUSTODY, "basis": "remand"}]},
        "absent",
        "custody/#p/until",
        "When does the order lapse: “1, Oslo”?",
    ),
    (
        {"custody": [{**CUSTODY, "basis": "arrest"}]},
        "absent",
        "custody/#p/warrant",
        "Was there a warrant for the arrest?",
    ),
    (
        {"sentences": [a_sentence(**but(SENTENCE, date=None))]},
        "undated",
        "sentences/#s/date",
        "When was the sentence passed: “5 years”?",
    ),
    (
        {"sentences": [a_sentence(**{**SENTENCE, "date": "2020-05"})]},
        "undated",
        "sentences/#s/date",
        "On which day was the sentence of May 2020 passed?",
    ),
    (
        {"sentences": [a_sentence(**SENTENCE, parts=[{"id": "t", "kind": "imprisonment"}])]},
        "absent",
        "sentences/#s/parts/#t/term",
        "How long is the imprisonment in the sentence of 2 May 2020?",
    ),
    (
        {"sentences": [a_sentence("P0D", **SENTENCE)]},
        "absent",
        "sentences/#s/parts/#s-term/term",
        "How long is the imprisonment in the sentence of 2 May 2020?",
    ),
    (
        {
            "sentences": [
                a_sentence(**SENTENCE, parts=[{"id": "t", "kind": "other", "term": "P2Y"}])
            ]
        },
        "absent",
        "sentences/#s/parts/#t/kind",
        "Of which kind is what the sentence of 2 May 2020 imposes for 2 years?",
    ),
    (
        {"sentences": [a_sentence(**SENTENCE, parts=[{"id": "t", "kind": "other"}])]},
        "absent",
        "sentences/#s/parts/#t/kind",
        "Of which kind is what the sentence of 2 May 2020 imposes?",
    ),
    (
        {
            "sentences": [
                a_sentence(
                    **SENTENCE, parts=[{"id": "t", "kind": "other", "text": "2 years in a colony"}]
                )
            ]
        },
        "absent",
        "sentences/#s/parts/#t/kind",
        "Of which kind, and how long, is “2 years in a colony” in the sentence of 2 May 2020?",
    ),
    (
        {
            "sentences": [
                a_sentence(
                    **SENTENCE,
                    parts=[
                        {"id": "t", "kind": "imprisonment", "term": "P1Y"},
                        {"id": "u", "kind": "imprisonment", "term": "P1Y"},
                        {"id": "v", "kind": "life"},
                    ],
                )
            ]
        },
        "absent",
        "sentences/#s/runs",
        "How do the parts of the sentence of 2 May 2020 run to each other?",
    ),
    (
        {"sentences": [a_sentence(**SENTENCE), a_sentence("P1Y", **SENTENCE, id="t")]},
        "absent",
        "sentences/#t/runs",
        (
            "Does the sentence of 2 May 2020 (1 year) run beside that of 2 May 2020 (5 years), or "
            "after it?"
        ),
    ),
    (
        {"statements": [{"id": "l", "by": "A", "form": "letter"}]},
        "undated",
        "statements/#l/date",
        "When was this said or written: “Letter”?",
    ),
    (
        {"events": [{"id": "e", "title": "Ruling", "cite": BOTH}]},
        "undated",
        "events/#e/date",
        "When was this: “Ruling”?",
    ),
    (
        {"events": [{"id": "e", "title": "Hearing", "status": "planned", "cite": BOTH}]},
        "undated",
        "events/#e/date",
        "For which day is this planned: “Hearing”?",
    ),
    (
        {"sources": [*SOURCES, a_source(id="web", title="A page")]},
        "undated",
        "sources/#web/issued",
        "When did this come out: “A page”?",
    ),
    (
        {"charges": [{**CHARGE, "cite": [*BOTH, GUILTY]}]},
        "contradicted",
        "charges/#c/plea",
        "“Fraud”, plea: none entered, or guilty?",
    ),
    (
        {"charges": [{**CHARGE, "cite": [*BOTH, {"source": "#b", "quote": "he said"}]}]},
        "unverified",
        "sources/#b/text",
        (
            "Are the words right? 1 quotation from A report, 1 December 2020 cannot be "
            "checked: add its text."
        ),
    ),
)
