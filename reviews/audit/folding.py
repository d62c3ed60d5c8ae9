"""Words as they are sorted and compared: without capitals, accents and double spaces."""

import unicodedata

LONGEST = 200


def fold(words: str) -> str:
    """“Müller,  Änne” and “muller, anne” are the same."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(plain.split())[:LONGEST]
