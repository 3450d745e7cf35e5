"""Names that a hyphen parts and the tagger took for one: `part(guesses, rules, paragraphs)`.

In "the South Korea-U.S. alliance" are two, as the rules are sure; in "the NATO-Russia Council" there is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from .evidence import Guess
from .tokens import Paragraph

_HYPHENS = ("-", "–")
_SURE = 3.0


def part(
    guesses: Sequence[Guess], rules: Sequence[Guess], paragraphs: Sequence[Paragraph]
) -> tuple[Guess, ...]:
    """Give for a guess that is two names of which the `rules` are sure, hyphen between, those two."""
    tokens = {paragraph.number: paragraph.tokens for paragraph in paragraphs}
    pairs = {
        (one.paragraph, one.first, other.last): (one, other)
        for one, other in pairwise(rules)
        if one.last == other.first
        and one.paragraph == other.paragraph
        and one.strength == other.strength == _SURE
        and tokens[one.paragraph][other.first].gap in _HYPHENS
    }
    return tuple(each for guess in guesses for each in pairs.get(guess[:3], (guess,)))
