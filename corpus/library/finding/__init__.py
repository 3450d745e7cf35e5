"""Searches: which documents answer a query, in what order, and how a hit is shown."""
