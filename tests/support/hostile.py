"""Words that mean no good, for whatever shows a statement."""

EVIL = [
    "<script>alert(1)</script>", "</style>", "]]>", "<!--", "{{ 7*7 }}", "{% x %}", "\u202e", "\u200f", "\x00",
    "\x1b[2J", "\x85", "\ufffe", "\ud800", "\U0001f469\u200d\U0001f680", "أنا", "e\u0301" * 40, "::error::", "%0A",
    "\r\n", "\n\n", "\u2028", '"', "'", "&", "x" * 300, "|", "@all", "#1", "`", "$(x)",
    "<img src=x onerror=alert(2)>", "<b onclick='alert(3)'>", "javascript:alert(4)", "</textarea></svg></title>",
]  # fmt: skip
