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
    "teen|teemme|tehda|tekisin|tekemaan|jatan|jattaa|laadin|laatia|kirjoitan|annan & muistutuk*",
    "virallinen|virallisen|kirjallinen|kirjallisen muistutu*",
    "miten|kuinka|mista|mihin|minne|kenelle|ohjeistakaa & muistutus|muistutuksen|muistutuslomak*",
    "muistutuslomak*|muistutuksena",
    "tama on muistutus",
    "muistutus & potilaslain|kohtelusta|hoidosta",
    "anmarkning* & gora|gor|lamna|lamnar|vill|formell",
    "formal|official|written complaint|objection",
    "file|make|submit|do muistutus",
];
const NOT_OBJECTION: &[&str] = &["ajasta|tekstiviest*|viesti*|sms|lasku*|kirje*", "fick|saimme anmarkning*"];

const COMPLAINT: &[&str] = &[
    "teen|teemme|tehda|tekisin|jatan|aion|haluan|lahetan|lahetetaan|lahtee|mihin|miten|minne & kantelu*",
    "kannella|kantelen|kantelemme",
    "kantelu & menettelysta|toiminnasta|laakarista|hoidosta|virheesta",
    "ilmoit*|vien|viemme|valit*|kantel*|kerron & valvira*|aluehallintovir*|valvontavirast*",
    "oikeusasiamieh*|oikeuskansler*",
    "anfora|anfor|gora|gor|lamna & klagomal|forvaltningsklag*|tillsynsklag*",
    "klaga|klagar|klagomal|anmal* & valvira|tillsynsver*|regionforvalt*|justitieombud*",
    "complain|complaint|report & valvira|supervis*|ombudsman|regulator",
];
const NOT_COMPLAINT: &[&str] = &["pelossa|pelko*"];

const INJURY: &[&str] = &[
    "potilasvahin*",
    "potilas vahin*",
    "hoitovahin*|hoitovirhe* & korva*|hyvity*|hakea|haen",
    "korvausta|korvauksia|korvauksen|vahingonkorva* & leikkau*|hoidossa|hoidosta|toimenpi*|hoitovirhe*|leikat*",
    "patientskad*",
    "ersattning* & vardskad*|behandling*|operation*|felbehandl*",
    "patient injury|injuries",
    "compensation & treatment|operation|injury|surgery|damage*|malpractice",
    "malpractice",
];
const NOT_INJURY: &[&str] = &["kela|kelan|kelalta|matkakorva*|matkoista|taksi*"];

const PRESCRIPTION: &[&str] = &[
    "voisitteko|voitteko|voisiko|voiko|pyydan|pyytaisin|haluan|haluaisin|tarvitsen|tarvitsisin|tarviin|tarttisin & *resept*",
    "saisinko|saanko|uusisitteko|uusitteko|uusikaa|uusikaatte|uusisiko & *resept*",
    "miten|mista saan|saa & *resept*",
    "reseptin|reseptien uusinta|uusintapyynto",
    "*resept* & vanhentu*|loppu* & saisinko|tarvitsen|tarvitsisin|uuden",
    "fornya & recept*",
    "behover|vill & recept|recepten|receptet",
    "renew|refill|need|want & prescription*",
];
const NOT_PRESCRIPTION: &[&str] = &[
    "kesti|kestaa|kestanyt|helppo*|hankal*|vaike*|nopea*|nopeammin|turha*|ohje*|selke*|kiit*|toivo*|ehdot*|miksi",
    "varfor|snabbt|tog|lattare",
    "why|easier|took|was|were",
];

const APPOINTMENT: &[&str] = &[
    "haluan|haluaisin|tarvitsen|tarvitsisin|pitaisi|taytyy|voinko|voisinko & varata|varaamaan & aika|ajan|aikaa|*ajan|*aika",
    "varaisin|varaan & ajan|aikaa|*ajan|ajat",
    "mista|miten|missa & voin|voinko|saan & varata & ajan|aikaa|*ajan",
    "saisinko|saanko|saisiko|saisimmeko|tarvitsen|tarvitsisin|tarvitsisimme ajan|aikaa|*ajan|*aikaa",
    "perun|peruisin|peruutan|peruuttaisin|peruuttaa|perua|perutaan|perukaa & ajan|aikani|aikaani|aikaa|aika|*aikani|*ajan",
    "en|emme paase|paasekaan & tulemaan|vastaanotolle|paikalle|ajalle|ajallani|aika|ajan",
    "siirtaa|siirtaisin|siirtaminen & ajan|aikaa|aikani|aikaani|*aikaa|*aikani & voiko|voitteko|voisitteko|haluan|haluaisin|saako|pitaisi|saisinko",
    "vill|maste|kan|kunde|behover|skulle & boka|avboka|omboka|flytta & tid|tiden|tider",
    "like|need|want|can|could|please|have & book|cancel|reschedule|move|change & appointment*",
];
const NOT_APPOINTMENT: &[&str] = &[
    "kun|aina|joudun|miksi|netista|verkosta|toivo*|ehdot*|helppo*|vaike*|hyva|jos|ettei|kiit*|kayty|lasku*",
    "gick|latt|svart|alltid|varfor|tack",
    "easy|easily|was|were|always|when|why|hard|difficult|impossible",
];

const SAFETY: &[&str] = &[
    "vaaratilan*|vaaratapahtum*|haittatapahtum*|laheltapiti*",
    "lahelta piti",
    "vaara|vaaraa|vaaran|vaarat|vaaria|vaarin & laake|laaketta|laakkeet|laakkeen|laakkeita|laakej*|*annos|*annoksen|rokot*|insulii*|nestetta",
    "kaatui|kaaduin|putosi|putosin|tippui & osastol*|sangy*|suihku*|avustaj*|laido*|laito*|hoivakod*|palvelutal*|hoitopoy*|tutkimuspoy*|nosti*",
    "toisen potila*|ihmisen|asiakka*|asukka* laak*|tulok*|tiedo*|paperit|naytte*|resept*",
    "sekoit*|sekoittui* & potila*|tulok*|naytte*|laak*",
    "unohti|unohtui|unohdettiin|jatti|jai|jatettiin & insulii*|laake|laakkeet|laaketta|laakkeen & antaa|antamatta|jakaa|jakamatta|saamatta",
    "kaksinkert*|kolminkert*|kymmenkert* & annos*|annok*",
    "allergi* & maarattiin|annettiin|maarasi|antoi|annettu|maaratty",
    "karkasi|karkaamaan|karkasivat & asuk*|hoivakod*|osasto*|potilas|muistisair*",
    "meinattiin|oltiin|meinasi|melkein & antaa|antamassa|annettiin|leikata|rokott*|rokote",
    "fel medicin|dos|dosen|lakemedel|mediciner",
    "foll & sangen|sang|dusch*|avdelning*|toalett*|rullstol*",
    "tillbud*|forvaxla*",
    "farlig* situation|handelse",
    "wrong medicine|medication|medicines|dose|drug|pills",
    "fell & shower|bed|ward|wheelchair|bathroom",
    "mixed me|him|her|us|them & patient",
    "near miss",
    "patient safety & incident",
];
const NOT_SAFETY: &[&str] = &["tarkisti|tarkistivat", "lasku*|osoit*|love"];
