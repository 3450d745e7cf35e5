"""The store's file: connections to it, its tables, and how values are written there."""
