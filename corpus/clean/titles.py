"""A headline as a format states it, without the name of the site that pages and feeds put beside it."""

from __future__ import annotations

import html
import re
from urllib.parse import urlsplit

from .outlets import is_outlet

_BAR = re.compile(r"\s+(?:\||::|»|«|·|•|‹|›)\s+|\s*[|｜│]\s*")
_DASH = re.compile(r"\s+[-–—―]{1,2}\s+|\s+@\s+")
_FORM = re.compile(r"[\W_]+")
_LEAST = 3
"""Letters of a name at least, for it to be looked for in a domain."""


def tidy_title(stated: str, *, publisher: str | None = None, url: str | None = None) -> str | None:
    """Give the headline in `stated`: references undone, one kind of space, the site's name off either end.

    A name goes if it is the `publisher`'s, the domain's in `url` or an outlet's by its words, and a headline
    is left.
    """
    title = " ".join(html.unescape(stated).split())
    names = tuple(filter(None, (_form(publisher or ""), *_domain(url))))
    for divider in (_BAR, _DASH):
        title = _without_ends(title, divider, names)
    return title or None


def _without_ends(title: str, divider: re.Pattern[str], names: tuple[str, ...]) -> str:
    """Take off the last part, and the first, as long as it is a name."""
    while cuts := list(divider.finditer(title)):
        first, last = cuts[0], cuts[-1]
        if _is_site(title[last.end() :], names):
            title = title[: last.start()]
        elif _is_site(title[: first.start()], names):
            title = title[first.end() :]
        else:
            break
    return title.strip()


def _is_site(part: str, names: tuple[str, ...]) -> bool:
    form = _form(part)
    if not form:
        return True
    return any(_alike(form, name) for name in names) or is_outlet(part.strip())


def _alike(form: str, name: str) -> bool:
    """Whether one holds the other and little more: `courier` and `baycourier`, `thebaycourier`."""
    shorter, longer = sorted((form, name), key=len)
    return form == name or (len(shorter) > _LEAST and shorter in longer and len(longer) < 2 * len(shorter))


def _domain(url: str | None) -> tuple[str, ...]:
    """The telling labels of the address's host: `harbourtribune` of `https://www.harbour-tribune.co.uk/x`."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return ()
    labels = [label for label in host.removeprefix("www.").split(".")[:-1] if len(label) > _LEAST]
    return tuple(_form(label) for label in labels) + ((_form(host.removeprefix("www.")),) if host else ())


def _form(text: str) -> str:
    return _FORM.sub("", text.casefold())
