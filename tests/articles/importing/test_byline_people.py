"""Who a byline names: people in lists and over lines, their qualifications, teams, and nobody."""
# ruff: noqa: E501 - one byline a line reads as a table

import pytest

from articles.importing.bylines import read_byline
from articles.importing.facts import BYLINE_FIELDS

KINDS: list[tuple[str, dict[str, str]]] = [
    # teams beside people, and those known by what they do
    (
        "Updated by: Ivo Brandt, MD, Clinical Professor. Also reviewed by Ona Reyes, MD, Medical Director, and the Q.U.I.E.T. Editorial team.",
        {"reviewer": "Ivo Brandt; Ona Reyes; Q.U.I.E.T. Editorial team", "credentials": "MD"},
    ),
    ("By Quiet Editorial Contributors, Mara Quill", {"author": "Quiet Editorial Contributors; Mara Quill"}),
    ("Written by the editorial team.\nLast revised in June 2020", {"author": "editorial team", "updated": "2020-06"}),
    ("Contenu validé par le conseil scientifique", {"reviewer": "conseil scientifique"}),
    ("Geprüft durch die Stille Gesellschaft für Psychiatrie (SGP). Stand: 12.05.2022", {"reviewer": "Stille Gesellschaft für Psychiatrie", "updated": "2022-05-12"}),
    ("Reviewed by: Quiet 24|7 Medical Team", {"reviewer": "Quiet 24|7 Medical Team"}),
    ("Author: QHS inform", {"author": "QHS inform"}),
    ("Reviewed by Quiet Today Staff", {"reviewer": "Quiet Today Staff"}),
    ("Reviewed by Tim Hale, PhD", {"reviewer": "Tim Hale", "credentials": "PhD"}),
    # an employer is nobody
    ("Expert reviewer: Dr Ivo Brandt, Medical Director, Quiet Global and UK Insurance", {"reviewer": "Ivo Brandt", "credentials": "Dr"}),
    ("Prepared by: Mara Quill binti Roe, Senior Systems Analyst", {"author": "Mara Quill binti Roe"}),
    # lists that go on over lines
    ("By Ivo Brandt, DO, Quiet Medical Center;\nOna Reyes, MD, Quiet Center", {"author": "Ivo Brandt; Ona Reyes"}),
    ("Authors\nMara Q. Quill1; Ivo Brandt2.\nAffiliations", {"author": "Mara Q. Quill; Ivo Brandt"}),
    (
        "Medical Review:\nIvo Brandt MD - Internal Medicine\nOna Reyes MD - Family Medicine",
        {"reviewer": "Ivo Brandt; Ona Reyes", "credentials": "MD - Internal Medicine; MD - Family Medicine"},
    ),
    ("Reviewed by: Nina Brandt MD FAAP & Cole Reyes PNP", {"reviewer": "Nina Brandt; Cole Reyes", "credentials": "MD, FAAP; PNP"}),
    ("E.G. Brandt en I.M. Kern\n15-04-1999", {"author": "E.G. Brandt; I.M. Kern", "published": "1999-04-15"}),
    ("Reviewed by Dr.\nOna Reyes, MD", {"reviewer": "Ona Reyes", "credentials": "MD"}),
    # degrees on lines of their own, in brackets, beside a field of work
    ("Medically reviewed by Dr. Ona Reyes\nMBBS · MS (Obstetrics & Gynaecology)", {"reviewer": "Ona Reyes", "credentials": "MBBS, MS (Obstetrics & Gynaecology)"}),
    ("Reviewed by Ona Reyes, Physician Assistant (PA-C)", {"reviewer": "Ona Reyes", "credentials": "PA-C"}),
    ("Reviewed by Ona Reyes, MD (Board Certified Dermatologist)", {"reviewer": "Ona Reyes", "credentials": "MD"}),
    ("Reviewed by Ivo Brandt, LCSW, CAC III", {"reviewer": "Ivo Brandt", "credentials": "LCSW, CAC III"}),
    ("Medical reviewer: Dr Ona Reyes, MBBS, DNB Neurosurgery", {"reviewer": "Ona Reyes", "credentials": "MBBS, DNB"}),
    ("Medically reviewed by Dr. Ona Reyes, Consultant in Sexual Health, Quiet Hospital", {"reviewer": "Ona Reyes", "credentials": "Consultant in Sexual Health"}),
    ("Relu par Dr Luc Roc, interne en médecine", {"reviewer": "Luc Roc", "credentials": "interne en médecine"}),
    ("Reviewed by Registered Dietitian Ona Reyes, RD", {"reviewer": "Ona Reyes", "credentials": "RD"}),
    ("Reviewed by Ona Reyes MSc BSc (Hons) RD", {"reviewer": "Ona Reyes", "credentials": "MSc, BSc (Hons), RD"}),
    ("Reviewed by Ona Reyes, Ph. D., CEO", {"reviewer": "Ona Reyes", "credentials": "Ph.D."}),
    ("Reviewer(s): Ivo Brandt, DO; Ona Reyes, MD", {"reviewer": "Ivo Brandt; Ona Reyes", "credentials": "DO; MD"}),
    ("Geprüft von: Apotheker Dr. Rolf Kern", {"reviewer": "Rolf Kern", "credentials": "Apotheker"}),
    ("Tham vấn y khoa: Thạc sĩ, Bác sĩ Lê Minh An", {"reviewer": "Lê Minh An", "credentials": "Thạc sĩ, Bác sĩ"}),
    ("Reviewed by Ona DerBrandtian, MD", {"reviewer": "Ona DerBrandtian", "credentials": "MD"}),
    ("Author: Mara (Nickname) Quill, PharmD", {"author": "Mara Quill"}),
    # numbers under which people are registered are no qualification
    ("Revisado por Dra. Clara Luz, CRM-SP 145.678", {"reviewer": "Clara Luz", "credentials": "Dra."}),
    ("Revisão: Dr. Rui Mar, psiquiatra (CRM 12345/SP)", {"reviewer": "Rui Mar", "credentials": "psiquiatra"}),
    ("Medical reviewer: Dr Ona Reyes, GMC number: 7090158", {"reviewer": "Ona Reyes", "credentials": "Dr"}),
    # several labels in one sentence
    ("Reviewed by Dr Ivo Brandt and words by Mara Quill", {"reviewer": "Ivo Brandt", "credentials": "Dr", "author": "Mara Quill"}),
    ("Written by Mara Quill (Quiet University) and clinically reviewed by\nDr. Ona Reyes", {"author": "Mara Quill", "reviewer": "Ona Reyes", "credentials": "Dr."}),
    ("Escrito y verificado por la psicóloga Pilar Sol", {"author": "Pilar Sol", "reviewer": "Pilar Sol", "credentials": "psicóloga"}),
    # a name above the byline that its review does not name
    ("Dr. Asha Rao, MBBS\nReviewed by Dr. Asha Rao\nLast Updated: 12th Jan 2024", {"reviewer": "Asha Rao", "credentials": "Dr.", "updated": "2024-01-12"}),
    ("Dr. med. Anna Luce, Specialista in Medicina Fisica. Pagina verificata dal medico, aggiornata il 18 settembre 2025.", {"updated": "2025-09-18"}),
    # nobody yet
    ("Medically reviewed by: Review pending — placeholder", {}),
    ("Revisado clinicamente por: Especialista Veterinário em Nutrição Canina (DVM)", {}),
]  # fmt: skip

WHEN: list[tuple[str, dict[str, str]]] = [
    ('"dateModified": "2023-06-07", "reviewedBy": {"@type": "Person", "name": "Ona Reyes, MD"}', {"updated": "2023-06-07", "reviewer": "Ona Reyes", "credentials": "MD"}),
    ("Reviewed in 2020 by Ona Reyes, MD", {"reviewed": "2020", "reviewer": "Ona Reyes", "credentials": "MD"}),
    ("Reviewed: 20190506", {"reviewed": "2019-05-06"}),
    ("This information was published in October 2020. We will revise it in 2023.", {"published": "2020-10", "next_review": "2023"}),
    ("This leaflet was reviewed in May 2021 and is due for review in May 2024", {"reviewed": "2021-05", "next_review": "2024-05"}),
    ("Content current as of:\n08/22/2023", {"updated": "2023-08-22"}),
    ("Vérifié/Révisé août 2023", {"reviewed": "2023-08", "updated": "2023-08"}),
    ("Utolsó frissítés: 2021. március 5.", {"updated": "2021-03-05"}),
    ("Última revisión 11/9/2021\nVersión en inglés revisada por: Ivo Brandt, MD. Also reviewed by Ona Reyes, MD", {"reviewed": "2021-11-09", "reviewer": "Ivo Brandt; Ona Reyes", "credentials": "MD"}),
    ("Rédigé le 12/03/2019, mis à jour le 15/04/2022", {"published": "2019-03-12", "updated": "2022-04-15"}),
    ("文／山川 花子　監修／田辺 一 医師　更新日:2022/05/10", {"author": "山川 花子", "reviewer": "田辺 一", "credentials": "医師", "updated": "2022-05-10"}),
]  # fmt: skip


def facts_of(lines: str) -> dict[str, str]:
    byline = read_byline(lines)
    read = {name: getattr(byline, name) for name in BYLINE_FIELDS}
    return {name: value for name, value in read.items() if value is not None}


@pytest.mark.parametrize(("lines", "facts"), KINDS, ids=[lines[:60] for lines, _ in KINDS])
def test_everybody_a_byline_names_is_told_and_nobody_else(
    lines: str, facts: dict[str, str]
) -> None:
    assert facts_of(lines) == facts


@pytest.mark.parametrize(("lines", "facts"), WHEN, ids=[lines[:60] for lines, _ in WHEN])
def test_a_date_told_in_a_sentence_or_a_rare_form_is_read(
    lines: str, facts: dict[str, str]
) -> None:
    assert facts_of(lines) == facts
