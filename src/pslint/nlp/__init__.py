"""The only home of spaCy and the model: from a document to a read statement."""

from pslint.nlp.annotate import Annotator, annotator

__all__ = ["Annotator", "annotator"]
