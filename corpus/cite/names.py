"""Split a person's name into its parts by the rules of its language, never by "the last word"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from . import eastern, surnames

FamilyName: TypeAlias = Callable[[str], str | None]
"""Gives the word of a full name that is the family's, or None if it cannot tell."""

_SPANISH = frozenset({"es", "ca", "gl", "eu"})
_SPANISH_ENDING = re.compile(
    r"(?:[aeiouíéó]z|ñ[ao]|ad[ao]|er[ao]|ales|ill[ao]|ed[ao]|an[ao]|en[ao]|os[ao])$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A person's name in parts, or an organisation's whole in `literal`.

    `particle` is what stays with the family name ("van der", "al-"), `dropped` what is left out where that
    stands alone (Ludwig *van* Beethoven); CSL's non-dropping and dropping particles. `joined` is set for
    names written without a space, family first (김민지).
    """

    family: str = ""
    given: str = ""
    particle: str = ""
    dropped: str = ""
    suffix: str = ""
    literal: str = ""
    joined: bool = False

    @property
    def short(self) -> str:
        """What stands for the person in the text: van der Meer, al-Sayed, Yonhap."""
        return self.literal or attach(self.particle, self.family)

    @property
    def natural(self) -> str:
        """The whole name as it is spoken: Anna van der Meer, Martin Luther King Jr., 김민지."""
        if self.literal or self.joined:
            return self.literal or self.family + self.given
        full = attach(self.dropped, attach(self.particle, self.family))
        return " ".join(part for part in (self.given, full, self.suffix) if part)


def attach(particle: str, family: str) -> str:
    """The particle before the family name, without a space after a hyphen or an apostrophe."""
    return (
        f"{particle}{family}"
        if not particle or particle.endswith(("-", "’", "'"))
        else f"{particle} {family}"
    )


@lru_cache(maxsize=8192)
def name_of(text: str, language: str | None = None) -> Name | None:
    """The name in a byline of one person or organisation, or None if there is nothing.

    `language` is an ISO 639-1 code of the article, which helps where the name alone does not tell.
    """
    if not (words := text.strip(" ,;").split()):
        return None
    if is_organisation(words):
        return Name(literal=" ".join(words))
    words = _untitled(words)
    if "," in text:
        return _comma(" ".join(words), language)
    words, suffix = _suffix(words)
    if len(words) == 1:
        return _one_word(words[0], suffix, language)
    split = _capitals(words) or eastern.split(words, language) or _spanish(words, language) or _western(words)
    return with_particle(split[0], given=split[1], suffix=suffix)


def name_seen(text: str, language: str | None = None, family_name: FamilyName | None = None) -> Name | None:
    """The name as `name_of` has it, unless `family_name` has seen that its other end is the family's.

    Names that say themselves which part that is (Seo, Min-jae; KISHIDA Fumio) need nobody's word for it,
    and a person who is called by a given name of the West is merely famous.
    """
    name = name_of(text, language)
    if family_name is None or name is None or not name.given or "," in text:
        return name
    words, suffix = _suffix(_untitled(text.split()))
    seen = family_name(" ".join(words))
    if seen is None or seen in name.family.split() or _capitals(words):
        return name
    if seen == words[-1]:
        family, given = _western(words)
    elif seen.casefold() in surnames.WESTERN_GIVEN:
        return name
    else:
        family, given = words[0], " ".join(words[1:])
    return with_particle(family, given=given, suffix=suffix)


def with_particle(family: str, *, given: str = "", suffix: str = "") -> Name:
    """The name of a family name that may begin with particles (de la Cruz) and a given name."""
    particles, rest = _leading_particles(family)
    given, dropped = _trailing_particles(given)
    joined = bool(given) and eastern.is_joined(rest, given)
    return Name(family=rest, given=given, particle=particles, dropped=dropped, suffix=suffix, joined=joined)


def is_organisation(words: list[str]) -> bool:
    """Whether the words of a byline name an agency, an office or an outlet rather than a person."""
    lower = [word.casefold().strip(".,()") for word in words]
    if any(char.isdigit() or char in "@&/|" for word in words for char in word):
        return True
    if len(words) == 1:
        return lower[0] in surnames.AGENCIES or (
            words[0].isupper() and words[0].isascii() and 1 < len(words[0]) < 6
        )
    if (
        lower[0] == "the"
        or any(word in surnames.ORGANISATION_WORDS for word in lower)
        or lower[0] in surnames.AGENCIES
    ):
        return True
    if lower in (
        ["associated", "press"],
        ["canadian", "press"],
        ["press", "association"],
        ["washington", "post"],
    ):
        return True
    return len(words) > 2 and any(word in surnames.WEAK_ORGANISATION_WORDS for word in lower)


def _comma(text: str, language: str | None) -> Name | None:
    """Seo, Min-jae; van der Meer, Anna; King, Martin Luther, Jr.; Martin Luther King, Jr."""
    head, *rest = [part.strip() for part in text.split(",") if part.strip()]
    suffix = " ".join(part for part in rest if part in surnames.SUFFIXES)
    given = " ".join(part for part in rest if part not in surnames.SUFFIXES)
    if given:
        return with_particle(head, given=given, suffix=suffix)
    split = name_of(head, language)
    return (
        with_particle(attach(split.particle, split.family), given=split.given, suffix=suffix)
        if split
        else None
    )


def _untitled(words: list[str]) -> list[str]:
    while len(words) > 1 and words[0] in surnames.TITLES:
        words = words[1:]
    return words


def _suffix(words: list[str]) -> tuple[list[str], str]:
    return (words[:-1], words[-1]) if len(words) > 2 and words[-1] in surnames.SUFFIXES else (words, "")


def _one_word(word: str, suffix: str, language: str | None) -> Name:
    family, given = eastern.characters(word, language) or (word, "")
    return Name(family=family, given=given, suffix=suffix, joined=bool(given))


def _capitals(words: list[str]) -> tuple[str, str] | None:
    """KISHIDA Fumio, Emmanuel MACRON: the one part in capitals is the family name."""
    capitals = [word for word in words if len(word) > 2 and word.isupper() and "." not in word]
    if len(capitals) != 1 or (words[0] != capitals[0] and words[-1] != capitals[0]):
        return None
    given = " ".join(word for word in words if word != capitals[0])
    return capitals[0].title(), given


def _spanish(words: list[str], language: str | None) -> tuple[str, str] | None:
    """José Luis García Márquez: one or two given names, then both parents' family names."""
    lower = [word.casefold() for word in words]
    if (
        len(words) < 3
        or lower[0] not in surnames.SPANISH_GIVEN
        or any(word in surnames.PARTICLES for word in lower)
    ):
        return None
    given = 2 if len(words) > 3 and lower[1] in surnames.SPANISH_GIVEN else 1
    families = lower[given:]
    if len(families) != 2 or families[0] in surnames.SPANISH_GIVEN:
        return None
    if language not in _SPANISH and not all(_is_spanish_family(word) for word in families):
        return None
    return " ".join(words[given:]), " ".join(words[:given])


def _is_spanish_family(word: str) -> bool:
    return word in surnames.SPANISH_FAMILY or _SPANISH_ENDING.search(word) is not None


def _western(words: list[str]) -> tuple[str, str]:
    """The last word is the family name, with the particles before it and a half that cannot stand alone."""
    start = len(words) - 1
    while start > 1 and (
        words[start - 1] in surnames.PARTICLES or words[start - 1] in surnames.CAPITAL_PARTICLES
    ):
        start -= 1
    if words[start - 1] in surnames.SERVANTS:
        start -= 1
    return " ".join(words[start:]), " ".join(words[:start])


def _leading_particles(family: str) -> tuple[str, str]:
    words = family.split()
    count = 0
    while count < len(words) - 1 and words[count] in surnames.PARTICLES:
        count += 1
    rest = " ".join(words[count:])
    prefix = next((prefix for prefix in surnames.ARTICLE_PREFIXES if rest.startswith(prefix)), "")
    return " ".join([*words[:count], prefix]).strip(), rest[len(prefix) :]


def _trailing_particles(given: str) -> tuple[str, str]:
    words = given.split()
    count = len(words)
    while count > 1 and words[count - 1] in surnames.PARTICLES - {"y", "e", "i"}:
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])
