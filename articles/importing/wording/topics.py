"""Words that say what a text is about, or belong to a page: they name nobody."""

import re

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
    r"more|read|min|of|with|privacy|policy|terms|contact|sign|log|follow|last|next|media|hub|"
    r"attacks?|syndrome|failure|stroke|fever|flu|cough|rash|allergy|infections?|virus|injury|surgery|"
    r"tests?|scans?|doses?|dosage|tablets?|vitamins?|diets?|weight|women|men|kids|children|baby|babies|"
    r"pregnancy|teens?|parents?|dogs?|cats?|pets?|skin|hair|eyes?|teeth|dental|bones?|joints?|liver|lungs?|"
    r"kidneys?|stress|anxiety|depress\w*|panic|bipolar|mania|adhd|autism|trauma|acute|chronic|type|stage|"
    r"view|all|key|takeaways?|related|download|pdf|listen|jump|learn|skip|table|subscribe|newsletter|watch|"
    r"video|quiz|back|show|see|find|get|take|book|shop|buy|order|close|previous|continue|advertisement|faqs?|"
    r"this|if|was|therap(?:y|ies)|treatments?|dual|diagnosis|stages?|living|social|use|"
    r"prescription|age|state|class|conditions?|only|continuing|best|top|apps?|"
    r"open|access|original\w*|editorial|free|full|report|phone|e-?mail|appointments?|default|law|design|verified|purchase|reply|says|category|technik|"
    r"references|sources|comments?|copyright|rights|reserved|version|current|effective|topics?|resources?|"
    r"library|encyclopedia|dictionary|university|hospital|clinic|research|science|journal|study|trials?|"
    r"lääkärikirja|terveys\w*|gesundheit\w*|krankheit\w*|symptome|ursachen|maladies?|santé|symptômes|"
    r"salud|enfermedad\w*|síntomas|saúde|doenças?|sintomas|salute|malatti[ae]|sintomi|ziekte\w*|klachten|"
    r"zdrowie|choroby|objawy|sjukdom\w*|symtom|sygdom\w*|sykdom\w*|penyakit|gejala)\b",
    re.IGNORECASE,
)


def is_topic(text: str) -> bool:
    """Whether it is what a text is about; some names end as such words do."""
    return bool(_TOPIC.search(_NAMES_LIKE_TOPICS.sub("", text)))
