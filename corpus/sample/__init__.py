"""The articles an empty library opens with: invented events, in the shapes real scraped news has."""
