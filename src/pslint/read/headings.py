"""The names of the styles that make a paragraph a heading or a title, as word processors write them."""

import re

HEADING = re.compile(r"(?:heading \d|title|subtitle)", re.IGNORECASE)
"""The whole name of a style of Word and of rich text."""

TITLE_CLASS = re.compile(r"(?:^|\s)(?:Mso)?(?:title|subtitle)(?:\s|$)", re.IGNORECASE)
"""Among the classes of a paragraph that a word processor has saved as a web page."""
