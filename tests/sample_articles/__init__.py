"""The sample articles, and what a careful human says of each: `expected.json`.

A field holds the one right value or `{"any": [...]}`; `paragraphs` are the fewest and the most that the body
may have, where people would differ over a label, a sign-off or a subheading; `begins` and `ends` are the
body's first and last words; `must_not` are words that may not stand in it.
"""
