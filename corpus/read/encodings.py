"""Which encoding a text without a byte order mark is in, by what its bytes would say.

A wrong guess turns common characters into rare ones, so each candidate is judged by the share that the
commonest characters of its language have among all that is not ASCII.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

_SAMPLE = 65_536

_COMMON = (
    ("cp949", "이다는의에을를가은고하지로한기사", 0.2),
    ("shift_jis", "のにはをたがでとしいてるっな、。", 0.25),
    ("euc_jp", "のにはをたがでとしいてるっな、。", 0.25),
    ("gb18030", "的一是不了人在有中大国年会，。、", 0.1),
    ("big5", "的一是不了人在有中大國年會，。、", 0.1),
    ("cp1251", "оеаинтсрвл", 0.5),
    ("koi8-r", "оеаинтсрвл", 0.5),
    ("cp1256", "المنيوتربةعدس", 0.5),
    ("cp1253", "αοιεντσρκπηςυ", 0.5),
)
_NO_CHARSETS = frozenset(("idna", "punycode", "raw_unicode_escape", "unicode_escape"))
"""What Python has as encodings of text and nobody writes a text in: some take hours for a megabyte."""
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]+")


def codec_of(declared: str) -> str | None:
    """Name Python's codec for an encoding as texts declare it; None if there is none, or it is no charset."""
    try:
        b" ".decode(declared, "replace")  # which "hex" and "zlib" refuse, that make bytes of bytes
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return None
    return None if name.replace("-", "_") in _NO_CHARSETS else name


def is_wide(sample: bytes) -> bool:
    """Whether the bytes are UTF-16 or UTF-32, with a byte order mark or without."""
    return sample.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")) or wide(sample) is not None


def wide(content: bytes) -> str | None:
    """Name the UTF-16 or UTF-32 encoding whose zero bytes stand where they do in Latin text."""
    sample = content[:_SAMPLE]
    quarter = max(1, len(sample) // 4)
    zeros = [sample[start::4].count(0) / quarter for start in range(4)]
    if zeros[1] > 0.9 < zeros[2] and min(zeros) < 0.1:
        return "utf-32-be" if zeros[0] > zeros[3] else "utf-32-le"
    half = len(sample) // 2
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if odd > half * 0.4 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.4 and odd < half * 0.05:
        return "utf-16-be"
    return None


def legacy(content: bytes) -> str:
    """Name the most plausible encoding of a text that is not UTF-8; cp1252 unless another speaks up."""
    sample = content[:_SAMPLE]
    if _is_western(sample):
        return "cp1252"
    judged = [(share, encoding) for encoding, share in _shares(sample)]
    return max(judged)[1] if judged else "cp1252"


def _is_western(sample: bytes) -> bool:
    """Western letters with accents stand alone between ASCII letters; other scripts make long runs."""
    runs = _BEYOND_ASCII.findall(sample)
    return sum(map(len, runs)) < len(runs) * 1.4


def _shares(sample: bytes) -> Iterator[tuple[str, float]]:
    for encoding, common, least in _COMMON:
        text = sample.decode(encoding, "replace")
        foreign = [letter for letter in text.lower() if letter > "\x7f"]
        if not foreign or foreign.count("\ufffd") * 50 > len(foreign):
            continue
        share = sum(letter in common for letter in foreign) / len(foreign)
        if share >= least:
            yield encoding, share / least
