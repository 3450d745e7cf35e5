"""How the library compares words: folded to plain small letters, so that “Raúl’s” is found by `raul`.

Folding keeps a text's length, character for character: an offset in the folded text is one in the original.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

MARK = "\u0300"
"""Stands for every combining mark, which `words` then drops."""

_VOICING = "\u3099\u309a"
"""Japanese voicing marks make another letter; they are no accents."""

_MARKS_OF_PRINT = (
    *(("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("—", "-"), ("–", "-"), ("…", " "), ("\u00a0", " ")),
)
"""What stands in almost every article beyond ASCII: taken first, it leaves most of them in ASCII."""

_SAME_LETTER = {
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ħ": "h",
    "ı": "i",
    "ŧ": "t",
    "ʼ": "'",
    "_": " ",
    **dict(_MARKS_OF_PRINT),
}
_TWO_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ﬁ": "fi", "ﬂ": "fl", MARK: None})

_FEW = 16
"""Different letters beyond ASCII up to which a text is folded faster letter by letter."""

_ANY_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
"""The scripts without reliable spaces between words (Korean glues its particles on), for a class."""

_WORD = re.compile(r"(?:[^\W\d]\.){2,}[^\W\d]?(?!\w)|[\w\u0300]+(?:'s(?!\w))?")
"""A dotted acronym, or letters and digits with a possessive ending, which `words` drops."""

_BLANKS = bytes(code if chr(code).isalnum() and code < 128 else 32 for code in range(256))
_HINT_OF_DOTS = re.compile(r"\.[^\W\d]\.")
_DOTTED = re.compile(r"(?<!\w)(?:[^\W\d]\.){2,}[^\W\d]?(?!\w)")
_POSSESSIVE = re.compile(r"'s(?<=\w's)(?!\w)")


# Classes of so many letters take milliseconds to compile, which opening a library can do without.


@cache
def _unusual() -> re.Pattern[str]:
    return re.compile(f"[ßæœþﬁﬂ\u0300{_ANY_CJK}]")


@cache
def _cjk() -> re.Pattern[str]:
    return re.compile(f"[{_ANY_CJK}]+")


class _Folding(dict[int, str]):
    """A translation table that works out each character when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = letter = _fold_letter(chr(code))
        return letter


def _fold_letter(letter: str) -> str:
    small = letter.lower() if len(letter.lower()) == 1 else letter
    if small in _SAME_LETTER:
        return _SAME_LETTER[small]
    if small not in _VOICING and unicodedata.combining(small):
        return MARK
    parts = unicodedata.normalize("NFKD", small)
    base = "".join(c for c in parts if c in _VOICING or not unicodedata.combining(c)).lower()
    return base if len(base) == 1 else small


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Give the text in small letters without accents or curly marks, as long as it was."""
    if not text.isascii():
        for mark, plain_mark in _MARKS_OF_PRINT:
            text = text.replace(mark, plain_mark)
    if not text.isascii():
        unusual = {letter for letter in set(text) if not letter.isascii()}
        if len(unusual) > _FEW:
            return text.translate(_FOLDING)
        for letter in unusual:
            text = text.replace(letter, _FOLDING[ord(letter)])
    return text.lower().replace("_", " ")


def words(text: str) -> list[str]:
    """Give the index's words of a text, in order; Chinese, Japanese and Korean as pairs of letters.

    Nearly all of what is written in Latin letters can be cut at whatever is neither a letter nor a digit once
    its accents are folded; only dotted acronyms and possessive endings need a closer look.
    """
    folded = fold(text)
    if not (folded.isascii() or _is_plain(folded)) or "'s's" in folded:
        return [word for token in _WORD.findall(folded) for _, _, word in _split(token, 0)]
    if _HINT_OF_DOTS.search(folded):
        folded = _DOTTED.sub(_undotted, folded)
    if "'s" in folded:
        folded = _POSSESSIVE.sub(" ", folded)
    return folded.encode("ascii", "replace").translate(_BLANKS).decode("ascii").split()


def _is_plain(folded: str) -> bool:
    """Say whether what is not ASCII is no part of a word."""
    return not any(letter == MARK or letter.isalnum() for letter in set(folded) if not letter.isascii())


def _undotted(acronym: re.Match[str]) -> str:
    return f" {acronym[0].replace('.', '')} "


def locate(text: str) -> Iterator[tuple[int, int, str]]:
    """Give (start, end, word) of the index's words of a text."""
    for match in _WORD.finditer(fold(text)):
        yield from _split(match.group(), match.start())


def is_usual(folded: str) -> bool:
    """Say whether the index's words stand in a folded text letter for letter."""
    return folded.isascii() or _unusual().search(folded) is None


def asked(text: str) -> tuple[str, ...]:
    """Give the index's words that a text holding these words must have, in order."""
    return tuple(word for *_, word, is_end in locate_with_ends(text) if not is_end)


def are_joined(text: str) -> bool:
    """Say whether a text without spaces is several words: co-operation, 9/11, O'Brien."""
    return len(asked(text)) > 1 and not _cjk().search(fold(text))


@lru_cache(maxsize=8192)
def plain(name: str) -> str:
    """Give the words of a name with a space between them: "han duck soo"."""
    return " ".join(asked(name))


def needle(text: str, *, unfinished: bool = False) -> str:
    """Give what stands in `pad` of a text that holds these words one after another.

    The last word may go on if it is `unfinished`, or a single Chinese, Japanese or Korean letter.
    """
    parts = asked(text)
    if not parts:
        return ""
    goes_on = unfinished or (len(parts[-1]) == 1 and _cjk().match(parts[-1]))
    return f" {' '.join(parts)}" if goes_on else f" {' '.join(parts)} "


@lru_cache(maxsize=65536)
def pad(name: str | None) -> str:
    """Give the words of a name between spaces, " han duck soo ", to look for whole words in it."""
    return between_spaces(name) if name else ""


def between_spaces(text: str) -> str:
    """Give the words of a text between spaces; those that are ends of others are told apart, after a bar."""
    found = list(locate_with_ends(text))
    row = f" {' '.join(word for *_, word, is_end in found if not is_end)} "
    ends = [word for *_, word, is_end in found if is_end]
    return f"{row}| {' '.join(ends)} " if ends else row


def locate_with_ends(text: str) -> Iterator[tuple[int, int, str, bool]]:
    """Give (start, end, word) of the words of a text, and of each whether it is the end of the word before.

    The 京 of 東京 is such an end: a word only where a run of letters ends, so 東京都 does not have it.
    """
    before = -1
    for start, end, word in locate(text):
        yield start, end, word, end == before
        before = end


def _split(token: str, start: int) -> Iterator[tuple[int, int, str]]:
    if token.isascii() and token.isalnum():
        yield start, start + len(token), token
        return
    if token.endswith("'s"):
        token = token[:-2]
    end = start + len(token)
    runs = list(_cjk().finditer(token))
    if not runs:
        word = token.replace(".", "").translate(_TWO_LETTERS)
        if word:
            yield start, end, word
        return
    place = 0
    for run in runs:
        yield from _split(token[place : run.start()], start + place)
        yield from _pairs(run.group(), start + run.start())
        place = run.end()
    yield from _split(token[place:], start + place)


def _pairs(run: str, start: int) -> Iterator[tuple[int, int, str]]:
    """Give each letter with the one after it, and the last alone, so that any one letter begins a word."""
    for place in range(len(run)):
        pair = run[place : place + 2]
        yield start + place, start + place + len(pair), pair
