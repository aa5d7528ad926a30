//! The parts of joined words. Finnish and Swedish join words without end, so a list of them cannot be; but in a county's
//! feedback they end in few ways. A word that ends in one of these, in any inflection, is what stands before it and it.

use super::stem;
use crate::irregular;
use domain::language::Language;
use std::collections::HashSet;
use std::sync::LazyLock;

const FINNISH: &str = "
    aamu aika ajanvaraus annos apu asema asento asiakas asuminen auto automaatti avustaja avustus chat henkilö
    henkilökunta hinta hissi hoidettava hoitaja hoito hoitola huolto huone hygienisti hätä ihminen istuin jakelu jono
    johtaja kaappi kassi katos kartta kerta kerros keskus keskustelu klinikka kohtelu koira kone koti kuljetus kulut
    kustannus kutsu kysely kysymys käynti käytävä lainaamo lapsi lasku laskutus leikkaus liike liuska lomake lupa
    lähete lääkäri lääke maksu matka mies mittari mittaus muutos neuvola neuvonta nosturi numero näyte ohje ohjaaja
    ohjaus omainen ongelma opas osasto osoite otto ovi paikka palaute palvelu palkkio pesu piha piste poliklinikka
    potilas potku puhe puhelin puhelu pula päivystys päivä pää pyyntö pöytä pöytäkirja raha rakennus rakko ranne reitti
    resepti rokote rokotus ruoka ryhmä sairaala sairaus seuranta siirto siivous soitto sopimus sosiaalityö
    suunnitelma suihku sänky särky taksi talo tarkastus tarvike tauti terapeutti terapia testi tieto tila toimi
    toimisto toive tuki tuoli tulehdus tulkki tulos turva tutkimus tupa työ työntekijä uutinen vaihto vaiva valvoja
    varaus vastaanotto verkko vika viesti vika virhe vuoro väline yhteys yksikkö ympäristö yö äiti
";

const SWEDISH: &str = "
    apparat assistent assistans avdelning avgift barn behandling besked besök bil boende bokning buss byrå central
    chatt enhet faktura fel grupp handledare hem hjälp hjälpmedel jour klinik kort kö kvinna kvitto lag lista lokal
    läkare mat medel mottagning möte nummer operation patient personal plan plats program prov räkning rum rådgivning
    samtal sal service sjukhus sjuksköterska sköterska skötare smärta station station stol stöd svar säng tandläkare
    taxi telefon terapeut terapi test tid tjänst tolk tolkning undersökning vaccin vakt vistelse vård vårdare väntan
    värk växel ärende
";

/// The stems of the last parts, and the first two letters of their words: in few places of a word one need look.
struct Ends {
    stems: HashSet<String>,
    beginnings: HashSet<[u8; 2]>,
}

static ENDS: LazyLock<[(Language, Ends); 2]> = LazyLock::new(|| {
    [(Language::Finnish, FINNISH), (Language::Swedish, SWEDISH)]
        .map(|(language, list)| (language, ends(language, list)))
});

/// Neither part is shorter than this.
const SHORTEST_FIRST: usize = 3;
const SHORTEST_LAST: usize = 3;
/// A Finnish word ends in one of these: hoitajat is no ajat of a hoit.
const FINNISH_LAST_LETTERS: &[u8] = b"aeiouynsrl";

fn ends(language: Language, list: &str) -> Ends {
    let words: Vec<String> = list.split_whitespace().map(crate::fold).collect();
    let stems: HashSet<String> = words.iter().map(|word| stem(word, language)).collect();
    let other_shapes = irregular::shapes().filter(|(_, lemma)| stems.contains(*lemma)).map(|(word, _)| word);
    let beginnings = words.iter().map(String::as_str).chain(other_shapes).filter_map(beginning).collect();
    Ends { stems, beginnings }
}

fn beginning(word: &str) -> Option<[u8; 2]> {
    word.as_bytes().first_chunk().copied()
}

/// The stems of a folded word's two parts, in the languages in which it has any.
pub(super) fn parts(word: &str) -> Vec<String> {
    if !word.is_ascii() || word.len() < SHORTEST_FIRST + SHORTEST_LAST {
        return Vec::new();
    }
    ENDS.iter().filter_map(|(language, ends)| parted(word, *language, ends)).flatten().collect()
}

/// Where several last parts fit, the longest is one.
fn parted(word: &str, language: Language, ends: &Ends) -> Option<[String; 2]> {
    let bytes = word.as_bytes();
    let places = SHORTEST_FIRST..=word.len() - SHORTEST_LAST;
    let may_part = |at: &usize| {
        let is_first = language != Language::Finnish || FINNISH_LAST_LETTERS.contains(&bytes[at - 1]);
        is_first && ends.beginnings.contains(&[bytes[*at], bytes[at + 1]])
    };
    let last = places.filter(may_part).find_map(|at| {
        let last = stem(&word[at..], language);
        ends.stems.contains(&last).then_some((at, last))
    });
    last.map(|(at, last)| [stem(&word[..at], language), last])
}
