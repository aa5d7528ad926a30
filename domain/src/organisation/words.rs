//! The words by which clients look for a target: as the county edits them, and what may be kept of a search that found
//! nothing.

/// The longest list of words of a target in one language, in characters.
pub const LONGEST_WORDS: usize = 4_000;
/// A search that is longer is a story, and not kept.
pub const LONGEST_KEPT: usize = 60;
const MOST_DIGITS: usize = 4;

/// The entries of a list as typed, one a line or with `;` between, each once whatever its capitals.
pub fn word_entries(typed: &str) -> Vec<String> {
    let mut entries: Vec<String> = Vec::new();
    for entry in typed.split([';', '\n', '\r']) {
        let entry = entry.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_held = |held: &String| held.to_lowercase() == entry.to_lowercase();
        if !entry.is_empty() && !entries.iter().any(is_held) {
            entries.push(entry);
        }
    }
    entries
}

/// Whether a search that found nothing may be counted under its words: never one in which there may be an address, a
/// phone number or a personal identity code, nor a story.
pub fn may_be_kept(typed: &str) -> bool {
    let typed = typed.trim();
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    let letters = typed.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 2 && digits <= MOST_DIGITS && !typed.contains('@') && typed.chars().count() <= LONGEST_KEPT
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_however_it_is_typed() {
        let typed = " terkkari ; terveys  asema\r\nTerkkari\n\n;;labra";
        assert_eq!(word_entries(typed), ["terkkari", "terveys asema", "labra"]);
        assert!(word_entries(" ; \n").is_empty());
    }

    #[test]
    fn what_could_tell_of_a_person_is_not_kept() {
        for kept in ["hammaslekuri", "osasto 1234", "xyz", "  äidin kotihoito "] {
            assert!(may_be_kept(kept), "{kept}");
        }
        for left in ["", "x", "maija@esimerkki.fi", "040 123 4567", "131052-308T", "soita 0 4 0 1 2", &"a".repeat(61)] {
            assert!(!may_be_kept(left), "{left}");
        }
    }
}
