"""Bytes become harmless text, whatever encoding they are in."""

from __future__ import annotations

import re
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.read.harmless import harmless
from corpus.read.text import decode

SAMPLES = {
    "utf-8": "The mayor’s reply: “no”.",
    "utf-8-sig": "The mayor’s reply: “no”.",
    "utf-16": "The mayor’s reply: “no”.",
    "utf-16-le": "The mayor's reply came late on Monday.",
    "utf-16-be": "The mayor's reply came late on Monday.",
    "utf-32": "The mayor’s reply: “no”.",
    "utf-32-le": "The mayor’s reply came late on Monday.",
    "utf-32-be": "The mayor’s reply came late on Monday.",
    "cp1252": "Der Bürgermeister sagte, er könne „nicht“ kommen – im Café.",
    "latin-1": "L'été dernier, la région a fermé le musée.",
    "cp949": "시장은 오늘 새로운 다리를 발표했다. 이 다리는 주민의 생활을 개선하기 위한 것이다.",
    "shift_jis": "市長は今日、新しい橋の計画を発表した。これは住民の生活のためのものである。",
    "euc_jp": "市長は今日、新しい橋の計画を発表した。これは住民の生活のためのものである。",
    "gb18030": "市长今天宣布了一项新的计划，这是中国的一个大的进步，人们不再等了。",
    "big5": "市長今天宣布了一項新的計劃，這是一個大的進步，不是在中國的人。",
    "cp1251": "Сегодня мэр объявил о строительстве нового моста, который улучшит жизнь людей.",
}


@pytest.mark.parametrize("encoding", SAMPLES)
def test_text_survives_its_encoding(encoding: str) -> None:
    assert decode(SAMPLES[encoding].encode(encoding)) == SAMPLES[encoding]


def test_utf8_cut_in_the_middle_of_a_character_is_still_utf8() -> None:
    assert decode(("für " * 50).encode()[:-3]).startswith("für für")


@pytest.mark.parametrize(
    ("misread", "meant"),
    [
        ("â€œa loafâ€.", "“a loaf”."),
        ("„Wir mÃ¼ssen“ los", "„Wir müssen“ los"),
        ("Ð¿Ñ€Ð¸Ð²ÐµÑ‚", "привет"),
        ("Ã‚Â£5", "£5"),
        ("„SPÖ“ und CAFÉ–BAR", "„SPÖ“ und CAFÉ–BAR"),
        ("NÃO, disse; naïve résumé", "NÃO, disse; naïve résumé"),
    ],
)
def test_misread_text_is_mended_only_where_that_is_certain(misread: str, meant: str) -> None:
    assert decode(misread.encode()) == meant


def test_text_misread_as_cp1252_is_mended_line_by_line() -> None:
    assert decode("Itâ€™s fine\nÂ£5\ncafé".encode()) == "It’s fine\n£5\ncafé"


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;owned\x07title", "title"),
        ("\x1b]8;;http://x.example\x1b\\link", "link"),
        ("\x9b2Jgone", "gone"),
        ("nul\0byte", "nulbyte"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("kept\ttab", "kept\ttab"),
        ("\x1b]unterminated\nnext line", "\nnext line"),
    ],
)
def test_what_could_act_on_a_terminal_is_taken_out(given_text: str, expected: str) -> None:
    assert harmless(given_text) == expected


@given(st.text())
def test_harmless_text_stays_as_it_is(text: str) -> None:
    once = harmless(text)
    assert harmless(once) == once
    assert not any(ord(letter) < 32 and letter not in "\n\t" for letter in once)


@given(st.binary(max_size=500))
def test_any_bytes_decode_to_text_that_can_be_encoded(content: bytes) -> None:
    decode(content).encode("utf-8")


@given(st.text(alphabet="\x1b\x9b\x9c\x07\\][0;mP\n\ra\u202e", max_size=200))
def test_a_text_is_made_harmless_piece_by_piece_as_it_would_be_at_once(text: str) -> None:
    with patch("corpus.read.harmless._BLOCK", 7):
        pieces = harmless(text)
    assert not set(pieces) & set("\x1b\x9b\x9c\x07\r\u202e")
    if len(max(re.split("[\x1b\x9b\n\r]", text), key=len)) < 7:
        assert pieces == harmless(text)
