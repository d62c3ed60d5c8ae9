"""Real words that stand close to another one, so that neither is a slip of the other."""

from articles.text.wordlists import words

NAMESAKES = words(
    """
    absorption adsorption accept except addition addictive additive addiction adduction
    abduction advice advise affect effect affection affliction angel angle antedote anecdote
    antidote aphasia aphagia apposition opposition aural oral ascent assent assess asses
    assure ensure insure bacterium barely barley bath bathe bathing bating below bellow bitter
    biter bowel vowel breath breathe breathed brake break burping burning calender callous
    callus carton cartoon casual causal casualty causality cloths clothes coma comma coarse
    course collage college complement compliment complementary complimentary confident
    confidant conscience conscious contact contract contacted contracted contraction contrast
    content contend contest context continual coronal corporal corporeal costal coastal
    council counsel country county critic critique currant current dairy diary daily deceased
    diseased decease disease defuse diffuse deletion depletion delusion dilution dependant
    dependent descent dissent decent desert dessert detention detection device devise diner
    dinner discreet discrete disorder distal distress draught drought dying dyeing dysphagia
    dysphasia elicit illicit eminent imminent emit omit emotion motion envelop envelope expand
    expend expect excerpt exercise exorcise extract facial fascial fatal fetal faction
    fraction fracture facture fiancee finally finely final formal former formally formerly
    forth fourth forward foreword friend fiend function gait gate gauze gauge grater greater
    grease grief grieve gulf hallow hollow heal heel hear heart hearth hearing heating herring
    hoarse horse hoping hopping human humane humerus humorous ileum ilium immoral immortal
    incident incidence incite insight inflection infection infestation infarction infraction
    ingenious ingenuous ingestion injection inhalation insolation insulation insulin inulin
    instance instants intense intents intension intention interstate intestate invalid later
    latter lessen lesson lesion legion liable libel lightening lightning liqueur liquor liver
    lever livid local locale loose lose loss martial marital massage message material maternal
    mediation medication meditation mental metal menial meter metre minor miner moral morale
    mucous mucus muscle mussel naval navel neural neutral optic otic option ordinance ordnance
    organism orgasm palate palette pallet patience patients peace piece perineal peroneal
    perpetrate perpetuate persecute prosecute personal personnel perfusion profusion pervade
    perspective prospective physic physics planed planned plantar planter pleural plural pole
    poll portion potion practice practise precede proceed precedence precedent predict premise
    prescribe proscribe prescription proscription presence presents preventive principal
    principle profit prophet prophecy prostate prostrate prostration prosthesis quiet quite
    quit radical radicle rational rationale reaction relation redaction reality realty receipt
    recent resent reduction refection reflection reflex relapse release relive relieve
    remission resistance residence respectfully respectively respiration perspiration resume
    retention retain retail rigor rigour salvation salivation sanitation saline scared scarred
    sacred secession cession session secretion excretion section suction selection sever
    severe serve severely severity several serious serous silicon silicone sight site simulate
    stimulate simulation stimulation sole solution dissolution stationary stationery statue
    statute stature steal steel strain strait straight stomach storage straightened super
    supper stopped stooped stripped striped suit suite tailed talc tact tract taut taught
    tenant tenet tendon therapist thorough through though thought throat threat thrust trust
    thyroid thymoid tic tick track trail trial tracheal treat treaty trooper trouper
    underlying undertaking ureter urethra ureteral urethral uterine urine uninterested
    disinterested unexceptional unexceptionable undying unaltered unable untied united vain
    vein vane variance vary very venal venial venous venus verses versus vesical vesicle vial
    vile viral virial virile vocation vacation waist waste waiver waver wander wonder wary
    weary weather whether wet whet whole hole woman wound wrecks yoke yolk carer career cater
    canter cancer caner center censer censor censure closure cure curse cues prefect perfect
    preform perform performed preformed perceive percept precept preceptor receptor spine
    spice spleen spilt split spit state status starve stave stare stage staged sleeping
    seeping sweeping swelling dwelling welling symptomatic symptom syndromic synonym tablet
    table tables tablets tinging tingling tingle uncertain under wonder unto into intern inter
    discus discuss form from bleeding breeding feeding heeding needing seeding leading reading
    treading treating threating heating beating swallow shallow hallow sallow wallow chocking
    choking shocking coughing couching touching stroking striking stoke stroke smoke
    experience expedience expose expos incase increase encase decease decrease disuse misuse
    diffusion infusion transfusion effusion confusion contusion confessed confused counselled
    cancelled councillor counsellor complain complaint compliant complacent compliance
    complaints diagnoses diagnosis analyses analysis crises crisis neuroses neurosis stenoses
    stenosis metastases metastasis irritation irrigation imitation limitation agitation
    cogitation sedation sedition addition edition editing ration ratio carrier barrier courier
    career hormone hormonal harmonic abdomen abdominal immunity impunity community mortality
    morality morbidity moribund sensitivity sensibility sensible sensitive virulence viruses
    virtues
    """
)
"""Real words with a near namesake: never the wrong spelling of one another."""

NEAR = words(
    """
    abort accurse adducted adductive alkie alterative annal annul anther antedate afterwords appal
    babbles basking bated beatify bedside bedsides berating betide bier bittern bitterer bleated
    bled bloats bluster boated bobbles bondage brace brash brian bustle busyness buttery caber
    cadence camber camping canter capitol carlton caron catalase centaur cerate champaign chard
    charier chucked cleanser cleansing coaching collet comma commune commute compile compose
    conjunction conjunctiva constrict content copes corner cornea corneal coronal coroner crackled
    crate cremate creation cribs crimping crooking crouching crumping curate currier cutis cuttle
    decade decant defeat deice delver depraved depravity detest dilation dinging discs dispense
    distill drawler dripped drooped droops drier edition effuse either emphases enchase endue
    ensue entre epidermic epidermal epidural eradicate ether ethnic ethyl evoke excise excision
    expanse expansive expiry explantation exert external eternal faces fatness feinting fiance
    fiction fidget filed filer filler firearm flexion flexor flexure float flout flutter foment
    freight friction frilled froth fungal fungus funereal gentile glaciers glycose glycol gluten
    hardier hermitage hippest hurst immanent inducing impassible implant impalement inert inhabit
    inhibit infliction inflect infuse intestate inverse knell lactase lactate lactose leeching
    lifting linear lining lipoids lipase locution lofting lumber lumbar malign manage mange
    marrow mediate mediated medial median memorise missive mobilise molar monitor mourning muffle
    naive native neurosis nodule nodal nutriment nuts offence oration orbital origin outdo overcame
    padding paddling pallor palmar palpate palpation papular papule paper parson patella patent
    patron peasant perish phrase phase pickled piked pilaster planer pleura plosive podding poplar
    potassium potion precede presume preset prosper prostheses protean protest protested proton
    psychoses psychotic pubic public pudding racial radial radius ration reagent rectal rectus
    recital recoded recoding redacted refection reflate reflux regime regain regrading remainders
    renal renew rental repose reset resin resist retard retinal retired retried retuned reverse
    roaches robbing rotation rubella rubber safer saline salivary salon salve salvia scram scrap
    scrotum sebum seceding seclusion sedated seepage septal sepsis septic serum settle sewer shed
    shoots shred siblings simper slash slaty sleight slitting slough smear snuffer softy spain
    spastic spinal spleen sponge spore sputum squint stain stable stabile statin status stent
    stenoses sterile sternal sternum stirs straggle strangle stricture structure studios stunt
    sturgeon sucrose sudation suture swabs swerving synapse tanks tarsal taxes temporal tendon
    tensile testes thermal thorax thoracic thymus tibia tinge tissue toady tonic torsion trachea
    tract tribal tropic trowel tubal tuber tubule tunic tympanic tyres ulnar umbilical umbrella
    unction ungual unfused uremia urea uric urinal urination vagal varices variceal vascular
    venereal ventral version versify vertebra vertebral vestibule villi violet virulent viscera
    viscous visual vitreous vocal vomit vulva wafers wanes widows wiling wishing wreath writhe
    ship shipping power list listing step plant set setting call calls say saying pay paying asset
    cruise maker beast hungary dive diving head heading sing singing range ranging gain gains
    spot spots pee peeing piss pissing seat seating rally stuck bride lend lending tune tuning
    tuned finnish fairy fires firing sort sorts join joins mods dividend bother bothered compute
    shelf shelves steak bowls clause clauses principe petty honesty shave shaving bat batting
    raft rafting diver lean leaning crash crashed fine fined tying wight walters planar pasture
    cries bark barking sacks rooms cake caked camel swallowed cored cured cares careers moth moths
    transit breadth brain slime blade bland blank blend grind brand grand stone stole store strode
    bored borne board broad cared cores cover clover lever liner lover loner manor minor mayor
    canal carnal cordial cardiac coeliac hernia hepatic heparin hematic haematic haemic
    anal auras banting beats bender billowing browned burrowing carinal caries carious chancre
    conformer crenate crowing culling deprive diester discission disinfestation eduction ethic
    faucial flexile fluor fluxion fungous genial haler incus impassable inulin keeled laughter
    medicate medicated medina officinal palmate papulation pleated polar pontine rachial radices
    leucine refect resect roaring solder soldier solvation spiller stenosis striated stripper strata
    swaying tabes tenon tickling treacle trophic trophically trough tucked unciform ungula viscus
    visile writhe aphrasia dysphrasia cholesteryl secretin secretory selectin excretin heparan
    indulin retinol retinyl sialine salmine tensilon precose isolyte surgicel optison synapsis
    sucrase allantoin cardial incudes starr stars babbler heller seropus retrad
    """
)
"""More real words that stand close to a plain one: no slip of it, and never misspelt themselves."""
