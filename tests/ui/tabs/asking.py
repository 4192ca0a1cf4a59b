"""Find what the open questions show: the view, its cards, and the numbers of the head."""

from dossier.ui.tabs.question_card import QuestionCard
from dossier.ui.tabs.questions import QuestionsTab
from dossier.ui.widgets.button import Button
from tests.ui.session import Session


def view(session: Session, group: str = "") -> QuestionsTab:
    """Show the open questions."""
    session.case.ask(group)
    session.settle()
    session.settle()  # the cards are laid out once the width of their column is known
    tab = session.case.tab
    assert isinstance(tab, QuestionsTab)
    return tab


def cards(session: Session) -> list[QuestionCard]:
    return session.find(QuestionCard)


def card_of(session: Session, key: str, field: str) -> QuestionCard:
    rows = [c for c in cards(session) if (c.question.key, c.question.field) == (key, field)]
    assert rows, [(c.question.key, c.question.field) for c in cards(session)]
    return rows[0]


def chip(session: Session, words: str) -> Button:
    (found,) = [b for b in session.find(Button) if words in b.said and b.kind == "chip"]
    return found
