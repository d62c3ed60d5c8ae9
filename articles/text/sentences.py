"""Where one sentence ends and the next begins."""

import re

from articles.text.wordlists import words

LEADS_ON = words(
    """
    dr drs mr mrs ms prof st rev hon gov gen col capt lt sgt vs cf approx ca viz e.g i.e eg ie
    resp incl sp spp var subsp dept mt
    """
)
"""Abbreviations that never end a sentence."""

BEFORE_A_NUMBER = words(
    """
    no nos fig figs vol pp p sec sect eq ref refs ch chap art tab pt para jan feb mar apr jun
    jul aug sep sept oct nov dec approx max min
    """
)
"""Abbreviations that lead on to a number (or to a single letter, as in "Fig. B")."""

MAY_END = words(
    """
    etc al inc ltd co corp jr sr hr hrs wk wks mo mos yr yrs sec secs temp avg est a.m p.m am
    pm b.i.d t.i.d q.i.d q.d q.o.d p.r.n p.o i.v i.m s.c o.d b.d t.d.s q.d.s n.b
    q.h.s h.s a.c p.c o.m o.n
    """
)
"""Abbreviations that end a sentence if a capital follows."""

LETTERED = words(
    """
    vitamin vitamins hepatitis influenza group groups type class grade stage phase part arm factor
    table figure appendix section step option plan
    """
)
"""What a single letter names: "vitamin D." ends a sentence, "Ann D." may go on."""

OPENERS = words(
    """
    a after all also although always an and another any are as ask at avoid be because before
    both but by call check contact do does don't each either even every few first follow for
    from give he her here his how however i if in is it its keep let make many may most my
    never no nobody not now on once one only or other others our people read seek see she
    should since so some stop such swallow symptoms take talk tell that the their then there
    therefore these they this those though to today treatment try until use wait we what when
    where which while who why will with without you your
    """
)
"""Words that begin a sentence far more often than a name."""

CANDIDATE = re.compile(
    r"(?P<stop>(?<![.!?…。！？])[.!?…。！？]++[\"”’'»)\]]*(?:\[\d[\d,–-]*\])?)"
    r"(?:\s+(?=[\"“‘'«(\[¿¡]*(?:[^\W_a-zß-öø-ÿ]|[a-z]{1,2}[A-Z]))|(?<=[。！？])(?=\w))"
    r"|(?<=[a-z]{2})[.!?](?=[A-Z][a-z])"
)
LAST_WORD = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]+\Z|\d+\Z")
NEXT_WORD = re.compile(r"[\"“‘'«(\[]*([^\s.,;:!?)\]”]+)")
ADDRESS = re.compile(r"(?:www|://|@)\S*\Z")
LOOK_BACK = 60


def _follows_on(head: str, tail: str, stop: str) -> bool:
    """Whether the full stop after `head` belongs to an abbreviation, so that `tail` goes on."""
    if not stop.startswith(".") or stop.startswith(".."):
        return False
    found = LAST_WORD.search(head, head.rfind(" ") + 1)
    if not found:
        return False
    last, following = found.group(), NEXT_WORD.match(tail)
    upcoming = following.group(1) if following else ""
    if head[: found.start()].endswith(("°", "º")):
        return False
    if last.isdigit():
        return found.start() == 0
    if len(last) == 1 and _word_before(head, found.start()) in LETTERED:
        return False
    return _abbreviates(last, upcoming)


def _word_before(head: str, at: int) -> str:
    """The word before a place, in small letters."""
    before = head[:at].rstrip()
    return before[before.rfind(" ") + 1 :].lower()


def _abbreviates(last: str, upcoming: str) -> bool:
    """Whether `last` and its full stop are an abbreviation before `upcoming`."""
    small, is_number = last.lower(), upcoming[:1].isnumeric()
    if small in LEADS_ON:
        return True
    if small in BEFORE_A_NUMBER and (is_number or len(upcoming) == 1):
        return True
    if small in MAY_END:
        return is_number
    if len(last) == 1 or "." in last[-3:]:
        return is_number or upcoming.lower().replace("’", "'") not in OPENERS
    return False


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """The (start, end) of each sentence of a paragraph, without the spaces between them.

    Every character that is not a space lies in exactly one span.
    """
    spans, start = [], 0
    for match in CANDIDATE.finditer(text):
        stop = match.group("stop") or match.group()
        head = text[max(start, match.start() - LOOK_BACK) : match.start()]
        if not match.group("stop") and ADDRESS.search(head):
            continue
        tail = text[match.end() : match.end() + LOOK_BACK]
        if _follows_on(head, tail, stop):
            continue
        spans.append((start, match.start() + len(stop)))
        start = match.end()
    if start < len(text):
        spans.append((start, len(text.rstrip())))
    return [(begin, end) for begin, end in spans if text[begin:end].strip()]
