"""Bytes from anywhere -> raw articles, decoded and made harmless; one module a format.

walk        find what there is to read
files       open it
online      fetch it, where it stands at an address on the web
content     look at its beginning, take it whole within a limit or as a stream
formats     what the bytes are
readers     which module reads them: each offers `articles`, or `articles_in` for a stream of any length
text        plain text: decoded, newlines made one kind
misread     UTF-8 that was read as cp1252 undone
page        web pages: what a site states of its article, and the paragraphs of its body
feed        feeds of every kind, the lists of them, and what web pages offer
markdown    Markdown, with front matter or without
nesting     what a compressed file or an archive holds: archives, unpacking, and the allowance it has
wire        the agencies' XML: NITF and NewsML-G2
mail        newsletters: messages and mailboxes
records     JSON and JSON Lines under the common names, and Dateline's own export
markup      HTML inside another format -> paragraphs
encodings   which legacy encoding a text without a mark is in
harmless    control, escape and direction-override characters taken out, or made visible
"""

from corpus.read.files import read, read_stream
from corpus.read.online import is_address, read_addresses
from corpus.read.readers import Found, Held
from corpus.read.walk import find

__all__ = ["Found", "Held", "find", "is_address", "read", "read_addresses", "read_stream"]
