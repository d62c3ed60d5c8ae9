"""What a label announces, the nouns that name it, and the words for "by", in each language.

The nouns can follow the person they describe ("Jane Roe, Medical Reviewer"); a space stands for any
white space.
"""
# ruff: noqa: E501 - one wording a line is easier to compare than a folded one

from enum import StrEnum

KIND = r"(?:medical|clinical|expert|scientific|peer|full|page|content|medically|editorial)"


class Role(StrEnum):
    """What a label announces."""

    AUTHOR = "author"
    PUBLISHED = "published"
    UPDATED = "updated"
    REVIEW = "review"
    NEXT = "next review"
    OTHER = "something else"


NOUNS: dict[Role, tuple[tuple[str, str], ...]] = {
    Role.REVIEW: (
        (
            "en",
            rf"(?:(?:lead|senior|pharmacy|physician|{KIND}) ){{0,5}}reviewers?(?:\(s\))?(?: name)?(?! (?:team|board|panel|network))|{KIND} reviewed by",
        ),
        ("es", r"revisor(?:a|es|as)?(?: (?:(?:médic|clínic|técnic|científic)[oa]s?|principal))*"),
        ("de", r"(?:(?:medizinische|fachliche)[rs]? )?(?:gutachter|prüfer)(?:in)?"),
        ("fr", r"(?:relecteur|relectrice|réviseure?|vérificateur)(?: médicale?)?"),
        ("it", r"revisor[aei](?: (?:medic|scientific)[aoi])?"),
        ("nl", r"(?:medisch )?beoordelaar"),
        ("id", r"peninjau(?: medis)?"),
        ("sv", r"(?:medicinsk )?granskare"),
        ("da", r"(?:faglig )?(?:korrekturlæser|bedømmer)"),
    ),
    Role.AUTHOR: (
        (
            "en",
            r"(?:(?:medical|lead|contributing|primary|original|guest|staff|principal|health|article|page|"
            r"senior) ){0,5}(?:author|writer|contributor|columnist)(?:s|\(s\))?(?: names?)?",
        ),
        ("es", r"autor(?:a|es|as)?|redactor(?:a|es)?"),
        ("de", r"autor(?:in|en|innen|:in|\*in)?(?:/(?:herausgeber|autorin))?|verfasser(?:in)?"),
        ("fr", r"auteure?s?|autrice|rédacteur|rédactrice"),
        ("it", r"autor(?:e|i|ice)"),
        ("nl", r"auteurs?|schrijver"),
        ("sv", r"författare|skribent|forfattere?"),
        ("tr", r"yaza[rn]"),
        ("pl", r"autor(?:ka|zy)"),
        ("cs", r"autor(?:ka|ři)?"),
    ),
    Role.OTHER: (
        (
            "en",
            r"(?:(?:medical|managing|chief|senior|copy|associate|executive|contributing|health) ){0,5}"
            r"editors?(?:[ -]in[ -]chief)?",
        ),
        ("en", r"(?:sources|references|bibliography)"),
        ("es", r"editor(?:a|es)?(?: médic[oa])?"),
        ("fr", r"éditeur|éditrice"),
        ("tr", r"(?:tıbbi )?editör"),
        ("sv", r"redaktör|redaktør"),
    ),
}

# Per, Da and Av begin names too.
BY = (
    r"(?!(?-i:Per|Da|Av)\b)(?:by|a cura d(?:i|el|ella|ei|ell['’])|por(?: (?:el|la|los|las|o|a))?|pel[oa]s?(?:\(as?\))?|von(?: der| dem)?|vom|durch|par(?: (?:le|la|les))?|"
    r"da(?:l|lla)?|door|oleh|bởi|من قبل|بواسطة|pe(?:r|ls?)(?: (?:la|el))?|przez|a[vf]|tarafından)"
)
STARTING_BY = {
    "en": r"by",
    "es": r"por",
    "sv": r"av",
    "da": r"af",
    "de": r"von",
    "fr": r"par",
    "nl": r"door",
    "id": r"oleh",
}
