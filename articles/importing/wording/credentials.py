"""What follows a name: letters of a degree, a profession, or a post somebody holds."""
# ruff: noqa: E501 - word lists read as lists

import re
import unicodedata

COMPANY = r"(?:\b(?:inc|llc|ltd|gmbh|plc|s\.?p\.?a|sarl|b\.?v|e\.?v|a/s|oyj?|ab|ag)\.?$)"
_LETTERS = re.compile(r"[A-ZÀ-Þ][\w.\-()&/®\ue003]{1,14}")
_DOTTED = re.compile(r"(?:[A-Z][a-z]{0,5}\.)+[A-Z][a-z]{0,5}\.?")
_SINGLE = frozenset(
    {"esq", "dipl", "hons", "cand", "bs", "ba", "ma", "ms", "rn", "md", "nd", "pa-c"}
)
_NO_LETTERS = frozenset(
    re.findall(
        r"\w+",
        "pdf faq faqs html rss adhd ptsd ocd cbt dbt hiv sti stis std stds ibs covid nsaids ssri ssris tv usa ceo cfo coo cmo cto "
        "the and of in for what how why all new our your",
    )
)
_NAME_LIKE = re.compile(r"(?:Mc|Mac|O'|O’|De|Di|La|Le|Van|Fitz)[A-Z][a-z]+$|[A-Z]\.$")
_CAMEL = re.compile(r"(?!Dip|Cert|Grad|Lic|Adv)[A-ZÀ-Þ][a-zà-ÿ]{1,4}[A-ZÀ-Þ][a-zà-ÿ]{3,}$")
_DOUBLE = re.compile(r"(?:^|-)[A-ZÀ-Þ][a-zà-ÿ]{2,}-|-[A-ZÀ-Þ]?[a-zà-ÿ]{3,}$")
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv)\.?$", re.IGNORECASE)

_PROFESSION = re.compile(
    r"(?:psycholog|psicolog|psykolog|psykiat|psychiat|psiquiat|psichiat|pszichi|psikiyatr(?:ist|\b)|psikolog|psikiat|cardiolog|neurolog|dermatolog|gynae?[ck]olog|ginec|urolog|radiolog|oncolog|"
    r"nutri[ct]i|diet(?:[ei][ct]i|ist)|diatolog|pharma|farma|apothek|nurs|infirm|enferm|krankenpfleg|"
    r"physician|doctor|medec|medic|arzt|\barzt|\barts\b|huisarts|tandarts|lakare|læge|lege\b|metge|"
    r"surgeon|chirurg|cirujan|cirurg|dentist|odont|zahn|midwi|matron|hebamme|sage-femme|"
    r"pa?ediat|padiat|therap|terap|fisiot|kines|veterin|optomet|counsel|"
    r"social worker|epidemiolog|internist|specialist|especialist|specjalist|prescriber|biolog|chemist|toxicolog|"
    r"podiat|chiropr|osteop|naturop|ostheop|audiolog|hygienist|logop|androlog|sexolog|"
    r"geriat|an(?:a?e)?sthesi|hepatolog|trichol|heilprakt|homeop|homoeop|ayurved|doula|obstet|ob-?gyn|"
    r"consultant in |interne en |lekar|hekim|"
    r"allerg|patholog|immunolog|endocrin|gastroenter|ha?ematolog|nephrolog|rheumatolog|pneumolog|"
    r"pulmonolog|orthop|practitioner|paramedic|allgemeinmedizin|"
    r"врач|терапевт|психолог|психиатр|невролог|кардиолог|фармацевт|лікар|"
    r"[科師生士]?医[師生]?$|看護師|心理士|薬剤師|药师|"
    r"ιατρος|παθολογος|ψυχιατρος|καρδιολογος|φαρμακοποιος)",
    re.IGNORECASE,
)
_POST = re.compile(
    r"(?:director|professor|profesor|professeur|editor|head of|chief|department|division|universi|"
    r"hospital|clinic\b|school|college|institute|cent(?:er|re)|foundation|group|associates|"
    r"private practice|inc\.?$|llc|chair|fellow at|lecturer|president|founder|officer|manager|"
    r"advisor|consultant to|team|staff|geschäftsführ|educator|coordinator|(?<!physician )assistant|"
    r"analyst|engineer|developer|strategist|copywriter|journalist|reporter|blogger|teacher|instructor|trainer|"
    r"dept|abteilung|jefe|jefa|chef de|servicio|direct(?:eur|rice|ora?)|"
    r"dire(?:tor|ttore|ttrice)|leiter|"
    r"board(?![- ]certified)|network|health system|medical reviewer|author|writer)|"
    rf"{COMPANY}",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"(?:universi|hospital|clinic\b|school|college|cent(?:er|re)\b|institute|health system|"
    rf"medicine$)|{COMPANY}",
    re.IGNORECASE,
)
_STATE = frozenset(
    re.findall(
        r"\w+",
        "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MI MN MO MT NE NV NH NJ NM NY NC "
        "OH OK OR RI SC SD TN TX UT VT VA WA WV WI WY DC UK USA ON BC QC AB",
    )
)
_MONTH_FIRST = re.compile(
    r"\b(?:LCSW|LMFT|LMHC|LPC\w{0,2}|LCMHC\w*|LCAS|LCDC|LMSW|LMHP|CRNP|PsyD|CDCES|CASAC|LICSW|LCPC|LADC|CADC|APRN|DNP|FNP|PMHNP|WHNP|PA-C|RN-BC|NREMT|BCPS|"
    r"BCGP|BCACP|FAAP|FAAFP|FACEP|FACOEP|FACOG|RDN)\b|, D\.?O\.?(?=,|$| )"
)
_DAY_FIRST = re.compile(
    r"\b(?:(?:M|F)RCGP|(?:M|F)RC(?:P|Psych|S|OG)|MB ?(?:BS|ChB|BCh)|BM ?BS|FRACGP|FRANZCP)\b"
)


def is_letters(word: str) -> bool:
    """Whether one word is post-nominal letters: MD, PharmD, Pharm.D., FACS, RN-BC, MRCGP."""
    bare = word.strip(",;")
    if re.fullmatch(r"\w-\w", bare) or bare.lower() in _NO_LETTERS:
        return False
    if len(bare) > 8 and _PROFESSION.search(bare):
        return False
    if _SUFFIX.match(bare) or _NAME_LIKE.match(bare) or _CAMEL.match(bare) or _DOUBLE.search(bare):
        return False
    if bare.lower().rstrip(".") in _SINGLE and bare[:1].isupper():
        return True
    if _DOTTED.fullmatch(bare) and len(bare) > 3:
        return True
    capitals = sum(letter.isupper() for letter in bare)
    return bool(_LETTERS.fullmatch(bare)) and capitals >= 2


def is_suffix(words: str) -> bool:
    """Whether it belongs to the name: Jr., III."""
    return bool(_SUFFIX.match(words.strip()))


def is_degree(part: str) -> bool:
    """Whether a part between commas is a degree: "MD MPH", "MA (Hons)", "MD - Family Medicine"."""
    letters = re.sub(r"(?<=\S)\s+\([^()]*\)$", "", re.split(r"\s+[-–—]\s+", part)[0])
    words = letters.replace("/", " / ").split()
    known = [word for word in words if word not in {"&", "/"}]
    return bool(known) and all(
        is_letters(word) or re.fullmatch(r"\([\w.]+\)|I{1,3}", word) for word in known
    )


def leading_degree(part: str) -> str:
    """The letters a part begins with, where words that are none follow: "MD Psychiatrist"."""
    words = part.split()
    count = next((n for n, word in enumerate(words) if not is_letters(word)), len(words))
    return " ".join(words[:count])


def is_post(part: str) -> bool:
    """Whether it is a job or a place of work, which is no qualification."""
    return bool(_POST.search(part))


def is_place(part: str) -> bool:
    """Whether it is where somebody works; a town may follow it."""
    return bool(_PLACE.search(part))


def is_state(part: str) -> bool:
    """Whether it is the short name of a state, as stands after a town."""
    return part.strip(" .") in _STATE


def day_likely_first(text: str) -> bool | None:
    """How dates are written where these letters are given; None if none or both kinds are there."""
    month, day = bool(_MONTH_FIRST.search(text)), bool(_DAY_FIRST.search(text))
    return None if month == day else day


def is_profession(part: str) -> bool:
    """Whether it names what somebody is by training: psychologist, chirurgienne-dentiste."""
    plain = "".join(c for c in unicodedata.normalize("NFD", part) if not unicodedata.combining(c))
    return bool(_PROFESSION.search(plain)) and not is_post(part) and len(part.split()) <= 6


def tidy_degree(part: str) -> str:
    """A degree without the full stop of its sentence; a dotted one keeps its own ("Pharm.D.")."""
    bare = part.strip(" ,;")
    last = bare.split()[-1] if bare else ""
    return bare[:-1] if last.endswith(".") and last.count(".") == 1 else bare
