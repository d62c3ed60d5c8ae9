"""Lists of words, written as prose so that they can be read and kept in order."""


def words(listed: str) -> frozenset[str]:
    """The words of a list, separated by any white space."""
    return frozenset(listed.split())


def pairs(listed: str) -> dict[str, str]:
    """Pairs of words written as `one>other`; either may be empty."""
    return dict(pair.split(">", 1) for pair in listed.split())
