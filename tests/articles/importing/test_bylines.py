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
]


@pytest.mark.parametrize(("lines", "what", "why"), SAID_ALOUD)
def test_what_is_read_with_a_reservation_says_so(lines: str, what: str, why: str) -> None:
    doubts = read_byline(lines).doubts
    assert any(doubt.what == what and why in doubt.why for doubt in doubts)


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
    ["", "\n\n", "Understanding withdrawal", "Share this page", "Opioids slow breathing.", "5 mg"],
)
def test_words_that_are_no_byline_give_no_facts(text: str) -> None:
    byline = read_byline(text)
    assert all(getattr(byline, name) is None for name in BYLINE_FIELDS)
