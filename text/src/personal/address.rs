//! Street addresses: a word with the ending of a street, a number, and what belongs to them.

use super::tokens::Token;
use std::ops::Range;

/// Endings of Finnish and Swedish street names, with the cases in which one lives, comes and goes.
const ENDINGS: &[&str] = &[
    "katu",
    "kadun",
    "kadulla",
    "kadulle",
    "kadulta",
    "katua",
    "tie",
    "tien",
    "tiellä",
    "tielle",
    "tieltä",
    "tietä",
    "kuja",
    "kujan",
    "kujalla",
    "kujalle",
    "kujalta",
    "polku",
    "polun",
    "polulla",
    "polulle",
    "kaari",
    "kaaren",
    "kaarella",
    "raitti",
    "raitin",
    "raitilla",
    "väylä",
    "väylän",
    "väylällä",
    "puistikko",
    "puistotie",
    "rinne",
    "rinteen",
    "penger",
    "bulevardi",
    "esplanadi",
    "aukio",
    "ranta",
    "rannan",
    "rannassa",
    "taival",
    "portti",
    "portin",
    "mutka",
    "mutkan",
    "gatan",
    "gata",
    "vägen",
    "väg",
    "gränden",
    "gränd",
    "stigen",
    "stig",
    "allén",
    "esplanaden",
    "stranden",
    "backen",
    "brinken",
    "kajen",
    "svängen",
    "bågen",
    "linjan",
];
/// With these endings a small letter is enough, for nothing else is called so.
const SURE: &[&str] = &["katu", "kadulla", "kuja", "kujalla", "gatan", "vägen", "gränden"];
/// Words with such an ending that name no street.
const NO_STREETS: &[&str] = &[
    "hoitopolku",
    "palvelupolku",
    "potilaspolku",
    "hoitoketju",
    "moottoritie",
    "pyörätie",
    "rautatie",
    "kantatie",
    "valtatie",
    "kulkutie",
    "kävelytie",
    "hiekkatie",
    "maantie",
    "järnväg",
    "motorväg",
    "landsväg",
    "cykelväg",
    "utväg",
    "omväg",
    "gåväg",
    "lossiranta",
    "kotiranta",
    "uimaranta",
    "tuloväylä",
    "hengitystie",
    "virtsatie",
    "synnytyskanava",
    "potilaskatu",
    "sairaalakatu",
    "työtie",
    "palveluväylä",
    "hissportti",
    "sappitie",
];
const SHORTEST_NAME: usize = 2;
const ENGLISH: &[&str] = &["street", "road", "lane", "avenue", "drive", "close", "terrace"];

pub(super) fn find(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in 0..tokens.len() {
        let Some((first, number)) = street(tokens, at) else { continue };
        let last = tail(tokens, number);
        let end = with_colon_ending(text, tokens[last].at.end);
        found.push(tokens[first].at.start..end);
    }
    found
}

/// The first word of the street that ends here, and its number's place.
fn street(tokens: &[Token], at: usize) -> Option<(usize, usize)> {
    let token = &tokens[at];
    if ENGLISH.contains(&token.lower.as_str()) && at >= 2 && tokens[at - 2].is_number() && token.is_capital() {
        return Some((at - 2, at)).filter(|_| tokens[at - 1].is_capital() && token.is_beside());
    }
    let number = tokens.get(at + 1).filter(|next| is_house(next) && next.is_beside())?;
    let ending = ENDINGS.iter().find(|ending| token.lower.ends_with(**ending))?;
    // "Ala-Malmin kuja 4": the name is a word of its own.
    let named =
        at > 0 && tokens[at - 1].is_capital() && token.is_beside() && tokens[at - 1].lower.ends_with(['n', 's']);
    if token.lower == *ending && named {
        return Some((at - 1, at + 1));
    }
    let has_name = token.lower.chars().count() >= ending.chars().count() + SHORTEST_NAME;
    let is_street = !NO_STREETS.iter().any(|word| token.lower.starts_with(word));
    let goes_on =
        || tokens.get(at + 2).is_some_and(|next| next.is_beside() && (is_stair(next) || next.text.len() == 5));
    let is_written_so = (token.is_capital() && !token.is_loud()) || SURE.contains(ending) || goes_on();
    let first = if at > 0 && is_part_of_name(&tokens[at - 1], token) { at - 1 } else { at };
    (has_name && is_street && is_written_so && number.text.len() <= 5).then_some((first, at + 1))
}

/// "Vanha Turuntie", "Iso Roobertinkatu", "Norra Strandgatan".
fn is_part_of_name(before: &Token, token: &Token) -> bool {
    const PARTS: &[&str] = &[
        "vanha",
        "uusi",
        "iso",
        "pieni",
        "pikku",
        "pohjoinen",
        "eteläinen",
        "itäinen",
        "läntinen",
        "ylä",
        "ala",
        "norra",
        "södra",
        "östra",
        "västra",
        "gamla",
        "nya",
        "stora",
        "lilla",
        "övre",
        "nedre",
        "old",
    ];
    token.is_beside() && before.is_capital() && PARTS.contains(&before.lower.as_str())
}

fn is_house(token: &Token) -> bool {
    let digits = token.text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=3).contains(&digits) && token.text.len() <= digits + 1
}

fn is_stair(token: &Token) -> bool {
    token.text.len() == 1 && token.text.starts_with(|c: char| c.is_ascii_alphabetic())
}

/// The last word of the address whose house number stands at `number`.
fn tail(tokens: &[Token], number: usize) -> usize {
    let mut last = number;
    let follows = |last: usize| {
        tokens.get(last + 1).filter(|next| next.is_beside() || matches!(next.gap, ", " | "-" | "–" | ". "))
    };
    if follows(last).is_some_and(|next| next.is_number() && matches!(next.gap, "-" | "–")) {
        last += 1;
    }
    // "Nygatan 7 i Ekenäs" has no staircase i.
    let has_flat = tokens.get(last + 2).is_some_and(|flat| flat.is_number() && flat.is_beside());
    if follows(last).is_some_and(|next| next.is_beside() && is_stair(next) && (next.is_capital() || has_flat)) {
        last += 1;
    }
    if follows(last).is_some_and(|next| matches!(next.lower.as_str(), "as" | "lgh" | "bst" | "asunto" | "apt")) {
        last += 1;
    }
    if last > number && follows(last).is_some_and(|next| next.is_number() && next.text.len() <= 3 && next.gap != ", ") {
        last += 1;
    }
    let is_postcode = |next: &&Token| next.is_number() && next.text.len() == 5;
    if follows(last).filter(is_postcode).is_some() {
        last += 1;
        last += usize::from(follows(last).is_some_and(|next| next.is_capital() && next.is_beside()));
    }
    last
}

/// "Pajupolku 3:een".
fn with_colon_ending(text: &str, end: usize) -> usize {
    let Some(rest) = text[end..].strip_prefix(':') else { return end };
    let letters = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    if letters > 0 { end + 1 + letters } else { end }
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = find(text, &tokens(text)).into_iter().map(|at| &text[at]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn addresses_are_found_whole() {
        check("Asun Lehtikuja 4 C 31, ovikoodi ei toimi", &["Lehtikuja 4 C 31"]);
        check("osoite: Vanha Kirkkotie 12 as. 4, 20100 Turku", &["Vanha Kirkkotie 12 as. 4, 20100 Turku"]);
        check("asun koivukatu 5 b 12 talossa", &["koivukatu 5 b 12"]);
        check("Jag bor på Storgatan 3-5 A 2", &["Storgatan 3-5 A 2"]);
        check("Kotini on Rantatie 112:ssa.", &["Rantatie 112:ssa"]);
        check("osoite Etelä-Harjun kuja 4", &["Etelä-Harjun kuja 4"]);
        check("Nygatan 7 i Ekenäs", &["Nygatan 7"]);
        check("I live at 12 Mill Road", &["12 Mill Road"]);
    }

    #[test]
    fn other_ways_are_left() {
        check("Hoitopolku 2 oli epäselvä", &[]);
        check("Moottoritie 3 on kaukana", &[]);
        check("Tie oli jäinen 3 viikkoa", &[]);
        check("Koivukadulta pääsee", &[]);
    }
}
