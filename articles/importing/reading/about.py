"""What a page says about itself: byline, claim of review, and the person it says reviewed it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.importing.bylines import read_byline
from articles.importing.facts import Byline
from articles.importing.reading.furniture import claim_in, is_about
from articles.importing.wording.credentials import is_degree
from articles.importing.wording.dates import find_dates, year_alone
from articles.importing.wording.labels import Label, find_labels
from articles.importing.wording.people import looks_like_a_person, read_people
from articles.importing.wording.roles import STARTING_BY, Role

_SHORT = 200
_ENDS = 150
_PARAGRAPH = 200
_ROLE = re.compile(
    r"\W*((?:(?:chief|senior|lead|medical|clinical|managing|executive|associate|health|expert|content|"
    r"founding|co-)[ -]*)*(?:reviewer|editor(?:[ -]in[ -]chief)?|author|writer|director|advisor|"
    r"contributor))\W*",
    re.IGNORECASE,
)
_DEGREE = re.compile(
    r"\b(?:M\.?B\.?,? ?B\.?Ch\.?(?:B|ir)?|MB ?ChB|M\.?B\.?B\.?S|BM ?BS|M\.?D|D\.?O|Ph\.?D|"
    r"Psy\.?D|Pharm\.?D|"
    r"D\.?D\.?S|D\.?N\.?P|B\.?Sc\.?N?|M\.?Sc|M\.?P\.?H|R\.?N|B\.?S\.?N|M\.?S\.?N|FNP(?:-\w+)?|PMHNP(?:-\w+)?|"
    r"L\.?C\.?S\.?W|LMFT|LMHC|LPCC?|LCPC|LADC|CADC|MRCGP|MRCP\w*|FRCP\w*|MRCPsych|FACP|RPh|RDN?|BPharm|"
    r"MPharm|LLM)\b(?!\w)"
)


@dataclass(frozen=True)
class About:
    """The page's word about itself; `used` are the places of the texts that said it."""

    byline: Byline
    reviewer: str | None
    qualification: str | None
    qualified_in: str | None
    claim: str | None
    roles: tuple[str, ...]
    used: frozenset[int]


def read_about(texts: Sequence[str], title: str) -> About:
    """Read everything a page says about itself; `texts` are its lines and paragraphs in order."""
    chosen = _byline_places(texts, title)
    byline = read_byline("\n".join(texts[place] for place in sorted(chosen)))
    said = [*byline.read_from.values(), *(doubt.line for doubt in byline.doubts)]
    used = {place for place in chosen if any(line in texts[place] for line in said)}
    used |= {place for place in chosen if _is_badge(texts[place])}
    claims = {place: claim for place, text in enumerate(texts) if (claim := claim_in(text))}
    used |= {place for place, claim in claims.items() if len(claim) > 0.8 * len(texts[place])}
    roles = _roles(texts, chosen)
    bio, reviewer = _bio(texts, byline)
    used |= set(roles) | ({bio} if bio is not None else set())
    used |= {n for n, text in enumerate(texts) if is_about(text) and _leads_to(n, used, len(texts))}
    degree = _DEGREE.search(texts[bio]) if bio is not None else None
    stated = byline.credentials
    better = degree is not None and not (stated and is_degree(stated.split(";")[0].split(",")[0]))
    return About(
        byline=byline,
        reviewer=reviewer or byline.reviewer,
        qualification=degree[0] if degree and better else stated,
        qualified_in=texts[bio] if bio is not None and better else None,
        claim=next(iter(claims.values()), None),
        roles=tuple(dict.fromkeys(roles.values())),
        used=frozenset(used),
    )


def _byline_places(texts: Sequence[str], title: str) -> set[int]:
    """Which texts are lines of a byline: near an end, short, a label with a name or a date."""
    long = [place for place, text in enumerate(texts) if len(text) >= _PARAGRAPH]
    first, last = (long[0], long[-1]) if long else (len(texts), -1)
    chosen: set[int] = set()
    for place, text in enumerate(texts):
        if len(text) > _SHORT or text == title or _ENDS <= place < len(texts) - _ENDS:
            continue
        inside = first < place < last
        if _is_labelled(text, strictly=inside) or (place < first and _is_dated(text)):
            chosen.add(place)
            chosen |= _continued(texts, place)
    return chosen | _names_beside(texts, chosen, title)


def _is_labelled(text: str, *, strictly: bool) -> bool:
    labels = [label for label in find_labels(text) if label.roles != {Role.OTHER}]
    if not labels:
        return False
    first = labels[0]
    following = labels[1].start if len(labels) > 1 else len(text)
    value = text[first.end : following]
    if strictly and (first.start > 3 or not first.roles & {Role.REVIEW, Role.NEXT, Role.UPDATED}):
        return False
    if len(text[: first.start].split()) > 6:
        return False
    if not value.strip(" .:"):
        return len(labels) > 1 or len(text) - len(first.words) <= 6
    return _has_evidence(first, value) and _is_no_sentence(text, first)


def _has_evidence(label: Label, value: str) -> bool:
    dates = find_dates(value)
    if label.words.lower() not in STARTING_BY.values() and dates and dates[0].start <= 12:
        return True
    if year_alone(value):
        return True
    return label.names and bool(read_people(value[: dates[0].start] if dates else value).people)


def _is_no_sentence(text: str, label: Label) -> bool:
    """A sentence of the article can begin like a byline ("Published in May 2019, the trial…")."""
    if label.names:
        return True
    dates = find_dates(text)
    after = text[dates[0].end :] if dates else text[label.end :]
    return len(after.split()) <= 8 or bool(find_labels(after))


def _is_dated(text: str) -> bool:
    dates = find_dates(text)
    return bool(dates) and len(text) <= 80 and len((text[: dates[0].start]).split()) <= 5


def _continued(texts: Sequence[str], place: int) -> set[int]:
    """The next text, where a label is left open or a review names nobody yet."""
    following = place + 1
    if following >= len(texts) or len(texts[following]) > 80:
        return set()
    labels = find_labels(texts[place])
    if not labels:
        return set()
    last = labels[-1]
    value, after = texts[place][last.end :], texts[following]
    open_label = not value.strip(" .:")
    dates = find_dates(value)
    stated = value[: dates[0].start] if dates else value
    unnamed = Role.REVIEW in last.roles and not read_people(stated).people
    if open_label and (find_dates(after) or looks_like_a_person(after)):
        return {following}
    return {following} if unnamed and looks_like_a_person(after) else set()


def _names_beside(texts: Sequence[str], chosen: set[int], title: str) -> set[int]:
    """A name with title or degree just above the byline, as some pages print their author."""
    above = {place - 1 for place in chosen if place > 0} - chosen
    return {
        place
        for place in above
        if texts[place] != title and "," in texts[place] and looks_like_a_person(texts[place])
    }


def _is_badge(text: str) -> bool:
    labels = find_labels(text)
    return bool(labels) and labels[0].start <= 3 and len(text) - len(labels[0].words) <= 6


def _roles(texts: Sequence[str], chosen: set[int]) -> dict[int, str]:
    """Texts that only name a role, standing by a byline: "Medical Reviewer", "Chief Editor"."""
    roles: dict[int, str] = {}
    for place, text in enumerate(texts):
        match = _ROLE.fullmatch(text) if len(text) <= 60 else None
        near = any(place - back in chosen or place - back in roles for back in (1, 2))
        if match and near:
            roles[place] = match[1]
    return roles


def _bio(texts: Sequence[str], byline: Byline) -> tuple[int | None, str | None]:
    """The paragraph that tells who the reviewer is, and the fuller name it uses."""
    if not byline.reviewer or ";" in byline.reviewer:
        return None, None
    name = re.escape(byline.reviewer)
    opening = re.compile(
        rf"(?P<name>(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.?\s+)*{name}(?:\s+[A-ZÀ-Þ][\w'’-]+)*)"
        r"(?:,[^.]{0,80},)?\s+(?:is|was|has|had|obtained|received|holds|earned|completed|graduated|"
        r"works|practi[cs]es|specialises|specializes|studied|trained|serves|joined|currently)\b"
    )
    for place, text in enumerate(texts):
        match = opening.match(text) if len(text) >= 40 else None
        if match:
            return place, match["name"]
    return None, None


def _leads_to(place: int, used: set[int], count: int) -> bool:
    """Whether something about the page's people follows at once, or nothing follows at all."""
    return place + 1 in used or place + 2 in used or place + 1 >= count
