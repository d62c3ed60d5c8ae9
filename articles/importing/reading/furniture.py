"""What stands on a page and is not its text: menus, buttons, notices, and claims of review."""

import re

_LINES = re.compile(
    r"\W*(?:(?:article|page) contents?|(?:table of )?contents?|(?:on|in) this "
    r"(?:page|article|guide)|jump to(?: section)?|skip to (?:main )?content|"
    r"share(?: (?:this|on).{0,30})?|tweet|pin it|print|e-?mail(?: this)?|copy link|"
    r"advertisement|sponsored|menu|home|search|back to top|subscribe|"
    r"sign up.{0,40}|log ?in|related (?:articles|posts|content|topics)|read (?:more|next)|see also|"
    r"continue reading.{0,20}|you may also like|was this (?:page|article) helpful\W*|"
    r"\d+ min(?:ute)?s?(?: read)?|accept (?:all )?cookies?|cookie settings|"
    r"all rights reserved.{0,60}|©.{0,80}|copyright .{0,80}|facebook|twitter|linkedin|whatsapp|"
    r"inhaltsverzeichnis|índice|sommaire|indice|inhoud)\W*",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\W*about(?: (?:the|our|this))?"
    r"(?: (?:medical )?(?:author|reviewer|writer|doctor|expert)s?)?\W*",
    re.IGNORECASE,
)
_CLAIM = re.compile(
    r"(?:^|(?<=[.!?]\s))(?P<claim>[^.!?]*\b(?:information|content|articles?|pages?|"
    r"text|material|everything)\b"
    r"[^.!?]*\b(?:review|verif|check|approv|vett|written)\w*\b[^.!?]*\bby\s+"
    r"(?:an?|our|one|licensed|certified|qualified|medical|health|doctors?|"
    r"experts?|professionals?)\b[^.!?]*[.!?]?)",
    re.IGNORECASE,
)


def is_furniture(line: str) -> bool:
    """Whether a line belongs to the site, not to the article."""
    return len(line) <= 120 and bool(_LINES.fullmatch(line.strip()))


def is_about(line: str) -> bool:
    """Whether a line only announces a word about the people behind the page."""
    return len(line) <= 60 and bool(_ABOUT.fullmatch(line.strip()))


def claim_in(text: str) -> str:
    """The sentence that claims a review by nobody in particular, or ""."""
    match = _CLAIM.search(text) if len(text) <= 600 else None
    return match["claim"].strip() if match else ""
