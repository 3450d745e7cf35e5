"""Articles put into the store and taken out of it."""
