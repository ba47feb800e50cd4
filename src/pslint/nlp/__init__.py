"""The only home of spaCy and the model: from a document to a read statement."""

import pslint.nlp.offline  # noqa: F401  (before anything here imports spaCy or onnxruntime)
from pslint.nlp.annotate import Annotator, annotator

__all__ = ["Annotator", "annotator"]
