"""Bytes from anywhere -> raw articles, decoded and made harmless; one module a format.

walk        find what there is to read
files       open it within limits
formats     what the bytes are: plain text, or something that Dateline does not read
text        plain text: decoded, newlines made one kind
encodings   which legacy encoding a text without a mark is in
harmless    control, escape and direction-override characters taken out, or made visible
"""

from corpus.read.files import read, read_stream
from corpus.read.walk import find

__all__ = ["find", "read", "read_stream"]
