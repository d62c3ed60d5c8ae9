"""The words that announce a fact in a byline, by language: pieces of regular expressions.

A space stands for any white space.
"""
# ruff: noqa: E501 - one wording a line is easier to compare than a folded one

from articles.importing.wording.roles import KIND, Role

_THING = (
    r"(?:(?:this )?(?:page|article|content|information|post|guide|topic|leaflet|document|site|text)s? "
    r"(?:(?:was|were|is|has been|have been) )?)?"
)
_LAST = r"(?:(?:date )?(?:last|most recently|recently|latest|first|originally|also|date) )?"
_HOW = (
    r"(?:(?:medically|clinically|scientifically|professionally|independently|expertly|editorially|"
    r"academically|peer|expert|doctor|physician|pharmacist|nurse|therapist|psychiatrist)(?:,|[ -]|, and|"
    r" and| &){1,3})"
)

REVIEW_AND_UPDATE = (
    ("en", rf"{_THING}{_LAST}{_HOW}{{0,5}}reviewed ?(?:and|&|/|or) ?(?:last )?(?:updated|revised)"),
    ("en", rf"{_THING}{_LAST}(?:updated|revised) ?(?:and|&|/|or) ?(?:last )?{_HOW}{{0,5}}reviewed"),
)
AUTHOR_AND_REVIEW = (
    ("en", rf"written (?:and|&) {_HOW}{{0,5}}reviewed(?= ?by)"),
    ("en", rf"{_HOW}{{0,5}}reviewed (?:and|&) written(?= ?by)"),
    ("es", r"escrito y revisado(?= por)"),
    ("fr", r"rédigé et (?:validé|relu|vérifié|revu)(?= par)"),
    ("de", r"(?:geschrieben|verfasst) und (?:medizinisch )?(?:ge|über)prüft(?= von)"),
)

LABELS: dict[Role, tuple[tuple[str, str], ...]] = {
    Role.OTHER: (
        ("en", r"media (?:last reviewed|(?:next )?review due)"),
        ("en", r"(?:medically )?fact[ -]*check(?:ed|er|ing)?"),
        ("en", r"edited(?= ?by)|edited and (?:published|approved)(?= ?by)"),
        ("en", r"approved(?= ?(?:by|on|:))|approval date|date (?:of )?approv(?:ed|al)"),
        (
            "en",
            r"(?:translated|illustrated|photographed|sponsored|presented|funded|produced)(?= ?by)",
        ),
        ("en", r"(?:image|photo|picture)s?(?: credit)?(?= ?(?:by|:))|version(?= ?[\d:])"),
        ("en", r"accessed(?= ?(?:on|:))|printed(?= ?(?:on|:))|expiry date|copyright|published by"),
        ("es", r"editado(?= por)|verificación de datos|traducido(?= por)"),
        ("de", r"redaktion(?= ?:)|faktencheck|übersetzt(?= von)"),
        ("fr", r"traduit(?= par)|édité(?= par)"),
    ),
    Role.NEXT: (
        (
            "en",
            rf"(?:page |content |date of )?next (?:(?:scheduled|planned|{KIND}) ){{0,5}}review(?: is)?"
            r"(?: (?:due|date|scheduled|planned|expected))*",
        ),
        (
            "en",
            r"(?:page |content )?review (?:is )?due(?: date)?|(?:due|scheduled|planned) for review",
        ),
        (
            "en",
            r"(?:scheduled|planned) review(?: date)?|to be reviewed|review again|re-review date",
        ),
        ("es", r"(?:fecha de(?: la)? )?pr[óo]xima revisi[óo]n(?: (?:médica|prevista|programada))*"),
        ("de", r"(?:nächste|geplante) (?:medizinische )?(?:über)?prüfung(?: (?:geplant|fällig))?"),
        ("fr", r"prochaine (?:révision|relecture|revue|vérification)(?: (?:médicale|prévue))*"),
        ("pt", r"(?:data da )?pr[óo]xima revis[ãa]o(?: (?:médica|prevista))*"),
        ("it", r"prossima revisione(?: (?:medica|prevista))*"),
        ("nl", r"volgende (?:medische )?(?:beoordeling|controle|herziening|review)"),
        ("ca", r"propera revisió"),
        ("sv", r"nästa granskning"),
        ("pl", r"następna (?:weryfikacja|recenzja)"),
    ),
    Role.AUTHOR: (
        (
            "en",
            r"(?:(?:article|content|post|story|originally|medically|page|guest) ){0,5}(?:co-?)?(?:written|authored|"
            r"compiled|prepared|contributed|researched|posted)(?: (?:and|&) (?:compiled|researched))?(?= ?by)",
        ),
        ("es", r"(?:escrit|redactad|elaborad|cread)[oa](?= por)"),
        ("de", r"(?:geschrieben|verfasst|erstellt)(?= von)|text(?= ?:)"),
        ("fr", r"(?:écrit|rédigé)e?(?= par)"),
        ("pt", r"(?:escrit|redigid|elaborad)[oa](?= por)"),
        ("it", r"(?:scritt|redatt)[oa](?= d[ai])|a cura di(?= )"),
        ("nl", r"geschreven(?= door)"),
        ("id", r"ditulis(?= oleh)|penulis"),
        ("vi", r"tác giả|người viết|viết bởi"),
        ("ca", r"escrit(?=(?: per| pel))"),
        ("pl", r"napisan[eyao](?= przez)"),
        ("sv", r"(?:skriven|författad|skrevet)(?= a[vf])"),
        ("ru", r"автор"),
        ("ja", r"著者|執筆者?|作者"),
    ),
    Role.REVIEW: (
        (
            "en",
            rf"{_THING}{_LAST}{_HOW}{{0,5}}re-?viewed(?: (?:and|&) (?:approved|verified|fact[ -]?checked|edited|"
            rf"validated|checked))?(?: for (?:{KIND} )?accuracy)?(?: date| at)?",
        ),
        ("en", rf"{_THING}{_LAST}{_HOW}{{1,5}}(?:checked|verified|approved|validated|vetted)"),
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
        ("es", r"revisi[óo]n (?:médica|clínica|científica|por pares)|revisi[óo]n(?= ?:| por)"),
        (
            "de",
            r"(?:(?:zuletzt|medizinisch|fachlich|ärztlich|wissenschaftlich) ){0,5}"
            r"(?:geprüft|überprüft|begutachtet|validiert)|peer-review(?= durch)",
        ),
        (
            "de",
            r"(?:(?:letzte|medizinische|fachliche|ärztliche) ){1,5}(?:über)?prüfung|medizinische qualitätssicherung",
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
            r"(?:ultima )?revisione(?: (?:medica|scientifica|clinica))|(?:ultima|data di) revisione",
        ),
        (
            "nl",
            r"(?:(?:medisch|inhoudelijk|laatst) ){0,5}"
            r"(?:beoordeeld|gecontroleerd|nagekeken|gereviewd|herzien|goedgekeurd)",
        ),
        ("nl", r"(?:(?:laatste|medische) ){1,5}(?:controle|beoordeling|herziening|review)"),
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
        ("pl", r"(?:zweryfikowan|sprawdzon|zrecenzowan)[eyao](?: (?:medycznie|merytorycznie))?"),
        ("pl", r"(?:weryfikacja|recenzja|konsultacja) (?:medyczna|merytoryczna)"),
        ("sv", r"(?:(?:medicinskt|senast) ){0,5}(?:fakta)?granska[dt]|medicinsk granskning"),
        (
            "da",
            r"(?:(?:medicinsk|fagligt?|sidst|sist|medisinsk) ){0,5}(?:gennemgået|kvalitetssikret|gjennomgått)",
        ),
        ("tr", r"tıbbi(?: olarak)? (?:incele|onay|kontrol)\w*"),
        ("ro", r"(?:revizuit|verificat)(?: medical)?(?= de)"),
        ("ru", r"проверено|проверил[аи]?|медицинск(?:ая проверка|ий рецензент)|рецензент"),
        ("ja", r"医学監修|監修(?:者|医)?|医学审核|审核|审阅"),
    ),
    Role.UPDATED: (
        ("en", rf"{_THING}{_LAST}(?:updated|revised|modified|amended)(?: date| at)?"),
        (
            "en",
            r"(?:page )?(?:last|latest|most recent|date of(?: last)?) "
            r"(?:update|revision|modification|change|edited|changed)(?: date)?",
        ),
        ("en", r"(?:update|revision|modification) date|(?:update|revision)(?= ?:)"),
        (
            "es",
            r"(?:fecha de(?: la)?(?: última)? |[úu]ltima )?actualizaci[óo]n|actualizad[oa](?: por última vez)?",
        ),
        ("es", r"[úu]ltima modificaci[óo]n|modificad[oa]"),
        (
            "de",
            r"(?:zuletzt )?(?:aktualisiert|geändert|überarbeitet)|stand(?= ?:| vom)|aktualisierungsdatum",
        ),
        (
            "de",
            r"letzte[sr]? (?:aktualisierung|änderung|überarbeitung|update)|aktualisierung(?= ?:)",
        ),
        (
            "fr",
            r"(?:(?:dernière|date de(?: la)?(?: dernière)?) )?mise? à jour|dernière (?:modification|actualisation)",
        ),
        ("fr", r"(?:actualisé|modifié)e?(?= le)"),
        (
            "pt",
            r"(?:(?:última|data da(?: última)?) )?atualiza[çc][ãa]o|atualizad[oa]|última modificação",
        ),
        (
            "it",
            r"(?:(?:ultimo|data|data di(?: ultimo)?) )?aggiornamento|aggiornat[oa]|ultima modifica",
        ),
        (
            "nl",
            r"(?:(?:voor het )?laatst )?(?:bijgewerkt|gewijzigd|geüpdatet|aangepast|geactualiseerd)",
        ),
        ("nl", r"laatste (?:update|wijziging|aanpassing)"),
        (
            "id",
            r"(?:terakhir )?(?:diperbarui|diperbaharui|diupdate|dikemas kini)(?: terakhir)?|pembaruan terakhir",
        ),
        ("vi", r"(?:ngày )?cập nhật(?: (?:lần cuối|gần nhất|mới nhất))?"),
        ("ca", r"(?:última|darrera) actualització|actualitza(?:t|da)"),
        ("pl", r"(?:ostatnia |data (?:ostatniej )?)?aktualizacj[ai]|(?:ostatnio )?zaktualizowano"),
        ("sv", r"(?:senast )?(?:uppdatera[dt]|ändra[dt])"),
        ("da", r"(?:sidst |sist )?(?:opdateret|oppdatert|endret)"),
        ("tr", r"(?:son )?güncelle(?:me|nme)(?: tarihi)?"),
        ("ro", r"(?:ultima )?actualizare|actualizat"),
        ("ru", r"обновлено|дата обновления|последнее обновление"),
        ("ja", r"(?:最終)?更新日?"),
    ),
    Role.PUBLISHED: (
        (
            "en",
            rf"{_THING}{_LAST}(?:published|posted|created|released|issued)(?: (?:date|online|at))?",
        ),
        (
            "en",
            r"(?:article |initially |date ){0,3}published|(?:publication|publish|release|issue|posting) date",
        ),
        ("en", r"date of (?:first )?(?:publication|issue)|date(?= ?:)"),
        ("es", r"(?:fecha de )?publicaci[óo]n|publicad[oa]|fecha(?= ?:)"),
        (
            "de",
            r"(?:erst)?veröffentlicht|erschienen|veröffentlichungsdatum|publiziert|datum(?= ?:)",
        ),
        ("fr", r"publiée?|date de publication|publication(?= ?:)|mise? en ligne|parue?(?= le)"),
        ("pt", r"data d[ae] publica[çc][ãa]o|publica[çc][ãa]o(?= ?:)|postad[oa]|data(?= ?:)"),
        ("it", r"pubblicat[oa]|data di pubblicazione|pubblicazione(?= ?:)"),
        ("nl", r"gepubliceerd|publicatiedatum|geplaatst|verschenen"),
        ("id", r"(?:diterbitkan|dipublikasikan|diposting)|tanggal (?:terbit|publikasi)"),
        ("vi", r"ngày đăng|đăng ngày|ngày xuất bản|xuất bản"),
        ("ca", r"publicat|data de publicació"),
        ("pl", r"opublikowano|data publikacji"),
        ("sv", r"publicera[dt]|publisert|offentliggjort|udgivet|publiceret"),
        ("tr", r"yayın(?:lanma)?(?: tarihi)?"),
        ("ro", r"publicat"),
        ("ru", r"опубликовано|дата публикации"),
        ("ja", r"公開日?|发布|掲載日"),
    ),
}
