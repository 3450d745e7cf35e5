"""Rules that find organisations: listed ones, defined acronyms, and names built on a telling word."""

from __future__ import annotations

from corpus.article import Kind

from .runs import Run, Step

_MOST_WORDS = 8
_RANKS_IN_NAMES = frozenset({"General", "Major", "Private", "King", "Queen", "Prince", "Sister", "Brother"})
_OFFICES = frozenset({"Secretary", "Minister", "Ministers"})
"""Before these, "Treasury" and "Defense" say what the office is of."""


def learned(run: Run, at: int) -> Step | None:
    """Find organisations that the article has introduced with their acronym, and those acronyms."""
    length = run.phrase(at, run.evidence.organisations) or run.phrase(at, run.evidence.acronyms)
    return Step(0, length, Kind.ORG, 3) if length else None


def listed(run: Run, at: int) -> Step | None:
    """Find a listed organisation, with the words that make it a part or a namesake ("BBC World Service")."""
    lexicon = run.lexicon
    length = run.phrase(at, lexicon.organisations)
    if not length or length < run.phrase(at, lexicon.places):
        return None
    word = run.words[at]
    if run.text(at + length, 1) in _OFFICES | lexicon.place_words["tail"]:
        return None
    if (longer := by_last_word(run, at)) and longer.length > length:
        return longer
    if length == 1 and run.token(at).opens and lexicon.is_ordinary(word) and word not in lexicon.well_known:
        return None
    if length == 1 and word not in lexicon.well_known and _is_persons(run, at):
        return None
    return Step(
        0, _extended(run, at, length), Kind.ORG, 3 if length > 1 or word in lexicon.well_known else 1.5
    )


def _is_persons(run: Run, at: int) -> bool:
    following = run.words[at + 1] if at + 1 < len(run.words) else ""
    return run.words[at] in run.lexicon.forenames or following in run.lexicon.surnames


def _extended(run: Run, at: int, length: int) -> int:
    heads = run.lexicon.org_words["head"]
    while at + length < len(run.words) and run.words[at + length] in heads:
        length += 1
    return length + _qualified(run, at + length, run.words[at + length - 1])


def _qualified(run: Run, at: int, head: str) -> int:
    """Count the words of "of Japan" after "Bank", "for Peace" after "Institute"."""
    words, lexicon = run.words, run.lexicon
    if (
        at + 1 >= len(words)
        or words[at] not in ("of", "for", "on")
        or head not in lexicon.org_words["opening"]
    ):
        return 0
    stop = at + 1
    while stop < len(words) and (words[stop] in ("the", "and", "&", "of") or words[stop][0].isupper()):
        if words[stop].lower() in lexicon.titles["core"] or _is_person(run, stop):
            break
        stop += 1
    return stop - at


def _is_person(run: Run, at: int) -> bool:
    """See the person after "University of Texas" in "University of Texas Ana Jafari"."""
    words, lexicon = run.words, run.lexicon
    return (
        at + 1 < len(words)
        and words[at] in lexicon.popular_forenames
        and words[at] not in lexicon.places
        and words[at + 1] in lexicon.surnames
        and not lexicon.is_ordinary(words[at + 1])
    )


def by_last_word(run: Run, at: int) -> Step | None:
    """Find the longest name that ends in an organisation's word: "Hanseong Metal Workers Union"."""
    words, lexicon = run.words, run.lexicon
    if run.paragraph.titled:
        return None
    heads, core = lexicon.org_words["head"], lexicon.titles["core"]
    found = 0
    for stop in range(at + 1, min(len(words), at + _MOST_WORDS)):
        if (words[stop - 1].lower() in core and not _is_general(run, stop - 1)) or words[stop - 1] in (
            "of",
            "for",
        ):
            break
        bears_title = stop + 1 < len(words) and words[stop + 1].lower() in lexicon.title_words
        if words[stop] in heads and not (bears_title and words[stop] not in lexicon.org_words["strict"]):
            found = stop + 1 - at
    if not found or _is_name_with_head(run, at, found):
        return None
    return Step(0, found + _qualified(run, at + found, words[at + found - 1]), Kind.ORG, 2)


def _is_general(run: Run, at: int) -> bool:
    """Tell "General Services Administration" and "King County Council" from General Ortiz."""
    following = run.words[at + 1] if at + 1 < len(run.words) else ""
    return run.words[at] in _RANKS_IN_NAMES and run.lexicon.is_ordinary(following)


def _is_name_with_head(run: Run, at: int, length: int) -> bool:
    """Tell "Gary Post" and "Sofia Church" from an organisation: a forename and a word that is also a name."""
    words, lexicon = run.words[at : at + length], run.lexicon
    return (
        length == 2
        and words[0] in lexicon.popular_forenames
        and words[1] in lexicon.surnames
        and words[1] not in lexicon.org_words["strict"]
        and words[0] not in lexicon.places
    )


def by_first_word(run: Run, at: int) -> Step | None:
    """Find "Ministry of Trade, Labour and Energy", "Bank of Korea"."""
    words, lexicon = run.words, run.lexicon
    if words[at] not in lexicon.org_words["opening"] or at + 1 >= len(words):
        return None
    length = 1 + _qualified(run, at + 1, words[at])
    return Step(0, length, Kind.ORG, 2) if length > 1 else None


def acronym(run: Run, at: int) -> Step | None:
    """Find two to six capitals that are no common abbreviation."""
    word, lexicon = run.words[at], run.lexicon
    if not (2 <= len(word) <= 6 and word.isupper() and word.isalpha()):
        return None
    if word in lexicon.not_organisations or word in run.evidence.terms or run.paragraph.titled:
        return Step(1)
    if lexicon.is_ordinary(word) or (run.token(at).gap == "" and at):
        return Step(1)
    return Step(0, 1, Kind.ORG, 1)
