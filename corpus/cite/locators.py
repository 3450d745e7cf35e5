"""Where in an article the cited words stand: "para. 4", "paras. 4-6", "p. A1"."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PARAGRAPH = re.compile(r"(?:¶+|par(?:a(?:graph)?)?s?\.?)\s*(\d.*)", re.IGNORECASE)
_SEVERAL = re.compile(r"\d\s*(?:[-–,&]|and)\s*\d")


@dataclass(frozen=True, slots=True)
class Locator:
    """A place in an article: a paragraph's number (or several) where `paragraph` is set, else just words."""

    place: str
    paragraph: bool

    def written(self, short: str = "para.") -> str:
        """para. 4; paras. 4–6; or the words as they are."""
        if not self.paragraph:
            return self.place
        many = _SEVERAL.search(self.place) is not None
        return f"{short[:-1]}s. {self.place}" if many else f"{short} {self.place}"


def locator_of(text: str) -> Locator:
    """The place that a person's words mean; a bare number is a paragraph."""
    found = _PARAGRAPH.fullmatch(text)
    place = found.group(1) if found else text
    return Locator(re.sub(r"(?<=\d)\s*-\s*(?=\d)", "–", place), bool(found) or text[:1].isdigit())
