"""Rules that find people: by title, by the forms of names, by what is said of them."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.article import Kind

from .lexicon import Lexicon
from .names import is_surname_first
from .runs import Run, Step
from .tokens import Token

_LONGEST = 4
"""So many words has a name; one with small words inside ("da", "von der") may have two more."""
_SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})


def learned(run: Run, at: int) -> Step | None:
    """Find people the article has named: a full name, or the bare family name of one."""
    length = (
        run.phrase(at, run.evidence.people)
        or run.phrase(at, run.evidence.families)
        or _particle_family(run, at)
    )
    if not length:
        return None
    word = run.words[at]
    if length == 1 and word in run.lexicon.places and not _is_somebody(run, at, 1):
        return None
    if length == 1 and run.token(at).opens and run.lexicon.is_ordinary(word) and not _acts(run, at, 1):
        return None
    if length == 1 and _continues_differently(run, at):
        return None
    return Step(0, length, Kind.PERSON, 3)


def _particle_family(run: Run, at: int) -> int:
    """Count the words of "Von der Leyen" where a sentence begins with it."""
    first, *rest = run.words[at : at + 3]
    if first.lower() not in run.lexicon.particles:
        return 0
    for length in range(len(rest), 0, -1):
        if " ".join([first.lower(), *rest[:length]]) in run.evidence.families:
            return length + 1
    return 0


def _continues_differently(run: Run, at: int) -> bool:
    """Leave "Trump Organization" and "Kim Il Sung" to other rules."""
    rest = run.words[at + 1 : at + 2]
    if not rest:
        return False
    heads = run.lexicon.org_words["head"] | run.lexicon.place_words["tail"]
    name = run.words[at : at + 2]
    another = is_surname_first(name, run.lexicon) and not run.lexicon.is_ordinary(rest[0])
    return (
        rest[0] in heads
        or another
        or (run.words[at] in run.lexicon.popular_forenames and not run.paragraph.titled)
    )


def titled(run: Run, at: int) -> Step | None:
    """Find who bears a title: "Industry Minister Kim Tae-rim", "Secretary of State Ana Reyes"."""
    words, lexicon = run.words, run.lexicon
    stop = at
    while stop < len(words) and words[stop].lower() in lexicon.title_words:
        stop += 1
    core = lexicon.titles["core"]
    if stop == at or not any(word.lower() in core for word in words[at:stop]):
        return None
    if (
        len(words) - at == 2
        and stop == at + 1
        and words[at] in lexicon.popular_forenames
        and is_full_name(run, at, 2)
    ):
        return None
    stop += _office(run, stop)
    length = _name_length(run, stop)
    if length == 1 and (words[stop] in lexicon.places or words[stop] in lexicon.well_known):
        length = 1 if words[stop] in run.evidence.families else 0
    return Step(stop - at, length, Kind.PERSON, 3 if length else 0)


def _office(run: Run, at: int) -> int:
    """Count the words of an office's field: "of State", "of Foreign Affairs", "of the Exchequer"."""
    words, stop = run.words, at
    if stop >= len(words) or words[stop] not in ("of", "for"):
        return 0
    stop += 1
    while stop < len(words) and (words[stop] == "the" or words[stop] in ("and", "&")):
        stop += 1
    if stop < len(words) and words[stop] in run.lexicon.places:
        return 0
    while stop < len(words) and (run.lexicon.is_ordinary(words[stop]) or words[stop] == "and"):
        if words[stop] in run.lexicon.popular_forenames:
            break
        stop += 1
    return stop - at


def _name_length(run: Run, at: int) -> int:
    """Count the words from `at` that read as a person's name, whoever it is."""
    stop = at
    while stop < len(run.words) and stop - at < _LONGEST and _reads_as_name(run, stop):
        stop += 1
    while stop > at and run.words[stop - 1] in run.lexicon.particles:
        stop -= 1
    return stop - at


def _reads_as_name(run: Run, at: int) -> bool:
    word, lexicon = run.words[at], run.lexicon
    if word in lexicon.particles or word in _SUFFIXES:
        return True
    if not word[0].isupper() or word in lexicon.peoples or word in lexicon.not_organisations:
        return False
    if "." in word.rstrip(".") and not word.isupper():
        return False
    if word in lexicon.surnames or word in lexicon.forenames:
        return lexicon.frequency(word) < 400 or word in lexicon.popular_forenames
    if word in lexicon.org_words["head"] or (len(word) > 1 and word.isupper() and not run.paragraph.titled):
        return False
    return not lexicon.is_ordinary(word)


def full_name(run: Run, at: int) -> Step | None:
    """Find a name of two to four words by its parts."""
    small = any(word in run.lexicon.particles for word in run.words[at : at + _LONGEST])
    for length in range(min(_LONGEST + 2 * small, len(run.words) - at), 1, -1):
        if run.words[at + length - 1] in run.lexicon.particles:
            continue
        if strength := is_full_name(run, at, length):
            if (
                length > 2
                and run.words[at] not in run.lexicon.forenames
                and is_full_name(run, at + 1, length - 1) == 3
            ):
                return Step(1, length - 1, Kind.PERSON, 3)
            return Step(0, length, Kind.PERSON, strength)
    return None


def is_full_name(run: Run, at: int, length: int) -> float:
    """Say how surely the words are a person's full name (0: not)."""
    words, lexicon = run.words[at : at + length], run.lexicon
    first, last = words[0], words[-1]
    if (
        len(last) == 1
        or first in lexicon.particles
        or not all(_reads_as_name(run, at + i) for i in range(length))
    ):
        return 0
    if is_surname_first(words, lexicon) and length <= 3:
        return 3 if first in lexicon.east_asian else 2
    if run.paragraph.titled and not _is_plainly_a_name(first, last, lexicon):
        return 0
    usual = first in lexicon.popular_forenames and last in lexicon.surnames
    if not usual and not all(_may_stand_inside(run, at + i) for i in range(1, length - 1)):
        return 0
    if first in lexicon.forenames:
        return _with_forename(run, at, words)
    if len(first) == 1 or (length > 2 and len(words[1]) == 1):
        return 2
    if last in run.evidence.families:
        return 2
    return _unknown(run, at, words)


def _is_plainly_a_name(first: str, last: str, lexicon: Lexicon) -> bool:
    """Trust a name even in a headline: both parts are known, and at least the last is no ordinary word."""
    if not lexicon.is_surname(last) or lexicon.is_ordinary(last):
        return first in lexicon.popular_forenames and last in lexicon.surnames
    return first in lexicon.forenames and not lexicon.is_ordinary(first)


def _may_stand_inside(run: Run, at: int) -> bool:
    word, lexicon = run.words[at], run.lexicon
    return (
        len(word) == 1 or word in lexicon.particles or word in lexicon.forenames or word in lexicon.surnames
    )


def _with_forename(run: Run, at: int, words: Sequence[str]) -> float:
    first, last = words[0], words[-1]
    lexicon = run.lexicon
    sure = first in lexicon.popular_forenames
    if last in _SUFFIXES:
        return 3
    if lexicon.is_surname(last) and last not in lexicon.places:
        return 3 if sure or not lexicon.is_ordinary(first) else 2
    if first in lexicon.places and not lexicon.is_surname(last):
        return 0
    if lexicon.is_ordinary(last) and not (sure and last in lexicon.surnames):
        return 0
    return 2 if sure or len(words) == 2 else 1.5


def _unknown(run: Run, at: int, words: Sequence[str]) -> float:
    """Judge words that are in no list of forenames, by the family name and by what stands around."""
    lexicon = run.lexicon
    telling = [word for word in words if len(word) > 1 and word not in lexicon.particles]
    if any(lexicon.is_ordinary(word) for word in telling) or words[0] in lexicon.places:
        return 0
    if _acts(run, at, len(words)):
        return 2.5
    if words[-1] in lexicon.popular_surnames:
        return 2
    return 1.5 if words[-1] in lexicon.surnames and words[-1] not in lexicon.places else 1


def _acts(run: Run, at: int, length: int) -> bool:
    """Say whether the text treats the words as somebody: a role before, an age or a verb of saying after."""
    if _is_somebody(run, at, length):
        return True
    before, after = run.before(at), run.after(at + length)
    speech = run.lexicon.speech["finite"]
    if before is not None and before.text in speech and before.text != "told":
        return _ends_clause(run, at + length)
    return after is not None and after.gap == " " and after.text in speech


def _is_somebody(run: Run, at: int, length: int) -> bool:
    """Say whether a role stands before the words, or an age or "who" after them."""
    before, after = run.before(at), run.after(at + length)
    if before is not None and before.text in run.lexicon.roles:
        return True
    return after is not None and (_is_age(after) or after.text == "who")


def _ends_clause(run: Run, at: int) -> bool:
    after = run.after(at)
    return after is None or not after.gap.isspace()


def _is_age(token: Token) -> bool:
    return token.gap == ", " and token.text.isdigit() and 1 < len(token.text) < 4


def bare_name(run: Run, at: int) -> Step | None:
    """Find one unknown word that acts like somebody or is a popular family name."""
    word, lexicon = run.words[at], run.lexicon
    if len(word) < 2 or lexicon.is_ordinary(word) or run.paragraph.titled:
        return None
    if _governs(run, at):
        return Step(0, 1, Kind.PERSON, 1.5)
    if _acts(run, at, 1) or word[:3].lower() in ("al-", "el-"):
        return Step(0, 1, Kind.PERSON, 1)
    if word in lexicon.surnames and not run.token(at).opens:
        return Step(0, 1, Kind.PERSON, 1 if word in lexicon.popular_surnames else 0.6)
    return None


def _governs(run: Run, at: int) -> bool:
    """See "the Biden administration"."""
    after = run.after(at + 1)
    return after is not None and after.gap == " " and after.text in ("administration", "presidency")
