"""The orders that articles can be given in, as SQL; articles that lack what is ordered by come last."""

from __future__ import annotations

from collections.abc import Mapping

NEWEST = "moment DESC, id"
"""Newest published first, those without a date last, as they were imported."""

ORDER_BY: Mapping[str, str] = {
    "date": NEWEST,
    "oldest": "moment = '', moment, id",
    "publisher": f"publisher IS NULL, lower(publisher), {NEWEST}",
    "title": f"title IS NULL, lower(title), {NEWEST}",
    "added": "id DESC",
}
"""Every order but relevance, which only a search knows."""
