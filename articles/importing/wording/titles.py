"""What people are called by: titles before a name, and after it where languages put them there."""

# ruff: noqa: E501 - one kind of number a line

import re

from articles.importing.wording.names import shouts

TITLE = re.compile(
    r"(?:(?:Prof(?:essor)?(?:\.?ssa|in)?|Dott(?:\.?ssa|oressa|ore)?|D(?:r\.?ssa|r|ra|octor|octeur)|"
    r"Dr(?:a|\.)?ª|Drs|Pr|PD|DDr|Prim(?=\.)|OA(?=\.)|"
    r"Priv\.?-Doz|Univ\.?-Prof|Dipl\.?-(?:Psych|Ing|Med)|Lic(?:da|do)?|lek|med|dent|rer|nat|phil|psych|vet|"
    r"habil|univ|(?-i:n)|dt|MUDr|MVDr|PharmDr|PhDr|RNDr|Mgr|Ing|Δρ|д-р|[кд]\.\s?м\.\s?н|проф|د|"
    r"(?:Dyt|Ecz|Psk|Hem|Fzt)(?=\.)|CK\s?I{1,2}|Bác sĩ(?: chuyên khoa I{1,2})?|Thạc sĩ|Tiến sĩ|"
    r"Dược sĩ|BS(?:CK\w*)?|ThS|TS|PGS|DS|apt|Uzm|Op|Doç|Mag)"
    r"(?:\.(?=\S|\s)|\.$|(?=\s|,\s\w+\ssĩ)))",
    re.IGNORECASE,
)
COMMA = "\ue000"  # one that separates nobody
_COURTESY = re.compile(r"(?:Mr|Mrs|Ms|Miss|Sir|Herr|Frau|Sr|Sra|Mme|Mlle)\.?\s+(?=[A-ZÀ-Þ]\w)")
_TITLE_AFTER = re.compile(
    r"(?P<name>\S.*?)\s*(?P<title>(?:副?主任)?医[师生]|(?:歯科)?医師|薬剤師|药师|博士|(?:副?教授)|院長|先生|의사|교수|약사|전문의)$"
)
_REGISTRATION = re.compile(
    r"[\s,|(/–-]*\b(?:(?:GMC|NMC|GPhC|GDC|HCPC|AHPRA|CRM|CRP|CRN|CRF|CRO|CRMV|CREFITO|CREFONO|COREN|RQE|NPI|RPPS|"
    r"MCR|SIP|STR|MMC|PRC|HPCSA|OMC|OPP|LANR|N\.?P\.?W\.?Z|PWZ|RIZIV|INAMI|BIG|"
    r"(?:n[º°o.]*\s*)?col(?:egiad[oa])?|c[eé]dula(?: profesional)?|c[eé]d|registr\w+|reg|licen[cs]e|lic|mat(?:r[ií]cula)?|"
    r"m\.?\s?[np]|(?i:medical council))\b\.?)"
    r"(?:\s*[/-]?\s*[A-Z]{2}\b)?[\s.:#/-]*(?:(?:no|nr|nº|n°|number|numéro|número|num)\b\.?[\s.:#]*)?"
    r"(?:[A-Z]{0,3}\d[\d.\-/]*\d)(?:\s*[/-]?\s*[A-Z]{2}\b)?\)?",
    re.IGNORECASE,
)
_COURTESY_AFTER = frozenset({"先生"})


def without_registration(text: str) -> str:
    """A text without the numbers under which people are registered ("CRM-SP 123.456")."""
    return _REGISTRATION.sub(" ", text).strip()


def without_title(text: str) -> tuple[str, str]:
    """The text after its title, and the title as written ("Dr. med.")."""
    rest, titles = text, []
    courtesy = _COURTESY.match(rest)
    rest = rest[courtesy.end() :] if courtesy else rest
    while match := TITLE.match(rest):
        rest = rest[match.end() :]
        dashed = re.match(r"\s+-\s+(?=\w+ sĩ)", rest)
        titles.append(match[0] + "," * rest.startswith((",", COMMA)) + " -" * bool(dashed))
        rest = rest[dashed.end() if dashed else 0 :].lstrip(f" ,{COMMA}")
    if not rest:
        return text, ""
    return rest, " ".join(titles).title() if shouts(text) and len(text) > 6 else " ".join(titles)


def without_title_after(text: str) -> tuple[str, str]:
    """A name before its title ("田中 太郎 医師"), and the title unless it is mere courtesy."""
    match = _TITLE_AFTER.fullmatch(text)
    if not match:
        return text, ""
    return match["name"], "" if match["title"] in _COURTESY_AFTER else match["title"]
