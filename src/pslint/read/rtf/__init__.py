"""Rich text (``.rtf``): the body in order, then the notes; deletions, hidden words, headers and comments left out."""

from pslint.errors import UnreadableError
from pslint.read.builder import MOST_PARTS, TOO_MANY_PARTS, Builder, Run
from pslint.read.faults import DAMAGED
from pslint.read.rtf.flow import Flow, Reading
from pslint.read.rtf.tokens import tokens
from pslint.values import Document, Limits


def read_rtf(path: str, data: bytes, limits: Limits) -> Document:
    """Return the document of an ``.rtf`` file; its places are paragraphs.

    Raises ``UnreadableError`` where the file is cut short or has more characters than a statement could.
    """
    reading = Reading()
    for number, token in enumerate(tokens(data.decode("latin-1"))):
        if number > MOST_PARTS:
            raise UnreadableError(path, TOO_MANY_PARTS)
        reading.take(token)
        if reading.over:
            break
    if not reading.over:
        raise UnreadableError(path, DAMAGED)
    builder = Builder(path, limits)
    _add(builder, reading.body)
    _add(builder, reading.notes)
    return builder.document()


def _add(builder: Builder, flow: Flow) -> None:
    for words, kind in flow.paragraphs:
        builder.add([Run(words)], kind)
