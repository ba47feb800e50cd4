"""The school grade at which words read: one formula for the checks and the page."""


def estimate(text: str, words: int, sentences: int) -> float:
    """Return the Automated Readability Index (Senter and Smith 1967): a U.S. school year.

    ``words`` and ``sentences`` are how many of them ``text`` has; neither may be 0.
    """
    return 4.71 * len("".join(text.split())) / words + 0.5 * words / sentences - 21.43
