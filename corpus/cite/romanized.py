"""Hangul and Cyrillic in Latin letters, for citation keys: Revised Romanization and ICAO Doc 9303."""

from __future__ import annotations


def _letters(text: str) -> tuple[str, ...]:
    """Give the letters between white space; a hyphen is none."""
    return tuple(part.replace("-", "") for part in text.split())


_INITIAL = _letters("g kk n d tt r m b pp s ss - j jj ch k t p h")
_VOWEL = _letters("a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i")
_FINAL = _letters("- k k k n n n t l k m l l l p l m p p t t ng t t k t p t")
_FIRST, _LAST = "가", "힣"
_SURNAMES = str.maketrans(
    {"김": "kim", "이": "lee", "박": "park", "최": "choi", "윤": "yoon", "우": "woo", "노": "roh"}
)
"""Family names that nobody writes by the rules."""
_CYRILLIC = str.maketrans(
    dict(zip("абвгдеёжзийклмнопрст", _letters("a b v g d e e zh z i i k l m n o p r s t"), strict=True))
    | dict(zip("уфхцчшщъыьэюя", _letters("u f kh ts ch sh shch ie y - e iu ia"), strict=True))
    | dict(zip("іїєґў", _letters("i i ie g u"), strict=True))
)


def romanized(name: str) -> str:
    """The name with its Hangul and Cyrillic in small Latin letters; all else as it is."""
    if len(name) == 1:
        name = name.translate(_SURNAMES)
    return "".join(map(_syllable, name.casefold().translate(_CYRILLIC)))


def _syllable(character: str) -> str:
    if not _FIRST <= character <= _LAST:
        return character
    rest, final = divmod(ord(character) - ord(_FIRST), len(_FINAL))
    initial, vowel = divmod(rest, len(_VOWEL))
    return f"{_INITIAL[initial]}{_VOWEL[vowel]}{_FINAL[final]}"
