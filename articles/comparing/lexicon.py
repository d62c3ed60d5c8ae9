"""The words that carry a number, a unit, a negation, a certainty or a population.

A word in a list makes a change louder, never quieter: a word too many costs a click, a word too
few still shows as `wording`.
"""

from articles.text.wordlists import pairs, words

NUMBER_WORDS = words(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty
    ninety hundred hundreds thousand thousands million millions billion billions trillion
    dozen dozens half halves third thirds quarter quarters fifth fifths tenth tenths eighth
    eighths single double doubled doubles doubling triple tripled triples quadruple halved
    halving once twice thrice couple pair first fourth sixth seventh ninth eleventh twelfth
    twentieth tens twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold
    hundredfold twenties thirties forties fifties sixties seventies eighties nineties nought
    noon midnight midday
    twos threes fours fives sixes sevens eights nines
    """
)

FREQUENCIES = words(
    """
    b.i.d t.i.d q.i.d q.d q.o.d b.d t.d t.d.s q.d.s q.h o.d p.r.n bid tid qid qd qod bd tds
    qds od prn nocte stat biweekly bimonthly
    """
)
"""How often, in the prescriber's short forms (without their last full stop)."""

COMPARATORS = words(
    """
    over under above below more less fewer greater lower higher least most maximum minimum max
    min up exceed exceeds exceeding within about around approximately approx nearly almost
    roughly exactly between beyond older younger than minus plus times much little many
    """
)
"""Part of a number where one follows within three words: over 65, at least 2, up to 4."""

COUNTED_BEFORE = words("older younger more less fewer over under above times lower higher greater")
"""Part of a number where one stands up to three words before: 65 or older."""

CLOCK = words("am pm a.m p.m o'clock")
"""Part of a time of day where a number stands before one."""

TIMES = words("before after until till since past")
"""Part of a number that follows at once: after 12 weeks."""

EVERY = frozenset({"every", "each", "other", "alternate", "alternating"})
"""Part of a number where a number or a unit of time follows: every 6 hours, every other day."""

PARTS_OF_A_DAY = words("morning evening night afternoon noon lunchtime bedtime mealtime meal time")
"""After "every" a frequency: every morning."""

ROMAN_AFTER = words(
    """
    type stage phase grade class schedule factor nerve part volume table bipolar level step
    category group chapter section vitamin lead appendix figure
    """
)

UNITS = words(
    """
    mgs mcgs mg mcg µg μg ug ng pg kg cg dg ml mL µl μl µL μL dl dL cl cL cc km cm mm nm µm μm
    mol mmol µmol μmol umol nmol pmol mEq mEq/L mOsm IU iu mIU MIU kU Units kcal kJ mmHg kPa
    cmH2O bpm Hz kHz MHz GHz dB mV kV mA kW mGy cGy Gy mSv µSv μSv Sv mrem ppm ppb hr hrs h sec
    secs msec wk wks yr yrs oz lb lbs ft tsp tbsp tsps tbsps gtt gtts mL/min mmHG mMol MG ML Mg
    KG Mcg MCG % ‰ ° °C °F °K °c °f º ºC ºF ˚ ˚C ˚F BMI
    """
)
"""Written as they stand: mg is not Mg."""

UNIT_WORDS = words(
    """
    gram grams gramme grammes milligram milligrams milligramme milligrammes microgram
    micrograms microgramme microgrammes nanogram nanograms kilogram kilograms kilogramme
    kilogrammes kilo kilos litre litres liter liters millilitre millilitres milliliter
    milliliters microlitre microlitres microliter microliters decilitre decilitres deciliter
    deciliters centilitre centilitres mole moles millimole millimoles micromole micromoles
    metre metres meter meters millimetre millimetres millimeter millimeters centimetre
    centimetres centimeter centimeters kilometre kilometres kilometer kilometers micrometre
    micrometres micrometer micrometers inch inches mile miles yard yards ounce ounces pound
    pounds pint pints gallon gallons quart quarts teaspoon teaspoons teaspoonful teaspoonfuls
    tablespoon tablespoons tablespoonful tablespoonfuls unit units percent percentage cent
    degrees degree celsius fahrenheit centigrade calorie calories kilocalorie kilocalories
    joule joules kilojoule kilojoules seconds minute minutes hour hours day days week weeks
    month months year years decade decades fortnight fortnights hourly daily weekly monthly
    yearly annually fortnightly nightly quarterly per
    """
)

UNITS_AFTER_A_NUMBER = words(
    """
    g l L m s h d c C f F K k J U u V A W min mins mo mos second tablet tablets capsule
    capsules pill pills drop drops puff puffs spray sprays sachet sachets patch patches cup
    cups glass glasses spoon spoons spoonful spoonfuls foot feet stone ampoule ampoules vial
    vials dose doses suppository suppositories lozenge lozenges pessary pessaries injection
    injections drink drinks points stones x X fold MU mu kilo
    """
)

NEGATIONS = words(
    """
    not no never none nobody nothing neither nor nowhere without cannot avoid avoids avoided
    avoiding avoidance stop stops stopped stopping cease ceases ceased ceasing except excepting
    excepted excluding exclude excludes excluded exclusion unless only instead contraindicated
    contraindication contraindications contraindicates prohibited prohibit prohibits forbid
    forbids forbidden ban bans banned refrain refrains lack lacks lacking lacked absent absence
    fail fails failed failing deny denies denied hardly barely scarcely discontinue discontinues
    discontinued discontinuing withhold withholds withheld skip skips skipping skipped quit
    quits quitting halt halts halted refuse refuses refused reject rejects rejected abstain
    abstains abstained abstaining disallow disallowed devoid unlike non dont cant wont doesnt
    isnt arent didnt shouldnt couldnt wouldnt mustnt hasnt havent wasnt werent nil omit omits
    omitted
    """
)

APOSTROPHES = frozenset("`´＇′‘")
"""Signs that are typed for an apostrophe and stand alone: "isn`t" denies as "isn't" does."""

NEGATIVE_PHRASES = pairs(
    """
    rather>than other>than regardless>of irrespective>of free>of,from far>from aside>from
    apart>from anything>but opposed>to contrary>to keep>from keeps>from kept>from keeping>from
    """
)
"""Negations where one of the words behind the sign follows."""

ADVICE = words(
    """
    advise advises advised advice recommend recommends recommended warn warns warned decide
    decided caution cautioned counsel
    """
)
"""What makes "against" a negation: advised against, not protects against."""

FREE_OF = words(
    """
    - ‑ ‐ sugar gluten alcohol lactose dairy fat salt caffeine pain symptom drug seizure smoke
    latex nut preservative sulphite sulfite tobacco
    """
)
"""What makes a "free" that follows a negation: sugar-free, gluten free."""

PREFIXES_WITH_A_HYPHEN = words("un anti non de dis mis contra")

NEGATIVE_PREFIXES = (
    "un",
    "in",
    "im",
    "ir",
    "il",
    "non",
    "dis",
    "mis",
    "anti",
    "contra",
    "de",
    "a",
    "an",
    "ab",
)
SHORTEST_STEM = {"a": 6, "an": 6, "ab": 6, "de": 5, "in": 4, "im": 4, "dis": 4}
NO_FLIPS = words(
    """
    take form put come side land deed crease creased creases creasing habit habitants habited
    tend tent tense vent ease eases play plays count counts order orders position positions
    cover covers covered covering charge charged mission port ports portion part press pressed
    pressing flammable side sight sects sect serve served serves scribe scribed crease pact
    pulse pair paired plant planted plants plantation print prove proved proving proves till
    derstand vitro vivo fluence fluenced tension take takes taken taking forms formed forming
    formation tern ternal testing testinal jury jured fusion fused fuse jection jected
    jections fection crimination posed pose posing tested test tests sure sures sured suring
    depth depths stead haled haler halers hale haling different tinct tract trust light mental
    tal spite liver livers livered livery tail tails tailed posit position pend pends pendent
    pending fine fined fines rive rived bate scend
    """
)
"""What is left of "intake" or "disease" without its beginning: no negation of it."""

TRULY_NEGATIVE = ("un", "non")
"""Beginnings that deny whatever follows: "insure" says nothing of "sure", "unsure" does."""

NO_DENIALS = words(
    """
    images until union unions install installs installed instill designed designs designing
    missing incest instance antique immigration immigrant immigrants disclosure disclosures indoor
    indoors defence arising invest invested incorporate incorporated incorporation distribute
    distributed inline devoted inputs invoice invoices insights incoming incomes aboriginal
    dispatch antibody antibodies antigen discrete declare declared disclose disclosed discloses
    dismissed dismiss dissolved dissolve dissolves dissolution invaluable inbound amounts mission
    inpatient inpatients inmate inmates discharges dissent importer discard intuition delights
    denote denotes denoted instruct instructs injunction inward ingrown instep inset avenues
    awaiting awaited ashamed descent inverse mister deceased determination determined
    displaced displacement distaste distasteful defaults unto unit units unite united
    """
)
"""Words that begin like a negation and are none."""

CERTAINTIES = words(
    """
    may might can could will would shall should must ought need needs needed always usually
    usual often sometimes sometime rarely rare seldom occasionally occasional frequently
    frequent generally general typically commonly common uncommonly uncommon normally mostly
    mainly probably probable possibly possible perhaps maybe likely unlikely certain certainly
    uncertain definitely definite surely clearly undoubtedly doubtful proven prove proves proved
    suggest suggests suggested suggesting indicate indicates demonstrate demonstrates
    demonstrated confirm confirms confirmed confirming appear appears appeared appearing seem
    seems seemed show shows shown showed believed guarantee guarantees guaranteed potentially
    apparently presumably required require requires optional optionally recommended recommend
    recommends advised consider mandatory voluntary compulsory essential advisable conclusive
    inconclusive some many most few all every several almost nearly invariably inevitably
    inevitable conclusively reportedly allegedly supposedly arguably consistently regularly
    infrequently tentative preliminary undeniable unclear unknown unsure doubt doubts presume
    presumes tend tends tended arguable plausible plausibly anecdotal speculative conceivably
    """
)

REPORTED = words(
    """
    thought known said claimed assumed expected suspected reported considered understood
    estimated supposed felt found anticipated predicted
    """
)
"""Certain where "to" or "that" follows: "is thought to help" is not "helps"."""

DEGREES = words("very highly fairly quite extremely relatively")
"""Part of the certainty that follows: highly likely."""

LINKED = words("associated linked related correlated connected attributed")
"""Certain where "with" or "to" follows: "is linked to" is not "causes"."""

NOT_SURE_OF = words("make makes making made be")
"""Before "sure" a request and no certainty: make sure."""

GRADED = words(
    """
    strong weak good poor limited little clear moderate robust scant growing strongly
    """
)
"""Certain where evidence follows: "strong evidence" is not "weak evidence"."""

IS = words("is are was were remains remain")

GRADED_BEFORE = words(
    """
    evidence proof support link links association associations recommendation recommendations
    data research indication indications suggest suggests suggested recommend recommended
    suspicion
    """
)

MONTHS = words(
    """
    January February March April May June July August September October November December Jan
    Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    """
)
