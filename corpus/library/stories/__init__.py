"""Stories: articles that tell of one event, found as they are kept.

    article -> traits     the words that tell it from others      traits, near_words, days_told, rarity
    traits  -> copies     a text that is there is compared once   copies, folding
    traits  -> kinships   how alike two articles are              likeness, kinship, linking
    kinships -> stories   groups that are alike on average        groups, regrouping, filing
    change log -> tables  the step that does all this, resumable  assigning
    story -> page         who tells what, and what only they do   pages, figures

A story is worked out anew from the kinships of the articles connected with a touched one, so the order in
which articles came hardly matters. An article is compared with so many others at most, and so many are parted
anew for it at most: thousands under one headline cost each what the first ones did. Detection by weighted
words, cosine and time follows Yang, Pierce and Carbonell, "A study on retrospective and on-line event
detection" (SIGIR 1998).
"""
