"""Lists of words, written as prose so that they can be read and kept in order."""


def words(listed: str) -> frozenset[str]:
    """The words of a list, separated by any white space."""
    return frozenset(listed.split())
