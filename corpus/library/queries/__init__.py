"""The query language: understood, completed, and answered as lists by SQL."""
