"""The words that announce a review, by language, and the English words around them.

A space stands for any white space.
"""
# ruff: noqa: E501 - one wording a line is easier to compare than a folded one

from articles.importing.wording.roles import KIND

THING = (
    r"(?:(?:this )?(?:page|article|content|information|post|guide|topic|leaflet|document|site|text)s? "
    r"(?:(?:was|were|is|has been|have been) )?)?"
)
LAST = r"(?:(?:date )?(?:last|most recently|recently|latest|first|originally|also|date) )?"
HOW = (
    r"(?:(?:medically|clinically|scientifically|professionally|independently|expertly|editorially|"
    r"academically|peer|expert|doctor|physician|pharmacist|nurse|therapist|psychiatrist)(?:,|[ -]|, and|"
    r" and| &){1,3})"
)

REVIEW: tuple[tuple[str, str], ...] = (
    (
        "en",
        rf"{THING}{LAST}{HOW}{{0,5}}re-?viewed(?: (?:and|&) (?:approved|verified|fact[ -]?checked|edited|"
        rf"validated|checked))?(?: for (?:{KIND} )?accuracy)?(?: date| at)?",
    ),
    ("en", rf"{THING}{LAST}{HOW}{{1,5}}(?:checked|verified|approved|validated|vetted)"),
    (
        "en",
        rf"(?:(?:last|latest|most recent|date of(?: last)?|{KIND}) ){{1,5}}review(?: date)?"
        r"(?! ?(?:board|team|committee|panel|network|council|staff|group|process|policy))",
    ),
    ("en", r"review date|date of review|review(?= ?:| by)"),
    (
        "es",
        r"(?:revisad|validad|verificad|supervisad)[oa](?: (?:médicamente|clínicamente|por última vez|y \w+d[oa]))*",
    ),
    ("es", r"(?:última|fecha de(?: la)?(?: última)?) revisi[óo]n(?: (?:médica|clínica))?"),
    (
        "es",
        r"supervisi[óo]n (?:médica|clínica)|revisi[óo]n (?:médica|clínica|científica|por pares)|revisi[óo]n(?= ?:| por)",
    ),
    (
        "de",
        r"(?:(?:zuletzt|medizinisch|fachlich|fachärztlich|ärztlich|wissenschaftlich) ){0,5}"
        r"(?:geprüft|überprüft|begutachtet|validiert)|peer-review(?= durch)",
    ),
    (
        "de",
        r"(?:(?:letzte|medizinische|fachliche|ärztliche) ){1,5}(?:über)?prüfung|medizinisches review|(?:medizinische )?qualitätssicherung(?= ?:| durch)|"
        r"(?:experten|fach)prüfung",
    ),
    (
        "fr",
        r"(?:médicalement )?(?:revu|relu|vérifié|validé|révisé|contrôlé|examiné)e?(?: et \w+é?e?)?"
        r"(?: (?:médicalement|scientifiquement|cliniquement))?",
    ),
    (
        "fr",
        r"(?:dernière|date de(?: la)?(?: dernière)?) (?:révision|relecture|validation)(?: médicale)?",
    ),
    (
        "fr",
        r"(?:révision|relecture|validation|vérification) (?:médicale|scientifique|par les pairs)",
    ),
    (
        "pt",
        r"(?:revisad|revist)[oa](?: (?:clinicamente|medicamente|cientificamente|tecnicamente))*",
    ),
    ("pt", r"(?:última|data da(?: última)?) revis[ãa]o(?: (?:médica|clínica|técnica))?"),
    ("pt", r"revis[ãa]o (?:médica|clínica|técnica|científica)|revis[ãa]o(?= ?:| por)"),
    (
        "it",
        r"(?:revisionat|verificat|validat|controllat|rivist)[oa]"
        r"(?: (?:medicalmente|clinicamente|scientificamente|dal punto di vista medico))*",
    ),
    (
        "it",
        r"supervisione (?:medica|scientifica)|(?:ultima )?revisione(?: (?:medica|scientifica|clinica))|(?:ultima|data di) revisione|revisione(?= ?:)",
    ),
    (
        "nl",
        r"(?:(?:medisch|inhoudelijk|laatst) ){0,5}"
        r"(?:beoordeeld|gecontroleerd|nagekeken|gereviewd|herzien|goedgekeurd)",
    ),
    (
        "nl",
        r"(?:(?:laatste|medische|inhoudelijke) ){1,5}(?:controle|beoordeling|herziening|review)",
    ),
    (
        "id",
        r"(?:telah )?(?:ditinjau|diperiksa|direview|disemak)(?: (?:secara medis|secara perubatan|ulang))*",
    ),
    ("id", r"tinjauan medis"),
    (
        "vi",
        r"(?:tham vấn|cố vấn|tư vấn) (?:y khoa|chuyên môn)|(?:kiểm duyệt|thẩm định|xét duyệt)(?: y khoa)?",
    ),
    (
        "ca",
        r"revisa(?:t|da)(?: (?:mèdicament|clínicament))?|(?:última|darrera) revisió(?: mèdica)?",
    ),
    ("en", r"about the (?:medical |expert )?reviewer"),
    (
        "en",
        rf"{THING}{LAST}{HOW}{{0,5}}reviewed by (?:an? |our )?(?:medical )?(?:expert|doctor|physician|pharmacist)s?(?= ?:)",
    ),
    (
        "pl",
        r"(?:konsultacja|recenzja|weryfikacja)(?= ?:)|zweryfikowan[eyao] przez (?:eksperta|lekarza|specjalistę)(?= ?:)",
    ),
    ("ru", r"проверено (?:врачом|экспертом|специалистом)(?= ?:)"),
    ("pl", r"(?:zweryfikowan|sprawdzon|zrecenzowan)[eyao](?: (?:medycznie|merytorycznie))?"),
    ("pl", r"(?:weryfikacja|recenzja|konsultacja|korekta) (?:medyczna|merytoryczna|lekarska)"),
    (
        "pl",
        r"(?:recenzował|zweryfikował|sprawdził|konsultował)a?|recenzent|ostatnia (?:recenzja|weryfikacja)",
    ),
    ("sv", r"(?:(?:medicinskt|senast) ){0,5}granska[dt]|medicinsk granskning"),
    (
        "fi",
        r"(?:(?:lääketieteellisesti|viimeksi) ){0,5}(?:tarkistanut|tarkistettu|tarkastanut)|tarkistaja",
    ),
    ("cs", r"(?:(?:medicínská|odborná|lékařská) ){1,3}(?:recenze|revize|kontrola|korektura)"),
    (
        "cs",
        r"(?:lékařsky|odborně) (?:ověřeno|zkontrolováno|revidováno)|zkontroloval[ai]?|odborný garant",
    ),
    ("hu", r"(?:orvosilag |szakmailag )?(?:ellenőrizte|lektorálta)|lektor(?= ?:)"),
    ("el", r"(?:ιατρική|επιστημονική) (?:επιμέλεια|επιμελήτρια|ανασκόπηση|αξιολόγηση)"),
    (
        "da",
        r"(?:(?:medicinsk|fagligt?|sidst|sist|medisinsk) ){0,5}(?:gennemgået|kvalitetssikret|gjennomgått)",
    ),
    ("tr", r"(?:tıbbi(?: olarak)? )(?:incele|onay|kontrol|denetle)\w*(?: eden)?"),
    ("ro", r"(?:revizuit|verificat)(?: medical)?(?= de)"),
    (
        "ru",
        r"проверено|проверил[аи]?|медицинск(?:ая проверка|ий рецензент|ий эксперт)|рецензент",
    ),
    ("uk", r"перевірено|перевіри(?:в|ла)|медичний рецензент"),
    (
        "ja",
        r"(?:(?:医学|医療|医師|専門家)の?)?監修(?:者|医師?)?|(?:医学)?(?:审核|审阅|审校|審閱|審核)(?:者|专家|医生|醫師)?",
    ),
    ("ko", r"(?:의학 ?)?(?:검토|감수)(?:자)?"),
    ("ar", r"(?:تم(?:ت)? )?(?:مراجعته|مراجعة|المراجعة|راجعه)(?: (?:طبيا|طبيًا|طبية|الطبية))?"),
)
