//! Names without their case endings: Virtasella is Virtanen, Riikalle Riikka, Mäen Mäki, Markuksen Markus.

/// What a word may be the inflected form of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Strong {
    pub word: String,
    /// In a case of being somewhere, which people are seldom in.
    pub is_where: bool,
    /// Surnames alone bend so: Lahden, Mäen. Maten is no Matti.
    pub is_surname: bool,
}

/// Case endings of names with the longest first; the second tells the cases of being in, out of and into.
const ENDINGS: &[(&str, bool)] = &[
    ("ssa", true),
    ("ssä", true),
    ("sta", true),
    ("stä", true),
    ("lla", false),
    ("llä", false),
    ("lta", false),
    ("ltä", false),
    ("lle", false),
    ("ksi", false),
    ("een", false),
    ("iin", false),
    ("aan", false),
    ("ään", false),
    ("oon", false),
    ("uun", false),
    ("yyn", false),
    ("öön", false),
    ("han", false),
    ("hin", false),
    ("hon", false),
    ("tta", false),
    ("ttä", false),
    ("na", false),
    ("nä", false),
    ("ta", false),
    ("tä", false),
    ("ia", false),
    ("iä", false),
    ("ja", false),
    ("lta", false),
    ("n", false),
    ("a", false),
    ("ä", false),
    ("s", false),
    ("t", false),
];
const CLITICS: &[&str] = &["kin", "kaan", "kään", "han", "hän", "ko", "kö"];
const SHORTEST: usize = 2;

/// The word itself, then every word that it may be a form of.
pub(super) fn bare(word: &str) -> Vec<Strong> {
    let mut found = vec![Strong { word: word.to_owned(), is_where: false, is_surname: false }];
    without_ending(word, &mut found);
    for clitic in CLITICS {
        if let Some(rest) = word.strip_suffix(clitic).filter(|rest| rest.chars().count() > SHORTEST + 2) {
            found.push(Strong { word: rest.to_owned(), is_where: false, is_surname: false });
            without_ending(rest, &mut found);
        }
    }
    found
}

fn without_ending(word: &str, found: &mut Vec<Strong>) {
    for (ending, is_where) in ENDINGS {
        let Some(rest) = word.strip_suffix(ending).filter(|rest| rest.chars().count() >= SHORTEST) else { continue };
        let mut add = |word: String, is_surname: bool| found.push(Strong { word, is_where: *is_where, is_surname });
        if matches!(*ending, "een" | "iin" | "aan" | "ään" | "oon" | "uun" | "yyn" | "öön") {
            // Into: the vowel before the ending's was the name's own.
            let vowel = ending.chars().next().unwrap_or('a');
            bases(&format!("{rest}{vowel}"), &mut add);
        } else if matches!(*ending, "na" | "nä" | "ia" | "iä" | "ja" | "a" | "ä") {
            // No consonant softens before these: Maijaa, Mattia, Virtasena.
            add(rest.to_owned(), false);
            rest.strip_suffix("se").into_iter().for_each(|rest| add(format!("{rest}nen"), false));
            if matches!(*ending, "ia" | "iä") {
                add(format!("{rest}i"), false);
            }
        } else {
            bases(rest, &mut add);
        }
    }
}

/// What the inflected stem may be the stem of.
fn bases(stem: &str, add: &mut impl FnMut(String, bool)) {
    add(stem.to_owned(), false);
    if let Some(rest) = stem.strip_suffix('s') {
        // Virtasta; Markusta stays as it is.
        add(format!("{rest}nen"), false);
    }
    if let Some(rest) = stem.strip_suffix("se") {
        add(format!("{rest}nen"), false);
    }
    if let Some(rest) = stem.strip_suffix("kse") {
        add(format!("{rest}s"), false);
    }
    // Ahmedin; but millaista is no Milla, and ilmoita no Ilmo.
    if let Some(rest) = stem.strip_suffix('i').filter(|rest| !rest.ends_with(['a', 'e', 'i', 'o', 'u', 'y', 'ä', 'ö']))
    {
        add(rest.to_owned(), false);
    }
    if let Some(rest) = stem.strip_suffix('e') {
        // Lahden, Mäen and Saaren; names that end in a consonant.
        add(format!("{rest}i"), false);
        strengthened(&format!("{rest}i"), true, add);
        if rest.ends_with(['a', 'ä']) {
            add(format!("{rest}ki"), true);
        }
    }
    strengthened(stem, false, add);
}

/// The strong grade of the last consonants: Pekan and Riikan, Matin, Lepän, Rannan, Lahden, Kallion.
fn strengthened(stem: &str, is_surname: bool, add: &mut impl FnMut(String, bool)) {
    const GRADES: &[(&str, &[&str])] = &[
        ("nn", &["nt"]),
        ("mm", &["mp"]),
        ("ng", &["nk"]),
        ("ll", &["lt"]),
        ("rr", &["rt"]),
        ("k", &["kk"]),
        ("p", &["pp"]),
        ("t", &["tt"]),
        ("d", &["t"]),
        ("v", &["p"]),
        ("l", &["lk"]),
        ("r", &["rk"]),
        ("j", &["k"]),
    ];
    let Some(vowel) = stem.chars().next_back().filter(|c| "aeiouyäö".contains(*c)) else { return };
    let before = &stem[..stem.len() - vowel.len_utf8()];
    for (weak, strong) in GRADES {
        if let Some(rest) = before.strip_suffix(weak).filter(|rest| !rest.is_empty()) {
            strong.iter().for_each(|strong| add(format!("{rest}{strong}{vowel}"), is_surname));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_case_leads_to_the_name() {
        for (name, forms) in [
            (
                "virtanen",
                "virtasen virtasta virtasella virtaselle virtaselta virtasesta virtaseen virtasenkin virtasena",
            ),
            ("maija", "maijan maijaa maijalla maijalle maijalta maijasta maijaan maijakin maijallekin maijas"),
            ("riikka", "riikan riikkaa riikalle riikalta"),
            ("pekka", "pekan pekalle pekkaan"),
            ("matti", "matin mattia matille mattiin"),
            ("mäki", "mäen mäelle mäeltä"),
            ("lahti", "lahden lahdelle lahdelta"),
            ("saari", "saaren saarelle"),
            ("leppä", "lepän lepälle"),
            ("ranta", "rannan rannalle"),
            ("markus", "markuksen markusta markukselle"),
            ("oliver", "oliverin oliveria oliverille olivers"),
            ("susan", "susanin susanille"),
            ("aho", "ahon aholle"),
            ("eva", "evas evan"),
        ] {
            for form in forms.split(' ') {
                assert!(bare(form).iter().any(|strong| strong.word == name), "{form} of {name}: {:?}", bare(form));
            }
        }
    }

    #[test]
    fn being_somewhere_is_told() {
        assert!(bare("salossa").iter().any(|strong| strong.word == "salo" && strong.is_where));
        assert!(bare("salolla").iter().any(|strong| strong.word == "salo" && !strong.is_where));
    }
}
