"""The query language, the same for searches and lists.

    ferry fare              both words              "ferry fare"        these words one after another
    ferry OR bridge         either                  -ferry              not this
    (ferry OR bridge) fare  groups                  person:"Jo Brand"   a field holds these words
    is:unread               or read, starred, copy  after:2025-04       see `FIELDS` for all fields
    sort:oldest             the order               saved:fares         a query that was kept under a name

Words are compared folded: case, accents and curly marks don't matter. A search also finds other forms of a
word (ferries) and what it may be a misspelling of, but not of words in quotation marks. What is joined
(co-operation, 9/11) is looked for together; a search also finds it written as one word. `after:` begins when
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

OPERATORS = frozenset({"OR", "AND", "NOT"})
STATES = ("unread", "read", "starred", "copy")
HAD = ("quote", "author", "date", "url", "tag", "story")
ORDERS = ("date", "oldest", "relevance", "publisher", "title", "added")


def _one_of(choices: tuple[str, ...]) -> str:
    return f"{', '.join(choices[:-1])} or {choices[-1]}"


FIELDS: dict[str, str] = {
    "person": "a person's name",
    "org": "an organisation's name",
    "place": "a place's name",
    "event": "an event's name",
    "law": "a law's or treaty's name",
    "entity": "the name of any of these",
    "topic": "a topic",
    "story": "a story's number, or words of its name",
    "said": "the name of who is quoted",
    "publisher": "a publisher",
    "agency": "a news agency",
    "section": "a section",
    "by": "an author",
    "source": "part of a path or address",
    "tag": "a tag",
    "lang": "a language code such as en",
    "is": _one_of(STATES),
    "has": _one_of(HAD),
    "after": EXPECTED,
    "before": EXPECTED,
    "on": EXPECTED,
    "sort": _one_of(ORDERS),
    "saved": "the name of a saved search",
}
"""Every field, and what may follow its colon."""

OTHERWISE_CALLED: dict[str, str] = {
    **dict.fromkeys(("author", "authors", "byline", "writer"), "by"),
    **dict.fromkeys(("date", "day", "year", "month", "since", "published", "when"), "on"),
    **dict.fromkeys(("until", "till", "to"), "before"),
    **dict.fromkeys(("people", "who"), "person"),
    **dict.fromkeys(("company", "organisation", "organization"), "org"),
    **dict.fromkeys(("country", "city", "location", "where"), "place"),
    **dict.fromkeys(("outlet", "paper", "newspaper", "site", "from"), "publisher"),
    **dict.fromkeys(("url", "link", "file", "path", "domain"), "source"),
    **dict.fromkeys(("quote", "quoted", "speaker", "says"), "said"),
    **dict.fromkeys(("subject", "about"), "topic"),
    "language": "lang",
    "order": "sort",
}
"""Fields under the names that other programs have for them, to name the right one."""


@dataclass(frozen=True, slots=True)
class Example:
    """A query, and what it finds."""

    query: str
    meaning: str


EXAMPLES: tuple[Example, ...] = (
    Example("ferry fare", "both words; a wrong letter is forgiven in a search"),
    Example('"ferry fare"', "these words, one after the other"),
    Example("ferry -bridge", "the first word without the second"),
    Example("ferry OR bridge", "either word"),
    Example("(ferry OR bridge) fare", "parentheses group"),
    Example('person:"jo brand"', "articles that speak of a person, by any of the names"),
    Example("org:imf place:alaska", "of an organisation and of a place"),
    Example('event:"world cup" law:"paris agreement"', "of an event, and of a law or treaty"),
    Example("entity:georgia", "of any of these"),
    Example('topic:"trade policy"', "on a topic"),
    Example('story:12 OR story:"rope works"', "of a story, by its number or words of its name"),
    Example("said:brand", "that quote somebody"),
    Example("publisher:herald agency:reuters", "of a publisher, and from a news agency"),
    Example('by:"ann lo" section:politics', "by an author, in a section"),
    Example("source:news/ tag:todo lang:de", "by part of the path or address, a tag, the language"),
    Example("is:unread -is:copy", "not read yet, and no near copies of others"),
    Example("is:read OR is:starred", "read, or starred"),
    Example("has:quote -has:author", "with a quote, without an author; so too date, url, tag and story"),
    Example("on:yesterday", "published yesterday; so too today, monday, april, 2025, 2025-04, 2025-04-09"),
    Example("on:last 3 days", "in the last three days; the same as on:last-3-days"),
    Example("after:2025-03 before:2025-04-09", "after that month was over, and before that day began"),
    Example("after:2 weeks ago", "after a day; so too last week, last monday, april 2025"),
    Example("on:since monday", "from that day on; so too on:2025-04.. and, up to a day, on:..2025-04-09"),
    Example("on:2025-03..2025-05", "from March to May"),
    Example("ferry sort:oldest", "the oldest first; so too date, relevance, publisher, title and added"),
    Example("saved:fares is:unread", "a saved search, and more"),
)
"""The language by examples, for the help of the reader and of the command line, and for the README."""


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


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for, and in which of the `ORDERS`; None where nothing is said of that."""

    query: Query
    order: str | None = None


def written(query: Query) -> str:
    """Write a part of a query as it may be typed."""
    match query:
        case Words(text=text, exact=exact):
            return f'"{text}"' if exact else text
        case Field(name, value):
            return f'{name}:"{value}"' if " " in value else f"{name}:{value}"
        case Not(part):
            return f"-{written(part)}"
        case Both(parts):
            return f"({' '.join(map(written, parts))})"
        case Either(parts):
            return f"({' OR '.join(map(written, parts))})"
