"""Rules shown: a list of all, or the page of one. Pages are shown from the same text everywhere."""
