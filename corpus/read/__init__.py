"""Bytes from anywhere -> raw articles, decoded and made harmless; one module a format.

files       find what there is to read, open it within limits
formats     what the bytes are: plain text, or something that Dateline does not read
text        plain text: decoded, newlines made one kind
encodings   which legacy encoding a text without a mark is in
harmless    control, escape and direction-override characters taken out
"""

from corpus.read.files import find, read, read_stream

__all__ = ["find", "read", "read_stream"]
