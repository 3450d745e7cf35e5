"""Records for programs, in JSON: CSL's, the news agencies' ninjs, and what search engines read."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from corpus.media_topics import SCHEME, MediaTopic

from ..citation import Citation
from ..csl import to_csl
from ..keys import unique_keys
from ..names import Name

_RESERVED = ":/?#[]@!$&'()*+,;=%~"


def csl_json(citations: Sequence[Citation]) -> str:
    """One JSON list of CSL records."""
    keys = unique_keys(citations)
    return _written([to_csl(citation, key=key) for key, citation in zip(keys, citations, strict=True)])


def ninjs(citations: Sequence[Citation]) -> str:
    """The IPTC's News in JSON, 2.1: an item without a body; of several citations, a list of items.

    The standard knows only moments, so a day is given as its first one in UTC; a year or a month alone is
    left out, and so is the section, for which it has no field.
    """
    keys = unique_keys(citations)
    return _one_or_all([_item(key, citation) for key, citation in zip(keys, citations, strict=True)])


def json_ld(citations: Sequence[Citation]) -> str:
    """schema.org's NewsArticle in JSON-LD, to be put into a page; of several citations, a list."""
    return _one_or_all([_news_article(citation) for citation in citations])


def _item(key: str, citation: Citation) -> dict[str, Any]:
    sources = [name for name in (citation.publisher, citation.agency) if name]
    page = {"name": "web", "href": _uri(citation.url), "contenttype": "text/html"}
    return _known(
        {
            "standard": {"name": "ninjs", "version": "2.1"},
            "uri": _urn(citation),
            "type": "text",
            "firstcreated": _moment(citation),
            "language": citation.language,
            "headlines": [{"role": "main", "value": citation.title}] if citation.title else [],
            "by": _joined(citation.authors),
            "subjects": [
                {"name": one.name, "uri": one.uri, "literal": one.qcode} for one in citation.subjects
            ],
            "infosources": [{"name": name} for name in dict.fromkeys(sources)],
            "renditions": [page] if page["href"] else [],
            "altids": [{"role": "citation-key", "value": key}],
        }
    )


def _news_article(citation: Citation) -> dict[str, Any]:
    issued = citation.issued
    return _known(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": citation.title,
            "author": [_party(name) for name in citation.authors],
            "datePublished": citation.moment or ("" if not issued or issued.words else issued.iso()),
            "publisher": _organisation(citation.publisher),
            "sourceOrganization": _organisation(citation.agency if citation.relayed else ""),
            "articleSection": citation.section,
            "about": [_defined(subject) for subject in citation.subjects],
            "inLanguage": citation.language,
            "url": _uri(citation.url),
        }
    )


def _defined(subject: MediaTopic) -> dict[str, str]:
    return {
        "@type": "DefinedTerm",
        "name": subject.name,
        "termCode": subject.qcode,
        "inDefinedTermSet": SCHEME,
        "url": subject.uri,
    }


def _party(name: Name) -> dict[str, str]:
    if name.literal:
        return _organisation(name.literal)
    parts = {
        "@type": "Person",
        "name": name.natural,
        "givenName": name.given,
        "familyName": name.short if name.given else "",
        "honorificSuffix": name.suffix,
    }
    return _known(parts)


def _organisation(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name} if name else {}


def _joined(names: Sequence[Name]) -> str:
    """Ann Lee, Bo Lind and Cem Ay."""
    written = [name.natural for name in names]
    return " and ".join(part for part in (", ".join(written[:-1]), *written[-1:]) if part)


def _moment(citation: Citation) -> str:
    issued = citation.issued
    if citation.moment:
        return citation.moment
    return f"{issued.iso()}T00:00:00Z" if issued and issued.day else ""


def _urn(citation: Citation) -> str:
    """The same for the same article, wherever it was opened: from its URL, else from what is known of it."""
    known = citation.url or json.dumps(to_csl(replace(citation, accessed=None), key=""), sort_keys=True)
    return f"urn:uuid:{uuid5(NAMESPACE_URL, known)}"


def _uri(url: str) -> str:
    """The URL with all in percent signs that a URI may not hold; nothing for what is no web address."""
    return quote(url, safe=_RESERVED) if url.lower().startswith(("http://", "https://")) else ""


def _known(record: Mapping[str, Any]) -> dict[str, Any]:
    return {field: value for field, value in record.items() if value}


def _one_or_all(records: list[dict[str, Any]]) -> str:
    return _written(records[0] if len(records) == 1 else records)


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
