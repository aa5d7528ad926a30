use super::*;

/// Whether a text that says `said` is found by `question`.
fn is_found(question: &str, said: &str) -> bool {
    let stems = Stemmer::default().stems([said]);
    asked(question).iter().all(|word| word.stems().any(|stem| stems.iter().any(|held| held == stem)))
}

fn check(question: &str, said: &[&str]) {
    let lost: Vec<_> = said.iter().filter(|said| !is_found(question, said)).collect();
    assert!(lost.is_empty(), "{question} does not find {lost:?}");
}

fn check_not(question: &str, said: &[&str]) {
    let found: Vec<_> = said.iter().filter(|said| is_found(question, said)).collect();
    assert!(found.is_empty(), "{question} finds {found:?}");
}

#[test]
fn finnish_nouns_in_any_case() {
    check("hoitaja", &["hoitajan", "hoitajaa", "hoitajat", "hoitajien", "hoitajia", "hoitajilla", "hoitajallekin"]);
    check("hoitajille", &["hoitaja", "hoitajasta", "hoitajamme"]);
    check("lääkäri", &["lääkärin", "lääkäriä", "lääkärit", "lääkäreitä", "lääkäreiden", "lääkärien", "lääkärinsä"]);
    check("puhelin", &["puhelimen", "puhelimella", "puhelimessa", "puhelimet", "puhelinta"]);
    check("potilas", &["potilaan", "potilaat", "potilaita", "potilaiden", "potilaalle"]);
    check("asiakas", &["asiakkaan", "asiakkaat", "asiakkaita", "asiakasta", "asiakkaille"]);
    check("lapsi", &["lapsen", "lasta", "lapset", "lasten", "lapsia", "lapsille", "lapseni"]);
    check("aika", &["ajan", "aikaa", "ajat", "aikoja", "ajalla", "aikani"]);
    check("vuosi", &["vuoden", "vuotta", "vuodet", "vuosia", "vuodessa"]);
    check("kuukausi", &["kuukauden", "kuukautta", "kuukaudessa", "kuukausia"]);
    check("hammas", &["hampaan", "hampaat", "hampaita", "hammasta", "hampaiden"]);
    check("kenkä", &["kengät", "kenkien", "kenkiä", "kengän"]);
    check("ruoka", &["ruoan", "ruuan", "ruokaa", "ruuat", "ruoasta"]);
    check("ihminen", &["ihmisen", "ihmiset", "ihmisiä", "ihmisten", "ihmistä", "ihmiselle"]);
    check("äiti", &["äidin", "äitini", "äidille", "äitiä", "äidillä"]);
    check("kysymys", &["kysymyksen", "kysymykseen", "kysymyksiä", "kysymystä"]);
    check("jono", &["jonot", "jonossa", "jonoon", "jonoja", "jonon"]);
    check("työ", &["työn", "työtä", "työssä", "työstä"]);
    check("mies", &["miehen", "mieheni", "miestä", "miehelle"]);
    check("vesi", &["veden", "vettä", "vedessä"]);
}

#[test]
fn finnish_verbs_in_their_common_shapes() {
    check("soittaa", &["soitin", "soitti", "soitan", "soita", "soittanut", "soitettiin"]);
    check("odottaa", &["odotin", "odotti", "odotan", "odottanut", "odotettiin"]);
    check("hoitaa", &["hoidin", "hoiti", "hoidettiin", "hoitanut"]);
    check("vastata", &["vastasi", "vastannut", "vastattu", "vastaa"]);
}

#[test]
fn parts_of_compounds() {
    check("lääkäri", &["hammaslääkärille", "terveyskeskuslääkäri"]);
    check("hammas", &["hammaslääkärin", "hammashoitolassa"]);
    check("terveys", &["terveysasemalla", "terveydenhoitaja"]);
    check("lapsi", &["lapsipotilaan"]);
    check("lasten", &["lastenneuvola"]);
    check("hammashoito", &["hammashoidossa"]);
    check("vård", &["tandvården", "hemvård"]);
    check("läkare", &["tandläkaren"]);
    check_not("hammaslääkäri", &["lääkäri", "hammas"]);
}

#[test]
fn swedish_and_english() {
    check("sjukskötare", &["sjukskötaren", "sjukskötarna", "sjukskötarens"]);
    check("rådgivning", &["rådgivningen", "rådgivningens", "radgivning"]);
    check("nurse", &["nurses", "Nurse's"]);
    check("appointment", &["appointments"]);
}

#[test]
fn all_the_words_are_asked_for() {
    assert!(is_found("hoitaja ystävällinen", "Hoitajat olivat ystävällisiä."));
    assert!(!is_found("hoitaja ystävällinen", "Hoitajat olivat väsyneitä."));
    assert!(is_found("112", "Soitin 112:een") && !is_found("112", "Soitin 12 kertaa"));
    assert!(is_found("врач", "Хороший врач!"));
}

#[test]
fn words_that_only_look_alike_are_told_apart() {
    check_not("kiire", &["kirja", "kiertää", "kirurgi"]);
    check_not("lasku", &["lasta", "lasi"]);
    check_not("ruoka", &["ruotsi", "ruuhka"]);
    check_not("jono", &["joka", "jotain"]);
    check_not("aika", &["aina", "aivan", "aikuinen"]);
    check_not("aika", &["hoitajat"]);
    check_not("hoito", &["hotelli"]);
    check_not("vuosi", &["vuoro", "vuode"]);
}

#[test]
fn a_question_of_nothing_asks_for_nothing() {
    for question in ["", " ", "!?", "a", "- ä"] {
        assert_eq!(asked(question), [], "{question:?}");
    }
    assert_eq!(asked("hoitaja, Hoitaja! HOITAJA").len(), 1);
    assert_eq!(asked(&(0..99).map(|number| format!("sana{number} ")).collect::<String>()).len(), 12);
}

#[test]
fn hits_stand_where_the_text_says_the_words() {
    let text = "Hyvä hoitaja! Ääni kuului, hoitajat ja Pa\u{308}ivi.";
    let hits = Stemmer::default().hits(text, &asked("päivi hoitajan"));
    let said: Vec<(&str, usize)> = hits.iter().map(|hit| (&text[hit.at.clone()], hit.word)).collect();
    assert_eq!(said, [("hoitaja", 1), ("hoitajat", 1), ("Pa\u{308}ivi", 0)]);
}

#[test]
fn any_text_is_taken() {
    for text in
        ["🦷 \u{0} ﬁ ǅ İ", "äääääääääääääääääääääääääääääääääääääääääääääääääääääääää", "医院 طبيب", "___", "a-b"]
    {
        Stemmer::default().stems([text]);
        asked(text);
    }
}

/// A snippet with its hits in brackets.
fn told(text: &str, question: &str) -> String {
    let (pieces, _) = Stemmer::default().snippet(text, &asked(question));
    pieces.iter().map(|piece| if piece.is_hit { format!("[{}]", piece.text) } else { piece.text.clone() }).collect()
}

#[test]
fn a_snippet_shows_the_words_that_were_asked_for() {
    assert_eq!(told("Hoitajat olivat ihania.", "hoitaja"), "[Hoitajat] olivat ihania.");
    assert_eq!(told("Ei mitään.", "hoitaja"), "Ei mitään.");
    assert_eq!(told("", "hoitaja"), "");
    let filler = "Tässä on kaikenlaista muuta, mitä ei haeta lainkaan. ".repeat(9);
    let long = format!("{filler}Hoitaja tuli. {filler}Lopulta hoitaja ja lääkäri pyysivät anteeksi. {filler}");
    let snippet = told(&long, "lääkäri hoitaja");
    assert!(snippet.contains("[hoitaja] ja [lääkäri] pyysivät"), "{snippet}");
    assert!(snippet.starts_with("… ") && snippet.ends_with(" …"), "{snippet}");
    assert!(snippet.chars().count() < 240, "{snippet}");
}

#[test]
fn a_snippet_of_any_text_is_cut_between_letters() {
    for text in ["ä".repeat(500), "ä ".repeat(500), "hoitaja".repeat(99), format!("{} hoitaja", "ö".repeat(400))] {
        assert!(told(&text, "hoitaja").chars().count() <= 240);
    }
}
