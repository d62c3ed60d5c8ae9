"""Who a byline names: people with title and qualification, teams, or nobody in particular."""

import re
from dataclasses import dataclass

from articles.importing.wording.credentials import (
    is_degree,
    is_post,
    is_profession,
    is_suffix,
    leading_degree,
    tidy_degree,
)
from articles.importing.wording.names import is_ideograph, is_name, leading_name, settle_case
from articles.importing.wording.separating import (
    ARTICLE,
    INITIALS,
    INSIDE,
    SPACE,
    SPLIT,
    TEAM,
    cut,
    hide,
    is_proper,
    opens_a_person,
    separate,
    show,
    split_dash,
    trailing_letters,
)
from articles.importing.wording.titles import (
    COMMA,
    without_registration,
    without_title,
    without_title_after,
)
from articles.importing.wording.topics import is_topic

_NOBODY = re.compile(
    r"(?:some|several|two|our|licensed|board[- ]certified|certified|qualified|medical|"
    r"experts?|professionals?|doctors?|physicians?|n/?a|tb[acd]|none|pending|review pending|"
    r"placeholder|to be|awaiting|"
    r"(?:md|do|rn|np|phd|dds|dvm|pharmd)$|unknown|anonymous|admin|"
    r"nobody|not yet|never)(?=\s|$)",
    re.IGNORECASE,
)
_SPACED_DEGREE = re.compile(
    r"(?<=,\s)(?:Ph|Pharm|Psy|M|D|R)\.?\s[DNO]\b\.?(?=\s*(?:[,;&]|and\b|$))"
)
_LOOSE_END = re.compile(r"\s+(?:and|&|y|und|et|e|en|och|og|dan)$", re.IGNORECASE)
_BOARD = re.compile(r"\s*\((?:board|licensed|certified|registered)\b[^()]*\)", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-Z]{2,5} [a-z]+")  # a body: "NHS inform"
_SENTENCE = re.compile(r"\s(?:was|were|is|are|has|had|says|said|who|told|explains?|treats)\s")
_TITLES = re.compile(r"(?<= sĩ),(?= \w+ sĩ)")
_FOOTNOTE = re.compile(
    r"(?<=[a-zà-ÿ])(?:\d{1,2}(?:,\s?\d{1,2})*|[*†‡]|\s\d{1,2}(?=\s*[,;]|$))(?=[,;.\s]|$)"
)
_ONE = re.compile(r"^(?:an?|une?|una|eine?|um|uma)\s+", re.IGNORECASE)
_INDEFINITE = re.compile(
    r"(?:an?|one of|one or more|un[ae]?|uno|ein(?:e[mnrs]?)?|um|uma|een)\s", re.IGNORECASE
)
_JOB = re.compile(
    r"\s+(?:(?:health|medical|staff|senior|contributing|freelance|science|guest)\s+)+"
    r"(?:writer|editor|reporter|journalist|contributor|author)$",
    re.IGNORECASE,
)
_LABELLED_ALSO = re.compile(
    r"^(?:organization|person|physician|@type\S*)\s*[:\s]\s*", re.IGNORECASE
)


_LONGEST_IDEOGRAPHS = 6


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
    cleaned = _SPACED_DEGREE.sub(lambda match: re.sub(r"\s", "", match[0]), cleaned)
    cleaned = _LOOSE_END.sub("", _BOARD.sub("", cleaned))
    cleaned = _TITLES.sub(COMMA, cleaned)
    cleaned = _FOOTNOTE.sub("", without_registration(cleaned))
    parts = separate(INSIDE.sub(hide, cut(cleaned)))
    people: list[Person] = []
    nobody = ""
    for part in parts:
        person = _person(part)
        if person is None:
            nobody = nobody or show(part).strip()
        elif person.name not in {known.name for known in people}:
            people.append(person)
    return Named(tuple(people), "" if people else nobody)


def looks_like_a_person(text: str) -> bool:
    """Whether an unlabelled text can only be a name: titled, with a degree, or of few words."""
    if _SENTENCE.search(text):
        return False
    text = _FOOTNOTE.sub("", without_registration(text))
    one = SPLIT.split(text.strip(" ,."))[0]
    whole, described = split_dash(one if INITIALS.match(one) or ";" in text else text.strip(" ,."))
    first, *rest = whole.split(",") + [described] * bool(described)
    if is_post(first) or TEAM.search(first) or any(mark in text for mark in "?!:"):
        return False
    if sum(is_ideograph(letter) for letter in first) > _LONGEST_IDEOGRAPHS:
        return False
    bare, title = without_title(first.strip())
    name, letters = trailing_letters(bare)
    if not is_name(name):
        return False
    if letters and is_topic(name):
        return False
    if (
        INITIALS.match(name)
        or title
        or letters
        or (rest and (is_degree(rest[0].strip()) or is_profession(rest[0])))
    ):
        return True
    return not rest and 2 <= len(name.split()) <= 4 and not is_topic(name)


def _person(text: str) -> Person | None:
    """The person or team a text names; None if it names nobody in particular."""
    article = ARTICLE.match(text)
    kept = text[article.end() :] if article else text
    kept, described = _without_description(kept.strip(" ,;:-–—"))
    name_part, *rest = [show(part).strip() for part in kept.split(",")]
    if not name_part or _INDEFINITE.match(text):
        return None
    name_part, titled = without_title_after(_JOB.sub("", name_part))
    if (
        TEAM.search(INSIDE.sub("", name_part))
        and not without_title(name_part)[1]
        and is_proper(kept)
    ):
        return Person(re.sub(r"\s*\([^()]*\)$", "", name_part.rstrip(".")), is_team=True)
    if _NOBODY.match(kept):
        return None
    bare, title = without_title(name_part)
    inside = re.search(r"\s*\(([^()]+)\)", bare)
    if inside:
        onward = bare[inside.end() :]
        nickname = is_name(onward.strip()) and not is_degree(onward.strip())
        bare = bare[: inside.start()] + onward * nickname
        told = [] if nickname else [part.strip() for part in inside[1].split(",")]
        if is_degree(onward.strip()):  # "BSc (Hons) RD"
            bare, told = f"{bare.rstrip()}{SPACE}({inside[1]})", [onward.strip()]
        rest[:0] = told
    bare, remainder = split_dash(bare)
    name, letters = trailing_letters(bare)
    if letters and remainder and not is_post(remainder):
        letters[-1] += f" - {remainder}"
        remainder = ""
    rest = [one for one in (remainder, *rest, described) if one]
    if rest and is_suffix(rest[0]):
        name = f"{name} {rest.pop(0)}"
    name = name if _ACRONYM.fullmatch(name) else leading_name(name)
    if not name or (not (title or titled or letters) and _is_word(name)):
        return None
    return Person(settle_case(name), show(_credentials(letters, rest, titled or title)))


def can_be_named(text: str) -> bool:
    """Whether a text on a line of its own can be what a label before it announces."""
    first = text.split(",")[0].strip(" .")
    if looks_like_a_person(text) or (TEAM.search(first) and is_proper(first)):
        return True
    bare, title = without_title(_without_description(first)[0])
    name = INSIDE.sub("", trailing_letters(bare)[0]).strip()
    return bool(title) or (is_name(name) and not is_topic(name)) or bool(re.search(r"\w\.\w", name))


def _is_word(name: str) -> bool:
    """Whether a name is a topic ("Phone") or begins as a job does ("Especialista Veterinário")."""
    first, *others = name.split(" ")
    return is_profession(first) or (not others and "." not in name and is_topic(name))


def further_credentials(known: str, text: str, *, continues: bool) -> str:
    """All degrees of somebody with `known` ones if a line holds nothing but degrees, else "".

    Whoever already has degrees gets more only from a line that `continues` such a line.
    """
    if not text or (is_degree(known.split(",")[0]) and not (continues and is_degree(text))):
        return ""
    if " " in text.split(",")[0] and not (is_profession(text) or is_degree(text)):
        return ""
    people = read_people(f"Jane Roe, {text}").people
    held = people[0].credentials if len(people) == 1 else ""
    return f"{known}, {held}" if held and continues else held


def _without_description(text: str) -> tuple[str, str]:
    """ "psychologist Dr. Ona Reyes", "Registered Dietitian Ona Reyes": the name and what is
    said before it."""
    match = re.match(r"(?:[a-zà-ÿ][\w-]*\s+){1,5}(?=[A-ZÀ-Þ])", text)
    if match:
        said, name = match[0].strip(), text[match.end() :]
        return (name, said) if is_profession(said) and opens_a_person(name) else (text, "")
    if without_title(text)[1] or TEAM.search(text):
        return text, ""
    words = text.split(" ")
    for count in range(1, min(5, len(words) - 1)):
        said, name = " ".join(words[:count]), " ".join(words[count:])
        if is_profession(words[count - 1]) and opens_a_person(name):
            return name, said
    return text, ""


def _credentials(letters: list[str], rest: list[str], title: str) -> str:
    """Degrees; without one, the profession; without that, the title."""
    degrees = [tidy_degree(word) for word in letters]
    for part in (re.split(r"\s+(?:and|&)\s+(?![^()]*\))", one)[0] for one in rest):
        inside = re.search(r"\(([^()]+)\)$", part)
        if inside and is_degree(inside[1]) and not leading_degree(part):
            degrees.append(tidy_degree(inside[1]))
        elif is_post(part) and not leading_degree(part):
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
