"""Why a document could not be read."""


class UnreadableError(Exception):
    """This is no document we read; the text is a sentence for the person who brought it."""
