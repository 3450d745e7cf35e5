"""Citation keys: readable, plain ASCII, the same for the same article, and unique in one export."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from .citation import Citation
from .romanized import romanized
from .wordlists import words

_SMALL = words(
    "a an and are as at be by for from how in into is it its of on or that the this to was what who why with"
)
_SPELLED = str.maketrans("øłđðı", "olddi") | str.maketrans({"þ": "th", "æ": "ae", "œ": "oe"})


def key_of(citation: Citation) -> str:
    """lim2024assembly: who wrote or published it, the year, and the headline's first telling word.

    Where all names are in letters that we can't write in Latin ones, the name of the site stands for them.
    """
    names = [name.short for name in citation.authors[:1]] + [re.sub(r"(?i)^the ", "", citation.publisher)]
    who = next(filter(None, map(ascii_word, names)), "")
    if not who:
        who = (_site(citation.url) or "article") if any(names) else "anonymous"
    year = citation.issued.year if citation.issued and citation.issued.year else "nd"
    telling = (ascii_word(word) for word in re.split(r"[\s/–—-]+", citation.title))
    return f"{who}{year}{next((word for word in telling if word and word not in _SMALL), '')}"


def unique_keys(citations: Iterable[Citation]) -> list[str]:
    """A key for each citation, in order; the second to bear one gets a b, the next a c, and so on."""
    borne: Counter[str] = Counter()
    taken: set[str] = set()
    keys = []
    for citation in citations:
        base = key = key_of(citation)
        while key in taken:
            borne[base] += 1
            key = f"{base}{_mark(borne[base])}"
        taken.add(key)
        keys.append(key)
    return keys


def ascii_word(text: str) -> str:
    """The text's letters and digits in lower-case ASCII, without spaces; nothing if it has none."""
    bare = unicodedata.normalize("NFKD", romanized(text).casefold().translate(_SPELLED))
    return re.sub(r"[^a-z0-9]", "", bare)


def _site(url: str) -> str:
    """asahi, of https://www.asahi.com/articles/1; nothing if there is no such host."""
    found = re.match(r"(?i)https?://(?:www\.)?([a-z0-9-]+)\.[a-z]", url)
    return ascii_word(found[1]) if found else ""


def _mark(number: int) -> str:
    return chr(ord("a") + number) if number < 26 else f"-{number + 1}"
