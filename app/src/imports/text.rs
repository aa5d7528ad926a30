//! Identifiers and free text within what the store keeps.

/// The longest identifier, in characters.
const LONGEST_IDENTIFIER: usize = 200;
/// The longest comment or feedback from elsewhere, in characters: more than our own forms take.
const LONGEST_TEXT: usize = 20_000;

/// An identifier must be there. The reason names `column`.
pub fn identifier(column: &str, text: &str) -> Result<String, String> {
    if text.is_empty() {
        return Err(format!("{column} is empty"));
    }
    if text.contains(char::is_control) || text.chars().count() > LONGEST_IDENTIFIER {
        return Err(format!("{column} is not an identifier of at most {LONGEST_IDENTIFIER} characters"));
    }
    Ok(text.to_owned())
}

/// Free text, with one sign for a line break. A zero byte, which PostgreSQL does not keep, becomes a space.
pub fn words(column: &str, text: &str) -> Result<String, String> {
    if text.len() > LONGEST_TEXT && text.chars().count() > LONGEST_TEXT {
        return Err(format!("{column} is longer than {LONGEST_TEXT} characters"));
    }
    if !text.contains(['\r', '\0']) {
        return Ok(text.to_owned());
    }
    Ok(text.replace("\r\n", "\n").replace('\r', "\n").replace('\0', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_store_keeps() {
        assert_eq!(identifier("response_id", "k24-00001"), Ok("k24-00001".into()));
        assert!(identifier("response_id", "").unwrap_err().starts_with("response_id is empty"));
        assert!(identifier("response_id", "a\nb").is_err() && identifier("response_id", &"a".repeat(201)).is_err());
        assert_eq!(words("comment", "Hyvä\r\npalvelu\0"), Ok("Hyvä\npalvelu ".into()));
        assert!(words("comment", &"ä".repeat(20_000)).is_ok() && words("comment", &"ä".repeat(20_001)).is_err());
    }
}
