"""Jumps: the few names, out of very many, that were meant by some letters."""
