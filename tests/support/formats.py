"""The smallest file of each format that says something: seeds for the fuzzers, and what harmful files begin from."""

from collections.abc import Callable

DRAFT = """I grew up in a town with one clinic.

I failed Step 1 on my first attempt because I moved two weeks before it. I made a weekly plan with my tutor and
passed with a score of 231.

Today I want to be a family doctor there.
"""
MARKDOWN = """# My way

- I *failed* Step\\* 1 on my **first** attempt.
- I made a [plan](http://example.org).

> I passed with `231`.
"""
SEEDS: dict[str, tuple[bytes, ...]] = {
    "txt": (
        DRAFT.encode(),
        DRAFT.replace("\n", "\r\n").encode("utf-16"),
        "I failed – “once” – Step\u00a01.\rMy re\u0301sume\u0301 says so\u2026\u200b".encode(),
        "I failed \x93once\x94.".encode("latin-1"),
    ),
    "md": (
        MARKDOWN.encode(),
        b"I failed.\n===\n\n1) a\n   b\n\n***\n<!-- x --> &amp; \\* ![a](b)\n```\nI failed.\n```\n",
    ),
}
"""By suffix."""


def packed(suffix: str, data: bytes) -> bytes:
    """Return the file that a fuzzer's bytes stand for: of packed formats they are the part that holds the text.

    A fuzzer that had to guess check sums would never come further than the lid; bytes that begin as a packed file
    does are one.
    """
    return ENVELOPES[suffix](data) if suffix in ENVELOPES and not data.startswith(b"PK") else data


ENVELOPES: dict[str, Callable[[bytes], bytes]] = {}
