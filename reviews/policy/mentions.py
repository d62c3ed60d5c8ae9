"""Who is called upon in a comment: “@Full Name”."""

import re
import unicodedata
from collections.abc import Collection

BEFORE = r"(?<![\w.+-])@"
AFTER = r"(?!\w|-\w|[’'](?!s\b)\w|@)"


def mentioned(body: str, names: Collection[str]) -> tuple[str, ...]:
    """The names called in `body`, each once, in the order of their first call.

    Of names that begin alike the longest counts. Capitals make no difference, a full stop or a
    genitive may follow; an e-mail address calls nobody.
    """
    known = {_folded(name): name for name in names if name.strip()}
    if "@" not in body or not known:
        return ()
    longest_first = sorted(known, key=lambda name: (-len(name), name))
    spelled = ("\\s+".join(map(re.escape, name.split())) for name in longest_first)
    call = re.compile(f"{BEFORE}({'|'.join(spelled)}){AFTER}")
    found = (_folded(match.group(1)) for match in call.finditer(_folded(body)))
    return tuple(dict.fromkeys(known[name] for name in found))


def _folded(words: str) -> str:
    return " ".join(unicodedata.normalize("NFC", words).casefold().split())
