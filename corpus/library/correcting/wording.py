"""A decision as a line of text, which people can read, compare and edit; quoted as a shell quotes.

merge 'person:duck han' 'Duck Han' into 'person:ducksoo han' 'Han Duck-soo'
split 'person:han?' Han named Han in /news/a.txt into 'person:han kang' 'Han Kang'
rename 'org:lg' LG to 'LG Group'        retype 'person:ferry?' Ferry to org:ferry
hide 'person:monday?' Monday            never 'Prime Time'
add 'Harbour Board' as 'org:harbour board' 'Harbour Board'
different person:a A from person:b B    unsure person:a A or person:b B
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Sequence

from corpus.article import Entity
from corpus.errors import InputError

from .correction import EntityCorrection, Verb, entity_of

HEADER = """\
# What a person decided about entities in Dateline, one decision a line, version 1.
# Lines that begin with # are left out. Read it into a library with: dateline entities import FILE
"""

_LONGEST = 4000
"""Characters of a line at most; names have some dozens, paths some hundreds."""

_ACTING = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff]"
)

_JOINT = {Verb.MERGE: "into", Verb.DIFFERENT: "from", Verb.UNSURE: "or"}
_FORMS = {
    Verb.MERGE: "merge KEY NAME into KEY NAME",
    Verb.SPLIT: "split KEY NAME [named WORDS] [in SOURCE] into KEY NAME",
    Verb.RENAME: "rename KEY NAME to NAME",
    Verb.RETYPE: "retype KEY NAME to KEY",
    Verb.HIDE: "hide KEY NAME",
    Verb.NEVER: "never WORDS",
    Verb.ADD: "add WORDS as KEY NAME",
    Verb.DIFFERENT: "different KEY NAME from KEY NAME",
    Verb.UNSURE: "unsure KEY NAME or KEY NAME",
}


def write(correction: EntityCorrection) -> str:
    """Write a decision as one line, without its end."""
    verb, who, to = correction.verb, _pair(correction.who), _pair(correction.to)
    words = [verb.value]
    match verb:
        case Verb.MERGE | Verb.DIFFERENT | Verb.UNSURE:
            words += [*who, _JOINT[verb], *to]
        case Verb.SPLIT:
            words += [*who, *(("named", correction.words) if correction.words else ())]
            words += [*(("in", correction.source) if correction.source else ()), "into", *to]
        case Verb.RENAME:
            words += [*who, "to", to[1]]
        case Verb.RETYPE:
            words += [*who, "to", to[0]]
        case Verb.HIDE:
            words += who
        case Verb.NEVER:
            words += [correction.words]
        case Verb.ADD:
            words += [correction.words, "as", *to]
    return shlex.join(words)


def read(line: str) -> EntityCorrection:
    """Read a decision from its line. Raises ValueError, saying what is wrong."""
    if len(line) > _LONGEST:
        raise ValueError(f"it is longer than {_LONGEST} characters")
    if _ACTING.search(line):
        raise ValueError("it holds control characters")
    try:
        verb, *words = shlex.split(line)
    except ValueError:
        raise ValueError("a quotation mark is not closed") from None
    if verb not in tuple(Verb):
        raise ValueError(f"{verb!r} is no decision; there are {', '.join(Verb)}")
    try:
        return _read(Verb(verb), words)
    except (ValueError, IndexError):
        form = _FORMS[Verb(verb)]
        raise ValueError(f"expected `{form}`, where a KEY begins with person:, org: or place:") from None


def read_all(text: str, *, name: str) -> Iterator[tuple[int, EntityCorrection]]:
    """Read a file's decisions with their line numbers, from 1. Raises InputError at the first bad line."""
    for number, line in enumerate(text.split("\n"), start=1):
        line = line.strip()
        if line and not line.startswith("#"):
            try:
                yield number, read(line)
            except ValueError as error:
                raise InputError(
                    name, reason=f"line {number}: {error}", advice="nothing of it was taken; mend that line"
                ) from error


def write_all(corrections: Sequence[EntityCorrection]) -> str:
    """Write decisions as a file, in the order in which they were made."""
    return HEADER + "".join(f"{write(correction)}\n" for correction in corrections)


def _pair(entity: Entity | None) -> tuple[str, str]:
    return (entity.key, entity.name) if entity else ("", "")


def _read(verb: Verb, words: list[str]) -> EntityCorrection:
    match verb:
        case Verb.NEVER:
            (said,) = words
            return EntityCorrection(verb=verb, words=_some(said))
        case Verb.ADD:
            said, joint, key, name = words
            _must_be("as", joint)
            return EntityCorrection(verb=verb, words=_some(said), to=entity_of(key, name))
    who, rest = entity_of(words[0], words[1]), words[2:]
    match verb:
        case Verb.HIDE:
            _must_be("", *rest)
            return EntityCorrection(verb=verb, who=who)
        case Verb.RENAME:
            joint, name = rest
            _must_be("to", joint)
            return EntityCorrection(verb=verb, who=who, to=entity_of(who.key, name))
        case Verb.RETYPE:
            joint, key = rest
            _must_be("to", joint)
            return EntityCorrection(verb=verb, who=who, to=_another(who, entity_of(key, who.name)))
        case Verb.SPLIT:
            return _read_split(who, rest)
    joint, key, name = rest
    _must_be(_JOINT[verb], joint)
    return EntityCorrection(verb=verb, who=who, to=_another(who, entity_of(key, name)))


def _read_split(who: Entity, words: list[str]) -> EntityCorrection:
    scope = {"named": "", "in": ""}
    while words[0] != "into":
        if scope[words[0]]:
            raise ValueError(words[0])
        scope[words[0]] = _some(words[1])
        words = words[2:]
    _, key, name = words
    _some(scope["named"] + scope["in"])
    to = _another(who, entity_of(key, name))
    return EntityCorrection(verb=Verb.SPLIT, who=who, to=to, words=scope["named"], source=scope["in"])


def _must_be(expected: str, *found: str) -> None:
    if found not in ((expected,), ()) or (expected and not found):
        raise ValueError(found)


def _some(text: str) -> str:
    if not text.strip():
        raise ValueError(text)
    return text


def _another(who: Entity, to: Entity) -> Entity:
    if to.key == who.key:
        raise ValueError(to.key)
    return to
