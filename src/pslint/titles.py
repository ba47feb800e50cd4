"""Titles and headings of the usual kind, which name no one: “Personal Statement”, “Career Goals”."""

from collections.abc import Iterator

import regex

from pslint.values import Span

TITLE = regex.compile(
    r"""
    (?<=\A|\n[\t ]*\r?\n)[\t ]*(?:\#{1,6}[\t ]+)?(?:[*_]{1,3})?      # a line that begins a paragraph
    (?:[^\n.!?:|–—]{1,50}[\t ]?[:|–—][\t ])?                        # a name before it
    (?P<title>
        (?:(?:my|the|eras|residency)[ ])*
        (?: personal[ ]statements? | statement[ ]of[ ]purpose | letter[ ]of[ ](?:intent|motivation|apology)
          | (?:motivation(?:al)?|cover)[ ]letter | introduction | conclusion | closing | summary
          | motivation | background
          | (?:(?:early|family|personal|educational|academic|professional|medical|clinical)[ ])
              (?:life|background|history|journey|challenges?|difficult(?:y|ies)|setbacks?|record|performance)
          | (?:(?:medical|postgraduate|undergraduate)[ ])?education | medical[ ]school | research | teaching
          | (?:(?:clinical|research|work|teaching|volunteer|leadership|professional|us)[ ])+experiences?
          | volunteer(?:ing|[ ]work)? | community[ ]service | leadership | publications | awards | references
          | (?:hobbies|interests|strengths|goals)(?:[ ]and[ ](?:hobbies|interests|weaknesses|plans))?
          | (?:(?:career|professional|future|long-term|short-term)[ ])(?:goals?|plans?|aspirations?|directions?)
          | (?:exam|examination|board|step[ ][123]|usmle|comlex)[ ](?:failures?|attempts?|history|scores?)
          | (?:red[ ]flags?) | looking[ ](?:back|ahead|forward) | why[ ](?:i[ ]chose[ ])?medicine
        )
    )
    (?=[\t ]*(?:[-–—:|,][^\n.!?]{0,60}|[ ](?:of|by|for)[ ][^\n.!?]{1,60})?[:*_\t ]*\r?(?:\n|\Z))
    """,
    regex.IGNORECASE | regex.VERBOSE,
)


def titles(text: str) -> Iterator[tuple[Span, Span]]:
    """Yield the line of each title, which may say whose it is, and the title in it."""
    for match in TITLE.finditer(text):
        end = text.find("\n", match.end())
        yield Span(match.start(), end if end >= 0 else len(text)), Span(*match.span("title"))
