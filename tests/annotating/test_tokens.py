"""Where one word ends and the next begins."""

import pytest

from corpus.annotate import tokens
from corpus.annotate.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Marsh's boat", ["Marsh", "boat"]),
        ("A sale at Sotheby's", ["A", "sale", "at", "Sotheby's"]),
        ("Moody’s and Fitch", ["Moody’s", "and", "Fitch"]),
        ("TULSA, Okla. (AP)", ["TULSA", "Okla.", "AP"]),
        ("He fell ill. Miss Marsh came", ["He", "fell", "ill", "Miss", "Marsh", "came"]),
        ("The ex-Tarn boss", ["The", "ex", "Tarn", "boss"]),
        ("Ex-Tarn boss held", ["Ex", "Tarn", "boss", "held"]),
        ("Jean-Claude of Ex-Im", ["Jean-Claude", "of", "Ex-Im"]),
    ],
)
def test_possessives_abbreviations_and_hyphens(text: str, words: list[str]) -> None:
    (paragraph,) = tokens.read([text], lexicon())
    assert [token.text for token in paragraph.tokens] == words
    assert all(text[token.start : token.end] == token.text for token in paragraph.tokens)
