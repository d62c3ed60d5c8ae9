"""Plain words whose misspelling is recognised, and misspellings that are common.

No drugs, chemicals, or parts of the body with a near namesake: a change among those is `wording`.
"""

from articles.text.wordlists import pairs, words

COMMON = words(
    """
    abdomen abdominal ability absolutely accept acceptable accident accidental accidentally
    accommodate accommodation according achieve achievement acknowledge activity actually
    addictive additional address adequate adjust admission advantage adverse advertisement
    advice afford afraid again against aggressive agitated agitation alcohol allergic allergy
    allergies already although altogether always amount anaesthetic analysis animal ankle
    announce annual another answer anxiety anxious anybody anything anyway apparent apparently
    appear appearance appetite appointment appreciate approach appropriate appropriately
    approximately argument around arrange arrangement arthritis assess assessment assistance
    associated asthma attempt attention available average awareness awkward background
    bacteria bacterial balance bandage basically beautiful because become becoming before
    beginning begin behaviour behavior being belief believe beneficial benefit between beyond
    bladder bleeding blister blood bloodstream blurred body bottle bowel brain breakfast
    breast breathing breathless breathlessness bruise bruising building burning business
    calendar cancer cannot capable carefully category caught caution cautious centre certain
    certainly challenge chamber chance change changeable cheek chemist chicken cholesterol
    chronic cigarette circulation circumstance circumstances clearly clinic clinical clinician
    clothes cognitive collapse colleague column coming commit committed committee common
    commonly communicate communication community companion comparison complain complaint
    complete completely complication complications component concentrate concentration concern
    concerned condition confidence confident confidential confuse confused confusion
    connection conscious consequence consider considerable consideration constant constantly
    constipation consult consultant consultation consumption container contagious contain
    continue continuous continuously contraception contraceptive contribute control controlled
    convenient conversation convulsion cooperate correct correctly cough coughing counselling
    counsellor country couple courage cramp cramping criticism crushed culture current
    currently customer damage dangerous daughter deadly dealing decide decision decrease
    defence definite definitely definition degree delirium deliver delivery demonstrate dental
    dentist department depend dependence dependency depress depressed depression describe
    description despite detect determine develop developed development diabetes diagnose
    diagnosed diagnosis diagnostic diarrhoea diarrhea difference different difficult
    difficulty digestion digestive dilemma dilated direct direction directly disability
    disabled disagree disappear disappoint disappointed disaster discharge discomfort discover
    discuss discussion disease disorder dissolve distance distress disturbance dizziness dizzy
    doctor document dosage double doubt drowsiness drowsy during early easily education
    effective effectively effectiveness efficient either elderly electric element elevated
    eligible eliminate embarrass embarrassed embarrassing emergency emotion emotional emphasis
    encourage energy enough entirely environment environmental epidemic epilepsy equal
    equipment equipped equivalent especially essential establish estimate evaluate eventually
    everyday everyone everything evidence exactly exaggerate examination examine example
    exceed excellent excessive exercise exhausted exhaustion exist existence expect expectancy
    expensive experience experienced experiment explain explanation explore expose exposure
    express extra extreme extremely eyelid facility factor failure faint fainting familiar
    family fascinating fatigue favourite feature february feeling fertility fever fibre
    finally finger first flexible fluid foreign forehead forgotten formula forty forward
    fracture frequency frequent frequently friend friendly fulfil function further gauge
    general generally generation gentle gently genuine gesture government gradual gradually
    grammar grateful ground growth guarantee guardian guidance guide guideline guidelines
    guilty haemorrhage hemorrhage hallucination hallucinations handle handling happen happened
    happening harass harmful harmless hazard headache health healthcare healthy hearing
    heartbeat heartburn height helpful hereditary hesitate highly history hopefully hormone
    hospital hospitalised household however humorous hundred hungry hygiene identify
    identification ignorance ignore illegal illness imagine immediate immediately immune
    immunity impact impair impaired impairment implement important importance impossible
    improve improved improvement inability inadequate incident include included includes
    including inconvenience increase increased increasingly incredible independent indicate
    indication indigestion individual infected infectious inflamed inflammation inflammatory
    influence inform information infrequent ingredient ingredients inhaler inherited initial
    initially injure injured injuries injury inpatient insert insomnia inspect instance
    instead instruct instruction instructions insurance intelligence intense intensity
    intention interest interested interesting interfere international internal internet
    interrupt interruption introduce investigate investigation involve involved irregular
    irritable irritability irritate irritated irritation itching itchy jealous jewellery
    journal journey judgement judgment kidney kidneys kitchen knowledge knowledgeable
    laboratory language laugh lawyer leaflet learning leisure length lesson library licence
    licensed lifestyle lifetime likelihood likely liquid listen literature little liver lonely
    longer luxury lying maintain maintenance majority manage management manufacture
    manufacturer marriage material maximum meaning measles measure measurement mechanism
    medical medically medicine medicines meeting membrane memory mention message method
    midwife migraine minimum minute miscarriage mischievous misspell mistake moderate
    moderately monitor monitoring morning mortgage movement muscle muscles muscular narrow
    natural nausea nauseous necessary necessarily necessity neighbour nervous nervousness
    neurological neutral nicotine nightmare nightmares nobody noise normal normally notice
    noticeable nourish nowhere number numbness nurse nutrition nutritional obesity obstacle
    obtain obvious obviously occasion occasional occasionally occupation occur occurred
    occurrence occurring offer official often ointment older online operate operation opinion
    opioid opportunity opposite option ordinary organisation organization organism original
    originally otherwise ourselves outbreak outcome outside overall overdose overweight oxygen
    package painful painkiller painkillers painless pancreas pandemic panic paragraph parallel
    paralysis parent parliament partial partially participate particular particularly partner
    passage patch pause peculiar pelvic people perceive percentage perform performance perhaps
    period permanent permanently permission permit persist persistent person personality
    pharmacist pharmacy phenomenon phone physical physically physician physiotherapist
    physiotherapy picture placebo plaster playwright pleasant please pleasure pneumonia poison
    poisoning poisonous policy pollution population portion positive possess possession
    possibility possible possibly potato potatoes potential potentially powder practical
    precaution precautions precede predict prefer preferred preferably pregnancy pregnant
    preliminary premature prepare preparation presence present pressure presumably prevalence
    prevent prevention preventive previous previously primary priority privilege probable
    probably problem problems procedure process produce product professional professionals
    professor profound programme progress progressive prolonged prominent promise promote
    pronounce pronunciation proper properly proportion protect protection protein prove
    provide provider psychiatric psychiatrist psychological psychologist psychology psychosis
    public publicly punish purchase purpose pursue quality quantity quarter question
    questionnaire quickly radiation radiotherapy raise random rapid rapidly rarely rash
    reaction realise really realize reason reasonable receipt receive received recently
    recognise recognize recommend recommendation recommended recover recovery recurrence
    recurrent recurring redness reduce reduced refer reference referral referred reflect
    refrigerator refuse regard regarding register regular regularly rehabilitation relapse
    relate relation relationship relative relatively release relevant reliable relief relieve
    religious remain remarkable remember reminder remove repeat repeatedly repetition replace
    report represent require required requirement research resistance resource respiratory
    respond response responsibility responsible restaurant restlessness restrict restriction
    result retention return reveal reverse review rhythm ridiculous rinse routine running
    sacrifice safely safety salary saliva sandwich satisfactory satisfied satisfy schedule
    schizophrenia school science scientific scientist scissors screening secondary secretary
    section sedation sedative seizure seizures selection sensation sense sensible sensitive
    sensitivity sentence separate separated separately sergeant serious seriously serotonin
    service severity sexual shallow shampoo sharing shortage shortness shoulder shower
    sickness significant significantly similar similarly simple simply sincerely situation
    sixth skeleton sleepiness sleeping sleepy slight slightly slowly smoking sneezing social
    society solution somebody someone something sometimes soreness source speak special
    specialist specialists specific specifically spinach spread stabilise stable stomach
    stopped storage straight strange strategy strength stress stretch stretching strictly
    stroke strong structure struggle student study subject substance substances success
    successful successfully sudden suddenly suffer suffering sufficient suggest suggestion
    suicidal suicide suitable summary sunlight supervise supervision supply support supposed
    suppress surely surface surgeon surgery surgical surprise surprised surrounding
    surveillance survival survive susceptible suspicious swallow swallowing sweat sweating
    swelling swollen symptom symptoms syndrome syringe system systems target technical
    technique technology telephone temperature temporary temporarily tendency tenderness
    terrible themselves therapist therapy therapies therefore thickness thirst thirsty thirty
    thorough thoroughly thought thousand threatening threshold throat throughout thyroid
    tingling tiredness tissue tobacco together tolerance tolerate tomorrow tongue tonight
    touch towards toxic traffic transfer transferred transfusion translate transmission
    transmit transmitted transplant transport trauma traumatic travel travelling treat treated
    treatment treatments trembling tremor trigger trouble truly tuberculosis tumour twelfth
    typical typically ulcer ultrasound unable unbearable uncertain uncomfortable unconscious
    underlying understand understanding undertake unexpected unfortunately uniform unknown
    unlikely unpleasant unpredictable until unusual unusually unwell upset urgent urgently
    urination urine useful usual usually vaccinate vaccinated vaccination vaccine vaccines
    vacuum vague valuable variety various vegetable vegetables vehicle vessel village violence
    violent viral virus viruses visible vision visitor vitamin vitamins volume voluntary vomit
    vomiting vulnerable warning watery weakness weather wednesday weight welcome welfare
    wheelchair wheezing whenever wherever wherein wisdom within without withdraw withdrawal
    witness woman women wonderful worried worry worrying worsen worsening wound wrinkle
    writing written yourself yesterday
    """
)

MISSPELT = pairs(
    """
    teh>the adn>and taht>that wiht>with thier>their recieve>receive beleive>believe
    definately>definitely seperate>separate occured>occurred untill>until wich>which
    becuase>because medecine>medicine symptons>symptoms simptoms>symptoms sypmtoms>symptoms
    symtoms>symptoms alchohol>alcohol alchol>alcohol tommorow>tomorrow tounge>tongue
    wierd>weird freind>friend goverment>government enviroment>environment suprise>surprise
    rythm>rhythm diarhea>diarrhea diarrhoe>diarrhoea diarreah>diarrhea diarrea>diarrhea
    definitly>definitely necesary>necessary neccessary>necessary embarass>embarrass
    hospitol>hospital perscription>prescription vomitting>vomiting breif>brief
    nieghbour>neighbour acheive>achieve apparant>apparent arguement>argument
    begining>beginning catagory>category collegue>colleague concious>conscious
    existance>existence foward>forward futher>further grammer>grammar happend>happened
    immediatly>immediately independant>independent knowlege>knowledge maintainance>maintenance
    noticable>noticeable pharmasist>pharmacist phamacist>pharmacist posession>possession
    prefered>preferred reccomend>recommend recomend>recommend refered>referred
    succesful>successful temperture>temperature temprature>temperature theraputic>therapeutic
    truely>truly unfortunatly>unfortunately withdrawl>withdrawal dependance>dependence
    anxeity>anxiety exersize>exercise excercise>exercise physcian>physician
    phycisian>physician diabetis>diabetes asma>asthma cronic>chronic kidnies>kidneys
    stomache>stomach siezure>seizure seisure>seizure nausia>nausea dizzyness>dizziness
    tirdness>tiredness pnuemonia>pneumonia neumonia>pneumonia brethe>breathe poeple>people
    peple>people doctr>doctor docter>doctor helth>health heatlh>health hosptial>hospital
    truama>trauma viens>veins vien>vein feaver>fever caugh>cough antibotics>antibiotics
    antibioitcs>antibiotics familly>family
    pharmacits>pharmacist dangerus>dangerous tempory>temporary temporay>temporary
    pharamcy>pharmacy presciption>prescription perscribe>prescribe perscribed>prescribed
    waht>what hte>the nad>and yuo>you yuor>your doseage>dosage tabelt>tablet tabelts>tablets
    pian>pain pateint>patient pateints>patients cuase>cause cuases>causes
    defintely>definitely diferent>different exsist>exist happpen>happen juise>juice lenght>length
    strenght>strength heigth>height wieght>weight widht>width moring>morning nigth>night
    rigth>right thsi>this tihs>this whcih>which wihch>which ahve>have
    sympton>symptom drowsyness>drowsiness headach>headache headace>headache heahache>headache
    overdoze>overdose consciousnes>consciousness conciousness>consciousness commited>committed
    discomfart>discomfort fatige>fatigue fatiuge>fatigue dreems>dreams sistem>system sistems>systems
    thougths>thoughts thougts>thoughts liquied>liquid swetting>sweating sweting>sweating nures>nurse
    nuse>nurse restfull>restful painfull>painful harmfull>harmful helpfull>helpful carefull>careful
    stressfull>stressful usefull>useful succesfull>successful successfull>successful
    carefuly>carefully realy>really finaly>finally especialy>especially slowy>slowly safley>safely
    imediately>immediately imediatly>immediately immediatley>immediately completly>completely
    extremly>extremely severly>severely absolutly>absolutely recieved>received recieves>receives
    recieving>receiving achived>achieved percieve>perceive percieved>perceived decieve>deceive
    releif>relief releive>relieve beleif>belief occuring>occurring occurence>occurrence
    occurance>occurrence occurences>occurrences refering>referring prefering>preferring
    transfered>transferred controling>controlling admited>admitted permited>permitted
    submited>submitted plannig>planning geting>getting puting>putting writting>writing
    comming>coming takeing>taking makeing>making useing>using haveing>having giveing>giving
    careing>caring moveing>moving becomeing>becoming accomodate>accommodate
    accomodation>accommodation acommodate>accommodate adress>address adresses>addresses
    agressive>aggressive agression>aggression agravate>aggravate allready>already amoung>among
    amout>amount ammount>amount anual>annual apearance>appearance aproach>approach
    aproximately>approximately assesment>assessment asociated>associated assosiated>associated
    attemp>attempt atention>attention avalable>available avaliable>available availble>available
    averege>average awfull>awful bandge>bandage basicly>basically beacuse>because becasue>because
    befor>before behavor>behavior benifit>benefit benifits>benefits betwen>between
    brething>breathing breathign>breathing buisness>business cancelation>cancellation
    carbohydrats>carbohydrates charachter>character cheif>chief cholestrol>cholesterol
    cholestorol>cholesterol cigarete>cigarette cigarrette>cigarette circulaton>circulation
    comfortible>comfortable completley>completely complicatons>complications concentrat>concentrate
    conditon>condition conditons>conditions confusd>confused considerd>considered
    constantely>constantly constipaton>constipation contagous>contagious continous>continuous
    continously>continuously contolled>controlled convienient>convenient couhg>cough
    counciling>counselling cravngs>cravings damge>damage dangerious>dangerous decison>decision
    decrese>decrease dehydraton>dehydration dependancy>dependency depresed>depressed
    descrease>decrease desease>disease diseaes>disease diesease>disease developement>development
    diabeties>diabetes diagnosys>diagnosis diagnosd>diagnosed diahrrea>diarrhea diarrohea>diarrhoea
    dieing>dying dificult>difficult difficut>difficult digestve>digestive dirrhea>diarrhea
    disapear>disappear disapears>disappears disolve>dissolve disturbence>disturbance docters>doctors
    doctros>doctors dosege>dosage drowzy>drowsy drowsines>drowsiness durring>during eatting>eating
    effectivness>effectiveness efective>effective embarassed>embarrassed embarrased>embarrassed
    emergancy>emergency emotinal>emotional enogh>enough enought>enough equiptment>equipment
    erruption>eruption espically>especially everthing>everything excelent>excellent
    exercice>exercise excersize>exercise excersise>exercise exhaustd>exhausted exibit>exhibit
    expeience>experience experiance>experience experince>experience explaination>explanation
    facilites>facilities familar>familiar feelngs>feelings fertilty>fertility fluctuat>fluctuate
    folow>follow folowing>following foriegn>foreign funtion>function gaurd>guard gradualy>gradually
    guidlines>guidelines haemorhage>haemorrhage hapen>happen hapened>happened hazzard>hazard
    headahce>headache healty>healthy heathy>healthy hemmorhage>hemorrhage hemorhage>hemorrhage
    hestitate>hesitate hieght>height hospitalisd>hospitalised hosptials>hospitals hygene>hygiene
    illnes>illness immunty>immunity inbalance>imbalance incidently>incidentally
    infalmmation>inflammation inflamation>inflammation inflammed>inflamed ingrediant>ingredient
    ingrediants>ingredients inital>initial insomina>insomnia intrest>interest intresting>interesting
    irritible>irritable irritabilty>irritability jelous>jealous journel>journal kidneyes>kidneys
    knowledgable>knowledgeable labratory>laboratory laboritory>laboratory lenghth>length
    liason>liaison libary>library lisence>licence medicaly>medically medicin>medicine
    medicen>medicine medicins>medicines medicatons>medications menstral>menstrual migrane>migraine
    misterious>mysterious mucle>muscle muscels>muscles muscel>muscle musles>muscles
    naturaly>naturally nauseus>nauseous neccesary>necessary necesarily>necessarily nervious>nervous
    nevous>nervous noticably>noticeably noticeing>noticing nutritous>nutritious occassion>occasion
    oportunity>opportunity orignal>original otherwize>otherwise oxigen>oxygen panick>panic
    paitent>patient paitents>patients patinet>patient patinets>patients patiant>patient
    patiants>patients permanant>permanent persistant>persistent persistantly>persistently
    personaly>personally pharmacyst>pharmacist phsyical>physical physicaly>physically
    possibilty>possibility practicaly>practically precaustion>precaution presure>pressure
    presense>presence prevelant>prevalent prevelance>prevalence privelege>privilege probelm>problem
    probelms>problems problam>problem proceedure>procedure profesionals>professionals
    proffesional>professional proffessional>professional psycological>psychological
    psychologicaly>psychologically psycology>psychology psyciatrist>psychiatrist
    psychiatirst>psychiatrist psycosis>psychosis qualty>quality questionaire>questionnaire
    reciept>receipt recomendation>recommendation recomendations>recommendations recuring>recurring
    relaspe>relapse relatonship>relationship relevent>relevant relize>realize remeber>remember
    repitition>repetition resistence>resistance respitory>respiratory resperatory>respiratory
    responsability>responsibility responsable>responsible resturant>restaurant saftey>safety
    safty>safety schedual>schedule sckizophrenia>schizophrenia schizophrena>schizophrenia
    scizophrenia>schizophrenia sentance>sentence serius>serious seriuos>serious sevre>severe
    similiar>similar simular>similar sleepyness>sleepiness sleeples>sleepless somthing>something
    specialy>specially specalist>specialist speach>speech stimulent>stimulant strenous>strenuous
    stregth>strength strengh>strength strugle>struggle substence>substance sucess>success
    sucessful>successful sudenly>suddenly sufferring>suffering suficient>sufficient suger>sugar
    suicdal>suicidal sucidal>suicidal superviser>supervisor supliment>supplement suport>support
    suppport>support suprised>surprised surgury>surgery suround>surround sustance>substance
    swallowd>swallowed sweling>swelling swellling>swelling sypmtom>symptom sympotms>symptoms
    symtom>symptom tablts>tablets techinque>technique temperment>temperament tendancy>tendency
    theraphy>therapy therepy>therapy threatning>threatening threshhold>threshold tobbaco>tobacco
    tobaco>tobacco togehter>together tolerence>tolerance tolarance>tolerance tomorow>tomorrow
    tratment>treatment treament>treatment treatement>treatment tretment>treatment tremmor>tremor
    triger>trigger trigers>triggers tryed>tried unconcious>unconscious uncomfortible>uncomfortable
    uncomfortabel>uncomfortable unecessary>unnecessary unneccessary>unnecessary
    unpleasent>unpleasant untreatd>untreated vaccum>vacuum vegatables>vegetables
    vegtables>vegetables visable>visible vomitted>vomited vunerable>vulnerable vulnerble>vulnerable
    warantee>warranty warnig>warning whitch>which withdrawel>withdrawal withdrawls>withdrawals
    writen>written yoru>your
    """
)
"""Wrong forms that are no word at all, each with its only right one."""
