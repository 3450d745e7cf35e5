"""What articles speak of, across all of them: entities and topics, and whose a bare name is."""
