//! Finnish words that change so much that no taking off of endings brings them together, and that people write every
//! day. The first of a line is what the others are taken for.

use std::collections::HashMap;
use std::sync::LazyLock;

const WORDS: &str = "
    aika ajan ajat ajalla ajalle ajalta ajassa ajasta ajaksi aikaa aikaan aikana aikani aikansa aikoja aikojen ajoissa ajoista
    apu avun apua avusta avulla apuun avuksi
    aikuinen aikuisen aikuista aikuiset aikuisten aikuisia aikuisille aikuisilla
    antaa annan annat annettiin annettu antoi annoin antanut antaneet annetaan
    ei en et eivät emme ette
    hakea haen haki hain hakenut haettiin haettu hakemus hakemuksen hakemukset hakemusta hakemukseen hakemuksia
    jalka jalan jalat jalkaa jalkani jalassa jalasta jalkojen jalkoja
    jälki jäljet jäljen jälkeä
    kieli kielen kieltä kielellä kielet
    kuukausi kuukauden kuukautta kuukaudet kuukausia kuukaudessa kuukaudeksi kuukausien
    käsi käden kättä kädet käteni kädessä käsiä kädellä käsien kätten
    käydä kävin kävi käynyt käyn käy käytiin käymään kävimme
    lapsi lapsen lasta lapset lasten lapsia lapsille lapseni lapselle lapsella lapselta lapsesta lapsien lapseksi lapsemme
    lukea luin luki lukenut luetaan luettu
    lupa luvan lupaa luvat lupia
    mies miehen mieheni miestä miehet miehelle miehellä mieheltä miesten miehiä miehestä
    maksaa maksan maksoi maksoin maksanut maksettiin
    nuori nuoren nuorta nuoret nuorten nuoria nuorille nuorelle nuorilla
    odottaa odotin odotti odotan odotat odotettiin odottanut odotettu odotetaan odottavat odottamaan odotimme odottivat odottelin odotus odotuksen odottelu odottaminen odottamista
    ottaa otin otti otan otettiin otettu ottanut otetaan oteta
    pieni pienen pientä pienet pienten pieniä
    poika pojan poikaa pojat poikani pojalle pojalla pojalta poikien poikia pojastani
    pää pään päätä päähän päässä
    raha rahan rahaa rahat rahoja rahaa
    ruoka ruoan ruuan ruokaa ruoat ruuat ruoasta ruuasta ruoalla ruuassa ruoassa ruokien ruokia ruokaan
    saada sain sai saan saat saanut saatiin saadaan saatu saa saivat saimme saaneet
    sanoa sanoin sanoi sanon sanottiin sanonut sanotaan sanoivat
    selkä selän selkää selässä selkäni selkään selästä
    soittaa soitin soitti soitan soita soitat soittanut soitettiin soittivat soittaneet soitetaan soitettu soittamaan soitto soiton soittoa soittoon soitot soittoja
    syödä söin syö syönyt syötiin syödään syömään
    tehdä tein teki teen tekee tehnyt tehtiin tehty tehdään tekivät tekemään
    tieto tiedon tietoa tiedot tietoja tietojen tietoni tiedosta tiedoista tietoihin tietojani
    tukea tuki tuen tuesta tukeen
    tulla tulin tuli tulen tulee tullut tultiin tulivat tulleet
    tyttö tytön tyttöä tytöt tyttöni tytölle tytöllä
    työ työn työtä työssä työstä työt töissä töihin töitä työhön
    uusi uuden uutta uudet uusia uusien uudessa uudella
    vastata vastasi vastannut vastattu vastaa vastasin vastattiin vastata vastataan vastaus vastauksen vastausta vastauksia vastaukset vastaukseen vastanneet vastannutkaan
    vesi veden vettä vedessä vesien vesiä vedet
    viedä vein vei vienyt vietiin vie
    vuosi vuoden vuotta vuodet vuosia vuodessa vuosien vuosina vuotias
    vuoro vuoron vuoroa vuorossa vuorot vuoroon
    yö yön yöllä yötä yöt öisin öitä
    äiti äidin äitini äidille äitiä äidillä äidit äitien äidistä äidiltä äitinsä äitimme
    isä isän isäni isälle isää isällä isästä isältä isänsä
";

static LEMMAS: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let mut lemmas = HashMap::new();
    for line in WORDS.lines() {
        let mut words = line.split_whitespace().map(crate::fold);
        let Some(lemma) = words.next() else { continue };
        lemmas.extend(words.map(|word| (word, lemma.clone())));
        lemmas.insert(lemma.clone(), lemma);
    }
    lemmas
});

/// What the folded `word` is taken for.
pub(crate) fn lemma(word: &str) -> Option<&'static str> {
    LEMMAS.get(word).map(String::as_str)
}

/// Every folded shape of these words.
pub(crate) fn shapes() -> impl Iterator<Item = (&'static str, &'static str)> {
    LEMMAS.iter().map(|(word, lemma)| (word.as_str(), lemma.as_str()))
}
