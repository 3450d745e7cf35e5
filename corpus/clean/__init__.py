"""A raw article -> an Article: headline, dates, byline, publisher and body found, junk gone."""
