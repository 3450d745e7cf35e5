"""Wikipedia: the {{cite news}} template, and the <ref> that holds it in an article."""

from __future__ import annotations

import re

from ..citation import Citation
from ..dates import When
from ..keys import key_of
from ..locators import Locator
from ..names import attach
from .style import Style

_ESCAPES = {"|": "&#124;", "{": "&#123;", "}": "&#125;", "<": "&lt;", ">": "&gt;"}
_URL_ESCAPES = {"|": "%7C", "[": "%5B", "]": "%5D", "{": "%7B", "}": "%7D", "<": "%3C", ">": "%3E"}


def _template(citation: Citation, locator: Locator | None = None) -> str:
    fields = [*_names(citation), ("date", _date(citation.issued))]
    fields.append(("title", _text(citation.title) or "<!-- headline unknown -->"))
    fields.append(("url", _url(citation.url)))
    fields.append(("work", _text(citation.publisher)))
    fields.append(("agency", _text(citation.agency) if citation.relayed else ""))
    fields.append(("department", _text(citation.section)))
    fields.append(("language", "" if citation.english else _text(citation.language)))
    fields.append(("at", _text(locator.written()) if locator else ""))
    fields.append(("access-date", _date(citation.accessed) if citation.url else ""))
    return "{{cite news" + "".join(f" |{name}={value}" for name, value in fields if value) + "}}"


def _names(citation: Citation) -> list[tuple[str, str]]:
    """last and first for people, author for organisations, numbered where there are several."""
    fields = []
    for number, name in enumerate(citation.authors, start=1):
        mark = str(number) if len(citation.authors) > 1 else ""
        if name.literal or not name.given:
            fields.append((f"author{mark}", _text(name.literal or name.short)))
            continue
        given = " ".join(part for part in (name.given, name.suffix) if part)
        fields.append((f"last{mark}", _text(attach(name.dropped, name.short))))
        fields.append((f"first{mark}", _text(given)))
    return fields


def _date(when: When | None) -> str:
    """2024-03-15, which goes with any article's dates; months and years in words, as the template wants."""
    if not when:
        return ""
    return when.iso() if when.day else when.british()


def _text(text: str) -> str:
    """The text with what ends a template, a link or a parameter made harmless."""
    text = re.sub(r"[|{}<>]", lambda found: _ESCAPES[found.group()], text)
    return text.replace("[", "&#91;").replace("]", "&#93;").replace("''", "&#39;&#39;")


def _url(url: str) -> str:
    return re.sub(r"[|\[\]{}<>]", lambda found: _URL_ESCAPES[found.group()], url)


def _reference(citation: Citation, locator: Locator | None) -> str:
    return f'<ref name="{key_of(citation)}">{_template(citation, locator)}</ref>'


STYLES = {
    "wikipedia": Style(
        label="Wikipedia {{cite news}}",
        bibliography=_template,
        in_text=_reference,
        note=_reference,
        typographic=False,
    )
}
