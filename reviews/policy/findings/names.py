"""Whether a printed name is that of a person, and whether a claim fits a qualification."""

import re

TEAM_WORDS = frozenset(
    {
        "admin",
        "administrator",
        "anonymous",
        "association",
        "board",
        "center",
        "centers",
        "centre",
        "clinic",
        "clinics",
        "company",
        "contributor",
        "contributors",
        "council",
        "department",
        "desk",
        "detox",
        "detoxes",
        "editor",
        "editorial",
        "editors",
        "foundation",
        "gmbh",
        "group",
        "guest",
        "health",
        "healthcare",
        "hospital",
        "inc",
        "institute",
        "llc",
        "ltd",
        "media",
        "medical",
        "medicine",
        "network",
        "newsroom",
        "pharmacy",
        "publisher",
        "publishing",
        "recovery",
        "rehab",
        "service",
        "services",
        "site",
        "society",
        "staff",
        "team",
        "university",
        "various",
        "webmaster",
        "website",
        "wellness",
        "writers",
    }
)
TITLES = frozenset(
    {"dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "nurse"}
)

_CLAIMED = {
    "addiction professional": (
        "addiction",
        "caadc",
        "cadc",
        "lcadc",
        "cac",
        "ncac",
        "maac",
        "icadc",
    ),
    "psychiatrist": ("psychiat", "mrcpsych", "frcpsych"),
    "psychologist": ("psycholog", "psyd", "cpsychol"),
    "pharmacist": ("pharm",),
    "dietitian": ("dietit", "dietic", "rdn", "rd"),
    "nurse": ("nurs", "rn", "aprn", "np", "lpn", "fnp", "msn", "bsn", "crnp"),
    "therapist": ("therap", "lmft", "lpc", "lcsw", "lmhc", "mft"),
    "counselor": ("counsel", "lpc", "lmhc", "lpcc", "caadc", "cadc"),
    "counsellor": ("counsel", "mbacp", "lpc", "lmhc", "cadc"),
    "social worker": ("social work", "lcsw", "lmsw", "msw", "licsw"),
    "dentist": ("dent", "dds", "dmd", "bds"),
    "board-certified": ("board-certified", "board certified", "diplomate", "facp", "frcp", "mrcp"),
    "board certified": ("board-certified", "board certified", "diplomate", "facp", "frcp", "mrcp"),
    "physician": ("md", "do", "mbbs", "mbbch", "mbchb", "bmbs", "mb bch", "mb chb", "physician"),
    "doctor": ("md", "do", "mbbs", "mbbch", "mbchb", "bmbs", "mb bch", "mb chb", "dr", "phd"),
}
_SHORTEST_STEM = 5


def is_person(name: str, site_name: str = "") -> bool:
    """Whether this reads as the name of one person, not of a site, a team or a company."""
    words = re.findall(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*", name.casefold())
    given = [word for word in words if word.strip(".") not in TITLES]
    if len(given) < _words_wanted(words, given) or _same(name, site_name):
        return False
    if {"our", "the", "by"} & set(words) or re.search(r"\w\.(com|org|net|co|info)\b", name.lower()):
        return False
    return not TEAM_WORDS & set(given)


def _words_wanted(words: list[str], given: list[str]) -> int:
    """One word is a name behind a title ("Dr Ashley"), two without."""
    return 1 if len(words) > len(given) else 2


def _same(name: str, site_name: str) -> bool:
    plain = [re.sub(r"\W|\.(com|org|net)$", "", text.casefold()) for text in (name, site_name)]
    return bool(plain[0]) and plain[0] == plain[1]


def unsupported_claims(wording: str, qualification: str) -> tuple[str, ...]:
    """The professions a claim names that the stated qualification does not support."""
    claim, stated = wording.casefold(), qualification.casefold().replace(".", "")
    return tuple(
        profession
        for profession, supports in _CLAIMED.items()
        if re.search(rf"\b{profession}s?\b", claim)
        and not any(_is_stated(support, stated) for support in supports)
    )


def _is_stated(support: str, stated: str) -> bool:
    """Letters behind a name stand alone; longer stems may begin a word."""
    end = r"\b" if len(support) < _SHORTEST_STEM else ""
    return re.search(rf"\b{re.escape(support)}{end}", stated) is not None
