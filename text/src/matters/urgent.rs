//! An emergency and a wish to die. What tells them from a story of last month is time: words for now and for help speak
//! for them, words for what is over and thanks against them.

mod dangers;
mod wishes;

use super::pattern::{Known, Patterns, Vocabulary};
use dangers::DANGERS;
use domain::feedback::{Matter, Matters};
use wishes::WISHES_TO_DIE;

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

/// A cry for help, whatever else its sentence tells.
const CRIES: &[&str] = &[
    "auttakaa|tulkaa|lahettakaa|kutsukaa|kiireesti",
    "mita teen|teemme|tehda|tehaan|tehaa|pitaa|pitais*|pitaisi",
    "mihin|minne|kenelle soitan|soittaa|soitetaan|mennaan|menna|menen|vien|viedaan",
    "soitanko|soitetaanko|pitaako|pitaisiko|pitaisko|kannattaako|tarviiko|tarvitseeko|uskaltaako",
    "hjalp|snalla",
    "vad|vart ska|skall|gor jag|vi|man",
    "ska|bor|maste jag|vi & ringa|komma|aka",
    "please help|send|come",
    "what|where|who do|should|can i|we & do|call|go",
    "should i|we & call|come|go|take",
];

/// It goes on as the words are written: verbs in the present, and what began just now.
const ONGOING: &[&str] = &[
    "turpoaa|turpoo|vuotaa|vuodan|kouristaa|kouristelee|nykii|puutuu|puristaa|painaa|sattuu|tarisee|vapisee|roikkuu|haukkoo",
    "sinertaa|hikoilen|hikoilee|huimaa|pyorryttaa|oksentaa|oksentelee|hengittaa|hengitan|makaa|sammaltaa|vinkuu|rohisee",
    "ei|eika|en|enka heraa|reagoi|hengita|vastaa|liiku|nouse|lopu|lakkaa|tyrehdy|kulje|saa|pysty|tunne|meinaa|mene",
    "nyt|parhaillaan|asken|juuri|akkia|yhtakkia",
    "minuuttia|hetki|tunti|tuntia sitten",
    "svullnar|svaller|bloder|krampar|skakar|andas|svarar|nu|nyss|plotsligt",
    "now|currently|swelling|bleeding|breathe|breathing|won|suddenly|just|ago|isn|cannot|cant|shaking",
];

/// It is over.
const OVER: &[&str] = &[
    "oli|olivat|olin|olimme|oltiin|tuli|tulin|tulimme|tultiin|sai|sain|saimme|kavi|kavin|kavimme|joutui|jouduin",
    "vein|soitin|soitimme|menin|menimme|paasi|paasin|odotin|odotimme|jonotin|pelast*|menetti|saikaytti|hain|sanoi",
    "*ttiin|hoidettiin|vietiin|sanottiin",
    "viime|eilen|toissa*|takia|vuoksi|jalkeen|aikana|kesalla|kevaalla|syksylla|talvella|*kuussa",
    "sitten & vuosi|vuotta|viikko*|kuukau*|paiva*",
    "hade|var|kom|forra|varas|vantade|igar|vid|nar",
    "tosissaan|vakavasti|ollut|olleet|oltu|sattunut|tapahtu*|hoidettu|hoidon|hoidossa|kuntoutu*|toipu*|parani|paranin|selvisi|selvisin|leikattiin|aikoinaan|silloin|tuolloin|aiemmin",
    "hamtade|akte|blev|fick|skottes|togs|undersokte|behandlades|tidigare|efter",
    "took|gave|treated|recovered|saved|recovering|ago|rehab*",
    "had|was|were|last|yesterday|after|when|waited|weeks|months|years",
];

/// Nobody praises in an emergency.
const THANKS: &[&str] = &[
    "kiito*|kiitan|kiitamme|kiittaa|kiitettav*|loistav*|erinomai*|ammattitai*|mahtav*|ihana*|upea*|upeaa|huippu*|hienosti|onneksi|ystavalli*|ystavallis*|osaava*",
    "tack vare|sa|till|for|alla",
    "tackar|utmarkt|fantastisk*|duktig*|valdigt|proffsig*",
    "thank|thanks|grateful|excellent|great|wonderful|fantastic|amazing|professional|brilliant",
];

/// The signs of what cannot wait, and what weighs for and against them.
pub(super) struct Urgent {
    dangers: Patterns,
    wishes: Patterns,
    now: Patterns,
    cries: Patterns,
    ongoing: Patterns,
    over: Patterns,
    thanks: Patterns,
}

impl Urgent {
    pub fn new(vocabulary: &mut Vocabulary) -> Urgent {
        let mut patterns = |signs| Patterns::new(signs, vocabulary);
        Urgent {
            dangers: patterns(DANGERS),
            wishes: patterns(WISHES_TO_DIE),
            now: patterns(NOW),
            cries: patterns(CRIES),
            ongoing: patterns(ONGOING),
            over: patterns(OVER),
            thanks: patterns(THANKS),
        }
    }

    /// A danger or a wish to die by itself is asked about; what is over must be outweighed by a cry for help, or by what
    /// still goes on in the same sentence.
    pub fn recognise(&self, sentences: &[Vec<Known>]) -> Matters {
        let calls =
            |words: &Vec<Known>| self.cries.are_in(words) || (self.now.are_in(words) && !self.over.are_in(words));
        let calls = i32::from(sentences.iter().any(calls));
        let thanks = 2 * i32::from(sentences.iter().any(|words| self.thanks.are_in(words)));
        let speaks = |words: &Vec<Known>, patterns: &Patterns| {
            let weighs = || {
                let over = i32::from(self.over.are_in(words));
                calls + i32::from(self.ongoing.are_in(words)) >= over + thanks
            };
            patterns.are_in(words) && weighs()
        };
        let is_danger = sentences.iter().any(|words| speaks(words, &self.dangers));
        let is_wish = sentences.iter().any(|words| speaks(words, &self.wishes));
        let found = [(Matter::Emergency, is_danger), (Matter::Crisis, is_wish)];
        found.into_iter().filter(|(_, is_found)| *is_found).map(|(matter, _)| matter).collect()
    }
}
