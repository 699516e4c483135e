"""Plant recorded edits in any document, so that verdicts can be tried on other subjects."""
