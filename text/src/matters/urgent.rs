//! An emergency and a wish to die. What tells them from a story of last month is time: words for now and for help speak
//! for them, words for what is over and thanks against them.

use super::pattern::Patterns;
use domain::feedback::{Matter, Matters};
use std::sync::LazyLock;

/// What may be a danger to life, if it happens now.
const DANGERS: &[&str] = &[
    // The chest and the breath.
    "rintakip*|rintakiv*|rintatuntem*",
    "rinta|rintaa|rintaan|rinnassa|rinnan & purist*|sattuu|koskee|kipu*|kipea*|painaa|ahdistaa|polttaa|pistaa",
    "hengenahdist*|hengitysvaike*|tukehtu*",
    "hengen ahdist*",
    "en|ei|eika|enka saa|saada|pysty|kykene|hengita & henkea|henke|hengittaa|hengittamaan|hengita|hengitettya|ilmaa",
    "hengitys|hengityksen & kulje|salpaa|salpautu*|pysahty*",
    "sydan & hakkaa|pamppailee|muljahtelee|pysahty* & pyorrytta*|huimaa|hiki|hikoilen|sekava|heikottaa",
    "vaikea*|vaikeu*|tyolas*|tyolast* & hengittaa|hengitta*",
    "hengitys & vinkuu|rohisee|katkoo|pinnallis*|raskas*",
    "huulet|huulensa|kasvot|vauva|lapsi|iho sini*|harmaa*|sininen",
    // Whether somebody is there.
    "ei|eika heraa|reagoi|virkoa|tokene|hereille",
    "ei|eika|en liikuta|tunne & jalkoja*|jalkaa*|kasiaan|raajo*",
    "sekava|sekavaksi|sekavia|sekavana & puhuu|on|menee|kuume*|oksen*|paansar*",
    "verensokeri & sekava|heraa|tajut*|taju*|1|2",
    "putosi|pudonnut|tippui|tippunut & katol*|tikkailta|parvekkeelta|selka|selkansa|paa|paansa & liiku*|tajut*|kipu*|verta|paalleen",
    "ei|eika vastaa & makaa|lattialla|kouriste*|mihinkaan|puheeseen",
    "tajuton|tajuttom*|pyortyi|pyortynyt|lyyhistyi|lyyhistyn*",
    "taju* menet*|lahti|lahtenyt",
    "pulssia|syketta ei|eika|ole",
    "ei|eika ole pulssia|syketta",
    "kouristaa|kouristel*|kouristu*",
    // Blood.
    "verta & hirveasti|paljon|kauheasti|hirveesti|lakkaa",
    "haava & syva|ammottaa|auki|vuotaa & verta|veressa|tikata|vuotaa",
    "verta & vuotaa|vuodan|tulee|oksentaa|oksennan|yskii|yskin|suihkuaa|roiskuu",
    "vuotaa|vuodan & runsaasti|tyrehdy|lakkaa",
    "verenvuot*",
    // What was swallowed.
    "soi|soin|syonyt|nieli|niellyt|nielaisi|joi|juonut|ottanut|otti|otin & liikaa|pariston|nappipar*|napin|pesuain*|myrkky*|sienia|lipeaa",
    "soi|syonyt|nieli|niellyt|nielaisi & *laak*|tablet*|piller* & lapsi|lapseni|poika|poikani|tytto|tyttoni|vauva|taapero|kaksivuot*|kolmevuot*",
    "veti|vetanyt|vedin|otti|otin & nappeja|tabletteja|pillereita|laakkeita & viinaa|alkoholia|liikaa|kaikki|hereille|sekava|heraa",
    "yliannost*|myrkytysoire*|myrkytyksen",
    // Stroke, allergy, a small child.
    "suupieli*|silmakulma|suupielet",
    "sykkeeni|syke|pulssi & huimaa|pyorrytta*|rinta*|heikottaa",
    "puhe sammal*|puurou*|epaselv*",
    "puutunut|puutuu|halvaantu* & puoli|kasvot|puhe|raaja*",
    "kurkku|kieli|kasvot|nielu|huulet turpo*|turvo*",
    "kuume* & velt*|tokkur*",
    "sydankohtau*|sydaninfark*|aivoinfark*|aivohalvau*",
    "ont|tryck|trycker|smarta & brost*",
    "brostsmart*|andnod|andningssvar*",
    "svart att andas",
    "andas|reagerar|vaknar inte",
    "slutat|slutade andas",
    "kramp|kramper|krampar",
    "bla|blaa & lapparna|lappar|ansiktet",
    "ingen luft",
    "medvetslos*|kvavs|kvavas",
    "svalt|svaljt|atit & tablett*|medicin*|tvattmed*|batteri*|gift*",
    "overdos*|forgift*",
    "bloder & mycket|kraftigt|slutar",
    "hjartinfark*|hjartattack*|stroke",
    "chest & pain*|pressure|tight*|hurts",
    "not|stopped|isn|isnt breathing|responding|responsive",
    "can|cant|cannot|trouble|difficulty|hard|struggling & breathe|breathing",
    "chok*|unconscious|collapsed|fainted|overdose*|poison*",
    "passed out",
    "can|cannot|can t move & face|arm|leg|legs|side",
    "lot|lots of blood",
    "throat|tongue|face & swelling|swollen",
    "turning|turned|is blue",
    "bleeding & heavily|badly|stop|lot|won",
    "won|wont|doesn|doesnt|not wake",
    "stroke|seizure*",
    "heart attack",
    "swallowed & pill*|battery|tablet*|medicine*",
];

/// First of all oneself, but also those close.
const WISHES_TO_DIE: &[&str] = &[
    "haluan|haluun|haluaisin|tahdon|haluaa|mieluummin & kuolla",
    "toivon|toivoisin|toivon & kuolisin|kuoleman*|heraisi|heraa & en|kuolisin",
    "tekisi|tekee|teki mieli kuolla",
    "ajattelen|mietin kuolem*|kuolla|kuolisin",
    "lopettaa|lopetan taman|kaiken & kaiken|elaman|tanaan|paattanyt|lopullisesti",
    "hyppaan|hypata|hyppaisin & sillalta|junan|katolta|parvekkeelta|auton",
    "en|enka|ei|eika jaksa|halua|jaksais*|jaksaisi|haluu|haluaisi|viitsi|pysty elaa",
    "tapan|tapa|tappaa|tappaisin|tappaisi|tappamista|tappamisesta|tappavani itse*|itteni|ittensa",
    "itsemurh*|itsari|itsarin|itsarista",
    "itsetuho*",
    "viiltelen|viiltelee|viillan",
    "satutan|vahingoitan|vahingoittaa itsea*",
    "mua|minua ei olisi",
    "syyta elaa",
    "elama* & jarkea|mielta|merkitysta|tarkoitusta & ei|eika|mitaan",
    "lopetan|lopettaa|lopettaisin|paattaa|paatan & elamani|elamansa|paivani|paivansa",
    "haluan|haluun|tahdon pois & elama*|elamasta|vain|maailmasta",
    "vill|vil do",
    "vill|orkar|orka inte leva",
    "ta|tar|tanker livet av mig|sig",
    "ta mitt|sitt liv",
    "sjalvmord*",
    "skadar|skar mig sjalv",
    "want|wants|wish to die",
    "kill|killing myself|himself|herself",
    "suicid*",
    "end|ending my life",
    "don|dont|not want to live|exist",
    "cut|cutting|hurt|hurting|harm|harming myself",
    "no reason to live",
    "not worth living",
    "end it all",
    "inte vart|varde leva|att & livet",
    "vill bara|inte do|leva|vakna",
];

/// It happens while this is written, or somebody asks for help with it.
const NOW: &[&str] = &[
    "nyt|parhaillaan|asken|akkia|heti|apua|auttakaa|tulkaa",
    "aamusta|yosta|eilisesta asti|lahtien|saakka",
    "mita teen|tehda|pitaa|pitais*|minun",
    "mihin|minne|kenelle soit*",
    "pitaako|pitaisko|pitaisiko|kannattaako",
    "lahettakaa|kutsukaa|tilatkaa",
    "just nu",
    "hjalp",
    "skicka",
    "for en stund sedan",
    "vad ska|skall jag",
    "right now",
    "help",
    "hour|minutes ago",
    "what should|do i",
    "send ambulance",
];

/// It is over.
const OVER: &[&str] = &[
    "oli|olivat|olin|olimme|oltiin|tuli|tulin|tulimme|tultiin|sai|sain|saimme|kavi|kavin|kavimme|joutui|jouduin",
    "vein|soitin|soitimme|menin|menimme|paasi|paasin|odotin|odotimme|jonotin|pelast*|menetti|saikaytti|hain|sanoi",
    "*ttiin|hoidettiin|vietiin|sanottiin",
    "viime|eilen|toissa*|takia|vuoksi|jalkeen|aikana|kesalla|kevaalla|syksylla|talvella|*kuussa",
    "sitten & vuosi|vuotta|viikko*|kuukau*|paiva*",
    "hade|var|kom|forra|varas|vantade|igar|vid|nar",
    "had|was|were|last|yesterday|after|when|waited|weeks|months|years",
];

const THANKS: &[&str] = &["kiito*|kiitan|kiitamme|kiittaa", "tack|tackar", "thank|thanks|grateful"];

struct Lists {
    dangers: Patterns,
    wishes: Patterns,
    now: Patterns,
    over: Patterns,
    thanks: Patterns,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    dangers: Patterns::new(DANGERS),
    wishes: Patterns::new(WISHES_TO_DIE),
    now: Patterns::new(NOW),
    over: Patterns::new(OVER),
    thanks: Patterns::new(THANKS),
});

/// A danger or a wish to die by itself is asked about; what is over must be outweighed by a cry for help.
pub(super) fn recognise(sentences: &[Vec<&str>]) -> Matters {
    let calls = |words: &Vec<&str>| LISTS.now.are_in(words) && !LISTS.over.are_in(words);
    let calls = i32::from(sentences.iter().any(calls));
    let thanks = 2 * i32::from(sentences.iter().any(|words| LISTS.thanks.are_in(words)));
    let speaks = |words: &Vec<&str>, patterns: &Patterns| {
        let over = i32::from(LISTS.over.are_in(words));
        patterns.are_in(words) && calls >= over + thanks
    };
    let is_danger = sentences.iter().any(|words| speaks(words, &LISTS.dangers));
    let is_wish = sentences.iter().any(|words| speaks(words, &LISTS.wishes));
    let found = [(Matter::Emergency, is_danger), (Matter::Crisis, is_wish)];
    found.into_iter().filter(|(_, is_found)| *is_found).map(|(matter, _)| matter).collect()
}
