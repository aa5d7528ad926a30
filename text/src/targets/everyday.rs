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
    tandvärk tänder = tandvård
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
";

/// What is said, by its stem, and the folded words that it is looked for by.
struct Everyday {
    language: Language,
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
    let entry = |said: &str| Everyday { language, stem: form(&fold(said), language).stem, meant: meant.clone() };
    said.split_whitespace().map(entry).collect()
}

/// Only a longer word is known at the end of a compound: tk ends many words.
const SHORTEST_END: usize = 5;

/// By what else the folded `word` is looked for.
pub(super) fn meant(word: &str) -> Vec<String> {
    let stems = Language::ALL.map(|language| form(word, language).stem);
    let mut found = Vec::new();
    for everyday in EVERYDAY.iter() {
        let stem = &stems[everyday.language as usize];
        if *stem == everyday.stem {
            found.extend(everyday.meant.iter().cloned());
        } else if everyday.stem.len() >= SHORTEST_END
            && let Some(first) = stem.strip_suffix(everyday.stem.as_str())
            && first.len() >= 3
        {
            found.extend(everyday.meant.iter().map(|meant| format!("{first}{meant}")));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn what_people_say_is_looked_for_by_what_it_is_called() {
        let said = |word: &str| meant(&crate::fold(word));
        assert_eq!(said("lekurille"), ["laakari"]);
        assert_eq!(said("neukkuun"), ["neuvola"]);
        assert_eq!(said("silmälekuri"), ["silmalaakari"]);
        assert_eq!(said("kissa"), [""; 0]);
    }
}
