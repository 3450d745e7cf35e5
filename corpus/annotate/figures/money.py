"""Sums of money: `find(text)` gives (start, end, value), the value as "EUR 4.2 billion".

The currency is its ISO 4217 code where the writing tells it, and else the sign or word as written: "$" alone
may be one of twenty dollars.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from .numbers import LONG_SCALE, RANGE, SCALE, WORD, plain, scale

_SIGNS = {
    "US$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "HK$": "HKD",
    "S$": "SGD", "NT$": "TWD", "R$": "BRL", "€": "EUR", "£": "GBP", "₩": "KRW", "₹": "INR", "₽": "RUB",
    "₺": "TRY", "₪": "ILS", "₴": "UAH", "฿": "THB", "₫": "VND", "₱": "PHP", "₦": "NGN", "Rs.": "rupees",
    "Rs": "rupees", "$": "$", "¥": "¥",
}  # fmt: skip
_CODES = (
    *("USD", "EUR", "GBP", "JPY", "CNY", "KRW", "INR", "CHF", "AUD", "CAD", "NZD"),
    *("HKD", "SGD", "SEK", "NOK", "DKK", "PLN", "TRY", "RUB", "BRL", "MXN", "ZAR"),
)
_CURRENCIES = {
    "dollar": "$", "euro": "EUR", "yuan": "CNY", "renminbi": "CNY", "yen": "JPY", "won": "KRW",
    "rupee": "rupees", "rupiah": "IDR", "ringgit": "MYR", "baht": "THB", "dong": "VND", "peso": "pesos",
    "ruble": "RUB", "rouble": "RUB", "hryvnia": "UAH", "zloty": "PLN", "forint": "HUF", "franc": "francs",
    "krona": "SEK", "kronor": "SEK", "kroner": "kroner", "lira": "TRY", "shekel": "ILS", "riyal": "riyals",
    "dirham": "dirhams", "naira": "NGN", "rand": "ZAR", "shilling": "shillings", "pound": "GBP",
    "pound sterling": "GBP",
}  # fmt: skip
_NATIONAL = {
    ("u.s.", "$"): "USD", ("us", "$"): "USD", ("american", "$"): "USD", ("australian", "$"): "AUD",
    ("canadian", "$"): "CAD", ("new zealand", "$"): "NZD", ("hong kong", "$"): "HKD",
    ("singapore", "$"): "SGD", ("taiwan", "$"): "TWD", ("swiss", "francs"): "CHF",
    ("indian", "rupees"): "INR", ("pakistani", "rupees"): "PKR", ("sri lankan", "rupees"): "LKR",
    ("mexican", "pesos"): "MXN", ("argentine", "pesos"): "ARS", ("chilean", "pesos"): "CLP",
    ("philippine", "pesos"): "PHP", ("colombian", "pesos"): "COP", ("egyptian", "GBP"): "EGP",
    ("lebanese", "GBP"): "LBP", ("syrian", "GBP"): "SYP", ("danish", "kroner"): "DKK",
    ("norwegian", "kroner"): "NOK", ("kenyan", "shillings"): "KES", ("saudi", "riyals"): "SAR",
    ("emirati", "dirhams"): "AED", ("south korean", "KRW"): "KRW", ("british", "GBP"): "GBP",
    ("chinese", "CNY"): "CNY", ("japanese", "JPY"): "JPY", ("turkish", "TRY"): "TRY",
}  # fmt: skip
_MANY_ONLY = ("won", "pound", "pounds", "rand", "real")
"""Words for other things too: "he won", "12 pounds of flour". They are money only after a large number."""

_SIGNS_FOLDED = {sign.lower(): currency for sign, currency in _SIGNS.items()}
_SIGN = "|".join(re.escape(sign) for sign in sorted(_SIGNS, key=len, reverse=True))
_NATION = "|".join(
    re.escape(nation) for nation in sorted({one for one, _ in _NATIONAL}, key=len, reverse=True)
)
_WORD_OF_MONEY = "|".join(sorted(_CURRENCIES, key=len, reverse=True))
_SIGNED = re.compile(
    rf"(?<![\w$])(?:(?P<sign>{_SIGN})|(?P<code>{'|'.join(_CODES)})) ?(?P<number>{RANGE})(?P<scale>{SCALE})?"
    rf"(?: (?:(?P<nation>{_NATION}) )?dollars)?(?!\w|[.,]\d)",
    re.IGNORECASE,
)
_SPELT = re.compile(
    rf"(?<![\w$€£.,])(?P<number>{RANGE}|{WORD}(?=[ -]{LONG_SCALE}|[ ](?:{_NATION}|{_WORD_OF_MONEY})))"
    rf"(?P<scale>{SCALE})?[ -](?:(?P<nation>{_NATION}) )?"
    rf"(?:(?P<word>{_WORD_OF_MONEY})s?|(?P<code>{'|'.join(_CODES)}))(?!\w)",
    re.IGNORECASE,
)
_BARE_SIGNS = tuple("$€£¥₩₹₽₺₪₴฿₫₱₦")
_CODE_WORDS = frozenset(("rs", *map(str.lower, _CODES)))
_MONEY_WORDS = frozenset(word + end for name in _CURRENCIES for word in name.split() for end in ("", "s"))


def find(text: str, words: Set[str]) -> Iterator[tuple[int, int, str]]:
    """Find the sums of money in a paragraph of these words."""
    coded = not _CODE_WORDS.isdisjoint(words)
    if coded or any(sign in text for sign in _BARE_SIGNS):
        yield from _signed(text)
    if coded or not _MONEY_WORDS.isdisjoint(words):
        yield from _spelt(text)


def _signed(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _SIGNED.finditer(text):
        sign = match["sign"]
        currency = _SIGNS_FOLDED[sign.lower()] if sign else match["code"].upper()
        yield *match.span(), _value(_of_nation(match["nation"], currency), match)


def _spelt(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _SPELT.finditer(text):
        word = match["word"]
        if word and word.lower() in _MANY_ONLY and not _is_large(match):
            continue
        currency = _CURRENCIES[word.lower()] if word else match["code"].upper()
        yield *match.span(), _value(_of_nation(match["nation"], currency), match)


def _is_large(match: re.Match[str]) -> bool:
    return bool(match["scale"]) or "," in match["number"]


def _of_nation(nation: str | None, currency: str) -> str:
    return _NATIONAL.get((nation.lower(), currency), currency) if nation else currency


def _value(currency: str, match: re.Match[str]) -> str:
    return f"{currency} {plain(match['number'])}{scale(match['scale'])}"
