"""The citation: what a reference to one news article is made of, whatever the style."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from corpus.article import Article, Origin
from corpus.media_topics import MediaTopic, media_topics

from .dates import When, moment_of, when_of
from .names import FamilyName, Name, name_seen
from .sentences import as_sentence
from .sites import is_site

_SPACE = re.compile("[\\s\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A news article as CSL's item of type `article-newspaper` has it. None or empty is what is not known.

    `id` is the item's own, or the article's source; `sentence` its headline in sentence case, where the
    source has it in title case and the article's text tells which words are names. `publisher` is the
    newspaper or site that carries the article, CSL's container-title; `agency` the one it relays; `moment`
    when it was published to the second (RFC 3339), where time and offset are stated; `is_site` says that the
    publisher is no newspaper but a news site, CSL's type `webpage`; `number` its place in a
    numbered list of references, `letter` what tells it there from its authors' other works of that year;
    `subjects` are what the article is about, in the IPTC's codes. All
    text is on one line, without control characters.
    """

    id: str = ""
    title: str = ""
    sentence: str = ""
    authors: tuple[Name, ...] = ()
    publisher: str = ""
    agency: str = ""
    section: str = ""
    issued: When | None = None
    moment: str = ""
    accessed: When | None = None
    url: str = ""
    language: str = ""
    is_site: bool = False
    number: int = 1
    letter: str = ""
    subjects: tuple[MediaTopic, ...] = ()

    @property
    def english(self) -> bool:
        """Whether the headline may be put into title case; an unknown language counts as English."""
        return not self.language or self.language.lower().startswith("en")

    @property
    def relayed(self) -> bool:
        """Whether an agency is known that is not itself the author."""
        return bool(self.agency) and all(name.literal != self.agency for name in self.authors)


def citation_of(
    article: Article,
    *,
    accessed: date,
    family_name: FamilyName | None = None,
    topics: tuple[str, ...] = (),
) -> Citation:
    """The citation of an article; `accessed` is when it was opened, where the article does not say.

    A headline derived from the lead and a date worked out from other statements are not stated by the source,
    so they count as unknown. An agency that nobody wrote for in person is the author. `family_name` is asked
    first which word of a full name is the family's; `topics` are the names of what it is about.
    """
    bylines = (plain(byline) for byline in article.authors)
    authors = [name for byline in bylines if (name := name_seen(byline, article.language, family_name))]
    agency = plain(article.agency or "")
    if not authors and agency:
        authors = [Name(literal=agency)]
    published = (article.published or "") if article.published_origin is not Origin.INFERRED else ""
    publisher = plain(article.publisher or "")
    title = plain(article.title or "") if article.title_origin is Origin.FILE else ""
    return Citation(
        id=plain(article.source),
        title=title,
        sentence=as_sentence(title, text=article.body) if article.language == "en" else "",
        authors=tuple(authors),
        publisher=publisher,
        is_site=is_site(publisher),
        agency=agency,
        section=plain(article.section or ""),
        issued=when_of(published),
        moment=moment_of(published),
        accessed=when_of(article.accessed or "") or When(accessed.year, accessed.month, accessed.day),
        url=plain(article.url or "").replace(" ", "%20"),
        language=plain(article.language or ""),
        subjects=media_topics(topics),
    )


def plain(text: str) -> str:
    """The text on one line: control characters and runs of space become one space, unseen marks go."""
    return _SPACE.sub(" ", _UNSEEN.sub("", text)).strip()
