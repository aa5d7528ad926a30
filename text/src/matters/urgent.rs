//! An emergency and a wish to die. What tells them from a story of last month is time: words for now and for help speak
//! for them, words for what is over and thanks against them.

use super::pattern::Patterns;
use domain::feedback::{Matter, Matters};
use std::sync::LazyLock;

/// What may be a danger to life, if it happens now.
const DANGERS: &[&str] = &[
    "rintakip*",
    "rinta|rinnassa|rinnan|rintaa & purist*|sattuu|koskee|kipu*|kipea*",
    "hengenahdist*",
    "hengen ahdist*",
    "hengitysvaike*",
    "ei|eika hengita",
    "en|ei|eika|enka saa|pysty|kykene henk*|hengit*",
    "ei|eika heraa|vastaa|reagoi & makaa|lattialla|tajut*|kouriste*|mihinkaan",
    "tajuton|tajuttom*",
    "taju* menet*|lahti",
    "vuotaa|vuodan verta",
    "vuotaa|vuodan & runsaasti|tyrehdy|lakkaa",
    "verenvuot*",
    "soi|nieli|joi & laak*|tablet*|piller*|pesuain*|nappipar* & lapsi|lapseni|poika|poikani|tytto|tyttoni|vauva|taapero",
    "suupieli*",
    "puhe sammalt*|puurou*",
    "yliannost*",
    "kouriste*",
    "kurkku|kieli|kasvot turpo*|turvo*",
    "kuume* & velt*",
    "sydankohtau*|sydaninfark*",
    "aivoinfark*|aivohalvau*",
    "huulet|huulensa sini*",
    "ont & brost*",
    "brostsmart*",
    "svart att andas",
    "andas inte",
    "medvetslos*",
    "svalt|svaljt & tablett*|medicin*|tvattmed*",
    "overdos*",
    "bloder & mycket|kraftigt|slutar",
    "hjartinfark*",
    "chest pain*",
    "not|stopped breathing",
    "can|cant|cannot breathe",
    "overdose*",
    "unconscious",
    "bleeding heavily|badly",
    "bleeding & stop",
    "won|wont|doesn t|not wake",
    "having seizure*|stroke",
];

/// First of all oneself, but also those close.
const WISHES_TO_DIE: &[&str] = &[
    "haluan|haluun|haluaisin|tahdon kuolla",
    "haluaa kuolla",
    "en|enka jaksa|halua|jaksais|haluu elaa",
    "tapan itse*",
    "tappaa itse*|ittensa|itteni",
    "itsemurh*",
    "itsarin|itsari",
    "itsetuho*",
    "viiltelen|viiltelee|viilteli",
    "mua|minua ei olisi",
    "syyta elaa",
    "lopetan|lopettaa|paattaa|paatan elamani|elamansa|paivani|paivansa",
    "vill|vil do",
    "vill|orkar|orka inte leva",
    "ta|tar|tanker livet av mig|sig",
    "ta mitt|sitt liv",
    "sjalvmord*",
    "want|wants|wish to die",
    "kill|killing myself|himself|herself",
    "suicid*",
    "end|ending my life",
    "don|dont|not want to live",
    "cut|cutting|hurt|hurting myself",
];

/// It happens while this is written, or somebody asks for help with it.
const NOW: &[&str] = &[
    "nyt|parhaillaan|asken|akkia|heti|apua|auttakaa|tulkaa",
    "aamusta|yosta|eilisesta asti|lahtien|saakka",
    "mita teen|tehda|pitaa|pitais*",
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

/// The sentence speaks of the present.
const PRESENT: &[&str] = &[
    "on|ovat|en|ei|eika|vuotaa|vuodan|puristaa|sattuu|koskee|roikkuu|makaa|turpoaa|sammaltaa|kouristelee|sateilee",
    "har|ar|andas|bloder",
    "is|are|have|has|isn|doesn|won|bleeding",
];

/// It is over.
const OVER: &[&str] = &[
    "oli|olivat|olin|olimme|tuli|tulin|sai|sain|saimme|kavi|kavin|joutui|jouduin|vein|vietiin|soitin|soitimme",
    "menin|hoidettiin|otettiin|tutkittiin|paasi|paasin|odotin|odotimme|pelastitte|menetti|saikaytti|leikattiin",
    "viime|eilen|toissa*|takia|vuoksi|jalkeen|aikana|kesalla|kevaalla|syksylla|talvella|joulukuussa",
    "sitten & vuosi|vuotta|viikko*|kuukau*|paiva*",
    "hade|fick|var|kom|forra|varas|vantade|igar|vid",
    "had|was|were|last|yesterday|after|when|waited|weeks|months|years",
];

const THANKS: &[&str] = &["kiito*|kiitan|kiitamme|kiittaa", "tack|tackar", "thank|thanks|grateful"];

struct Lists {
    dangers: Patterns,
    wishes: Patterns,
    now: Patterns,
    present: Patterns,
    over: Patterns,
    thanks: Patterns,
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    dangers: Patterns::new(DANGERS),
    wishes: Patterns::new(WISHES_TO_DIE),
    now: Patterns::new(NOW),
    present: Patterns::new(PRESENT),
    over: Patterns::new(OVER),
    thanks: Patterns::new(THANKS),
});

/// How much must speak for it; a danger by itself speaks with two, a wish to die with three.
const ENOUGH: i32 = 3;

pub(super) fn recognise(sentences: &[Vec<&str>]) -> Matters {
    let any = |patterns: &Patterns| sentences.iter().any(|words| patterns.are_in(words));
    let around = 2 * i32::from(any(&LISTS.now)) - 3 * i32::from(any(&LISTS.thanks));
    let speaks = |words: &Vec<&str>, patterns: &Patterns, by_itself: i32| {
        let here = i32::from(LISTS.present.are_in(words)) - 2 * i32::from(LISTS.over.are_in(words));
        patterns.are_in(words) && by_itself + here + around >= ENOUGH
    };
    let is_danger = sentences.iter().any(|words| speaks(words, &LISTS.dangers, 2));
    let is_wish = sentences.iter().any(|words| speaks(words, &LISTS.wishes, 3));
    let found = [(Matter::Emergency, is_danger), (Matter::Crisis, is_wish)];
    found.into_iter().filter(|(_, is_found)| *is_found).map(|(matter, _)| matter).collect()
}
