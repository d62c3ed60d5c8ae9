"""Taking a text apart into one text for each person it names."""
# ruff: noqa: E501 - word lists read as lists

import re

from articles.importing.wording.credentials import (
    COMPANY,
    is_degree,
    is_letters,
    is_place,
    is_post,
    is_profession,
    is_state,
)
from articles.importing.wording.names import is_name, shouts
from articles.importing.wording.titles import COMMA, TITLE, without_title
from articles.importing.wording.topics import is_topic

ARTICLE = re.compile(
    r"(?:the|el|la|los|las|der|die|den|dem|le|les|il|lo|het|de)\s+|l['’]", re.IGNORECASE
)
TEAM = re.compile(
    r"\b(?:team|staff|board(?![- ]certified)|"
    r"department|panel|committee|comit[éê]|conseil|comitato|kommission|group|editors|contributors|writers|experts|network|"
    r"gesellschaft|institut[eo]?|verband|verein|ärztekammer|sociedade?|société|società|academy|council|ministry|"
    r"minist[eè]r\w*|agency|universit\w+|"
    r"editorial|équipe|rédaction|equipo|redacción|redaktion|equipe|redazione|redactie|society|association|"
    rf"foundation|institute|clinic|hospital|tim (?:medis|redaksi|editorial|dokter|ahli|konten|penulis|peninjau)|đội ngũ|ban biên tập)\b|{COMPANY}",
    re.IGNORECASE,
)
_TEAM_OF_THE_PAGE = re.compile(
    r"(?:editorial|medical|clinical|medical review) (?:team|staff|board|committee)\b|"
    r"(?:équipe|comité|conseil) (?:éditoriale?|médicale?|scientifique)\b|"
    r"(?:equipo|comité) (?:editorial|médico|científico)\b|equipe (?:editorial|médica)\b",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"\s+(?:who|which|whose|is|was|has|for|at|from|as|in|with|via|during|before|after|based|working|on|to|"
    r"à|en|bei|am|aus|chez|presso|em|no|na|em|tại|di)\s|[,.]?\s*(?:…|\.\.\.)|:\s|\s+[|•·]\s+|\s*https?://",
    re.IGNORECASE,
)
_OF_A_SPECIALTY = frozenset({"in", "en", "em"})
_SPECIALIST = re.compile(
    r"\b(?:consultant|specialist[ae]?|spécialiste|especialista|interne|registrar|diploma|fellowship)$",
    re.IGNORECASE,
)
INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.[\s-]?){1,4}[A-ZÀ-Þ][\w'’-]+")
INSIDE = re.compile(r"\([^()]*\)")
SPACE = "\ue003"  # one inside a degree or brackets
_HIDDEN = {",": COMMA, "&": "\ue001", ";": "\ue002", " ": SPACE}
SPLIT = re.compile(r"\s*;\s*|\s*&\s*|\s+(?:and|y|und|et|e|en|dan|och|og|và)\s+", re.IGNORECASE)


def cut(text: str) -> str:
    """The text up to where it stops naming: "who…", "at…", an ellipsis, the end of the sentence."""
    stops = (match.start() for match in _STOP.finditer(f"{text} ") if _stops(text, match))
    kept = text[: next((start for start in stops if start > 0), len(text))]
    sentence = re.search(r"(?:(?<=[a-zà-ÿ)]{2})|(?<=[A-Z]{2}))\.\s+(?=[A-ZÀ-Þ])", kept)
    if sentence and not TITLE.search(kept[: sentence.start() + 1].split()[-1] + " "):
        kept = kept[: sentence.start()]
    return kept.strip(" ,;:|•·—–-")


def _stops(text: str, match: re.Match[str]) -> bool:
    """Not where "in" tells a specialty ("Consultant in…"), nor where "en" is the Dutch "and"."""
    before, onward = text[: match.start()], text[match.end() :]
    word = match[0].strip().lower()
    if word in _OF_A_SPECIALTY and _SPECIALIST.search(before):
        return False
    last = before.split(",")[-1]
    named = word == "en" and (INITIALS.match(onward) or (" " in last and opens_a_person(onward)))
    return not (named and not is_profession(last))


def separate(text: str) -> list[str]:
    """One text for each person: split at ";", "&" and "and" where a name follows."""
    parts: list[str] = []
    for piece in _split_keeping(text):
        if parts and not _goes_on(piece[1], parts[-1]):
            parts[-1] += piece[0] + piece[1]
        else:
            parts.append(piece[1])
    return [one for part in parts for one in _split_at_commas(part)]


def _goes_on(text: str, before: str) -> bool:
    """Whether another person or team follows: "and the Quiet Editorial team"."""
    article = ARTICLE.match(text.strip())
    if article and TEAM.search(text) and is_proper(text.split(",")[0]):
        return True
    jobs = [part for part in before.split(",")[1:] if part.strip()]
    employer = jobs[-1] if any(map(is_post, jobs)) and not _says_what(jobs[-1]) else ""
    return opens_a_person(text, after=employer or "".join(jobs[-1:]), employed=bool(employer))


def _says_what(part: str) -> bool:
    """Whether a part between commas is a degree, a profession or a post, and no employer."""
    return is_degree(part.strip()) or is_post(part) or is_profession(part)


def _split_keeping(text: str) -> list[tuple[str, str]]:
    rows, start, sign = [], 0, ""
    for match in SPLIT.finditer(text):
        rows.append((sign, text[start : match.start()]))
        start, sign = match.end(), match[0]
    rows.append((sign, text[start:]))
    return [row for row in rows if row[1].strip()]


def opens_a_person(text: str, *, after: str = "", employed: bool = False) -> bool:
    """Whether a text begins with a name; `after` a place, only one with title or degree."""
    first, *rest = (part.strip() for part in INSIDE.sub("", text).split(","))
    bare, title = without_title(first)
    name, letters = trailing_letters(split_dash(bare)[0])
    if is_degree(first) or is_post(first) or TEAM.search(first):
        return False
    if (employed or is_place(after)) and not (title or letters):
        return bool(rest) and is_degree(rest[0]) and not is_state(rest[0])
    if is_post(after) and not (title or letters or (rest and _says_what(rest[0]))):
        return False
    words = name.split()
    capitals = words and len(words[0]) > 2 and is_letters(words[0])
    numbered = len(words) == 2 and bool(re.fullmatch(r"I{1,3}", words[1]))
    if capitals and (numbered or not (shouts(name) or INITIALS.match(name))):
        return False
    return bool(title) or (
        len(words) >= 2 and is_name(name) and not is_profession(split_dash(first)[0])
    )


def _split_at_commas(text: str) -> list[str]:
    """ "A Roe, MD, B Poe, RN" is two people; "A Roe, MD, Diagnostic Radiology" is one."""
    people: list[str] = []
    parts = text.split(",")
    for place, part in enumerate(parts):
        before, onward = parts[place - 1] if place > 1 else "", ",".join(parts[place:]).strip()
        if not people or (opens_a_person(onward, after=before) and not is_topic(part)):
            people.append(part)
        else:
            people[-1] += "," + part
    return people


def trailing_letters(text: str) -> tuple[str, list[str]]:
    """ "Jane Roe MD PhD" as name and letters; a name in capitals keeps its words."""
    words = text.split()
    letters: list[str] = []
    if shouts(text):
        return text, letters
    while len(words) > 1 and is_letters(words[-1]) and not _is_surname(words):
        letters.insert(0, words.pop())
    return " ".join(words), letters


def _is_surname(words: list[str]) -> bool:
    """ "Lise PONT": the second of two words, in capitals and with a vowel, ends a name."""
    last = words[-1]
    return (
        len(words) == 2 and len(last) > 3 and last.isupper() and bool(re.search("[AEIOUY]", last))
    )


def split_dash(name: str) -> tuple[str, str]:
    """A name before its dash, and what stands after it."""
    first, _, rest = re.sub(r"\s+[–—-]+\s*", "\0", name).partition("\0")
    return first.strip(), rest.replace("\0", " ").strip()


def hide(match: re.Match[str]) -> str:
    """What stands in brackets separates nobody."""
    return "".join(_HIDDEN.get(letter, letter) for letter in match[0])


def show(text: str) -> str:
    """What stands in brackets as it was before `hide`."""
    for letter, hidden in _HIDDEN.items():
        text = text.replace(hidden, letter)
    return text


def is_proper(text: str) -> bool:
    """Whether it is somebody's own name, or says which team is meant ("editorial team")."""
    named = re.search(r"\w\.\w", text) or _TEAM_OF_THE_PAGE.match(text)
    return bool(named) or any(letter.isupper() for letter in text)
