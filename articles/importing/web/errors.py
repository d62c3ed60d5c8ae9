"""Why a page could not be fetched: we would not, or it did not work."""


class FetchRefusedError(Exception):
    """We do not fetch this address; `reason` is a sentence for the person who asked."""

    def __init__(self, reason: str) -> None:
        """Keep the sentence that is shown."""
        super().__init__(reason)
        self.reason = reason


class FetchFailedError(Exception):
    """The server could not be reached or did not give a page; `reason` says what happened.

    `status` is what the server answered instead of a page; `retry_after` the seconds it asks for.
    """

    def __init__(
        self, reason: str, *, status: int | None = None, retry_after: int | None = None
    ) -> None:
        """Keep the sentence that is shown."""
        super().__init__(reason)
        self.reason = reason
        self.status = status
        self.retry_after = retry_after
