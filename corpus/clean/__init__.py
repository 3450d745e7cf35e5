"""A raw article -> an Article: headline, dates, byline, publisher and body found, junk gone.

lines       a scraped text's lines, left-over markup read and taken off
paragraphs  lines that were wrapped or broken in mid-sentence joined
body        where on the page the article stands, which lines are its paragraphs
edges       where exactly it begins below headline and byline, and where it ends
headline    found above the body                        derived     or made from the lead
headline_signs  what speaks for a line being it         surroundings  what stands by such a line
dating      which of the page's dates are the article's         dates      how dates are written
authorship  who wrote it, of all who are named                  names      what a person's name looks like
bylines     lines by the headline that name authors             signoffs   lines and notes below that do
publishers  who published it, which agency it relays            datelines  the place at its head
captions    captions and credits of pictures                    sections   the section it stands in
junk        buttons, counters, link lists: the words of furniture, notices, and what else addresses the reader
language    which language it is in
cleaner     all of these, in order; or, of a format that marks its paragraphs and states the rest:
marked      which paragraphs are the article's own
stated      what is stated, laid over what was found: titles, authors and timestamps are tidied
"""

from corpus.clean.cleaner import clean

__all__ = ["clean"]
