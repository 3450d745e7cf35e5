"""The query language, the same for searches and lists.

    ferry fare              both words              "ferry fare"        these words one after another
    ferry OR bridge         either                  -ferry              not this
    (ferry OR bridge) fare  groups                  person:"Jo Brand"   a field holds these words
    is:unread               or read, starred, copy  after:2025-04       see `FIELDS` for all fields

Words are compared folded: case, accents and curly marks don't matter. A search also finds other forms of a
word (ferries) and what it may be a misspelling of, but not of words in quotation marks. `after:` begins when
its period is over and `before:` ends when it begins, as the words say: `after:2025-04` starts with May 1.
Dates that an article states too vaguely to tell are not found. AND and NOT may be written out; operators are
in capitals.

A query being typed is forgiven what is only unfinished: an open quotation mark or parenthesis, an operator or
a field at the end with nothing after it. What can't become right by typing on is a QueryError even then.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from .periods import EXPECTED

FIELDS: dict[str, str] = {
    "person": "a person's name",
    "org": "an organisation's name",
    "place": "a place's name",
    "entity": "a person's, organisation's or place's name",
    "topic": "a topic",
    "story": "a story's number, or words of its name",
    "publisher": "a publisher",
    "agency": "a news agency",
    "section": "a section",
    "source": "part of a path or address",
    "tag": "a tag",
    "by": "an author",
    "lang": "a language code such as en",
    "is": "read, unread, starred or copy",
    "after": EXPECTED,
    "before": EXPECTED,
    "on": EXPECTED,
}
"""Every field, and what may follow its colon."""


@dataclass(frozen=True, slots=True)
class Words:
    """Index words that must all be there, one after another in a `phrase`; the last may be unfinished.

    `exact` words stand for themselves only, and for no other form or spelling.
    """

    words: tuple[str, ...]
    text: str
    phrase: bool = False
    exact: bool = False
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A field that holds a value; dates are ("2025-04", "2025-05"), the first day and the first after."""

    name: str
    value: str
    days: tuple[str, str] = ("", "")
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Not:
    """What must not hold."""

    part: Query


@dataclass(frozen=True, slots=True)
class Both:
    """Parts that must all hold; none at all holds for every article."""

    parts: tuple[Query, ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """Parts of which one must hold."""

    parts: tuple[Query, ...]


Query: TypeAlias = Words | Field | Not | Both | Either
