"""Whole screens: what a person sees at a time."""
