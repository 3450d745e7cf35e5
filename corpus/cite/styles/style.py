"""What every style can write, and the few phrases that many of them share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..case import title_case
from ..citation import Citation
from ..lettering import follow, italic
from ..locators import Locator
from ..quoting import typeset
from ..wordlists import words

_FOREIGN = words(
    "de del della dello dei degli di da das do dos du des la las los le les et und der van von y e"
)
"""Small words that newspapers of other languages have in their names."""

Form = Callable[[Citation, Locator | None], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style by its label. One that has no notes writes the entry of its bibliography in a note.

    `numbering` is what stands before an entry with its number; `typographic` whether marks are made curly.
    `lettered`: a list has the works of an author by date, and letters on those of the same year.
    """

    label: str
    bibliography: Callable[[Citation], str]
    in_text: Form
    note: Form | None = None
    short_note: Form | None = None
    numbering: str = ""
    lettered: bool = False
    typographic: bool = True

    def write(self, form: str, citation: Citation, locator: Locator | None) -> str:
        """The citation in one of the forms `bibliography`, `in-text`, `note` or `short-note`."""
        citation = typeset(citation) if self.typographic else citation
        if form == "in-text":
            return self.in_text(citation, locator)
        if form == "note" and self.note:
            return self.note(citation, locator)
        if form == "short-note":
            return (self.short_note or self.in_text)(citation, locator)
        entry = self.bibliography(citation)
        if form == "bibliography":
            return self.numbering.format(citation.number) + entry
        return f"{entry} {capitalised(locator.written())}." if locator else entry


def headline(citation: Citation) -> str:
    """The headline in title case, if it is English."""
    return title_case(citation.title) if citation.english else citation.title


def as_sentence(citation: Citation) -> str:
    """The headline as a sentence, where the source has it in title case and its names are known."""
    return citation.sentence or citation.title


def publisher(citation: Citation) -> str:
    """The publisher's name in title case, if it and the article are English (not Corriere della Sera)."""
    foreign = any(word in _FOREIGN for word in citation.publisher.split()[1:])
    return title_case(citation.publisher) if citation.english and not foreign else citation.publisher


def outlet(citation: Citation) -> str:
    """The publisher's name: a newspaper's in italics, that of a broadcaster or another news site plain."""
    name = publisher(citation)
    return name if citation.is_site else italic(name)


def section(citation: Citation) -> str:
    """The section in title case, if the article is English."""
    return title_case(citation.section) if citation.english else citation.section


def year(citation: Citation, unknown: str = "n.d.") -> str:
    """The year, or what the style writes for an unknown one."""
    return citation.issued.year_words if citation.issued else unknown


def parenthesis(who: str, when: str, locator: Locator | None, *, comma: bool, short: str = "para.") -> str:
    """(Lim, 2024, para. 4), or (Lim 2024, para. 4) without the comma after the name."""
    head = f"{follow(who, ',') if comma else who} {when}".strip() if who else when
    return f"({follow(head, ',')} {locator.written(short)})" if locator else f"({head})"


def capitalised(text: str) -> str:
    """The text with its first letter a capital."""
    return text[:1].upper() + text[1:]
