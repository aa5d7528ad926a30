//! Words that say nothing about the place a client means.
//!
//! People write to a search box as they would to a person: "asia koskee minun äitini kotihoitoa". The small words,
//! the words of giving feedback and the words of praise and blame occur with every place and would only add noise.
//! The lists are of folded words. A word that names a service in any of the languages must not be here.

use std::collections::HashSet;
use std::sync::LazyLock;

const FINNISH: &str = "
    aina aivan antaa asia asiaa asiani asiassa asiasta ehdotus ei eika eilen eivat eli en enka eraan erittain etta
    ettei haluaisin haluan halusin han hanelle hanen hanta he hei heidan huono huonoa huonoja huonosti hyva hyvaa
    hyvia hyvin ihan itse ja jo joka jonka jos joskus jossa josta jotain jotka kaikille kaikkea kaikki kanssa kautta
    kavin kehu kehut kerran kertoa kiitokset kiitos kiitosta kirjoittaa koska koskee koskeva koskien kuin kukaan kun
    kysya kysymys liittyen liittyy me meidan meille melko mihin mika mikaan miksi mina minne minua minulla minulle
    minun missa mista miten mitka moi moikka moite moitteet moro mulla mun mutta myos ne niin noin nyt ole olen oli
    olin olisi olla ollut oma omaa oman on onko ovat palaute palauteta palautetta palautteen paljon parantaa
    pettynyt pitaa piti risut ruusut saa saada saanut sain se sen siella sielta siina siis siita sinne sita sitten
    suhteen taalla taas tai tama taman tanaan tarvitsee tarvitsen tarvitsisin tasta teidan terve tervehdys testi
    todella toimi toimii tosi tule tuli tullut vaan vai vain valitan valitus valitusta varten vasta vihainen
    viikolla viime voi voin voisi ym yms
";

const SWEDISH: &str = "
    alla angar arende att av besviken bra da dalig daligt de den det detta dig din du efter ej en ett feedback fick
    for fran gallande galler ge ha hade han har hej hejsan hela hon hos hur i inte jag kan klagomal med men mig min
    mina mitt mycket nagon nar och om oss over pa respons responsen ris ros sig sin skulle som tack till tjena under
    ut vad var vara vart vi vid vill
";

const ENGLISH: &str = "
    a about after all am an and are as at bad be been but by can complain complaint concerning concerns did do does
    everything for from get give good got had has have he hello her hi his how i in is it like matter me my no not
    of ok on or our please praise regarding s she so t thank thanks that the their there they this to us very
    want was we were what when where which whole with would you your
";

/// Whose matter it is, which says little of the place: the mother's home care is home care.
const RELATIONS: &str = "
    aidilla aidille aidilleni aidin aiti aitia aitini dad daughter dotter fammo far fars father fathers fru
    grandfather grandmother husband isa isaa isalla isalle isan isani laheinen laheisen laheiseni mamma mammas man
    miehelle miehen mieheni mies mom mommo mor mors mother mothers mummin mummo mummolle mummon mummoni omainen
    omaisen papan pappa pappas poika poikani pojalle pojan puoliso puolison puolisoni sisko siskon son tadin tati
    tytar tyton tyttaren tyttareni tytto ukin ukki vaari vaarin vaimo vaimolle vaimon vaimoni vanhempani veli veljen
    wife
";

/// What it was about, at whatever place: a booking, a queue, the staff. By themselves they may lead somewhere; beside the
/// name of a service they say little.
const CIRCUMSTANCES: &str = "
    aika aikaa ajanvaraus ajanvarauksen ajanvaraukseen ajanvarauksessa aukioloajat aukiolo asiakas asukkaan henkilokunta
    henkilokuntaa henkilokunnan henkilokunnalle hoitaja hoitajan hoitajat hoitajien hoitajia hoitajille jono jonot
    jonossa jonotin jonotus jonottaa jonottaminen kaynti kaynnin kaynnilla kohtelu kova lapsella lapselle lapsen lapseni
    lapsesta myohassa numero odotin odottaminen odottaa odotus omaiset osoite paasy parkkipaikka potilaan potilas
    puhelimella puhelimessa puhelinnumero pysakointi ruoka ruoan tarkastus tulos tulokset tyontekija tyontekijat
    vaihtuu vaihtuvat vaihtui vastaanotolla
    vastaanotolle vastaanotolta vastaanoton vastaanotto virhe viikonloppuna yolla
    appointment appointments booking child childs children hours night nobody office opening parking staff time too took
    treatment waiting wrong
    barn barnet besok bokning fel ko mottagning natt natten personal personalen ring ringa skotare tid tidsbokning
    vanlig vantetid
";

static STOP_WORDS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| [FINNISH, SWEDISH, ENGLISH].into_iter().flat_map(str::split_whitespace).collect());

/// Is the folded `word` empty of any place?
pub(crate) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.contains(word)
}

/// Does the folded `word` tell whose matter it is, and not where?
pub(crate) fn is_relation(word: &str) -> bool {
    RELATIONS.split_whitespace().any(|relation| relation == word)
}

/// Does the folded `word` tell what happened there, and not where?
pub(crate) fn is_circumstance(word: &str) -> bool {
    CIRCUMSTANCES.split_whitespace().any(|circumstance| circumstance == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold;

    #[test]
    fn the_words_are_folded_and_stand_once() {
        for list in [FINNISH, SWEDISH, ENGLISH, RELATIONS, CIRCUMSTANCES] {
            let words: Vec<&str> = list.split_whitespace().collect();
            assert_eq!(fold(list), words.join(" "));
            assert_eq!(words.iter().collect::<HashSet<_>>().len(), words.len());
        }
    }

    #[test]
    fn talk_is_left_out_and_places_are_kept() {
        for word in fold("Asia koskee minun, meidän ja or the: haluan antaa palautetta").split(' ') {
            assert!(is_stop_word(word), "{word}");
        }
        for word in ["hammas", "neuvola", "suu", "iho", "tk", "er", "lapsen", "112"] {
            assert!(!is_stop_word(word), "{word}");
        }
    }

    #[test]
    fn a_relation_tells_whose_and_not_where() {
        for word in ["aidin", "isani", "mamma", "father"] {
            assert!(is_relation(word) && !is_stop_word(word), "{word}");
        }
        // A child's matters have places of their own.
        assert!(!is_relation("lapsen"));
    }
}
