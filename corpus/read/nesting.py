"""Inputs inside an input: what a compressed file or an archive holds, each to be read in its turn."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator
from typing import BinaryIO

from corpus.errors import InputError

from .allowance import Place
from .archives import members
from .content import Content
from .formats import COMPRESSED, Format
from .unpacking import Taken, buffered, unpack

_DEEPEST = 4
"""Packed things inside packed things: a compressed file in an archive in a compressed archive makes three."""
_PACKED_NAME = re.compile(r"\.(?:gz|bz2|xz)$", re.IGNORECASE)


def contents(content: Content, form: Format, place: Place) -> Iterator[Content | InputError]:
    """Yield what a packed input holds, each to be read before the next, and an InputError for each damage.

    Raises InputError where it cannot be unpacked, or not to its end.
    """
    if place.depth == _DEEPEST:
        reason = f"is packed {_DEEPEST + 1} times over"
        raise InputError(content.source, reason=reason, advice="unpack it and import what is in it")
    stream = _stream(content, form, place)
    if form in COMPRESSED:
        unpacked = unpack(stream, form, place.allowance, source=content.source)
        name = _PACKED_NAME.sub("", content.name)
        yield Content(buffered(unpacked), source=content.source, name=name)
        if unpacked.damage:
            yield unpacked.damage
        return
    for member in members(stream, form, place.allowance, source=content.source):
        yield member if isinstance(member, InputError) else Content(member.stream, source=member.source)


def _stream(content: Content, form: Format, place: Place) -> BinaryIO:
    """Give the packed bytes; only those of the input itself, not of what is inside it, earn an allowance."""
    stream = content.stream()
    if form is Format.ZIP:
        if not stream.seekable():
            stream = io.BytesIO(content.whole())
        if not place.depth:
            place.allowance.taken = stream.seek(0, os.SEEK_END)
        return stream
    return stream if place.depth else buffered(Taken(stream, place.allowance))
