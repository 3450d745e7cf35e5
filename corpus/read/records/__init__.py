"""Articles kept as JSON: one object, a list, or an object a line, under the key names that are common.

lines       an object a line, of any number
document    one JSON document, of which a list may be of any length
splitting   a list taken apart without holding all of it
wrapping    where in a document its articles are
fields      an object's values under the names that people give them
articles    one object -> a raw article, whichever way it is written
laying      its text, plain or HTML, laid beside what it states
ninjs       the news agencies' objects (IPTC ninjs)
exported    Dateline's own export, read back as it was
"""
