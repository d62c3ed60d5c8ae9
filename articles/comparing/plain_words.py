"""More plain words of health articles whose misspelling is recognised.

No drugs, and no terms with a near namesake that means something else.
"""

from articles.text.wordlists import words

PLAIN = words(
    """
    abandon ability abnormality aboard abroad absence absolute abuse academic accelerate access
    accompany accomplish account accumulate accurate accuse accustomed active actual acute
    adapt addict addicted addicts adjustment administer administration admire admit adolescence
    adopt advance advanced adventure advertise adviser advisor advocate affair affected
    affordable afternoon afterwards agency agenda agree agreement airway alarm album alert
    alike alive allow allowance alone along aloud alter alternative amazing ambition ambulance
    among analyse anaemia anatomy ancient anger angry announcement annoy annoying antibiotic
    antibiotics antibody anticipate antidepressant antidepressants antihistamine
    antihistamines antiseptic apart apartment apologise appeal appetite apple applied apply
    appropriate approval approve april arguably argue arise armpit army arose arrest arrival
    arrive artery arteries article artificial ashamed asleep assault assist assistant assume
    assumption athletic atmosphere attach attached attachment attack attacks attend attitude
    attract attractive audience author authority autumn avoidable awake award aware backache
    baking balanced balloon barrier basic basis bathroom battery beaten beauty bedroom bedtime
    behave belong belly below beneath benign beside besides better beverage bicycle bigger
    birth birthday biscuit bleed bleeding blind blindness blister block blocked blockage blood
    bloated bloating board bones bored borrow bottom bought bowels boxes branch brand bread
    break breastfeeding breathe breathing breeze bridge brief briefly bright bring broad broken
    brother brought brown bruise bruised brush brushing bubble bubbles bucket budget build
    built burden buried burns button buying cabbage calcium calculate calmly camera campaign
    candle capacity capital caption carbohydrate carbohydrates carefully careless
    carpet carried carrot carry cartilage cause caused causes celebrate cells central century
    cereal ceremony chair chapter character charge charity cheap check checked checking checkup
    cheese chemical chest chewing childbirth chocolate choice choose choosing chose chosen
    church cigarettes circle citizen claim class classes classic clean cleaner cleaning clear
    clever climate climb clinics clock close closed closely closer cloth clothing cloud clumsy
    coast coffee collar collect collection college colour coloured comfort comfortable coming
    command comment comments commercial commission commitment companies company compare
    compared compensation compete competition complicated compose compound compulsory computer
    concept concerning conclude conclusion conduct conference confirm conflict congratulate
    congestion connect connected consent consistent constantly construct consumer contacts
    content contents contest continues contracting contradict contribution control convince
    cooking cool cooler copies corner correction cotton counter counting courses cover covered
    crack cracked cream create creative creature credit criminal crisis critical cross
    crowd crowded crucial crying curable curious custody custom customers cutting cycle dancing
    danger darkness dealt death debate decade december decline decorate decorated deep deeper
    defeat defend define degrees dehydrated dehydration delayed deliberate delicate delicious
    demand density deodorant deposit deprived derive desire desired desperate destroy destroyed
    detail detailed details detergent deteriorate device devote diabetic diagram dietary
    dietitian digest digital dilute diluted dinner dirty disagreement disappointing
    discipline disclose discontinue discovery disgusting dishes disinfect disinfectant dismiss
    display disposal dispose dissatisfied distinct distinguish distribute disturb disturbed
    divide divided division divorce doses doubtful download dozen draft dramatic drawer dream
    dreams dress dressing dressings drink drinking drinks drive driver driving dropped drops
    drown drunk dryness dusty duties eagerly earlier earliest earth easier easiest eating
    echo economic edges educate effort efforts eighteen elbow elderly election electrical
    electronic eleven elsewhere embryo employ employee employer employment empty enable
    encounter endless endure enemy engage engine engineer enjoy enjoyable enlarged enormous
    enquire enrol ensure enter entire entitled entrance envelope enzyme enzymes equally error
    escape estate ethical evening evenings event events evident evolve exact excess exchange
    excited excitement exciting exclusive excuse executive exhausting existing expand expected
    expense expert experts expiry explode explored export exposed extend extended extensive
    extent external eyebrow eyelash eyesight fabric facial facilities factors faeces failed
    fairly fallen false familiarity famous farmer fashion faster fatal father fatty favour
    feature features feedback feeding feels fellow fertile fibres field fifteen fight figure
    filled filter finding findings finish finished firmly fitness fixed flavour flesh flight
    float flood floor flour flowers flush flushed flushing focus folder folic follow followed
    following food foods football forbidden force forearm forecast forever forgot fortunate
    forty foster found fragile freedom freeze freezer freezing fresh fridge fried fright
    frightened frightening front frozen fruit fruits frustrated frustrating fulfilled fully
    funding funeral furniture future gallbladder gargle garlic gastric gathered gender genes
    genetic genital genitals ghost giant given giving glands glass glasses global gloves
    glucose golden gradually grain grains grams grandmother graph grateful grazes greatly
    greatest green grieving groin group groups grown guard guess guest guided guilt gums gut
    habit habits hair handbook handful handled hands happens happier happiness happy hardly
    harder harmed hated hazardous healed healing heart hearts heavier heavily heavy heels
    helped helpful helping herbal herbs heritage herself hidden higher himself hips hobby
    holding holiday honest honestly honey hopeless horrible hotel hours houses housing hugely
    human humid humidity hunger hurry hurts husband hydrate hydrated hydration ideal ideas
    identical illegal illnesses image images imagination immunisation immunise impatient
    import impossible impress impressive improper inactive incidence inclined income
    incomplete incorrect incorrectly increasing indeed index indoors industry inevitable
    infant infants infect infection infections infectious infertile infertility inflate
    inflict informal informed inhale inhaled inherit inhibit injection injections inner inquiry
    insect insects inside insist inspection inspire install institution instrument
    insufficient intake integrate intellectual intend intended intercourse intestine
    intestines introduced intruder invasive invent invest invisible invitation invite ironing
    isolate isolated isolation issue issues itself jacket joined joint joints joking judge juice
    junction justice justify keeping kidney killed kindly kinds kneel knees knife knock known
    label labelled labels labour lactose ladder landing laptop larger largest laser lasting
    lately latest laughing laundry laws layer layers laxative laxatives leader leading leaking
    learn learned learnt least leave leaving lecture legal legally lemon lethal letter letters
    lettuce level levels licensing lifted lifting light lightheaded lighter limbs limit limited
    limits lined linger links lipid lipids listed listening liver living loaded loading lobby
    local location locked logical looked looking loosely lotion lower lowest lozenge luckily
    lumps lunch lungs lymph machine magazine magnet main mainly maintained major makeup manager
    manner manual marathon margin marked marker market massive master match matching maternity
    matter mature mealtime mealtimes meals meaningful means meant measured measuring meat
    mechanical media medication medications medicinal meditate melted member members memories
    menopause menstrual mental mentally merely messages metabolic metabolise metabolism metal
    midday middle midnight midwives mild milder milk mind mineral minerals minor minutes missed
    missing mission mixed mixing mixture mobile mobility model modern modify moisture
    moisturise moisturiser moment monthly months mood moods moral morning mornings mostly
    mother motion motivate motivation mould mountain mouth mouthful mouthwash moved moving
    multiple murder museum mushroom music mutual myself nails naked named napkin nappy narrow
    nasal nation national native nearest nearly neatly neck needle needles negative neglect
    neighbours neither nerve nerves network never newborn newer newspaper nicely nipple nipples
    noisy none northern nose nostril nostrils notes noticed notify nursing nutrient nutrients
    nutritious oatmeal obese object objective oblige observation observe obsessed offensive
    offered office officer older omega ongoing onset opened opening openly operating opinions
    oppose optimal options oral orally orange order orders ordinary organ organs organic
    orientation outdoor outdoors outer outpatient output outward ovary ovaries overcome
    overlap overlook oversee overview ovulation owner owners packet packets padding pages
    pained pains paint painted painting palms panel panting paper papers paramedic paramedics
    pardon parents parking partly parts party passed passing passive pasta pastry patch patches
    patient patients pattern patterns payment peanut peanuts peeling pension perfect perfectly
    perfume personal persuade petrol phrase picked pillow pillows pills pinch pitch placed
    places plainly planet planning plans plants plastic plate plates playing plenty pocket
    point pointed points pollen polite political poorly popular portable possession
    postpone posture pound pounds poured powerful practice practise prayer precise precisely
    pregnancies prejudice premises prescribe prescribed prescriber prescribing prescription
    prescriptions preserve pretend pretty prevented prevents price pride primarily principle
    print printed prior prison private prize proceed profile profit progressed prohibited
    project promptly proof proposal propose proposed prospect prostate protected provided
    provision provoke psychotherapy puberty pulled pulse pumps puncture pupil purple purse push
    pushed puzzle qualified qualify quantities quick quicker quiet quietly quit quite quoted
    rabies racing radical raised rapid rarely rashes rates rating ratio razor reached reaches
    reacted reaction reactions readers readily reading ready realistic rear rearrange reassure
    reassurance rebound recall recipe record recorded recording records recovered rectal rectum
    recurring redness referring refill refresh refused regain regime region regret regulate
    regulation reject rejoin related relative relatives relax relaxation relaxed relaxing
    reliably relied religion relieved relieves reluctant rely remains remedies remedy remind
    reminders remote removal removed renew repair repeated replaced replacement replied reply
    reported reports reproduce reproductive requested rescue researcher researchers reserve
    resident resist resolve respect respected responded rested resting restore results retire
    retired retirement returned reuse revealed revised reward rewarding rhyme ribs rich
    ringing rinsed risen rising risks rises risky river roast robust rolled rooms rough roughly
    rounds route rubber rubbed rubbing rubbish ruined rules running rural rushed sadness safe
    safer safest sales salad salmon salty sample samples sanitary sauce saved saving scalp
    scanned scanner scans scare scary scene scenery scent schools score scores scrape scratch
    scratched scratching scream screen screened screens sealed search seasonal seated second
    seconds secret secrets secure securely seeds seeing seek seeking seemed seldom selected self
    selfish selves send senior senses serving settings settle seven seventy severely severity
    sexually shade shake shaken shaking shape shaped share shared sharp sharply sheet sheets
    shelf shelter shift shine shiver shivering shock shocked shoes shopping shorter shots
    shouted shown shows showers shrink siblings sides sight signals signed signs silence silent
    silver simpler simplest sister sitting sixteen sixty sized skilled skills skin skipped
    skull sleep sleepless sleeve slice slightly slippery slow slower slowly small smaller
    smallest smell smelling smells smile smiling smoke smoked smoker smokers smooth smoothly
    snack snacks sneeze snoring soaked soap sodium softer soften softly software soil solid
    solve soothe soothing sores sorry sound sounds soups sources southern space spare
    sparkling speaker speaking species specify specimen speech speed spell spend spent sperm
    spicy spinal spine spirit splash split spoken sponge spoon sport sports spotted sprain
    sprained spray sprays square squeeze stable staff stage stages stained stairs stale stand
    standard standards standing started starting starts statement station statistics status
    stayed staying steady steam steep sterile steroid steroids sticky stiff stiffness stimulate
    sting stinging stings stirred stitches stock stockings stomachs stone stood stools store
    stored stores story stored stranger strap streak stream street strengthen strengthens
    stressed stressful stretched stretches strict strike string strip strips strokes stronger
    strongest struck struggling student students studied studies study studying sturdy style
    submit succeed sugar sugars sugary suitable suits summary summer sunburn sunburned
    sunscreen sunshine superb supermarket supper supplement supplements supplied supplies
    supporting supportive surprised surprising surrounded surround survey survived survivor
    suspect suspected suspend suspicion sustain swallows swear sweet sweets swell swelling swim
    swimming switch sympathy symptomless tablet tablets taken taking talked talking taste tasted
    tastes taught taxes teach teacher teaching teamwork teeth tempt tender tense tension terms
    tested testing tests texture thank thanks theirs theory there thermometer these thick
    thicker thigh thighs thing things think thinking thinner third those threat threats three
    thrive throw thrown thumb tight tighter tightly tightness times timing tiny tired tissues
    title today toddler toddlers toilet toilets tonsil tonsils tooth toothache toothbrush
    toothpaste topic topical topics torch total totally touched tough towel towels tower toxin
    toxins trace track trade tradition traditional train trained trainer training transform
    transparent transplants traveller travelling treat treats trees trials tricky tried tries
    trips tropical trousers truck true trust truth trying tubes tummy turned turning turns
    twenty twice twins types tyres ultimate ultimately unaware unclear uncommon undergo
    undergone underneath understood underwear uneasy unexplained unhealthy union unique units
    universal universe university unless unnecessary unpack unrelated unsafe unstable untreated
    unused update updated upper upright upside urban urgency urged urges urinary urinate usage
    useless users uses usual uterus utterly vagina vaginal valid value valued values valve
    valves vapour variation varied varies vegan vegetarian veins verify version vertigo
    veterinary vinegar virtually visited visiting visitors visits visual visually vital vivid
    voice voices volunteer vomited voted wages waist waited waiting walked walking walks wallet
    wander wanted wants warmer warmth warned warnings wash washed washes washing wasted watch
    watched watching water waters waves weak weaker weaken weakened wealth wears weekend
    weekends weekly weeks weigh weighed weighing weights weird welcomed wellbeing western whatever
    wheat wheel wheels where wherever whiten whites whole widely wider widespread width
    willing windows winter wiped wipes wisely wishes withdrew womb wonder wooden words worked
    worker workers working workout works workplace world worried worries worse worst worth
    worthwhile wounds wrapped wrist wrists write writer writes wrong wrongly yearly years yeast
    yellow yoghurt younger youngest youth
    anaesthetic anaesthesia anemic anaemic haemophilia orthopaedic gynaecology gynaecologist
    oesophagus oedema oestrogen coeliac foetus paediatrician leukaemia septicaemia caesarean
    odour humour rumour harbour neighbourhood labour honour vapour tumours organise organised
    recognised specialise stabilised hospitalise sterilise fertilise immunised minimise
    emphasise summarise apologise prioritise practise analysed catalyse paralyse paralysed
    theatre litre fibre centres labelled labelling cancelled cancelling modelling fuelled
    traveller jewellery skilful enrolment instalment dialogue catalogue analogue programmes
    grey mould plough sceptical moustache pyjamas aluminium aeroplane storey manoeuvre
    """
)
