//! One case for each way in which people write.

use crate::county::County;
use domain::language::Language;
use text::targets::TargetIndex;

/// The first places that `query` finds are the expected ones, in any order.
fn check(query: &str, expected: &[&str]) {
    check_in(Language::Finnish, query, expected);
}

fn check_in(language: Language, query: &str, expected: &[&str]) {
    let county = County::new();
    let found = county.search(query, language);
    let mut first: Vec<&str> = found.iter().take(expected.len()).map(|(code, _)| *code).collect();
    let mut expected = expected.to_vec();
    first.sort_unstable();
    expected.sort_unstable();
    assert_eq!(first, expected, "{query:?} finds {found:.2?}");
}

fn check_nothing(query: &str) {
    let county = County::new();
    let found = county.search(query, Language::Finnish);
    assert!(found.is_empty(), "{query:?} finds {found:.2?}");
}

const DENTAL: &[&str] = &["suun-th", "suu-lahdenpera", "suu-vuolleranta", "suu-hiirikoski", "suu-paivystys"];
const DOCTORS: &[&str] = &["vastaanotot", "vo-lahdenpera", "vo-vuolleranta", "vo-hiirikoski", "vo-suvantola"];
const CHILD_HEALTH: &[&str] = &["neuvola-lahdenpera", "neuvola-vuolleranta", "perhekeskuspalvelut"];

#[test]
fn a_name_said_in_full_comes_first() {
    for target in County::new().targets() {
        for language in Language::ALL {
            check_in(language, target.name_in(language), &[&target.code]);
        }
    }
}

#[test]
fn inflected_words() {
    check("hammashoitolasta", &["suun-th", "suu-lahdenpera", "suu-vuolleranta", "suu-hiirikoski"]);
    check("neuvolaan", CHILD_HEALTH);
    check("suvantolan terveysaseman", &["vo-suvantola"]);
    check("laboratoriossa Lahdenperällä", &["labra-lahdenpera"]);
    check("tuulentuvassa", &["tuulentupa"]);
}

#[test]
fn consonant_gradation() {
    check("neuvolan", CHILD_HEALTH);
    check("kirurgian", &["kirurgia"]);
    check("hampaiden", DENTAL);
    check("lapsen puheterapiaan", &["puhe-toiminta"]);
    check("toimeentulotuen", &["toimeentulo"]);
    check("mäntyrinteen", &["mantyrinne"]);
}

#[test]
fn compounds_and_their_parts() {
    check("hammaslääkäri", DENTAL);
    check("lääkäri", DOCTORS);
    check("äidin kotihoito", &["kotihoito", "kh-lahdenpera", "kh-ylitaival"]);
    check("äidin kotihoito merkkisalossa", &["kh-ylitaival"]);
    check("hammas lääkäri", DENTAL);
    check("päihdeklinikka", &["paihde"]);
    check("silmäpoli", &["silmat"]);
}

#[test]
fn everyday_words() {
    check("labra vuolleranta", &["labra-vuolleranta"]);
    check("lanssi", &["ensihoito", "akuutti"]);
    check("sossun raha", &["toimeentulo"]);
    check("koulun terkkari", &["kouluth"]);
}

#[test]
fn misspellings() {
    check("hamashoito", DENTAL);
    check("psykiatrinne osasto", &["psyk-osasto"]);
    check("laboratrio", &["diagnostiikka", "labra-lahdenpera", "labra-vuolleranta"]);
    check("amublanssi", &["ensihoito"]);
    check("kirjamo", &["kirjaamo"]);
}

#[test]
fn missing_dots() {
    check("aitiysneuvola", CHILD_HEALTH);
    check("paivystys", &["paivystys"]);
    check("mantyrinne", &["mantyrinne"]);
    check("fardtjanst", &["kuljetuspalvelu"]);
}

#[test]
fn swedish_and_english_on_a_page_in_any_language() {
    for language in Language::ALL {
        check_in(language, "tandläkare i Vuolleranta", &["suu-vuolleranta"]);
        check_in(language, "rådgivningen lahdenperä", &["neuvola-lahdenpera"]);
        check_in(language, "brandkåren", &["pelastus", "paloasema"]);
        check_in(language, "the dentist in Hiirikoski", &["suu-hiirikoski"]);
        check_in(language, "x-ray", &["kuvantaminen"]);
        check_in(language, "fysioterapiaan", &["fysio"]);
    }
}

#[test]
fn a_place_and_a_service() {
    check("vuolleranta hammas", &["suu-vuolleranta"]);
    check("labra lahdenperässä", &["labra-lahdenpera"]);
    check("hiirikoski terveysasema", &["vo-hiirikoski"]);
    check("osasto 2", &["os-2"]);
}

#[test]
fn unfinished_words() {
    check("hammash", &["suun-th", "suu-lahdenpera", "suu-vuolleranta", "suu-hiirikoski"]);
    check("neuv", CHILD_HEALTH);
    check("kirur", &["kirurgia"]);
    check("digik", &["digisote"]);
}

#[test]
fn small_talk_is_ignored() {
    check("Haluan antaa palautetta: asia koskee meidän neuvolaa Vuollerannassa.", &["neuvola-vuolleranta"]);
    check("I would like to complain about the ambulance", &["ensihoito"]);
    check("Jag vill ge feedback om ambulansen", &["ensihoito"]);
}

#[test]
fn what_means_nothing_finds_nothing() {
    for query in [
        "",
        "   ",
        "?!",
        "asdfgh",
        "qwertyuiop",
        "xx",
        "a",
        "123456",
        "moi",
        "hello",
        "ja the och",
        "haluan antaa palautetta",
    ] {
        check_nothing(query);
    }
}

#[test]
fn scores_fall_from_one_to_nought_and_the_limit_holds() {
    let county = County::new();
    for query in ["lääkäri", "Kotihoito, Lahdenperä", "kirurgian poliklinikka", "terveys"] {
        let scores: Vec<f32> = county.search(query, Language::Finnish).iter().map(|(_, score)| *score).collect();
        assert!(scores.is_sorted_by(|a, b| a >= b), "{query}: {scores:?}");
        assert!(scores.iter().all(|score| (0.0..=1.0).contains(score)), "{query}: {scores:?}");
    }
    let index = TargetIndex::new(county.targets());
    assert_eq!(index.search("lääkäri", Language::Finnish, 3).len(), 3);
    assert_eq!(index.search("lääkäri", Language::Finnish, 0), []);
}

#[test]
fn a_county_without_targets_and_a_very_long_query_are_no_trouble() {
    assert_eq!(TargetIndex::new(&[]).search("lääkäri", Language::Finnish, 8), []);
    let county = County::new();
    county.search(&"neuvola ".repeat(10_000), Language::Finnish);
    let distinct: String = (0..100_000).map(|number| format!("neuvola{number} ")).collect();
    county.search(&distinct, Language::Finnish);
    county.search(&"ä".repeat(100_000), Language::Finnish);
    county.search("врач 医院 \u{0} 🦷", Language::English);
}
