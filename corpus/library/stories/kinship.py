"""How alike two articles are, so that 1 parts those of one story from those of two.

A logistic regression on their `likenesses`. `python -m tests.story_groups.fit` finds its weights from
labelled reports and says how well they do on reports they were not found from.
"""

from __future__ import annotations

import numpy as np

from .likeness import FAR, Numbers, Weighed, likenesses

_WEIGHTS = np.array([0.408, -22.931, 1.3, 5.34, 2.315, 0.602, 0.398, -1.031, 1.784, -3.86, -2.012])
"""What each of the `likenesses` counts for, in the order of their `KINDS`."""
_BIAS = 11.889

SURE = 0.36
"""How likely one story is at least where two articles are taken to be of one."""


def kinships(one: Weighed, others: Weighed) -> Numbers:
    """Say how alike one article is to each of others: 0 for not at all, 1 and more for one story."""
    if not len(one.words):
        return np.zeros(len(others))
    odds = likenesses(one, others) @ _WEIGHTS + _BIAS
    near = ~(np.abs(others.days - one.days[0]) >= FAR)
    alike: Numbers = near / (1 + np.exp(-odds)) / SURE
    return alike
