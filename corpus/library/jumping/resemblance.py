"""How well a name answers what was typed, from 0 to 100.

Each typed word is compared with the words of the name it could stand for, in any order: the same, its
beginning, a near miss of either. All of it is also compared with words of the name written as one (dropped
hyphens and spaces) and with its initials. Words of the name that nothing was typed for cost a little.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import OSA

_BEGINS = 0.96
_JOINED = 0.95
_INITIALS = 0.95
"""As much as the beginning of a word: which of the two was meant, how often they are spoken of must tell."""

_LEFT_OVER = 0.01
_RUNS = 15
"""Runs of words compared: all in a name of five words."""

_PASSED_OVER = "a al an and da das de del der des di do dos du e el et for in la of on the und van von y"
"""Words that acronyms pass over."""

_SMALL = frozenset(_PASSED_OVER.split())

_KEPT = 1 << 14
"""Comparisons of two words that are remembered: of many names the words are the same."""

_LEAST = 0.6
"""Likeness under which two words are no longer taken for each other."""


def resemblance(typed: Sequence[str], name: Sequence[str]) -> float:
    """Score a name's words against the typed words, both folded; 0 if one of those stands for nothing."""
    if not typed or not name:
        return 0.0
    score = max(_word_by_word(typed, name), _initials(typed, name))
    if score < _JOINED:
        score = max(score, _joined(typed, name))
    return round(100 * score, 2)


def initials(name: Sequence[str]) -> tuple[str, ...]:
    """Give the first letters of a name's words, and those of its words but the small ones."""
    of_all = "".join([word[0] for word in name])
    of_great = "".join([word[0] for word in name if word not in _SMALL])
    return (of_all,) if of_great == of_all or len(of_great) < 3 else (of_all, of_great)


def _word_by_word(typed: Sequence[str], name: Sequence[str]) -> float:
    """Pair off the typed words with words of the name, best pairs first; longer typed words weigh more."""
    if len(typed) > len(name):
        return 0.0
    if len(typed) == 1:
        best = max([_likeness(typed[0], part) for part in name])
        return best - _LEFT_OVER * min(5, len(name) - 1) if best >= _LEAST else 0.0
    taken: dict[int, float] = {}
    used: set[int] = set()
    for unlike, t, n in sorted(
        [(-_likeness(word, part), t, n) for t, word in enumerate(typed) for n, part in enumerate(name)]
    ):
        if unlike <= -_LEAST and t not in taken and n not in used:
            taken[t] = -unlike
            used.add(n)
    if len(taken) < len(typed):
        return 0.0
    letters = sum(map(len, typed))
    likeness = sum(taken[t] * len(word) for t, word in enumerate(typed)) / letters
    return likeness - _LEFT_OVER * min(5, len(name) - len(typed))


@lru_cache(_KEPT)
def _likeness(typed: str, word: str) -> float:
    """Compare a typed word with a word of a name: 1 for the same, less for a beginning, edits cost most."""
    if typed == word:
        return 1.0
    if word.startswith(typed):
        return _BEGINS
    if len(typed) < 3:
        return 0.0
    whole = OSA.normalized_similarity(typed, word, score_cutoff=_LEAST)
    beginning = 0.0
    if len(word) > len(typed):
        # A letter that was left out or added shifts where the typed part of the word ends.
        ends = (len(typed) - 1, len(typed), len(typed) + 1)
        beginning = max(OSA.normalized_similarity(typed, word[:end], score_cutoff=_LEAST) for end in ends)
    return max(whole, beginning * _BEGINS) * 0.98


def _joined(typed: Sequence[str], name: Sequence[str]) -> float:
    """Compare all that was typed with each run of the name's words, both written as one word."""
    letters, words = "".join(typed), len(name)
    if len(letters) < 4 or len(typed) == words == 1:
        return 0.0
    # One word against one has been compared already.
    fewest = 2 if len(typed) == 1 else 1
    runs = [(start, end) for start in range(words) for end in range(start + fewest, words + 1)][:_RUNS]
    best = 0.0
    for start, end in runs:
        run = "".join(name[start:end])
        # Of what is so much shorter than what was typed too many letters are missing.
        if len(run) >= _LEAST * len(letters):
            best = max(best, _likeness(letters, run) * _JOINED - _LEFT_OVER * (words - end + start))
    return best


def _initials(typed: Sequence[str], name: Sequence[str]) -> float:
    letters = "".join(typed)
    if not 2 <= len(letters) <= len(name):
        return 0.0
    return _INITIALS if letters in initials(name) else 0.0
