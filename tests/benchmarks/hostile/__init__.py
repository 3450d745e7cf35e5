"""Inputs that are made to do harm, and what they cost."""
