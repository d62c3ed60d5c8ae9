"""A folder of saved pages."""

import datetime as dt
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

from articles.importing.documents.document import MOST_BYTES
from articles.importing.documents.errors import UnreadableError
from articles.importing.sources.found import FoundPage, Loaded, SourceError
from articles.importing.sources.polite import PoliteFetcher
from articles.pictures import LARGEST_FILE

KINDS = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
}


def folder_pages(
    folder: Path, *, site: str = "", fetcher: PoliteFetcher | None = None
) -> Iterator[FoundPage]:
    """The pages below a folder, in the order of their paths; hidden ones and links are left out.

    A page is known by its path below the folder, put behind `site` (https://clinic.example/) if
    that is given; otherwise behind the folder's own name: file:saved/sleep/index.html.
    """
    root = folder.resolve()
    if not root.is_dir():
        raise SourceError(f"{folder} is no folder.")
    before = f"{site.rstrip('/')}/" if site else f"file:{quote(root.name)}/"
    for path in sorted(_files(root)):
        below = quote(path.relative_to(root).as_posix())
        yield _found(path, before + below, _Pictures(root, before, below, fetcher))


def _files(root: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(root, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(place, name)
            if path.suffix.lower() in KINDS and not name.startswith(".") and not path.is_symlink():
                yield path


def _found(path: Path, address: str, pictures: "_Pictures") -> FoundPage:
    def load(at: dt.datetime) -> Loaded:
        try:
            if path.stat().st_size > MOST_BYTES:
                raise UnreadableError(f"It is larger than {MOST_BYTES / 1_000_000:g} MB.")
            return Loaded(path.read_bytes(), KINDS[path.suffix.lower()], address, at)
        except OSError as fault:
            raise UnreadableError(f"The file cannot be read: {fault.strerror}.") from fault

    return FoundPage(address, load, pictures.load)


@dataclass(frozen=True)
class _Pictures:
    """The pictures of one page of a folder: files below it, else of the web."""

    root: Path
    before: str
    below: str
    fetcher: PoliteFetcher | None

    def load(self, address: str, at: dt.datetime) -> bytes:
        """The bytes. Raises UnreadableError for what is not there; else what fetching raises."""
        file = self._file(address)
        if file is not None:
            return _picture(file)
        if not address.startswith(("http://", "https://")):
            raise UnreadableError("There is no such file in the folder.")
        if self.fetcher is None:
            raise UnreadableError("It is not in the folder, and the web was not to be asked.")
        return self.fetcher.picture(address, at)

    def _file(self, address: str) -> Path | None:
        """The file that an address means, if it lies below the folder and no link leads to it."""
        below = address.removeprefix(self.before)
        asked = f"/{below}" if below != address else address
        try:
            parts = urlsplit(urljoin(f"http://folder/{self.below}", asked))
            file = self.root / unquote(parts.path).lstrip("/")
            is_below = file.resolve() == file and file.is_relative_to(self.root)
            return file if parts.netloc == "folder" and is_below and file.is_file() else None
        except (OSError, ValueError):  # names that no file can have
            return None


def _picture(file: Path) -> bytes:
    try:
        if file.stat().st_size > LARGEST_FILE:
            raise UnreadableError("This picture is larger than 10 MB.")
        return file.read_bytes()
    except OSError as fault:
        raise UnreadableError(f"The file cannot be read: {fault.strerror}.") from fault
