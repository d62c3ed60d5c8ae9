"""The words that name a population, or somebody who belongs to one."""

from articles.text.wordlists import pairs, words

POPULATIONS = words(
    """
    adult adults child children childhood kid kids infant infants infancy baby babies neonate
    neonates neonatal newborn newborns toddler toddlers teenager teenagers teenage teen teens
    adolescent adolescents adolescence youth youths young older old elderly elder elders senior
    seniors aged geriatric paediatric pediatric minor minors preschooler preschoolers
    schoolchildren pupils pregnant pregnancy pregnancies breastfeeding breastfeed breastfed
    lactating lactation nursing postpartum antenatal prenatal postnatal trimester fetus foetus
    fetal foetal unborn woman women man men girl girls boy boys female females male males mother
    mothers father fathers parent parents mum mums mom moms lady ladies gentlemen wife husband
    menopausal postmenopausal premenopausal perimenopausal menstruating diabetic diabetics
    asthmatic asthmatics epileptic epileptics smoker smokers nonsmoker nonsmokers alcoholic
    alcoholics drinker drinkers haemophiliac haemophiliacs hemophiliac hemophiliacs hypertensive
    hypertensives immunocompromised immunosuppressed immunodeficient transplant dialysis obese
    overweight underweight frail disabled athlete athletes veterans caregivers carers carer
    outpatients inpatients outpatient inpatient volunteers asian african hispanic caucasian
    european americans transgender lesbian gay bisexual heterosexual grandparents son sons
    daughter daughters grandchildren pensioner pensioners asians africans europeans twins dogs
    cats animals humans human mice rats
    """
)

DESCRIBING = words("premature preterm healthy black white trans expectant sick ill older younger")
"""Part of a population where people follow."""

PEOPLE = words("people person persons patient patients individual individuals volunteers users")

CONDITIONS = words(
    """
    asthma diabetes epilepsy hypertension cancer hiv aids glaucoma porphyria lupus dementia
    psoriasis gout angina anaemia anemia cirrhosis hepatitis arthritis schizophrenia leukaemia
    leukemia tuberculosis migraine depression thrombosis
    """
)
"""Part of a population where somebody has one: people with asthma."""

ORGANS = words("kidney renal liver hepatic heart cardiac lung pulmonary thyroid bone stomach")
FAILINGS = words(
    """
    disease diseases failure impairment problem problems insufficiency dysfunction damage
    disorder disorders trouble condition conditions
    """
)
HAVING = words("with have has had having in without")

ALTERNATIVES = pairs(
    """
    children>child women>woman men>man babies>baby pregnancies>pregnancy kids>kid girls>girl
    fetus>foetus fetal>foetal ladies>lady wives>wife pediatric>paediatric hemophiliac>haemophiliac
    mum>mother mom>mother mums>mother moms>mother
    """
)
"""The same people in other words."""
