"""Who a byline names: people with title and qualification, teams, or nobody in particular."""

import re
from dataclasses import dataclass

from articles.importing.wording.credentials import (
    COMPANY,
    is_degree,
    is_letters,
    is_place,
    is_post,
    is_profession,
    is_state,
    is_suffix,
    leading_degree,
    tidy_degree,
)
from articles.importing.wording.names import is_name, leading_name, settle_case, shouts
from articles.importing.wording.titles import TITLE, without_title, without_title_after

_ARTICLE = re.compile(
    r"(?:the|el|la|los|las|der|die|den|dem|le|les|il|lo|het|de)\s+", re.IGNORECASE
)
_NOBODY = re.compile(
    r"(?:some|several|two|our|licensed|board[- ]certified|certified|qualified|medical|"
    r"experts?|professionals?|doctors?|physicians?|n/?a|tb[acd]|none|pending|unknown|anonymous|admin|"
    r"nobody|not yet|never)(?=\s|$)",
    re.IGNORECASE,
)
_ONE = re.compile(r"^(?:an?|une?|una|eine?|um|uma)\s+", re.IGNORECASE)
_INDEFINITE = re.compile(
    r"(?:an?|one of|one or more|un[ae]?|uno|ein(?:e[mnrs]?)?|um|uma|een)\s", re.IGNORECASE
)
_TEAM = re.compile(
    r"\b(?:team|staff|board(?![- ]certified)|"
    r"department|panel|committee|comit[éê]|comitato|kommission|group|editors|contributors|writers|experts|network|"
    r"editorial|équipe|rédaction|equipo|redacción|redaktion|equipe|redazione|redactie|society|association|"
    rf"foundation|institute|clinic|hospital|tim|đội ngũ)\b|{COMPANY}",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"\s+(?:who|which|whose|is|was|has|for|at|from|as|in|with|via|during|before|after|based|working|on|to|"
    r"à|en|bei|am|aus|chez|presso|em|no|na|em|tại|di)\s|[,.]?\s*(?:…|\.\.\.)|\s+[|•·]\s+|\s*https?://",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.[\s-]?){1,4}[A-ZÀ-Þ][\w'’-]+")
_INSIDE = re.compile(r"\([^()]*\)")
_HIDDEN = {",": "\ue000", "&": "\ue001", ";": "\ue002", " ": "\ue003"}
_JOB = re.compile(
    r"\s+(?:(?:health|medical|staff|senior|contributing|freelance|science|guest)\s+)+"
    r"(?:writer|editor|reporter|journalist|contributor|author)$",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*;\s*|\s*&\s*|\s+(?:and|y|und|et|e|en|dan|och|og|và)\s+", re.IGNORECASE)
_LABELLED_ALSO = re.compile(
    r"^(?:organization|person|physician|@type\S*)\s*[:\s]\s*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as a byline names them; `credentials` is empty where none are stated."""

    name: str
    credentials: str = ""
    is_team: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """Everybody a piece of text names; `nobody` is the wording that names no one ("a doctor")."""

    people: tuple[Person, ...] = ()
    nobody: str = ""


def read_people(text: str) -> Named:
    """The people named in what follows a label."""
    cleaned = _LABELLED_ALSO.sub("", text.strip(" \t,;:|•·—–-&+*\"'“”"))
    parts = _separate(_INSIDE.sub(_hide, _cut(cleaned)))
    people: list[Person] = []
    nobody = ""
    for part in parts:
        person = _person(part)
        if person is None:
            nobody = nobody or _show(part).strip()
        elif person.name not in {known.name for known in people}:
            people.append(person)
    return Named(tuple(people), "" if people else nobody)


def looks_like_a_person(text: str) -> bool:
    """Whether an unlabelled text can only be a name: titled, with a degree, or of few words."""
    one = _SPLIT.split(text.strip(" ,."))[0]
    whole, described = _split_dash(one if _INITIALS.match(one) else text.strip(" ,."))
    first, *rest = whole.split(",") + [described] * bool(described)
    if is_post(first) or _TEAM.search(first) or any(mark in text for mark in "?!:"):
        return False
    bare, title = without_title(first.strip())
    name, letters = _trailing_letters(bare)
    if not is_name(name):
        return False
    if (
        _INITIALS.match(name)
        or title
        or letters
        or (rest and (is_degree(rest[0].strip()) or is_profession(rest[0])))
    ):
        return True
    return not rest and 2 <= len(name.split()) <= 4 and not _is_topic(name)


def _hide(match: re.Match[str]) -> str:
    """What stands in brackets separates nobody."""
    return "".join(_HIDDEN.get(letter, letter) for letter in match[0])


def _show(text: str) -> str:
    for letter, hidden in _HIDDEN.items():
        text = text.replace(hidden, letter)
    return text


_NAMES_LIKE_TOPICS = re.compile(
    r"\b(?:(?:Lawr|Flor|Clar|Terr|Sp)ence|Constance|Trinity|Charity|Grant|Bryant|Durant|King|Ewing|Manning|"
    r"(?:Christ|Cath[eé]r|Kather|Jos[eé]ph|Jasm|Paul|Carol|Mad[ae]l|Jacquel|Gerald|Ernest|Lorra|Sab|August|"
    r"Franc|Just|Mart|Nad)ine|Browning|Fleming|Harding|Downing|Keating|Sterling|Golding|Pickering)\b"
)
_TOPIC = re.compile(
    r"\w(?:ing|tions?|sions?|ments?|ness|osis|itis|emia|ology|therapy|ics|isms?|ity|ance|ence|ants?|oids?|ines?)\b|"
    r"\b(?:health|news|disease|disorders?|symptoms?|causes?|effects?|withdrawal|detox|drugs?|guide|"
    r"about|home|menu|search|contents?|overview|risks?|dangers?|abuse|what|how|why|when|is|are|the|your|and|"
    r"article|page|share|print|sleep|pain|cancer|heart|brain|blood|mental|medical|clinical|life|care|our|us|"
    r"more|read|min|of|with|privacy|policy|terms|contact|sign|log|follow|last|next|media|hub)\b",
    re.IGNORECASE,
)


def _is_topic(text: str) -> bool:
    """Whether it is what a text is about; some names end as such words do."""
    return bool(_TOPIC.search(_NAMES_LIKE_TOPICS.sub("", text)))


def _cut(text: str) -> str:
    """The text up to where it stops naming: "who…", "at…", an ellipsis, the end of the sentence."""
    stop = _STOP.search(f"{text} ")
    kept = text[: stop.start()] if stop and stop.start() > 0 else text
    sentence = re.search(r"(?<=[a-zà-ÿ)]{2})\.\s+(?=[A-ZÀ-Þ])", kept)
    if sentence and not TITLE.search(kept[: sentence.start() + 1].split()[-1] + " "):
        kept = kept[: sentence.start()]
    return kept.strip(" ,;:|•·—–-")


def _separate(text: str) -> list[str]:
    """One text for each person: split at ";", "&" and "and" where a name follows."""
    parts: list[str] = []
    for piece in _split_keeping(text):
        if parts and not _opens_a_person(piece[1], after=parts[-1].split(",")[-1]):
            parts[-1] += piece[0] + piece[1]
        else:
            parts.append(piece[1])
    return [one for part in parts for one in _split_at_commas(part)]


def _split_keeping(text: str) -> list[tuple[str, str]]:
    rows, start, sign = [], 0, ""
    for match in _SPLIT.finditer(text):
        rows.append((sign, text[start : match.start()]))
        start, sign = match.end(), match[0]
    rows.append((sign, text[start:]))
    return [row for row in rows if row[1].strip()]


def _opens_a_person(text: str, *, after: str = "") -> bool:
    """Whether a text begins with a name; `after` a place, only one with title or degree."""
    first, *rest = (part.strip() for part in _INSIDE.sub("", text).split(","))
    bare, title = without_title(first)
    name, letters = _trailing_letters(bare)
    if is_degree(first) or is_post(first) or _TEAM.search(first):
        return False
    if is_place(after) and not (title or letters):
        return bool(rest) and is_degree(rest[0]) and not is_state(rest[0])
    words = name.split()
    return bool(title) or (len(words) >= 2 and is_name(name) and not is_profession(first))


def _split_at_commas(text: str) -> list[str]:
    """ "A Roe, MD, B Poe, RN" is two people; "A Roe, MD, Diagnostic Radiology" is one."""
    people: list[str] = []
    parts = text.split(",")
    for place, part in enumerate(parts):
        before, onward = parts[place - 1] if place else "", ",".join(parts[place:]).strip()
        if not people or (_opens_a_person(onward, after=before) and not _is_topic(part)):
            people.append(part)
        else:
            people[-1] += "," + part
    return people


def _person(text: str) -> Person | None:
    """The person or team a text names; None if it names nobody in particular."""
    article = _ARTICLE.match(text)
    kept = text[article.end() :] if article else text
    kept, described = _without_description(kept.strip(" ,;:-–—"))
    name_part, *rest = [_show(part).strip() for part in kept.split(",")]
    if not name_part or _INDEFINITE.match(text):
        return None
    name_part, titled = without_title_after(_JOB.sub("", name_part))
    if _TEAM.search(name_part) and not without_title(name_part)[1] and _is_proper(kept):
        return Person(name_part.rstrip("."), is_team=True)
    if _NOBODY.match(kept):
        return None
    bare, title = without_title(name_part)
    inside = re.search(r"\s*\(([^()]+)\)", bare)
    if inside:
        bare = bare[: inside.start()]
        rest[:0] = [part.strip() for part in inside[1].split(",")]
    bare, remainder = _split_dash(bare)
    name, letters = _trailing_letters(bare)
    rest = [one for one in (remainder, *rest, described) if one]
    if rest and is_suffix(rest[0]):
        name = f"{name} {rest.pop(0)}"
    name = leading_name(name)
    if not name:
        return None
    return Person(settle_case(name), _credentials(letters, rest, titled or title))


def _without_description(text: str) -> tuple[str, str]:
    """ "psychologist Dr. Ona Reyes" as the name and what is said before it."""
    match = re.match(r"((?:[a-zà-ÿ][\w-]*\s+){1,5})(?=[A-ZÀ-Þ])", text)
    if not match or not is_profession(match[1]):
        return text, ""
    name = text[match.end() :]
    return (name, match[1].strip()) if _opens_a_person(name) else (text, "")


def _credentials(letters: list[str], rest: list[str], title: str) -> str:
    """Degrees; without one, the profession; without that, the title."""
    degrees = [tidy_degree(word) for word in letters]
    for part in (re.split(r"\s+(?:and|&)\s+", one)[0] for one in rest):
        if is_post(part) and not leading_degree(part):
            break
        if is_degree(part) or (degrees and re.match(r"(?:\([\w ]+\)|Hons)", part)):
            degrees.append(tidy_degree(part))
        elif leading_degree(part):
            degrees.append(tidy_degree(leading_degree(part)))
        elif degrees:
            break
    if degrees:
        return ", ".join(dict.fromkeys(degree for degree in degrees if degree))
    professions = [part for part in rest if is_profession(part)]
    return _ONE.sub("", professions[0]).rstrip(".") if professions else title


def _trailing_letters(text: str) -> tuple[str, list[str]]:
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


def _split_dash(name: str) -> tuple[str, str]:
    first, _, rest = re.sub(r"\s+[–—-]+\s*", "\0", name).partition("\0")
    return first.strip(), rest.replace("\0", " ").strip()


def _is_proper(text: str) -> bool:
    """Whether it is somebody's own name: a capital letter, or an address ("example.org staff")."""
    return any(letter.isupper() for letter in text) or bool(re.search(r"\w\.\w", text))
