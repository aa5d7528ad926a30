//! What people say for what the signs on the doors say, in any county. A county's own words are in its own list; these
//! help before it has one. Each line: the words that people say, and what they are looked for by.
//!
//! A word here stands for its inflections, and for the end of a compound: hammaslekuri is a hammaslääkäri.

use crate::fold;
use crate::stem::form;
use domain::language::Language;
use std::sync::LazyLock;

const FINNISH: &str = "
    lekuri tohtori lanu = lääkäri
    terkkari = terveydenhoitaja terveysasema
    terkka = terveydenhoitaja
    hoitsu = hoitaja
    omahoitaja omalääkäri = terveysasema lääkäri
    tk terveyskeskus hyvinvointikeskus sotekeskus sotekeskus = terveysasema
    piikki rokote pistos = rokotus
    resepti särkylääke antibiootti = lääkäri
    tulehdus kuume yskä flunssa korvakipu = lääkäri
    labra verikoe virtsakoe = laboratorio
    kuvaus kuvantaminen magneetti tietokonekuvaus keuhkokuva rtg = röntgen kuvantaminen
    fyssari jumppari fysioterapeutti = fysioterapia
    puheterapeutti änkytys = puheterapia
    toimari = toimintaterapia
    neukku neuvolantäti neuvolatäti = neuvola
    odottava odotusaika isyys äitiys ehkäisy = neuvola
    kätilö synnäri = synnytykset
    gyne gynekologi = naistentaudit
    kirra ortopedi murtuma = kirurgia
    psyka psyk = psykiatrinen mielenterveys
    mielenterveyspuoli depis masennus masentunut ahdistus ahdistunut burnout uupumus itsemurha = mielenterveys
    juominen juoppo juopottelu alkoholisti ryyppääminen vieroitus katko katkaisuhoito peliongelma rahapeli = päihde
    päikky päikkäri ensiapu akuutti polille = päivystys
    lanssi ambulanssi ensiapuauto = ensihoito
    sossu sossutäti sosku = sosiaalineuvonta sosiaalityö
    sosiaalitoimi sosiaalitoimisto = sosiaalineuvonta
    totu toimeentulo köyhyys rahapula vuokrarästi = toimeentulotuki
    lasu huostaanotto = lastensuojelu
    vammaistaksi invataksi kelakyyti kyyti = kuljetuspalvelu
    avustaja = henkilökohtainen
    vaippa katetri side liuska avanne = hoitotarvike
    rollaattori kyynärsauva kävelykeppi pyörätuoli suihkutuoli = apuväline
    mummola vanhainkoti hoitokoti hoivapaikka palvelutalo = hoivakoti
    vanhus mummo pappa vaari omaishoito omaishoitaja muistisairas muistisairaus dementia = ikäihmiset ikääntyneet
    kotiapu kotipalvelu kotihoitaja kodinhoitaja = kotihoito
    turvaranneke hälytysranneke hälytin turvanappi = turvapuhelin
    amis lukio yths opiskelija koululainen = opiskeluterveys kouluterveys
    palomies palokunta sammutus = paloasema pelastus
    omavastuu käyntimaksu perintä karhu = asiakasmaksut lasku
    kanta omakanta kirjautua kirjautuminen sovellus appi nettisivut = verkkopalvelut
    omaolo etälääkäri videovastaanotto = digiklinikka digitaalinen etävastaanotto
    potilastieto potilaskertomus lokitiedot asiakirja = potilastiedot kirjaamo
    hammas hampaat ien karies juurihoito oikominen raudat = hammashoito
    kaihi glaukooma silmälasit = silmä
    syöpä sytostaatti munuainen sydän diabetes reuma = sisätaudit
    aika = ajanvaraus
    hallinto johto päättäjä = hyvinvointialue
    yö yöllä viikonloppu = päivystys
    sairasloma todistus lääkärintodistus lääkitys verenpaine haava tikki allergia ihottuma kipu = lääkäri vastaanotto
    puutiaisaivotulehdus = rokotus
    ekg sydänfilmi sokerirasitus papakoe uloste inr = laboratorio
    ultra mammo luuntiheys viipalekuvaus = kuvantaminen röntgen
    polvi lonkka olkapää nilkka ranne luunmurtuma kipsi tekonivel tyrä päiväkirurgia = kirurgia ortopedia
    vatsa suolisto maksa keuhko astma uniapnea dialyysi sädehoito kemoterapia = sisätaudit
    näkö näöntarkastus silmänpaine = silmä
    endometrioosi kohtu kuukautiset keskenmeno ultraäänitutkimus = naistentaudit
    kriisi trauma paniikki unettomuus syömishäiriö psykologi psykiatri terapeutti = mielenterveys psykiatrinen
    huume huumeet huumeongelma päihdeongelma alkoholi alkoholiongelma riippuvuus korvaushoito = päihde
    vuokra velka asunnoton koditon rahat = toimeentulotuki aikuissosiaalityö
    elatusapu lastenvalvoja huoltajuus ero avioero parisuhde = perhekeskus perheneuvola
    sijaisperhe sijoitus laiminlyönti = lastensuojelu
    autismi kehitysvamma vammaiskortti muutostyö = vammaispalvelu
    taksi matka saattaja = kuljetuspalvelu
    kuntoutuja selkä jumppa venyttely hieronta = fysioterapia kuntoutus
    puhe änkyttää nieleminen = puheterapia
    ateria ateriapalvelu kauppapalvelu suihkuapu lääkkeenjako = kotihoito
    vanhempi seniori eläkeläinen iäkäs = ikäihmiset ikääntyneet
    saattohoito kuolema kuoleva = saattohoito palliatiivinen
    kuraattori opiskelijaterveys koululääkäri = kouluterveys
    tulipalo palovaroitin nuohous väestönsuoja = paloasema pelastus
    maksu hinta sakko perimistoimisto laskutus = lasku asiakasmaksut
    tietosuoja arkisto tietopyyntö kopio = kirjaamo
    salasana tunnistautuminen verkkosivu nettisivu ajanvarausjärjestelmä = verkkopalvelut
    aluevaltuusto valtuutettu lautakunta = hyvinvointialue
    hammaslekuri hammastohtori hammashoitsu hammashuolto purukalusto hampuri tekarit tekohampaat proteesi plakki hammaskivi = hammashoito hammaslääkäri
    hammassärky hammaskipu hampaansärky hammastrauma lohkeama viisaudenhammas viisuri paikkaus purenta narskuttelu suuhygienisti = hammashoito hammaslääkäri hammaspäivystys
    omalekuri terveyskeskuslekuri perhelääkäri yleislääkäri vastaanottoavustaja tiimilääkäri = terveysasema lääkäri
    arvauskeskus terkkari terveyskeskuslääkäri terveystalo lähiasema sotekeskus sotetalo hyvinvointiasema = terveysasema sote
    räkätauti poskiontelotulehdus keuhkoputkentulehdus nuha angiina kurkkukipu virtsatietulehdus vti silmätulehdus korvatulehdus vesirokko influenssa korona oksennustauti vatsatauti = lääkäri terveysasema
    päänsärky migreeni huimaus kihti suonikohju luomi syylä kynsisieni vyöruusu borrelioosi punkki = lääkäri terveysasema
    ompeleet tikit korvahuuhtelu korvavaikku pistoshoito haavahoito b12 lähete lausunto ajokortti ajokorttitodistus = terveysasema lääkäri sairaanhoitaja
    kolesteroli kilpirauhanen marevan diabeteshoitaja astmahoitaja sydänhoitaja = terveysasema sairaanhoitaja
    soittopyyntö soittoaika soittojono takasinsoitto jonotusmusiikki linja puhelinlinja keskus vaihde = takaisinsoitto ajanvaraus
    netissä etähoitaja etäkäynti nettilääkäri videolääkäri digilääkäri chätti chattilääkäri verkkovastaanotto = digiklinikka etävastaanotto
    vaipat inkontinenssi inkontinenssisuoja virtsankarkailu avannepussi haavasidos haavalappu verensokerimittari liuskat sensori libre insuliinikynä neulat hoitotarvikejakelu = hoitotarvike
    vuodeosasto tkosasto sairaalaosasto terveyskeskussairaala akuuttiosasto jatkohoitopaikka petipaikka = vuodeosasto osasto
    kotiutus kotiutushoitaja vierailuaika = osasto
    saattaminen syöpäkipu hospis hospice terhokoti kotisaattohoito tippahoito = saattohoito kotisairaala
    fyssa fysio fysiikka jumppasali niskakipu selkäkipu iskias hartiat faskia allasjumppa = fysioterapia kuntoutus
    kuntoutusjakso veteraani veteraanikuntoutus kävelyharjoitus = kuntoutus
    ässävika ärrävika afasia kommunikaatio lukihäiriö dysfasia viivästys = puheterapia
    hienomotoriikka aisti toimintakyky käsiterapia = toimintaterapia
    kuulokoje kuulolaite kepit kainalosauvat kävelytuki nostolaite nosturi sairaalasänky wckoroke korotusrengas potkupyörä lasta tukiliivi = apuväline
    mielialahoitaja depressiohoitaja psykoterapia keskusteluapu terapiaan mielentila mieliala itsetuhoisuus maanis bipolaari skitsofrenia harhaisuus paniikkihäiriö uniongelma stressi loppuunpalaminen = mielenterveys
    mthoitaja mtt miepä miepu psyykkari psykka = mielenterveys
    suljettu pakkohoito m1 tahdonvastainen lepositeet = psykiatrinen osasto
    nuoriso nuorisopsykiatria teini teinit murrosikäinen ohjaamo nuorisoasema seksuaalineuvonta = nuorten
    viina kalja känni ryypyt humala alkkis alko krapula narkkari narkomaani nisti piri amfetamiini subutex metadoni kannabis pelaaminen uhkapeli selviämisasema katkaisu aklinikka raitistuminen tupakka tupakoinninlopetus = päihde
    leikkuri leikkaussali leikkausjono leikkaus operaatio kirurgi tähystysleikkaus polvileikkaus lonkkaleikkaus sappi sappikivi sappirakko umpisuoli nivus peräpukama tekopolvi tekolonkka kierukka hauis rannekanava rintasyöpäleikkaus plastiikka arpi urologi eturauhanen = kirurgia
    näkökenttä silmänpohja makula ikärappeuma karsastus verkkokalvo silmälasiresepti harmaakaihi = silmä
    gynegologi naistenlääkäri naistenlekuri synnytys synnytyssali synnyttäjä synnyttää synnytysosasto vauvaperheosasto laskettu abortti raskaudenkeskeytys sterilisaatio emätin vaihdevuodet hedelmättömyys lapsettomuus lapsivuode kierukanvaihto = naistentaudit synnytykset
    kardiologi eteisvärinä rytmihäiriö tahdistin sepelvaltimo gastro gastroskopia kolonoskopia paksusuoli tähystys crohn haavainen suolistosairaus keuhkopoli keuhkolääkäri reumapoli reumatologi munuaispoli munuaistauti verisairaus endokrinologi neurologi aivoverenkierto ms-tauti parkinson epilepsia onkologi syöpälääkäri hematologi sisätautilääkäri infektiolääkäri = sisätaudit
    erikoislääkäri erikoissairaanhoito kessu keskussairaala aikuispoli poli = poliklinikka
    yhteispäivystys ensari ensiapupoli iltapäivystys yöpäivystys viikonloppupäivystys hätäpoli kiireellinen tapaturma onnettomuus aivotärähdys myrkytys palovamma vierasesine = päivystys
    ambulanssimies ambulanssikuski paramedikki ensihoitaja hätäkeskus hätänumero elvytys siirtokuljetus sairaankuljetus lääkärihelikopteri = ensihoito ambulanssi
    verinäyte verenotto näytteenottaja näytteenotto pissanäyte kakkanäyte ulostenäyte laboratoriohoitaja bioanalyytikko labratulos labratulokset paasto paastokoe veriryhmä pikacrp crp hemoglobiini koronatesti = laboratorio
    röngen röntkeni röntken rönttgen röntgenkuva keuhkoröntgen tt ct mri mrt magneettikuva magneettitutkimus ultraääni ultraus ultraääneen mammografia rintakuvaus seulontakuvaus isotooppi tietokonetomografia varjoaine radiologi kuvat = röntgen kuvantaminen
    sosiaalityöntekijä sosiaaliohjaaja sosiaalivirasto sosiaaliviranomainen sossutantta sosiaalihuolto sosiaalipäivystys huoli-ilmoitus = sosiaalineuvonta sosiaalityö
    rahaa rahaton rahat varaton ruokaapu luottotiedot velkaantunut velkaneuvonta sähkölasku häätö häädetty toimeentulohakemus maksusitoumus takuuvuokra työtön kodittomuus asunnottomuus päihtynyt välitystili perustoimeentulotuki = toimeentulotuki aikuissosiaalityö
    omaishoidontuki omaishoidonvapaa omaistenhoito lähihoidontuki palveluohjaaja palvelutarve palvelutarpeenarviointi muistikoordinaattori muistihoitaja alzheimer ikäihminen ikääntynyt vanhempani höppänä vanhuspalvelu seniorineuvola = ikäneuvo ikäihmiset
    inva invalidi taksikyyti taksimatka taksikortti taksiseteli taksisetelit kuljetustuki kuljetuspäätös matkakortti kyyditys = kuljetuspalvelu
    avustajatunnit avustajapäätös vaikeavammainen vammanen liikuntavammainen näkövammainen kuulovammainen viittomakieli vammaispäätös kehitysvammainen kehitysvammahuolto autisti autistinen omaishoitajasijainen = vammaispalvelu henkilökohtainen
    pajatoiminta työpaja pajalla työhönvalmennus avotyö kuntouttava työkokeilu työkeskus = työtoiminta
    päiväkeskus toimintakeskus = päivätoiminta
    asumisyksikkö asuntola ryhmäkoti tukiasunto tukiasuminen asumispalvelu = asumisyksikkö palveluasuminen
    vanhaikoti lepokoti hoivaosasto tehostettu hoivayksikkö palvelukoti muistikoti muistiyksikkö dementiakoti laitoshoito hoitokotipaikka = hoivakoti
    kotisairaanhoito kotisairaanhoitaja kotihoitsu kotiavustaja siivousapu kauppakassi ruokakuljetus lääkejakelu lääkerobotti dosetti suihkutus aamukäynti iltakäynti yöpartio = kotihoito
    ranneke hälytinranneke turvahälytin hälytysnappi hälytysranneke vanhusranneke paniikkinappi kaatumishälytin = turvapuhelin
    vauva vauvat raskaana raskaus raskaustesti raskausaika masuvauva imetys rintaruokinta vauvakäynti vauvatarkastus hyvinvointitarkastus viisivuotistarkastus nelivuotistarkastus taaperotarkastus rokotusohjelma lastenneuvola äitiysneuvola äityysneuvola perhesuunnittelu ehkäisyneuvola = neuvola
    kasvatus uhmaikä kiukuttelu perheterapia perhetyö perhetyöntekijä perheneuvoja eroneuvonta tapaamisoikeus tapaamiset elarit elatusmaksu isyyden lastenpsykologi lapsiperhe kotiapulapsiperhe nepsy adhd = perhekeskus perheneuvola
    kouluterkka koulukuraattori koulupsykologi koulupsyko kiusaaminen oppilashuolto opiskeluhuolto oppilas koulu koulun opiskelijaterkkari ammattikoulu yliopisto terveydenhoitajakoulu = kouluterveydenhoitaja opiskeluterveys
    lastensuojeluilmoitus lasuilmoitus huostassa sijoitettu sijaishuolto sijaisäiti sijaisvanhempi lastenkoti perhekoti tukiperhe jälkihuolto lapsensuojelu lastesuojelu lastenvalvonta = lastensuojelu
    paloasema palolaitos palomestari sammuttaja nuohooja palotarkastaja palotarkastus häkävaroitin sammutin palovaara kokko ilotulite = pelastuslaitos paloasema
    laskutus laskutin maksumuistutus perintäkirje perintälasku ulosotto maksukatto vapaakortti poliklinikkamaksu terveyskeskusmaksu hoitopäivämaksu peruuttamaton peruutusmaksu sakkomaksu sakot hyvitys palautus maksuaika maksusopimus maksuvapautus = lasku asiakasmaksut
    potilasasiakirja potilaspaperit sairaskertomus epikriisi rekisteri lokit tietosuojavastaava asiakirjapyyntö oikaisu kirje virallinen päätöskopio muistutuslomake = kirjaamo potilastiedot
    kirjautumine sivusto sivut verkkosivusto kotisivu kotisivut netti tunnukset pankkitunnus mobiilivarmenne nettiajanvaraus sähköinen verkkoajanvaraus kännykkä tietokone älypuhelin omasote maisa hyvis = verkkopalvelut digituki
    aluehallitus hallitus johtaja valtuusto säästöt leikkaukset lakkautus yt-neuvottelut hyvinvointialuejohtaja hyvinvointialueesta = hyvinvointialue
";

const SWEDISH: &str = "
    hvc hälsocentral = hälsostation
    doktor = läkare
    labb blodprov urinprov = laboratoriet
    barnmorska = förlossning rådgivning
    bb = förlossning
    mormor farfar åldring demens = äldre
    äldreboende ålderdomshem seniorboende = vårdhem
    hemtjänst hemhjälp hemvårdare = hemvård
    taxi skjuts = färdtjänst
    räkning = faktura
    soc socialbyrå = socialrådgivning
    akuten akutmottagning = jour
    rullstol rollator = hjälpmedel
    depression ångest ohälsa = mentalvård
    alkohol droger missbruk = missbrukarvård
    tandvärk = tandvård tandjour
    tänder = tandvård
    brandkår brandman = räddning
    natt = jour
    recept sjukintyg vaccin vaccinering = läkare hälsostation
    knä höft axel fraktur = kirurgi
    hjärta cancer lunga diabetes = medicin
    gravid graviditet mödravård = rådgivning
    psykolog psykiater = mentalvård psykiatrisk
    pengar hyra skuld = utkomststöd
    avgift = klientavgifter
    skola elev = skolhälsovård
    journal patientuppgifter = registratur
    hemsida inloggning lösenord = webbtjänster
    tandis tandvärken tandhygienist munhygienist tandläkartid tandsten visdomstand protes tandställning tandreglering tandlagning tandkött = tandvård tandläkare
    husläkare egenläkare läkartid distriktsläkare allmänläkare hälsocentralsläkare läkarmottagning vårdcentral = hälsostation läkare
    feber hosta förkylning influensa halsont öroninflammation urinvägsinfektion utslag blodtryck sårvård remiss läkarintyg sjukskrivning körkortsintyg = läkare hälsostation
    telefonkö telefontid telefonväxel återuppringning uppringning motringning = återuppringning tidsbokning
    nätläkare distansläkare chatt videobesök videomottagning = digikliniken distansmottagning
    blöjor blöja kateter testremsor stomi stomipåse förband sårförband inkontinensskydd = vårdartiklar
    avdelning sjukhusavdelning bäddavdelningen utskrivning hemförlovning besökstid = bäddavdelning avdelning
    palliativ dödsbädd hospis hemsjukvård = hemsjukhus livets
    sjukgymnast sjukgymnastik gymnastik ryggont ryggvärk rehab = fysioterapi rehabilitering
    logoped talterapeut stamning = talterapi
    ergoterapeut = ergoterapi
    käppar kryckor gåbord gåstol hörapparat = hjälpmedel
    depressionsskötare psykisk deprimerad panikångest utmattning sömnlöshet samtalshjälp terapi terapeut självmordstankar = mentalvård
    sluten tvångsvård psyket = psykiatriska avdelningen
    ungdom ungdomar tonåring ungdomsmottagning = unga
    sprit fylla alkoholist missbrukare narkotika knark avgiftning spelberoende beroende akliniken = beroende missbrukarvård
    kirurg operation operationskö bråck gallsten ortoped knäoperation höftoperation ledprotes blindtarm prostata = kirurgi
    starr grön ögon glasögon syn ögonläkare näthinna = ögonpolikliniken
    gynekolog kvinnoklinik missfall abort preventivmedel livmoder klimakteriet mens = kvinnosjukdomar
    föda förlossningssal bbavdelning barnafödande = förlossning
    hjärtläkare lungläkare reuma njure njursten mage tarm gastroskopi koloskopi astma cancervård cytostatika stroke epilepsi = inre medicin
    jouren akut olycka olycksfall förgiftning helg veckoslut natten = jour
    ambulansförare ambulanspersonal prehospital sjuktransport nödcentral = ambulans akutsjukvård
    provtagning blodprovstagning avföringsprov labbsvar provsvar = laboratoriet
    röntgenbild lungröntgen ultraljud mammografi magnetkamera magnetröntgen datortomografi slätröntgen = röntgen bilddiagnostik
    socialarbetare socialkontor socialhandledare soctanten = socialrådgivning socialarbete
    fattig pengarna hyresskuld vräkning bostadslös arbetslös matkasse socialbidrag utkomststödsansökan = utkomststöd
    närståendevård närståendevårdare servicehandledare minnessjuk minnessköterska pensionär åldringar gamla äldreomsorg mommo fammo = seniorrådgivning äldre
    färdtjänstkort taxikort taxiresa invataxi handikapptaxi resor = färdtjänst
    handikappad handikappservice assistent assistans utvecklingsstörd utvecklingsstörning autism bostadsändring = funktionsnedsättning funktionshinderservice
    verkstad arbetsverkstad arbetsträning rehabiliterande = arbetsverksamhet
    gruppboende gruppbostad stödboende = boendeenhet serviceboende
    åldringshem servicehus demensboende = vårdhem
    hemvårdaren hemservice hemskötare matservice städhjälp medicindelning duschhjälp = hemvård
    larm larmknapp armband trygghetsarmband trygghetslarm = trygghetstelefon
    baby bebis spädbarn amning barnrådgivning mödrarådgivning vaccinationsprogram treårskontroll fyraårskontroll = rådgivning
    familjerådgivare skilsmässa vårdnad underhållsbidrag umgänge parterapi föräldraskap barnatillsyningsman trots = familjecenter familjerådgivning
    skolhälsovårdare skolsköterska skolläkare skolkurator kurator mobbning studerande = skolhälsovård studerandehälsa
    omhändertagande barnskyddsanmälan fosterhem fosterfamilj placering = barnskydd
    sotare sotning brandvarnare brandsyn brandinspektör eldsvåda = brandstation räddning
    fakturering påminnelseavgift indrivning inkasso utebliven klientavgift patientavgift avgiftstak självrisk betalning = faktura klientavgifter
    journaler journalkopia journalkopior patientjournal dataskydd arkiv loggar loggdata handlingar diarium = registratur patientuppgifter
    webbsida webbplats webbsidor sajt nätsida app appen bankkoder logga kanta minakanta dator mobil = webbtjänster digistöd
    beslutsfattare fullmäktige ledning nedskärningar = välfärdsområde
";

const ENGLISH: &str = "
    gp physician = doctor health
    tooth teeth braces = dental
    er a&e casualty night weekend = emergency
    antenatal prenatal pregnant midwife = maternity
    elderly grandma grandpa dementia = older
    nursing = care
    wheelchair crutches walker = assistive device
    bill fee charge = bills
    depression anxiety = mental
    alcohol drugs rehab = addiction
    knee hip bone fracture orthopedic orthopaedic = surgical surgery
    cancer heart kidney = internal
    welfare benefits = social
    firefighter fireman = fire
    jab vaccine vaccination shot = health station
    prescription medication = doctor health
    scan = imaging
    baby infant toddler = child
    psychologist therapist = mental
    website password login = web
    records file = patient record
    taxi ride = transport
    money rent debt = income
    dentists hygienist filling cavity toothache gum gums dentures wisdom canal orthodontist = dental
    clinic practitioner surgery fever cough cold flu sore throat infection rash ear referral checkup sick certificate = health doctor
    hotline callback queue hold = callback booking
    telehealth telemedicine video online remote = digital
    diapers diaper nappies catheters strips stoma bandages dressings = supplies
    inpatient discharge = ward
    hospice palliative dying terminal = end-of-life
    physio physiotherapist rehab backache = physiotherapy
    speech stutter logopedist therapy = speech
    crutch cane zimmer hoist prosthesis hearing = assistive
    burnout panic suicidal counselling counseling psychiatry stress insomnia sadness = mental
    psychosis involuntary = psychiatric ward
    teen teens teenager adolescent youngsters = youth
    alcoholic drinking addict heroin methadone gambling detox withdrawal substance = addiction
    surgeon hernia gallbladder gallstones replacement appendix prostate shoulder = surgical
    cataract glaucoma vision retina optician glasses eyes = eye
    gynecologist gynaecologist birth childbirth labour labor delivery miscarriage abortion period menopause obstetrics = gynaecology maternity
    cardiology cardiologist lungs asthma rheumatology dialysis stomach bowel endoscopy chemo chemotherapy oncology neurologist pacemaker = internal medicine
    accident injury urgent a&e ae poisoning concussion = emergency
    paramedic paramedics medics emt 911 = ambulance
    bloodwork blood urine lab labs sample swab = laboratory
    ultrasound mammogram ct radiology xrays radiologist = x-ray imaging
    socialworker caseworker = social
    homeless eviction poverty unemployed voucher = income support
    carer carers caregiver pensioner seniors memory alzheimers granny parents = senior older
    invataxi taxis = transport
    handicapped disabled wheelchair autistic autism assistant aide = disability
    workshop job = work activities
    nursinghome retirement residential = care home
    homecare caretaker meals cleaning helper = home care
    bracelet button alarm wristband panic = safety phone
    baby newborn breastfeeding pregnancy immunization immunisation vaccinations toddler = child health
    divorce custody marriage tantrum parenting couples = family counselling
    school pupil student bullying university college = school nurse
    foster custody neglect cps abuse orphan = child protection
    fireman chimney smoke extinguisher sprinkler = fire
    invoice billing payment refund price cost fees overcharged = bills
    documents archive privacy gdpr journal request letter = registry records
    site webpage app portal account log sign internet online computer = web digital
    politicians council budget management director = county
";

/// What is said, as it is and by its stem, and the folded words that it is looked for by.
struct Everyday {
    language: Language,
    whole: String,
    stem: String,
    meant: Vec<String>,
}

static EVERYDAY: LazyLock<Vec<Everyday>> = LazyLock::new(|| {
    let lists = [(Language::Finnish, FINNISH), (Language::Swedish, SWEDISH), (Language::English, ENGLISH)];
    lists.into_iter().flat_map(|(language, list)| list.lines().flat_map(move |line| entries(language, line))).collect()
});

fn entries(language: Language, line: &str) -> Vec<Everyday> {
    let Some((said, meant)) = line.split_once('=') else { return Vec::new() };
    let meant: Vec<String> = meant.split_whitespace().map(fold).collect();
    let entry = |said: &str| {
        let whole = fold(said);
        Everyday { language, stem: form(&whole, language).stem, whole, meant: meant.clone() }
    };
    said.split_whitespace().map(entry).collect()
}

/// Only a longer word is known at the end or the beginning of a compound: tk ends many words.
const SHORTEST_PART: usize = 5;
/// The least that must stand beside it.
const REST: usize = 3;

/// What an asked word stands for.
#[derive(Default)]
pub(super) struct Said {
    /// By what else it is looked for.
    pub meant: Vec<String>,
    /// By what else its first part is: sydänpoli is about the heart.
    pub meant_by_part: Vec<String>,
    /// Whether it is an everyday word itself; then what only looks like it is not meant.
    pub is_known: bool,
}

/// What the folded `word` stands for.
pub(super) fn said(word: &str) -> Said {
    let stems = Language::ALL.map(|language| form(word, language).stem);
    let mut found = Said::default();
    for everyday in EVERYDAY.iter() {
        let stem = &stems[everyday.language as usize];
        let held = everyday.stem.as_str();
        if stem == held {
            found.meant.extend(everyday.meant.iter().cloned());
            found.is_known = true;
        } else if let Some(first) = stem.strip_suffix(held).filter(|first| first.len() >= REST && is_long(held)) {
            found.meant.extend(everyday.meant.iter().map(|meant| format!("{first}{meant}")));
        } else if [held, &everyday.whole].iter().any(|part| is_long(part) && begins(word, part)) {
            found.meant_by_part.extend(everyday.meant.iter().cloned());
        }
    }
    found
}

fn is_long(part: &str) -> bool {
    part.len() >= SHORTEST_PART
}

fn begins(word: &str, part: &str) -> bool {
    word.strip_prefix(part).is_some_and(|rest| rest.len() >= REST)
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn what_people_say_is_looked_for_by_what_it_is_called() {
        let said = |word: &str| said(&crate::fold(word)).meant;
        assert_eq!(said("lekurille"), ["laakari"]);
        assert_eq!(said("neukkuun"), ["neuvola"]);
        assert_eq!(said("silmälekuri"), ["silmalaakari"]);
        assert_eq!(said("kissa"), [""; 0]);
        assert!(super::said("sydanpolilla").meant_by_part.contains(&"sisataudit".to_owned()));
    }
}
