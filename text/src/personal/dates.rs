//! Dates of birth: a date with a word of birth before it, one so long ago that it can hardly be a visit, or one that is
//! all that was written.

use super::tokens::Token;
use std::ops::Range;

/// Words of birth, by their beginnings.
const CUES: &[&str] = &["synt", "född", "fodd", "födelse", "born", "birth", "dob"];
const SHORT_CUES: &[&str] = &["s", "f", "b", "sa", "fd"];
/// So many words may stand between the cue and the date.
const NEAR: usize = 3;
/// A full date of this year or before is a birth rather than a visit that somebody writes of.
const LONG_AGO: u32 = 2012;
const MONTHS: &[&str] = &[
    "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu", "jan",
    "feb", "mar", "apr", "maj", "may", "jun", "jul", "aug", "sep", "okt", "oct", "nov", "dec",
];

pub(super) fn find(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for at in 0..tokens.len() {
        let Some((length, year)) = date(&tokens[at..]) else { continue };
        let span = tokens[at].at.start..tokens[at + length - 1].at.end;
        let is_alone = text.trim_matches(|c: char| !c.is_alphanumeric()) == &text[span.clone()];
        if has_cue(tokens, at) || (1890..=LONG_AGO).contains(&year) || is_alone {
            found.push(span);
        }
    }
    found
}

fn has_cue(tokens: &[Token], at: usize) -> bool {
    let before = tokens[at.saturating_sub(NEAR)..at].iter();
    let is_cue = |token: &Token| CUES.iter().any(|cue| token.lower.starts_with(cue));
    let short =
        || at > 0 && SHORT_CUES.contains(&tokens[at - 1].lower.as_str()) && tokens[at].gap.starts_with(['.', ':']);
    before.clone().any(is_cue) || short()
}

/// How many words the date that starts here takes, and its year.
fn date(tokens: &[Token]) -> Option<(usize, u32)> {
    let [day, month, year, ..] = tokens else { return None };
    let number = |token: &Token| token.is_number().then(|| token.text.parse::<u32>().ok()).flatten();
    let is_small =
        |token: &Token, most: u32| token.text.len() <= 2 && number(token).is_some_and(|n| (1..=most).contains(&n));
    let joined = |gap: &str| matches!(gap, "." | "/" | "-" | ". " | " / " | " .");
    if joined(month.gap) && joined(year.gap) {
        let is_day = |day: &Token, month: &Token| is_small(day, 31) && is_small(month, 12);
        let (of_year, is_date) = match (day.text.len(), year.text.len()) {
            (4, _) => (number(day)?, is_day(year, month)),
            (_, 4) => (number(year)?, is_day(day, month) || is_day(month, day)),
            // Of two digits nobody can tell how long ago it was.
            (_, 2) => (LONG_AGO + 1, is_day(day, month)),
            _ => (0, false),
        };
        return is_date.then_some((3, of_year)).filter(|(_, year)| (1890..2100).contains(year));
    }
    let is_month = MONTHS.iter().any(|name| month.lower.starts_with(name)) && month.lower.len() > 2;
    let written = is_small(day, 31) && is_month && year.text.len() == 4 && year.is_beside();
    written.then(|| number(year).map(|year| (3, year))).flatten().filter(|(_, year)| (1890..2100).contains(year))
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
    fn births_are_found() {
        check("Olen syntynyt 3.5.2020 Oulussa", &["3.5.2020"]);
        check("synt. 3.5.20", &["3.5.20"]);
        check("Kyllikki, s. 13.11.1938, kaatui", &["13.11.1938"]);
        check("född den 5 juni 1949", &["5 juni 1949"]);
        check("4.12.2021", &["4.12.2021"]);
        check("syntynyt 12. maaliskuuta 1956", &["12. maaliskuuta 1956"]);
        check("Äidin 1.2.1950 tunnukset", &["1.2.1950"]);
    }

    #[test]
    fn visits_are_left() {
        check("Kävin 12.3.2026 ja 2026-03-14.", &[]);
        check("12.3. klo 14", &[]);
        check("versio 1.2.3", &[]);
        check("arvot 5.6 7.8", &[]);
    }
}
