//! First names and surnames (`data/names`), words that are names too, titles, places.

use super::endings::{Strong, bare};
use crate::fold;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Common words that are also names: only a title, another name or a capital within a sentence makes them one.
const ALSO_WORDS: &str = "
    aalto aamu aava aho ahti aika aimo aina ala ali alku alm ami ampuja an ana ansa april ari aria armas armo art arvo
    asia asmo asta aura auvo ava baker berg bill björk björn black blom bo bror brown cook daisy dan dawn dem do ei
    ela eli elle elo en ensi eve faith fall fin flink frank frisk glad grace green guy haapa haka hall halla hallå
    hanhi hans harakka harju hei heimo heinä hela hele helle helmi hilja hilla hirvi holm honka hope hovi huhta ilma
    ilmi ilo ilona ilta ilves impi in ina inge inger isa isla jack jade jalo jo joki joutsen joy jun june jung juno
    jänis järvi kai kaiku kaino kaipa kala kallio kanerva kangas kansa karhu kari kask kaski kastehelmi kauko kaunis
    keto kettu kielo kim king kirsikka kivi koho koivikko koivu kokki kokko korpi korte koski kotka koto kuha kuikka
    kukka kuningas kurki kuusi kylä laakso lahja lahti lampi lampo lan lang lappi lauha law le lee lehti lehto leino
    lempi leppä li liekki lilja lilla lily lind linna lo lohi long lotta lumi lumme lund luoma luoto ly maininta
    mainio malla malm malta malva manne manner mansikka manta mari marin marja mark markka max may meeri meri miles
    mimosa min minne musta mägi mäki mänty määttä niemi niitty nimi no noin noor nour nummi nuppu nur nurmi närhi oili
    oiva oja oksa ola ole olen oma onni ora orava orpo orvokki os otso otto oula outi paju pala palm palo pat peippo
    pelto peppi per pere pian pihla pihlaja piispa pilvi pitkä pohja posti puro purra pyry pyy päivi rae raita raitala
    ram ranta rasi rask rauha rauni reima repo rich rinne rinta rob roni ros rosa rose roy rusi ruusu saar saari saga
    saha sakki sali salli salmi salo sam sampo sand sara satu savi selja sepp seppä sin sina sini sirpa siru sisko
    skog sky soile soini sointu sola solja son sorsa stark sten stig stolt storm strand ström sue sula sulo suma
    summer suna suo suoma suomi suova susi suutari suvi säde tahto taika taisto taito talja talvi tamm tammi tapio
    taru tenho terho teräs tikka tikki toimi toini toivo tom tor tuisku tulla tuomi turkki tuuli tuulia tyni tyyni
    ukko uljas ulla ulpu unna uno unto urho usko usva utu vaahtera vaara vai valli valma valo valta vappu varis varpu
    vega veli vera veri vesa vieno viita vik vilja viola virpi virta virva visa voitto vuo vuokko vuori vår white
    winter wood young
";
/// Of these only the capital within a sentence is no proof: they begin or are names of places and things, too. Wilma and
/// Maisa are where schools and hospitals write to people.
const PLACES: &str = "
    lahti salo kokkola kotka turku tampere oulu vaasa pori kuopio helsinki espoo vantaa mikkeli kajaani rauma kouvola imatra joensuu
    lappeenranta rovaniemi kemi tornio savonlinna varkaus iisalmi forssa hanko porvoo lohja kerava järvenpää hyvinkää hämeenlinna
    raahe ylivieska seinäjoki kauhajoki kristiinankaupunki närpiö pietarsaari uusikaupunki naantali raisio kaarina paimio loimaa
    kallio jakobstad borgå åbo vasa esbo vanda lappi suomi ruotsi turkki järviranta jordan georgia israel iran inari kenia
    linnanmäki wilma maisa
";
/// What stands after the name of a place rather than of a person, by beginnings.
const PLACE_WORDS: &str = "
    terveysas terveyskes sairaal keskussair hammashoit koulu päiväkot palvelutal hoivakot hoitokot vanhainkot neuvol kirjast kirkko
    sote hyvinvointi kaupung kunta kunna kunt yksik osasto vastaanotto toimipis asema yliopist apteek kampus talo taksi hälsostat sjukhus
    vårdcent rådgivn skola centralsj health hospital clinic university street road testi rokot palvelu maksu kortt
";
/// Titles and kin after which a name comes, by beginnings.
const TITLES: &str = "
    hoitaj sairaanhoit lähihoit terveydenhoit omahoit lääkär hammaslääk erikoislääk ylilääk omalääk eläinlääk tohtor tri dr fysioterap
    toimintaterap puheterap psykolog psykiatri sosiaalityönt sosiaaliohj ohjaaj kätilö terkka terkkar sossu avustaj opettaj rehtor kuraattor
    suuhygien farmaseut proviisor laborant röntgenhoit vastaanottovirk palveluohj palveluneuv omaishoit kodinhoit perhetyönt tulkki tulkin
    virkailij johtaj professor ravitsemusterap jalkahoit kuljettaj vahtimest laitoshuolt asiakasneuv labrahoit leikkaushoit lastenvalvoj
    rouva herra neiti potilas asiakas skötar sjukskötar närvårdar egenvårdar läkar tandläkar doktor överläkar barnmorsk hälsovårdar psykolog
    kurator handledar socialarbetar fysioterap ergoterap talterap lärar rektor fru herr sköterska tolken nurse doctor doc midwi physio therap dentist
    receptionist counsel teacher social worker interpreter professor mr mrs ms miss sister chaplain diakon pastor pappi sairaanhoitajaopisk
    äitini äiti isäni isä mummo mummoni vaari pappa ukki poikani poika tyttäreni tyttäremme tytär tyttö mieheni vaimoni puolisoni naapurini
    siskoni veljeni tätini setäni enoni kummini mamma pappa mommo moffa fammo mor far dotter son make maka man fru sambo granne syster bror
    husband wife son daughter mother father brother sister grandmother grandfather neighbour neighbor partner
";
/// After these a name is said: "nimeni on", "terveisin", "mvh".
const CUES: &str = "
    nimeni nimi terveisin terv yt ystävällisin kunnioittaen allekirjoittanut t namn heter mvh hälsningar hälsning vänligen name regards sincerely
    cheers signed kiitos kiitokset kiitän terveisiä terveiset tack tackar thanks thank lääkärinä hoitajana hoiti nimeltä vid named called minä
";
/// Words that a title may be followed by instead of a name.
const NO_NAMES: &str = "
    the a an i you he she it we they was is are were has had did does do can could would should will and or but not no very so too who which
    that this there here when where why how what all my your our his her their me him us them at in on for to of from by with about after before
    called told said asked came went took gave made looked listened knew never always just only really even still then
    var är har hade kom gick tog gav sa sade inte på i om med till från av som och eller men jag du han hon vi ni de alla allt min din sin vår er
    oli on ei ja että kun jos vaan niin myös sekä tai mutta hän se ne he me te minä sinä joka jotka mikä kuka kaikki kaikille kaikkien kaikkia sinulle
    teille heille meille minulle hänelle sinua teitä sai tuli meni kävi otti antoi sanoi kysyi tiesi aina taas vain hyvin todella erittäin
    olen pian ovet päivisin öisin iltaisin aamuisin
    osasi kertoi soitti kuunteli katsoi auttoi kiirehti jumala luoja herra
    maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai joulu juhannus pääsiäinen vappu måndag tisdag onsdag torsdag fredag lördag söndag
    monday tuesday wednesday thursday friday saturday sunday christmas easter
    january february march june july august september october november december jul påsk midsommar god gud jesus
    kela fpa kanta omakanta hus tays tyks kys oys thl covid korona facebook google teams zoom whatsapp kaiku apotti lifecare effica pegasos terveystalo mehiläinen pihlajalinna
";

#[derive(Debug, Default)]
pub(super) struct Names {
    pub first: HashSet<String>,
    pub last: HashSet<String>,
    pub also_words: HashSet<String>,
    places: HashSet<String>,
    cues: HashSet<String>,
    no_names: HashSet<String>,
    common: HashSet<&'static str>,
    /// With whether the title is short, so that it must be the whole word.
    titles: Vec<(&'static str, bool)>,
    place_words: Vec<&'static str>,
}

pub(super) static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let set = |list: &str| list.split_whitespace().map(str::to_lowercase).collect::<HashSet<String>>();
    // People leave dots and accents out of names, too.
    let with_folded = |list: &str| {
        let names = set(list);
        let folded: Vec<String> = names.iter().map(|name| fold(name).replace(' ', "-")).collect();
        names.into_iter().chain(folded).collect()
    };
    Names {
        first: with_folded(include_str!("../../data/names/first.txt")),
        last: with_folded(include_str!("../../data/names/last.txt")),
        also_words: set(ALSO_WORDS),
        places: set(PLACES),
        cues: set(CUES),
        no_names: set(NO_NAMES),
        common: include_str!("../../data/common_words.txt").split_whitespace().collect(),
        titles: TITLES.split_whitespace().map(|title| (title, title.chars().count() < 5)).collect(),
        place_words: PLACE_WORDS.split_whitespace().collect(),
    }
});

/// A word found in a list of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Listed {
    pub is_first: bool,
    pub is_last: bool,
    /// Also a word, a place, or written small by many: needs more than the list.
    pub is_word: bool,
    /// In the form in which one lives somewhere: Salossa, Lahdesta.
    pub is_where: bool,
}

impl Names {
    /// Looks a small-letter word up, in any Finnish case or the Swedish and English genitive.
    pub fn look_up(&self, word: &str) -> Option<Listed> {
        let (front, last_part) = word.rsplit_once('-').map_or(("", word), |(front, last)| (front, last));
        let front_is_name =
            front.is_empty() || front.split('-').all(|part| self.first.contains(part) || self.last.contains(part));
        let forms = bare(last_part);
        let whole = |form: &Strong| format!("{front}{}{}", if front.is_empty() { "" } else { "-" }, form.word);
        let fits = |set: &HashSet<String>, form: &Strong| {
            set.contains(&whole(form)) || (front_is_name && set.contains(&form.word))
        };
        let held: Vec<(&Strong, bool, bool)> = forms
            .iter()
            .map(|form| (form, !form.is_surname && fits(&self.first, form), fits(&self.last, form)))
            .filter(|(_, first, last)| *first || *last)
            .collect();
        let (form, ..) = held.first()?;
        let is_double = !front.is_empty();
        Some(Listed {
            is_first: held.iter().any(|(_, first, _)| *first),
            is_last: held.iter().any(|(_, _, last)| *last),
            is_word: !is_double
                && (self.common.contains(word)
                    || self.no_names.contains(word)
                    || held
                        .iter()
                        .any(|(form, ..)| self.also_words.contains(&form.word) || self.places.contains(&form.word))),
            is_where: form.is_where,
        })
    }

    /// Whether a word that looks like a name is another one, or a form of it: olen, pian.
    pub fn is_other_word(&self, lower: &str) -> bool {
        self.no_names.contains(lower)
    }

    /// Whether a word that is in no list may be a name: nobody writes it small.
    pub fn may_be_unknown_name(&self, lower: &str) -> bool {
        let is_known = self.common.contains(lower) || self.no_names.contains(lower) || self.is_place(lower);
        lower.chars().count() > 2
            && !is_known
            && !self.is_title(lower)
            && !lower.ends_with("lainen")
            && !lower.ends_with("läinen")
    }

    pub fn is_place(&self, lower: &str) -> bool {
        bare(lower).iter().any(|form| self.places.contains(&form.word))
    }

    pub fn is_title(&self, lower: &str) -> bool {
        // Lääkäriaika is no lääkäri.
        let is_time = || ["riaja", "riaik", "riase"].iter().any(|part| lower.contains(part));
        let fits =
            |(title, is_short): &(&str, bool)| if *is_short { *title == lower } else { lower.starts_with(title) };
        self.titles.iter().any(fits) && !is_time()
    }

    pub fn is_cue(&self, lower: &str) -> bool {
        self.cues.contains(lower)
    }

    pub fn is_place_word(&self, lower: &str) -> bool {
        self.place_words.iter().any(|word| lower.starts_with(word))
    }
}
