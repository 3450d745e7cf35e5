"""How often Python looks for cycles is as it was before, once all who changed it are done."""

import gc

from corpus.garbage import SELDOM, seldom_collecting


def test_who_ends_first_leaves_it_to_the_others_and_the_last_puts_it_back() -> None:
    before = gc.get_threshold()
    one, other = seldom_collecting(), seldom_collecting()
    one.__enter__()
    other.__enter__()
    assert gc.get_threshold()[0] == SELDOM
    one.__exit__(None, None, None)
    assert gc.get_threshold()[0] == SELDOM
    other.__exit__(None, None, None)
    assert gc.get_threshold() == before
