"""How well a name answers what was typed, from 0 to 100.

Each typed word is compared with the words of the name it could stand for, in any order: the same, its
beginning, a near miss of either. All of it is also compared with words of the name written as one (dropped
hyphens and spaces) and with its initials. Words of the name that nothing was typed for cost a little.
"""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import OSA

_BEGINS = 0.96
_JOINED = 0.95
_INITIALS = 0.9
_LEFT_OVER = 0.01
_RUNS = 15
"""Runs of words compared: all in a name of five words."""

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


def _word_by_word(typed: Sequence[str], name: Sequence[str]) -> float:
    """Pair off the typed words with words of the name, best pairs first; longer typed words weigh more."""
    if len(typed) > len(name):
        return 0.0
    pairs = sorted(
        ((_likeness(word, part), t, n) for t, word in enumerate(typed) for n, part in enumerate(name)),
        key=lambda pair: -pair[0],
    )
    taken: dict[int, float] = {}
    used: set[int] = set()
    for likeness, t, n in pairs:
        if likeness >= _LEAST and t not in taken and n not in used:
            taken[t] = likeness
            used.add(n)
    if len(taken) < len(typed):
        return 0.0
    letters = sum(map(len, typed))
    likeness = sum(taken[t] * len(word) for t, word in enumerate(typed)) / letters
    return likeness - _LEFT_OVER * min(5, len(name) - len(typed))


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
    return max(
        (
            _likeness(letters, "".join(name[start:end])) * _JOINED - _LEFT_OVER * (words - end + start)
            for start, end in runs
        ),
        default=0.0,
    )


def _initials(typed: Sequence[str], name: Sequence[str]) -> float:
    letters = "".join(typed)
    if len(name) < 2 or len(letters) != len(name):
        return 0.0
    return _INITIALS if letters == "".join(word[0] for word in name) else 0.0
