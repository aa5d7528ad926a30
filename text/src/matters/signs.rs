//! What speaks for the matters that can wait, and what speaks against them in the same sentence. Folded: ä is a.

use domain::feedback::Matter;

type Signs = (Matter, &'static [&'static str], &'static [&'static str]);

pub(super) const SIGNS: &[Signs] = &[
    (Matter::Objection, OBJECTION, NOT_OBJECTION),
    (Matter::Complaint, COMPLAINT, NOT_COMPLAINT),
    (Matter::Injury, INJURY, NOT_INJURY),
    (Matter::Prescription, PRESCRIPTION, NOT_PRESCRIPTION),
    (Matter::Appointment, APPOINTMENT, NOT_APPOINTMENT),
    (Matter::Safety, SAFETY, NOT_SAFETY),
];

const OBJECTION: &[&str] = &[
    "muistutuksen|muistutuksena|muistutukseksi|muistutusta|muistutuksesta|muistutukseen",
    "virallinen|kirjallinen muistutus",
    "miten|kuinka|mista|mihin|minne|kenelle|tehda & muistutus",
    "muistutuslomak*",
    "tama|tassa on muistutus",
    "muistutus & potilaslain|potilaslaki|kohtelusta|hoidosta|osastosta|osastolta|laakarista",
    "anmarkning* & gora|gor|gors|lamna|lamnar|vill|formell|blankett*|hur|officiell",
    "formal|official|written complaint|objection|grievance",
    "file|make|submit|do|lodge muistutus|objection",
];
const NOT_OBJECTION: &[&str] = &[
    "ajasta|kaynnista|rokot*|tekstiviest*|viesti*|sms|lasku*|kirje*|maksu*",
    "sain|saada|tulla|tuli|tulee|tulisi|puhelimeen muistutu*",
    "fick|far anmarkning*",
];

const COMPLAINT: &[&str] = &[
    "kantelun|kantelu|kantelua|kantelusta|kantelulomak*|kanteluna",
    "kannella|kantelen|kantelemme|kantelevani",
    "ilmoit*|vien|viemme|valit*|kantel*|kerron|otan & valvira*|aluehallintovir*|valvontavirast*|valvontaviranom*",
    "oikeusasiamieh*|oikeuskansler*",
    "anfora|anfor|gora|gor|lamna|lamnar|inlamna & klagomal|forvaltningsklag*|tillsynsklag*",
    "klaga|klagar|klagomal|anmal* & valvira|tillsynsver*|tillsynsmynd*|regionforvalt*|justitieombud*|jo",
    "complain|complaint|report & valvira|supervis*|ombudsman|regulator|authority|authorities",
];
const NOT_COMPLAINT: &[&str] = &["pelossa|pelko*|en tee|tehnyt|tehty|nain"];

const INJURY: &[&str] = &[
    "potilasvahin*|potilasvakuut*",
    "potilas vahin*|vakuutuskesk*",
    "hoitovahin*|hoitovirhe* & korva*|hyvity*|hakea|haen|ilmoit*",
    "korvausta|korvauksia|korvauksen|korvataanko|korvaatteko|vahingonkorva* & leikkau*|hoidossa|hoidosta|toimenpi*|hoitovirhe*|leikat*|vamma*|hampaa*|hammas",
    "patientskad*|patientforsakr*",
    "ersattning* & vardskad*|behandling*|operation*|felbehandl*|skada*",
    "patient injury|injuries|insurance",
    "compensation & treatment|operation|injury|surgery|damage*|malpractice|injured",
    "malpractice",
];
const NOT_INJURY: &[&str] = &["kela|kelan|kelalta|matkakorva*|matkoista|taksi*"];

const PRESCRIPTION: &[&str] = &[
    "voisitteko|voitteko|voisiko|voiko|pyydan|pyytaisin|haluan|haluaisin|tarvitsen|tarvitsisin|tarviin|tarttisin|pitaisi|pitais & *resept*",
    "saisinko|saanko|uusisitteko|uusitteko|uusikaa|uusikaatte|uusisiko|uusiiko & *resept*",
    "miten|mista saan|saa|saisin & *resept*",
    "reseptin|reseptien|resepti uusinta|uusintapyynto|uusittavaksi",
    "*resept* & vanhentu*|loppu*|vanha & saisinko|tarvitsen|tarvitsisin|uuden|voitteko|pitaisi|uusia|uusitaan",
    "*resept* uusia|uusittava|uusittavaksi",
    "laake*|laakkeeni|laakitys loppu*|loppumassa & uuden|uusia|lisaa|resept*",
    "fornya & recept*",
    "behover|vill|kan & recept|recepten|receptet & nytt|fornya|fornyat|skriva",
    "jag behover recept|nytt",
    "renew|refill|need|want|repeat & prescription*",
];
const NOT_PRESCRIPTION: &[&str] = &[
    "kesti|kestaa|kestanyt|helppo*|hankal*|vaike*|nopea*|nopeammin|turha*|ohje*|selke*|kiitos|kiitan|toivo*|ehdot*|miksi",
    "varfor|snabbt|tog|lattare|tid",
    "why|easier|took|was|were",
];

const APPOINTMENT: &[&str] = &[
    "haluan|haluaisin|tarvitsen|tarvitsisin|pitaisi|taytyy|voinko|voisinko & varata|varaamaan & aika|ajan|aikaa|*ajan|*aika",
    "varaisin|varaan & ajan|aikaa|*ajan|ajat",
    "mista|miten|missa|mihin & voin|voinko|saan|soitan & varata|varaan & ajan|aikaa|*ajan",
    "saisinko|saanko|saisiko|saisimmeko|tarvitsen|tarvitsisin|tarvitsisimme|voisinko|voinko|haluaisin ajan|aikaa|*ajan|*aikaa|saada & ajan|aikaa|*ajan|*aikaa",
    "pitaisi|haluaisin|haluan|paasisinko paasta|laakariin|laakarille|hoitajalle|vastaanotolle & laakarii*|laakarille|hoitaj*|vastaanot*|hammaslaak* & pian|heti|nopeasti|huomenna|viikolla|tanaan",
    "perun|peruisin|peruutan|peruuttaisin|peruuttaa|perua|perutaan|perukaa|peruuttakaa & ajan|aikani|aikaani|aikaa|aika|*aikani|*ajan",
    "en|emme paase|paasekaan|pysty tulemaan|vastaanotolle|paikalle|ajalle",
    "en|emme paase|paasekaan|pysty & tulemaan|vastaanotolle|paikalle|ajalle",
    "siirtaa|siirtaisin|siirtaminen|vaihtaa & ajan|aikaa|aikani|aikaani|*aikaa|*aikani & voiko|voitteko|voisitteko|voisinko|haluan|haluaisin|saako|pitaisi|saisinko",
    "vill|maste|kan|kunde|behover|skulle & boka|avboka|omboka|flytta & tid|tiden|tider",
    "kan|hinner|kommer inte & tid|tiden",
    "behover|vill|far en tid & till|hos",
    "like|need|want|can|could|please|have & book|cancel|reschedule|move|change|postpone & appointment*",
    "can|cant|cannot|won|unable make|come|attend & appointment*",
    "need appointment",
];
const NOT_APPOINTMENT: &[&str] = &[
    "kun|aina|joudun|miksi|netista|verkosta|toivo*|ehdot*|helppo*|vaike*|hyva|jos|ettei|kiitos|kiitan|kayty|lasku*|uusi|yritin|esteet*|pyoratuol*",
    "gick|latt|svart|alltid|varfor|tack|aldrig",
    "easy|easily|was|were|always|when|why|hard|difficult|impossible|never",
];

const SAFETY: &[&str] = &[
    "vaaratilan*|vaaratapahtum*|haittatapahtum*|laheltapiti*",
    "lahelta piti",
    "vaara|vaaraa|vaaran|vaarat|vaaria|vaarin & laake|laaketta|laakkeet|laakkeen|laakkeita|laakej*|*annos|*annoksen|rokot*|insulii*|nestetta|piller*|tablet*",
    "kaatui|kaaduin|liukastui|liukastuin|putosi|putosin|tippui & osastol*|sangy*|suihku*|avustaj*|laido*|laito*|hoivakod*|palvelutal*|hoitopoy*|tutkimuspoy*|nosti*|pyoratuol*|kaytav*|lattial*|lonkka",
    "meinasi|melkein|vahalla & pudota|putosi|kaatua|kaatui|tukehtua|menehtya|kuolla",
    "toisen|naapuri*|jonkun|vieraan|eri & laak*|tulok*|tiedo*|paperit|naytte*|resept*|piller*|tablet* & potila*|ihmisen|asiakka*|asukka*|muun|huone*|henkilon",
    "sekoit*|sekoittui* & potila*|tulok*|naytte*|laak*",
    "unohti|unohtui|unohdettiin|jatti|jai|jatettiin & insulii*|laake|laakkeet|laaketta|laakkeen|antibioot* & antaa|antamatta|jakaa|jakamatta|saamatta|ottamatta",
    "kaksinkert*|kolminkert*|viisinkert*|kymmenkert*|tupla*|liian suuri|iso & annos*|annok*|*annos|laakit*",
    "allergi*|yliherk* & maarattiin|annettiin|maarasi|antoi|annettu|maaratty|tarjottiin",
    "karkasi|karkaamaan|karkasivat|katosi|katoamaan & asuk*|hoivakod*|osasto*|potilas|muistisair*|aiti|isa",
    "meinattiin|oltiin|meinasi|melkein & antaa|antamassa|annettiin|leikata|rokott*|rokote",
    "leikat* & vaara|vaaraa|vaaran",
    "jarru|hihna|nosturi|nostolaite|laite petti|hajosi|rikkoutui|irtosi & potilas|aiti|isa|asiakas|putosi|pudota|kaatui",
    "fel & medicin|medicinen|mediciner|dos|dosen|lakemedel|lakemedlet",
    "foll|ramlade|halkade & sangen|sang|dusch*|avdelning*|toalett*|rullstol*|golv*",
    "tillbud*|forvaxla*",
    "farlig* situation|handelse",
    "wrong medicine|medication|medicines|dose|drug|pills|tablets",
    "double|too high|large & dose",
    "fell|slipped & shower|bed|ward|wheelchair|bathroom|floor|hospital",
    "another|someone|somebody|wrong & patient|else|person & medicine|medication|pills|results|records",
    "mixed me|him|her|us|them & patient",
    "near miss",
    "patient safety & incident",
];
const NOT_SAFETY: &[&str] = &["tarkisti|tarkistivat", "lasku*|osoit*|love|suojati*", "kotona|kotonani"];
