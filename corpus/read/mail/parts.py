"""The text of a message: its HTML if it has any, else its plain text; what is attached is left alone."""

from __future__ import annotations

from dataclasses import dataclass
from email.message import Message

from .headers import in_charset

_MOST = 200
"""Parts of a message that are looked at."""


@dataclass(frozen=True, slots=True)
class Texts:
    """What a message says, in each of the two ways, as it was sent; empty where it does not say it so."""

    html: str = ""
    plain: str = ""


def texts(message: Message) -> Texts:
    """Give the first HTML and the first plain text of a message, those of a message inside it included."""
    html = plain = ""
    waiting = [message]
    for _ in range(_MOST):
        if not waiting or html:
            break
        part = waiting.pop()
        payload = part.get_payload()
        if isinstance(payload, list):
            waiting += [inner for inner in reversed(payload) if isinstance(inner, Message)]
        elif part.get_content_disposition() != "attachment":
            kind = part.get_content_type()
            if kind.startswith("multipart/"):  # it has no parts: all of it is its text
                kind = "text/plain"
            html = html or (_text(part) if kind in ("text/html", "application/xhtml+xml") else "")
            plain = plain or (_text(part) if kind == "text/plain" else "")
    return Texts(html, plain)


def _text(part: Message) -> str:
    """Give a part's text: quoted-printable and base64 undone, as far as they go."""
    content = part.get_payload(decode=True)
    charset = part.get_content_charset()
    return in_charset(content, charset) if isinstance(content, bytes) else ""
