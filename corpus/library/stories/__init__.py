"""Stories: articles that tell of one event, found as they are kept.

    article -> traits     the words that tell it from others      traits, near_words, days_told, rarity
    traits  -> kinships   how alike two articles are              likeness, kinship, copies
    kinships -> stories   groups that are alike on average        groups
    change log -> tables  the step that does all this, resumable  assigning
    story -> page         who tells what, and what only they do   pages, figures

A story is worked out anew from the kinships of all articles connected with a touched one, so the order in
which articles came hardly matters. Detection by weighted words, cosine and time follows Yang, Pierce and
Carbonell, "A study on retrospective and on-line event detection" (SIGIR 1998).
"""
