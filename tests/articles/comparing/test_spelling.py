"""A slip of the finger is told from another word, and every doubt is a change of wording."""

import pytest

from articles.comparing.known_words import MISSPELT
from articles.comparing.slips import same_elsewhere
from articles.comparing.spelling import VOCABULARY, is_misspelling

SLIPS = """
agitaton agitation
profesional professional
necesary necessary
medcine medicine
diarrheoa diarrhoea
treatmnet treatment
hosptial hospital
symtoms symptoms
recieve receive
occured occurred
definately definitely
Symptons Symptoms
"""

NAMESAKE_TERMS = """
hydroxyzine hydralazine
prednisone prednisolone
celexa celebrex
hypotension hypertension
hypoglycaemia hyperglycaemia
clonidine clonazepam
clonidine klonopin
insulin inulin
lamictal lamisil
tramadol trazodone
quinine quinidine
metformin metronidazole
chlorpromazine chlorpropamide
prostate prostrate
ileum ilium
intravenous intravenously
intercostal intracostal
absorption adsorption
medication meditation
medication mediation
infection injection
perfusion profusion
dysphagia dysphasia
form from
causal casual
dairy daily
dairy diary
trail trial
desert dessert
contact contract
addiction addition
stationary stationery
patient patients
breath breathe
allergic allergies
treated treating
sulfate sulfite
cortisol cortisone
antenatal antinatal
abduction adduction
Polish polish
then than
hot not
now not
"""


@pytest.mark.parametrize("pair", SLIPS.strip().splitlines())
def test_a_slip_in_a_plain_word_is_a_misspelling_either_way(pair: str) -> None:
    wrong, right = pair.split()
    assert is_misspelling(wrong, right)
    assert is_misspelling(right, wrong)


@pytest.mark.parametrize("pair", NAMESAKE_TERMS.strip().splitlines())
def test_another_word_is_never_a_misspelling(pair: str) -> None:
    one, other = pair.split()
    assert not is_misspelling(one, other)
    assert not is_misspelling(other, one)


def test_no_two_known_words_are_misspellings_of_one_another() -> None:
    known = sorted(word for word in VOCABULARY if len(word) > 4)
    starts: dict[str, list[str]] = {}
    for word in known:
        starts.setdefault(word[:3], []).append(word)
    for family in starts.values():
        for one in family:
            alike = [other for other in family if is_misspelling(one, other)]
            assert not [other for other in alike if not same_elsewhere(one, other)]


def test_a_listed_wrong_form_is_no_word_itself() -> None:
    assert not [wrong for wrong in MISSPELT if wrong in VOCABULARY]


def test_a_row_of_letters_without_an_end_is_weighed_at_once() -> None:
    """Weighed letter by letter, this would take hours."""
    assert not is_misspelling("a" * 200_000, "a" * 100_000 + "b" + "a" * 99_999)
