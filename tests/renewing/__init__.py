"""Annotating anew what an older version annotated."""
