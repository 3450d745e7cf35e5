"""An article -> a citation in a style, or an entry in an export format."""
