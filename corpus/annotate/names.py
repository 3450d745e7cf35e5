"""The parts of a person's name, and the key under which one person is the same everywhere.

Korean, Chinese and Vietnamese names put the family name first ("Seo Min-jae"); the key joins the given
names and forgets the order, so that "Tanaka Kenji" is "Kenji Tanaka" and "Kim Jong Un" is "Kim Jong-un",
while "Kim Jong-il" stays another man. Keys are compared for equality only: names are never merged because
they look alike.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from . import lists
from .lexicon import Lexicon

_GIVEN = re.compile(r"[A-Z][a-z]+[-‐‑][A-Za-z]+")
_SYLLABLE = re.compile(
    r"(?:[BCDGHJKLMNPRSTWXYZ]|Ch|Sh|Zh|Kw|Hy|Gy|My|Th|Ph|Tr|Qu|Ng)?[aeiouyw]{1,3}(?:n|ng|k|l|m|p|r|t|h|ck)?",
    re.I,
)
_INITIAL = re.compile(r"[A-Z]\.?(?:[A-Z]\.)*")
_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as written (`full`), its family name (None for a bare name), and its other parts."""

    full: str
    family: str | None
    given: tuple[str, ...] = ()
    surname_first: bool = False


def fold(text: str) -> str:
    """Lower case without accents."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).lower()


@lru_cache(maxsize=20_000)
def parse(surface: str, lexicon: Lexicon) -> PersonName:
    """Take a name without its title apart: "Seo Min-jae" is family "Seo", given ("Min-jae",)."""
    words = [_uncapitalised(word) for word in surface.replace("’", "'").split()]
    plain = [word for word in words if fold(word).strip(".,") not in _SUFFIXES]
    full = " ".join(_pointed(word) for word in words)
    if len(plain) < 2 or all(word.lower() in lexicon.particles for word in plain[:-1]):
        return PersonName(full, None)
    if is_surname_first(plain, lexicon):
        return PersonName(full, plain[0], tuple(plain[1:]), True)
    start = len(plain) - 1
    while start > 1 and plain[start - 1].lower() in lexicon.particles:
        start -= 1
    return PersonName(full, " ".join(plain[start:]), tuple(plain[:start]))


def _pointed(word: str) -> str:
    """Give initials and suffixes their point back: "J." and "Jr."."""
    return f"{word}." if (len(word) == 1 and word.isupper()) or word in ("Jr", "Sr") else word


def _uncapitalised(word: str) -> str:
    """Write "MIN-JAE" as "Min-jae" and "SEO" as "Seo"; initials stay."""
    if not word.isupper() or len(word) < 3 or "." in word:
        return word
    first, *rest = word.split("-")
    return "-".join([first.capitalize(), *(part.lower() for part in rest)])


def is_surname_first(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Say whether a name of two or three words puts the family name first."""
    first, rest = words[0], words[1:]
    if len(rest) == 1 and _GIVEN.fullmatch(rest[0]):
        return first in lexicon.east_asian or (
            first not in lexicon.forenames and rest[0] not in lexicon.surnames
        )
    if first not in lexicon.east_asian:
        return False
    if len(rest) == 2:
        return all(_SYLLABLE.fullmatch(word) for word in rest)
    if len(rest) != 1 or (rest[0] in lexicon.popular_surnames and first in lexicon.popular_forenames):
        return False
    return rest[0] in lexicon.east_asian or rest[0] not in lexicon.surnames or first not in lexicon.forenames


@cache
def _nicknames() -> Mapping[str, str]:
    return {short: next(iter(full)) for short, full in lists.groups("nicknames").items()}


@lru_cache(maxsize=20_000)
def key(name: PersonName) -> str:
    """Make the order-free key of a full name; middle initials are left out."""
    if name.surname_first:
        given = "".join(fold(part).replace("-", "") for part in name.given)
        return " ".join(sorted((fold(name.family or ""), given)))
    parts = [fold(w).strip(".").replace("'", "") for w in name.full.split() if not _INITIAL.fullmatch(w)]
    parts = [re.sub("[-‐‑]", "", part) for part in parts]
    return " ".join(sorted(_nicknames().get(part, part) for part in parts)) or fold(name.full)
