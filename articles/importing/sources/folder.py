"""A folder of saved pages."""

import datetime as dt
import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from articles.importing.documents.document import MOST_BYTES
from articles.importing.documents.errors import UnreadableError
from articles.importing.sources.found import FoundPage, Loaded, SourceError

KINDS = {
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
}


def folder_pages(folder: Path, *, site: str = "") -> Iterator[FoundPage]:
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
        yield _found(path, before + below)


def _files(root: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(root, followlinks=False):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(place, name)
            if path.suffix.lower() in KINDS and not name.startswith(".") and not path.is_symlink():
                yield path


def _found(path: Path, address: str) -> FoundPage:
    def load(at: dt.datetime) -> Loaded:
        try:
            if path.stat().st_size > MOST_BYTES:
                raise UnreadableError(f"It is larger than {MOST_BYTES / 1_000_000:g} MB.")
            return Loaded(path.read_bytes(), KINDS[path.suffix.lower()], address, at)
        except OSError as fault:
            raise UnreadableError(f"The file cannot be read: {fault.strerror}.") from fault

    return FoundPage(address, load)
