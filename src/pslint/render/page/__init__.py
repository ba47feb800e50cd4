"""The page for a mentor: what it shows is prepared in Python, how it looks stands in templates."""
