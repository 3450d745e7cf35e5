"""Say what an article speaks of: people, organisations, places, events, laws, figures, quotes and topics.

tokens     paragraph -> words with their places
entities   words -> what may be a name (runs; persons, organisations, places: the rules; openings; evidence)
foreign    what is sure in other languages than English
introductions  what an article itself says of a name (boundaries, whole_names, companies)
links      names -> entities: one man is one man, by whatever name (names, orgs_and_places)
occasions  events and laws among the names
figures    money, percentages, dates
quotes     who says what (marks, bites, clauses, salience, antecedents, phrases, subjects, speakers)
topics     what it is about
annotator  all of it, for an article; plain, for a bare text
lexicon    what is known beforehand (lists, build_lexicon)
"""

from corpus.article import ANNOTATING as VERSION

from .annotator import annotate
from .plain import FlatAnnotations, FlatMention, FlatQuote, annotate_text

__all__ = [
    "VERSION",
    "FlatAnnotations",
    "FlatMention",
    "FlatQuote",
    "annotate",
    "annotate_text",
]
