"""Rules that find places: listed ones, names built on a telling word, and where things are said to be."""

from __future__ import annotations

import re

from corpus.article import Kind

from .runs import Run, Step

_DATELINE_WORDS = 3
_DATELINE_END = re.compile(r" \(|: | [-–—]+ ")


def listed(run: Run, at: int) -> Step | None:
    """Find a listed place; a town that is also a name must be said to be somewhere."""
    lexicon, word = run.lexicon, run.words[at]
    length = run.phrase(at, lexicon.places)
    if not length:
        return _shy(run, at)
    if length < run.phrase(at, run.evidence.people):
        return None
    if length == 1 and _is_forename_here(run, at):
        return None
    if length == 1 and run.paragraph.titled and len(word) < 4 and not word.isupper() and "." not in word:
        return None
    return Step(0, length, Kind.PLACE, 3)


def learned(run: Run, at: int) -> Step | None:
    """Find in a headline a place of several words that the article names."""
    length = run.phrase(at, run.evidence.places) if run.paragraph.titled else 0
    return Step(0, length, Kind.PLACE, 3) if length else None


def dateline(run: Run, at: int) -> Step | None:
    """Find the place in capitals that a report begins with: "ORRIN BAY (AP) -", "TOKYO: "."""
    words, lexicon = run.words, run.lexicon
    if run.first or at or len(words) > _DATELINE_WORDS or run.paragraph.titled:
        return None
    if (after := run.after(len(words))) is None:
        return None
    if not _DATELINE_END.match(after.gap) and not (after.gap == ", " and after.text in lexicon.calendar):
        return None
    capitals = all(
        word.isupper() and len(word) > 1 and word not in lexicon.not_organisations for word in words
    )
    if not capitals or all(lexicon.is_ordinary(word) or word in lexicon.organisations for word in words):
        return None
    return Step(0, len(words), Kind.PLACE, 2)


def _is_forename_here(run: Run, at: int) -> bool:
    """Tell Sydney Sweeney from Sydney: a forename with one ordinary family name after it."""
    words, lexicon = run.words, run.lexicon
    if len(words) - at != 2 or words[at] not in lexicon.forenames:
        return False
    last = words[at + 1]
    heads = lexicon.org_words["head"] | lexicon.place_words["tail"] | lexicon.place_words["civic"]
    return lexicon.is_surname(last) and last not in heads and not lexicon.is_ordinary(last)


def _shy(run: Run, at: int) -> Step | None:
    length = run.phrase(at, run.lexicon.shy_places)
    if not length or run.paragraph.titled or run.words[at] in run.evidence.families:
        return None
    return Step(0, length, Kind.PLACE, 1.5) if _is_somewhere(run, at, length) else None


def by_words(run: Run, at: int) -> Step | None:
    """Find "Jade River", "Lake Orrin", "Harlow District", "Orrin Fair Complex"."""
    words, kinds = run.words, run.lexicon.place_words
    if run.paragraph.titled:
        return None
    if words[at] in kinds["front"] and at + 1 < len(words) and words[at + 1][0].isupper():
        return Step(0, 2, Kind.PLACE, 2)
    for length in range(min(4, len(words) - at), 1, -1):
        if words[at + length - 1] in kinds["tail"] and _is_proper(run, at, length):
            return Step(0, length, Kind.PLACE, 2)
    return None


def _is_proper(run: Run, at: int, length: int) -> bool:
    """Refuse "Chris Hill" and "the District Court": no forename first, no small words inside."""
    words, lexicon = run.words[at : at + length], run.lexicon
    if not all(word[0].isupper() for word in words) or words[0].lower() in lexicon.titles["core"]:
        return False
    named = words[0] in lexicon.popular_forenames and words[-1] in lexicon.surnames and length == 2
    return not named or words[0] in lexicon.places


def by_direction(run: Run, at: int) -> Step | None:
    """Find "North Kesteven", whatever Kesteven is."""
    words, lexicon = run.words, run.lexicon
    if words[at] not in lexicon.small["direction"] or at + 1 >= len(words) or run.paragraph.titled:
        return None
    named = words[at + 1]
    if named in lexicon.peoples or lexicon.is_ordinary(named) or not named[0].isupper():
        return None
    return Step(0, 2, Kind.PLACE, 1.5)


def _is_somewhere(run: Run, at: int, length: int) -> bool:
    before, after = run.before(at), run.after(at + length)
    if before is not None and before.text in run.lexicon.small["somewhere"]:
        return after is None or not after.gap.startswith(("'", "’"))
    return after is not None and after.gap == ", " and after.text in run.lexicon.places


def by_preposition(run: Run, at: int) -> Step | None:
    """Find one unknown word that something is in, at or near."""
    word, lexicon = run.words[at], run.lexicon
    if len(run.words) - at != 1 or len(word) < 3 or lexicon.is_ordinary(word) or run.paragraph.titled:
        return None
    return Step(0, 1, Kind.PLACE, 1) if _is_somewhere(run, at, 1) else None
