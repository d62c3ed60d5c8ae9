"""The ledger as JSON lines that can be checked without this program."""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.conf import settings

from articles.models import ArticleVersion
from reviews.ledger.sign import read_payload
from reviews.ledger.statement import FORMAT, moment
from reviews.models import LedgerEntry, SigningKey

AT_ONCE = 200


def export(*, at: datetime, with_texts: bool = False) -> Iterator[str]:
    """First the keys, then every entry in order; before an entry, if wanted, the words it names.

    The format is described in docs/reference/ledger-format.md.
    """
    keys = list(SigningKey.objects.values_list("jwk", flat=True))
    yield _line({"ledger": FORMAT, "site": settings.SITE_URL, "at": moment(at), "keys": keys})
    given: set[tuple[int, int]] = set()
    for entry in LedgerEntry.objects.order_by("number").iterator(chunk_size=AT_ONCE):
        if with_texts:
            yield from _words(entry, given)
        yield _line({"number": entry.number, "digest": entry.digest, "jws": entry.jws})


def _words(entry: LedgerEntry, given: set[tuple[int, int]]) -> Iterator[str]:
    """The content of the version that an entry names, once."""
    said = read_payload(entry.jws)
    named = (said["article"]["id"], said["version"])
    if named in given:
        return
    given.add(named)
    article, number = named
    version = ArticleVersion.objects.select_related("specialty").get(id=article, number=number)
    yield _line({"article": article, "version": number, "content": version.content()})


def _line(value: dict[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
