"""What Dateline knows of the news; nothing in here knows of a screen.

An article travels through these rooms, each of which knows only the things of `corpus.article`:

    read        a file, folder or stream of bytes -> RawArticle      corpus/read/
    clean       RawArticle -> Article: headline, dates, byline, body  corpus/clean/
    annotate    Article -> Annotations: who and what it speaks of     corpus/annotate/
    keep        both, in one SQLite transaction with a change log     corpus/library/
    index       the change log -> a Whoosh index, derived             corpus/library/
    find        search, jump and lists, what the screens ask for      corpus/library/
    cite        Article -> a citation in a style or an export format  corpus/cite/

`corpus.ingest` calls read, clean, annotate, keep and index in that order, and `corpus.feeds` has it take in
what the feeds bring that are followed; `corpus.sample` holds the
articles that an empty library opens with; `corpus.errors` is everything that can be wrong with an input;
`corpus.garbage` says how often Python looks for any.
"""

import os

# The tagger multiplies small tables: numpy's threads spend three times the work on them and gain nothing.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
