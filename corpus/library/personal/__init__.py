"""What a person keeps or decides of articles: what is put right or cited, feeds, saved searches."""
