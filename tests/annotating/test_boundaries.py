"""Names that were cut in two are made whole, and those that swallowed a word let it go."""

import pytest

from corpus.annotate import boundaries, tokens
from corpus.annotate.evidence import Guess
from corpus.annotate.lexicon import lexicon
from corpus.article import Kind


def settled(text: str, *named: tuple[str, Kind]) -> list[tuple[str, Kind]]:
    """Settle guesses at the first places where words stand; give their texts and kinds."""
    (paragraph,) = tokens.read([text], lexicon())
    guesses = []
    for surface, kind in named:
        start = text.index(surface)
        inside = [
            at for at, word in enumerate(paragraph.tokens) if start <= word.start < start + len(surface)
        ]
        guesses.append(Guess(0, inside[0], inside[-1] + 1, kind, 2.0, surface))
    found = boundaries.settle(guesses, [paragraph], lexicon())
    words = paragraph.tokens
    return [(text[words[g.first].start : words[g.last - 1].end], g.kind) for g in found]


@pytest.mark.parametrize(
    ("text", "parts", "whole"),
    [
        (
            "He works at Wexal Teaching and Referral Hospital now.",
            ("Wexal Teaching", "Referral Hospital"),
            "Wexal Teaching and Referral Hospital",
        ),
        (
            "The Employment and Labour Relations Court will sit.",
            ("Labour Relations Court",),
            "Employment and Labour Relations Court",
        ),
        (
            "The Wexal Medical Practitioners, Pharmacists and Dentists Union agreed.",
            ("Wexal Medical Practitioners", "Dentists Union"),
            "Wexal Medical Practitioners, Pharmacists and Dentists Union",
        ),
        (
            "She is of the Wexal Laboratory for Ocean Sciences in Oslo.",
            ("Wexal Laboratory",),
            "Wexal Laboratory for Ocean Sciences",
        ),
        (
            "They were taken to Wexal Medical College and Hospital.",
            ("Wexal Medical College",),
            "Wexal Medical College and Hospital",
        ),
        ("On Monday Surfers Against Sewage wept.", (), "Surfers Against Sewage"),
    ],
)
def test_a_name_that_was_cut_is_made_whole(text: str, parts: tuple[str, ...], whole: str) -> None:
    assert settled(text, *((part, Kind.ORG) for part in parts)) == [(whole, Kind.ORG)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Goldman Sachs and Wexal Bank agreed.", ("Goldman Sachs", "Wexal Bank")),
        ("The Wexal Institute and Labour Court agreed.", ("Wexal Institute", "Labour Court")),
        ("He played in the Hockey League for Leeds United.", ("Hockey League", "Leeds United")),
    ],
)
def test_two_names_stay_two(text: str, names: tuple[str, ...]) -> None:
    assert settled(text, *((name, Kind.ORG) for name in names)) == [(name, Kind.ORG) for name in names]


def test_every_campaign_of_a_paragraph_is_found() -> None:
    assert settled("On Monday Surfers Against Sewage met Mothers Against Smog.") == [
        ("Surfers Against Sewage", Kind.ORG),
        ("Mothers Against Smog", Kind.ORG),
    ]


def test_a_senator_s_party_and_state_are_no_part_of_the_name() -> None:
    found = settled("Sen. Ana Ruiz, D-N.H., said no.", ("Ana Ruiz, D-N.H", Kind.PERSON))
    assert found == [("Ana Ruiz", Kind.PERSON)]


def test_a_state_s_partisan_leaves_the_state() -> None:
    assert settled("The Ohio Republican said no.", ("Ohio Republican", Kind.ORG)) == [("Ohio", Kind.PLACE)]
    assert settled("The U.S. LNG is sold.", ("U.S. LNG", Kind.ORG)) == [("U.S.", Kind.PLACE)]
    assert settled("On Ukraine TV he sang.", ("Ukraine TV", Kind.ORG)) == [("Ukraine TV", Kind.ORG)]
