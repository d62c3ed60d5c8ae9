"""What a version freezes, as plain values: the input of everything pure."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Reference:
    """One source an article cites. `doi` and `pmid` are bare identifiers, never addresses."""

    text: str
    doi: str = ""
    pmid: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """The words of one version. `body` is HTML that has been through `sanitise`."""

    title: str
    summary: str = ""
    body: str = ""
    references: tuple[Reference, ...] = field(default=())
