"""The words that announce a fact in a byline, by language: pieces of regular expressions.

A space stands for any white space.
"""
# ruff: noqa: E501 - one wording a line is easier to compare than a folded one

from articles.importing.wording.reviewing import HOW, LAST, REVIEW, THING
from articles.importing.wording.roles import KIND, Role

REVIEW_AND_UPDATE = (
    ("fr", r"(?:vérifié|revu|examen médical) ?/ ?(?:révisé|modifié)e?"),
    ("de", r"(?:über|ge)prüft ?/ ?(?:überarbeitet|aktualisiert|revidiert)"),
    ("es", r"revisado ?/ ?(?:modificado|revisado|actualizado|corregido)"),
    ("pt", r"revisado ?/ ?(?:corrigido|alterado|modificado|atualizado)"),
    ("it", r"revisionato ?/ ?(?:rivisto|modificato|aggiornato)"),
    ("en", rf"{THING}{LAST}{HOW}{{0,5}}reviewed ?(?:and|&|/|or) ?(?:last )?(?:updated|revised)"),
    ("en", rf"{THING}{LAST}(?:updated|revised) ?(?:and|&|/|or) ?(?:last )?{HOW}{{0,5}}reviewed"),
)
AUTHOR_AND_REVIEW = (
    ("en", rf"written (?:and|&) {HOW}{{0,5}}reviewed(?= ?by)"),
    ("en", rf"{HOW}{{0,5}}reviewed (?:and|&) written(?= ?by)"),
    ("es", r"escrit[oa] y (?:revisad|verificad|validad)[oa](?= por)"),
    ("pt", r"escrit[oa] e (?:revisad|verificad|validad)[oa](?= por)"),
    ("it", r"scritt[oa] e (?:revisionat|verificat|validat|rivist)[oa](?= d[ai])"),
    ("nl", r"geschreven en (?:gecontroleerd|beoordeeld|nagekeken)(?= door)"),
    ("fr", r"rédigé et (?:validé|relu|vérifié|revu)(?= par)"),
    ("de", r"(?:geschrieben|verfasst) und (?:medizinisch )?(?:ge|über)prüft(?= von)"),
)

LABELS: dict[Role, tuple[tuple[str, str], ...]] = {
    Role.OTHER: (
        (
            "en",
            r"(?:media|video|image|illustration|infographic|audio)s? (?:(?:last |medically )?(?:reviewed|created|updated)|"
            r"(?:next )?review due)",
        ),
        (
            "en",
            r"(?:received|accepted|retrieved|effective(?: date| from)?|valid (?:from|until)|expires|event date)(?= ?:| on\b| \d| (?-i:[A-Z]))",
        ),
        ("en", r"(?:medically )?fact[ -]*check(?:ed|er|ing)?"),
        ("en", r"reviewed in (?:the )?(?-i:[A-Z])\w+(?: \w+)?(?= on)"),
        (
            "en",
            r"(?:admission|start|end|trial|event|approval|birth|due|expiry|service|order|shipping|delivery|collection|"
            r"sample|exam|test|visit|appointment|effective|closing|completion) date",
        ),
        (
            "en",
            r"author (?:information|contributions?|affiliations?|notes?|disclosures?)|authors and affiliations",
        ),
        (
            "en",
            r"(?:our|meet (?:our|the)) (?:(?:medical|expert|clinical|editorial) ){0,3}"
            r"(?:reviewers|authors|experts|writers|contributors)",
        ),
        ("en", r"(?:compliance|legal|quality|brand|safety|ethics) review(?:ed|er)?(?= ?:| by)"),
        ("en", r"date of (?:birth|event)|revised(?= [^;]*; ?accepted)|review provided(?= ?by)"),
        (
            "en",
            r"verified(?= ?by)|(?:copy ?)?edited(?= ?by)|edited and (?:published|approved)(?= ?by)",
        ),
        ("en", r"approved(?= ?(?:by|on|:))|approval date|date (?:of )?approv(?:ed|al)"),
        (
            "en",
            r"(?:translated|illustrated|photographed|sponsored|presented|funded|produced)(?= ?by)",
        ),
        ("en", r"(?:image|photo|picture)s?(?: credit)?(?= ?(?:by|:))|version(?= ?[\d:])"),
        ("en", r"accessed(?= ?(?:on|:))|printed(?= ?(?:on|:))|expiry date|copyright|published by"),
        ("en", r"(?:page )?next (?:planned |scheduled )?update(?: due)?|content (?:owner|source)"),
        ("es", r"editado(?= por)|verificación de datos|traducido(?= por)|próxima actualización"),
        ("it", r"(?:prossim[oa]|successiv[oa]) aggiornamento|data (?:di )?approvazione"),
        ("sv", r"fakta(?:granska[dt]|kollad|granskning)|redigera[dt]"),
        ("nl", r"volgende (?:update|actualisatie)"),
        ("da", r"redigert av|redigeret af"),
        ("de", r"redaktion(?= ?:)|faktencheck|übersetzt(?= von)|freigegeben(?= durch)"),
        ("de", r"nächste (?:geplante )?(?:aktualisierung|überarbeitung)"),
        ("fr", r"traduit(?= par)|édité(?= par)|prochaine (?:mise à jour|actualisation)"),
        ("pt", r"pr[óo]xima atualiza[çc][ãa]o|editado(?= por)|checado(?= por)"),
    ),
    Role.NEXT: (
        (
            "en",
            rf"(?:page |content |date of )?next (?:(?:scheduled|planned|{KIND}) ){{0,5}}review(?: is)?"
            r"(?: (?:due|date|scheduled|planned|expected))*",
        ),
        (
            "en",
            r"(?:page |content )?review (?:is )?due(?: date)?|(?:(?:and )?is )?(?:due|scheduled|planned) for review",
        ),
        (
            "en",
            r"(?:scheduled|planned) review(?: date)?|to be reviewed|review again|re-review date",
        ),
        (
            "en",
            r"dates? for (?:next )?review|we (?:will|plan to) (?:revise|review) (?:it|this(?: \w+)?)(?: again)?(?= (?:in|by|on) )",
        ),
        ("es", r"(?:fecha de(?: la)? )?pr[óo]xima revisi[óo]n(?: (?:médica|prevista|programada))*"),
        ("de", r"(?:nächste|geplante) (?:medizinische )?(?:über)?prüfung(?: (?:geplant|fällig))?"),
        ("fr", r"prochaine (?:révision|relecture|revue|vérification)(?: (?:médicale|prévue))*"),
        ("pt", r"(?:data da )?pr[óo]xima revis[ãa]o(?: (?:médica|prevista))*"),
        ("it", r"prossima revisione(?: (?:medica|prevista))*"),
        ("nl", r"volgende (?:medische )?(?:beoordeling|controle|herziening|review)"),
        ("ca", r"propera revisió"),
        ("sv", r"nästa granskning"),
        ("da", r"næste (?:gennemgang|revision)|neste (?:gjennomgang|revisjon)"),
        ("fi", r"seuraava tarkistus"),
        ("cs", r"příští (?:revize|kontrola)"),
        ("pl", r"następna (?:weryfikacja|recenzja)"),
    ),
    Role.AUTHOR: (
        (
            "en",
            rf"{THING}(?:(?:article|content|post|story|originally|medically|page|guest) ){{0,5}}(?:co-?)?(?:written|authored|"
            r"compiled|prepared|contributed|researched|posted|created)(?: (?:and|&) (?:compiled|researched))?(?= ?by)",
        ),
        ("en", r"about the (?:author|writer)"),
        ("pl", r"tekst(?= ?:)"),
        ("es", r"texto(?= ?:)"),
        ("fr", r"texte(?= ?:)"),
        ("it", r"testo(?= ?:)"),
        ("en", r"(?:content|words|article|story|text|report|blog|post)(?= by\b)"),
        ("es", r"(?:escrit|redactad|elaborad|cread)[oa](?= por)"),
        ("de", r"(?:geschrieben|verfasst|erstellt)(?= von)|text(?= ?:)"),
        ("fr", r"(?:écrit|rédigé)e?(?= par)|rédaction(?= ?:)"),
        ("pt", r"(?:escrit|redigid|elaborad)[oa](?= por)"),
        ("it", r"(?:scritt|redatt)[oa](?= d[ai])|a cura d(?:i|el|ella|ei|ell['’])(?=[ \w])"),
        ("nl", r"geschreven(?= door)"),
        ("id", r"ditulis(?= oleh)|penulis"),
        ("vi", r"tác giả|người viết|viết bởi"),
        ("ca", r"escrit(?=(?: per| pel))"),
        ("pl", r"napisan[eyao](?= przez)|opracowa(?:ł[ao]?|nie)(?= ?:)"),
        ("sv", r"(?:skriven|författad|skrevet|skrive)(?= a[vf])"),
        ("fi", r"kirjoitta(?:ja|nut)|teksti(?= ?:)"),
        ("cs", r"napsal[ai]?(?= ?:)"),
        ("hu", r"(?:írta|szerző)(?= ?:)"),
        ("el", r"(?:συγγραφέας|γράφει|συντάκτης|κείμενο)(?= ?:| ο | η )|γράφει"),
        ("ru", r"автор(?:ы)?(?: (?:статьи|материала))?|автор(?:и)?(?: статті)?"),
        ("ja", r"著者|執筆者?|作者|撰文|文(?=[:：／/])"),
        ("ko", r"작성자?|글쓴이|저자"),
        ("ar", r"(?:كتابة|كتبه|بقلم|الكاتب)"),
    ),
    Role.REVIEW: REVIEW,
    Role.UPDATED: (
        ("en", rf"{THING}{LAST}(?:updated|revised|modified|amended)(?: date| at)?"),
        (
            "en",
            r"(?:page )?(?:last|latest|most recent|date of(?: last)?) "
            r"(?:update|revision|modification|change|edited|changed)(?: date)?",
        ),
        ("en", r"(?:content )?(?:is )?current as of|current version"),
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
        ("fr", r"(?:actualisé|modifié)e?(?= le)|actualisation(?= ?:)"),
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
            r"(?:terakhir )?(?:diperbarui|diperbaharui|diupdate|dikemas ?kini)(?: terakhir)?|pembaruan terakhir",
        ),
        ("vi", r"(?:ngày )?cập nhật(?: (?:lần cuối|gần nhất|mới nhất))?"),
        ("ca", r"(?:última|darrera) actualització|actualitza(?:t|da)"),
        ("pl", r"(?:ostatnia |data (?:ostatniej )?)?aktualizacj[ai]|(?:ostatnio )?zaktualizowano"),
        ("sv", r"(?:senast )?(?:uppdatera[dt]|ändra[dt])"),
        (
            "da",
            r"(?:(?:sidst|sist|senest|fagligt|faglig) ){0,3}(?:opdateret|oppdatert|endret|ændret|revideret|revidert)",
        ),
        (
            "da",
            r"(?:siste|seneste|sidste) (?:faglige )?(?:endring|oppdatering|opdatering|ændring|revision)",
        ),
        ("fi", r"(?:viimeksi )?päivitetty|(?:viimeisin )?päivitys"),
        ("cs", r"(?:naposledy )?aktualizov[aá]no|(?:poslední )?aktualizace"),
        ("hu", r"(?:utolsó )?frissít(?:és|ve)|utoljára frissítve"),
        ("el", r"(?:τελευταία )?(?:ενημέρωση|αναθεώρηση)|ενημερώθηκε"),
        ("tr", r"(?:son )?güncelle(?:me|nme)(?: tarihi)?"),
        ("ro", r"(?:ultima )?actualizare|actualizat"),
        ("ru", r"обновлен[оаы]?|дата обновления|последнее обновление"),
        ("uk", r"оновлено|дата оновлення"),
        ("ja", r"(?:最終|最后|最後)?更新(?:日時?|时间|時間|于)?"),
        ("ko", r"(?:최종 ?)?(?:업데이트|수정)(?:일)?"),
        ("ar", r"(?:آخر )?(?:تحديث|تعديل)"),
    ),
    Role.PUBLISHED: (
        (
            "en",
            rf"{THING}{LAST}(?:published|posted|created|released|issued)(?: (?:date|online|at))?",
        ),
        (
            "en",
            r"(?:article |initially |date ){0,3}published|(?:publication|publish|release|issue|posting) date",
        ),
        (
            "en",
            r"date of (?:first )?(?:publication|issue)|written(?= on)|date(?= ?:)|date (?:produced|issued|written)",
        ),
        ("es", r"(?:fecha de )?publicaci[óo]n|publicad[oa]|fecha(?= ?:)"),
        (
            "de",
            r"(?:erst)?veröffentlicht|erschienen(?! in\b)|erstellt(?= am)|veröffentlichungsdatum|publiziert|datum(?= ?:)",
        ),
        (
            "fr",
            r"(?:créé|rédigé|écrit)e?(?= le)|publiée?|date de publication|publication(?= ?:)|mise? en ligne|parue?(?= le)",
        ),
        ("pt", r"data d[ae] publica[çc][ãa]o|publica[çc][ãa]o(?= ?:)|postad[oa]|data(?= ?:)"),
        ("it", r"pubblicat[oa]|data di pubblicazione|pubblicazione(?= ?:)"),
        ("nl", r"gepubliceerd|publicatiedatum|geplaatst|verschenen"),
        ("id", r"(?:diterbitkan|dipublikasikan|diposting)|tanggal (?:terbit|publikasi)"),
        ("vi", r"ngày đăng|đăng ngày|ngày xuất bản|xuất bản"),
        ("ca", r"publicat|data de publicació"),
        (
            "pl",
            r"(?:opublik|dod|utworz)owano|dodano|utworzono|data (?:publikacji|dodania|utworzenia)",
        ),
        ("sv", r"publicera[dt]|publisert|offentliggjort|udgivet|publiceret"),
        ("tr", r"yayın(?:lanma)?(?: tarihi)?"),
        ("ro", r"publicat"),
        ("da", r"først publisert"),
        ("fi", r"julkaistu"),
        ("cs", r"(?:publikováno|zveřejněno|vydáno)|datum (?:publikace|vydání)"),
        ("hu", r"(?:megjelent|közzétéve)(?= ?:)"),
        ("el", r"δημοσιεύ(?:θηκε|τηκε)|ημερομηνία δημοσίευσης"),
        ("ru", r"опубликован[оа]|дата публикации"),
        ("uk", r"опубліковано|дата публікації"),
        ("ja", r"公開日?|(?:发布|發布|发表)(?:日期|时间|時間|于)?|掲載日|投稿日"),
        ("ko", r"(?:게시|작성|등록|발행)일"),
        ("ar", r"(?:تاريخ )?(?:النشر|نشر)"),
    ),
}
