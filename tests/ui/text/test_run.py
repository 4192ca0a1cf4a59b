"""Test how runs become pieces: safe to show, cut to one line, each with its direction."""

from dossier.ui.text.characters import isolated
from dossier.ui.text.run import Run, elided, natural, pieces, plain, runs_of, shown
from dossier.ui.theme import Looks
from dossier.wording.records import BETWEEN

ARABIC = "عربي"


def test_a_string_and_a_single_run_are_taken_for_a_list() -> None:
    assert runs_of("a") == (Run("a"),)
    assert runs_of(Run("a", "quiet")) == (Run("a", "quiet"),)
    assert runs_of([Run("a"), Run("b")]) == (Run("a"), Run("b"))


def test_runs_that_stand_together_keep_their_own_direction() -> None:
    both = shown([Run(ARABIC), Run(", then ambassador")], on_one_line=False)
    assert both[0].text == f"\u2068{ARABIC}\u2069"
    assert both[1].text == ", then ambassador"
    assert shown([Run(ARABIC)], on_one_line=False)[0].text == ARABIC


def test_runs_on_one_line_keep_the_blanks_between_them() -> None:
    runs = shown([Run("a\nb "), Run(" c"), Run(" ")], on_one_line=True)
    assert plain(runs) == "a b  c "


def test_a_link_takes_the_colour_of_links_unless_it_has_one(looks: Looks) -> None:
    tokens = looks.theme.tokens
    made = list(pieces([Run("a", link="x"), Run("b", "error", link="y"), Run("c")], looks.theme))
    assert [piece.colour for piece in made] == [tokens.accent, tokens.error, tokens.ink]


def test_the_natural_width_is_that_of_the_widest_paragraph(looks: Looks) -> None:
    one = natural([Run("wide words")], looks.theme).width
    two = natural([Run("wide words\nx")], looks.theme).width
    assert one == two > natural([Run("x")], looks.theme).width > 0


def test_measuring_a_huge_text_looks_at_its_beginning_only(looks: Looks) -> None:
    huge = natural([Run("x" * 1_000_000)], looks.theme)
    assert huge.width == natural([Run("x" * 300)], looks.theme).width
    assert huge.laid is None


def test_what_fits_is_not_cut(looks: Looks) -> None:
    runs = (Run("a"), Run(" jury"))
    assert elided(runs, looks.theme, 300) == runs


def test_what_does_not_fit_ends_with_an_ellipsis_inside_the_width(looks: Looks) -> None:
    runs = (Run("hacking that hit "), Run("US businesses", weight=600), Run(" over years"))
    cut = elided(runs, looks.theme, 160)
    assert plain(cut).endswith("…")
    assert plain(cut)[:-1] in plain(runs)
    assert 100 < natural(cut, looks.theme).width <= 160
    assert [run.weight for run in cut] == [400, 600, 400]


def test_the_cut_leaves_no_dot_of_which_one_side_is_missing(looks: Looks) -> None:
    aside = BETWEEN + BETWEEN.join(map(isolated, ("Milo Aster", "Norway")))
    runs = shown([Run("Milo Ravnsen", size="title"), Run(aside, "quiet")], on_one_line=True)
    ends = {plain(elided(runs, looks.theme, width))[:-1] for width in range(40, 400)}
    assert any(BETWEEN in end for end in ends)
    assert not [end for end in ends if end.rstrip(" \u2068").endswith("·")]
    assert "Milo Ravnsen " in ends


def test_the_cut_never_falls_inside_a_character(looks: Looks) -> None:
    for width in range(20, 90):
        text = plain(elided((Run("😀" * 40),), looks.theme, width))
        assert set(text) <= {"😀", "…"}


def test_even_no_room_shows_that_there_is_something(looks: Looks) -> None:
    assert plain(elided((Run("words"),), looks.theme, 0)) == "…"


def test_no_runs_at_all_are_one_empty_run() -> None:
    assert runs_of(()) == (Run(""),)
