"""Which language an article is in, by its script and, in Latin script, by its commonest small words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import chain, repeat

_SCRIPTS = (
    ("ko", re.compile("[\uac00-\ud7a3]")),
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("ar", re.compile("[\u0620-\u064a]")),
    ("ru", re.compile("[\u0430-\u044f]")),
    ("el", re.compile("[\u03b1-\u03c9]")),
    ("he", re.compile("[\u05d0-\u05ea]")),
    ("th", re.compile("[\u0e01-\u0e4e]")),
    ("hi", re.compile("[\u0904-\u0939]")),
)

_SMALL_WORDS = {
    "en": "the of and to in is that for it was with as his on be at by had not are but from or have an they",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es werden",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce sont avec",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus ha",
    "it": "di e il la che in a per un è del non una i si da della con sono le al dei come più nel alla",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao das pelo",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er die om ook als dan maar bij nog uit",
    "sv": "och i att det som en på är av för med den till inte har de om ett han var jag från vi så kan",
    "da": "og i at det er en til på af for med der den som har ikke de et han var sig fra vi kan om",
    "no": "og i å det er en til på av for med som har ikke de et han var seg fra vi kan om at jeg",
    "id": "yang dan di dengan untuk dari ini itu dalam tidak pada akan juga ke oleh karena ada",
    "pl": "w i na z się nie do to że jest o od za po jak dla przez są ale oraz tym który także przy",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi en ama sonra kadar ne var mi her o değil",
    "vi": "của và là có được trong cho một các không với người những này để khi đã từ đến ở",
}
_SPEAKERS = {
    word: tuple(language for language, words in _SMALL_WORDS.items() if word in words.split())
    for words in _SMALL_WORDS.values()
    for word in words.split()
}

_SAMPLE = 2_000
_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH_WORD = re.compile(r"[a-z]+")
"""Finds the same words twice as fast where all letters are those of English."""


def language_of(paragraphs: Sequence[str]) -> str | None:
    """Give the ISO 639-1 code of the language of `paragraphs`, or None where too little speaks for one."""
    sample = " ".join(paragraphs)[:_SAMPLE].lower()
    return _by_script(sample) or _by_small_words(sample)


def _by_script(sample: str) -> str | None:
    letters = len(sample) - sample.count(" ")
    beyond_ascii = len(sample) - len(sample.encode("ascii", "ignore"))
    if beyond_ascii * 6 <= letters:
        return None
    return next((code for code, script in _SCRIPTS if len(script.findall(sample)) * 6 > letters), None)


def _by_small_words(sample: str) -> str | None:
    words = (_ENGLISH_WORD if sample.isascii() else _WORD).findall(sample)
    votes = Counter(chain.from_iterable(map(_SPEAKERS.get, words, repeat(()))))
    if not votes:
        return None
    code, count = votes.most_common(1)[0]
    return code if count >= 3 and count * 20 > len(words) else None
