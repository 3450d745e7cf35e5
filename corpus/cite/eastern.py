"""Names whose family name comes first: Korean, Chinese, Vietnamese, Japanese, and Hungarian in Hungarian."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from . import surnames

_HANGUL = "\uac00-\ud7a3"
_HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_KANA = "\u3040-\u30ff"
_CHARACTERS = re.compile(f"[{_HANGUL}{_HAN}{_KANA}]+")
_HANGUL_NAME = re.compile(f"[{_HANGUL}]{{2,5}}")
_HAN_NAME = re.compile(f"[{_HAN}]{{2,4}}")

_KOREAN_SYLLABLE = (
    r"(?:kk|ch|[bcdghjkmnprsty])?(?:yeo|yae|wae|woo|yoo|eui|eu|eo|ae|oo|oe|oi|ui|wi|wa|wo|we|"
    r"ya|ye|yo|yu|ou|ee|[aeiou])"
    r"(?:ng|ck|[bgklmnpt])?"
)
_KOREAN_GIVEN = re.compile(rf"(?:{_KOREAN_SYLLABLE}){{2}}", re.IGNORECASE)
_PINYIN_SYLLABLE = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|"
    r"ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|[aeiou])"
)
_PINYIN_GIVEN = re.compile(rf"(?:{_PINYIN_SYLLABLE}){{1,2}}", re.IGNORECASE)
_ONE_SYLLABLE = re.compile(
    r"(?:ch|sh|zh|hs|ts|kh|ph|th|tr|ng|nh|gi|qu|kw|gw|[b-df-hj-np-tv-z])?"
    r"[aeiouyăâêôơư]{1,3}(?:ng|nh|ch|ck|[ckmnptlhw])?",
    re.IGNORECASE,
)
_LOWER_SECOND_PART = re.compile(r"[^\W\d_]+-[a-z]+")


def split(words: list[str], language: str | None = None) -> tuple[str, str] | None:
    """(family, given) of a name of two words or more whose family name comes first or is known; else None."""
    if _CHARACTERS.fullmatch(words[0]):
        return words[0], " ".join(words[1:])
    first, last = _folded(words[0]), _folded(words[-1])
    if language == "hu" and len(words) == 2:
        return words[0], words[1]
    if _hyphenated(words) or _korean(words, first, language) or _vietnamese(words, first, last):
        return words[0], " ".join(words[1:])
    if len(words) == 3 and _syllables(words, first, last):
        return words[0], " ".join(words[1:])
    if len(words) == 2 and (_chinese(words, first, last, language) or _japanese(first, last)):
        return words[0], words[1]
    return None


def characters(word: str, language: str | None = None) -> tuple[str, str] | None:
    """(family, given) of a name in Hangul or Chinese characters without a space, or None if unsure."""
    if word.startswith(surnames.COMPOUND) and len(word) > 2:
        return word[:2], word[2:]
    if _HANGUL_NAME.fullmatch(word):
        return word[:1], word[1:]
    if not _HAN_NAME.fullmatch(word):
        return None
    if language == "ja":
        return (word[:2], word[2:]) if len(word) == 4 else None
    return (word[:1], word[1:]) if language in ("zh", "ko") and len(word) < 4 else None


def is_joined(family: str, given: str) -> bool:
    """Whether both parts are in a script that writes names without a space."""
    return bool(_CHARACTERS.fullmatch(family) and _CHARACTERS.fullmatch(given))


def _folded(word: str) -> str:
    """The word in lower-case ASCII: Nguyễn and nguyen are one."""
    bare = unicodedata.normalize("NFD", word.casefold().replace("đ", "d"))
    return "".join(char for char in bare if not unicodedata.combining(char))


def _hyphenated(words: list[str]) -> bool:
    """Seo Min-jae, Tsai Ing-wen: no other languages write the second half of a given name small."""
    return len(words) == 2 and "-" not in words[0] and bool(_LOWER_SECOND_PART.fullmatch(words[1]))


def _korean(words: list[str], first: str, language: str | None) -> bool:
    """Kim Min-Ji; Choi Minji."""
    if len(words) != 2 or first not in surnames.KOREAN or _folded(words[1]) in surnames.KOREAN:
        return False
    given = words[1].replace("-", "")
    sure = "-" in words[1] or language == "ko" or first in surnames.KOREAN_ONLY
    return sure and _KOREAN_GIVEN.fullmatch(given) is not None


def _vietnamese(words: list[str], first: str, last: str) -> bool:
    """Nguyen Phu Trong; Trần Hưng; not Viet Thanh Nguyen."""
    if first not in surnames.VIETNAMESE or last in surnames.VIETNAMESE_ONLY or len(words) > 4:
        return False
    sure = first in surnames.VIETNAMESE_ONLY or not words[0].isascii()
    return sure and all(_ONE_SYLLABLE.fullmatch(_folded(word)) for word in words[1:])


def _syllables(words: list[str], first: str, last: str) -> bool:
    """Yoon Suk Yeol, Lee Hsien Loong, not Min Joo Kim: a surname and two words of one syllable."""
    known = first in surnames.KOREAN or first in surnames.CHINESE or first in surnames.VIETNAMESE
    if not known or _commoner(last, first, surnames.KOREAN):
        return False
    rest = [_folded(word) for word in words[1:]]
    return all(_is_syllable(word) and word not in surnames.WESTERN_GIVEN for word in rest)


def _commoner(word: str, other: str, ranks: Mapping[str, int]) -> bool:
    """Whether the word is a surname, and commoner than the other or the only one of both."""
    return word in ranks and ranks[word] < ranks.get(other, len(ranks))


def _is_syllable(word: str) -> bool:
    return bool(
        _ONE_SYLLABLE.fullmatch(word)
        or re.fullmatch(_KOREAN_SYLLABLE, word)
        or re.fullmatch(_PINYIN_SYLLABLE, word)
    )


def _chinese(words: list[str], first: str, last: str, language: str | None) -> bool:
    """Xi Jinping, Li Na; where both words are surnames, the commoner one is taken for the family's."""
    if first not in surnames.CHINESE or not _PINYIN_GIVEN.fullmatch(words[1]):
        return False
    if language == "zh" or last not in surnames.CHINESE:
        return first not in surnames.WESTERN_GIVEN and last not in surnames.WESTERN_GIVEN
    return not _commoner(last, first, surnames.CHINESE)


def _japanese(first: str, last: str) -> bool:
    """Kishida Fumio, not Fumio Kishida."""
    return first in surnames.JAPANESE and last not in surnames.JAPANESE
