"""How news writes numbers, as patterns, and what they come to."""

from __future__ import annotations

_WORDS = {
    "a": "1", "an": "1", "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6",
    "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13",
    "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17", "eighteen": "18",
    "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60",
    "seventy": "70", "eighty": "80", "ninety": "90", "half a": "0.5", "a half": "0.5", "a quarter": "0.25",
}  # fmt: skip
_SCALES = {
    "thousand": "thousand", "k": "thousand", "million": "million", "mln": "million", "mn": "million",
    "m": "million", "billion": "billion", "bln": "billion", "bn": "billion", "b": "billion",
    "trillion": "trillion", "trn": "trillion", "tn": "trillion", "lakh": "lakh", "crore": "crore",
}  # fmt: skip

DIGITS = r"\d{1,3}(?:,\d{2,3}){1,6}(?:\.\d{1,6})?|\d{1,15}(?:\.\d{1,6})?"
RANGE = rf"(?:{DIGITS})(?:[-–—](?:{DIGITS}))?"
"""A number, or two with a dash between."""
WORD = rf"(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})"
LONG_SCALE = r"(?:thousand|million|billion|trillion|lakh|crore)"
SCALE = rf"(?:[ -]?{LONG_SCALE}|[ ]?(?:mln|bln|trn|mn|bn|tn|k|m|b))(?![A-Za-z])"


def plain(written: str) -> str:
    """Give a number without commas, one in words in digits: "85,000" is 85000, "half a" 0.5."""
    low = " ".join(written.lower().split())
    return _WORDS.get(low) or low.replace(",", "").replace("–", "-").replace("—", "-")


def scale(written: str | None) -> str:
    """Give " billion" for "bn", and nothing for nothing."""
    return f" {_SCALES[written.strip(' -').lower()]}" if written and written.strip(" -") else ""
