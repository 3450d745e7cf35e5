"""The command line: one module for each family of commands, none of which imports Textual but `reader`."""
