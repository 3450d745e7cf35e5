import subprocess
import sys
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.annotate import entities, tagger
from corpus.annotate.evidence import Guess
from corpus.annotate.lexicon import lexicon
from corpus.annotate.tagger import model_file
from corpus.annotate.tagger.engine import Tagger
from corpus.article import Kind

from . import small


def tag(*texts: str) -> list[tuple[str, str]]:
    shipped = tagger.load()
    assert shipped is not None
    paragraphs = small.read(*texts)
    guesses = shipped.tag(paragraphs, entities.find(paragraphs, lexicon())[0])
    return [(guess.kind.value, guess.surface) for guess in guesses]


def wild() -> Tagger:
    """Make a tagger that finds names anywhere."""
    packed = model_file.pack(small.weights(3), small.VOCABULARY)
    return Tagger(model_file.parse(packed), small.names())


WILD = wild()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text("ABab .,\n-'’“é1", max_size=40), max_size=5))
def test_guesses_lie_inside_paragraphs_in_order_and_apart(texts: list[str]) -> None:
    paragraphs = small.read(*texts)
    lengths = {paragraph.number: len(paragraph.tokens) for paragraph in paragraphs}
    end = (-1, 0)
    for guess in WILD.tag(paragraphs, ()):
        assert 0 <= guess.first < guess.last <= lengths[guess.paragraph]
        assert (guess.paragraph, guess.first) >= end
        assert 0 <= guess.strength <= 3
        end = (guess.paragraph, guess.last)


def test_the_same_article_is_tagged_the_same_after_any_other() -> None:
    first, other = (
        small.read("Ann Berry met Bo Lind in Lindhurst."),
        small.read("LINDHURST FALLS SILENT TODAY"),
    )
    before = WILD.tag(first, ())
    WILD.tag(other, ())
    assert WILD.tag(first, ()) == before


def test_an_article_without_words_has_no_names() -> None:
    assert WILD.tag(small.read("", "…"), ()) == ()


def test_a_text_far_longer_than_an_article_is_tagged_to_its_end() -> None:
    paragraphs = small.read(*(["Ann Berry met Bo Lind in Lindhurst."] * 4000))
    found = WILD.tag(paragraphs, ())
    assert {guess.paragraph for guess in found} == {0, *range(1, 4000)}


def test_a_paragraph_far_longer_than_an_article_is_tagged_to_its_end_with_its_hints() -> None:
    (paragraph,) = small.read("Ann Berry met Bo Lind in Lindhurst. " * 4000)
    last = len(paragraph.tokens) - 1
    hints = [Guess(0, at, at + 1, Kind.PLACE, 3, "As The Rules Spell It") for at in (6, last)]
    found = WILD.tag([paragraph], hints)
    assert 0 <= found[0].first < 7
    assert last - 7 < found[-1].last <= last + 1
    assert all(one.last <= other.first for one, other in pairwise(found))


def test_a_guess_that_the_rules_share_is_spelt_their_way() -> None:
    paragraphs = small.read("ANN BERRY")
    shared = [
        Guess(guess.paragraph, guess.first, guess.last, guess.kind, 3, "As The Rules Spell It")
        for guess in WILD.tag(paragraphs, ())
    ]
    assert all(
        guess.surface == "As The Rules Spell It" for guess in WILD.tag(paragraphs, shared) if guess in shared
    )


def test_a_city_that_plays_is_a_club_and_a_city_one_plays_in_is_a_place() -> None:
    found = tag(
        "Ipswich beat Norwich 3-1 on Saturday with two goals by the striker Tom Hale.",
        "Norwich coach Per Dahl blamed the rain. The match in Ipswich was watched by 20,000 people.",
    )
    assert ("ORG", "Norwich") in found
    assert ("PERSON", "Tom Hale") in found


def test_people_keep_their_titles_outside() -> None:
    assert tag("President Maria Osei met Prime Minister Lars Dahl.") == [
        ("PERSON", "Maria Osei"),
        ("PERSON", "Lars Dahl"),
    ]


def test_the_annotator_loads_numpy_only_when_it_annotates() -> None:
    code = "import sys, corpus.annotate; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
