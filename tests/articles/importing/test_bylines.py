"""What `read_byline` reads from each kind of byline, and what it leaves to a person."""
# ruff: noqa: E501 - one byline a line reads as a table

import pytest

from articles.importing.bylines import read_byline
from articles.importing.facts import BYLINE_FIELDS

KINDS: list[tuple[str, dict[str, str]]] = [
    # one line, several statements
    (
        "Medically reviewed by Ivo Brandt, PhD, PsyD — By Mara Quill — Updated on March 8, 2022",
        {"author": "Mara Quill", "reviewer": "Ivo Brandt", "credentials": "PhD, PsyD", "updated": "2022-03-08"},
    ),
    (
        "By Mara Quill, PharmD, BCPS … Published on October 20, 2022\nMedically reviewed by Ona Reyes, PharmD",
        {"author": "Mara Quill", "published": "2022-10-20", "reviewer": "Ona Reyes", "credentials": "PharmD"},
    ),
    (
        "Published: 3 May 2020; Updated: 4 June 2021; Reviewed: 5 July 2021 by Dr Ona Reyes (GP)",
        {
            "published": "2020-05-03",
            "updated": "2021-06-04",
            "reviewed": "2021-07-05",
            "reviewer": "Ona Reyes",
            "credentials": "GP",
        },
    ),
    (
        "Written and medically reviewed by Dr. Ona Reyes, 12 Mar 2020",
        {"author": "Ona Reyes", "reviewer": "Ona Reyes", "credentials": "Dr.", "reviewed": "2020-03-12"},
    ),
    ("Last reviewed/updated: 1 June 2020", {"reviewed": "2020-06-01", "updated": "2020-06-01"}),
    # ordinals, day first, shortened and unpadded dates
    ("Review Date: 5th April 2018", {"reviewed": "2018-04-05"}),
    ("Reviewed on the 1st of June, 2021", {"reviewed": "2021-06-01"}),
    ("Last updated 7/17/2020", {"updated": "2020-07-17"}),
    ("Last update on 20/12/2023", {"updated": "2023-12-20"}),
    ("Review Date 3 / 31 / 2017 by Editorial team.", {"reviewed": "2017-03-31", "reviewer": "Editorial team"}),
    ("Updated: 12-May-2020", {"updated": "2020-05-12"}),
    ("Last Modified: 2020/05/04 13:20", {"updated": "2020-05-04"}),
    ("Last updated: 05/05/2019", {"updated": "2019-05-05"}),
    ("Page last reviewed: 13 October 2021and your baby", {"reviewed": "2021-10-13"}),
    # partial dates stay partial
    ("Updated March 2026", {"updated": "2026-03"}),
    ("Date of last review: 12/2020", {"reviewed": "2020-12"}),
    ("Last reviewed: 2019", {"reviewed": "2019"}),
    # another date of the page tells the order
    ("Last reviewed: 05/06/2019\nNext review due: 25/06/2022", {"reviewed": "2019-06-05", "next_review": "2022-06-25"}),
    ("Published 12/25/2018 | Reviewed 05/06/2019", {"published": "2018-12-25", "reviewed": "2019-05-06"}),
    # labels glued to what stands before them
    (
        "Revisado por Dra Ona Reyes, MRCGPÚltima actualización por Dr Ivo Brandt, MRCGPÚltima actualización 24 Jul 2023",
        {"author": "Ivo Brandt", "reviewer": "Ona Reyes", "credentials": "MRCGP", "updated": "2023-07-24"},
    ),
    (
        "Reviewed by Ona Reyes, BCCCPlast update on 20/12/2023",
        {"reviewer": "Ona Reyes", "credentials": "BCCCP", "updated": "2023-12-20"},
    ),
    ("Reviewed by:Last reviewed on November 20, 2024", {"reviewed": "2024-11-20"}),
    # the value on the next line
    (
        "MEDICALLY REVIEWED BY\nONA REYES, MD\nLAST UPDATED\nMARCH 3, 2021",
        {"reviewer": "Ona Reyes", "credentials": "MD", "updated": "2021-03-03"},
    ),
    (
        "Expert reviewer\nDr. Ona Reyes\nPsychiatrist",
        {"reviewer": "Ona Reyes", "credentials": "Psychiatrist"},
    ),
    ("Last medically reviewed on\nJanuary 3, 2022", {"reviewed": "2022-01-03"}),
    (
        "Reviewed: 25 September 2019\nDr Ona Reyes\nMedical Reviewer",
        {"reviewed": "2019-09-25", "reviewer": "Ona Reyes", "credentials": "Dr"},
    ),
    # the role after the name
    (
        "Ona Reyes, MD, Medical Reviewer\nMara Quill, Author",
        {"reviewer": "Ona Reyes", "credentials": "MD", "author": "Mara Quill"},
    ),
    # several people
    (
        "Medical Review: Ona Reyes, MD - Family Medicine & Ivo Brandt, MD - Radiology",
        {"reviewer": "Ona Reyes; Ivo Brandt", "credentials": "MD - Family Medicine; MD - Radiology"},
    ),
    (
        "Reviewed by Ona Reyes, Ph.D., Licensed Psychologist, and Ivo Brandt, LCSW",
        {"reviewer": "Ona Reyes; Ivo Brandt", "credentials": "Ph.D.; LCSW"},
    ),
    ("Authors: Mara Quill, MD; Ivo Brandt, MD", {"author": "Mara Quill; Ivo Brandt"}),
    (
        "Updated by: Ivo Brandt, MD, Clinical Professor… Also reviewed by Ona Reyes, MD, Medical Director",
        {"reviewer": "Ivo Brandt; Ona Reyes", "credentials": "MD"},
    ),
    # no label at all
    ("Mara - July 23, 2019", {"author": "Mara", "published": "2019-07-23"}),
    ("June 3, 2020 by Mara Quill", {"author": "Mara Quill", "published": "2020-06-03"}),
    (
        "Mara Quill, MA\nQuiet News Desk\nReviewed by Ona Reyes, MD\nFeb. 23, 2015",
        {"author": "Mara Quill", "reviewer": "Ona Reyes", "credentials": "MD", "reviewed": "2015-02-23"},
    ),
    # titles and qualifications
    ("Reviewed by Ona Reyes MD, FACP", {"reviewer": "Ona Reyes", "credentials": "MD, FACP"}),
    ("Reviewed by ONA REYES, BAMS, BAMS", {"reviewer": "Ona Reyes", "credentials": "BAMS"}),
    ("Reviewed by Ona Reyes, BScN.", {"reviewer": "Ona Reyes", "credentials": "BScN"}),
    ("Reviewed by Ona Reyes, Pharm.D.", {"reviewer": "Ona Reyes", "credentials": "Pharm.D."}),
    ("Reviewed by Mr Ivo Brandt Jr., DDS", {"reviewer": "Ivo Brandt Jr.", "credentials": "DDS"}),
    ("Reviewed By: Ona Reyes, M.D. Board-Certified Psychiatrist", {"reviewer": "Ona Reyes", "credentials": "M.D."}),
    ("Reviewed by board-certified psychiatrist Ona Reyes, MD", {"reviewer": "Ona Reyes", "credentials": "MD"}),
    ("Reviewed by psychologist Dr. Ona Reyes", {"reviewer": "Ona Reyes", "credentials": "psychologist"}),
    ("Author Mara Quill, Reviewer Ona Reyes MD, Last Updated May 3 2020", {"author": "Mara Quill", "reviewer": "Ona Reyes", "credentials": "MD", "updated": "2020-05-03"}),
    ("Revisione scientifica a cura di Dott. Marco Neri, cardiologo. Aggiornato il 3 marzo 2021", {"reviewer": "Marco Neri", "credentials": "cardiologo", "updated": "2021-03-03"}),
    ("Reviewed by the Quiet Medical Review Board on 4/30/2019", {"reviewer": "Quiet Medical Review Board", "reviewed": "2019-04-30"}),
    ("By Mara Quill-Jones and Ivo O'Brandt MacLeod", {"author": "Mara Quill-Jones; Ivo O'Brandt MacLeod"}),
    ("Reviewed by Mara van der Quill-Jones PMHNP-BC", {"reviewer": "Mara van der Quill-Jones", "credentials": "PMHNP-BC"}),
    # teams and sites are told as they are named
    ("Written by Our Editorial Team", {"author": "Our Editorial Team"}),
    ("Clinically reviewed by the Quiet River treatment team", {"reviewer": "Quiet River treatment team"}),
    ("Medically reviewed by Quiet.example on Apr 24, 2023", {"reviewer": "Quiet.example", "reviewed": "2023-04-24"}),
    # nobody
    ("Medically Reviewed", {}),
    ("Fact-checked\nby:", {}),
    ("Last reviewed by a Quiet Clinic medical professional on 05/24/2022.", {"reviewed": "2022-05-24"}),
    ("Medically reviewed by our team of doctors", {}),
    # roles that are not a review
    ("Medical Editor: Ona Reyes, MD", {}),
    ("Media last reviewed: 1 April 2021\nPage last reviewed: 21 June 2023", {"reviewed": "2023-06-21"}),
    # data for machines, pasted as lines
    (
        '"lastReviewed": "2026-05-01"\n"reviewedBy": Organization "Quiet Clinical Team"',
        {"reviewed": "2026-05-01", "reviewer": "Quiet Clinical Team"},
    ),
    (
        "author: Dr Mara Quill / publishedAt: 2026-05-15\nmedicalReviewer: Dr Ona Reyes / reviewedAt: 2026-05-18",
        {
            "author": "Mara Quill",
            "published": "2026-05-15",
            "reviewer": "Ona Reyes",
            "credentials": "Dr",
            "reviewed": "2026-05-18",
        },
    ),
    # other languages
    ("Zuletzt geprüft am 3.4.2021 von Dr. med. Ute Kern", {"reviewed": "2021-04-03", "reviewer": "Ute Kern", "credentials": "Dr. med."}),
    ("von Rolf Kern, aktualisiert am 12. März 2018", {"author": "Rolf Kern", "updated": "2018-03-12"}),
    ("Relu par le Dr Lise Pont, cardiologue, le 1er avril 2021", {"reviewer": "Lise Pont", "credentials": "cardiologue", "reviewed": "2021-04-01"}),
    ("Mis à jour le 05/06/2019 à 14h30", {"updated": "2019-06-05"}),
    ("Revisão médica: Drª. Clara Luz, Médica de Família - maio 2022", {"reviewer": "Clara Luz", "credentials": "Médica de Família", "reviewed": "2022-05"}),
    ("Ultima modifica 12.03.2021\nAutore: Dott.ssa Anna Luce", {"updated": "2021-03-12", "author": "Anna Luce"}),
    ("Geschreven door Piet de Wit, gecontroleerd door dr. Els van Dijk, huisarts", {"author": "Piet de Wit", "reviewer": "Els van Dijk", "credentials": "huisarts"}),
    ("Ditinjau secara medis oleh dr. Sari Dewi • 06/09/2021", {"reviewer": "Sari Dewi", "credentials": "dr.", "reviewed": "2021-09-06"}),
    ("Tham vấn y khoa: Bác sĩ Lê Minh An ngày 15/06/2021", {"reviewer": "Lê Minh An", "credentials": "Bác sĩ", "reviewed": "2021-06-15"}),
    ("Revisat mèdicament pel Dr. Pau Serra · Actualitzat el 29 d'agost de 2021", {"reviewer": "Pau Serra", "credentials": "Dr.", "updated": "2021-08-29"}),
    ("Last Medical Review: 4 novembre 2025\nNext Review Scheduled: 4 février 2026", {"reviewed": "2025-11-04", "next_review": "2026-02-04"}),
    ("Révision par les pairs par le Dr Lise Pont, MRCGPDernière mise à jour par Dr Yves Roc, MRCGPDernière mise à jour 2 fév 2023", {"author": "Yves Roc", "updated": "2023-02-02", "reviewer": "Lise Pont", "credentials": "MRCGP"}),
    ("Rédaction : Lise Pont, journaliste\nRelecture médicale : Dr Roc, médecin", {"author": "Lise Pont", "reviewer": "Roc", "credentials": "médecin"}),
    ("Revisado pelo(a) Dra. Clara Luz e atualizado em 02/03/2024", {"reviewer": "Clara Luz", "credentials": "Dra.", "updated": "2024-03-02"}),
    ("Redatto da: Anna Luce (Redattrice, Casa Quieta)\nRevisionato da: Marco Neri\nData approvazione: 20/09/2025", {"author": "Anna Luce", "reviewer": "Marco Neri"}),
    ("Laatste inhoudelijke controle: 13-09-2026\nMedisch gecontroleerd door: Els van Dijk", {"reviewed": "2026-09-13", "reviewer": "Els van Dijk"}),
    ("Skriven av Eva Ek / Redigerad av Nils Ö / Granskad av Per Holm, läkare\nUppdaterad juni 14, 2026", {"author": "Eva Ek", "reviewer": "Per Holm", "credentials": "läkare", "updated": "2026-06-14"}),
    ("Skrevet af: Per Holm, speciallæge\nSidst revideret: 05.02.2020", {"author": "Per Holm", "updated": "2020-02-05"}),
    ("Først publisert: 23. juni 2023 Siste faglige endring: 24. juni 2023", {"published": "2023-06-23", "updated": "2023-06-24"}),
    ("Päivitetty 12.4.2022\nKirjoittaja: Maija Virta", {"updated": "2022-04-12", "author": "Maija Virta"}),
    ("Dodano: 10-03-2020 | Aktualizacja: 11-03-2021\nRecenzował: lek. Jan Nowy", {"published": "2020-03-10", "updated": "2021-03-11", "reviewer": "Jan Nowy", "credentials": "lek."}),
    ("Odborná revize: MUDr. Jana Malá, 3. května 2021", {"reviewer": "Jana Malá", "credentials": "MUDr.", "reviewed": "2021-05-03"}),
    ("Автор статьи: Иванова Анна\nДата обновления: 5 мая 2022\nПроверено: Петров И. И., врач-терапевт", {"author": "Иванова Анна", "updated": "2022-05-05", "reviewer": "Петров И. И.", "credentials": "врач-терапевт"}),
    ("Ιατρική επιμέλεια: Μαρία Ρήγα, παθολόγος\nΤελευταία ενημέρωση: 12 Μαΐου 2021", {"reviewer": "Μαρία Ρήγα", "credentials": "παθολόγος", "updated": "2021-05-12"}),
    ("監修：山川 花子 医師\n更新日：2022年5月10日\n公開日：2020年3月", {"reviewer": "山川 花子", "credentials": "医師", "updated": "2022-05-10", "published": "2020-03"}),
    ("作者：林小雨\n审核：周明 主任医师\n更新时间：2021-08-09", {"author": "林小雨", "reviewer": "周明", "credentials": "主任医师", "updated": "2021-08-09"}),
    ("의학 검토: 한별 의사\n최종 수정일 2021년 8월 9일", {"reviewer": "한별", "credentials": "의사", "updated": "2021-08-09"}),
    # the name of a place or a firm, a job, and what stands in brackets are no people
    ("By Mara Quill, MD, University School of Medicine and Public Health", {"author": "Mara Quill"}),
    ("Reviewed by Ona Reyes, MD, Quiet Memorial Hospital, Santa Quieta, CA.", {"reviewer": "Ona Reyes", "credentials": "MD"}),
    ("Fachlich geprüft von Rolf Kern, Geschäftsführung Stille Energie GmbH.", {"reviewer": "Rolf Kern"}),
    ("by Mara Quill Health Writer", {"author": "Mara Quill"}),
    ("Reviewed by Dr. Ona Reyes (MBChB, MSc) and Ivo Brandt (she wrote, he read)", {"reviewer": "Ona Reyes; Ivo Brandt", "credentials": "MBChB, MSc"}),
    ("Content By: Dr. Ona Reyes BDS, Manager (Medical Review), Dt. Mara Quill", {"author": "Ona Reyes; Mara Quill"}),
    ("Revisado médicamente por\nDr. Ona Reyes, M.D. — Revisora Médica Principal", {"reviewer": "Ona Reyes", "credentials": "M.D."}),
    ("Medically reviewed by M. Ona Reyes, MD", {"reviewer": "M. Ona Reyes", "credentials": "MD"}),
    ("Mara Quill, B.A., Ivo Brandt, M.D.\nLast updated: September 11, 2023", {"author": "Mara Quill; Ivo Brandt", "updated": "2023-09-11"}),
    ("By Mara Quill, M.A., Lawrence Roe, and Christine Poe, Ph.D.", {"author": "Mara Quill; Lawrence Roe; Christine Poe"}),
    ("Prepared by Ivo Brandt PharmD Candidate 2022", {"author": "Ivo Brandt"}),
    ("MEDICALLY REVIEWED BY DR. ONA REYES, MD , MD, DERMATOLOGIST", {"reviewer": "Ona Reyes", "credentials": "MD"}),
    ("Medizinisch geprüft\nRolf Kern – Facharzt für Chirurgie.", {"reviewer": "Rolf Kern", "credentials": "Facharzt für Chirurgie"}),
    ("Reviewed by Ona Reyes, FRCEM", {"reviewer": "Ona Reyes", "credentials": "FRCEM"}),
    ("Relu par le Dr Lise PONT", {"reviewer": "Lise PONT", "credentials": "Dr"}),
    ("Créé le 12 janvier 2018, mis à jour le 4 juin 2022 par la rédaction", {"published": "2018-01-12", "updated": "2022-06-04"}),
    ("Validado por: Comité médico de Casa Quieta el 03-04-2021", {"reviewer": "Comité médico de Casa Quieta", "reviewed": "2021-04-03"}),
    ("Verificato da: Dr.ssa Anna Luce, psicologa", {"reviewer": "Anna Luce", "credentials": "psicologa"}),
    ("A cura del Dott. Marco Neri\nRevisione: Dott.ssa Anna Luce", {"author": "Marco Neri", "reviewer": "Anna Luce", "credentials": "Dott.ssa"}),
    ("Проверил: к.м.н. Петров П. С.", {"reviewer": "Петров П. С.", "credentials": "к.м.н."}),
    ("監修医師：山川 花子（精神科医）", {"reviewer": "山川 花子", "credentials": "精神科医"}),
    # odd dashes and spaces, two-digit years that can only be read one way
    ("Reviewed:\u00a02019\u201105\u201106", {"reviewed": "2019-05-06"}),
    ("Reviewed by Ona Reyes, MDon May 6th, 2019", {"reviewer": "Ona Reyes", "credentials": "MD", "reviewed": "2019-05-06"}),
    ("Last clinically reviewed 14 Jan 21 by Dr O Reyes (GP)", {"reviewed": "2021-01-14", "reviewer": "O Reyes", "credentials": "GP"}),
    ("Reviewed: Jan '21", {"reviewed": "2021-01"}),
    # when the next update is due is neither an update nor a review
    ("Last updated 22 Aug 2022 | Next update due: 21 Aug 2025", {"updated": "2022-08-22"}),
    ("Erstellt am 9. August 2023\nNächste geplante Aktualisierung: 2026", {"published": "2023-08-09"}),
    ("Date produced: March 2018\nDate for review: March 2021", {"published": "2018-03", "next_review": "2021-03"}),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "facts"), KINDS, ids=[lines[:60] for lines, _ in KINDS])
def test_a_byline_gives_exactly_the_facts_it_states(lines: str, facts: dict[str, str]) -> None:
    byline = read_byline(lines)
    read = {name: getattr(byline, name) for name in BYLINE_FIELDS}
    assert {name: value for name, value in read.items() if value is not None} == facts


LEFT_OPEN = [
    ("Last updated: 05/06/2019", "updated", "2019-06-05 or 2019-05-06"),
    ("Reviewed 09-11-17", "reviewed", "can be read as"),
    ("Reviewed 03/14/2020 | Updated 14/03/2020 | Published 05/06/2019", "published", "can be read"),
    ("Updated: 31 February 2020", "updated", "no such day"),
    ("Updated 3 August", "updated", "No year"),
    ("Reviewed 2 weeks ago", "reviewed", "the day the page was read"),
    ("Reviewed: Spring 2021", "reviewed", "Only a season"),
    ("Reviewed: Jan 21", "reviewed", "No year"),
    ("Reviewed May 2019 - June 2020", "reviewed", "span of time"),
]


@pytest.mark.parametrize(("lines", "what", "why"), LEFT_OPEN)
def test_a_date_that_cannot_be_settled_is_no_fact_but_a_doubt(
    lines: str, what: str, why: str
) -> None:
    byline = read_byline(lines)
    assert getattr(byline, what) is None
    assert any(doubt.what == what and why in doubt.why for doubt in byline.doubts)


SAID_ALOUD = [
    ("Updated March 2026", "updated", "Only the month"),
    ("Written by Our Editorial Team", "author", "not a person"),
    ("Medically reviewed by a doctor", "reviewer", "names nobody"),
    ("Medically Reviewed", "reviewer", "followed by nothing"),
    ("Mara - July 23, 2019", "published", "no label"),
    ("Last updated by Ivo Brandt on 1 May 2020", "author", "taken for the author"),
    ("Reviewed 1 May 2020\nLast reviewed: 2 May 2021", "reviewed", "Two dates"),
    ("Published 5 May 2021\nUpdated 4 May 2020", "updated", "is before"),
    ("Approved by Ona Reyes, MD", "reviewer", "not counted as a review"),
    ("Faktagranskad av Ona Reyes", "reviewer", "not counted as a review"),
    ("Reviewed by: N/A", "reviewer", "names nobody"),
    ("Reviewed 3–5 May 2019", "reviewed", "Several days"),
]


@pytest.mark.parametrize(("lines", "what", "why"), SAID_ALOUD)
def test_what_is_read_with_a_reservation_says_so(lines: str, what: str, why: str) -> None:
    doubts = read_byline(lines).doubts
    assert any(doubt.what == what and why in doubt.why for doubt in doubts)


WRITTEN_THERE = [
    ("Reviewed by Ona Reyes, LCSW on 05/06/2019", "2019-05-06", "2019-06-05"),
    ("Reviewed by Dr Ona Reyes, MRCGP on 05/06/2019", "2019-06-05", "2019-05-06"),
    ("Review Date 5/6/2019\nUpdated by: Ivo Brandt, MD. Also reviewed by Ona Reyes, MD", "2019-05-06", "2019-06-05"),
    ("Last reviewed 5.6.2019", "2019-06-05", "2019-05-06"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "reviewed", "other"), WRITTEN_THERE)
def test_the_country_of_the_people_settles_the_order_of_a_date_and_is_told(
    lines: str, reviewed: str, other: str
) -> None:
    byline = read_byline(lines)
    assert byline.reviewed == reviewed
    assert any(doubt.what == "reviewed" and other in doubt.why for doubt in byline.doubts)


def test_people_of_two_countries_settle_no_date() -> None:
    assert read_byline("Reviewed by Ona Reyes, LCSW, Ivo Brandt, MRCGP 05/06/2019").reviewed is None


def test_a_text_too_long_for_a_byline_is_read_quickly_and_to_where_it_says() -> None:
    byline = read_byline("Reviewed by Ona Reyes, MD\n" * 80_000)
    assert byline.reviewer == "Ona Reyes"
    assert "Only the first 4,000 characters" in byline.doubts[-1].why


def test_a_year_is_not_told_to_name_nobody() -> None:
    assert [doubt.what for doubt in read_byline("Last reviewed: 2020").doubts] == ["reviewed"]


def test_every_fact_remembers_the_line_it_was_read_from() -> None:
    byline = read_byline("Written by Mara Quill\nReviewed by Ona Reyes, MD\n4 May 2020")
    assert dict(byline.read_from) == {
        "author": "Written by Mara Quill",
        "reviewer": "Reviewed by Ona Reyes, MD",
        "credentials": "Reviewed by Ona Reyes, MD",
        "reviewed": "4 May 2020",
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "Understanding withdrawal",
        "Share this page",
        "Opioids slow breathing.",
        "5 mg",
        "The trial was reviewed by the ethics board in May 2019.",
        "Patients have been reviewed by Doctor Reyes.",
        "We reviewed 30 studies published in 2019.",
        "Zuständig: 21.10.2021",
        "© 2015-2020 Quiet Clinic",
        "\x00\xff\ufffd" * 9,
    ],
)
def test_words_that_are_no_byline_give_no_facts(text: str) -> None:
    byline = read_byline(text)
    assert all(getattr(byline, name) is None for name in BYLINE_FIELDS)
