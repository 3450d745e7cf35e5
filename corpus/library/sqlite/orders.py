"""The orders that articles can be given in, as SQL; articles that lack what is ordered by come last."""

from __future__ import annotations

from collections.abc import Mapping

IN_ORDER = "moment DESC, id"
"""Newest published first, those without a date last, as they were imported."""

ORDER_BY: Mapping[str, str] = {
    "date": IN_ORDER,
    "oldest": "moment = '', moment, id",
    "publisher": f"publisher IS NULL, lower(publisher), {IN_ORDER}",
    "title": f"title IS NULL, lower(title), {IN_ORDER}",
    "added": "id DESC",
}
"""Every order but relevance, which only a search knows."""

ORDER_INDEXES = f"""
CREATE INDEX articles_by_publisher_in_order ON articles ({ORDER_BY["publisher"]});
CREATE INDEX articles_by_title_in_order ON articles ({ORDER_BY["title"]});
"""
"""The migration that keeps articles in the orders that would take longest to make."""
