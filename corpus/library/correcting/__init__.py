"""What a person decides about entities, laid over what the program found.

    correction   one decision: these two are one, this name is someone else, never show this ...
    wording      a decision as a line of text, the same in the store and in a file that is shared
    overlay      decisions + what was found in an article -> what is shown of it
    found        what was found, kept where something else is shown
    ledger       the decisions of a library and the log by which they are taken back
    touching     which articles a decision changes, and changing them
    naming       the entity that somebody means by a name, and the key of a new one
    lookalikes   entities that may be one, for a person to decide
    evidence     what a person needs to see of two such entities
    door         what a library offers of all this

What was found stays kept beside what is shown wherever the two differ, so a decision that is taken back
leaves no trace. Decisions speak of keys and words, never of rows: articles that come later obey them too.
"""
