"""Reading bytes as an input holds them, for the tests of all formats."""

from __future__ import annotations

import io

from corpus.article import RawArticle
from corpus.errors import InputError
from corpus.read import Found, read_stream


def found(content: bytes | str, name: str = "input") -> list[Found]:
    """Read an input to where it ends or breaks off; what breaks it off comes last."""
    taken: list[Found] = []
    try:
        for one in read_stream(io.BytesIO(content.encode() if isinstance(content, str) else content), name):
            taken.append(one)
    except InputError as error:
        taken.append(error)
    return taken


def articles(content: bytes | str, name: str = "input") -> list[RawArticle]:
    """Read an input in which nothing is wrong."""
    taken = found(content, name)
    failed = [str(one) for one in taken if isinstance(one, InputError)]
    assert not failed, failed
    return [one for one in taken if isinstance(one, RawArticle)]


def only(content: bytes | str, name: str = "input") -> RawArticle:
    """Read the one article of an input."""
    (article,) = articles(content, name)
    return article


def failures(content: bytes | str, name: str = "input") -> list[str]:
    """Read an input, and give what is wrong with it."""
    return [str(one) for one in found(content, name) if isinstance(one, InputError)]
