"""All that the library tells of one entity or topic, gathered for its page."""
