"""Packed files (Word, OpenDocument): their parts, unpacked with a limit that no directory can lie about."""

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from typing import IO, Protocol

from lxml import etree

from pslint.errors import UnreadableError
from pslint.read.faults import DAMAGED, LOCKED
from pslint.values import Limits

CHUNK = 1 << 16
MOST_PARTS = 10_000
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # no word processor uses others, and they inflate without measure
PARSER = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False, "remove_comments": True}
TYPED = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


class Target(Protocol):
    """What hears the elements of a part in order; see lxml's parser targets."""

    def start(self, tag: str, attributes: Mapping[str, str], /) -> None:
        """Hear the beginning of an element."""

    def end(self, tag: str, /) -> None:
        """Hear the end of an element."""

    def data(self, words: str, /) -> None:
        """Hear words between two marks."""

    def close(self) -> None:
        """Hear the end of the part."""


class Package:
    """The parts of a packed file by their names; nothing is unpacked before it is asked for.

    Raises ``UnreadableError`` where the file is damaged, locked, or unpacks to more than the limits.
    """

    def __init__(self, path: str, data: bytes, limits: Limits) -> None:
        self.path = path
        self._limits = limits
        self._unpacked = 0
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise UnreadableError(path, DAMAGED) from error
        self._check(self._zip.infolist())

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def part(self, name: str) -> bytes:
        """Return the bytes of a part."""
        try:
            if self._zip.getinfo(name).compress_type not in METHODS:
                raise NotImplementedError
            with self._zip.open(name) as file:
                return self._whole(file)
        except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise UnreadableError(self.path, DAMAGED) from error
        except RuntimeError as error:  # what zipfile says of a part that needs a password
            raise UnreadableError(self.path, LOCKED) from error

    def tree(self, name: str) -> etree._Element:
        """Return the root of a part that is XML, for the small ones; ``feed`` is for those that hold text."""
        with self._faults_named():
            return etree.fromstring(self._xml(name), etree.XMLParser(**PARSER))

    def feed(self, name: str, target: Target) -> None:
        """Send a part's elements to ``target`` as they are parsed: no tree of them is ever held."""
        with self._faults_named():
            etree.fromstring(self._xml(name), etree.XMLParser(**PARSER, target=target))

    def _xml(self, name: str) -> bytes:
        """Return the bytes of a part that is XML; one that defines entities is refused: no word processor does."""
        data = self.part(name)
        if TYPED.search(data.replace(b"\0", b"")):  # in UTF-16 every other byte is NUL
            raise UnreadableError(self.path, "the file defines XML entities, as no word processor does; save it anew")
        return data

    @contextmanager
    def _faults_named(self) -> Iterator[None]:
        try:
            yield
        except etree.XMLSyntaxError as error:
            raise UnreadableError(self.path, DAMAGED) from error

    def _check(self, parts: list[zipfile.ZipInfo]) -> None:
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > self._limits.unpacked:
            raise self._too_large()

    def _whole(self, file: IO[bytes]) -> bytes:
        """Return a part as it is inflated; the directory's word for its size is not taken."""
        chunks: list[bytes] = []
        size = 0
        while chunk := file.read(CHUNK):
            chunks.append(chunk)
            size += len(chunk)
            self._unpacked += len(chunk)
            if size > self._limits.text or self._unpacked > self._limits.unpacked:
                raise self._too_large()
        return b"".join(chunks)

    def _too_large(self) -> UnreadableError:
        return UnreadableError(
            self.path, "the file unpacks to far more than a statement; save the statement alone into a file"
        )
