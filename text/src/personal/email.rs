//! E-mail addresses, with the at sign or with one of its disguises.

use std::ops::Range;

const AT: [&str; 5] = ["@", "(at)", "[at]", " (at) ", "(ät)"];

pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for sign in AT {
        found.extend(text.match_indices(sign).filter_map(|(at, _)| around(text, at, at + sign.len())));
    }
    found
}

fn around(text: &str, sign: usize, after: usize) -> Option<Range<usize>> {
    let is_local = |c: char| c.is_alphanumeric() || "._-+%'&".contains(c);
    let is_domain = |c: char| c.is_alphanumeric() || ".-".contains(c);
    let start =
        text[..sign].rfind(|c| !is_local(c)).map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let start = start + (text[start..sign].len() - text[start..sign].trim_start_matches(['.', '-', '\'']).len());
    let end = text[after..].find(|c| !is_domain(c)).map_or(text.len(), |length| after + length);
    let domain = text[after..end].trim_end_matches(['.', '-']);
    let (_, top) = domain.rsplit_once('.')?;
    let is_address = start < sign && top.chars().count() >= 2 && top.chars().all(char::is_alphabetic);
    is_address.then_some(start..after + domain.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = find(text).into_iter().map(|at| &text[at]).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn addresses_are_found_whole() {
        check("Kirjoita: a.b-c+d@posti.example.fi.", &["a.b-c+d@posti.example.fi"]);
        check("matti(at)example.fi", &["matti(at)example.fi"]);
        check("äiti@example.fi, isä@example.fi", &["äiti@example.fi", "isä@example.fi"]);
        check("tavataan @ kahvila", &[]);
        check("@nimi mainittiin 5@3", &[]);
    }
}
