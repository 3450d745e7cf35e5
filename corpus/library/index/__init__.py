"""What a search index holds, whichever engine wrote it: words, postings, documents."""
