"""The form in which an article is put right: what it shows of each field, and what is read from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from corpus.article import KeptArticle, Origin
from corpus.library.personal.correctable import FIELDS, checked
from corpus.library.results import Correction, Value
from tui.layout import harmless

LABELS: Mapping[str, str] = {
    "title": "Headline",
    "authors": "Authors",
    "published": "Published",
    "updated": "Updated",
    "publisher": "Publisher",
    "agency": "Agency",
    "section": "Section",
    "url": "URL",
    "accessed": "Accessed",
}

HINTS: Mapping[str, str] = {
    "authors": "not known; part several names with ;",
    "published": "not known; as 2025, 2025-04, 2025-04-09 or 2025-04-09 11:13",
    "updated": "not known",
    "agency": "not known; the one that the publisher relays",
    "url": "not known; begins with https://",
    "accessed": "{today}, the day it is cited; or as 2025-04-09",
}

_GUESSES = {
    Origin.DERIVED: "made from the first sentence, not cited",
    Origin.INFERRED: "worked out, not stated, not cited",
}


def hint_of(field: str, *, today: date) -> str:
    """Say what an empty field means, and how it is filled in."""
    return HINTS.get(field, "not known").format(today=today)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One field of the form. `text` is what stands in it when it is opened; what is not known is empty.

    `found` is what the article states, as it would be typed; `guess` says what was guessed in its place.
    """

    field: str
    text: str
    found: str
    guess: str = ""
    correction: Correction | None = None

    def note(self, text: str) -> str:
        """Say what a person should know of the field while `text` stands in it."""
        if text == self.found:
            return self.guess
        if self.guess:
            return f"put right; {self.guess}"
        return f"put right; found: {self.found or 'nothing'}"

    def is_put_right(self, text: str) -> bool:
        """Whether `text` differs from what was found."""
        return text != self.found

    def read(self, text: str) -> Value:
        """Give what `text` means. Raises CorrectionError."""
        if text == self.text and self.correction:
            return self.correction.value
        return checked(self.field, tuple(text.split(";")) if self.field == "authors" else text)


def entries_of(kept: KeptArticle, corrections: Mapping[str, Correction]) -> tuple[Entry, ...]:
    """Make the form of an article, filled in with what is valid now."""
    return tuple(_entry(kept, field, corrections.get(field)) for field in FIELDS)


def values_of(entries: tuple[Entry, ...], texts: Mapping[str, str]) -> dict[str, Value]:
    """Give the corrections that the filled-in form asks for, by field. Raises CorrectionError.

    What is left as it was found, or put back to it, is no correction.
    """
    return {
        entry.field: entry.read(texts[entry.field])
        for entry in entries
        if entry.is_put_right(texts[entry.field])
    }


def _entry(kept: KeptArticle, field: str, correction: Correction | None) -> Entry:
    value: Value = getattr(kept.article, field)
    origin = {"title": kept.article.title_origin, "published": kept.article.published_origin}.get(field)
    found, found_origin = (correction.found, correction.origin) if correction else (value, origin)
    why = _GUESSES.get(found_origin) if found_origin and found else None
    as_found = "" if why else _typed(found)
    return Entry(
        field=field,
        text=_typed(correction.value) if correction else as_found,
        found=as_found,
        guess=f"{why}: {_typed(found)}" if why else "",
        correction=correction,
    )


def _typed(value: Value) -> str:
    """Write a value as a person would type it."""
    return harmless("; ".join(value) if isinstance(value, tuple) else value or "")
